"""Lines lose only what can't be seen, and gain only what they bend by."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.simplify import rounded, stepped, thinned, unpacked

STEPS = st.lists(
    st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=1, max_size=60
)


def test_steps_add_up() -> None:
    assert unpacked([10, 20, 1, -1, 2, 2]) == ([10, 11, 13], [20, 19, 21])


@given(STEPS, st.floats(0.0, 80.0))
def test_the_ends_stay_and_nothing_far_is_lost(
    steps: list[tuple[int, int]], least: float
) -> None:
    xs, ys = unpacked([part for step in steps for part in step])
    points = list(zip(xs, ys, strict=True))
    kept = thinned(xs, ys, least)
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    assert set(kept) <= set(points)
    for x, y in points:
        near = min(abs(x - kx) + abs(y - ky) for kx, ky in kept)
        assert near <= max(2 * least, 1.0)


def test_a_long_step_gets_points_to_bend_at() -> None:
    row = stepped([(0.0, 0.0), (9.0, 0.0), (9.0, 1.0)], 2.0)
    assert row[0] == (0.0, 0.0)
    assert row[-2:] == [(9.0, 0.0), (9.0, 1.0)]
    assert max(math.dist(*pair) for pair in pairwise(row)) <= 2.0


def test_a_rounded_line_goes_through_its_points_without_corners() -> None:
    points = [(10 * math.cos(a / 3), 10 * math.sin(a / 3)) for a in range(6)]
    row = rounded(points, 0.5)
    assert set(points) <= set(row)
    # On a circle the curve stays on it: corners would cut it short.
    assert all(math.hypot(*point) == pytest.approx(10.0, abs=0.12) for point in row)
    assert max(math.dist(*pair) for pair in pairwise(row)) < 0.7


def test_two_points_are_straight() -> None:
    assert rounded([(0.0, 0.0), (9.0, 0.0)], 1.0) == [(0.0, 0.0), (9.0, 0.0)]
