"""Links: which there are, how they lie, and what their strokes say."""

import math
from typing import Any

import pytest

from dateline.domain.view import Links, View
from dateline.domain.voice import Voice, VoiceKind
from dateline.scene.build import build
from dateline.scene.links import stroke
from dateline.scene.model import Link
from dateline.scene.signs import Stroke
from tests.dossiers import Data, row, tiny

ALL = View(links=Links.ALL)


def drawn(view: View = ALL, **changes: dict[str, Any]) -> dict[str, Link]:
    """The links of the small dossier by event, after changes to its events."""

    def change(data: Data) -> None:
        for key, fields in changes.items():
            event = row(data, "events", key)
            event.update(fields)
            for field in [field for field in event if event[field] is None]:
                del event[field]

    return {link.ref: link for link in build(tiny(change), view).links}


def test_the_view_says_which() -> None:
    assert set(drawn(View())) == {"old", "broken", "suspended"}
    assert set(drawn()) == {"old", "broken", "suspended", "recalled", "accused"}


def test_three_countries_are_no_link() -> None:
    assert "talks" not in drawn()
    assert "talks" not in drawn(View("talks"))


def test_the_seat_of_a_person_or_mission_is_its_country() -> None:
    assert (drawn()["accused"].start, drawn()["accused"].end) == ("nor", "chl")
    link = drawn(recalled={"actors": ["samoan-embassy"]})["recalled"]
    assert (link.start, link.end) == ("wsm", "chl")


@pytest.mark.parametrize(
    "fields",
    [
        {"voice": {"kind": "opinion"}},
        {"actors": ["chl"]},
        {"actors": ["nor", "fji"]},
        {"recipients": []},
    ],
    ids=str,
)
def test_what_has_not_two_countries_or_is_an_opinion_is_no_link(
    fields: dict[str, Any],
) -> None:
    assert "recalled" not in drawn(recalled=fields)
    assert "recalled" not in drawn(View("recalled"), recalled=fields)


@pytest.mark.parametrize(
    ("fields", "is_drawn"),
    [
        ({"voice": {"kind": "stated"}}, True),
        ({"voice": {"kind": "attributed"}}, True),
        ({"voice": {"kind": "hedged"}}, True),
        ({"voice": {"kind": "hypothetical"}}, False),
        ({"voice": {"kind": "opinion"}}, False),
        ({"status": "planned"}, False),
    ],
    ids=str,
)
def test_a_rupture_is_one_by_someones_word(
    fields: dict[str, Any], is_drawn: bool
) -> None:
    assert ("broken" in drawn(View(), broken=fields)) is is_drawn


def test_a_country_without_a_point_has_no_link() -> None:
    def unplace(data: Data) -> None:
        del row(data, "places", "wsm")["position"]

    keys = {link.ref for link in build(tiny(unplace), ALL).links}
    assert keys == {"old", "recalled", "accused"}


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (VoiceKind.STATED, Stroke.SOLID),
        (VoiceKind.ATTRIBUTED, Stroke.DASHED),
        (VoiceKind.QUOTED, Stroke.DASHED),
        (VoiceKind.HEDGED, Stroke.DOTTED),
        (VoiceKind.HYPOTHETICAL, Stroke.DOTTED),
    ],
)
def test_the_line_says_who_answers_for_it(kind: VoiceKind, line: Stroke) -> None:
    assert stroke(Voice(kind)) is line
    assert drawn(recalled={"voice": {"kind": kind.value}})["recalled"].stroke is line


def test_it_goes_from_who_acts_to_whom() -> None:
    there, back = drawn()["broken"], drawn()["suspended"]
    assert (there.start, there.end) == ("fji", "wsm")
    assert (back.start, back.end) == ("wsm", "fji")
    assert there.path[0] == pytest.approx((-18.1416, 178.4419))
    assert back.path[-1] == pytest.approx((-18.1416, 178.4419))
    assert there.directed
    assert not drawn()["old"].directed


def test_links_of_one_pair_lie_apart_whoever_acts() -> None:
    for pair in (("broken", "suspended"), ("old", "recalled"), ("recalled", "accused")):
        one, other = (drawn()[key].path for key in pair)
        if one[0] != pytest.approx(other[0]):
            other = other[::-1]
        middle = len(one) // 2
        length = math.dist(one[0], one[-1])
        assert math.dist(one[middle], other[middle]) > 0.1 * length


def test_a_chosen_link_keeps_away_from_those_of_its_pair() -> None:
    links = drawn(View("recalled"))
    old, chosen = links["old"].path, links["recalled"].path
    assert old == drawn(View())["old"].path
    middle = len(old) // 2
    assert math.dist(old[middle], chosen[middle]) > 0.05 * math.dist(old[0], old[-1])


@pytest.mark.parametrize(
    ("when", "ended"),
    [
        ({"edtf": "1976-06/1984", "extent": "throughout"}, True),
        ({"edtf": "1976-06/1984"}, False),
        ({"edtf": "1976-06/..", "extent": "throughout"}, False),
        ({"edtf": "1976/2030", "extent": "throughout"}, False),
        ({"edtf": "1976/2024-04-07", "extent": "throughout"}, True),
        ({"edtf": "1976/2024-04-08", "extent": "throughout"}, False),
        (None, False),
    ],
    ids=str,
)
def test_a_rupture_has_ended_where_the_text_says_until_when(
    when: dict[str, Any] | None, ended: bool
) -> None:
    assert drawn(old={"when": when})["old"].ended is ended


def test_what_has_ended_lies_beneath_what_holds_and_ruptures_on_top() -> None:
    assert list(drawn()) == ["recalled", "accused", "old", "broken", "suspended"]


def test_a_link_has_the_words_of_its_event() -> None:
    link = drawn()["suspended"]
    assert link.title == "Samoa suspended relations with Fiji"
    assert link.caption == "Relations suspended"
    assert link.when == "6 April 2024"
    assert link.kind == "relations.suspended"
