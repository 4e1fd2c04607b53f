"""A PDF of vectors with real text, its fonts and its alternative text inside."""

import re
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from dateline.figure.drawing import Drawing
from dateline.figure.layout import CREDIT
from dateline.figure.metrics import width
from dateline.figure.pdf import finished
from dateline.figure.picture import FigureSpec, draw
from dateline.figure.sheet import Page
from dateline.scene.model import Scene
from tests.unit.figure.scenes import figure, small, texts

SPEC = FigureSpec(format="pdf", width_px=1754, height_px=1240, dpi=150)


@cache
def made(scene: Scene | None = None) -> bytes:
    """The small dossier's A4 page, or another scene's."""
    return draw(scene or small(), SPEC)


def told(tool: str, tmp_path: Path, *words: str, data: bytes | None = None) -> str:
    """What one of poppler's tools says of the page."""
    file = tmp_path / "map.pdf"
    file.write_bytes(made() if data is None else data)
    ending = ["-"] if tool == "pdftotext" else []
    done = subprocess.run(
        [tool, *words, str(file), *ending],
        capture_output=True,
        check=True,
        encoding="utf-8",
        errors="replace",
    )
    assert done.stderr == ""
    return done.stdout


def test_it_is_one_page_of_its_size_with_its_words(tmp_path: Path) -> None:
    lines = told("pdfinfo", tmp_path).splitlines()
    facts = dict(re.split(r":\s*", line, maxsplit=1) for line in lines)
    assert facts["Pages"] == "1"
    assert facts["Page size"] == "842 x 595 pts (A4)"
    assert facts["Title"] == small().title
    assert facts["Subject"] == small().alt
    assert facts["Tagged"] == "yes"
    assert "CreationDate" not in facts


def test_a_screen_reader_finds_a_figure_with_an_alternative_text(
    tmp_path: Path,
) -> None:
    structure = told("pdfinfo", tmp_path, "-struct")
    assert re.match(r"Document\n\s+Figure", structure)
    raw = made()
    assert b"/Alt <feff" + small().alt.encode("utf-16-be").hex().encode() in raw
    assert b"/Lang <feff0065006e>" in raw


def test_its_text_is_text_without_ligatures(tmp_path: Path) -> None:
    said = told("pdftotext", tmp_path, "-raw")
    for words in (small().title, CREDIT, "Relations broken off", "Suva", "Oslo"):
        assert words in said


def test_its_fonts_are_inside(tmp_path: Path) -> None:
    rows = told("pdffonts", tmp_path).splitlines()[2:]
    assert len(rows) >= 3
    for row in rows:
        assert row.startswith("Source")
        assert "yes" in row.split()[-5:]


def test_it_holds_no_picture(tmp_path: Path) -> None:
    assert len(told("pdfimages", tmp_path, "-list").splitlines()) == 2


def test_the_same_bytes_twice() -> None:
    assert made() == draw(small(), SPEC)


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    words = ") /Title (x) >> endobj \x00 \u202e <script> ÿþ 断交"
    bad = replace(small(), title=words, alt=words, source=words)
    data = made(bad)
    assert told("pdfinfo", tmp_path, data=data).count("Pages:") == 1
    assert "<script>" in told("pdftotext", tmp_path, data=data)


def test_what_qt_did_not_make_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        finished(b"%PDF-1.4\n", Drawing(1, 1, "#ffffff", (), "", "", ""))


def test_spaced_letters_are_as_far_apart_as_measured(tmp_path: Path) -> None:
    page = Page(SPEC.width_px, SPEC.height_px)
    (name,) = (one for one in texts(figure(small(), page)) if one.text == "CHILE")
    said = told("pdftotext", tmp_path, "-bbox")
    found = re.search(r'xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>CHILE<', said)
    assert found is not None
    wide = width("CHILE", name.face, name.size, name.spacing) * 72 / SPEC.dpi
    assert float(found[2]) - float(found[1]) == pytest.approx(wide, rel=0.03)
