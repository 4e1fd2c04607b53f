"""Puts panels, menus and bars into a window's frame and lets them hear of changes."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dateline.domain.dossier import Dossier
from dateline.domain.lens import NO_OPINIONS, STATED_ONLY
from dateline.domain.place import Place, PlaceKind
from dateline.domain.refused import Refused
from dateline.domain.view import Links
from dateline.scene.placing import Layout
from dateline.ui.bar import Bar
from dateline.ui.commands.all import Commands
from dateline.ui.drop import DropTarget
from dateline.ui.excerpts.panel import ExcerptsPanel
from dateline.ui.filters.bar import FilterBar
from dateline.ui.filters.popover import FilterPopover
from dateline.ui.graph.panel import GraphPanel
from dateline.ui.handles import draw_handles
from dateline.ui.icons import app_icon
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.lists.panel import ListsPanel
from dateline.ui.menus import ActionSet
from dateline.ui.plain import menu_text
from dateline.ui.precedents.panel import PrecedentsPanel
from dateline.ui.settings import Settings
from dateline.ui.status import StatusBar
from dateline.ui.ties.panel import TiesPanel
from dateline.ui.window import STATUS_PX
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.corrections import Corrections

if TYPE_CHECKING:
    from dateline.ui.timeline.made import Made
    from dateline.ui.window import Window

CHANGES = (Opened, SelectionChanged, ViewChanged)


def furnish(window: "Window", jobs: Jobs) -> None:
    """Furnish a window that shows a dossier already."""
    window.appearance.finish()
    window.corrections = Corrections(window.workspace)
    # The map hears of it first: its page draws while the panels do.
    for kind in CHANGES:
        window.workspace.bus.subscribe(kind, lambda event: window.draw())
    _put_panels(window)
    _put_views(window, jobs)
    _put_menus(window, jobs)
    _listen(window)
    window.setWindowIcon(app_icon())
    window.acts.dress(window.appearance.tones)
    check(window)
    refuse = window.commands.files.refuse
    read = partial(_read_timeline, window.workspace.dossier, window.settings)
    jobs.run(read, partial(_put_timeline, window, jobs), refuse)
    window.lists.views[window.lists.tabs.currentIndex()].setFocus()


def check(window: "Window") -> None:
    """Let the checkable actions say what is so."""
    view, acts = window.workspace.view, window.acts
    links = "view.all_links" if view.links is Links.ALL else "view.ruptures"
    order = "go.by_date" if window.workspace.by_date else "go.as_told"
    for key in (f"view.{window.appearance.choice}_theme", links, order):
        acts[key].setChecked(True)
    acts["view.inferred"].setChecked(view.inferred)
    acts["view.graticule"].setChecked(window.settings.graticule)
    acts["view.lists"].setChecked(not window.lists.isHidden())
    acts["view.excerpts"].setChecked(not window.excerpts.isHidden())
    acts["view.timeline"].setChecked(not window.panels["timeline"].isHidden())
    acts[f"time.by_{window.settings.timeline_lanes}"].setChecked(True)
    acts["tools.online"].setChecked(window.settings.online)
    acts["time.table"].setChecked(window.settings.timeline_table)
    check_graph(window)
    check_filters(window)
    check_corrections(window)
    acts["go.back"].setEnabled(window.workspace.history.can_go_back)
    acts["go.forward"].setEnabled(window.workspace.history.can_go_forward)
    acts["view.zoom_to_selection"].setEnabled(bool(view.selection))


def check_corrections(window: "Window") -> None:
    """Let the actions that correct say what can be corrected, and undone."""
    acts, corrections = window.acts, window.corrections
    chosen = window.workspace.dossier.by_id.get(window.workspace.selection)
    is_open = corrections.read is not None
    acts["edit.undo"].setEnabled(bool(corrections.undoes))
    acts["edit.redo"].setEnabled(bool(corrections.redoes))
    acts["edit.undo"].setText(_step("Undo", corrections.undoes))
    acts["edit.redo"].setText(_step("Redo", corrections.redoes))
    is_place = isinstance(chosen, Place) and chosen.kind is not PlaceKind.COUNTRY
    acts["edit.refuse"].setEnabled(is_open and is_place)
    acts["edit.admit"].setEnabled(is_open and isinstance(chosen, Refused))
    acts["edit.details"].setEnabled(is_open)


def _step(does: str, words: str) -> str:
    return f"{does}: {menu_text(words)}" if words else does


def check_graph(window: "Window") -> None:
    """Let the actions of the graph say what is so."""
    acts, graph = window.acts, window.graph
    keys = {
        Layout.FORCE: "graph.by_ties",
        Layout.CIRCLE: "graph.circle",
        Layout.GEOGRAPHY: "graph.geography",
    }
    acts[keys[graph.layout_kind]].setChecked(True)
    window.settings.graph_layout = graph.layout_kind.value
    acts["graph.focus"].setChecked(bool(graph.focus_key))
    acts["graph.table"].setChecked(graph.is_table)


def _put_panels(window: "Window") -> None:
    window.workspace.quote(window.settings.source_words)
    window.lists = ListsPanel(window.workspace, window.appearance)
    window.excerpts = ExcerptsPanel(window.workspace, window.appearance)
    window.put_panel("lists", window.lists)
    window.put_panel("excerpts", window.excerpts)
    window.excerpts.card.quote(window.workspace.quoted)
    window.excerpts.card.more = partial(_doubts, window)
    draw_handles(window.columns)
    draw_handles(window.rows)
    state = window.settings.layout("excerpts")
    window.excerpts.splitter.restoreState(state)
    window.status = StatusBar(window.workspace, window.map)
    window.status.setFixedHeight(STATUS_PX)
    window.setStatusBar(window.status)
    for part in (window.lists, *window.excerpts.styled, window.status):
        window.appearance.dress(part)


def _doubts(window: "Window", key: str) -> QWidget | None:
    """What a card offers of what was read: the other candidates, and to correct it."""
    if window.corrections.read is None:
        return None
    from dateline.ui.doubts import doubts  # only what was read has any

    commands = window.commands.corrections
    return doubts(window.corrections.read, key, commands, window.appearance)


def _put_views(window: "Window", jobs: Jobs) -> None:
    workspace, appearance = window.workspace, window.appearance
    window.graph = GraphPanel(workspace, appearance, jobs)
    window.graph.lay_out(Layout(window.settings.graph_layout))
    window.ties = TiesPanel(workspace, appearance, jobs)
    window.precedents = PrecedentsPanel(workspace, appearance, jobs)
    views = {
        "graph": window.graph,
        "ties": window.ties,
        "precedents": window.precedents,
    }
    for name, view in views.items():
        window.put_view(name, view)
        appearance.dress(view)
    appearance.dress(window.tabs.tabBar())


def _put_filters(window: "Window") -> None:
    workspace, appearance = window.workspace, window.appearance
    bar = FilterBar(workspace)
    window.lists.below_search.addWidget(bar)
    bar.tell()
    window.popover = FilterPopover(workspace, appearance, window)
    window.filter_button = window.acts.button("filters.open")
    window.lists.head.addWidget(window.filter_button)
    window.commands.filters.fill_menu()


def check_filters(window: "Window") -> None:
    """Let the actions of the filter say what is so."""
    acts, chosen = window.acts, window.workspace.view.filter
    voices = chosen.voices
    acts["filters.open"].setChecked(not chosen.is_open)
    acts["filters.stated"].setChecked(voices == STATED_ONLY.voices)
    acts["filters.no_opinions"].setChecked(voices == NO_OPINIONS.voices)
    acts["filters.words"].setChecked(window.workspace.quoted)
    acts["filters.clear"].setEnabled(not chosen.is_open)


def _read_timeline(
    dossier: Dossier, settings: Settings, progress: Progress, token: CancelToken
) -> "Made":
    """Import the timeline and read it; lists and article can be used meanwhile."""
    import_module("dateline.ui.timeline.panel")
    from dateline.scene.timeline import Lanes
    from dateline.ui.timeline.made import make

    by = Lanes(settings.timeline_lanes)
    return make(dossier, by, quoted=settings.source_words)


def _put_timeline(window: "Window", jobs: Jobs, made: "Made") -> None:
    from dateline.ui.timeline.panel import TimelinePanel

    workspace, appearance = window.workspace, window.appearance
    window.timeline = TimelinePanel(workspace, appearance, window.acts, jobs, made)
    window.timeline.show_table(window.settings.timeline_table)
    window.put_panel("timeline", window.timeline)
    window.appearance.dress(window.timeline)
    window.drops.let_through()


def _put_menus(window: "Window", jobs: Jobs) -> None:
    window.commands = Commands(window, jobs)
    window.acts = ActionSet(window, window.commands)
    files = window.commands.files
    file_menu, before = window.acts.menus["File"], window.acts["file.picture"]
    for menu in (files.built_in, files.recent):
        file_menu.insertMenu(before, menu)
    file_menu.insertSeparator(before)
    files.fill_menus()
    _put_filters(window)
    bar = Bar(window.acts)
    bar.title.setText(window.workspace.dossier.title)
    window.workspace.bus.subscribe(
        Opened, lambda event: bar.title.setText(event.dossier.title)
    )
    room = QVBoxLayout(window.bar_room)
    room.setContentsMargins(0, 0, 0, 0)
    room.addWidget(bar)


def _listen(window: "Window") -> None:
    for kind in CHANGES:
        window.workspace.bus.subscribe(kind, lambda event: check(window))
    window.workspace.bus.subscribe(Opened, lambda event: window.retitle())
    window.appearance.changed.connect(window.dress)
    window.graph.changed.connect(lambda: check_graph(window))
    window.columns.splitterMoved.connect(window.fold)
    window.rows.splitterMoved.connect(window.fold)
    window.popover.keep_asked.connect(window.commands.filters.keep)
    window.lists.reordered.connect(lambda: check(window))
    window.status.stop_asked.connect(window.commands.documents.stop)
    window.drops = DropTarget(window, window.appearance)
    window.drops.dropped.connect(window.commands.documents.drop)
    window.map.ready.connect(window.drops.let_through)
    window.acts["file.stop"].setEnabled(window.commands.documents.reads)
    for key, does in (("Up", "go.previous"), ("Down", "go.next")):
        step = QShortcut(QKeySequence(key), window.map)
        step.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        step.activated.connect(window.acts[does].trigger)
