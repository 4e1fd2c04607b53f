"""Precedents for Qt's table: a column for a case, a row for each entry of a stage."""

from collections import defaultdict
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dateline.figure.precedents_entry import Marked
from dateline.figure.precedents_table import Column, Step
from dateline.scene.precedents import Stage
from dateline.ui.plain import shortened

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
NOTHING = "The article tells nothing"
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Slot:
    """What a cell holds: an entry, the word that there is none, or nothing.

    ``opens`` is the first row of a stage, under a rule.
    """

    marked: Marked | None
    silent: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the stage's how-many-eth entry."""

    stage: Stage
    name: str
    number: int


def quote(marked: Marked) -> str:
    """The words of an entry in quotation marks; several spans are parted by dots."""
    return " … ".join(f"“{span.quote}”" for span in marked.entry.spans)


class PrecedentsModel(QAbstractTableModel):
    """The cases and their rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self._at: dict[str, list[tuple[int, int]]] = {}

    def put(self, columns: tuple[Column, ...], steps: tuple[Step, ...]) -> None:
        """Show cases; a stage has as many rows as the case that tells most of it."""
        self.beginResetModel()
        self.columns = columns
        self.rows = tuple(
            Row(step.stage, step.name, number)
            for step in steps
            for number in range(
                max([1, *(len(column.cells[step.stage]) for column in columns)])
            )
        )
        self._at = defaultdict(list)
        for at, row in enumerate(self.rows):
            for column, case in enumerate(columns):
                entries = case.cells[row.stage]
                if row.number < len(entries):
                    self._at[entries[row.number].entry.ref].append((at, column))
        self.endResetModel()

    def slot(self, index: Index) -> Slot:
        """What a cell holds."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        entries = column.cells[row.stage]
        marked = entries[row.number] if row.number < len(entries) else None
        silent = not entries and row.number == 0
        return Slot(marked, silent, row.number == 0)

    def ref(self, index: Index) -> str:
        """The id of the event that a cell tells of, empty for none."""
        marked = self.slot(index).marked if index.isValid() else None
        return marked.entry.ref if marked is not None else ""

    def find(self, ref: str) -> list[QModelIndex]:
        """The cells that tell of an event."""
        return [self.index(row, column) for row, column in self._at.get(ref, ())]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as the stages need."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """A column for each case."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The quote, all that a cell says in a line, or what it holds."""
        if not index.isValid():
            return None
        slot = self.slot(index)
        if role == CELL:
            return slot
        if role == Qt.ItemDataRole.DisplayRole:
            if slot.marked is not None:
                return shortened(quote(slot.marked))
            return NOTHING if slot.silent else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index, slot)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The date and name of a case; the name of a stage."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            if section >= len(self.columns):
                return None
            column = self.columns[section]
            return shortened(f"{column.when}: {column.title}")
        return self.rows[section].name if section < len(self.rows) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All cells can be come to; an empty one says that it is."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _spoken(self, index: Index, slot: Slot) -> str:
        row, column = self.rows[index.row()], self.columns[index.column()]
        place = f"{row.name}, {column.when}"
        if slot.marked is None:
            return f"{place}: {NOTHING}" if slot.silent else place
        entry = slot.marked.entry
        told = (entry.kind, entry.after, quote(slot.marked), entry.voice)
        return shortened(f"{place}: {', '.join(part for part in told if part)}")
