"""The whole program on the built-in article, as a person has it before them."""

import gc
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline import assets
from dateline.ui.collector import Collector
from dateline.ui.jobs import ImmediateJobs, Jobs, PoolJobs
from dateline.ui.map import scheme
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window
from dateline.workspace.opening import open_dossier
from dateline.workspace.workspace import Workspace
from tests.journeys.desk import WAIT_MS, Desk

scheme.register()


@pytest.fixture(scope="session")
def appearance(qapp: QApplication) -> Appearance:
    return Appearance(qapp, "light")


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, appearance: Appearance) -> Iterator[Desk]:
    """A window on the built-in article, its map ready to be clicked."""
    yield from _desk(qtbot, tmp_path, appearance, ImmediateJobs())


@pytest.fixture
def reader(qtbot: QtBot, tmp_path: Path, appearance: Appearance) -> Iterator[Desk]:
    """The same, with long work done beside the window as in the program."""
    # Classes of Qt are made on the GUI thread: to make them beside it is a race.
    import_module("dateline.ui.timeline.panel")
    jobs = PoolJobs()
    collector = Collector(jobs)
    yield from _desk(qtbot, tmp_path, appearance, jobs)
    collector.deleteLater()
    gc.enable()


def _desk(
    qtbot: QtBot, tmp_path: Path, appearance: Appearance, jobs: Jobs
) -> Iterator[Desk]:
    window = Window(MapView(), Settings(tmp_path / "dateline.ini"), appearance)
    window.resize(1400, 900)
    with qtbot.waitSignal(window.map.ready, timeout=WAIT_MS), qtbot.waitActive(window):
        window.show()
        window.activateWindow()
        window.show_dossier(assets.built_in(), Workspace(open_dossier(None)))
        window.furnish(jobs)
    yield Desk(qtbot, window, tmp_path / "stops")
    window.close()
    if isinstance(jobs, PoolJobs):
        # As when the program ends: what still runs is stopped before the window goes.
        jobs.close()
        QApplication.processEvents()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
