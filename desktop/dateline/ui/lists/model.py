"""The rows of a list for Qt's views; a new set of rows replaces the old one whole."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dateline.ui.lists.rows import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel):
    """Rows to choose from; headings among them can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._at: dict[str, int] = {}

    def put(self, rows: tuple[Row, ...]) -> None:
        """Show these rows."""
        if rows == self.rows:
            return
        self.beginResetModel()
        self.rows = rows
        self._at = {row.key: at for at, row in enumerate(rows) if row.key}
        self.endResetModel()

    def find(self, key: str) -> QModelIndex:
        """The index of a record's row, invalid where there is none."""
        return self.index(self._at[key]) if key in self._at else QModelIndex()

    def key(self, index: Index) -> str:
        """The id behind an index, empty for a heading or nothing."""
        return self.rows[index.row()].key if index.isValid() else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are; rows have no rows below them."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, the words for a screen reader, or the row itself."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are read, not chosen."""
        if not self.key(index):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
