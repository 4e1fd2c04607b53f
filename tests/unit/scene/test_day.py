"""The map on a day: how relations stood."""

from datetime import date
from functools import cache

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.lens import STATED_ONLY, Filter
from dateline.domain.tie import ties
from dateline.domain.view import Links, View
from dateline.scene.build import build
from dateline.scene.day import day_events, standings
from dateline.scene.model import Link, Scene
from dateline.scene.signs import Part, Stroke
from dateline.storage.files import load
from tests.dossiers import Data, row, tiny


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


def on(day: str, chosen: Filter | None = None, dossier: Dossier | None = None) -> Scene:
    """The scene of a day, of the built-in dossier where none is given."""
    view = View(on=date.fromisoformat(day), filter=chosen or Filter())
    return build(dossier or built_in(), view)


def link(scene: Scene, *ends: str) -> Link:
    (found,) = (it for it in scene.links if {it.start, it.end} == set(ends))
    return found


def parts(scene: Scene) -> dict[Part, set[str]]:
    return {
        part: {fill.code for fill in scene.fills if fill.part is part} for part in Part
    }


def test_a_day_before_all_has_no_links_and_no_parts() -> None:
    scene = on("1950-01-01")
    assert scene.links == ()
    assert set(parts(scene)[Part.NAMED]) == set(built_in().countries)
    assert scene.on == date(1950, 1, 1)


@pytest.mark.parametrize(
    ("day", "caption", "rupture", "stroke"),
    [
        ("2024-04-04", "Envoy expelled", False, Stroke.SOLID),
        ("2024-04-06", "Relations suspended, or perhaps envoy expelled", True,
         Stroke.DOTTED),
        ("2024-04-07", "Relations suspended", True, Stroke.SOLID),
    ],
)  # fmt: skip
def test_a_link_is_a_pair_that_does_not_stand_normally(
    day: str, caption: str, rupture: bool, stroke: Stroke
) -> None:
    shown = link(on(day), "ECU", "MEX")
    assert (shown.caption, shown.rupture, shown.stroke) == (caption, rupture, stroke)
    assert shown.spans


def test_it_goes_from_who_acted() -> None:
    assert link(on("2024-04-04"), "ECU", "MEX").start == "ECU"
    assert link(on("2024-04-07"), "ECU", "MEX").start == "MEX"


def test_relations_that_are_restored_lie_beneath_the_ruptures() -> None:
    scene = on("2024-04-07")
    assert [(it.ref, it.ended) for it in scene.links] == [
        ("E15", True),
        ("E10", False),
        ("E11", False),
    ]


def test_countries_are_filled_by_how_they_stand() -> None:
    assert parts(on("1980-01-01"))[Part.BREAKER] == {"VEN"}
    assert parts(on("1980-01-01"))[Part.BROKEN] == {"URY"}
    shown = parts(on("2024-04-07"))
    assert shown[Part.BREAKER] == {"MEX", "NIC"}
    assert shown[Part.BROKEN] == {"ECU"}
    assert shown[Part.PARTY] == {"URY", "VEN"}
    assert parts(on("2024-04-04"))[Part.PARTY] == {"ECU", "MEX", "URY", "VEN"}


def test_both_broke_where_both_did() -> None:
    assert parts(on("1980-01-01", dossier=tiny()))[Part.BREAKER] == {"NOR", "CHL"}
    shown = link(on("1980-01-01", dossier=tiny()), "nor", "chl")
    assert not shown.directed


def test_what_is_hedged_is_dotted_and_gives_nobody_a_part() -> None:
    def hedged(data: Data) -> None:
        row(data, "events", "broken")["voice"] = {"kind": "hedged"}
        row(data, "events", "suspended")["status"] = "planned"

    scene = on("2024-04-05", dossier=tiny(hedged))
    assert link(scene, "fji", "wsm").stroke is Stroke.DOTTED
    assert {"FJI", "WSM"} <= parts(scene)[Part.NAMED]


def test_a_claim_is_dashed() -> None:
    def claimed(data: Data) -> None:
        row(data, "events", "broken")["voice"] = {"kind": "quoted", "by": "ministry"}

    scene = on("2024-04-05", dossier=tiny(claimed))
    assert link(scene, "fji", "wsm").stroke is Stroke.DASHED


def test_a_link_ends_at_a_mark_though_the_map_of_all_days_has_none_there() -> None:
    def expelled(data: Data) -> None:
        row(data, "events", "old")["kind"] = "envoy.expelled"

    dossier = tiny(expelled)
    scene = on("1980-01-01", dossier=dossier)
    assert "chl" in {mark.ref for mark in scene.marks}
    assert "chl" not in {mark.ref for mark in build(dossier, View()).marks}


def test_the_marks_and_the_frame_stay_as_they_are() -> None:
    whole, scene = build(built_in(), View()), on("2024-04-04")
    assert scene.box == whole.box
    assert scene.labels == whole.labels


def test_the_legend_speaks_of_the_day() -> None:
    said = {key.symbol: key.text for key in on("2024-04-06").legend}
    assert said["fill-breaker"] == "Has broken off or suspended relations"
    assert said["link-ended"] == "Relations restored"
    assert said["link-dotted"] == "Not certain on that day, or hedged"
    assert "link-other" not in said


def test_the_alternative_text_says_which_day_and_how_they_stood() -> None:
    alt = on("2024-04-06").alt
    assert "Relations as they stood on 6 April 2024." in alt
    assert (
        "Relations suspended, or perhaps envoy expelled: "
        "Mexico suspended relations with Ecuador, 5–7 April 2024."
    ) in alt
    assert "hedged" not in alt


def test_a_lens_asks_who_is_heard() -> None:
    def claimed(data: Data) -> None:
        row(data, "events", "broken")["voice"] = {"kind": "quoted", "by": "ministry"}

    dossier = tiny(claimed)
    assert on("2024-04-05", dossier=dossier).links[-1].ref == "broken"
    stated = on("2024-04-05", STATED_ONLY, dossier)
    assert "broken" not in {it.ref for it in stated.links}


def test_a_brush_hides_no_state_that_began_before_it() -> None:
    april = Filter(since=date(2024, 4, 1), until=date(2024, 4, 3))
    scene = on("1980-01-01", april)
    assert [it.ref for it in scene.links] == ["E15"]
    assert scene.hidden > 0


def test_a_chosen_event_gets_its_link_on_a_day_too() -> None:
    day = date(2024, 4, 3)
    scene = build(built_in(), View("E10", on=day, links=Links.RUPTURES))
    assert [(it.ref, it.chosen_only) for it in scene.links] == [
        ("E15", False),
        ("E10", True),
    ]


def test_the_events_that_brought_it_are_there_for_a_graph() -> None:
    found = standings(ties(built_in()), date(2024, 4, 5))
    assert list(found) == [("ECU", "MEX"), ("ECU", "NIC"), ("URY", "VEN")]
    events = day_events(built_in(), found)
    assert [event.id for event in events] == ["E10", "E11", "E15"]
