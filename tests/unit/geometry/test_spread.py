"""Marks around a shared spot never lie on each other."""

import math
from itertools import combinations

import pytest

from dateline.geometry.spread import spread


def test_the_first_stays_in_the_middle() -> None:
    assert spread(1, 13.0) == ((0.0, 0.0),)


def test_the_second_goes_to_the_upper_right() -> None:
    right, down = spread(2, 13.0)[1]
    assert right > 0 > down


@pytest.mark.parametrize("count", [0, 1, 2, 3, 6, 7, 8, 12, 19, 20, 40])
def test_each_has_a_seat_of_its_own(count: int) -> None:
    seats = spread(count, 13.0)
    assert len(seats) == max(count, 0)
    for one, other in combinations(seats, 2):
        assert math.dist(one, other) >= 13.0 - 1e-9


def test_who_comes_later_moves_nobody_on_the_first_ring() -> None:
    assert spread(3, 10.0) == spread(7, 10.0)[:3]
