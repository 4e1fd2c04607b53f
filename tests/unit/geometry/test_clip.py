"""Cutting rings and lines to a box leaves what is inside, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry import clip

BOX = (0.0, 0.0, 10.0, 6.0)
COORDINATE = st.floats(-20.0, 20.0, allow_nan=False).map(lambda one: round(one, 3))
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=14)


def area(points: list[clip.XY]) -> float:
    """The area of a ring (Gauss)."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def is_in(point: clip.XY, slack: float = 1e-9) -> bool:
    """Whether a point lies in the box."""
    left, top, right, bottom = BOX
    x, y = point
    return left - slack <= x <= right + slack and top - slack <= y <= bottom + slack


def test_a_ring_inside_stays_as_it_is() -> None:
    ring = [(1.0, 1.0), (3.0, 1.0), (2.0, 4.0)]
    assert clip.ring(ring, BOX) == ring


def test_a_ring_outside_is_gone() -> None:
    assert clip.ring([(11.0, 1.0), (13.0, 1.0), (12.0, 4.0)], BOX) == []


def test_a_ring_around_the_box_becomes_the_box() -> None:
    around = [(-5.0, -5.0), (15.0, -5.0), (15.0, 15.0), (-5.0, 15.0)]
    assert area(clip.ring(around, BOX)) == pytest.approx(60.0)


def test_half_a_ring_has_half_its_area() -> None:
    square = [(8.0, 2.0), (12.0, 2.0), (12.0, 4.0), (8.0, 4.0)]
    assert area(clip.ring(square, BOX)) == pytest.approx(4.0)


@given(POINTS)
def test_what_is_left_of_a_ring_lies_in_the_box(points: list[clip.XY]) -> None:
    assert all(is_in(point) for point in clip.ring(points, BOX))


@given(POINTS)
def test_what_is_left_of_a_line_lies_in_the_box(points: list[clip.XY]) -> None:
    for part in clip.line(points, BOX):
        assert len(part) > 1
        assert all(is_in(point) for point in part)


@given(POINTS)
def test_no_point_of_a_line_in_the_box_is_lost(points: list[clip.XY]) -> None:
    left = {point for part in clip.line(points, BOX) for point in part}
    inner = {point for point in points if is_in(point, -1e-6)}
    assert inner <= left


def test_a_line_that_leaves_and_comes_back_is_two() -> None:
    line = [(1.0, 1.0), (1.0, 9.0), (3.0, 9.0), (3.0, 1.0)]
    assert clip.line(line, BOX) == [
        [(1.0, 1.0), (1.0, 6.0)],
        [(3.0, 6.0), (3.0, 1.0)],
    ]


def test_a_line_across_is_cut_at_both_sides() -> None:
    assert clip.line([(-5.0, 3.0), (15.0, 3.0)], BOX) == [[(0.0, 3.0), (10.0, 3.0)]]


def test_a_line_past_a_corner_is_gone() -> None:
    assert clip.line([(-5.0, 4.0), (4.0, 12.0)], BOX) == []


def test_boxes_apart() -> None:
    assert clip.apart((0, 0, 1, 1), (2, 0, 3, 1))
    assert not clip.apart((0, 0, 1, 1), (1, 1, 3, 3))
