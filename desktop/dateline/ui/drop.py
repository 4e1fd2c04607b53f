"""Dropping on the window: a file, a link or a text, with a hint while it hovers."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget

from dateline.ui import fonts
from dateline.ui.theme import Appearance

MARGIN = 14
TITLE = "Drop to read"
WEB = ("http", "https")


@dataclass(frozen=True, slots=True)
class Dropped:
    """One of: a file, a web address, a text."""

    file: Path | None = None
    address: str = ""
    text: str = ""

    @property
    def hint(self) -> str:
        """What will be done with it, in words."""
        if self.file is not None:
            return f"Open {self.file.name}"
        if self.address:
            return "Ask for the page at this address"
        return "Read this text as an article"


def dropped(data: QMimeData) -> Dropped | None:
    """What is dropped; of several files or links the first, None for nothing to read.

    A text that is nothing but an address is a link.
    """
    for url in data.urls():
        if url.isLocalFile():
            return Dropped(file=Path(url.toLocalFile()))
        if url.scheme().lower() in WEB:
            return Dropped(address=bytes(url.toEncoded().data()).decode("ascii"))
    text = data.text() if data.hasFormat("text/plain") else ""
    alone = text.strip()
    if not alone:
        return None
    is_link = alone.lower().startswith(("http://", "https://")) and not any(
        char.isspace() for char in alone
    )
    return Dropped(address=alone) if is_link else Dropped(text=text)


def _taken(event: QDropEvent) -> Dropped | None:
    """What an event brings, accepted as a copy; None, and refused, if it can't be."""
    found = None if event.source() is not None else dropped(event.mimeData())
    if found is None:
        event.ignore()
        return None
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return found


class DropTarget(QObject):
    """Takes drops for a window; parts of it that would take them otherwise do not.

    Signals:
        dropped: a ``Dropped``, after the event that brought it.
    """

    dropped = Signal(object)

    def __init__(self, window: QMainWindow, appearance: Appearance) -> None:
        """Watch a window."""
        super().__init__(window)
        self._window = window
        self.hint = DropHint(window, appearance)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.let_through()

    def let_through(self) -> None:
        """Let what is dropped on a part that can't take it reach the window.

        Fields keep theirs; views of Qt say that they take drops and then refuse them.
        """
        for part in self._window.findChildren(QWidget):
            mine = part.window() is self._window and not isinstance(part, QLineEdit)
            if mine and part.acceptDrops():
                part.setAcceptDrops(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the window's own drag events."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self._hover(event)
            return True
        if event.type() is QEvent.Type.DragLeave:
            self.hint.hide()
            return True
        if isinstance(event, QDropEvent):
            self._drop(event)
            return True
        return False

    def _hover(self, event: QDropEvent) -> None:
        found = _taken(event)
        if found is not None and self.hint.isHidden():
            self.hint.show_over(self._window, found.hint)

    def _drop(self, event: QDropEvent) -> None:
        self.hint.hide()
        found = _taken(event)
        if found is not None:
            self.dropped.emit(found)


class DropHint(QWidget):
    """Lies over the window while something hovers that can be read."""

    def __init__(self, window: QMainWindow, appearance: Appearance) -> None:
        """Stay hidden."""
        super().__init__(window)
        self._appearance = appearance
        self.words = ""
        self.hide()

    def show_over(self, window: QMainWindow, words: str) -> None:
        """Cover the window's middle and say what a drop would do."""
        self.words = words
        self.setAccessibleName(f"{TITLE}. {words}")
        middle = window.centralWidget()
        self.setGeometry(window.rect() if middle is None else middle.geometry())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A veil, a frame, and two lines of words in a box."""
        tones = self._appearance.tones
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(tones.page)
        veil.setAlphaF(0.72)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        pen = QPen(QColor(tones.accent), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, 10, 10)
        box = QRectF(0, 0, min(460.0, frame.width() - 40), 104)
        box.moveCenter(frame.center())
        painter.setPen(QColor(tones.line))
        painter.setBrush(QColor(tones.field))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(tones.ink))
        painter.setFont(fonts.serif(24, QFont.Weight.DemiBold))
        upper = box.adjusted(20, 16, -20, -46)
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, TITLE)
        painter.setPen(QColor(tones.quiet))
        painter.setFont(fonts.sans(14))
        lower = box.adjusted(20, 54, -20, -14)
        elide = Qt.TextElideMode.ElideMiddle
        metrics = painter.fontMetrics()
        words = metrics.elidedText(self.words, elide, int(lower.width()))
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, words)
