"""From nothing to a running window: all of Qt is imported from here on, not before."""

import logging
import sys
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

import dateline
from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.errors import DatelineError
from dateline.ui.icons import APP, app_icon
from dateline.ui.jobs import Jobs, PoolJobs
from dateline.ui.map import scheme
from dateline.ui.map.messages import Camera
from dateline.ui.map.view import MapView
from dateline.ui.settings import LastView, Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window
from dateline.workspace.opening import open_dossier
from dateline.workspace.workspace import Workspace

Named = tuple[Path, Dossier]

log = logging.getLogger(__name__)


def run(named: Named | None) -> int:
    """Open the window and stay until it is closed; the answer is the exit code.

    ``named`` is the dossier that was asked for with its file, None for the last one.
    """
    scheme.register()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Dateline")
    app.setApplicationVersion(dateline.__version__)
    app.setDesktopFileName(APP)
    jobs = PoolJobs()
    window = make_window(app, named, Settings(), jobs)
    window.map.ready.connect(partial(log.info, "the map is ready"))
    window.show()
    try:
        return app.exec()
    finally:
        jobs.close()


def make_window(
    app: QApplication, named: Named | None, settings: Settings, jobs: Jobs
) -> Window:
    """The window on a dossier, on that of the last time, or on the built-in one.

    The map's page loads in its own process while the dossier is read here.
    """
    map_view = MapView()
    appearance = Appearance(app, settings.theme)
    app.setWindowIcon(app_icon())
    last = settings.last
    file, dossier = named or _last_or_built_in(last)
    if last is None or last.file != file:
        workspace = Workspace(dossier)
    else:
        workspace = Workspace(dossier, last.view)
        if last.camera is not None:
            map_view.set_camera(Camera(*last.camera))
    if named is not None:
        settings.remember(file)
    return Window(file, workspace, map_view, settings, appearance, jobs)


def _last_or_built_in(last: LastView | None) -> Named:
    """The dossier of the last time, unless it has gone bad since; else the built-in."""
    if last is not None:
        try:
            return last.file, open_dossier(last.file)
        except DatelineError:
            pass  # it was not asked for now, so it is no reason not to start
    return assets.built_in(), open_dossier(None)
