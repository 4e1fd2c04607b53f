"""The table beside the graph: rows of events; moving through them chooses."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.ui.graph.rows import EventsModel

WIDTHS = (170, 160, 170, 150, 150)


class EventsTable(QTableView):
    """All events that are shown, those with one party too.

    Signals:
        picked: the id of an event that a person chose.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        """Make an empty table."""
        super().__init__()
        self.events = EventsModel(self)
        self.setModel(self.events)
        self.setAccessibleName("Relation graph as a table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        head = self.horizontalHeader()
        head.setAccessibleName("Columns of the table")
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, width in enumerate(WIDTHS):
            self.setColumnWidth(at, width)
        self.clicked.connect(self._pick)

    def put(
        self, dossier: Dossier, events: tuple[Event, ...], quoted: bool = False
    ) -> None:
        """Show these events, in neutral words or in the article's own."""
        self.events.put(dossier, events, quoted)

    def choose(self, key: str) -> None:
        """Make an event's row the current one, or none; tells nobody."""
        index = self.events.find(key)
        if not index.isValid():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif index.row() != self.currentIndex().row():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move to another row choose its event."""
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        now = self.currentIndex()
        if now.row() != before or event.key() == Qt.Key.Key_Return:
            self._pick(now)

    def _pick(self, index: QModelIndex) -> None:
        key = self.events.key(index)
        if key:
            self.picked.emit(key)
