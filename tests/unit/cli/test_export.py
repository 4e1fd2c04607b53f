"""``dateline export`` and ``list`` as processes: no screen, the same bytes always."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dossiers import write_tiny
from tests.unit.cli.program import start

# A world that is set up in another way; nothing of it may be seen in the bytes.
ELSEWHERE = {
    "LC_ALL": "C",
    "LANG": "tr_TR.ISO-8859-9",
    "TZ": "Pacific/Apia",
    "PYTHONHASHSEED": "4711",
    "HOME": "/nonexistent",
}
HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC"}


@pytest.mark.parametrize("key", ["html", "geojson", "json"])
def test_the_same_bytes_here_and_elsewhere(tmp_path: Path, key: str) -> None:
    written = []
    for name, environment in (("here", HERE), ("elsewhere", ELSEWHERE)):
        target = tmp_path / f"{name}.{key}"
        done = start("export", "-o", target, cwd=tmp_path, **environment)
        assert (done.returncode, done.stdout) == (0, b""), done.stderr
        written.append(target.read_bytes())
    assert written[0] == written[1]
    assert len(written[0]) > 1000


def test_the_list_has_the_same_bytes_here_and_elsewhere(tmp_path: Path) -> None:
    for words in (("list",), ("list", "--json")):
        here = start(*words, cwd=tmp_path, **HERE)
        elsewhere = start(*words, cwd=tmp_path, **ELSEWHERE)
        assert here.returncode == elsewhere.returncode == 0
        assert here.stdout == elsewhere.stdout
        assert len(here.stdout.decode("utf-8")) > 1000


def test_every_option_of_data_reaches_the_export(tmp_path: Path) -> None:
    file = write_tiny(tmp_path)
    target = tmp_path / "map.geojson"
    words = ["--no-inferred", "--links", "all", "--select", "talks"]
    done = start("export", file, "-o", target, *words, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    found = json.loads(target.read_bytes())
    assert found["left_out"] == {"inferred": 4, "filtered": 0, "events": 2}


def test_force_overwrites(tmp_path: Path) -> None:
    file = write_tiny(tmp_path)
    target = tmp_path / "map.data"
    target.write_bytes(b"old")
    words = ["--format", "json", "--force"]
    done = start("export", file, "-o", target, *words, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(target.read_bytes())["title"] == "Teacups and envoys"


def test_a_list_loads_nothing_heavy(tmp_path: Path) -> None:
    done = start("list", "--json", cwd=tmp_path, PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0
    lines = done.stderr.decode().splitlines()
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}
    assert "dateline" in loaded
    heavy = {"PySide6", "shiboken6", "folium", "branca", "jinja2", "numpy", "geopy"}
    assert loaded & heavy == set()


def test_a_windows_start_pays_nothing_for_the_commands() -> None:
    program = (
        "import sys; before = set(sys.modules)\n"
        "from dateline.cli.main import opens_window; opens_window([])\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert {"argparse", "json", "dataclasses"}.isdisjoint(done.stdout.split())
    assert "dateline.cli.main" in done.stdout.split()
