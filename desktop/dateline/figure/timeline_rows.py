"""How a timeline fills the height it has: size of letters, rows, what has words."""

from collections import defaultdict
from dataclasses import dataclass

from dateline.figure.drawing import Face
from dateline.figure.metrics import plain, wrapped
from dateline.figure.timeline_axis import Scale
from dateline.figure.timeline_bars import HALF
from dateline.figure.timeline_seats import Seat, Spot, seated
from dateline.figure.timeline_words import Form, forms
from dateline.scene.signs import Stroke
from dateline.scene.timeline import Bar, Lane, Timeline

SIZES = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)  # of letters
LEAST_PX = 8.8  # smaller ones nobody can read
NORMAL = 11.5  # the size at which a bar is as high as it is drawn
PITCH, WIDEST_PITCH = 1.38, 2.0  # from row to row, over the size of letters
PAD = 4.0  # above and below the rows of a lane
NAME = 11.0  # the size of a lane's name
LINE = 1.2 * NAME
MANY = 250  # bars, from which on none has words: nobody could read them
_LEAST_PITCH = 2.6


@dataclass(frozen=True, slots=True)
class Row:
    """A lane on the page: its name in lines, top, height, its bars in their seats."""

    name: tuple[str, ...]
    top: float
    height: float
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """All lanes. ``size`` is that of letters, ``pitch`` from row to row, in pixels.

    ``left_out`` are the bars that find no room at all.
    """

    lanes: tuple[Row, ...]
    size: float
    pitch: float
    half: float
    left_out: int
    bottom: float


@dataclass(frozen=True, slots=True)
class Space:
    """The room for the lanes: from top to bottom, with ``head`` above each.

    ``names`` is how wide a lane's name can be.
    """

    top: float
    bottom: float
    head: float
    names: float
    u: float


def rows(
    shown: Timeline, at: Scale, sides: tuple[float, float], space: Space, chosen: str
) -> Rows:
    """The rows of a timeline, with the largest letters that leave every bar its words.

    Where there is no size for that, what matters least goes without. ``sides`` are the
    pixels between which words may stand.
    """
    plan = _Plan(shown, at, sides, space)
    if len(shown.bars) > MANY:
        return plan.dense()
    every = {bar.ref: forms(bar) for bar in shown.bars}
    sizes = [size for size in SIZES if size * space.u >= LEAST_PX] or [SIZES[0]]
    for size in sizes:
        if made := plan.fitted(every, size):
            return made
    order = [bar.ref for bar in sorted(shown.bars, key=lambda bar: _rank(bar, chosen))]
    fewest, most = 0, len(order)  # of bars with words: so many may fit, so many don't
    found = None
    while fewest < most:
        count = (fewest + most) // 2
        made = plan.fitted({key: every[key] for key in order[:count]}, sizes[-1])
        if made is None:
            most = count
        else:
            fewest, found = count + 1, made
    return found or plan.dense()


def _rank(bar: Bar, chosen: str) -> tuple[bool, bool, bool, bool]:
    """Whose words matter most, the first before the last."""
    return (
        bar.ref != chosen,
        not bar.rupture,
        bar.stroke is not Stroke.SOLID,
        not bar.exact,
    )


class _Plan:
    """A timeline, its scale and its room, for one try after the other."""

    def __init__(
        self, shown: Timeline, at: Scale, sides: tuple[float, float], space: Space
    ) -> None:
        self._at = at
        self._sides = sides
        self._space = space
        by_lane: dict[int, list[Bar]] = defaultdict(list)
        for bar in shown.bars:
            by_lane[bar.lane].append(bar)
        self._lanes = [
            (self._name(shown.lanes[lane]), shown.lanes[lane].rows, by_lane[lane])
            for lane in sorted(by_lane)
        ]

    def fitted(self, words: dict[str, tuple[Form, ...]], size: float) -> Rows | None:
        """All bars, those with words in letters of a size; None where it is too high.

        What is left of the room parts the rows.
        """
        space, u = self._space, self._space.u
        lanes = [
            seated(
                [self._spot(bar, words.get(bar.ref, ())) for bar in bars],
                *self._sides,
                size * u,
                u,
            )
            for _, _, bars in self._lanes
        ]
        names = [name for name, _, _ in self._lanes]
        pitch = size * PITCH * u
        pairs = list(zip(names, lanes, strict=True))
        need = sum(self._tall(name, lane.rows, pitch) for name, lane in pairs)
        left = space.bottom - space.top - need
        if left < 0:
            return None
        count = sum(lane.rows for lane in lanes)
        pitch = min(pitch + left / max(1, count), WIDEST_PITCH * size * u)
        found: list[Row] = []
        y = space.top
        for name, lane in pairs:
            tall = self._tall(name, lane.rows, pitch)
            found.append(Row(name, y, tall, lane.seats))
            y += tall
        half = HALF * size / NORMAL * u
        return Rows(tuple(found), size * u, pitch, half, 0, y)

    def dense(self) -> Rows:
        """Bars without words, in rows as low as they must be; the last may not fit."""
        space, u = self._space, self._space.u
        room = space.bottom - space.top - len(self._lanes) * (2 * PAD * u + space.head)
        count = sum(count for _, count, _ in self._lanes)
        pitch = min(SIZES[-1] * PITCH * u, max(_LEAST_PITCH * u, room / max(1, count)))
        share = min(1.0, max(0.0, room) / (pitch * max(1, count)))
        found: list[Row] = []
        y, left_out = space.top, 0
        for name, own, bars in self._lanes:
            most = max(1, int(own * share))
            tall = self._tall(name, most, pitch)
            if y + tall > space.bottom + 0.5:
                left_out += len(bars)
                continue
            seats = [
                Seat(self._spot(bar, ()), bar.row) for bar in bars if bar.row < most
            ]
            left_out += len(bars) - len(seats)
            found.append(Row(name, y, tall, tuple(seats)))
            y += tall
        half = min(HALF * u, pitch * 0.36)
        return Rows(tuple(found), SIZES[-1] * u, pitch, half, left_out, y)

    def _tall(self, name: tuple[str, ...], count: int, pitch: float) -> float:
        space = self._space
        least = 0.0 if space.head else len(name) * LINE * space.u
        return max(count * pitch, least) + 2 * PAD * space.u + space.head

    def _name(self, lane: Lane) -> tuple[str, ...]:
        space = self._space
        most = 1 if space.head else 2
        size = NAME * space.u
        name = plain(lane.name)
        return tuple(wrapped(name, Face.SANS_SEMIBOLD, size, space.names, most))

    def _spot(self, bar: Bar, words: tuple[Form, ...]) -> Spot:
        return Spot(bar, self._at.px(bar.x0), self._at.px(bar.x1), words)
