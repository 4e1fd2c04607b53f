"""Which place a refused name is: a search in the gazetteer, with a map."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from dateline.gazetteer.entry import Entry
from dateline.scene.card import position_words
from dateline.ui.dialogs.fields import column, form, line, told
from dateline.ui.locator import Locator
from dateline.ui.theme import Appearance
from dateline.workspace.searching import entry_words, full_name, search

SIZE = (720, 430)
MAP = QSize(250, 190)
NOTHING = "No place of this name in the gazetteer. Another spelling may be there."
ONLINE = "Look Up Online"
SENT = "Sends this name to OpenStreetMap’s Nominatim, and nothing else"
ASKS = "Asking OpenStreetMap…"
FOUND = "Found online, by OpenStreetMap’s Nominatim."
NOWHERE = "OpenStreetMap has no place of this name."
HOW = "A comma narrows it: Paris, Texas"


class AdmitDialog(QDialog):
    """Asks which place of the gazetteer a name means.

    Signals:
        chosen: the ``Entry``.
        online_asked: the name that a person wants looked up online.
    """

    chosen = Signal(object)
    online_asked = Signal(str)

    def __init__(
        self,
        name: str,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        online: bool = False,
    ) -> None:
        """Search for a name at first; another can be typed.

        ``online`` offers to look it up at OpenStreetMap as well.
        """
        super().__init__(parent)
        self.setWindowTitle("Put on the Map")
        self.field = line("Search the gazetteer", " ".join(name.split()))
        self.list = QListWidget()
        self.map = Locator(appearance, MAP)
        self.told = told(HOW)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        self.go = self.buttons.addButton("Put on the Map", accept)
        self.online = QPushButton(ONLINE)
        self.offers_online = online
        self._entries: tuple[Entry, ...] = ()
        self._build()
        self._search()

    def accept(self) -> None:
        """Pass on the place that is chosen in the list."""
        at = self.list.currentRow()
        if 0 <= at < len(self._entries):
            super().accept()
            self.chosen.emit(self._entries[at])

    def _build(self) -> None:
        self.list.setAccessibleName("Places of this name")
        self.list.setObjectName("found")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda item: self.accept())
        self.field.setAccessibleDescription(HOW)
        self.field.textChanged.connect(self._search)
        self.go.setDefault(True)
        self.online.setAutoDefault(False)
        self.online.setToolTip(SENT)
        self.online.setAccessibleDescription(SENT)
        self.online.clicked.connect(self._ask)
        if self.offers_online:  # a box of buttons shows what it holds
            role = QDialogButtonBox.ButtonRole.ResetRole
            self.buttons.addButton(self.online, role)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        rows = form()
        rows.addRow("&Name", self.field)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list, 1)
        both.addWidget(self.map, 0, Qt.AlignmentFlag.AlignTop)
        layout = column(self)
        layout.addLayout(rows)
        layout.addLayout(both, 1)
        layout.addWidget(self.told)
        layout.addWidget(self.buttons)
        self.resize(*SIZE)

    def show_found(self, found: tuple[Entry, ...]) -> None:
        """Show what was found online, in place of the gazetteer's."""
        self._fill(found)
        self.told.setText(FOUND if found else NOWHERE)
        self.online.setEnabled(True)

    def show_problem(self, sentence: str) -> None:
        """Say why there is no answer from outside."""
        self.told.setText(sentence)
        self.online.setEnabled(True)

    def _ask(self) -> None:
        if self.field.text().strip():
            self.online.setEnabled(False)
            self.told.setText(ASKS)
            self.online_asked.emit(" ".join(self.field.text().split()))

    def _search(self) -> None:
        self._fill(search(self.field.text()))
        asked = bool(self.field.text().strip())
        self.told.setText(NOTHING if asked and not self._entries else HOW)
        self.online.setEnabled(asked)

    def _fill(self, found: tuple[Entry, ...]) -> None:
        self._entries = found
        self.list.clear()
        for entry in self._entries:
            words = f"{full_name(entry)}\n{entry_words(entry)}"
            where = position_words(entry.position.lat, entry.position.lon)
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {where}")
            self.list.addItem(item)
        self.list.setCurrentRow(0 if self._entries else -1)
        self._show(self.list.currentRow())

    def _show(self, at: int) -> None:
        found = self._entries[at] if 0 <= at < len(self._entries) else None
        self.go.setEnabled(found is not None)
        if found is None:
            self.map.show_place("", None)
        else:
            self.map.show_place(full_name(found), found.position)
