"""All keys in one table, read from the actions' data."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
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
    ("Timeline", "Earlier or later event", ("Left", "Right")),
    ("Timeline", "Event in the lane above or below", ("Up", "Down")),
    ("Timeline", "First or last event", ("Home", "End")),
    ("Timeline", "Nearer, further, all of it", ("+", "-", "0")),
    ("Timeline", "All dates", ("Esc",)),
    ("Search", "Go to the list", ("Down",)),
    ("Search", "Empty the search", ("Esc",)),
)


OR = " or "


class KeysDelegate(QStyledItemDelegate):
    """Draws keys as keys: each sequence in a box of its own."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the boxes in a row."""
        rect = QRect(option.rect)
        palette = QApplication.palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(painter.font())
        x = float(rect.left() + 10)
        for keys in str(index.data()).split(OR):
            width = metrics.horizontalAdvance(keys) + 14
            height = metrics.height() + 4
            box = QRectF(x, rect.center().y() - height / 2 + 0.5, width, height)
            painter.setPen(palette.mid().color())
            painter.setBrush(palette.window())
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(palette.text().color())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
            x += width + 6
        painter.restore()


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
        self.table.verticalHeader().setDefaultSectionSize(34)
        self.table.setItemDelegateForColumn(2, KeysDelegate(self.table))
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        ordered = sorted(ACTIONS, key=lambda a: (MENUS.index(a.menu), a.group))
        for action in ordered:
            self._row(action.menu, action.text.replace("…", ""), action.shortcuts)
        for where, what, keys in PANE_KEYS:
            self._row(where, what, keys)
        self.table.setColumnWidth(0, 92)
        self.table.setColumnWidth(2, 250)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 18, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.table)
        layout.addWidget(buttons)
        self.resize(640, 640)

    def _row(self, where: str, what: str, keys: tuple[str, ...]) -> None:
        at = self.table.rowCount()
        self.table.insertRow(at)
        native = QKeySequence.SequenceFormat.NativeText
        told = OR.join(QKeySequence(key).toString(native) for key in keys)
        for column, text in enumerate((where, what, told)):
            self.table.setItem(at, column, QTableWidgetItem(text))
