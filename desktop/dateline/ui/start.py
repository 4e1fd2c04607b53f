"""From nothing to a running window, the map's engine first: it takes the longest.

While its processes start, a thread imports what the window needs and reads the dossier;
the event loop runs meanwhile, as the page can't load without it. Panels, menus and bars
come when the map is there to be clicked.
"""

import gc
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import dateline
from dateline import assets
from dateline.domain.view import View
from dateline.ui import glimpse
from dateline.ui.collector import Collector
from dateline.ui.daylight import wanted
from dateline.ui.jobs import CancelToken, Jobs, PoolJobs, Progress
from dateline.ui.map.messages import Camera
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings

if TYPE_CHECKING:
    from dateline.ui.first import Named
    from dateline.ui.window import Window
    from dateline.workspace.workspace import Workspace

APP = "org.dateline.Dateline"
FAILED = 1
LONGEST_WAIT_MS = 1_500  # for the map, before the panels come all the same


class Start:
    """One start of the program: the window, and the order in which it fills."""

    def __init__(
        self,
        app: QApplication,
        map_view: MapView,
        named: "Named | None",
        settings: Settings,
        jobs: Jobs,
        document: Path | None = None,
    ) -> None:
        """Begin with a map that is loading; all else follows in the event loop.

        ``named`` is the dossier that was asked for with its file, None for the last;
        ``document`` is one to read when the window is there.
        """
        self._app = app
        self._map = map_view
        self._named = named
        self._document = document
        self._settings = settings
        self._jobs = jobs
        self._last = settings.last
        self._goes_on = False
        self._reads = False
        self._clicked = ""
        self.window: Window | None = None
        map_view.ready.connect(self._go_on)
        self._workspace: tuple[Path, Workspace] | None = None
        # Before the event loop serves the page, so that it goes with it.
        self._has_glimpse = self._glimpsed(wanted(app, settings.theme))
        jobs.run(_import_frame, self._show, self._give_up)

    def _show(self, done: None) -> None:
        from dateline.ui.theme import Appearance
        from dateline.ui.window import Window

        appearance = Appearance(self._app, self._settings.theme)
        self.window = Window(self._map, self._settings, appearance)
        self.window.show()
        if self._has_glimpse:
            # The page has what it needs: reading would only hold up its requests.
            self._map.ready.connect(self._begin_reading)
            QTimer.singleShot(LONGEST_WAIT_MS, self._map, self._begin_reading)
        else:
            self._begin_reading()

    def _glimpsed(self, theme: str) -> bool:
        """Show the map of the last time, where it is still the same one."""
        if self._named is not None:
            return False
        last = self._last
        file = last.file if last is not None else assets.built_in()
        view = last.view if last is not None else View()
        try:
            belongs = glimpse.key(file, view, theme)
        except OSError:
            return False
        kept = glimpse.recall(self._settings.path.parent, belongs)
        if kept is None:
            return False
        if last is not None and last.camera:
            self._map.set_camera(Camera(*last.camera))
        self._map.chosen.connect(self._choose_later)
        self._map.expect(*kept.size)
        self._map.show_sent(kept.patch, kept.refs)
        return True

    def _choose_later(self, ref: str) -> None:
        """Remember what is clicked before there is a workspace to choose it in."""
        if self._workspace is None:
            self._clicked = ref

    def _begin_reading(self) -> None:
        if not self._reads:
            self._reads = True
            self._jobs.run(self._read, self._open, self._give_up)

    def _read(self, progress: Progress, token: CancelToken) -> tuple[Path, "Workspace"]:
        from dateline.ui.first import first_workspace

        return first_workspace(self._named, self._last)

    def _open(self, read: tuple[Path, "Workspace"]) -> None:
        self._workspace = read
        self._fill()
        if self._map.is_ready:
            self._go_on()

    def _fill(self) -> None:
        """Show the map, once there are both a window and what to show in it."""
        if self.window is None or self._workspace is None:
            return
        file, workspace = self._workspace
        if self._last is not None and self._last.file == file and self._last.camera:
            self._map.set_camera(Camera(*self._last.camera))
        if self._named is not None:
            self._settings.remember(file)
        self.window.show_dossier(file, workspace)
        if self._clicked in workspace.dossier.by_id:
            workspace.select(self._clicked)
            self.window.draw()
        QTimer.singleShot(LONGEST_WAIT_MS, self._map, self._go_on)

    def _go_on(self) -> None:
        """Fetch the rest once the map can be clicked, or is late."""
        if not self._goes_on and self._workspace is not None:
            self._goes_on = True
            self._jobs.run(_import_panels, self._furnish, self._give_up)

    def _furnish(self, done: None) -> None:
        if self.window is not None:
            self.window.furnish(self._jobs)
            self._keep()
            self._app.aboutToQuit.connect(self._keep)
            if self._document is not None:
                self.window.commands.files.open(self._document)
        gc.freeze()
        Collector(self._app)

    def _keep(self) -> None:
        """Keep the map for the next start."""
        if self.window is None or self._workspace is None or not self.window.is_kept:
            return
        view = self.window.workspace.view
        theme = self.window.appearance.theme.name
        try:
            belongs = glimpse.key(self.window.file, view, theme)
        except OSError:
            return
        size = self._map.web.width(), self._map.web.height()
        seen = glimpse.Glimpse(*self._map.sent, size)
        glimpse.keep(self._settings.path.parent, belongs, seen)

    def _give_up(self, problem: str) -> None:
        sys.stderr.write(f"dateline: {problem}\n")
        self._app.exit(FAILED)


def run(
    app: QApplication,
    map_view: MapView,
    named: "Named | None",
    document: Path | None = None,
) -> int:
    """Open the window and stay until it is closed; the answer is the exit code."""
    app.setApplicationName("Dateline")
    app.setApplicationVersion(dateline.__version__)
    app.setDesktopFileName(APP)
    jobs = PoolJobs()
    start = Start(app, map_view, named, Settings(), jobs, document)
    try:
        return app.exec()
    finally:
        jobs.close()
        del start  # the window goes before the application does


def _import_frame(progress: Progress, token: CancelToken) -> None:
    """Import the frame while the GUI thread is free for the engine."""
    import_module("dateline.ui.theme")
    import_module("dateline.ui.window")


def _import_panels(progress: Progress, token: CancelToken) -> None:
    """Import what the panels need; the map can be used meanwhile."""
    import_module("dateline.ui.furnish")
