"""From nothing to a running window: all of Qt is imported from here on, not before."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

import dateline
from dateline.ui.app import opened
from dateline.ui.icons import APP, app_icon
from dateline.ui.jobs import PoolJobs
from dateline.ui.map import scheme
from dateline.ui.map.messages import Camera
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window
from dateline.workspace.workspace import Workspace


def run(file: Path | None) -> int:
    """Open the window and stay until it is closed.

    Raises:
        DatelineError: the file is no dossier.
    """
    scheme.register()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Dateline")
    app.setApplicationVersion(dateline.__version__)
    app.setDesktopFileName(APP)
    jobs = PoolJobs()
    window = make_window(app, file, Settings(), jobs)
    window.show()
    try:
        return app.exec()
    finally:
        jobs.close()


def make_window(
    app: QApplication, file: Path | None, settings: Settings, jobs: PoolJobs
) -> Window:
    """The window on a file, the last dossier, or the built-in one.

    The map's page loads in its own process while the dossier is read here.

    Raises:
        DatelineError: the file is no dossier.
    """
    map_view = MapView()
    appearance = Appearance(app, settings.theme)
    app.setWindowIcon(app_icon())
    last = settings.last if file is None else None
    path, dossier = opened(file, last)
    same = last is not None and last.file == path
    workspace = Workspace(dossier, last.view if last is not None and same else None)
    window = Window(path, workspace, map_view, settings, appearance, jobs)
    if last is not None and same and last.camera is not None:
        map_view.set_camera(Camera(*last.camera))
    return window
