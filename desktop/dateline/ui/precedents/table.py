"""The table of precedents: a cell is an entry, rows are as high as their words."""

from time import perf_counter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent

from dateline.figure.precedents_table import Column, Step
from dateline.ui.grid import Grid, Index
from dateline.ui.precedents.cells import EntryDelegate
from dateline.ui.precedents.heads import STAGE_PX, CaseHeader, StageHeader
from dateline.ui.precedents.model import PrecedentsModel
from dateline.ui.theme import Appearance

NARROWEST, WIDEST = 178, 340  # pixels of a column
SLICE_S = 0.012


class PrecedentsTable(Grid):
    """Arrow keys go from entry to entry, Enter and a click choose.

    Row heights are measured bit by bit: hundreds of cases take a while.

    Signals:
        settled: all rows have their height.
    """

    settled = Signal()

    def __init__(self, appearance: Appearance) -> None:
        """Make an empty table."""
        super().__init__("Precedents: cases side by side, stage by stage")
        self.setObjectName("precedents")
        self.cases = PrecedentsModel(self)
        self.entries = EntryDelegate(self, appearance)
        self.across = CaseHeader(self.cases, appearance, self)
        self.down = StageHeader(self.cases, appearance, self)
        self.setModel(self.cases)
        self.setItemDelegate(self.entries)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.setShowGrid(False)
        self.across.setSectionsClickable(True)
        self.across.sectionClicked.connect(self._pick_case)
        self._next = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._measure)

    def put(
        self,
        columns: tuple[Column, ...],
        steps: tuple[Step, ...],
        quoted: bool = False,
    ) -> None:
        """Show cases, neutral words first or the article's own."""
        self.entries.quoted = quoted
        self.cases.put(columns, steps)
        self.fit()

    def ref(self, index: Index) -> str:
        """The id of the event that an entry tells of."""
        return self.cases.ref(index)

    def choose(self, ref: str) -> None:
        """Light the entries that tell of an event, and go to one; tells nobody."""
        self.entries.chosen = ref
        here = self.currentIndex()
        if ref and (not here.isValid() or self.cases.ref(here) != ref):
            found = self.cases.find(ref)
            if found:
                self.setCurrentIndex(found[0])
                self.scrollTo(found[0])
        self.viewport().update()

    def fit(self) -> None:
        """Give the columns the room there is, and the rows the height they need."""
        count = max(1, len(self.cases.columns))
        wide = (self.width() - STAGE_PX - 14) // count
        wide = max(NARROWEST, min(WIDEST, wide))
        self.across.fit(wide)
        self.updateGeometries()
        for row in range(len(self.cases.rows)):
            self.setRowHeight(row, 0)
        self._next = 0
        self._measure()
        if self._next < len(self.cases.columns):
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs other heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _measure(self) -> None:
        """Let rows grow for some columns more."""
        begun, wide = perf_counter(), self.across.defaultSectionSize()
        tall = [self.rowHeight(row) for row in range(len(self.cases.rows))]
        while self._next < len(self.cases.columns):
            for row in range(len(tall)):
                slot = self.cases.slot(self.cases.index(row, self._next))
                tall[row] = max(tall[row], self.entries.height(slot, wide))
            self._next += 1
            if perf_counter() - begun > SLICE_S:
                break
        for row, height in enumerate(tall):
            self.setRowHeight(row, height)
        if self._next >= len(self.cases.columns):
            self._timer.stop()
            self.settled.emit()

    def _pick_case(self, section: int) -> None:
        self.picked.emit(self.cases.columns[section].ref)
