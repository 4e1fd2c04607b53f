"""Countries against countries for Qt's table: a cell for each pair on one day."""

from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dateline.domain.tie import UNTOUCHED
from dateline.figure.matrix_states import look
from dateline.scene.matrix import Cell, Matrix
from dateline.scene.theme import LIGHT
from dateline.ui.plain import shortened

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
NOBODY = Matrix(date.min, (), (), {})
_NOWHERE = QModelIndex()
_LONGEST_NAME = 60


class TiesModel(QAbstractTableModel):
    """A matrix; a country with itself has an empty cell that can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.matrix = NOBODY

    def put(self, matrix: Matrix) -> None:
        """Show a matrix; where only the day is another, the current cell stays."""
        if matrix.codes == self.matrix.codes:
            self.matrix = matrix
            last = self.index(len(matrix.codes) - 1, len(matrix.codes) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()

    def cell(self, index: Index) -> Cell | None:
        """The pair's cell; None for a country with itself, or outside."""
        if not index.isValid():
            return None
        codes = self.matrix.codes
        return self.matrix.cell(codes[index.row()], codes[index.column()])

    def told(self, index: Index) -> Cell | None:
        """The pair's cell where something is told of it; for painting many of them."""
        codes = self.matrix.codes
        one, other = codes[index.row()], codes[index.column()]
        return self.matrix.cells.get((min(one, other), max(one, other)))

    def find(self, ref: str) -> QModelIndex:
        """The first cell that an event brought, invalid where there is none."""
        codes = self.matrix.codes
        for pair, cell in sorted(self.matrix.cells.items()):
            if ref and cell.ref == ref:
                return self.index(codes.index(pair[0]), codes.index(pair[1]))
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A row for each country."""
        return 0 if parent.isValid() else len(self.matrix.codes)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """A column for each country."""
        return self.rowCount(parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A letter, the sentence for a screen reader, or the cell if one is told of."""
        if not index.isValid():
            return None
        if role == CELL:
            return self.told(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = self.cell(index)
            itself = f"{self._name(index.row())} itself"
            return shortened(cell.words) if cell else itself
        if role == Qt.ItemDataRole.DisplayRole and index.row() != index.column():
            told = self.told(index)
            standing = told.standing if told is not None else UNTOUCHED
            letter = look(standing.state, LIGHT).letter
            return f"{letter}?" if standing.doubtful else letter
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The countries' names."""
        known = 0 <= section < len(self.matrix.names)
        if known and role == Qt.ItemDataRole.DisplayRole:
            return self._name(section)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A country has no relations with itself."""
        if not index.isValid() or index.row() == index.column():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _name(self, at: int) -> str:
        return shortened(" ".join(self.matrix.names[at].split()), _LONGEST_NAME)
