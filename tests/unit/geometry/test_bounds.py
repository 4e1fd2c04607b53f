"""The box around points, the short way round the world."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.bounds import Box, box
from dateline.geometry.great_circle import LatLon, nearest_turn

positions = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def test_no_points_have_no_box() -> None:
    assert box([]) is None


@pytest.mark.parametrize(
    ("points", "edges"),
    [
        ([(10.0, 20.0)], (10.0, 20.0, 10.0, 20.0)),
        ([(10.0, 20.0), (-5.0, 40.0)], (-5.0, 20.0, 10.0, 40.0)),
        ([(0.0, 170.0), (1.0, -170.0)], (0.0, 170.0, 1.0, 190.0)),
        ([(0.0, -170.0), (1.0, 170.0), (2.0, 180.0)], (0.0, 170.0, 2.0, 190.0)),
        ([(0.0, 179.0), (0.0, 181.0)], (0.0, 179.0, 0.0, 181.0)),
        ([(0.0, -100.0), (0.0, 0.0), (0.0, 100.0)], (0.0, -100.0, 0.0, 100.0)),
        ([(0.0, 350.0), (0.0, 370.0)], (0.0, -10.0, 0.0, 10.0)),
    ],
)
def test_the_widest_gap_is_left_out(
    points: list[LatLon], edges: tuple[float, float, float, float]
) -> None:
    assert box(points) == Box(*edges)


@given(st.lists(positions, min_size=1, max_size=8))
def test_all_points_are_in_it(points: list[LatLon]) -> None:
    found = box(points)
    assert found is not None
    assert found.east - found.west <= 360.0
    for lat, lon in points:
        assert found.south <= lat <= found.north
        turned = nearest_turn(lon, found.meridian)
        assert found.west - 1e-6 <= turned <= found.east + 1e-6


def test_its_middle() -> None:
    pacific = Box(-20.0, 160.0, 10.0, 200.0)
    assert pacific.meridian == 180.0
    assert pacific.center == (-5.0, 180.0)


def test_it_grows_by_a_share_and_at_least_by_some_degrees() -> None:
    assert Box(0.0, 0.0, 10.0, 20.0).padded(0.1, 0.5) == Box(-1.0, -2.0, 11.0, 22.0)
    assert Box(0.0, 0.0, 1.0, 1.0).padded(0.1, 0.5) == Box(-0.5, -0.5, 1.5, 1.5)
    assert Box(-89.0, 0.0, 89.0, 1.0).padded(0.1, 0.5) == Box(-90.0, -0.5, 90.0, 1.5)
