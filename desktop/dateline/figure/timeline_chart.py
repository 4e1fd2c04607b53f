"""The chart of a printed timeline: lanes of bars with their words, on an axis."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.figure.drawing import Face, Group, Path, Shape, Text
from dateline.figure.metrics import width
from dateline.figure.timeline_axis import (
    HEIGHT,
    Scale,
    axis_shapes,
    cuts,
    ground,
    scale,
)
from dateline.figure.timeline_bars import drawn, ringed, strip, style
from dateline.figure.timeline_rows import LINE, NAME, PAD, Rows, Space, rows
from dateline.figure.timeline_seats import Seat
from dateline.figure.timeline_words import SPACE
from dateline.figure.words import quotes
from dateline.geometry.clip import Rect
from dateline.scene.theme import Theme
from dateline.scene.timeline import Timeline
from dateline.scene.wording import day_words

GUTTER = 112.0  # for the names of lanes
NARROW = 800.0  # a chart below this has the names of lanes above them
NAME_HEAD = 16.0
MARGIN_UNITS = 12.0  # left of the first bar and right of the last
_CAPITALS = 0.33  # half the height of a capital, over the size


@dataclass(frozen=True, slots=True)
class Chart:
    """The shapes of a chart, where it ends, and how many bars found no room."""

    shapes: tuple[Shape, ...]
    bottom: float
    left_out: int
    unnamed: int
    folded: bool


def chart(
    shown: Timeline,
    box: Rect,
    theme: Theme,
    u: float,
    chosen: str = "",
    day: date | None = None,
) -> Chart:
    """The chart of a timeline in a box; ``day`` gets a line of its own.

    The part of the axis that has bars fills the width; lanes without any are left out.
    """
    left, top, right, bottom = box
    narrow = right - left < NARROW * u
    start = left if narrow else left + GUTTER * u
    at = _scale(shown, start, right, u)
    head = NAME_HEAD * u if narrow else 0.0
    names = (right if narrow else start - 10 * u) - left
    space = Space(top + HEIGHT * u, bottom, head, names, u)
    made = rows(shown, at, (start + 2 * u, right), space, chosen)
    shapes: list[Shape] = [*ground(at, space.top, made.bottom, theme, u)]
    shapes += _lanes(made, left, right, start, theme, u)
    if day is not None:
        shapes += _day_line(at, day, space.top, made.bottom, theme, u)
    for lane in made.lanes:
        top_row = lane.top + head + PAD * u
        for seat in lane.seats:
            shapes.append(_event(seat, top_row, made, at, theme, u, chosen))
    shapes.append(axis_shapes(at, space.top, right, theme, u))
    seats = [seat for lane in made.lanes for seat in lane.seats]
    return Chart(
        tuple(shapes),
        made.bottom,
        made.left_out,
        sum(seat.form is None for seat in seats),
        bool(at.folds),
    )


def _scale(shown: Timeline, left: float, right: float, u: float) -> Scale:
    ends = [(bar.x0, bar.x1) for bar in shown.bars]
    low = min((x0 for x0, _ in ends), default=0.0) - MARGIN_UNITS
    high = max((x1 for _, x1 in ends), default=shown.axis.width) + MARGIN_UNITS
    return scale(shown.axis, low, high, left, right - 8 * u, u)


def _lanes(
    made: Rows, left: float, right: float, start: float, theme: Theme, u: float
) -> Iterator[Shape]:
    """The lanes' names, beside them or above, and the lines between them."""
    size = NAME * u
    for index, row in enumerate(made.lanes):
        if index:
            line = ((left, row.top), (right, row.top))
            yield Path((line,), stroke=theme.border, width=0.6 * u)
        first = row.top + PAD * u + (made.pitch / 2 if start > left else 0.55 * size)
        for number, words in enumerate(row.name):
            y = first + _CAPITALS * size + number * LINE * u
            yield Text(left, y, words, Face.SANS_SEMIBOLD, size, theme.quiet)


def _event(
    seat: Seat,
    top: float,
    made: Rows,
    at: Scale,
    theme: Theme,
    u: float,
    chosen: str,
) -> Group:
    bar = seat.spot.bar
    y = top + (seat.row + 0.5) * made.pitch
    own = strip(bar, y, made.half, at.zero, at.unit)
    items: list[Shape] = []
    if bar.ref == chosen:
        items.append(ringed(own, bar.exact, theme, u))
    items += drawn(style(bar, theme), own, theme, u)
    items += cuts(at, own.x0, own.x1, y, made.half, theme, u)
    items += _words(seat, y, made, theme, u)
    told = [bar.title, bar.when, bar.voice, bar.status]
    name = ". ".join(words for words in told if words)
    return Group(tuple(items), bar.ref, name, quotes(bar.spans))


def _words(seat: Seat, y: float, made: Rows, theme: Theme, u: float) -> Iterator[Shape]:
    """The lines of a bar's words: its sentence in ink, its date quieter."""
    if seat.form is None:
        return
    size = made.size
    first = y + made.pitch if seat.side == 0 else y
    step = min(made.pitch, size * 1.4)
    for number, line in enumerate(seat.form.lines):
        baseline = first + number * step + _CAPITALS * size
        x = seat.x
        if seat.side < 0:  # ragged on the left: the words belong to the bar
            x += (seat.form.wide - _wide(line)) * size
        for place, (text, face) in enumerate(line):
            last = number == len(seat.form.lines) - 1 and place == len(line) - 1
            colour = theme.quiet if last else theme.ink
            yield Text(
                x,
                baseline,
                text,
                face,
                size,
                colour,
                halo=theme.paper,
                halo_width=2 * u,
            )
            x += (width(text, face, 1.0) + SPACE) * size


def _wide(line: tuple[tuple[str, Face], ...]) -> float:
    return sum(width(text, face, 1.0) for text, face in line) + SPACE * (len(line) - 1)


def _day_line(
    at: Scale, day: date, top: float, bottom: float, theme: Theme, u: float
) -> Iterator[Shape]:
    x = at.px(at.axis.at(day.toordinal() + 0.5))
    if at.left <= x <= at.right:
        yield Path((((x, top), (x, bottom)),), stroke=theme.choice, width=2.2 * u)
        size = NAME * u
        wide = width(day_words(day), Face.SANS_SEMIBOLD, size) / 2
        middle = min(max(x, at.left + wide), at.right - wide)
        yield Text(
            middle,
            bottom + 1.1 * size,
            day_words(day),
            Face.SANS_SEMIBOLD,
            size,
            theme.ink,
            anchor="middle",
        )
