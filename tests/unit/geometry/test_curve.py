"""Curves between two discs: how they bow, where they end, how far a spot is."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.geometry.curve import Curve, arrowhead, away, bowed, trimmed

near = st.floats(-500, 500)
spots = st.tuples(near, near)
STRAIGHT = bowed((0.0, 0.0), (100.0, 0.0), 0.0)


@given(spots, spots, st.floats(-80, 80))
def test_it_runs_from_end_to_end_and_bows_by_its_lean(
    start: tuple[float, float], end: tuple[float, float], lean: float
) -> None:
    assume(math.dist(start, end) > 1)
    curve = bowed(start, end, lean)
    assert curve.at(0) == pytest.approx(start)
    assert curve.at(1) == pytest.approx(end)
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    assert math.dist(curve.at(0.5), middle) == pytest.approx(abs(lean), abs=1e-6)


def test_a_lean_is_to_the_right_of_the_way() -> None:
    # y points down: on the way east, right is south.
    assert bowed((0.0, 0.0), (10.0, 0.0), 3.0).at(0.5) == pytest.approx((5.0, 3.0))
    assert bowed((10.0, 0.0), (0.0, 0.0), 3.0).at(0.5) == pytest.approx((5.0, -3.0))


def test_both_ways_with_opposite_leans_are_one_line() -> None:
    there = bowed((0.0, 0.0), (90.0, 40.0), 12.0)
    back = bowed((90.0, 40.0), (0.0, 0.0), -12.0)
    for step in range(11):
        assert there.at(step / 10) == pytest.approx(back.at(1 - step / 10))


@given(spots, spots, spots, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_part_lies_on_the_whole(
    start: tuple[float, float],
    control: tuple[float, float],
    end: tuple[float, float],
    first: float,
    last: float,
    share: float,
) -> None:
    whole = Curve(start, control, end)
    found = whole.part(first, last).at(share)
    wanted = whole.at(first + (last - first) * share)
    assert found == pytest.approx(wanted, abs=1e-6)


@given(spots, spots, spots, st.floats(0, 1))
def test_a_way_has_length_one(
    start: tuple[float, float],
    control: tuple[float, float],
    end: tuple[float, float],
    share: float,
) -> None:
    assert math.hypot(*Curve(start, control, end).way(share)) == pytest.approx(1)


def test_a_point_has_a_way_too() -> None:
    assert Curve((3.0, 3.0), (3.0, 3.0), (3.0, 3.0)).way(0.5) == (1.0, 0.0)


def test_points_hold_both_ends() -> None:
    points = bowed((0.0, 0.0), (10.0, 10.0), 2.0).points(4)
    assert len(points) == 5
    assert points[0] == (0.0, 0.0)
    assert points[-1] == (10.0, 10.0)


@given(spots, spots, st.floats(-60, 60), st.floats(0, 40), st.floats(0, 40))
def test_a_trimmed_curve_keeps_clear_of_both_discs(
    start: tuple[float, float],
    end: tuple[float, float],
    lean: float,
    near_px: float,
    far_px: float,
) -> None:
    assume(math.dist(start, end) > near_px + far_px + 1)
    curve = trimmed(bowed(start, end, lean), near_px, far_px)
    if curve is None:
        return
    # The search halves six times a twentieth of the curve.
    slack = 0.02 * (math.dist(start, end) + 2 * abs(lean))
    assert near_px <= math.dist(curve.start, start) + 1e-6
    assert math.dist(curve.start, start) <= near_px + slack
    assert far_px <= math.dist(curve.end, end) + 1e-6
    assert math.dist(curve.end, end) <= far_px + slack


def test_discs_that_touch_leave_no_line() -> None:
    assert trimmed(STRAIGHT, 60.0, 40.0) is None
    assert trimmed(STRAIGHT, 10.0, 10.0) is not None


def test_an_arrow_points_along_its_way() -> None:
    tip, left, right = arrowhead((10.0, 0.0), (1.0, 0.0), 4.0, 2.0)
    assert tip == (10.0, 0.0)
    assert {left, right} == {(6.0, 2.0), (6.0, -2.0)}


@pytest.mark.parametrize(
    ("spot", "far"),
    [((50.0, 7.0), 7.0), ((-3.0, 4.0), 5.0), ((103.0, -4.0), 5.0), ((0.0, 0.0), 0.0)],
)
def test_how_far_a_spot_is_from_a_line(spot: tuple[float, float], far: float) -> None:
    assert away(STRAIGHT.points(), spot) == pytest.approx(far)


def test_a_line_of_one_spot_has_a_distance() -> None:
    assert away(((1.0, 1.0), (1.0, 1.0)), (4.0, 5.0)) == pytest.approx(5.0)
