"""The timeline's panel: it listens to the workspace, and tells it what is done here."""

import logging
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dateline.domain.query import related
from dateline.scene.timeline import Lanes
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.menus import ActionSet
from dateline.ui.theme import Appearance
from dateline.ui.timeline.camera import Camera
from dateline.ui.timeline.canvas import Canvas
from dateline.ui.timeline.day import DayCursor
from dateline.ui.timeline.days import reach
from dateline.ui.timeline.hand import ZOOM_STEP, Hand
from dateline.ui.timeline.head import Head
from dateline.ui.timeline.made import Made, make
from dateline.ui.timeline.play import Player
from dateline.ui.timeline.summary import summary
from dateline.ui.timeline.table import TableView
from dateline.ui.timeline.undated import UndatedList
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace

log = logging.getLogger(__name__)


class TimelinePanel(QWidget):
    """Controls, and below them the drawn timeline or its table."""

    def __init__(
        self,
        workspace: Workspace,
        appearance: Appearance,
        acts: ActionSet,
        jobs: Jobs,
        made: Made,
    ) -> None:
        """Show the workspace's dossier, read already, and follow what is chosen."""
        super().__init__()
        self.setObjectName("timeline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._appearance = appearance
        self._acts = acts
        self._jobs = jobs
        self._made = made
        self.by, self.quoted = made.by, made.quoted
        self.head = Head(acts)
        self.canvas = Canvas(appearance, made.whole)
        self.hand = Hand(self.canvas)
        self.table = TableView(appearance)
        self.stack = QStackedWidget()
        self.undated = UndatedList(appearance, self)
        self.player = Player(self, lambda: self.hand.step(1))
        self.day = DayCursor(workspace, jobs)
        self._window: tuple[date | None, date | None] | None = None
        self._late = QTimer(self)
        self._stale = True
        self._build()
        self._connect()
        workspace.bus.subscribe(Opened, lambda event: self._opened())
        workspace.bus.subscribe(SelectionChanged, lambda event: self._light())
        workspace.bus.subscribe(ViewChanged, lambda event: self._narrow())
        appearance.changed.connect(self.dress)
        self.dress()
        self._show(made)
        if self._is_behind:
            self._opened()

    def show_lanes(self, lanes: Lanes) -> None:
        """Lanes by kind or by country; the days in view stay in view."""
        if lanes is not self.by:
            self.by = lanes
            self._refill(self.canvas.camera)

    def show_quotes(self, quoted: bool) -> None:
        """Label events in the article's own words, or in neutral ones."""
        if quoted is not self.quoted:
            self.quoted = quoted
            self._refill(self.canvas.camera)

    def show_table(self, shown: bool) -> None:
        """The table in place of the drawing; the keyboard goes with it."""
        held = self.stack.isAncestorOf(self.window().focusWidget())
        self.stack.setCurrentIndex(int(shown))
        self._fill_table()
        if held:
            self.front.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def front(self) -> QWidget:
        """What takes the keyboard: the drawing's view or the table."""
        shown = self.stack.currentWidget() is self.table
        view: QWidget = self.table if shown else self.canvas.view
        return view

    def dress(self) -> None:
        """Wear the theme in use."""
        self.canvas.dress()
        self.table.dress()
        self.head.dress(self._appearance.tones)

    def play(self, plays: bool) -> None:
        """Play through the events, or stop."""
        if plays:
            self.player.start()
        else:
            self.player.stop()

    def _build(self) -> None:
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.canvas.view.setAccessibleName("Timeline")
        self._late.setSingleShot(True)

    def _connect(self) -> None:
        for part in (self.canvas, self.table, self.undated):
            part.picked.connect(self._workspace.select)
        self.canvas.brushed.connect(self.brush)
        self.canvas.day_moved.connect(self._workspace.show_day)
        self.hand.escaped.connect(lambda: self.brush(None, None))
        self.head.dates_entered.connect(self.brush)
        self.head.day_entered.connect(self._workspace.show_day)
        self.head.zoomed.connect(self._zoom)
        self.head.undated_asked.connect(self._list_undated)
        self.player.changed.connect(self._acts["time.play"].setChecked)
        self._late.timeout.connect(self._filter)

    def _opened(self) -> None:
        """Another dossier: until it is read, nothing of the last one can be chosen."""
        self.player.stop()
        self.canvas.show_events(frozenset())
        self._refill(None)

    def _refill(self, camera: Camera | None) -> None:
        """Read the dossier anew, off the GUI thread, and look where one looked."""
        dossier, by, quoted = self._workspace.dossier, self.by, self.quoted

        def work(progress: Progress, token: CancelToken) -> Made:
            return make(dossier, by, quoted=quoted)

        def done(made: Made) -> None:
            wanted = (self._workspace.dossier, self.by, self.quoted)
            if (made.dossier, made.by, made.quoted) == wanted:
                self._show(made)
                if camera is not None:
                    kept = replace(camera, top=self.canvas.camera.top)
                    self.canvas.look_through(kept.held(self.canvas.extent))

        self._jobs.run(work, done, log.warning)

    def _show(self, made: Made) -> None:
        self._made = made
        self.canvas.show_timeline(made.whole, made.labels)
        self.head.show_lanes(made.by)
        self.head.show_reach(*reach(made.whole.axis))
        self._narrow()
        self._light()

    @property
    def _is_behind(self) -> bool:
        """Whether another dossier is open than the one that is shown."""
        return self._made.dossier is not self._workspace.dossier

    def _zoom(self, by: int) -> None:
        if by:
            self.canvas.zoom(ZOOM_STEP**by)
        else:
            self.canvas.fit()

    def _list_undated(self) -> None:
        button = self.head.undated
        spot = button.mapToGlobal(QPoint(0, 0))
        self.undated.open_at(spot, self._workspace.selection)

    def brush(self, since: date | None, until: date | None) -> None:
        """Filter soon: while a brush is dragged only where it is last counts."""
        self._window = (since, until)
        self.canvas.lay(since, until, self._workspace.view.on)
        self.head.show_dates(since, until)
        self._late.start(0)

    def _filter(self) -> None:
        if self._window is not None:
            since, until = self._window
            self._window = None
            chosen = replace(self._workspace.view.filter, since=since, until=until)
            self._workspace.filter_by(chosen)

    def _narrow(self) -> None:
        """Another filter or day."""
        if self._is_behind:
            return
        shown, view = self._workspace.shown, self._workspace.view
        refs = frozenset(event.id for event in shown)
        self.canvas.show_events(refs)
        self._stale = True
        self._fill_table()
        if self._window is None:
            self.canvas.lay(view.filter.since, view.filter.until, view.on)
            self.head.show_dates(view.filter.since, view.filter.until)
        self.head.day.show_day(view.on)
        self._acts["time.day"].setChecked(view.on is not None)
        undated = tuple(event for event in shown if event.when is None)
        self.undated.put(self._workspace.dossier, undated)
        self.head.tell_undated(len(undated))
        self._describe()

    def _fill_table(self) -> None:
        """Fill the table while it is seen: nobody shall wait for what is hidden."""
        if self._stale and self.stack.currentWidget() is self.table:
            self._stale = False
            self.table.rows.put(self._made.lines, frozenset(self.canvas.shown.refs))
            self.table.choose(self._workspace.selection)

    def _light(self) -> None:
        if self._is_behind:
            return
        dossier, key = self._workspace.dossier, self._workspace.selection
        near = related(dossier, key) if key else frozenset[str]()
        self.canvas.light(key, near)
        self.table.choose(key)
        self._describe()

    def _describe(self) -> None:
        refs = frozenset(self.canvas.shown.refs)
        whole, key = self.canvas.seats.whole, self._workspace.selection
        self.canvas.view.setAccessibleDescription(summary(whole, refs, key))
