"""The bar above the map: where one was, what is shown, how near."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from dateline.ui.menus import ActionSet

GROUPS_LEFT: tuple[tuple[str, ...], ...] = (("view.lists",), ("go.back", "go.forward"))
GROUPS_RIGHT: tuple[tuple[str, ...], ...] = (
    ("go.previous", "go.next"),
    ("view.inferred", "view.all_links", "view.graticule"),
    ("file.picture",),
    ("view.excerpts",),
)


class Title(QLabel):
    """One line of plain text that gives way to whatever needs the room."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("title")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits, dots at the end of what doesn't."""
        painter = QPainter(self)
        elide = Qt.TextElideMode.ElideRight
        line = " ".join(self.text().split())
        words = self.fontMetrics().elidedText(line, elide, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)


class Bar(QWidget):
    """Buttons for the actions used most, and the dossier's title between them."""

    def __init__(self, acts: ActionSet) -> None:
        """Make the buttons."""
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Title()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(2)
        for group in GROUPS_LEFT:
            self._add(layout, acts, group)
            layout.addSpacing(6)
        layout.addWidget(self.title, 1)
        for group in GROUPS_RIGHT:
            layout.addSpacing(4)
            layout.addWidget(_line())
            layout.addSpacing(4)
            self._add(layout, acts, group)

    def _add(
        self, layout: QHBoxLayout, acts: ActionSet, group: tuple[str, ...]
    ) -> None:
        for key in group:
            layout.addWidget(acts.button(key))


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    line.setFixedSize(1, 20)
    return line
