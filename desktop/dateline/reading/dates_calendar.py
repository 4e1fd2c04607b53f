"""Stretches of the calendar: days, weeks, months, seasons, decades, and their EDTF.

Every stretch keeps its grain, so that "last month" stays a month and never becomes a
day. Years run from 1 to 9999, as Python's do.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11)}
WINTER = 24


class Grain(IntEnum):
    """How fine a date is, finest first."""

    DAY = 0
    WEEK = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included, as EDTF says it and at its grain."""

    first: date
    last: date
    edtf: str
    grain: Grain

    @property
    def start(self) -> str:
        """The EDTF of its first bound."""
        return self.edtf.partition("/")[0]

    @property
    def end(self) -> str:
        """The EDTF of its last bound."""
        return self.edtf.rpartition("/")[2]


def day(when: date) -> Period:
    """One day."""
    return Period(when, when, when.isoformat(), Grain.DAY)


def days(first: date, last: date) -> Period:
    """From one day to another; a single day where they are the same."""
    if first == last:
        return day(first)
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return Period(first, last, edtf, Grain.WEEK)


def week(when: date) -> Period:
    """The week of a day, from Monday to Sunday."""
    monday = when - timedelta(days=when.weekday())
    return days(monday, monday + timedelta(days=6))


def month(year: int, number: int) -> Period:
    """One month."""
    last = calendar.monthrange(year, number)[1]
    edtf = f"{year:04}-{number:02}"
    return Period(date(year, number, 1), date(year, number, last), edtf, Grain.MONTH)


def months(first: tuple[int, int], last: tuple[int, int]) -> Period:
    """From one (year, month) to another; a single month where they are the same."""
    return join(month(*first), month(*last))


def year(number: int) -> Period:
    """One year."""
    edtf = f"{number:04}"
    return Period(date(number, 1, 1), date(number, 12, 31), edtf, Grain.YEAR)


def decade(number: int) -> Period:
    """The ten years of which ``number`` is one, as ``199X``."""
    low = max(number // 10 * 10, 1)
    high = number // 10 * 10 + 9
    edtf = f"{number // 10:03}X"
    return Period(date(low, 1, 1), date(high, 12, 31), edtf, Grain.DECADE)


def century(hundreds: int) -> Period:
    """The hundred years whose first two digits are ``hundreds``, as ``18XX``."""
    low, high = max(hundreds * 100, 1), hundreds * 100 + 99
    return Period(
        date(low, 1, 1), date(high, 12, 31), f"{hundreds:02}XX", Grain.CENTURY
    )


def season(of: int, number: int, *, over: bool = False) -> Period:
    """A season of the north: 21 spring, 22 summer, 23 autumn, 24 winter.

    ``over`` asks for the winter that ends in the year after, December to February;
    EDTF's own winter ends with the year.
    """
    if number == WINTER:
        if over:
            whole = months((of, 12), (of + 1, 2))
            return Period(whole.first, whole.last, whole.edtf, Grain.SEASON)
        return Period(date(of, 12, 1), date(of, 12, 31), f"{of:04}-24", Grain.SEASON)
    begin, close = SEASON_MONTHS[number]
    first, last = month(of, begin).first, month(of, close).last
    return Period(first, last, f"{of:04}-{number}", Grain.SEASON)


def join(first: Period, last: Period) -> Period:
    """From the start of one to the end of another.

    Raises:
        ValueError: the second ends before the first starts.
    """
    if last.last < first.first:
        raise ValueError(f"“{last.edtf}” ends before “{first.edtf}” starts")
    if first.edtf == last.edtf:
        return first
    edtf = f"{first.start}/{last.end}"
    return Period(first.first, last.last, edtf, max(first.grain, last.grain))


def about(period: Period) -> Period:
    """The same, qualified as approximate where it is a single date."""
    if "/" in period.edtf or "X" in period.edtf or period.edtf.endswith("~"):
        return period
    return Period(period.first, period.last, f"{period.edtf}~", period.grain)


def moved(start: date, number: int, unit: str) -> Period:
    """The period that lies ``number`` units after a day (before it, if negative).

    Days are exact; weeks leave three days either side; months, years and more keep
    their own grain.

    Raises:
        ValueError: it falls outside the years 1 to 9999.
    """
    try:
        if unit == "hour":
            return day(start + timedelta(days=int(number / 24)))
        if unit in ("day", "night"):
            return day(start + timedelta(days=number))
        if unit in ("week", "fortnight"):
            size = 7 if unit == "week" else 14
            middle = start + timedelta(days=size * number)
            return days(middle - timedelta(days=3), middle + timedelta(days=3))
        if unit == "month":
            return month(*month_after(start, number))
        years = {"year": 1, "decade": 10, "century": 100}[unit]
        there = year(start.year + years * number)
    except OverflowError as error:
        raise ValueError("outside the calendar") from error
    return about(there) if years > 1 else there


def month_after(start: date, number: int) -> tuple[int, int]:
    """The year and month that is ``number`` months after a day's."""
    count = start.year * 12 + start.month - 1 + number
    return count // 12, count % 12 + 1


def unit_of(when: date, unit: str) -> Period:
    """The day, week, month, year or decade in which a day lies."""
    if unit in ("day", "night"):
        return day(when)
    if unit == "week":
        return week(when)
    if unit == "month":
        return month(when.year, when.month)
    if unit == "decade":
        return decade(when.year)
    return century(when.year // 100) if unit == "century" else year(when.year)


def neighbour(when: date, step: int, unit: str) -> Period:
    """The week, month, year or decade that is ``step`` away from a day's own.

    Raises:
        ValueError: it falls outside the years 1 to 9999.
    """
    try:
        if unit in ("day", "night"):
            return day(when + timedelta(days=step))
        if unit == "week":
            return week(when + timedelta(days=7 * step))
    except OverflowError as error:
        raise ValueError("outside the calendar") from error
    if unit == "month":
        return month(*month_after(when, step))
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    number = when.year + size * step
    if unit == "year":
        return year(number)
    return decade(number) if unit == "decade" else century(number // 100)


def part(of: Period, which: str) -> Period:
    """The ``early``, ``mid``, ``late``, ``start``, ``end`` … of a month, year or more.

    A period too short to be cut, a day or a week, is given back whole.
    """
    if of.grain is Grain.MONTH:
        return _month_part(of, which)
    if of.grain is Grain.YEAR:
        return _year_part(of.first.year, which)
    if of.grain in (Grain.DECADE, Grain.CENTURY):
        return _years_part(of, which)
    if of.grain is Grain.WEEK:
        cut = {"end": (4, 6), "start": (0, 1), "early": (0, 2), "late": (3, 6)}
        if which in cut and (of.last - of.first).days == 6:
            begin, close = cut[which]
            base = of.first
            return days(base + timedelta(days=begin), base + timedelta(days=close))
    return of


def _month_part(of: Period, which: str) -> Period:
    first, final = of.first, of.last.day
    bounds = {
        "early": (1, 10),
        "start": (1, 7),
        "mid": (11, 20),
        "late": (21, final),
        "end": (final - 6, final),
        "half1": (1, 15),
        "half2": (16, final),
    }
    if which not in bounds:
        return of
    begin, close = bounds[which]
    return days(first.replace(day=begin), first.replace(day=close))


_YEAR_PARTS = {
    "early": (1, 4),
    "start": (1, 1),
    "mid": (5, 8),
    "late": (9, 12),
    "end": (12, 12),
    "half1": (1, 6),
    "half2": (7, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
}


def _year_part(number: int, which: str) -> Period:
    begin, close = _YEAR_PARTS[which]
    return months((number, begin), (number, close))


def _years_part(of: Period, which: str) -> Period:
    low, wide = of.first.year, of.grain is Grain.CENTURY
    short = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 0)}
    long = {"early": (0, 33), "mid": (34, 66), "late": (67, 99), "start": (0, 9)}
    short |= {"end": (9, 9), "half1": (0, 4), "half2": (5, 9)}
    long |= {"end": (90, 99), "half1": (0, 49), "half2": (50, 99)}
    table = long if wide else short
    if which not in table:
        return of
    begin, close = table[which]
    return join(year(low + begin), year(low + close))


def easter(of: int) -> date:
    """Easter Sunday of the western churches.

    The anonymous Gregorian computus of 1876 (Meeus, Astronomical Algorithms, ch. 8).
    """
    a, (b, c) = of % 19, divmod(of, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    number, rest = divmod(h + m - 7 * n + 114, 31)
    return date(of, number, rest + 1)
