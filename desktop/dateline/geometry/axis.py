"""An axis of days on which empty years fold, visibly, and busy weeks have room.

Between two neighbouring days that matter the scale follows from how far apart they are:
days, months or years have each their own width, and what is emptier than that folds.
Inside a segment the scale is even, so a month is a month wide there.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

DAY_UNITS = 26.0  # width of a day where days matter
_SCALES = ((15, DAY_UNITS), (93, 2.2), (800, 0.28))  # days apart at most, units a day
FOLD_UNITS = 44.0
MARGIN_UNITS = 26.0  # a day before the first and after the last one
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from ``first`` to ``last`` (ordinals; the last day's end) at one scale.

    ``x0`` and ``x1`` are axis units; ``folded`` stretches keep no scale.
    """

    first: int
    last: int
    x0: float
    x1: float
    folded: bool

    @property
    def units_per_day(self) -> float:
        """The scale."""
        return (self.x1 - self.x0) / (self.last - self.first)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the axis with its words; ``major`` ones stand out."""

    x: float
    words: str
    major: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Stretches in order, without gaps; days before and after keep the outer scale."""

    stretches: tuple[Stretch, ...]

    @property
    def width(self) -> float:
        """The whole axis, in units."""
        return self.stretches[-1].x1

    def at(self, ordinal: float) -> float:
        """The position of a moment, in units; days are ``date.toordinal()``."""
        starts = [stretch.first for stretch in self.stretches]
        index = max(0, bisect_right(starts, ordinal) - 1)
        stretch = self.stretches[index]
        return stretch.x0 + (ordinal - stretch.first) * stretch.units_per_day

    def day(self, x: float) -> date:
        """The day at a position, within the axis."""
        inside = min(max(x, 0.0), self.width)
        starts = [stretch.x0 for stretch in self.stretches]
        stretch = self.stretches[max(0, bisect_right(starts, inside) - 1)]
        days = (inside - stretch.x0) / stretch.units_per_day
        last = self.stretches[-1].last - 1
        return date.fromordinal(min(stretch.first + int(days), last))


def axis(bounds: Iterable[int]) -> Axis:
    """The axis for the bounds of intervals: ``[first, last + 1)`` as day ordinals.

    Without any it shows a month, so that there is always an axis to draw.
    """
    points = sorted(set(bounds))
    if not points:
        points = [date(2000, 1, 1).toordinal(), date(2000, 2, 1).toordinal()]
    stretches = [Stretch(points[0] - 1, points[0], 0.0, MARGIN_UNITS, False)]
    x = MARGIN_UNITS
    for near, far in pairwise(points):
        scale = _scale(far - near)
        width = FOLD_UNITS if scale is None else (far - near) * scale
        stretches.append(Stretch(near, far, x, x + width, scale is None))
        x += width
    margin = Stretch(points[-1], points[-1] + 1, x, x + MARGIN_UNITS, False)
    return Axis(tuple(_merged([*stretches, margin])))


def ticks(whole: Axis) -> tuple[Tick, ...]:
    """Ticks as each stretch's scale can bear them: days, months or years."""
    found: list[Tick] = []
    for stretch in whole.stretches:
        if not stretch.folded:
            found += _ticks(stretch)
    return tuple(found)


def _scale(apart: int) -> float | None:
    for most, units in _SCALES:
        if apart <= most:
            return units
    return None


def _merged(stretches: list[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for stretch in stretches:
        before = merged[-1] if merged else None
        if before is not None and _alike(before, stretch):
            merged[-1] = Stretch(
                before.first, stretch.last, before.x0, stretch.x1, False
            )
        else:
            merged.append(stretch)
    return merged


def _alike(one: Stretch, other: Stretch) -> bool:
    if one.folded or other.folded:
        return False
    return abs(one.units_per_day - other.units_per_day) < 1e-9


def _ticks(stretch: Stretch) -> list[Tick]:
    days = range(stretch.first, stretch.last)
    scale = stretch.units_per_day
    found: list[Tick] = []
    for ordinal in days:
        day = date.fromordinal(ordinal)
        x = stretch.x0 + (ordinal - stretch.first) * scale
        if scale > 10:
            major = day.day == 1 or ordinal == stretch.first
            words = f"{day.day} {_month(day)} {day.year}" if major else str(day.day)
            found.append(Tick(x, words, major))
        elif day.day == 1 and (scale > 1 or day.month == 1):
            major = day.month == 1
            words = str(day.year) if scale <= 1 else f"{_month(day)} {day.year}"
            found.append(Tick(x, words, major))
    return found


def _month(day: date) -> str:
    return _MONTHS.split()[day.month - 1]
