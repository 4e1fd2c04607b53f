"""A list to tick in: what to let through, with how many events have it."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dateline.domain.query import fold
from dateline.ui import fonts
from dateline.ui.filters.choices import Choice
from dateline.ui.theme import Appearance

Index = QModelIndex | QPersistentModelIndex
CHOICE = Qt.ItemDataRole.UserRole
COUNT_PX = 46
_NOWHERE = QModelIndex()


class TicksModel(QAbstractListModel):
    """Choices under their headings, some of them ticked.

    Signals:
        ticked: the keys that are ticked now.
    """

    ticked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.keys: frozenset[str] = frozenset()
        self.rows: list[Choice | str] = []
        self._every: tuple[Choice, ...] = ()
        self._strong = fonts.sans(12, QFont.Weight.DemiBold)

    def put(self, every: tuple[Choice, ...], keys: Iterable[str]) -> None:
        """Offer these choices, some of them ticked; tells nobody."""
        self._every = every
        self.keys = frozenset(keys)
        self.narrow("")

    def tick(self, keys: Iterable[str]) -> None:
        """Tick these and no others; tells nobody."""
        if frozenset(keys) != self.keys:
            self.keys = frozenset(keys)
            last = self.index(max(0, len(self.rows) - 1))
            self.dataChanged.emit(self.index(0), last, [CHECKED])

    def narrow(self, search: str) -> None:
        """Offer only what holds every word of a search."""
        words = fold(search).split()
        self.beginResetModel()
        self.rows = []
        group = ""
        for choice in self._every:
            if all(word in fold(choice.words) for word in words):
                if choice.group != group:
                    group = choice.group
                    self.rows.append(group)
                self.rows.append(choice)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Choices and headings."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, whether it is ticked, and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if isinstance(row, str):
            answers = {Qt.ItemDataRole.DisplayRole: row}
            return (
                self._strong
                if role == Qt.ItemDataRole.FontRole
                else answers.get(Qt.ItemDataRole(role))
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(row.words[:120].split())
        if role == CHECKED:
            on = row.key in self.keys
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.words}, {row.count}"
        return row if role == CHOICE else None

    def setData(
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tick or clear a row."""
        row = self.rows[index.row()] if index.isValid() else ""
        if role != CHECKED or isinstance(row, str):
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self.keys = self.keys | {row.key} if on else self.keys - {row.key}
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit(self.keys)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are read, not ticked."""
        if not index.isValid() or isinstance(self.rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )


CHECKED = Qt.ItemDataRole.CheckStateRole


class _Counting(QStyledItemDelegate):
    """Draws the count at the right of a choice."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        super().__init__(view)
        self._appearance = appearance

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        room = QRect(option.rect)
        choice = index.data(CHOICE)
        if isinstance(choice, Choice):
            option.rect = room.adjusted(0, 0, -COUNT_PX, 0)
        super().paint(painter, option, index)
        if isinstance(choice, Choice):
            painter.save()
            painter.setFont(fonts.sans(12))
            painter.setPen(self._appearance.tones.quiet)
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room.adjusted(0, 0, -12, 0), right, f"{choice.count:,}")
            painter.restore()


class TicksView(QListView):
    """The list. A click anywhere on a row ticks it, as Space does."""

    def __init__(self, name: str, appearance: Appearance) -> None:
        """Start empty."""
        super().__init__()
        self.ticks = TicksModel(self)
        self.setModel(self.ticks)
        self.setItemDelegate(_Counting(self, appearance))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setObjectName("ticks")
