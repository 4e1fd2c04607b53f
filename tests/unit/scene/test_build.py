"""A scene shows what the dossier says and nothing else."""

import math
from collections.abc import Iterator
from itertools import pairwise

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.query import evidence, related
from dateline.domain.view import Links, View
from dateline.geometry.great_circle import nearest_turn
from dateline.scene.build import WORLD, base, build, choose, near
from dateline.scene.model import Fill, Link, Mark, Scene
from dateline.scene.signs import Glyph
from dateline.storage.files import load
from tests.dossiers import Data, row, tiny

RUPTURES = View()
ALL = View(links=Links.ALL)
NAMED = View(inferred=False)

DOSSIERS = {
    "tiny": tiny(),
    **{
        file.parent.name: load(file)
        for file in sorted(assets.seeds().glob("*/dossier.json"))
    },
}
each_dossier = pytest.mark.parametrize("dossier", DOSSIERS.values(), ids=DOSSIERS)


def scenes(dossier: Dossier) -> Iterator[Scene]:
    """The scenes of a dossier in every kind of view, and with each record chosen."""
    for view in (RUPTURES, ALL, NAMED, View(inferred=False, links=Links.ALL)):
        yield build(dossier, view)
    for key in dossier.by_id:
        yield build(dossier, View(key))


def things(scene: Scene) -> list[Fill | Link | Mark]:
    """All that a scene draws and a person can choose."""
    return [*scene.fills, *scene.links, *scene.marks]


@each_dossier
def test_everything_drawn_has_a_sentence_that_is_in_the_text(dossier: Dossier) -> None:
    count = 0
    for scene in scenes(dossier):
        for thing in things(scene):
            assert thing.spans, thing.ref
            count += 1
            for span in thing.spans:
                assert span.fits(dossier.text(span.article)), thing.ref
    assert count > 100


@each_dossier
def test_everything_drawn_stands_for_a_record_and_is_labelled_by_it(
    dossier: Dossier,
) -> None:
    for scene in scenes(dossier):
        drawn = {thing.ref for thing in things(scene)}
        assert drawn <= set(dossier.by_id)
        assert {label.ref for label in scene.labels} <= {m.ref for m in scene.marks}
        for mark in scene.marks:
            assert mark.name == dossier.name_of(mark.ref)


@each_dossier
def test_the_spans_of_a_thing_are_those_of_its_record(dossier: Dossier) -> None:
    for scene in scenes(dossier):
        for thing in things(scene):
            assert set(thing.spans) <= set(evidence(dossier, thing.ref))


@each_dossier
def test_an_inferred_mark_is_hollow_and_has_its_rule(dossier: Dossier) -> None:
    for scene in scenes(dossier):
        for mark in scene.marks:
            assert bool(mark.rule) is mark.hollow, mark.ref


@each_dossier
def test_nothing_inferred_is_drawn_where_it_is_switched_off(dossier: Dossier) -> None:
    scene = build(dossier, NAMED)
    assert not any(mark.hollow for mark in scene.marks)
    assert "mark-inferred" not in {key.symbol for key in scene.legend}
    hollow = {mark.ref for mark in build(dossier, RUPTURES).marks if mark.hollow}
    assert {label.ref for label in scene.labels}.isdisjoint(hollow)


@each_dossier
def test_what_is_refused_is_never_drawn(dossier: Dossier) -> None:
    refused = {item.id for item in dossier.refused}
    for scene in scenes(dossier):
        drawn = {thing.ref for thing in things(scene)}
        assert not refused & drawn


def test_a_scene_holds_all_of_its_kind() -> None:
    scene = build(tiny(), RUPTURES)
    assert [link.ref for link in scene.links] == ["old", "broken", "suspended"]
    assert {mark.ref for mark in scene.marks} == {
        "suva", "oslo", "london", "cafe", "samoan-embassy", "fijian-residence",
        "wsm", "chl",
    }  # fmt: skip
    assert [fill.code for fill in scene.fills] == ["CHL", "FJI", "GBR", "NOR", "WSM"]
    assert scene.title == "Teacups and envoys"


def test_a_mission_without_a_place_is_drawn_nowhere() -> None:
    for scene in scenes(tiny()):
        assert "fijian-consulate" not in {mark.ref for mark in scene.marks}


def test_a_mission_stands_where_its_city_does_unless_it_has_its_own_place() -> None:
    marks = {mark.ref: mark for mark in build(tiny(), RUPTURES).marks}
    assert marks["samoan-embassy"].position == marks["suva"].position
    assert marks["samoan-embassy"].code == "WSM"  # coloured by who sends it

    def move(data: Data) -> None:
        row(data, "missions", "samoan-embassy")["position"] = {
            "lat": -18.2,
            "lon": 178.4,
        }

    moved = {mark.ref: mark for mark in build(tiny(move), RUPTURES).marks}
    assert (moved["samoan-embassy"].position.lat) == -18.2


def test_a_mission_in_a_city_that_is_inferred_is_hollow_too() -> None:
    def settle(data: Data) -> None:
        row(data, "missions", "fijian-consulate")["city"] = "london"

    marks = {mark.ref: mark for mark in build(tiny(settle), RUPTURES).marks}
    assert marks["fijian-consulate"].hollow
    assert marks["fijian-consulate"].rule.startswith("The bell hangs")
    hidden = build(tiny(settle), NAMED).marks
    assert "fijian-consulate" not in {mark.ref for mark in hidden}


def test_marks_of_one_spot_stand_apart_around_the_weightiest() -> None:
    for scene in scenes(DOSSIERS["tiny"]):
        seats = [(mark.head, mark.offset) for mark in scene.marks]
        assert len(set(seats)) == len(seats)
    marks = {mark.ref: mark for mark in build(tiny(), RUPTURES).marks}
    assert marks["suva"].offset == (0.0, 0.0)
    assert marks["samoan-embassy"].head == marks["suva"].position
    assert math.hypot(*marks["samoan-embassy"].offset) == pytest.approx(13.0)


@each_dossier
def test_marks_never_hide_each_other(dossier: Dossier) -> None:
    for scene in scenes(dossier):
        around: dict[object, list[tuple[float, float]]] = {}
        for mark in scene.marks:
            around.setdefault(mark.head, []).append(mark.offset)
        for seats in around.values():
            for index, seat in enumerate(seats):
                for other in seats[index + 1 :]:
                    assert math.dist(seat, other) >= 12.9


def test_where_a_link_ends_and_no_place_is_there_is_a_small_mark() -> None:
    ends = [m for m in build(tiny(), RUPTURES).marks if m.glyph is Glyph.END]
    assert sorted(mark.ref for mark in ends) == ["chl", "wsm"]
    assert not {mark.ref for mark in ends} & {
        label.ref for label in build(tiny(), RUPTURES).labels
    }


@each_dossier
def test_choosing_moves_nothing_that_was_drawn(dossier: Dossier) -> None:
    whole = base(dossier, RUPTURES)
    for key in dossier.by_id:
        scene = build(dossier, View(key))
        assert scene == choose(dossier, View(key), whole)
        assert scene.fills == whole.fills
        assert scene.labels == whole.labels
        assert scene.box == whole.box
        assert set(whole.links) <= set(scene.links)
        assert set(whole.marks) <= set(scene.marks)
        assert (scene.selection, scene.related) == (key, related(dossier, key))


def test_a_chosen_event_gets_its_link_with_marks_at_its_ends() -> None:
    scene = build(tiny(), View("recalled"))
    link = next(link for link in scene.links if link.ref == "recalled")
    assert link.chosen_only
    assert not link.rupture
    assert "link-other" in {key.symbol for key in scene.legend}
    assert "Norway recalled its envoy from Chile" in scene.alt


def test_an_unknown_choice_is_the_callers_mistake() -> None:
    with pytest.raises(KeyError):
        build(tiny(), View("atlantis"))


def test_nothing_at_all_shows_the_world() -> None:
    def empty(data: Data) -> None:
        for table in ("places", "missions", "actors", "events", "refused"):
            data[table] = []

    scene = build(tiny(empty), ALL)
    assert (scene.box, scene.legend, scene.alt) == (
        WORLD,
        (),
        "Map: Teacups and envoys.",
    )


@each_dossier
def test_the_box_holds_all_that_is_drawn(dossier: Dossier) -> None:
    for view in (RUPTURES, ALL, NAMED):
        scene = build(dossier, view)
        points = [near(mark.position, scene.box.meridian) for mark in scene.marks]
        points += [point for link in scene.links for point in link.path]
        for lat, lon in points:
            assert scene.box.south - 1e-9 <= lat <= scene.box.north + 1e-9
            turned = nearest_turn(lon, scene.box.meridian)
            assert scene.box.west - 1e-9 <= turned <= scene.box.east + 1e-9


def test_links_and_marks_meet_across_the_180_meridian() -> None:
    def only_the_pacific(data: Data) -> None:
        data["events"] = [
            row(data, "events", "broken"),
            row(data, "events", "suspended"),
        ]
        keep = {"fji", "wsm", "suva"}
        data["places"] = [place for place in data["places"] if place["id"] in keep]
        data["missions"] = []

    scene = build(tiny(only_the_pacific), RUPTURES)
    assert scene.box.east - scene.box.west < 12
    spots = {near(mark.position, scene.box.meridian) for mark in scene.marks}
    for link in scene.links:
        jumps = [abs(here[1] - there[1]) for here, there in pairwise(link.path)]
        assert max(jumps) < 3
        for end in (link.path[0], link.path[-1]):
            assert any(math.dist(end, spot) < 1e-6 for spot in spots)


@each_dossier
def test_the_same_again_is_the_same(dossier: Dossier) -> None:
    for view in (RUPTURES, ALL, NAMED):
        assert build(dossier, view) == build(dossier, view)


@each_dossier
def test_the_order_of_records_in_the_file_changes_no_link(dossier: Dossier) -> None:
    turned = Dossier(
        dossier.title,
        dossier.articles,
        dossier.places[::-1],
        dossier.missions[::-1],
        dossier.actors[::-1],
        dossier.events[::-1],
        dossier.refused[::-1],
    )
    for view in (RUPTURES, ALL):
        one, other = build(dossier, view), build(turned, view)
        assert one.links == other.links
        assert one.fills == other.fills
        assert one.marks == other.marks
        assert one.box == other.box


@each_dossier
def test_no_event_of_opinion_is_ever_a_link(dossier: Dossier) -> None:
    opinions = {
        event.id
        for event in dossier.by_id.values()
        if isinstance(event, Event) and event.voice.kind.value == "opinion"
    }
    assert opinions
    for scene in scenes(dossier):
        assert not opinions & {link.ref for link in scene.links}
