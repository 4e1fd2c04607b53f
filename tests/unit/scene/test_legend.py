"""The legend explains exactly what is shown."""

from pathlib import Path

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.view import Links, View
from dateline.scene.build import build
from dateline.scene.model import Scene
from dateline.scene.signs import Glyph, Stroke
from dateline.storage.files import load
from tests.dossiers import Data, row, tiny

VIEWS = [
    View(),
    View(inferred=False),
    View(links=Links.ALL),
    View(inferred=False, links=Links.ALL),
]


def symbols(scene: Scene) -> list[str]:
    return [key.symbol for key in scene.legend]


def needed(scene: Scene) -> set[str]:
    """What a reader of the scene has to be told, found anew from what is drawn."""
    found = {f"fill-{fill.part.value}" for fill in scene.fills}
    strokes = {link.stroke for link in scene.links}
    if strokes & {Stroke.DASHED, Stroke.DOTTED}:
        found |= {f"link-{stroke.value}" for stroke in strokes}
    for link in scene.links:
        ended = "link-ended" if link.ended else "link-rupture"
        found.add(ended if link.rupture else "link-other")
    for mark in scene.marks:
        if mark.glyph is Glyph.MISSION:
            found.add("mark-mission")
        elif mark.glyph is Glyph.END:
            found.add("mark-end")
        else:
            found.add("mark-inferred" if mark.hollow else "mark-named")
    return found


def _check(dossier: Dossier) -> None:
    for view in (*VIEWS, *(View(key) for key in dossier.by_id)):
        scene = build(dossier, view)
        assert set(symbols(scene)) == needed(scene)
        assert len(symbols(scene)) == len(set(symbols(scene)))


def test_it_is_exactly_what_is_shown() -> None:
    _check(tiny())


FILES = sorted(assets.seeds().glob("*/dossier.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.parent.name))
def test_it_is_exactly_what_is_shown_of_the_built_in(file: Path) -> None:
    _check(load(file))


def test_the_small_one_in_full() -> None:
    assert symbols(build(tiny(), View(links=Links.ALL))) == [
        "fill-breaker",
        "fill-named",
        "link-rupture",
        "link-ended",
        "link-other",
        "link-solid",
        "link-dashed",
        "link-dotted",
        "mark-named",
        "mark-inferred",
        "mark-mission",
        "mark-end",
    ]


def test_strokes_need_no_word_where_all_is_stated() -> None:
    def state(data: Data) -> None:
        row(data, "events", "suspended")["voice"] = {"kind": "stated"}

    shown = symbols(build(tiny(state), View()))
    assert not {"link-solid", "link-dashed", "link-dotted"} & set(shown)


def test_every_line_says_something_else() -> None:
    words = [key.text for key in build(tiny(), View(links=Links.ALL)).legend]
    assert all(words)
    assert len(set(words)) == len(words)
