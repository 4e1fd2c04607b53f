"""Every figure in every format: the same bytes again, and hostile text stays text."""

import hashlib
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.figure.figures import Figure
from dateline.figure.picture import FigureSpec, draw_view
from tests.dossiers import Data, row, tiny
from tests.unit.cli.program import start
from tests.unit.cli.test_export import ELSEWHERE, HERE
from tests.unit.figure.sheets import article

STARTS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF-"}
HOSTILE = "<script>alert(1)</script> & ]]> \u202egnp.exe\x07 ${x} `y` 🕰"
SVG = "{http://www.w3.org/2000/svg}"


def _spec(figure: Figure, key: str = "svg") -> FigureSpec:
    return FigureSpec(key, 1200, 900, 100, figure=figure)


@pytest.mark.parametrize("key", list(STARTS))
@pytest.mark.parametrize("figure", list(Figure))
def test_the_same_again_has_the_same_bytes(figure: Figure, key: str) -> None:
    first = draw_view(tiny(), View(), _spec(figure, key))
    assert first.startswith(STARTS[key])
    assert draw_view(tiny(), View(), _spec(figure, key)) == first


@pytest.mark.parametrize("figure", list(Figure))
def test_another_process_elsewhere_writes_the_same_bytes(
    figure: Figure, tmp_path: Path
) -> None:
    made = set()
    for name, environment in (("here", HERE), ("elsewhere", ELSEWHERE)):
        target = tmp_path / f"{name}.svg"
        words = ("--figure", figure, "--size", "1200x900", "--dpi", "100")
        done = start("export", "-o", target, *words, cwd=tmp_path, **environment)
        assert (done.returncode, done.stdout) == (0, b""), done.stderr
        made.add(hashlib.sha256(target.read_bytes()).hexdigest())
    here = draw_view(article(), View(), _spec(figure))
    assert made == {hashlib.sha256(here).hexdigest()}


@pytest.mark.parametrize("figure", list(Figure))
def test_hostile_text_stays_text(figure: Figure) -> None:
    made = draw_view(_hostile(), View(), _spec(figure))
    root = ET.fromstring(made)
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert "script" not in names
    assert "foreignObject" not in names
    assert not any(
        key.lower().startswith("on")
        for element in root.iter()
        for key in element.attrib
    )
    words = " ".join(root.itertext())
    assert "\u202e" not in words
    assert "\x07" not in words
    assert "<script>alert(1)</script>" in words


@pytest.mark.parametrize("key", ["png", "pdf"])
@pytest.mark.parametrize("figure", list(Figure))
def test_hostile_text_is_painted(figure: Figure, key: str) -> None:
    assert draw_view(_hostile(), View(), _spec(figure, key)).startswith(STARTS[key])


@pytest.mark.parametrize("figure", list(Figure))
def test_a_dossier_without_events_is_drawn(figure: Figure) -> None:
    root = ET.fromstring(draw_view(_bare(), View(), _spec(figure)))
    assert "Teacups and envoys" in " ".join(root.itertext())


def test_no_figure_as_svg_needs_qt() -> None:
    code = (
        "import sys; from dateline.domain.view import View;"
        "from dateline.figure.figures import Figure;"
        "from dateline.figure.picture import FigureSpec, draw_view;"
        "from tests.dossiers import tiny;"
        "[draw_view(tiny(), View(), FigureSpec('svg', 900, 600, figure=figure))"
        " for figure in Figure];"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _hostile() -> Dossier:
    def change(data: Data) -> None:
        data["title"] = HOSTILE
        row(data, "actors", "odegard")["name"] = HOSTILE
        row(data, "places", "fji")["name"] = HOSTILE + "x" * 300
        for event in data["events"]:
            event["summary"] = HOSTILE * 20

    return tiny(change)


def _bare() -> Dossier:
    def change(data: Data) -> None:
        data["events"] = []

    return tiny(change)
