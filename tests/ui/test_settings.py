"""What is remembered comes back; what is broken reads as unset."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from dateline.domain.view import Links, View
from dateline.ui.settings import RECENT_LIMIT, LastView, Settings, standard_path

pytestmark = pytest.mark.ui


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "a folder, with a comma" / "dateline.ini"


def _again(settings: Settings) -> Settings:
    settings.sync()
    return Settings(settings.path)


def test_all_is_unset_at_first(place: Path) -> None:
    settings = Settings(place)
    assert settings.theme == "system"
    assert settings.last is None
    assert settings.recent == ()
    assert settings.hidden == ()
    assert settings.export_folder is None
    assert not settings.graticule
    assert settings.layout("window").isEmpty()


def test_what_is_set_is_there_at_the_next_start(place: Path, tmp_path: Path) -> None:
    file = tmp_path / "a, dossier – é.json"
    file.write_text("{}", encoding="utf-8")
    view = View("broken", inferred=False, links=Links.ALL)
    settings = Settings(place)
    settings.theme = "dark"
    settings.graticule = True
    settings.graph_layout = "geography"
    settings.export_folder = tmp_path
    settings.last = LastView(file, view, (-33.25, 170.125, 3.5))
    settings.keep_layout("window", QByteArray(b"\x00\x01\xff"))
    settings.keep_hidden(["lists"])
    settings.remember(file)
    read = _again(settings)
    assert read.theme == "dark"
    assert read.graticule
    assert read.graph_layout == "geography"
    assert read.export_folder == tmp_path
    assert read.last == LastView(file, view, (-33.25, 170.125, 3.5))
    assert read.layout("window") == QByteArray(b"\x00\x01\xff")
    assert read.hidden == ("lists",)
    assert read.recent == (file,)


def test_recent_files_are_the_newest_that_are_still_there(
    place: Path, tmp_path: Path
) -> None:
    settings = Settings(place)
    files = [tmp_path / f"{number}.json" for number in range(RECENT_LIMIT + 3)]
    for file in files:
        file.touch()
        settings.remember(file)
    settings.remember(files[5])
    assert settings.recent[:2] == (files[5], files[-1])
    assert len(settings.recent) == RECENT_LIMIT
    files[5].unlink()
    assert files[5] not in settings.recent


def test_a_last_dossier_that_has_gone_is_no_last_one(
    place: Path, tmp_path: Path
) -> None:
    settings = Settings(place)
    settings.last = LastView(tmp_path / "gone.json", View())
    assert settings.last is None


@pytest.mark.parametrize(
    "camera", ["", "1 2", "a b c", "91 0 3", "0 0 99", "nan 0 3", "0 inf 3"]
)
def test_a_broken_camera_reads_as_none(
    place: Path, tmp_path: Path, camera: str
) -> None:
    file = tmp_path / "it.json"
    file.touch()
    settings = Settings(place)
    settings.last = LastView(file, View(), (1.0, 2.0, 3.0))
    settings.sync()
    words = place.read_text(encoding="utf-8")
    assert "1.0 2.0 3.0" in words
    place.write_text(words.replace("1.0 2.0 3.0", camera), encoding="utf-8")
    last = Settings(place).last
    assert last is not None
    assert last.camera is None


def test_a_file_of_rubbish_is_no_reason_to_stop(place: Path) -> None:
    place.parent.mkdir()
    place.write_bytes(b"\xff\xfe[[[\x00theme=purple\nlayout=@Invalid(")
    settings = Settings(place)
    assert settings.theme == "system"
    assert settings.last is None


def test_the_standard_place_is_that_of_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert standard_path() == tmp_path / "dateline" / "dateline.ini"
