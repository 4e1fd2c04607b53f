"""The table of formats is what the help, the dialog and the suffixes go by."""

import pytest

from dateline.domain.lens import Filter
from dateline.domain.view import Links, View
from dateline.export.formats import FORMATS, Takes
from dateline.export.look import Look
from tests.dossiers import tiny

PLAIN = [key for key in FORMATS if Takes.SIZE not in FORMATS[key].takes]


def test_there_are_eight() -> None:
    there = ["png", "svg", "pdf", "html", "geojson", "gexf", "graphml", "json"]
    assert list(FORMATS) == there
    assert [row.key for row in FORMATS.values()] == list(FORMATS)


@pytest.mark.parametrize("key", PLAIN)
def test_the_same_again_has_the_same_bytes(key: str) -> None:
    make = FORMATS[key].make
    assert make(tiny(), View(), Look()) == make(tiny(), View(), Look())


@pytest.mark.parametrize("key", PLAIN)
def test_what_a_format_takes_changes_it_and_nothing_else_does(key: str) -> None:
    row = FORMATS[key]
    plain = row.make(tiny(), View(), Look())
    viewed = row.make(tiny(), View(inferred=False, links=Links.ALL), Look())
    few = View(filter=Filter(kinds=frozenset({"relations.broken"})))
    filtered = row.make(tiny(), few, Look())
    themed = row.make(tiny(), View(), Look(theme="dark"))
    sized = row.make(tiny(), View(), Look(width_px=500, dpi=72, extent="world"))
    assert (filtered != plain) is (Takes.FILTER in row.takes)
    assert (viewed != plain) is (Takes.VIEW in row.takes)
    assert (themed != plain) is (Takes.THEME in row.takes)
    assert sized == plain
