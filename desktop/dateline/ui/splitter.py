"""A splitter whose handle is a thin line, and easy to take hold of all the same."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

WIDTH_PX = 5


class Splitter(QSplitter):
    """Parts its panels by one line."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        """Make an empty one."""
        super().__init__(orientation)
        self.setHandleWidth(WIDTH_PX)

    def createHandle(self) -> QSplitterHandle:
        """Qt asks for each handle here."""
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill in the panel's colour, and draw the line in the middle."""
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.window())
        line = palette.highlight() if self.underMouse() else palette.mid()
        middle = self.rect().center()
        if self.orientation() is Qt.Orientation.Horizontal:
            painter.fillRect(middle.x(), 0, 1, self.height(), line)
        else:
            painter.fillRect(0, middle.y(), self.width(), 1, line)
