"""Real parts of the window: a dossier, a workspace, settings of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.map import scheme
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window
from dateline.workspace.workspace import Workspace
from tests.dossiers import tiny, write_tiny
from tests.ui.panels import built_in
from tests.watchdog import Watchdog

scheme.register()

WAIT_MS = 10_000


@pytest.fixture
def dossier() -> Dossier:
    return tiny()


@pytest.fixture
def workspace(dossier: Dossier) -> Workspace:
    return Workspace(dossier)


@pytest.fixture
def article() -> Workspace:
    """The built-in article, open."""
    return Workspace(built_in())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config" / "dateline.ini")


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Appearance:
    made = Appearance(qapp, "light")
    made.finish()
    return made


@pytest.fixture
def appearance(dressed: Appearance) -> Iterator[Appearance]:
    yield dressed
    dressed.choose("light")


@pytest.fixture
def jobs() -> ImmediateJobs:
    return ImmediateJobs()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The small dossier as a file."""
    return write_tiny(tmp_path / "tiny")


@pytest.fixture
def window(
    qtbot: QtBot,
    file: Path,
    workspace: Workspace,
    settings: Settings,
    appearance: Appearance,
    jobs: ImmediateJobs,
) -> Iterator[Window]:
    """The whole window on the small dossier, its map ready to be clicked."""
    made = Window(MapView(), settings, appearance)
    made.resize(1280, 800)
    with qtbot.waitSignal(made.map.ready, timeout=WAIT_MS), qtbot.waitActive(made):
        made.show()
        made.activateWindow()
        made.show_dossier(file, workspace)
        made.furnish(jobs)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def watchdog() -> Iterator[Watchdog]:
    """Fails a test in which the GUI thread was held for more than 100 ms."""
    with Watchdog() as dog:
        yield dog
    assert [f"{hold.seconds:.3f} s\n{hold.where}" for hold in dog.holds] == []
