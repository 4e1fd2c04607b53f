"""Below the search: what is filtered away, why, and a way to see it again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dateline.domain.lens import Filter
from dateline.ui import fonts
from dateline.ui.filters.words import count_words, filter_words
from dateline.ui.plain import shortened
from dateline.ui.wrapping import Words
from dateline.workspace.bus import Opened, ViewChanged
from dateline.workspace.workspace import Workspace

LONGEST = 160


class FilterBar(QWidget):
    """Two lines that are there while a filter is on."""

    def __init__(self, workspace: Workspace) -> None:
        """Listen to the workspace."""
        super().__init__()
        self.setObjectName("filtered")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self.count = QLabel()
        self.told = Words("", fonts.sans(12))
        self.clear = QPushButton("Clear")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.clear.setObjectName("flat")
        self.clear.setAccessibleName("Clear the filter and show everything")
        self.clear.clicked.connect(lambda: workspace.filter_by(Filter()))
        first = QHBoxLayout()
        first.addWidget(self.count, 1)
        first.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 5, 8, 7)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.told)
        workspace.bus.subscribe(Opened, lambda event: self.tell())
        workspace.bus.subscribe(ViewChanged, lambda event: self.tell())
        self.hide()  # until it has a place: without one it would be a window

    def tell(self) -> None:
        """Say what is shown, what is not, and why."""
        dossier, chosen = self._workspace.dossier, self._workspace.view.filter
        if not chosen.is_open:
            shown, total = len(self._workspace.shown), len(dossier.events)
            self.count.setText(count_words(shown, total))
            self.told.setText(shortened(filter_words(dossier, chosen), LONGEST))
        self.setVisible(not chosen.is_open)
