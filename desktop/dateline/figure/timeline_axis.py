"""The axis of a printed timeline: ticks, lines down the page, folded years."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.figure.drawing import XY, Face, Group, Path, Shape, Text
from dateline.figure.metrics import width
from dateline.figure.tints import mix
from dateline.geometry.axis import Axis, Stretch, ticks
from dateline.scene.theme import Theme

SIZE = 10.5
FOLD_SIZE = 9.5
HEIGHT = 31.0  # a line for the ticks, one for what is folded
WIDEST_UNIT = 4.0  # a lone event is no reason to make a day as wide as the page


@dataclass(frozen=True, slots=True)
class Scale:
    """Where an axis lies on the page: from ``low`` to ``high`` in its units."""

    axis: Axis
    low: float
    high: float
    left: float
    right: float

    @property
    def unit(self) -> float:
        """Pixels for a unit of the axis."""
        return (self.right - self.left) / (self.high - self.low)

    @property
    def zero(self) -> float:
        """Where unit 0 would lie."""
        return self.left - self.low * self.unit

    def px(self, x: float) -> float:
        """The pixel of a place on the axis."""
        return self.zero + x * self.unit

    @property
    def folds(self) -> tuple[tuple[Stretch, float, float], ...]:
        """The folds that are in sight, each with its ends in pixels."""
        ends = ((one, self.px(one.x0), self.px(one.x1)) for one in self.axis.folds)
        return tuple(
            (one, max(x0, self.left), min(x1, self.right))
            for one, x0, x1 in ends
            if x1 > self.left + 1 and x0 < self.right - 1
        )


def scale(
    axis: Axis, low: float, high: float, left: float, right: float, u: float
) -> Scale:
    """The scale on which a part of an axis fills the page, or less for a short one."""
    low, high = max(0.0, low), min(axis.width, max(high, low + 1.0))
    most = (high - low) * WIDEST_UNIT * u
    return Scale(axis, low, high, left, min(right, left + most))


def ground(
    at: Scale, top: float, bottom: float, theme: Theme, u: float
) -> Iterator[Shape]:
    """What lies behind the bars: lines at the ticks, a tone where years are folded."""
    for _, x0, x1 in at.folds:
        row = ((x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top))
        yield Path((row,), fill=mix(theme.paper, theme.land, 0.8), closed=True)
    for tick in _ticks(at, u):
        x = at.px(tick[0])
        if at.left - 0.1 <= x <= at.right + 0.1:
            thick = (0.8 if tick[2] else 0.5) * u
            colour = theme.border if tick[2] else theme.graticule
            yield Path((((x, top), (x, bottom)),), stroke=colour, width=thick)


def cuts(
    at: Scale, x0: float, x1: float, y: float, half: float, theme: Theme, u: float
) -> Iterator[Shape]:
    """Breaks in a bar where it goes on through years that are folded."""
    for _, fold0, fold1 in at.folds:
        if x0 < fold0 + u and fold1 - u < x1:
            x = (fold0 + fold1) / 2
            for off in (-2.6 * u, 2.6 * u):
                lean, over = 1.8 * u, half + 1.8 * u
                row = ((x + off + lean, y - over), (x + off - lean, y + over))
                yield Path((row,), stroke=theme.paper, width=2.2 * u)


def axis_shapes(at: Scale, y: float, side: float, theme: Theme, u: float) -> Group:
    """The axis with its words above it; ``y`` is its line, ``side`` the page's right.

    The line breaks where years are folded, with how many.
    """
    items: list[Shape] = []
    x = at.left
    for _, fold0, fold1 in at.folds:
        items.append(_line(x, fold0, y, theme, u))
        items.append(zigzag(fold0, fold1, y, theme, u))
        x = fold1
    items.append(_line(x, at.right, y, theme, u))
    items += _tick_words(at, y, side, theme, u)
    items += _fold_words(at, y, side, theme, u)
    return Group(tuple(items))


def zigzag(x0: float, x1: float, y: float, theme: Theme, u: float) -> Path:
    """A line torn between two points of the axis."""
    steps = max(2, 2 * round((x1 - x0) / (7 * u)))
    high = 3.0 * u
    row: list[XY] = [(x0, y)]
    for step in range(1, steps):
        x = x0 + (x1 - x0) * step / steps
        row.append((x, y - high if step % 2 else y + high))
    row.append((x1, y))
    return Path((tuple(row),), stroke=theme.quiet, width=u)


def _ticks(at: Scale, u: float) -> list[tuple[float, str, bool]]:
    rows = ticks(at.axis, at.unit / u, at.low, at.high)
    return [(tick.x, tick.words, tick.major) for tick in rows]


def _line(x0: float, x1: float, y: float, theme: Theme, u: float) -> Path:
    return Path((((x0, y), (x1, y)),), stroke=theme.quiet, width=u)


def _tick_words(
    at: Scale, y: float, side: float, theme: Theme, u: float
) -> Iterator[Shape]:
    size = SIZE * u
    ends = at.left - 40 * u
    rows = [row for row in _ticks(at, u) if row[1]]
    # Those that stand out come first; the rest where there is room between.
    taken: list[tuple[float, float]] = []
    for x, words, major in sorted(rows, key=lambda row: (not row[2], row[0])):
        face = Face.SANS_SEMIBOLD if major else Face.SANS
        wide = width(words, face, size)
        left = min(at.px(x), side - wide)
        if left < ends or at.px(x) > at.right + u:
            continue
        if any(left < b + 5 * u and a < left + wide + 5 * u for a, b in taken):
            continue
        taken.append((left, left + wide))
        spot = at.px(x)
        yield Path((((spot, y - 4 * u), (spot, y)),), stroke=theme.quiet, width=u)
        colour = theme.ink if major else theme.quiet
        yield Text(left, y - 19 * u, words, face, size, colour)


def _fold_words(
    at: Scale, y: float, side: float, theme: Theme, u: float
) -> Iterator[Shape]:
    """How much is folded, between the ticks' words and the axis."""
    size = FOLD_SIZE * u
    last = -1e9
    for stretch, x0, x1 in at.folds:
        wide = width(stretch.words, Face.SANS_ITALIC, size)
        middle = min((x0 + x1) / 2, side - wide / 2)
        if middle - wide / 2 < last + 4 * u:
            continue
        last = middle + wide / 2
        yield Text(
            middle,
            y - 7 * u,
            stretch.words,
            Face.SANS_ITALIC,
            size,
            theme.quiet,
            anchor="middle",
        )
