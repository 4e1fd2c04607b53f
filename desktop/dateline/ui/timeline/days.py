"""Between days and the axis: which days a stretch of it holds, and where days lie."""

from datetime import date, timedelta

from dateline.geometry.axis import Axis

_HAIR = 1e-6  # units, so that a day that ends where a stretch does is not counted twice


def days_between(along: Axis, one: float, other: float) -> tuple[date, date]:
    """The first and the last day of which some lies between two units of an axis."""
    low, high = min(one, other), max(one, other)
    first, last = along.day(low), along.day(high)
    if last > first and along.at(last.toordinal()) >= high - _HAIR:
        last -= timedelta(days=1)
    return first, last


def units_between(
    along: Axis, since: date | None, until: date | None
) -> tuple[float, float]:
    """From where to where days reach on an axis; an open end reaches its edge."""
    low = 0.0 if since is None else along.at(since.toordinal())
    high = along.width if until is None else along.at(until.toordinal() + 1)
    return min(max(low, 0.0), along.width), min(max(high, 0.0), along.width)


def reach(along: Axis) -> tuple[date, date]:
    """The first and the last day that matter: what lies between the axis's margins."""
    first, last = along.stretches[0].last, along.stretches[-1].first
    return date.fromordinal(first), date.fromordinal(last - 1)


def middle_of(along: Axis, day: date) -> float:
    """The middle of a day, in units."""
    return along.at(day.toordinal() + 0.5)
