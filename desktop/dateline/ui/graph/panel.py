"""The tab of the relation graph: bar, drawing or table, key, and what is not there.

What the drawing stands on takes a second to import and to lay out, so it is fetched
when the tab is first shown, by a job; until then the panel is a few empty widgets.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.query import related
from dateline.geometry.curve import XY
from dateline.scene.day import day_events, day_parts, lens_ties, standings
from dateline.scene.graph import Graph, focused, graph
from dateline.scene.placing import APART, Layout, placed
from dateline.scene.signs import Part
from dateline.scene.wording import day_words
from dateline.ui.graph import told
from dateline.ui.graph.bar import GraphBar
from dateline.ui.graph.quoted import in_its_words
from dateline.ui.graph.table import EventsTable
from dateline.ui.graph.walk import Stop
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.theme import Appearance
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace

if TYPE_CHECKING:
    from dateline.ui.graph.drawing import Drawing

DENSE = 60  # nodes, from which on they lie nearer to each other
# For each layout how near its nodes may lie, of ``APART``, and how far it may be drawn
# out sideways in a wide view.
SHAPES = {
    Layout.FORCE: (1.0, 1.9),
    Layout.CIRCLE: (1.0, 1.9),
    Layout.GEOGRAPHY: (0.8, 1.0),  # wide already, as the world is
}


class GraphPanel(QWidget):
    """The graph of what the workspace shows; it listens to the bus.

    Signals:
        ready: the drawing is there, with all its nodes in their places.
        changed: it is laid out otherwise, has another focus, or is a table or none.
    """

    ready = Signal()
    changed = Signal()

    def __init__(
        self, workspace: Workspace, appearance: Appearance, jobs: Jobs
    ) -> None:
        """Make the frame; the rest comes when it is first shown."""
        super().__init__()
        self.setObjectName("graph")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.workspace = workspace
        self._appearance = appearance
        self._jobs = jobs
        self.layout_kind = Layout.FORCE
        self.focus_key = ""
        self.shown = Graph((), (), (), ())
        self.shown_events: tuple[Event, ...] = ()
        self._dragged: dict[Layout, dict[str, XY]] = {kind: {} for kind in Layout}
        self._spots: dict[str, XY] = {}
        self._work: CancelToken | None = None
        self._stale = True
        self.bar = GraphBar()
        self.table = EventsTable()
        self.stack = QStackedWidget()
        self.waiting = _label("Laying out the graph…")
        self.foot = _label("")
        self.drawing: Drawing | None = None
        self._build()
        workspace.bus.subscribe(Opened, self._opened)
        workspace.bus.subscribe(SelectionChanged, self._selected)
        workspace.bus.subscribe(ViewChanged, self._view_changed)

    @property
    def is_table(self) -> bool:
        """Whether the table is in place of the drawing."""
        return self.bar.rows.isChecked()

    def lay_out(self, kind: Layout) -> None:
        """Put the nodes to the places of a layout."""
        self.layout_kind = kind
        self.bar.layouts[kind].setChecked(True)
        self._fetch()
        self.changed.emit()

    def focus(self, key: str) -> None:
        """Show one node with its neighbours only; all again with an empty key."""
        self.focus_key = key
        self._refill()
        if self.drawing is not None:
            self.drawing.focus(bool(key))
        self.changed.emit()

    def focus_chosen(self, on: bool) -> None:
        """Focus on the node that the keyboard is at or that is chosen."""
        key = ""
        if on and self.drawing is not None:
            key = self.drawing.meant()
        self.focus(key)

    def reset(self) -> None:
        """Put dragged nodes back, and show all of the graph."""
        self._dragged[self.layout_kind].clear()
        self._fetch()
        if self.drawing is not None:
            self.drawing.reset_view()

    def show_table(self, shown: bool) -> None:
        """Show the table in place of the drawing, or the drawing again."""
        self.bar.show_table(shown)
        self._turn()
        self._refresh()
        self.changed.emit()

    def show_quotes(self) -> None:
        """Tell events in the article's own words, or in neutral ones, as all do."""
        self._refill()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while it was hidden."""
        super().showEvent(event)
        self._refresh()

    def _build(self) -> None:
        self.stack.addWidget(self.waiting)
        self.stack.addWidget(self.table)
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.foot.setObjectName("quiet")
        self.foot.setContentsMargins(16, 3, 16, 7)
        self.foot.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.foot)
        self.bar.layouts[self.layout_kind].setChecked(True)
        self.bar.laid_out.connect(self.lay_out)
        self.bar.focus.connect(self.focus_chosen)
        self.bar.reset.connect(self.reset)
        self.bar.table.connect(self.show_table)
        self.table.picked.connect(self.workspace.select)
        self.setFocusProxy(self.table)

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        if self.drawing is None or not self._spots:
            self._fetch()
        if self._stale:
            self._refill()

    def _fetch(self) -> None:
        """Have the layout worked out by a job, with what it takes to draw it."""
        if not self.isVisible():
            self._spots = {}
            return
        if self._work is not None:
            self._work.cancel()
        dossier, kind = self.workspace.dossier, self.layout_kind

        def work(progress: Progress, token: CancelToken) -> dict[str, XY]:
            import_module("dateline.ui.graph.drawing")
            graph(dossier, dossier.events)
            return placed(dossier, kind)

        def done(spots: dict[str, XY]) -> None:
            self._work = None
            self._spots = {**spots, **self._dragged[kind]}
            self._refill()
            self.ready.emit()

        self._work = self._jobs.run(work, done, self.waiting.setText)

    def _refill(self) -> None:
        """Show what passes the filter, or the day; laid out, as far as it is."""
        if not self.isVisible():
            self._stale = True
            return
        self._stale = False
        workspace = self.workspace
        dossier, view = workspace.dossier, workspace.view
        events, parts = _events(workspace)
        self.shown_events = events
        self.table.put(dossier, events, workspace.quoted)
        self.table.choose(workspace.selection)
        every = graph(dossier, events)
        focus = self.focus_key
        self.shown = focused(every, focus) if focus else every
        if workspace.quoted:
            self.shown = in_its_words(dossier, self.shown)
        day = day_words(view.on) if view.on else ""
        hidden = len(dossier.events) - len(workspace.shown)
        name = next((n.name for n in every.nodes if n.key == focus), focus)
        self.foot.setText(
            told.foot(self.shown, hidden, len(every.alone), day, name if focus else "")
        )
        self.bar.only.setChecked(bool(focus))
        if self._spots:
            self._draw(parts)

    def _draw(self, parts: dict[str, Part] | None) -> None:
        if self.drawing is None:
            self._make_drawing()
        if self.drawing is None:
            return
        from dateline.ui.graph.canvas import Places

        share, widest = SHAPES[self.layout_kind]
        share *= min(1.0, (DENSE / max(1, len(self._spots))) ** 0.5)
        places = Places(self._spots, APART * share, widest)
        self.drawing.put(self.workspace.dossier, self.shown, places, parts)
        self._light()

    def _make_drawing(self) -> None:
        from dateline.ui.graph.drawing import Drawing

        drawing = self.drawing = Drawing(self._appearance)
        self.stack.addWidget(drawing)
        self._appearance.changed.connect(drawing.dress)
        drawing.hands.picked.connect(self._pick)
        drawing.hands.focused.connect(self.focus)
        drawing.hands.dragged.connect(self._drag)
        drawing.hands.walked.connect(self._announce)
        drawing.keyed.connect(self.bar.key.setChecked)
        self.bar.key.clicked.connect(drawing.show_key)
        self.bar.zoomed.connect(drawing.zoom)
        self._turn()

    def _turn(self) -> None:
        """Have the table or the drawing on top, and the keyboard with it."""
        if self.is_table or self.drawing is None:
            self.stack.setCurrentWidget(self.table if self.is_table else self.waiting)
            self.setFocusProxy(self.table)
        else:
            self.stack.setCurrentWidget(self.drawing)
            self.setFocusProxy(self.drawing.canvas.view)

    def _pick(self, stop: Stop) -> None:
        key = stop.edge.ref if stop.edge is not None else ""
        if stop.node:
            key = stop.node if stop.edge is None else key
            node = next((n for n in self.shown.nodes if n.key == key), None)
            key = node.ref if node is not None else key
        self.workspace.select(key)

    def _drag(self, key: str, spot: XY) -> None:
        self._dragged[self.layout_kind][key] = spot
        self._spots[key] = spot
        self._refill()

    def _announce(self, stop: Stop) -> None:
        if self.drawing is not None:
            words = self.drawing.told(stop).spoken
            event = QAccessibleAnnouncementEvent(self.drawing.canvas.view, words)
            QAccessible.updateAccessibility(event)

    def _light(self) -> None:
        key = self.workspace.selection
        self.table.choose(key)
        if self.drawing is not None:
            near = related(self.workspace.dossier, key) if key else frozenset[str]()
            self.drawing.light(key, near)

    def _opened(self, event: Opened) -> None:
        self._dragged = {kind: {} for kind in Layout}
        self._spots, self.focus_key, self._stale = {}, "", True
        if self.drawing is not None:
            self.drawing.forget()
        self._refresh()

    def _selected(self, event: SelectionChanged) -> None:
        if self.isVisible():
            self._light()
        else:
            self._stale = True

    def _view_changed(self, event: ViewChanged) -> None:
        self._refill()


def _events(
    workspace: Workspace,
) -> tuple[tuple[Event, ...], dict[str, Part] | None]:
    """The events to draw: those that are shown, or how a day stood, with its parts."""
    dossier: Dossier = workspace.dossier
    view = workspace.view
    if view.on is None:
        return workspace.shown, None
    found = standings(lens_ties(dossier, view.filter), view.on)
    return day_events(dossier, found), day_parts(dossier, found)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("quiet")
    return label
