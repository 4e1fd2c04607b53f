"""The handles of splitters, drawn as one thin line that is easy to take hold of."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSplitter, QSplitterHandle


def draw_handles(splitter: QSplitter) -> None:
    """Draw a splitter's handles so from now on; call it when its panels are there."""
    lines = _Lines(splitter)
    for at in range(1, splitter.count()):
        splitter.handle(at).installEventFilter(lines)


class _Lines(QObject):
    """Paints in place of the style."""

    # A handle class of our own would ask for ``orientation`` while the window is made,
    # and load the names of ``Qt`` with it: 15 ms in which the map waits.
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the handle's paint events."""
        if isinstance(watched, QSplitterHandle) and event.type() is QEvent.Type.Paint:
            _paint(watched)
            return True
        return False


def _paint(handle: QSplitterHandle) -> None:
    painter = QPainter(handle)
    palette = handle.palette()
    painter.fillRect(handle.rect(), palette.window())
    line = palette.highlight() if handle.underMouse() else palette.mid()
    middle = handle.rect().center()
    if handle.height() > handle.width():
        painter.fillRect(middle.x(), 0, 1, handle.height(), line)
    else:
        painter.fillRect(0, middle.y(), handle.width(), 1, line)
    painter.end()
