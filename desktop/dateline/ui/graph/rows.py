"""The graph as a table: who did what to whom, for those who can't see it."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from dateline.domain.dossier import Dossier, join
from dateline.domain.event import Event
from dateline.scene.wording import voice_words, when_words
from dateline.ui.plain import shortened
from dateline.ui.quoting import quote_of

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Who", "What", "Whom", "When", "Who says so")
_NOWHERE = QModelIndex()
LONGEST = 200


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event in words; ``key`` is its id."""

    key: str
    cells: tuple[str, ...]


def event_row(dossier: Dossier, event: Event, quoted: bool = False) -> EventRow:
    """The row of an event. Who act together are all under "Who".

    ``quoted`` tells what they did in the article's own words.
    """
    who = join(dossier.name_of(key) for key in event.actors)
    whom = join(dossier.name_of(key) for key in event.recipients)
    cells = (
        who,
        quote_of(dossier, event.id) if quoted else event.sort.name,
        whom,
        when_words(event.when),
        voice_words(dossier, event.voice),
    )
    return EventRow(event.id, tuple(shortened(cell, LONGEST) for cell in cells))


class EventsModel(QAbstractTableModel):
    """A row for each event that is shown; words are made as they are asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self._events: tuple[Event, ...] = ()
        self._at: dict[str, int] = {}
        self._quoted = False

    def put(
        self, dossier: Dossier, events: tuple[Event, ...], quoted: bool = False
    ) -> None:
        """Show these events, in neutral words or in the article's own."""
        self.beginResetModel()
        self._quoted = quoted
        self._dossier, self._events = dossier, events
        self._at = {event.id: at for at, event in enumerate(events)}
        self.endResetModel()

    def find(self, key: str) -> QModelIndex:
        """The first cell of an event's row, invalid where there is none."""
        return self.index(self._at[key], 0) if key in self._at else QModelIndex()

    def key(self, index: Index) -> str:
        """The id of a row's event, empty for none."""
        return self._events[index.row()].id if index.isValid() else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are events."""
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One for each heading."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or self._dossier is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = event_row(self._dossier, self._events[index.row()], self._quoted)
            return row.cells[index.column()]
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The headings; rows have none."""
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None
