"""Puts panels, menus and bars into a window's frame and lets them hear of changes."""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from dateline.domain.dossier import Dossier
from dateline.domain.view import Links
from dateline.ui.bar import Bar
from dateline.ui.commands.all import Commands
from dateline.ui.excerpts.panel import ExcerptsPanel
from dateline.ui.handles import draw_handles
from dateline.ui.icons import app_icon
from dateline.ui.jobs import CancelToken, Jobs, Progress
from dateline.ui.lists.panel import ListsPanel
from dateline.ui.menus import ActionSet
from dateline.ui.settings import Settings
from dateline.ui.status import StatusBar
from dateline.ui.window import STATUS_PX
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged

if TYPE_CHECKING:
    from dateline.ui.timeline.made import Made
    from dateline.ui.window import Window


def furnish(window: "Window", jobs: Jobs) -> None:
    """Furnish a window that shows a dossier already."""
    window.appearance.finish()
    _put_panels(window)
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
    acts["time.table"].setChecked(window.settings.timeline_table)
    acts["go.back"].setEnabled(window.workspace.history.can_go_back)
    acts["go.forward"].setEnabled(window.workspace.history.can_go_forward)
    acts["view.zoom_to_selection"].setEnabled(bool(view.selection))


def _put_panels(window: "Window") -> None:
    window.lists = ListsPanel(window.workspace, window.appearance)
    window.excerpts = ExcerptsPanel(window.workspace, window.appearance)
    window.put_panel("lists", window.lists)
    window.put_panel("excerpts", window.excerpts)
    draw_handles(window.columns)
    draw_handles(window.rows)
    state = window.settings.layout("excerpts")
    window.excerpts.splitter.restoreState(state)
    window.status = StatusBar(window.workspace, window.map)
    window.status.setFixedHeight(STATUS_PX)
    window.setStatusBar(window.status)
    for part in (window.lists, *window.excerpts.styled, window.status):
        window.appearance.dress(part)


def _read_timeline(
    dossier: Dossier, settings: Settings, progress: Progress, token: CancelToken
) -> "Made":
    """Import the timeline and read it; lists and article can be used meanwhile."""
    import_module("dateline.ui.timeline.panel")
    from dateline.scene.timeline import Lanes
    from dateline.ui.timeline.made import make

    return make(dossier, Lanes(settings.timeline_lanes))


def _put_timeline(window: "Window", jobs: Jobs, made: "Made") -> None:
    from dateline.ui.timeline.panel import TimelinePanel

    workspace, appearance = window.workspace, window.appearance
    window.timeline = TimelinePanel(workspace, appearance, window.acts, jobs, made)
    window.timeline.show_table(window.settings.timeline_table)
    window.put_panel("timeline", window.timeline)
    window.appearance.dress(window.timeline)


def _put_menus(window: "Window", jobs: Jobs) -> None:
    window.commands = Commands(window, jobs)
    window.acts = ActionSet(window, window.commands)
    files = window.commands.files
    file_menu, before = window.acts.menus["File"], window.acts["file.picture"]
    for menu in (files.built_in, files.recent):
        file_menu.insertMenu(before, menu)
    file_menu.insertSeparator(before)
    files.fill_menus()
    bar = Bar(window.acts)
    bar.title.setText(window.workspace.dossier.title)
    window.workspace.bus.subscribe(
        Opened, lambda event: bar.title.setText(event.dossier.title)
    )
    room = QVBoxLayout(window.bar_room)
    room.setContentsMargins(0, 0, 0, 0)
    room.addWidget(bar)


def _listen(window: "Window") -> None:
    def changed(event: object) -> None:
        window.draw()
        check(window)

    for kind in (Opened, SelectionChanged, ViewChanged):
        window.workspace.bus.subscribe(kind, changed)
    window.appearance.changed.connect(window.dress)
    window.columns.splitterMoved.connect(window.fold)
    window.rows.splitterMoved.connect(window.fold)
    window.lists.reordered.connect(lambda: check(window))
    for key, does in (("Up", "go.previous"), ("Down", "go.next")):
        step = QShortcut(QKeySequence(key), window.map)
        step.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        step.activated.connect(window.acts[does].trigger)
