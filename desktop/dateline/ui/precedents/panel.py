"""The tab of the precedents: which kind, its cases side by side, what is left out."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dateline.domain.view import View
from dateline.figure.precedents import NOTHING as NO_TWO
from dateline.figure.precedents import chosen, columns_of, steps_of
from dateline.figure.precedents_table import Column, Step
from dateline.scene.precedents import Family, families
from dateline.ui import fonts
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.plain import menu_text
from dateline.ui.precedents.table import PrecedentsTable
from dateline.ui.quoting import quote_of
from dateline.ui.theme import Appearance
from dateline.ui.wrapping import Words
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Shown:
    """What the table is to show."""

    columns: tuple[Column, ...]
    steps: tuple[Step, ...]


class PrecedentsPanel(QWidget):
    """Events of one kind and what followed each; it listens to the bus.

    Signals:
        ready: the cases are there.
    """

    ready = Signal()

    def __init__(
        self, workspace: Workspace, appearance: Appearance, jobs: Jobs
    ) -> None:
        """Make the frame; the cases come when it is first shown."""
        super().__init__()
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.workspace = workspace
        self._jobs = jobs
        self._work: CancelToken | None = None
        self._stale = True
        self._families: tuple[Family, ...] = ()
        self.title = QLabel()
        self.note = Words("", fonts.sans(13))
        self.kinds = QComboBox()
        self.table = PrecedentsTable(appearance)
        self.foot = QLabel()
        self._build()
        workspace.bus.subscribe(Opened, self._opened)
        workspace.bus.subscribe(SelectionChanged, self._selected)
        workspace.bus.subscribe(ViewChanged, lambda event: self._refill())
        appearance.changed.connect(self.update)

    @property
    def family(self) -> Family | None:
        """The kind whose cases are shown; None where no kind has two events."""
        at = self.kinds.currentIndex()
        return self._families[at] if 0 <= at < len(self._families) else None

    def show_quotes(self) -> None:
        """Tell events in the article's own words, or in neutral ones, as all do."""
        self._refill()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self._refill()

    def _build(self) -> None:
        self.title.setObjectName("sheettitle")
        for label in (self.title, self.foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setText("This has happened before")
        for label in (self.note, self.foot):
            label.setObjectName("quiet")
        self.note.setText("Case by case, and how long after each what followed")
        self.kinds.setAccessibleName("Which kind of event")
        self.kinds.view().setAccessibleName("Kinds of events")
        self.kinds.setMinimumWidth(220)
        self.kinds.activated.connect(lambda at: self._refill())
        self.table.picked.connect(self.workspace.select)
        self.setFocusProxy(self.table)
        head = QHBoxLayout()
        head.setContentsMargins(18, 12, 16, 10)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.note)
        head.addLayout(words, 1)
        head.addWidget(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        self.foot.setContentsMargins(18, 4, 16, 8)

    def _refill(self) -> None:
        """Show the cases that pass the filter; what followed is read by a job."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        dossier, view = self.workspace.dossier, self.workspace.view
        self._name_kinds()
        family = self.family
        self.kinds.setVisible(family is not None)
        if family is None:
            self.table.put((), ())
            self.foot.setText(NO_TWO)
            return
        if self._work is not None:
            self._work.cancel()
        # The kind is chosen here; whether its events are shown, by the filter below.
        asked = View(filter=replace(view.filter, kinds=frozenset(family.kinds)))

        shown = {event.id for event in self.workspace.shown}

        def work(progress: Progress, token: CancelToken) -> Shown:
            found = chosen(dossier, asked)
            if found is None:
                return Shown((), ())
            cases = tuple(case for case in found.cases if case.ref in shown)
            found = replace(found, cases=cases)
            return Shown(columns_of(dossier, found), steps_of(found))

        self._work = self._jobs.run(work, self._put, self.foot.setText)

    def _name_kinds(self) -> None:
        found = families(self.workspace.dossier)
        if found == self._families:
            return
        self._families = found
        self.kinds.clear()
        for family in found:
            self.kinds.addItem(menu_text(family.name))

    def _put(self, found: Shown) -> None:
        self._work = None
        dossier, family = self.workspace.dossier, self.family
        if family is None:
            return
        every = sum(event.kind in family.kinds for event in dossier.events)
        columns = found.columns
        if self.workspace.quoted:
            columns = tuple(
                replace(column, title=quote_of(dossier, column.ref))
                for column in columns
            )
        self.table.put(columns, found.steps, self.workspace.quoted)
        self.table.choose(self.workspace.selection)
        count = len(found.columns)
        self.foot.setText(_foot(count, every - count))
        self.ready.emit()

    def _opened(self, event: Opened) -> None:
        self._families = ()
        self.kinds.clear()
        self._refill()

    def _selected(self, event: SelectionChanged) -> None:
        if self.isVisible():
            self.table.choose(event.selection)
        else:
            self._stale = True


def _foot(cases: int, hidden: int) -> str:
    told = [f"{cases} {'case' if cases == 1 else 'cases'}"]
    if hidden:
        told.append(f"{hidden} hidden by the filter, or opinions")
    return "  ·  ".join(told)
