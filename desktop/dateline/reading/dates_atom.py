"""What one phrase of time says, before it is known from where to count."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How a phrase names its time."""

    DATE = "date"  # year, month and day, or what is given of them
    WEEKDAY = "weekday"
    FEAST = "feast"
    SEASON = "season"
    DECADE = "decade"
    CENTURY = "century"
    TURN = "turn"  # of a century
    NEAR = "near"  # last, this or next week, counted from publication
    AGO = "ago"  # a number of units from publication
    SPELL = "spell"  # the past or coming units, up to or from publication
    SHIFT = "shift"  # a number of units from a date in the text
    SAME = "same"  # the same, previous or following unit of a date in the text
    WHOLE = "whole"  # "the year": a date only as "the end of the year"
    OPEN = "open"  # a phrase of time that says no date by itself


@dataclass(frozen=True, slots=True)
class Atom:
    """One phrase; ``start`` and ``end`` are characters of the text.

    ``step`` is −1, 0 or 1 for last, this and next; ``number`` counts ``unit``s, before
    where negative; ``part`` is ``early``, ``mid``, ``late``, ``start``, ``end`` …;
    ``bound`` is ``about``, ``more`` or ``less``. ``names`` marks a date that only tells
    a thing apart ("the 1973 coup"), so says nothing of when the clause happened.
    """

    shape: Shape
    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    step: int | None = None
    number: int | None = None
    unit: str = ""
    part: str = ""
    bound: str = ""
    what: str = ""
    reason: str = ""
    names: bool = False
    of_event: bool = False

    @property
    def has_year(self) -> bool:
        """Whether it needs no other date to be placed."""
        fixed = (Shape.DECADE, Shape.CENTURY)
        return self.year is not None or self.shape in fixed


# Makes an atom of a match in the text, or refuses it.
Build = Callable[[str, "re.Match[str]"], Atom | None]
