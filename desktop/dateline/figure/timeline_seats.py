"""Which row each bar of a printed timeline takes, and where its words stand.

A row is as high as a line of text. Bars come in order of time; each takes the highest
row of its lane in which it and its words cover nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.figure.timeline_words import Form
from dateline.scene.timeline import Bar

BESIDE = 6.0  # between a bar and its words
APART = 16.0  # between what belongs to different bars

Part = tuple[int, float, float]  # rows below the bar's own, left, right


@dataclass(frozen=True, slots=True)
class Spot:
    """A bar to be seated: its ends in pixels, and how its words can stand, if any."""

    bar: Bar
    x0: float
    x1: float
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """A bar in a row of its lane, with its words in ``form``; ``x`` is their left end.

    ``side`` is 1 where they stand to the right of the bar, -1 to the left, 0 below.
    """

    spot: Spot
    row: int
    form: Form | None = None
    side: int = 1
    x: float = 0.0


@dataclass(frozen=True, slots=True)
class Seated:
    """The seats of a lane and how many rows they need."""

    seats: tuple[Seat, ...]
    rows: int


def seated(
    spots: Sequence[Spot], left: float, right: float, size: float, u: float
) -> Seated:
    """The spots of one lane in their rows, between two sides.

    ``size`` is that of the letters.
    """
    taken = _Taken()
    seats: list[Seat] = []
    for spot in sorted(spots, key=lambda one: (one.x0, one.x1, one.bar.ref)):
        ranked = [
            (taken.first(parts, APART * u), rank, seat, parts)
            for rank, (seat, parts) in enumerate(_choices(spot, left, right, size, u))
        ]
        row, _, seat, parts = min(
            ranked, key=lambda one: (one[0] + _depth(one[3]), one[1])
        )
        taken.take(row, parts)
        seats.append(replace(seat, row=row))
    return Seated(tuple(seats), max(1, len(taken.rows)))


@dataclass(slots=True)
class _Taken:
    """What is taken of the rows of a lane: from where to where."""

    rows: list[list[tuple[float, float]]] = field(default_factory=list)

    def first(self, parts: Sequence[Part], gap: float) -> int:
        """The first row from which on all parts are free."""
        row = 0
        while not all(self._is_free(row + down, x0, x1, gap) for down, x0, x1 in parts):
            row += 1
        return row

    def take(self, row: int, parts: Sequence[Part]) -> None:
        """Note where something stands."""
        for down, x0, x1 in parts:
            while len(self.rows) <= row + down:
                self.rows.append([])
            self.rows[row + down].append((x0, x1))

    def _is_free(self, row: int, x0: float, x1: float, gap: float) -> bool:
        here = self.rows[row] if row < len(self.rows) else []
        return all(x1 + gap <= low or high + gap <= x0 for low, high in here)


def _depth(parts: Sequence[Part]) -> int:
    return max(down for down, _, _ in parts)


def _choices(
    spot: Spot, left: float, right: float, size: float, u: float
) -> Iterator[tuple[Seat, list[Part]]]:
    """How a bar and its words can stand, the best first: beside it, at last below."""
    own: Part = (0, spot.x0, spot.x1)
    if not spot.forms:
        yield Seat(spot, 0), [own]
        return
    gap = BESIDE * u
    beside = False
    for form in spot.forms:
        wide = form.wide * size
        for side, x in ((1, spot.x1 + gap), (-1, spot.x0 - gap - wide)):
            if left <= x and x + wide <= right:
                first = min(x, spot.x0), max(x + wide, spot.x1)
                rest = [(down, x, x + wide) for down in range(1, len(form.lines))]
                yield Seat(spot, 0, form, side, x), [(0, *first), *rest]
                beside = True
    for form in () if beside else spot.forms:
        wide = form.wide * size
        if wide <= right - left or form is spot.forms[-1]:
            x = max(left, min(spot.x0, right - wide))
            rows = range(1, len(form.lines) + 1)
            yield (
                Seat(spot, 0, form, 0, x),
                [own, *((down, x, x + wide) for down in rows)],
            )
            return
