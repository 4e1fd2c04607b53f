"""The window: three columns around one workspace, and what it remembers.

It is made in two steps, as the map is what takes longest: first a frame with the map
and room for the rest, light to import; then the panels, menus and bars.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QMainWindow,
    QPushButton,
    QSplitter,
    QStatusBar,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.view import View
from dateline.ui.map.view import MapView
from dateline.ui.settings import LastView, Settings
from dateline.ui.theme import Appearance

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton

    from dateline.domain.dossier import Dossier
    from dateline.ui.commands.all import Commands
    from dateline.ui.drop import DropTarget
    from dateline.ui.excerpts.panel import ExcerptsPanel
    from dateline.ui.filters.popover import FilterPopover
    from dateline.ui.graph.panel import GraphPanel
    from dateline.ui.jobs import Jobs
    from dateline.ui.lists.panel import ListsPanel
    from dateline.ui.menus import ActionSet
    from dateline.ui.precedents.panel import PrecedentsPanel
    from dateline.ui.status import StatusBar
    from dateline.ui.ties.panel import TiesPanel
    from dateline.ui.timeline.panel import TimelinePanel
    from dateline.workspace.corrections import Corrections
    from dateline.workspace.reading import Read
    from dateline.workspace.workspace import Workspace

SIZE = (1440, 900)  # where the screen has room for it
WIDTHS = (310, 860, 430)
HEIGHTS = (640, 250)
FOOT_PX = 130  # the least height of the timeline
VERTICAL = 2  # Qt.Orientation, whose names take too long to load before a map
LEAST = (220, 360, 300)
MENUS_PX, BAR_PX, TABS_PX, STATUS_PX = 32, 41, 33, 27
HANDLE_PX = 5
VIEWS = {"map": "Map", "graph": "Graph", "ties": "Ties", "precedents": "Precedents"}


class Window(QMainWindow):
    """Lists, map, card and article of one dossier, kept together by the workspace.

    Signals:
        furnished: the panels are there, and can be used.
    """

    furnished = Signal()

    file: Path
    workspace: "Workspace"
    corrections: "Corrections"
    lists: "ListsPanel"
    excerpts: "ExcerptsPanel"
    graph: "GraphPanel"
    ties: "TiesPanel"
    precedents: "PrecedentsPanel"
    commands: "Commands"
    acts: "ActionSet"
    status: "StatusBar"
    timeline: "TimelinePanel | None" = None
    popover: "FilterPopover"
    drops: "DropTarget"
    filter_button: "QToolButton"

    def __init__(
        self, map_view: MapView, settings: Settings, appearance: Appearance
    ) -> None:
        """Make the frame around a map that may be loading already."""
        super().__init__()
        self.map = map_view
        self.settings = settings
        self.appearance = appearance
        self.is_furnished = False
        self.tabs = QTabWidget()
        self.columns = QSplitter()
        self.rows = QSplitter()
        self.bar_room = QFrame()
        names = ("lists", "excerpts", "timeline")
        self._room: dict[str, QWidget] = {name: _room(name) for name in names}
        self._build()
        self._restore()

    def show_dossier(self, file: Path, workspace: "Workspace") -> None:
        """Show a workspace's map, and choose in it what is clicked there."""
        self.file = file
        self.workspace = workspace
        self.map.chosen.connect(workspace.select)
        self.retitle()
        self.draw()

    def furnish(self, jobs: "Jobs") -> None:
        """Put panels, menus and bars into the room that was left for them."""
        from dateline.ui.furnish import furnish

        furnish(self, jobs)
        self.is_furnished = True
        self.furnished.emit()

    def take(self, file: Path, dossier: "Dossier", read: "Read | None" = None) -> None:
        """Show another dossier in place of this one: a file's, or what was read."""
        self.file = file
        self.corrections.begin(read)
        view = self.workspace.view
        self.workspace.open(dossier, View(inferred=view.inferred, links=view.links))
        self.map.reset_view()

    def draw(self) -> None:
        """Let the map show the scene as it is now."""
        self.map.show_scene(self.workspace.scene, self.appearance.theme)
        self.map.setAccessibleDescription(self.workspace.scene.alt)

    def retitle(self) -> None:
        """Put the dossier's title on the window."""
        title = " ".join(self.workspace.dossier.title.split())[:200]
        self.setWindowTitle(f"{title} — Dateline")

    @property
    def is_kept(self) -> bool:
        """Whether what is shown is a dossier's file, and can be opened again as it is.

        What was read is in no file yet.
        """
        return not self.is_furnished or self.corrections.read is None

    @property
    def file_stem(self) -> str:
        """A name for what comes out of this dossier."""
        return self.file.parent.name if self.file.stem == "dossier" else self.file.stem

    def show_box(self, box: QDialog) -> None:
        """Open a dialog above the window without holding up the event loop."""
        box.finished.connect(box.deleteLater)
        for button in box.findChildren(QPushButton):
            button.setIcon(QIcon())  # words are enough, and these come in one colour
        self.appearance.dress(box)
        box.open()

    def put_panel(self, name: str, panel: QWidget) -> None:
        """Put a panel into the column, or at the foot, where room is left for it."""
        room = self._room[name]
        panel.setMinimumSize(room.minimumSize())
        hidden = room.isHidden()
        splitter = self.rows if name == "timeline" else self.columns
        splitter.replaceWidget(splitter.indexOf(room), panel)
        panel.setHidden(hidden)
        self._room[name] = panel
        room.deleteLater()

    def put_view(self, name: str, view: QWidget) -> None:
        """Put a view of the dossier under its tab."""
        at, now = list(VIEWS).index(name), self.tabs.currentIndex()
        if (room := self.tabs.widget(at)) is not None:
            room.deleteLater()
        self.tabs.removeTab(at)
        self.tabs.insertTab(at, view, VIEWS[name])
        self.tabs.setCurrentIndex(now)

    def show_view(self, name: str) -> None:
        """Show a view of the dossier and give it the keyboard."""
        self.tabs.setCurrentIndex(list(VIEWS).index(name))
        self.tabs.currentWidget().setFocus()

    @property
    def view(self) -> QWidget:
        """The view of the dossier that is shown now."""
        return self.tabs.currentWidget()

    @property
    def view_name(self) -> str:
        """The name of the view that is shown now."""
        return list(VIEWS)[self.tabs.currentIndex()]

    @property
    def panels(self) -> dict[str, QWidget]:
        """What can be shown and hidden, by name."""
        return dict(self._room)

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What can be dragged, by the name under which it is remembered."""
        found = {"columns": self.columns, "rows": self.rows}
        if self.is_furnished:
            found["excerpts"] = self.excerpts.splitter
        return found

    def dress(self) -> None:
        """Wear the theme in use."""
        self.acts.dress(self.appearance.tones)
        self.draw()

    def fold(self) -> None:
        """Hide a panel that was dragged shut, so that its action can open it."""
        for name, panel in self._room.items():
            foot = name == "timeline"
            splitter, usual = (self.rows, HEIGHTS) if foot else (self.columns, WIDTHS)
            at, sizes = splitter.indexOf(panel), splitter.sizes()
            if not panel.isHidden() and sizes[at] == 0:
                panel.hide()
                sizes[at] = usual[at]
                splitter.setSizes(sizes)
                self.acts[f"view.{name}"].setChecked(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember layout and view."""
        if self.is_furnished:
            if self.is_kept:
                camera = self.map.camera
                place = (camera.lat, camera.lon, camera.zoom) if camera else None
                self.settings.last = LastView(self.file, self.workspace.view, place)
            self.settings.keep_layout("window", self.saveGeometry())
            for name, splitter in self.splitters.items():
                self.settings.keep_layout(name, splitter.saveState())
            self.settings.keep_hidden(
                [name for name, panel in self._room.items() if panel.isHidden()]
            )
            self.settings.sync()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setMinimumSize(760, 480)
        self.setWindowTitle("Dateline")
        # The bars take their room from the start, or the map would move under them.
        self.menuBar().addMenu(" ")
        self.menuBar().setFixedHeight(MENUS_PX)
        self.appearance.dress(self.menuBar())
        self.appearance.dress(self.bar_room)
        self.setStatusBar(QStatusBar())
        self.statusBar().setFixedHeight(STATUS_PX)
        self.bar_room.setObjectName("bar")
        self.bar_room.setFixedHeight(BAR_PX)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar_room)
        column.addWidget(self.tabs, 1)
        self.tabs.setAccessibleName("Views")
        self.tabs.setTabBar(_TabBar())
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setAccessibleName("Views")
        self.tabs.tabBar().setFixedHeight(TABS_PX)
        for name, title in VIEWS.items():
            self.tabs.addTab(self.map if name == "map" else _room(name), title)
        panels = (self._room["lists"], centre, self._room["excerpts"])
        for panel, least in zip(panels, LEAST, strict=True):
            panel.setMinimumWidth(least)
            self.columns.addWidget(panel)
        self.columns.setStretchFactor(1, 1)
        self.columns.setCollapsible(1, False)
        self.columns.setSizes(list(WIDTHS))
        self.columns.setHandleWidth(HANDLE_PX)
        self.rows.setHandleWidth(HANDLE_PX)
        self.rows.setProperty("orientation", VERTICAL)
        self.rows.addWidget(self.columns)
        self.rows.addWidget(self._room["timeline"])
        self._room["timeline"].setMinimumHeight(FOOT_PX)
        self.rows.setStretchFactor(0, 1)
        self.rows.setCollapsible(0, False)
        self.rows.setSizes(list(HEIGHTS))
        self.setCentralWidget(self.rows)
        screen = self.screen().availableSize()
        self.resize(QSize(*SIZE).boundedTo(screen))

    def _restore(self) -> None:
        self.restoreGeometry(self.settings.layout("window"))
        for name, splitter in self.splitters.items():
            splitter.restoreState(self.settings.layout(name))
        for name in self.settings.hidden:
            if name in self._room:
                self._room[name].hide()
        self.map.set_graticule(self.settings.graticule)


class _TabBar(QTabBar):
    """Tabs of one height, dressed or not: the map below never changes its own."""

    def sizeHint(self) -> QSize:
        """As wide as the tabs are."""
        return QSize(super().sizeHint().width(), TABS_PX)


def _room(name: str) -> QWidget:
    room = QFrame()
    room.setObjectName(name)
    return room
