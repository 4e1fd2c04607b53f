"""An axis of days on which empty years fold, visibly, and busy weeks have room.

Between two neighbouring days that matter the scale follows from how far apart they are:
days, months or years have each their own width, and what is emptier than that folds.
Inside a segment the scale is even, so a month is a month wide there.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

DAY_UNITS = 26.0  # width of a day where days matter
_SCALES = ((15, DAY_UNITS), (93, 2.2), (800, 0.28))  # days apart at most, units a day
FOLD_UNITS = 44.0
MARGIN_UNITS = 34.0  # a day before the first and after the last one
CHARACTER_PX = 7.0  # about what a character of a tick's words takes
_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"

# What a tick stands for, in months (a day is 0), and the least width between two.
_STEPS = ((0, 18.0), (1, 48.0), (3, 48.0), (12, 34.0), (60, 34.0), (120, 34.0))
_DAYS_A_MONTH = 30.44


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

    @property
    def words(self) -> str:
        """How long it is, for a fold: "19 years", "15 months"."""
        months = round((self.last - self.first) / _DAYS_A_MONTH)
        if months >= 24:
            return f"{round(months / 12)} years"
        return "1 month" if months == 1 else f"{months} months"


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the axis with its words; ``major`` ones stand out.

    ``words`` are empty where they would run into another tick's.
    """

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

    @property
    def folds(self) -> tuple[Stretch, ...]:
        """The stretches that keep no scale."""
        return tuple(stretch for stretch in self.stretches if stretch.folded)

    def at(self, ordinal: float) -> float:
        """The position of a moment, in units; days are ``date.toordinal()``."""
        index = bisect_right(self.stretches, ordinal, key=lambda one: one.first) - 1
        stretch = self.stretches[max(0, index)]
        return stretch.x0 + (ordinal - stretch.first) * stretch.units_per_day

    def day(self, x: float) -> date:
        """The day at a position, within the axis."""
        inside = min(max(x, 0.0), self.width)
        index = bisect_right(self.stretches, inside, key=lambda one: one.x0) - 1
        stretch = self.stretches[max(0, index)]
        # What is left of a sum that should be a whole day must not cost that day.
        days = (inside - stretch.x0) / stretch.units_per_day + 1e-6
        last = self.stretches[-1].last - 1
        return date.fromordinal(min(stretch.first + int(days), last))


def axis(bounds: Iterable[int]) -> Axis:
    """The axis for the bounds of intervals: ``[first, last + 1)`` as day ordinals.

    Without any it shows a month, so that there is always an axis to draw.
    """
    points = sorted(set(bounds))
    if not points:
        points = [date(2000, 1, 1).toordinal(), date(2000, 2, 1).toordinal()]
    if len(points) == 1:
        points.append(points[0] + 1)
    stretches = [_stretch(points[0] - 1, points[0], 0.0, MARGIN_UNITS)]
    for near, far in pairwise(points):
        stretches.append(_between(near, far, stretches[-1].x1))
    x = stretches[-1].x1
    stretches.append(_stretch(points[-1], points[-1] + 1, x, x + MARGIN_UNITS))
    return Axis(tuple(_merged(stretches)))


def ticks(
    whole: Axis, zoom: float = 1.0, x0: float = -math.inf, x1: float = math.inf
) -> tuple[Tick, ...]:
    """Ticks as each stretch's scale can bear them: days, months, years or decades.

    ``zoom`` is how many pixels a unit has: a wider axis gets finer ticks. Only those
    from ``x0`` to ``x1`` (in units) are made, from left to right. Each stretch opens
    with one, so that after a fold the reader knows where they are.
    """
    inner = whole.stretches[1:]  # the margin before all needs none
    first = max(0, bisect_right(inner, x0, key=lambda one: one.x0) - 1)
    found: list[Tick] = []
    for before, stretch in pairwise(whole.stretches[first:]):
        if stretch.x0 > x1:
            break
        if stretch is not inner[-1] and not stretch.folded:
            found += _ticks(stretch, zoom, x0, x1)
        elif x0 <= stretch.x0 and (stretch is not inner[-1] or before.folded):
            day = date.fromordinal(stretch.first)
            found.append(Tick(stretch.x0, _opening(day, 1), False))
    return _thinned(found, zoom)


def _stretch(first: int, last: int, x0: float, x1: float) -> Stretch:
    return Stretch(first, last, x0, x1, False)


def _between(near: int, far: int, x: float) -> Stretch:
    for most, units in _SCALES:
        if far - near <= most:
            return _stretch(near, far, x, x + (far - near) * units)
    return Stretch(near, far, x, x + FOLD_UNITS, True)


def _merged(stretches: list[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for stretch in stretches:
        before = merged[-1] if merged else None
        if before is not None and _alike(before, stretch):
            merged[-1] = _stretch(before.first, stretch.last, before.x0, stretch.x1)
        else:
            merged.append(stretch)
    return merged


def _alike(one: Stretch, other: Stretch) -> bool:
    if one.folded or other.folded:
        return False
    return abs(one.units_per_day - other.units_per_day) < 1e-9


def _ticks(stretch: Stretch, zoom: float, x0: float, x1: float) -> Iterator[Tick]:
    scale = stretch.units_per_day
    low = math.ceil(stretch.first + max(0.0, (x0 - stretch.x0) / scale))
    high = min(stretch.last, stretch.first + (x1 - stretch.x0) / scale)
    months = _step(scale * zoom)
    if low == stretch.first:
        day = date.fromordinal(low)
        yield Tick(stretch.x0, _opening(day, months), True)
        low += 1
    for ordinal in _ordinals(low, high, months):
        x = stretch.x0 + (ordinal - stretch.first) * scale
        yield Tick(x, *_words(date.fromordinal(ordinal), months))


def _thinned(found: list[Tick], zoom: float) -> tuple[Tick, ...]:
    """The ticks, without the words of those that would run into others.

    Those that stand out come first.
    """
    taken: list[tuple[float, float]] = []
    told: set[int] = set()
    for index in sorted(range(len(found)), key=lambda i: (not found[i].major, i)):
        tick = found[index]
        span = tick.x * zoom, tick.x * zoom + len(tick.words) * CHARACTER_PX
        place = bisect_right(taken, span)
        clear = place == 0 or taken[place - 1][1] <= span[0]
        if clear and (place == len(taken) or span[1] <= taken[place][0]):
            taken.insert(place, span)
            told.add(index)
    return tuple(
        tick if index in told else replace(tick, words="")
        for index, tick in enumerate(found)
    )


def _step(pixels_a_day: float) -> int:
    """The finest step, in months, whose ticks are wide enough apart."""
    for months, least in _STEPS:
        if pixels_a_day * (months * _DAYS_A_MONTH or 1.0) >= least:
            return months
    return 1200


def _ordinals(low: int, high: float, months: int) -> Iterator[int]:
    """The days from ``low`` on, before ``high``, on which a step begins."""
    if months == 0:
        yield from range(low, math.ceil(high))
        return
    first = date.fromordinal(low)
    index = first.year * 12 + first.month - 1 + (first.day > 1)
    for month in range(-(-index // months) * months, 12 * date.max.year, months):
        ordinal = date(month // 12, month % 12 + 1, 1).toordinal()
        if ordinal >= high:
            return
        yield ordinal


def _opening(day: date, months: int) -> str:
    month = "" if months >= 12 and day.month == 1 else f"{_month(day)} "
    number = f"{day.day} " if months == 0 or day.day > 1 else ""
    return f"{number}{month}{day.year}"


def _words(day: date, months: int) -> tuple[str, bool]:
    """What a tick says, and whether it stands out."""
    if months == 0:
        major = day.day == 1
        return (f"1 {_month(day)} {day.year}" if major else str(day.day)), major
    if months < 12:
        return f"{_month(day)} {day.year}", day.month == 1
    return str(day.year), months > 12 or day.year % 10 == 0


def _month(day: date) -> str:
    return _MONTHS[3 * day.month - 3 : 3 * day.month]
