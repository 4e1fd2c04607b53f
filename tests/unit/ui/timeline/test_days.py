"""Days of a stretch of the axis, and back."""

from datetime import date, timedelta

import pytest

from dateline.geometry.axis import axis
from dateline.ui.timeline.days import days_between, middle_of, reach, units_between

FIRST, LAST = date(1976, 6, 1), date(2024, 4, 7)
AXIS = axis(
    [
        FIRST.toordinal(),
        date(1976, 7, 1).toordinal(),
        date(2024, 4, 1).toordinal(),
        LAST.toordinal() + 1,
    ]
)


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (FIRST, LAST),
        (date(1976, 6, 5), date(1976, 6, 5)),
        (date(2024, 4, 3), date(2024, 4, 4)),
        (date(1980, 1, 1), date(2024, 4, 2)),
    ],
)
def test_a_window_of_days_comes_back(since: date, until: date) -> None:
    assert days_between(AXIS, *units_between(AXIS, since, until)) == (since, until)


def test_ends_may_come_in_either_order() -> None:
    low, high = units_between(AXIS, date(2024, 4, 2), date(2024, 4, 4))
    assert days_between(AXIS, high, low) == (date(2024, 4, 2), date(2024, 4, 4))


def test_an_open_end_reaches_the_edge() -> None:
    assert units_between(AXIS, None, None) == (0.0, AXIS.width)
    assert units_between(AXIS, date(1900, 1, 1), date(2100, 1, 1)) == (0.0, AXIS.width)


def test_the_middle_of_a_day_is_in_it() -> None:
    day = FIRST
    while day < date(1976, 7, 2):
        assert AXIS.day(middle_of(AXIS, day)) == day
        day += timedelta(days=1)


def test_what_matters_begins_and_ends_with_the_dates() -> None:
    assert reach(AXIS) == (FIRST, LAST)
