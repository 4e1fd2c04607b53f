"""Marks keep apart on the page, and a mark set off goes to the side where it lies."""

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.assets import seeds
from dateline.domain.position import Position
from dateline.figure.frame import Frame, frame_for
from dateline.figure.glyphs import RADIUS
from dateline.figure.plate import key_of, spots
from dateline.geometry.bounds import box
from dateline.scene.model import Mark, Scene
from dateline.scene.signs import Glyph, Part
from tests.unit.figure.scenes import built_in

ARTICLES = (seeds() / "ORDER").read_text(encoding="utf-8").split()
BOX = (0.0, 0.0, 800.0, 600.0)
WIDE = [(60.0, -120.0), (-50.0, 60.0)]
NEAR = [(22.0, -83.5), (23.8, -81.5)]
HAVANA, MARIEL = Position(23.13, -82.38), Position(22.99, -82.75)
DEGREES = st.tuples(st.floats(-4.0, 4.0), st.floats(-4.0, 4.0))


def frame(points: list[tuple[float, float]]) -> Frame:
    """A frame around points."""
    shown = box(points)
    assert shown is not None
    return frame_for(BOX, points, shown, (40.0, 40.0, 40.0, 40.0), least_deg=1.0)


def mark(
    ref: str, position: Position, head: Position, offset: tuple[float, float] = (0, 0)
) -> Mark:
    """A city's mark that lies beside another's."""
    return Mark(
        ref, Glyph.CITY, ref, position, False, head, offset, Part.NAMED, "CUB", ()
    )


def havana_and_mariel() -> list[Mark]:
    """Two towns, forty kilometres apart, the first the head, in drawing order."""
    return [
        mark("mariel", MARIEL, HAVANA, (9.2, -9.2)),
        mark("havana", HAVANA, HAVANA),
    ]


def angle(frame: Frame, start: Position, end: Position) -> float:
    """The direction on the page from one place to another."""
    x0, y0 = frame.px(start.lat, start.lon)
    x1, y1 = frame.px(end.lat, end.lon)
    return math.atan2(y1 - y0, x1 - x0)


def test_a_mark_set_off_goes_to_the_side_where_it_lies() -> None:
    wide = frame(WIDE)
    at = spots(havana_and_mariel(), wide, 1.0)
    x0, y0 = at[key_of("havana", "city")]
    x1, y1 = at[key_of("mariel", "city")]
    assert (x0, y0) == wide.px(HAVANA.lat, HAVANA.lon)
    turned = math.atan2(y1 - y0, x1 - x0) - angle(wide, HAVANA, MARIEL)
    assert abs(math.remainder(turned, math.tau)) < math.radians(20)


def test_where_there_is_room_each_is_at_its_own_place() -> None:
    near = frame(NEAR)
    at = spots(havana_and_mariel(), near, 1.0)
    for one in havana_and_mariel():
        own = near.px(one.position.lat, one.position.lon)
        assert at[key_of(one.ref, one.glyph)] == own


def test_marks_of_one_place_take_the_seats_that_the_scene_gave_them() -> None:
    second = mark("embassy", HAVANA, HAVANA, (9.2, -9.2))
    at = spots([second, mark("havana", HAVANA, HAVANA)], frame(WIDE), 2.0)
    x0, y0 = at[key_of("havana", "city")]
    assert at[key_of("embassy", "city")] == pytest.approx((x0 + 18.4, y0 - 18.4))


@pytest.mark.parametrize("name", ARTICLES)
@pytest.mark.parametrize("u", [0.5, 1.0, 2.0])
def test_no_mark_lies_on_another(name: str, u: float) -> None:
    scene: Scene = built_in(name)
    points = [(one.position.lat, one.position.lon) for one in scene.marks]
    at = spots(scene.marks, frame(points), u)
    discs = [(at[key_of(m.ref, m.glyph)], RADIUS[m.glyph] * u) for m in scene.marks]
    for (spot, r), (other, wide) in combinations(discs, 2):
        assert math.dist(spot, other) >= r + wide


@given(st.lists(DEGREES, min_size=2, max_size=30))
def test_marks_anywhere_keep_apart(moves: list[tuple[float, float]]) -> None:
    marks = [
        replace(mark(str(index), HAVANA, HAVANA), position=Position(lat, lon - 80))
        for index, (lat, lon) in enumerate(moves)
    ]
    at = spots(marks, frame(WIDE), 1.0)
    for one, other in combinations(at.values(), 2):
        assert math.dist(one, other) >= 2 * RADIUS[Glyph.CITY]
