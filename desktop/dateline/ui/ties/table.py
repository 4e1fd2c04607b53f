"""The matrix on screen: a table of square cells, as large as there is room for."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from dateline.scene.matrix import Cell, Matrix
from dateline.ui.grid import Grid, Index
from dateline.ui.theme import Appearance
from dateline.ui.ties.cells import CellDelegate
from dateline.ui.ties.heads import NamesHeader
from dateline.ui.ties.model import TiesModel

WIDEST, TALLEST, LEAST = 132, 84, 20  # pixels of a cell


class TiesTable(Grid):
    """Arrow keys go from cell to cell, Enter and a click choose.

    Signals:
        came: the keyboard, the pointer or a choice came to a cell: a ``Cell`` or None.
    """

    came = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        """Make an empty table."""
        super().__init__("Ties: countries against countries")
        self.setObjectName("ties")
        self.ties = TiesModel(self)
        self.cells = CellDelegate(self, appearance)
        self.across = NamesHeader(Qt.Orientation.Horizontal, appearance, self)
        self.down = NamesHeader(Qt.Orientation.Vertical, appearance, self)
        self.setModel(self.ties)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def put(self, matrix: Matrix) -> None:
        """Show a matrix."""
        self.ties.put(matrix)
        self.fit()
        if not self.currentIndex().isValid() and len(matrix.codes) > 1:
            self.setCurrentIndex(self.ties.index(0, 1))
        self.came.emit(self.cell)

    def choose(self, ref: str) -> None:
        """Ring the cells that an event brought, and go to one; tells nobody."""
        self.cells.chosen = ref
        here = self.cell
        index = self.ties.find(ref)
        if index.isValid() and (here is None or here.ref != ref):
            self.setCurrentIndex(index)
        self.viewport().update()

    @property
    def cell(self) -> Cell | None:
        """The current cell."""
        return self.ties.cell(self.currentIndex())

    def ref(self, index: Index) -> str:
        """The id of the event that brought the state of a cell."""
        cell = self.ties.cell(index)
        return cell.ref if cell is not None else ""

    def place_of(self, one: str, other: str) -> QPoint:
        """The middle of the cell of two countries' codes, in the viewport's pixels."""
        codes = self.ties.matrix.codes
        index = self.ties.index(codes.index(one), codes.index(other))
        return self.visualRect(index).center()

    def fit(self) -> None:
        """Make the cells as large as there is room for, within reason."""
        count = max(1, len(self.ties.matrix.codes))
        self.down.fit(max(LEAST, self.down.defaultSectionSize()))
        side = self.down.sizeHint().width()
        room = self.size()
        wide = min(WIDEST, (room.width() - side - 4) // count)
        tall = min(TALLEST, (room.height() - 46) // count, wide)
        self.across.fit(max(LEAST, wide))
        self.down.fit(max(LEAST, tall))
        self.updateGeometries()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which cell is the current one now."""
        super().currentChanged(current, previous)
        self.down.point_out(current.row())
        self.across.point_out(current.column())
        self.came.emit(self.ties.cell(current))

    def moveCursor(
        self,
        action: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Step over the empty cell of a country with itself."""
        moves = {
            QAbstractItemView.CursorAction.MoveLeft: (0, -1),
            QAbstractItemView.CursorAction.MoveRight: (0, 1),
            QAbstractItemView.CursorAction.MoveUp: (-1, 0),
            QAbstractItemView.CursorAction.MoveDown: (1, 0),
        }
        here = self.currentIndex()
        if action not in moves or not here.isValid():
            return super().moveCursor(action, modifiers)
        down, right = moves[action]
        for far in (1, 2):
            index = self.ties.index(
                here.row() + far * down, here.column() + far * right
            )
            if self.ties.cell(index) is not None:
                return index
        return here

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may have room for other cells."""
        super().resizeEvent(event)
        self.fit()

    def grid_rect(self) -> QRect:
        """Where the cells are, in the viewport's pixels."""
        return QRect(0, 0, self.across.length(), self.down.length())
