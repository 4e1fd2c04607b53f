"""What the dossier holds beside what reading alone finds in the same article."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dateline.ui import fonts
from dateline.ui.dialogs.fields import column, combo, told
from dateline.ui.plain import shortened
from dateline.ui.theme import Appearance
from dateline.workspace.comparing import Pair, Part

TOLD = (
    "At the left is what the open dossier holds, at the right what reading alone finds "
    "in the same article. The dossier is not changed."
)
FIRST = "Of its articles, the first one is read."
HEADS = ("In the dossier", "Found by reading")
SHOWS = (
    ("Everything", "all"),
    ("In both", "both"),
    ("Only in the dossier", "mine"),
    ("Only found by reading", "other"),
)
SIZE = (900, 680)
MISSING = "–"


class AgainDialog(QDialog):
    """Two columns, row by row: places, missions, events."""

    def __init__(
        self,
        parts: tuple[Part, ...],
        appearance: Appearance,
        articles: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        """Show all pairs; of several articles, one was read."""
        super().__init__(parent)
        self.setWindowTitle("Read Again")
        self._parts = parts
        self._tones = appearance.tones
        self.shows = combo("Show", list(SHOWS))
        self.table = QTableWidget(0, 2)
        self.shows.currentIndexChanged.connect(self._fill)
        self._build(articles)
        self._fill()

    def _build(self, articles: int) -> None:
        table = self.table
        table.setAccessibleName("The dossier beside what reading finds")
        table.setHorizontalHeaderLabels(list(HEADS))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        label = QLabel("&Show")
        label.setBuddy(self.shows)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(self._counts(), 1)
        head.addWidget(label, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.shows, 0, Qt.AlignmentFlag.AlignBottom)
        layout = column(self)
        layout.addWidget(told(TOLD if articles == 1 else f"{TOLD} {FIRST}"))
        layout.addLayout(head)
        layout.addWidget(table, 1)
        layout.addWidget(buttons)
        self.resize(*SIZE)

    def _counts(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for part in self._parts:
            line = QLabel(count_words(part))
            line.setTextFormat(Qt.TextFormat.PlainText)
            lines.addWidget(line)
        return lines

    def _fill(self) -> None:
        self.table.clearSpans()
        self.table.setRowCount(0)
        shown = str(self.shows.currentData())
        for part in self._parts:
            pairs = [pair for pair in part.pairs if _is_shown(pair, shown)]
            self._heading(f"{part.name}, {len(pairs)}")
            for pair in pairs:
                self._row(pair)

    def _heading(self, words: str) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        item = QTableWidgetItem(words)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setFont(fonts.sans(12.5, QFont.Weight.DemiBold))
        item.setForeground(QColor(self._tones.quiet))
        item.setBackground(QColor(self._tones.panel))
        self.table.setItem(at, 0, item)
        self.table.setSpan(at, 0, 1, 2)

    def _row(self, pair: Pair) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        for side, (words, head) in enumerate(
            zip((pair.mine, pair.other), HEADS, strict=True)
        ):
            item = QTableWidgetItem(shortened(words) if words else MISSING)
            spoken = words or "not there"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{head}: {spoken}")
            if not words:
                item.setForeground(QColor(self._tones.quiet))
            elif not pair.is_both:
                item.setForeground(QColor(self._tones.accent))
            self.table.setItem(at, side, item)


def count_words(part: Part) -> str:
    """How many of one sort each side has: "Places: 17 in the dossier, 15 found"."""
    mine, other, both = part.mine, part.other, part.both
    return (
        f"{part.name}: {mine} in the dossier, {other} found by reading, {both} in both"
    )


def _is_shown(pair: Pair, shown: str) -> bool:
    if shown == "all":
        return True
    if shown == "both":
        return pair.is_both
    return bool(getattr(pair, shown)) and not pair.is_both
