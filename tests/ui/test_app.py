"""The program as a process: with a screen, without, with a bad file."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.articles import TITLE, write_article
from tests.dossiers import write_tiny

pytestmark = pytest.mark.ui

PROGRAM = [sys.executable, "-m", "dateline"]
# Ends the program when the panels are there, and tells what they show.
CLOSES_ITSELF = """
import sys
from dateline.ui import app, window
def furnished(self):
    print(self.workspace.dossier.title, self.map.width() > 300, self.isVisible())
    sys.stdout.flush()
    self.close()
was = window.Window.furnish
def furnish(self, jobs):
    self.furnished.connect(lambda: furnished(self))
    was(self, jobs)
window.Window.furnish = furnish
sys.exit(app.run_window(sys.argv[1:]))
"""


def _environment(tmp_path: Path, **values: str) -> dict[str, str]:
    left = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in left}
    return kept | {"XDG_CONFIG_HOME": str(tmp_path)} | values


def _run(
    words: list[str], environment: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        words, capture_output=True, text=True, timeout=60, env=environment, check=False
    )


@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":4711"}, {"DISPLAY": ""}])
def test_without_a_screen_it_says_what_to_do(
    tmp_path: Path, display: dict[str, str]
) -> None:
    done = _run(PROGRAM, _environment(tmp_path, **display))
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("dateline: There is no display")
    assert "dateline export" in line


def test_a_bad_file_is_named_before_anything_starts(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{", encoding="utf-8")
    for file, words in ((bad, "JSON"), (tmp_path / "none.json", "no such file")):
        environment = _environment(tmp_path, QT_QPA_PLATFORM="offscreen")
        done = _run([*PROGRAM, str(file)], environment)
        assert done.returncode == 2
        (line,) = done.stderr.splitlines()
        assert line.startswith(f"dateline: {file}: ")
        assert words in line


@pytest.mark.web
def test_a_window_opens_on_the_file_fills_and_closes(tmp_path: Path) -> None:
    file = write_tiny(tmp_path / "tiny")
    display = {
        name: os.environ[name]
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        if name in os.environ
    }
    environment = _environment(tmp_path, **display)
    command = [sys.executable, "-c", CLOSES_ITSELF]
    done = _run([*command, str(file)], environment)
    assert done.stdout == "Teacups and envoys True True\n", done.stderr
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    # The next time it opens on the same dossier without being told.
    again = _run(command, environment)
    assert again.stdout == "Teacups and envoys True True\n", again.stderr


def test_a_document_is_read_when_the_window_is_there(tmp_path: Path) -> None:
    from_furnished = CLOSES_ITSELF.replace(
        "    self.furnished.connect(lambda: furnished(self))\n    was(self, jobs)\n",
        "    was(self, jobs)\n    from dateline.workspace.bus import Opened\n"
        "    told = lambda event: QTimer.singleShot(0, self, lambda: furnished(self))\n"
        "    self.workspace.bus.subscribe(Opened, told)\n",
    ).replace("import sys\n", "import sys\nfrom PySide6.QtCore import QTimer\n", 1)
    values = {key: os.environ[key] for key in ("DISPLAY",) if key in os.environ}
    if not values:
        values = {"QT_QPA_PLATFORM": "offscreen"}
    done = _run(
        [sys.executable, "-c", from_furnished, str(write_article(tmp_path / "news"))],
        _environment(tmp_path, **values),
    )
    assert done.stdout == f"“{TITLE}” True True\n"
    assert done.returncode == 0
