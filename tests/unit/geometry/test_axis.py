"""An axis of days on which empty years fold."""

import math
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.axis import (
    CHARACTER_PX,
    DAY_UNITS,
    FOLD_UNITS,
    MARGIN_UNITS,
    Axis,
    axis,
    ticks,
)

days = st.dates(date(1900, 1, 1), date(2030, 12, 31)).map(date.toordinal)


def over(*intervals: tuple[date, date]) -> Axis:
    """The axis of intervals by their first and last day."""
    return axis(
        bound
        for first, last in intervals
        for bound in (first.toordinal(), last.toordinal() + 1)
    )


OLD = (date(1956, 6, 1), date(1956, 6, 30))
WEEK = (date(2024, 4, 1), date(2024, 4, 7))


def width(whole: Axis, first: date, last: date) -> float:
    return whole.at(last.toordinal() + 1) - whole.at(first.toordinal())


def test_a_month_is_a_month_wide() -> None:
    whole = over(OLD, (date(1976, 6, 1), date(1976, 6, 30)))
    assert math.isclose(width(whole, *OLD), 30 * 2.2)
    assert math.isclose(
        width(whole, *OLD), width(whole, date(1976, 6, 1), date(1976, 6, 30))
    )


def test_a_day_of_a_busy_week_has_room() -> None:
    whole = over(WEEK)
    assert math.isclose(width(whole, date(2024, 4, 3), date(2024, 4, 3)), DAY_UNITS)


def test_empty_decades_fold_and_say_how_long_they_are() -> None:
    whole = over(OLD, WEEK)
    (fold,) = whole.folds
    assert fold.x1 - fold.x0 == FOLD_UNITS
    assert fold.words == "68 years"
    assert whole.width < 400


def test_a_shorter_fold_says_months() -> None:
    whole = over(
        (date(2020, 1, 1), date(2020, 1, 1)), (date(2022, 6, 1), date(2022, 6, 1))
    )
    assert [fold.words for fold in whole.folds] == ["2 years"]
    assert [stretch.words for stretch in over(OLD).stretches][1] == "1 month"


def test_without_days_there_is_an_axis_still() -> None:
    assert axis([]).width > 2 * MARGIN_UNITS
    assert ticks(axis([]))


@given(st.lists(days, min_size=1, max_size=40))
def test_time_goes_from_left_to_right_without_gaps(bounds: list[int]) -> None:
    whole = axis(bounds)
    for one, other in pairwise(whole.stretches):
        assert one.x1 == other.x0
        assert one.last == other.first
        assert one.x0 < one.x1
    assert whole.stretches[0].x0 == 0.0


@given(st.lists(days, min_size=1, max_size=40), days)
def test_a_day_is_found_where_it_lies(bounds: list[int], ordinal: int) -> None:
    whole = axis(bounds)
    if whole.stretches[0].first <= ordinal < whole.stretches[-1].last:
        assert whole.day(whole.at(ordinal)) == date.fromordinal(ordinal)


def test_beyond_the_ends_is_the_first_and_the_last_day() -> None:
    whole = over(WEEK)
    assert whole.day(-50.0) == WEEK[0] - timedelta(days=1)
    assert whole.day(whole.width + 50.0) == WEEK[1] + timedelta(days=1)
    assert whole.at(WEEK[0].toordinal() - 2) < 0.0


def words(whole: Axis, zoom: float = 1.0) -> list[str]:
    return [tick.words for tick in ticks(whole, zoom) if tick.words]


def test_each_stretch_opens_with_a_tick_that_says_where_it_is() -> None:
    said = words(over(OLD, WEEK))
    assert said[0] == "Jun 1956"
    assert "1 Apr 2024" in said
    assert {"4", "5", "6"} <= set(said)


@pytest.mark.parametrize(
    ("zoom", "some"),
    [
        (4.0, {"Apr 1952", "Jan 1953"}),
        (1.0, {"1952", "1953"}),
    ],
)
def test_a_wider_axis_has_finer_ticks(zoom: float, some: set[str]) -> None:
    whole = over((date(1952, 1, 1), date(1953, 12, 31)))
    assert some <= set(words(whole, zoom))


def test_only_what_is_in_sight_is_made() -> None:
    whole = over(WEEK)
    x0, x1 = whole.at(WEEK[0].toordinal() + 2), whole.at(WEEK[0].toordinal() + 4)
    assert [tick.words for tick in ticks(whole, 1.0, x0, x1)] == ["3", "4"]


@given(st.lists(days, min_size=1, max_size=30), st.floats(0.05, 8.0))
def test_the_words_of_ticks_do_not_collide(bounds: list[int], zoom: float) -> None:
    found = ticks(axis(bounds), zoom)
    assert [tick.x for tick in found] == sorted(tick.x for tick in found)
    said = [tick for tick in found if tick.words]
    assert said
    for one, other in pairwise(said):
        assert (one.x * zoom + len(one.words) * CHARACTER_PX) <= other.x * zoom
