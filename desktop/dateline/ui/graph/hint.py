"""The note beside a node or an edge: what, when, who says so, and the words."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dateline.ui import fonts
from dateline.ui.plain import shortened
from dateline.ui.theme import Appearance
from dateline.ui.wrapping import Words

WIDTH = 300
LONGEST = 260
AWAY = 16


@dataclass(frozen=True, slots=True)
class Told:
    """What a note says; empty lines are left out. ``quote`` has its marks."""

    title: str
    note: str = ""
    quote: str = ""

    @property
    def spoken(self) -> str:
        """All of it in one line, for those who can't see it."""
        return ". ".join(line for line in (self.title, self.note, self.quote) if line)


class Hint(QFrame):
    """A small plain note over the graph; the pointer goes through it."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        """Make it, hidden."""
        super().__init__(parent)
        self._over = parent
        self.setObjectName("hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._appearance = appearance
        self.title = Words("", fonts.sans(13, QFont.Weight.DemiBold))
        self.note = Words("", fonts.sans(12))
        self.quote = Words("", fonts.serif(13.5))
        self.note.setObjectName("quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 10)
        column.setSpacing(3)
        for line in (self.title, self.note, self.quote):
            column.addWidget(line)
        self.hide()

    def show_at(self, told: Told, point: QPoint) -> None:
        """Show a note beside a point of the parent, all of it in sight."""
        lines = (told.title, told.note, told.quote)
        for label, text in zip((self.title, self.note, self.quote), lines, strict=True):
            label.setText(shortened(text, LONGEST))
            label.setVisible(bool(text))
        area = self._over.rect()
        inner = min(WIDTH, area.width() - 24) - 24
        shown = [one for one in (self.title, self.note, self.quote) if one.text()]
        tall = sum(one.heightForWidth(inner) for one in shown) + 3 * len(shown) + 18
        self.resize(inner + 24, tall)
        x, y = point.x() + AWAY, point.y() + AWAY
        if x + self.width() > area.width() - 6:
            x = point.x() - AWAY - self.width()
        if y + self.height() > area.height() - 6:
            y = point.y() - AWAY - self.height()
        self.move(max(6, x), max(6, y))
        self.show()
        self.raise_()
