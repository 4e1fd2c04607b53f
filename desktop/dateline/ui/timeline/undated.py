"""The events without a date, in a list that opens where they are counted."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.ui.theme import Appearance

SIZE = (380, 240)
LONGEST = 300
REF = Qt.ItemDataRole.UserRole


class UndatedList(QFrame):
    """A small list above the window; a row that is pressed is chosen.

    Signals:
        picked: the ref of an event that a person chose.
    """

    picked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        """Start empty and closed."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName("Events without a date")
        self._events: tuple[tuple[str, str], ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName("Events without a date")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        heading = QLabel("The article gives these no date")
        heading.setObjectName("heading")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        self.list.itemClicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        appearance.dress(self)

    @property
    def refs(self) -> tuple[str, ...]:
        """The events that it lists."""
        return tuple(ref for ref, _ in self._events)

    def put(self, dossier: Dossier, events: tuple[Event, ...]) -> None:
        """List these."""
        self._events = tuple((event.id, dossier.sentence(event)) for event in events)

    def open_at(self, spot: QPoint, chosen: str) -> None:
        """Open with its lower left corner at a spot of the screen."""
        self.list.clear()
        for ref, words in self._events:
            item = QListWidgetItem(" ".join(words[:LONGEST].split()))
            item.setData(REF, ref)
            self.list.addItem(item)
            if ref == chosen:
                self.list.setCurrentItem(item)
        self.resize(*SIZE)
        self.move(spot - QPoint(0, self.height()))
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, item: QListWidgetItem) -> None:
        self.close()
        self.picked.emit(str(item.data(REF)))
