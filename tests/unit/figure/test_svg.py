"""An SVG that other people's tools read: real text, names and sentences in it."""

import re
import subprocess
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.domain.view import Links
from dateline.figure.drawing import Drawing, Face, Text
from dateline.figure.layout import CREDIT
from dateline.figure.svg import svg
from tests.unit.figure.scenes import LANDSCAPE, figure, small

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "</svg><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "]]>&amp;<!--&#0;",
    '" onload="alert(1)" x="',
    "a\x00b\x08c\x1b[31md\ufffe\uffff",
    "\ud800 alone",
    "\u202eright to left\u2066",
    "عاجل: قطع العلاقات",
    "断交 🕰 Ångström",
    "x" * 100_000,
]


def parsed(made: Drawing) -> ET.Element:
    """The root of a drawing's SVG, read by the standard library's parser."""
    return ET.fromstring(svg(made))


def test_it_has_size_title_description_and_role() -> None:
    root = parsed(figure(small()))
    assert (root.get("width"), root.get("height")) == ("1200", "675")
    assert root.get("viewBox") == "0 0 1200 675"
    assert root.get("role") == "img"
    scene = small()
    assert root.findtext(f"{SVG}title") == scene.title
    assert root.findtext(f"{SVG}desc") == scene.alt
    assert scene.source in str(root.findtext(f"{SVG}metadata"))


def test_text_is_text() -> None:
    said = [one.text for one in parsed(figure(small())).iter(f"{SVG}text")]
    for words in (small().title, CREDIT, "Suva", "Oslo"):
        assert words in said


def test_each_mark_has_its_name_and_its_sentences() -> None:
    root = parsed(figure(small()))
    told = {
        group.get("data-ref"): group
        for group in root.iter(f"{SVG}g")
        if group.find(f"{SVG}desc") is not None
    }
    for mark in small().marks:
        assert told[mark.ref].findtext(f"{SVG}title")
        assert "“" in str(told[mark.ref].findtext(f"{SVG}desc"))


def test_only_the_faces_that_are_used_are_in_it() -> None:
    made = svg(figure(small())).decode()
    assert made.count("@font-face") == len(
        set(re.findall(r"font-family=\"'([^']+)'[^\"]*\" font-weight=\"(\d+)\"", made))
    ) + ('font-style="italic"' in made)
    assert "url(data:font/woff2;base64," in made


def test_it_asks_for_nothing_and_runs_nothing() -> None:
    made = svg(figure(small("", Links.ALL))).decode()
    assert "<script" not in made
    assert not re.search(r"\son\w+=", made)
    for url in re.findall(r"url\(([^)]{0,12})", made):
        assert url.startswith(("data:font", "#"))
    assert set(re.findall(r"https?://[^\"']+", made)) == {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_words(words: str) -> None:
    scene = small()
    marks = tuple(replace(mark, name=words) for mark in scene.marks)
    labels = tuple(replace(label, text=words) for label in scene.labels)
    links = tuple(
        replace(link, title=words, caption=words, when=words) for link in scene.links
    )
    bad = replace(
        scene,
        title=words,
        source=words,
        alt=words,
        marks=marks,
        labels=labels,
        links=links,
    )
    root = parsed(figure(bad))
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {
        *("svg", "title", "desc", "metadata", "style", "defs", "pattern", "clipPath"),
        *("rect", "g", "path", "circle", "text"),
    }
    attributes = {name for element in root.iter() for name in element.attrib}
    assert not [name for name in attributes if name.startswith("on")]
    kept = "".join(char for char in words if char.isprintable())
    assert kept[:20] in "".join(one.text or "" for one in root.iter(f"{SVG}title"))
    assert len(svg(figure(bad))) < 6_000_000


def test_other_peoples_tools_read_it(tmp_path: Path) -> None:
    file = tmp_path / "map.svg"
    file.write_bytes(svg(figure(small())))
    subprocess.run(["xmllint", "--noout", str(file)], check=True)
    png = subprocess.run(
        ["rsvg-convert", str(file)], capture_output=True, check=True
    ).stdout
    assert png[1:4] == b"PNG"
    assert int.from_bytes(png[16:20]) == 1200


def test_it_is_small_enough_to_send() -> None:
    assert (
        len(svg(figure(small(), replace(LANDSCAPE, width=2400, height=1350)))) < 1.5e6
    )


def test_numbers_have_no_digits_that_say_nothing() -> None:
    line = Text(1.0, 2.5, "a", Face.SANS, 12.0, "#000000")
    made = svg(Drawing(10, 10, "#ffffff", (line,), "t", "d", "s")).decode()
    assert '<text x="1" y="2.5" font-size="12"' in made
    assert not re.search(r"\.\d*0[\" ]", made.partition("</defs>")[2])
