"""The timeline as a table: the same events, for reading and for screen readers."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from dateline.ui import fonts
from dateline.ui.theme import Appearance
from dateline.ui.timeline.lines import Line

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("Date", "Event", "Voice", "Kind")
ROW_PX = 26
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """Lines in the order of one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self._every: tuple[Line, ...] = ()
        self._at: dict[str, int] = {}
        self._sorted = (0, Qt.SortOrder.AscendingOrder)
        self._strong = fonts.sans(13, QFont.Weight.DemiBold)
        self.colour = QColor()

    def put(self, every: tuple[Line, ...], refs: frozenset[str]) -> None:
        """Show those of the lines that pass the filter."""
        self.beginResetModel()
        self._every = every
        self.lines = tuple(line for line in every if line.ref in refs)
        self._order()
        self.endResetModel()

    def find(self, ref: str) -> QModelIndex:
        """The first cell of an event's row, invalid where there is none."""
        return self.index(self._at[ref], 0) if ref in self._at else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are; cells have none below them."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Date, event, voice, kind."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words; a rupture's stand out, and it is said to be one."""
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        words = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        told = line.rupture and index.column() == 1
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Rupture, {words}" if told else words
        if told and role == Qt.ItemDataRole.FontRole:
            return self._strong
        if told and role == Qt.ItemDataRole.ForegroundRole:
            return self.colour
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' names."""
        if role == Qt.ItemDataRole.DisplayRole:
            across = orientation is Qt.Orientation.Horizontal
            return COLUMNS[section] if across else section + 1
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Put the lines in the order of a column; by date within it."""
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        kept = [(self.lines[one.row()].ref, one.column()) for one in old]
        self._order()
        new = [self.index(self._at[ref], at) for ref, at in kept]
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _order(self) -> None:
        column, order = self._sorted
        by: Callable[[Line], Any] = (
            (lambda line: line.order)
            if column == 0
            else (lambda line: (line.cells[column].casefold(), line.order))
        )
        down = order is Qt.SortOrder.DescendingOrder
        self.lines = tuple(sorted(self.lines, key=by, reverse=down))
        self._at = {line.ref: at for at, line in enumerate(self.lines)}


class TableView(QTableView):
    """The table. Moving the current row by key or mouse chooses its event.

    Signals:
        picked: the ref of a row that a person chose.
    """

    picked = Signal(str)

    def __init__(self, appearance: Appearance) -> None:
        """Start empty."""
        super().__init__()
        self._appearance = appearance
        self.rows = TableModel(self)
        self.setModel(self.rows)
        self.setAccessibleName("Timeline as a table")
        self.setAccessibleDescription(
            "Events by date, with who says so, and their kind"
        )
        self.setObjectName("events")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFont(fonts.sans(13))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setAccessibleName("Columns of the timeline")
        head.setHighlightSections(False)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 210), (2, 240), (3, 190)):
            head.resizeSection(column, width)
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.clicked.connect(self._pick)
        self.dress()

    def dress(self) -> None:
        """Wear the theme in use."""
        self.rows.colour = QColor(self._appearance.tones.rupture)
        self.viewport().update()

    def choose(self, ref: str) -> None:
        """Make an event's row the current one, or none; tells nobody."""
        index = self.rows.find(ref)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move the current row choose the event of the new one."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before or event.key() == Qt.Key.Key_Return:
            self._pick(self.currentIndex())

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.rows.lines[index.row()].ref)
