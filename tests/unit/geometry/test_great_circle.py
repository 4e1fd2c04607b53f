"""Great circles, against geopy's and against what every navigator knows."""

import math
from itertools import pairwise

import pytest
from geopy.distance import great_circle
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.geometry.great_circle import (
    EARTH_RADIUS_KM,
    LatLon,
    arc,
    distance_deg,
    distance_km,
    nearest_turn,
)

FIJI, SAMOA = (-18.1416, 178.4419), (-13.8333, -171.7667)
OSLO, SANTIAGO = (59.9127, 10.7461), (-33.4569, -70.6483)

positions = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(positions, positions)
def test_distances_are_those_of_geopy(start: LatLon, end: LatLon) -> None:
    theirs = great_circle(start, end, radius=EARTH_RADIUS_KM).km
    assert distance_km(start, end) == pytest.approx(theirs, abs=0.01)


@pytest.mark.parametrize(
    ("start", "end", "degrees"),
    [
        ((0.0, 0.0), (0.0, 90.0), 90.0),
        ((0.0, 0.0), (90.0, 123.0), 90.0),
        ((0.0, 179.0), (0.0, -179.0), 2.0),
        ((90.0, 0.0), (-90.0, 0.0), 180.0),
        ((10.0, 20.0), (-10.0, -160.0), 180.0),
        ((12.3, 45.6), (12.3, 45.6), 0.0),
        ((12.3, 180.0), (12.3, -180.0), 0.0),
    ],
)
def test_known_angles(start: LatLon, end: LatLon, degrees: float) -> None:
    assert distance_deg(start, end) == pytest.approx(degrees, abs=1e-5)


@pytest.mark.parametrize(
    ("lon", "reference", "turned"),
    [
        (-171.0, 178.0, 189.0),
        (178.0, -171.0, -182.0),
        (10.0, 20.0, 10.0),
        (370.0, 0.0, 10.0),
        (-10.0, 720.0, 710.0),
    ],
)
def test_the_nearest_turn(lon: float, reference: float, turned: float) -> None:
    assert nearest_turn(lon, reference) == turned


@given(positions, positions, st.sampled_from([-0.4, -0.16, 0.0, 0.16, 0.4]))
def test_an_arc_starts_and_ends_where_it_should_and_never_jumps(
    start: LatLon, end: LatLon, bulge: float
) -> None:
    way = arc(start, end, bulge)
    assert way[0] == start
    assert way[-1][0] == end[0]
    assert math.isclose(math.remainder(way[-1][1] - end[1], 360.0), 0.0, abs_tol=1e-9)
    for here, there in pairwise(way):
        assert abs(here[1] - there[1]) <= 180.0 + 1e-9
        assert -90.0 <= there[0] <= 90.0


@given(positions, positions)
def test_a_straight_arc_is_the_shortest_way(start: LatLon, end: LatLon) -> None:
    assume(distance_deg(start, end) < 179.0)
    way = arc(start, end)
    length = sum(distance_deg(here, there) for here, there in pairwise(way))
    assert length == pytest.approx(distance_deg(start, end), abs=1e-6)


@pytest.mark.parametrize("lat", [-89.0, -33.0, 0.0, 10.0, 45.0])
def test_the_way_to_the_other_side_of_the_world_goes_over_a_pole(lat: float) -> None:
    start = (lat, 20.0)
    way = arc(start, (-lat, -160.0))
    assert max(point[0] for point in way) == pytest.approx(90.0, abs=2.0)
    assert (way[0], way[-1][0], way[-1][1] % 360.0) == (start, -lat, 200.0)
    for here, there in pairwise(way):
        assert distance_deg(here, there) == pytest.approx(180.0 / (len(way) - 1))


def test_very_near_points_are_joined_straight() -> None:
    start, end = (10.0, 20.0), (10.0 + 3e-9, 20.0)
    assert all(distance_deg(start, point) < 1e-8 for point in arc(start, end))


def test_equal_points_are_a_row_of_two() -> None:
    assert arc(OSLO, OSLO, 0.3) == (OSLO, OSLO)


def test_a_way_over_the_180_meridian_goes_on_past_it() -> None:
    way = arc(FIJI, SAMOA)
    assert way[-1] == pytest.approx((SAMOA[0], SAMOA[1] + 360.0))
    back = arc(SAMOA, FIJI)
    assert back[-1] == pytest.approx((FIJI[0], FIJI[1] - 360.0))


def test_a_bulge_moves_the_middle_to_the_left_by_its_share() -> None:
    straight, left, right = (arc(OSLO, SANTIAGO, b) for b in (0.0, 0.16, -0.16))
    middle = len(straight) // 2
    whole = distance_deg(OSLO, SANTIAGO)
    for way in (left, right):
        aside = distance_deg(straight[middle], way[middle])
        assert aside == pytest.approx(0.16 * whole, rel=0.01)
    # On the way south-west from Oslo, the left hand points east.
    assert left[middle][1] > straight[middle][1] > right[middle][1]


def test_the_same_bulge_on_the_way_back_is_on_the_other_side() -> None:
    there, back = arc(OSLO, SANTIAGO, 0.16), arc(SANTIAGO, OSLO, -0.16)
    for here, other in zip(there, reversed(back), strict=True):
        assert distance_km(here, other) < 0.001
