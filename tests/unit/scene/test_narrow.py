"""What a filter leaves of a map."""

from datetime import date
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept
from dateline.domain.lens import NO_OPINIONS, Filter
from dateline.domain.view import Links, View
from dateline.domain.voice import VoiceKind
from dateline.scene.build import base, build
from dateline.scene.model import Scene
from dateline.scene.signs import Glyph, Part
from dateline.storage.files import load

IN_1976 = Filter(since=date(1976, 1, 1), until=date(1976, 12, 31))


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


def shown(chosen: Filter, links: Links = Links.RUPTURES) -> Scene:
    return build(built_in(), View(filter=chosen, links=links))


def test_without_filter_and_day_nothing_is_hidden() -> None:
    scene = shown(Filter(undated=True))
    assert scene == build(built_in(), View())
    assert (scene.hidden, scene.on) == (0, None)


def test_a_brush_leaves_one_rupture_with_its_places_and_countries() -> None:
    scene = shown(IN_1976)
    assert [link.ref for link in scene.links] == ["E15"]
    assert {fill.code: fill.part for fill in scene.fills} == {
        "URY": Part.BROKEN,
        "VEN": Part.BREAKER,
    }
    assert {mark.ref for mark in scene.marks} == {
        "VEN",
        "montevideo",
        "embassy-venezuela-montevideo",
    }
    assert {label.ref for label in scene.labels} < {m.ref for m in scene.marks}


def test_what_is_hidden_is_counted_and_told() -> None:
    scene = shown(IN_1976)
    assert scene.hidden == 31
    assert "31 events are hidden by the filter." in scene.alt
    one = Filter(
        kinds=frozenset({e.kind for e in built_in().events} - {"state.exception"})
    )
    assert "1 event is hidden by the filter." in shown(one).alt


def test_a_country_has_the_part_that_it_plays_in_what_is_left() -> None:
    stated = Filter(kinds=frozenset({"envoy.expelled"}))
    parts = {fill.code: fill.part for fill in shown(stated).fills}
    assert parts["MEX"] is Part.PARTY  # it broke nothing by that


def test_a_mission_has_its_senders_colour_in_what_is_left() -> None:
    entered = Filter(kinds=frozenset({"mission.raided"}))
    (mission,) = (
        mark for mark in shown(entered).marks if mark.ref == "embassy-mexico-quito"
    )
    assert mission.part is Part.PARTY


def test_the_camera_has_no_reason_to_move() -> None:
    assert shown(IN_1976).box == build(built_in(), View()).box


def test_hiding_opinions_hides_no_place_of_what_is_told() -> None:
    whole = build(built_in(), View())
    scene = shown(NO_OPINIONS)
    assert scene.links == whole.links
    assert scene.hidden == 2


@given(
    st.builds(
        Filter,
        voices=st.frozensets(st.sampled_from(VoiceKind), max_size=3),
        countries=st.frozensets(st.sampled_from(["ECU", "VEN", "CHL", "USA"])),
        since=st.none() | st.dates(date(1950, 1, 1), date(2025, 1, 1)),
    ),
    st.sampled_from(Links),
)
def test_what_is_left_stays_where_it_was(chosen: Filter, links: Links) -> None:
    view = View(links=links)
    whole = base(built_in(), view)
    scene = base(built_in(), View(links=links, filter=chosen))
    assert set(scene.links) <= set(whole.links)
    assert set(scene.labels) <= set(whole.labels)
    places = {mark.ref: (mark.position, mark.head, mark.offset) for mark in whole.marks}
    ends = {key for link in scene.links for key in (link.start, link.end)}
    for mark in scene.marks:
        if mark.glyph is Glyph.END:  # a link ends there and its city may be hidden
            assert mark.ref in ends
        else:
            assert places[mark.ref] == (mark.position, mark.head, mark.offset)
    passing = {event.id for event in kept(built_in(), chosen)}
    assert {link.ref for link in scene.links} <= passing
    assert scene.hidden == len(built_in().events) - len(passing)
