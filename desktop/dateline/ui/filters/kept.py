"""Named filters: kept in the settings, shown again, renamed by keeping, forgotten."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.lens import Filter

LONGEST_NAME = 60
SIZE = (420, 400)


class KeptDialog(QDialog):
    """Give the present filter a name; show or forget those that have one.

    Signals:
        kept: a name for the present filter.
        shown: the name of a filter to show.
        forgotten: the name of a filter to forget.
    """

    kept = Signal(str)
    shown = Signal(str)
    forgotten = Signal(str)

    def __init__(
        self,
        present: str,
        filters: Mapping[str, Filter],
        parent: QWidget | None = None,
    ) -> None:
        """``present`` is the filter in use, in words; empty where there is none."""
        super().__init__(parent)
        self.setWindowTitle("Kept Filters")
        self._names = list(filters)
        self.name = QLineEdit()
        self.keep = QPushButton("Keep")
        self.list = QListWidget()
        self.nothing = QLabel("No filter is kept yet.")
        self.show_it = QPushButton("Show")
        self.forget = QPushButton("Forget")
        self._build(present)
        self._fill()
        self._tell()

    def _build(self, present: str) -> None:
        words = present or "Everything is shown: there is no filter to keep."
        told = QLabel(words)
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        label = QLabel("Name for this filter")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(self.name)
        self.name.setAccessibleName("Name for this filter")
        self.name.setMaxLength(LONGEST_NAME)
        for part in (self.name, self.keep, label):
            part.setEnabled(bool(present))
        heading = QLabel("Kept")
        heading.setObjectName("heading")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setObjectName("quiet")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.list.setAccessibleName("Kept filters")
        first = QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self.keep)
        last = QHBoxLayout()
        last.addWidget(self.show_it)
        last.addWidget(self.forget)
        last.addStretch(1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        column.addWidget(told)
        column.addWidget(label)
        column.addLayout(first)
        column.addSpacing(6)
        column.addWidget(heading)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addLayout(last)
        self.resize(*SIZE)
        self._connect()

    def _connect(self) -> None:
        self.keep.setDefault(True)
        self.keep.setAutoDefault(False)
        for button in (self.show_it, self.forget):
            button.setAutoDefault(False)
        self.name.textChanged.connect(self._tell)
        self.list.itemSelectionChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda item: self._show())
        self.keep.clicked.connect(self._keep)
        self.show_it.clicked.connect(self._show)
        self.forget.clicked.connect(self._forget)

    def _fill(self) -> None:
        self.nothing.setVisible(not self._names)
        self.list.clear()
        for name in sorted(self._names, key=str.casefold):
            item = QListWidgetItem(" ".join(name.split()))
            item.setData(Qt.ItemDataRole.UserRole, name)
            self.list.addItem(item)

    def _tell(self) -> None:
        """What can be pressed; a name that is taken would be given anew."""
        name = self.name.text().strip()
        self.keep.setText("Replace" if name in self._names else "Keep")
        self.keep.setEnabled(bool(name) and self.name.isEnabled())
        for button in (self.show_it, self.forget):
            button.setEnabled(bool(self._chosen()))

    def _chosen(self) -> str:
        found = self.list.selectedItems()
        return str(found[0].data(Qt.ItemDataRole.UserRole)) if found else ""

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name:
            self.kept.emit(name)
            self.accept()

    def _show(self) -> None:
        if self._chosen():
            self.shown.emit(self._chosen())
            self.accept()

    def _forget(self) -> None:
        name = self._chosen()
        if name:
            self._names.remove(name)
            self.forgotten.emit(name)
            self._fill()
            self._tell()
