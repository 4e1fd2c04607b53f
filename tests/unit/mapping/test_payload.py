"""What the page gets: plain, clipped, on one side of the 180° meridian, and no more."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.view import Links, View
from dateline.mapping.payload import (
    LABEL_LENGTH,
    LISTS,
    NAME_LENGTH,
    Patch,
    Records,
    clip,
    difference,
    payload,
    refs,
    shortened,
)
from dateline.scene.build import base, build, choose
from dateline.scene.signs import Part
from dateline.scene.theme import THEMES
from tests.dossiers import Data, tiny


def _payload(dossier: Dossier, view: View | None = None) -> Patch:
    return payload(build(dossier, view or View()), THEMES["light"])


def test_all_that_is_drawn_is_in_it_with_a_name_and_a_quote() -> None:
    scene = build(tiny(), View(links=Links.ALL))
    made = payload(scene, THEMES["dark"])
    for layer in ("fills", "links", "marks"):
        assert [item["ref"] for item in made[layer]] == [
            item.ref for item in getattr(scene, layer)
        ]
        assert all(item["name"] and item["quote"] for item in made[layer])
    assert len(made["legend"]) == len(scene.legend)
    assert made["theme"]["parts"].keys() == {part.value for part in Part}


def test_it_is_plain_data() -> None:
    made = _payload(tiny())
    assert json.loads(json.dumps(made)) == made


def test_marks_and_links_meet_across_the_antimeridian() -> None:
    made = _payload(tiny())
    suva = next(mark for mark in made["marks"] if mark["ref"] == "suva")
    samoa = next(mark for mark in made["marks"] if mark["ref"] == "wsm")
    link = next(link for link in made["links"] if link["ref"] == "broken")
    assert link["path"][1] == pytest.approx(suva["lon"])
    assert link["path"][-1] == pytest.approx(samoa["lon"])
    assert abs(suva["lon"] - samoa["lon"]) < 20


def test_a_choice_changes_only_itself() -> None:
    before, after = _payload(tiny()), _payload(tiny(), View(selection="suva"))
    patch = difference(before, after)
    assert set(patch) == {"selection", "related"}
    assert difference(after, after) == {}
    assert difference({}, after) == after


def test_what_can_be_clicked_is_known() -> None:
    known = refs(_payload(tiny()))
    assert {"suva", "broken", "nor", "samoan-embassy"} <= known
    assert "nauru" not in known


def _endless(data: Data) -> None:
    for row in data["places"]:
        row["name"] = "Å" * 100_000


def test_names_are_clipped_to_what_is_shown() -> None:
    made = _payload(tiny(_endless))
    assert max(len(mark["name"]) for mark in made["marks"]) <= NAME_LENGTH
    assert max(len(label["text"]) for label in made["labels"]) <= LABEL_LENGTH
    assert len(json.dumps(made)) < 60_000


@given(st.text(max_size=60), st.integers(1, 50))
def test_a_clipped_text_is_its_own_beginning(text: str, length: int) -> None:
    short = clip(text, length)
    assert len(short) <= length
    assert short == text or (short[-1] == "…" and text.startswith(short[:-1]))


def test_what_was_made_once_is_the_same_record_again() -> None:
    dossier = tiny()
    whole, known = base(dossier, View()), Records()
    before = payload(whole, THEMES["light"], known)
    after = payload(choose(dossier, View("suva"), whole), THEMES["light"], known)
    for key in LISTS:
        assert all(a is b for a, b in zip(before[key], after[key], strict=True))
    assert after == payload(choose(dossier, View("suva"), whole), THEMES["light"])


def test_a_shortened_patch_says_by_number_what_the_page_has() -> None:
    dossier = tiny()
    whole, known = base(dossier, View()), Records()
    before = payload(whole, THEMES["light"], known)
    narrowed = View(filter=Filter(kinds=frozenset({"relations.broken"})))
    after = payload(base(dossier, narrowed), THEMES["light"], known)
    patch = shortened(before, difference(before, after))
    assert {"links", "marks"} <= patch.keys()
    for key in LISTS:
        told = patch[key] if key in patch else before[key]
        found = [before[key][it] if isinstance(it, int) else it for it in told]
        assert found == after[key]
    assert all(isinstance(it, int) for it in patch["links"])
    assert patch["alt"] == after["alt"]
