"""The left panel: one search field above the lists of places, events, refused names."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.query import related
from dateline.ui.lists.delegate import RowDelegate
from dateline.ui.lists.model import RowsModel
from dateline.ui.lists.rows import (
    Row,
    counted,
    event_rows,
    place_rows,
    refused_rows,
    shown,
)
from dateline.ui.theme import Appearance
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ListKind:
    """A list: its name on its tab, what an empty one says, and where rows come from."""

    name: str
    nothing: str
    rows: Callable[[Workspace], tuple[Row, ...]]


KINDS = (
    ListKind("Places", "No places in this dossier.", lambda w: place_rows(w.dossier)),
    ListKind(
        "Events",
        "No events in this dossier.",
        lambda w: event_rows(w.dossier, w.by_date, w.quoted),
    ),
    ListKind("Refused", "No name was refused.", lambda w: refused_rows(w.dossier)),
)
EVENTS = 1
MANY = 400  # rows that can be measured each, without anybody waiting for it


class RowsView(QListView):
    """One list. Moving the current row by key or mouse chooses its record.

    Signals:
        picked: the id of a row that a person chose.
    """

    picked = Signal(str)

    def __init__(self, kind: ListKind, appearance: Appearance) -> None:
        """Make an empty list."""
        super().__init__()
        self.kind = kind
        self.rows: tuple[Row, ...] = ()
        self.total = 0
        self.rows_model = RowsModel(self)
        self.delegate = RowDelegate(self, appearance)
        self.setModel(self.rows_model)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(kind.name)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._pick)

    def put(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; many are as high as each other, so that none is measured."""
        many = len(rows) > MANY
        if many is not self.delegate.alike:
            self.delegate.alike = many
            self.setUniformItemSizes(many)
        self.rows_model.put(rows)

    def choose(self, key: str) -> None:
        """Make a record's row the current one, or none; tells nobody."""
        index = self.rows_model.find(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move the current row choose the record of the new one."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        if self.currentIndex().row() != before or event.key() == Qt.Key.Key_Return:
            self._pick(self.currentIndex())

    def _pick(self, index: QModelIndex) -> None:
        key = self.rows_model.key(index)
        if key:
            self.picked.emit(key)


class ListsPanel(QWidget):
    """Search, tabs with counts, and the three lists; it listens to the workspace.

    Signals:
        reordered: the story is told in another order.
    """

    reordered = Signal()

    def __init__(self, workspace: Workspace, appearance: Appearance) -> None:
        """Show the workspace's dossier and follow what is chosen in it."""
        super().__init__()
        self.setObjectName("lists")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self.search = QLineEdit()
        self.tabs = QTabBar()
        self.stack = QStackedWidget()
        self.views = [RowsView(kind, appearance) for kind in KINDS]
        self.nothing = QLabel()
        self.order = QWidget()
        self.below_search = QVBoxLayout()
        self.as_told = _flat("As told", "Events as the article tells them")
        self.by_date = _flat("By date", "Events by date")
        self._build()
        workspace.bus.subscribe(Opened, self._opened)
        workspace.bus.subscribe(SelectionChanged, self._selected)
        workspace.bus.subscribe(ViewChanged, self._view_changed)
        self.refill()

    def reorder(self, *, by_date: bool) -> None:
        """Tell the events as the article does, or by date; the steps follow."""
        self._workspace.order(by_date)
        self.refill()
        self.reordered.emit()

    def refill(self) -> None:
        """Read the rows anew: another dossier, or another order."""
        self.as_told.setChecked(not self._workspace.by_date)
        self.by_date.setChecked(self._workspace.by_date)
        for view in self.views:
            view.rows = view.kind.rows(self._workspace)
            view.total = counted(view.rows)
        self._filter()

    def enter_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @property
    def counts(self) -> tuple[int, ...]:
        """How many records each list shows now."""
        return tuple(counted(view.rows_model.rows) for view in self.views)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field, down goes to the list and Esc empties the field."""
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return):
                self._enter_list()
                return True
            if pressed and event.key() == Qt.Key.Key_Escape:
                self._escape()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.search.setPlaceholderText("Search places, events, names")
        self.search.setAccessibleName("Search")
        self.search.setAccessibleDescription("Narrows the lists; accents don’t matter")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.tabs.setAccessibleName("Lists")
        self.tabs.setExpanding(False)
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        for view in self.views:
            self.tabs.addTab(view.kind.name)
            self.stack.addWidget(view)
            view.picked.connect(self._workspace.select)
        self.tabs.currentChanged.connect(self._turn)
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setObjectName("quiet")
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(16, 10, 16, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(12, 10, 12, 4)
        self.head.setSpacing(6)
        self.head.addWidget(self.search, 1)
        layout.addLayout(self.head)
        layout.addLayout(self.below_search)
        layout.addWidget(self.tabs)
        layout.addWidget(self.order)
        layout.addWidget(self.nothing)
        layout.addWidget(self.stack, 1)
        row = QHBoxLayout(self.order)
        row.setContentsMargins(10, 4, 12, 4)
        row.setSpacing(2)
        row.addWidget(self.as_told)
        row.addWidget(self.by_date)
        row.addStretch(1)
        self.as_told.clicked.connect(lambda: self.reorder(by_date=False))
        self.by_date.clicked.connect(lambda: self.reorder(by_date=True))
        self.tabs.setCurrentIndex(EVENTS)

    def _turn(self, at: int) -> None:
        self.stack.setCurrentIndex(at)
        self.order.setVisible(at == EVENTS)
        self._say_nothing()

    def _escape(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            view = self.views[self.tabs.currentIndex()]
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_list(self) -> None:
        view = self.views[self.tabs.currentIndex()]
        view.setFocus(Qt.FocusReason.TabFocusReason)
        if not view.currentIndex().isValid():
            first = next((row.key for row in view.rows_model.rows if row.key), "")
            if first:
                self._workspace.select(first)

    def _filter(self) -> None:
        words, inferred = self.search.text(), self._workspace.view.inferred
        for at, (view, keys) in enumerate(zip(self.views, self._keys(), strict=True)):
            rows = shown(view.rows, words, inferred, keys)
            view.put(rows)
            view.choose(self._workspace.selection)
            told = f"{counted(rows):,}"
            if keys is not None:
                told = f"{told}/{view.total:,}"
            self.tabs.setTabText(at, f"{view.kind.name} {told}")
        self._say_nothing()

    def _keys(self) -> tuple[frozenset[str] | None, ...]:
        """What the filter leaves of each list, None for all of it."""
        places = self._workspace.belonging
        if places is None:
            return None, None, None
        return places, frozenset(event.id for event in self._workspace.shown), None

    def _say_nothing(self) -> None:
        view = self.views[self.tabs.currentIndex()]
        empty = not view.rows_model.rows
        if empty and self.search.text():
            told = "Nothing here matches the search."
        elif empty and view.rows:
            told = "The filter leaves nothing here."
        else:
            told = view.kind.nothing
        self.nothing.setText(told)
        self.nothing.setVisible(empty)

    def _opened(self, event: Opened) -> None:
        self.search.clear()
        self.refill()

    def _view_changed(self, event: ViewChanged) -> None:
        self._filter()

    def _selected(self, event: SelectionChanged) -> None:
        key = event.selection
        near = related(self._workspace.dossier, key) if key else frozenset()
        for at, view in enumerate(self.views):
            view.delegate.related = near
            view.choose(key)
            view.viewport().update()
            if view.rows_model.find(key).isValid():
                self.tabs.setCurrentIndex(at)


def _flat(text: str, told: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("flat")
    button.setCheckable(True)
    button.setAutoExclusive(True)
    button.setAccessibleName(told)
    return button
