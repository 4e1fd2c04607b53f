"""Lines over the 180° meridian are cut there and nowhere else."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.antimeridian import cut
from dateline.geometry.great_circle import LatLon, arc

FIJI, SAMOA = (-18.1416, 178.4419), (-13.8333, -171.7667)


def test_a_line_that_does_not_cross_stays_as_it_is() -> None:
    line = ((10.0, 20.0), (12.0, 30.0), (8.0, -30.0))
    assert cut(line) == (line,)


@pytest.mark.parametrize("turns", [-720.0, -360.0, 0.0, 360.0])
def test_a_line_is_brought_within_180_degrees(turns: float) -> None:
    assert cut([(0.0, 170.0 + turns), (0.0, 175.0 + turns)]) == (
        ((0.0, 170.0), (0.0, 175.0)),
    )


def test_a_line_eastward_ends_at_180_and_goes_on_at_minus_180() -> None:
    assert cut([(0.0, 170.0), (20.0, 190.0)]) == (
        ((0.0, 170.0), (10.0, 180.0)),
        ((10.0, -180.0), (20.0, -170.0)),
    )


def test_a_line_westward_does_the_reverse() -> None:
    assert cut([(0.0, -170.0), (20.0, -190.0)]) == (
        ((0.0, -170.0), (10.0, -180.0)),
        ((10.0, 180.0), (20.0, 170.0)),
    )


def test_a_line_may_cross_and_come_back() -> None:
    rows = cut([(0.0, 170.0), (0.0, 190.0), (5.0, 190.0), (5.0, 170.0)])
    assert rows == (
        ((0.0, 170.0), (0.0, 180.0)),
        ((0.0, -180.0), (0.0, -170.0), (5.0, -170.0), (5.0, -180.0)),
        ((5.0, 180.0), (5.0, 170.0)),
    )


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        (((0.0, 170.0), (1.0, 180.0)), (((0.0, 170.0), (1.0, 180.0)),)),
        (((0.0, 180.0), (1.0, 170.0)), (((0.0, 180.0), (1.0, 170.0)),)),
        (((0.0, 180.0), (1.0, 190.0)), (((0.0, -180.0), (1.0, -170.0)),)),
        (((0.0, -180.0), (1.0, -190.0)), (((0.0, 180.0), (1.0, 170.0)),)),
        (
            ((0.0, 170.0), (1.0, 180.0), (2.0, 190.0)),
            (((0.0, 170.0), (1.0, 180.0)), ((1.0, -180.0), (2.0, -170.0))),
        ),
    ],
)
def test_a_line_that_touches_the_meridian_has_no_scraps(
    line: tuple[LatLon, ...], rows: tuple[tuple[LatLon, ...], ...]
) -> None:
    assert cut(line) == rows


def test_one_point_is_no_line() -> None:
    assert cut([(0.0, 0.0)]) == ()


positions = st.tuples(
    st.floats(-89, 89).map(lambda lat: round(lat, 4)),
    st.floats(-180, 180).map(lambda lon: round(lon, 4)),
)


@given(positions, positions, st.sampled_from([-0.3, 0.0, 0.3]))
def test_every_great_circle_is_whole_after_the_cut(
    start: LatLon, end: LatLon, bulge: float
) -> None:
    path = arc(start, end, bulge)
    rows = cut(path)
    flat = [point for row in rows for point in row]
    assert all(-180.0 <= lon <= 180.0 for _, lon in flat)
    assert all(len(row) > 1 for row in rows)
    for last, first in pairwise(rows):
        assert last[-1][0] == first[0][0]
        assert last[-1][1] == -first[0][1]
        assert abs(first[0][1]) == 180.0
    # Not one point of the way is lost: in order, all are there beside the cuts.
    left = iter(flat)
    assert all(any(_same(point, other) for other in left) for point in path)


def _same(one: LatLon, other: LatLon) -> bool:
    turns = (one[1] - other[1]) / 360.0
    return one[0] == other[0] and math.isclose(turns, round(turns), abs_tol=1e-9)


def test_two_islands_on_both_sides() -> None:
    rows = cut(arc(FIJI, SAMOA))
    assert [len(row) > 1 for row in rows] == [True, True]
    assert rows[0][0] == FIJI
    assert rows[1][-1] == pytest.approx(SAMOA)
