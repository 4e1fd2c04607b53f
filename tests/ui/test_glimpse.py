"""The map of the last time, shown before the dossier has been read again."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.domain.view import View
from dateline.ui import glimpse
from dateline.ui.glimpse import Glimpse
from dateline.ui.jobs import PoolJobs
from dateline.ui.map.view import MapView
from dateline.ui.settings import LastView, Settings
from dateline.ui.start import Start
from tests.dossiers import write_tiny

WAIT_MS = 10_000
PATCH = {"title": "Tea 🍵 </script>", "marks": []}
SEEN = Glimpse(PATCH, frozenset({"suva", "oslo"}), (690, 513))


def test_what_is_kept_is_recalled_under_its_key(tmp_path: Path) -> None:
    glimpse.keep(tmp_path, "a key", SEEN)
    assert glimpse.recall(tmp_path, "a key") == SEEN
    assert glimpse.recall(tmp_path, "another key") is None


@pytest.mark.parametrize(
    "data",
    [
        "",
        "{",
        "[]",
        '{"key": "k"}',
        '{"key": "k", "patch": 1}',
        '{"key": "k", "patch": {}, "refs": []}',
        '{"key": "k", "patch": {}, "refs": [], "size": ["a", 1]}',
    ],
)
def test_a_broken_file_is_no_map(tmp_path: Path, data: str) -> None:
    (tmp_path / glimpse.FILE).write_text(data, encoding="utf-8")
    assert glimpse.recall(tmp_path, "k") is None


def test_a_folder_that_is_none_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    glimpse.keep(tmp_path / "file", "k", SEEN)
    assert glimpse.recall(tmp_path / "file", "k") is None


def test_the_key_changes_with_the_article_the_view_and_the_theme(
    tmp_path: Path,
) -> None:
    file = write_tiny(tmp_path / "tiny")
    first = glimpse.key(file, View(), "light")
    assert first == glimpse.key(file, View(), "light")
    assert first != glimpse.key(file, View(inferred=False), "light")
    assert first != glimpse.key(file, View(), "dark")
    article = next(path for path in file.parent.iterdir() if path.suffix == ".md")
    article.write_text(article.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert first != glimpse.key(file, View(), "light")


@pytest.mark.ui
@pytest.mark.web
def test_the_next_start_shows_the_map_first_and_obeys_a_click_made_before(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    file = write_tiny(tmp_path / "tiny")
    settings = Settings(tmp_path / "dateline.ini")
    settings.last = LastView(file, View())
    jobs = PoolJobs()
    first = Start(qapp, MapView(), None, settings, jobs)
    qtbot.waitUntil(lambda: (tmp_path / glimpse.FILE).is_file(), timeout=WAIT_MS)
    assert first.window is not None
    first.window.close()

    view = MapView()
    order: list[str] = []
    view.ready.connect(lambda: order.append("ready"))
    second = Start(qapp, view, None, settings, jobs)
    view.ready.connect(lambda: view.chosen.emit("suva"))
    qtbot.waitUntil(lambda: bool(order), timeout=WAIT_MS)
    window = second.window
    assert window is not None
    qtbot.waitUntil(lambda: window.is_furnished, timeout=WAIT_MS)
    assert window.workspace.selection == "suva"
    window.close()
    jobs.close()
    for made in (first.window, window):
        made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
