"""When: an EDTF date or interval (ISO 8601-2), with the rule that gave it.

Read here: level 0 and 1 dates (``2024``, ``1976-06``, ``2024-04-05``, date-times),
seasons, unspecified digits (``197X``, ``1976-XX``), qualifiers ``? ~ %`` and intervals
with open (``..``) or unknown (empty) ends.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from dateline.domain.span import Span

_DATE = re.compile(
    r"(?P<y>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<m>\d{2}|XX)(?:-(?P<d>\d{2}|XX))?)?"
    r"(?P<t>T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-]\d{2}(?::?[0-5]\d)?)?)?"
    r"(?P<q>[?~%]?)",
    re.ASCII,
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


class Extent(StrEnum):
    """What an interval says: it happened at some time within, or went on throughout."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of an interval as read.

    ``first`` and ``last`` are the earliest and the latest day it can mean, None for an
    end that is ``open`` (``..``: there is none, as far as is told) or unknown (nothing
    written: there is one, it is not known when); ``doubtful`` where EDTF qualifies it.
    """

    first: date | None
    last: date | None
    doubtful: bool = False
    open: bool = False

    @property
    def unknown(self) -> bool:
        """Whether there is an end of which it is not known when it was."""
        return self.first is None and not self.open


@dataclass(frozen=True, slots=True)
class When:
    """When an event was: EDTF, its extent, and how we know.

    ``after`` and ``before`` name events it follows or precedes, where the text orders
    what it does not date. ``rule`` and ``because`` are the rule and the spans.
    """

    edtf: str
    extent: Extent = Extent.WITHIN
    rule: str = ""
    because: tuple[Span, ...] = ()
    after: str = ""
    before: str = ""

    @property
    def start(self) -> Bound:
        """The first bound of the interval, or the date itself."""
        return bounds(self.edtf)[0]

    @property
    def end(self) -> Bound:
        """The last bound of the interval, or the date itself."""
        return bounds(self.edtf)[1]

    @property
    def earliest(self) -> date | None:
        """The earliest day it can have begun; None where that is open."""
        return self.start.first

    @property
    def latest(self) -> date | None:
        """The latest day it can have lasted to; None where that is open."""
        return self.end.last


@lru_cache(maxsize=2**15)  # asked again with every look at an event's date
def bounds(edtf: str) -> tuple[Bound, Bound]:
    """The two ends of an EDTF expression.

    Raises:
        ValueError: not a date or interval in the EDTF that is read here, or its end
            comes before its start.
    """
    left, slash, right = edtf.partition("/")
    if not slash:
        bound = _bound(left)
        if bound.open or bound.first is None:
            raise ValueError(f"“{edtf}” is not an EDTF date")
        return bound, bound
    start, end = _bound(left), _bound(right)
    if start.first is None and end.first is None:
        raise ValueError(f"“{edtf}” has neither a start nor an end")
    if start.first and end.last and end.last < start.first:
        raise ValueError(f"“{edtf}” ends before it starts")
    return start, end


def _bound(text: str) -> Bound:
    if text == "..":
        return Bound(None, None, open=True)
    if not text:
        return Bound(None, None)
    match = _DATE.fullmatch(text)
    if match is None or (match["t"] and not match["d"]):
        raise ValueError(f"“{text}” is not an EDTF date")
    try:
        first, last = _days(match["y"], match["m"], match["d"])
    except ValueError as error:
        raise ValueError(f"“{text}” is not in the calendar") from error
    doubtful = bool(match["q"]) or "X" in text
    return Bound(first, last, doubtful)


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if low < 1:
        raise ValueError(year)
    if month in (None, "XX"):
        return date(low, 1, 1), date(high, 12, 31)
    number = int(str(month))
    if number in _SEASONS and day is None:
        begin, close = _SEASONS[number]
        return date(low, begin, 1), _month_end(high, close)
    if day in (None, "XX"):
        return date(low, number, 1), _month_end(high, number)
    exact = int(str(day))
    return date(low, number, exact), date(high, number, exact)


def _month_end(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError(month)
    return date(year, month, calendar.monthrange(year, month)[1])
