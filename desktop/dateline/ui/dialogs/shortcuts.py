"""All keys in one table, read from the actions' data."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dateline.ui.actions import ACTIONS, MENUS

# Keys that no menu shows, because they are of one pane.
PANE_KEYS = (
    ("Lists", "Choose the row above or below", ("Up", "Down")),
    ("Map", "Previous or next event", ("Up", "Down")),
    ("Map", "Move the map", ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down")),
    ("Search", "Go to the list", ("Down",)),
    ("Search", "Empty the search", ("Esc",)),
)


class ShortcutsDialog(QDialog):
    """A table of menu, action and keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Fill the table."""
        super().__init__(parent)
        self.setWindowTitle("Keyboard Shortcuts")
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName("Keyboard shortcuts")
        self.table.setHorizontalHeaderLabels(["Where", "What", "Keys"])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setHighlightSections(False)
        ordered = sorted(ACTIONS, key=lambda a: (MENUS.index(a.menu), a.group))
        for action in ordered:
            self._row(action.menu, action.text.replace("…", ""), action.shortcuts)
        for where, what, keys in PANE_KEYS:
            self._row(where, what, keys)
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.resize(560, 620)

    def _row(self, where: str, what: str, keys: tuple[str, ...]) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        native = QKeySequence.SequenceFormat.NativeText
        told = "  or  ".join(QKeySequence(key).toString(native) for key in keys)
        for column, text in enumerate((where, what, told)):
            self.table.setItem(at, column, QTableWidgetItem(text))
