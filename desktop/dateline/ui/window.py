"""The window: three columns around one workspace, and what it remembers."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QMainWindow,
    QMenu,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from dateline.domain.dossier import Dossier
from dateline.domain.view import Links
from dateline.ui.bar import Bar
from dateline.ui.commands.exports import ExportCommands
from dateline.ui.commands.files import FileCommands
from dateline.ui.commands.going import GoCommands
from dateline.ui.commands.helping import HelpCommands
from dateline.ui.commands.views import ViewCommands
from dateline.ui.excerpts.panel import ExcerptsPanel
from dateline.ui.jobs import Jobs
from dateline.ui.lists.panel import ListsPanel
from dateline.ui.map.view import MapView
from dateline.ui.menus import ActionSet
from dateline.ui.settings import LastView, Settings
from dateline.ui.status import StatusBar
from dateline.ui.theme import Appearance
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace

WIDTHS = (310, 860, 430)
LEAST = (220, 360, 300)


class Window(QMainWindow):
    """Lists, map, card and article of one dossier, kept together by the workspace."""

    def __init__(
        self,
        file: Path,
        workspace: Workspace,
        map_view: MapView,
        settings: Settings,
        appearance: Appearance,
        jobs: Jobs,
    ) -> None:
        """Build the panels around a map that may be loading already."""
        super().__init__()
        self.file = file
        self.workspace = workspace
        self.map = map_view
        self.settings = settings
        self.appearance = appearance
        self.jobs = jobs
        self.lists = ListsPanel(workspace, appearance)
        self.excerpts = ExcerptsPanel(workspace, appearance)
        self.commands = Commands(self)
        self.acts = ActionSet(self, self.commands)
        self.bar = Bar(self.acts)
        self.status = StatusBar(workspace, map_view)
        self.built_in_menu = QMenu("Built-in Articles", self)
        self.recent_menu = QMenu("Open Recent", self)
        self.tabs = QTabWidget()
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.rows = QSplitter(Qt.Orientation.Vertical)
        self._build()
        self._listen()
        self._restore()
        self._dress()

    def take(self, file: Path, dossier: Dossier) -> None:
        """Show another dossier in place of this one."""
        self.file = file
        self.workspace.open(dossier)
        self.map.reset_view()
        self.commands.files.fill_menus()

    @property
    def file_stem(self) -> str:
        """A name for what comes out of this dossier."""
        return self.file.parent.name if self.file.stem == "dossier" else self.file.stem

    def show_box(self, box: QDialog) -> None:
        """Open a dialog above the window without holding up the event loop."""
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember layout and view."""
        camera = self.map.camera
        place = (camera.lat, camera.lon, camera.zoom) if camera else None
        self.settings.last = LastView(self.file, self.workspace.view, place)
        self.settings.keep_layout("window", self.saveGeometry())
        for name, splitter in self._splitters().items():
            self.settings.keep_layout(name, splitter.saveState())
        self.settings.keep_hidden(
            [key for key, panel in self._panels().items() if panel.isHidden()]
        )
        self.settings.sync()
        super().closeEvent(event)

    def _build(self) -> None:
        self.setMinimumSize(760, 480)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.tabs, 1)
        # One tab shows no bar; a second view of the dossier is one addTab away, and a
        # panel at the foot one `rows.addWidget`.
        self.tabs.setDocumentMode(True)
        self.tabs.setTabBarAutoHide(True)
        self.tabs.addTab(self.map, "Map")
        for panel, least in zip(
            (self.lists, centre, self.excerpts), LEAST, strict=True
        ):
            panel.setMinimumWidth(least)
            self.columns.addWidget(panel)
        self.columns.setStretchFactor(1, 1)
        self.columns.setCollapsible(1, False)
        self.columns.setSizes(list(WIDTHS))
        self.rows.addWidget(self.columns)
        self.rows.setCollapsible(0, False)
        for splitter in (self.columns, self.rows):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(True)
        self.setCentralWidget(self.rows)
        self.setStatusBar(self.status)
        file_menu = self.acts.menus["File"]
        before = self.acts["file.picture"]
        file_menu.insertMenu(before, self.built_in_menu)
        file_menu.insertMenu(before, self.recent_menu)
        file_menu.insertSeparator(before)
        self.resize(1440, 900)

    def _listen(self) -> None:
        bus = self.workspace.bus
        bus.subscribe(Opened, lambda event: self._opened())
        bus.subscribe(SelectionChanged, lambda event: self._draw())
        bus.subscribe(ViewChanged, lambda event: self._draw())
        self.map.chosen.connect(self.workspace.select)
        self.appearance.changed.connect(self._dress)
        self.lists.reordered.connect(self._check)
        self.columns.splitterMoved.connect(self._collapsed)
        for key, does in (("Up", "go.previous"), ("Down", "go.next")):
            step = QShortcut(QKeySequence(key), self.map)
            step.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            step.activated.connect(self.acts[does].trigger)
        QTimer.singleShot(0, self.commands.files.fill_menus)

    def _restore(self) -> None:
        self.restoreGeometry(self.settings.layout("window"))
        for name, splitter in self._splitters().items():
            splitter.restoreState(self.settings.layout(name))
        for key in self.settings.hidden:
            if key in self._panels():
                self._panels()[key].hide()
        self.map.set_graticule(self.settings.graticule)
        self._title()

    def _opened(self) -> None:
        self._title()
        self._draw()

    def _draw(self) -> None:
        self.map.show_scene(self.workspace.scene, self.appearance.theme)
        self.map.setAccessibleDescription(self.workspace.scene.alt)
        self._check()

    def _title(self) -> None:
        title = " ".join(self.workspace.dossier.title.split())[:200]
        self.bar.title.setText(title)
        self.setWindowTitle(f"{title} — Dateline")

    def _dress(self) -> None:
        self.acts.dress(self.appearance.tones)
        self._draw()

    def _check(self) -> None:
        """Let the checkable actions say what is so."""
        view, acts = self.workspace.view, self.acts
        theme = {"system": "view.system_theme"}.get(
            self.appearance.choice, f"view.{self.appearance.choice}_theme"
        )
        links = "view.all_links" if view.links is Links.ALL else "view.ruptures"
        order = "go.by_date" if self.workspace.by_date else "go.as_told"
        for key in (theme, links, order):
            acts[key].setChecked(True)
        acts["view.inferred"].setChecked(view.inferred)
        acts["view.graticule"].setChecked(self.settings.graticule)
        acts["view.lists"].setChecked(not self.lists.isHidden())
        acts["view.excerpts"].setChecked(not self.excerpts.isHidden())
        acts["go.back"].setEnabled(self.workspace.history.can_go_back)
        acts["go.forward"].setEnabled(self.workspace.history.can_go_forward)
        acts["view.zoom_to_selection"].setEnabled(bool(view.selection))

    def _collapsed(self) -> None:
        """A column dragged shut is hidden, so that its action can open it again."""
        for panel in self._panels().values():
            at = self.columns.indexOf(panel)
            if not panel.isHidden() and self.columns.sizes()[at] == 0:
                panel.hide()
                sizes = self.columns.sizes()
                sizes[at] = WIDTHS[at]
                self.columns.setSizes(sizes)
                self._check()

    def _panels(self) -> dict[str, QWidget]:
        return {"lists": self.lists, "excerpts": self.excerpts}

    def _splitters(self) -> dict[str, QSplitter]:
        return {
            "columns": self.columns,
            "rows": self.rows,
            "excerpts": self.excerpts.splitter,
        }


@dataclass(init=False, slots=True)
class Commands:
    """What the actions' ``does`` names: one member for each menu's commands."""

    window: Window
    map: MapView
    files: FileCommands
    exports: ExportCommands
    views: ViewCommands
    going: GoCommands
    helping: HelpCommands

    def __init__(self, window: Window) -> None:
        """Make the commands of one window."""
        self.window = window
        self.map = window.map
        self.files = FileCommands(window)
        self.exports = ExportCommands(window)
        self.views = ViewCommands(window)
        self.going = GoCommands(window)
        self.helping = HelpCommands(window)
