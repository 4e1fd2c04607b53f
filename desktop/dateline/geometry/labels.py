"""Placing labels around points so that they cover nothing and nothing covers them.

Greedy by priority over fixed candidate places, as cartographers rank them (Imhof 1975;
Christensen, Marks and Shieber 1995): upper right first, then right, and so on.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label that wants a place: its text's size and the disc it belongs to."""

    key: str
    x: float
    y: float
    clear: float
    width: float
    height: float
    priority: int
    must: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a label goes: the left end and the middle of its height."""

    key: str
    box: Box

    @property
    def left(self) -> float:
        """The left end of its text."""
        return self.box[0]

    @property
    def middle(self) -> float:
        """The middle of its height."""
        return (self.box[1] + self.box[3]) / 2


class Ground:
    """What is taken already: boxes in a grid, so that asking stays quick."""

    def __init__(self, frame: Box, cell: float = 60.0) -> None:
        """An empty ground; nothing may reach out of ``frame``."""
        self.frame = frame
        self._cell = cell
        self._boxes: dict[tuple[int, int], list[tuple[Box, float]]] = {}

    def take(self, box: Box, weight: float = 1000.0) -> None:
        """Note that a box is taken; a small weight means it may be covered at need."""
        for key in self._keys(box):
            self._boxes.setdefault(key, []).append((box, weight))

    def cost(self, box: Box) -> float:
        """The weights of all that a box would cover; endless outside the frame."""
        if not _inside(box, self.frame):
            return float("inf")
        seen: set[Box] = set()
        total = 0.0
        for key in self._keys(box):
            for other, weight in self._boxes.get(key, ()):
                if other not in seen and overlaps(box, other):
                    seen.add(other)
                    total += weight
        return total

    def _keys(self, box: Box) -> Iterable[tuple[int, int]]:
        left, top, right, bottom = (int(edge // self._cell) for edge in box)
        return (
            (column, row)
            for column in range(left, right + 1)
            for row in range(top, bottom + 1)
        )


def place(
    wanted: Sequence[Wanted],
    ground: Ground,
    most: float = 12.0,
    rivals: Sequence[tuple[float, float]] = (),
) -> tuple[Placed, ...]:
    """Places by falling priority; what finds no place costing at most ``most`` is left.

    A label that ``must`` be there takes the cheapest place whatever it covers, as long
    as it is within the frame. A place nearer to one of the ``rivals``, points that a
    reader may take it for the name of, costs more. Placed labels are noted on the
    ground.
    """
    placed: list[Placed] = []
    order = sorted(wanted, key=lambda one: (not one.must, -one.priority, one.key))
    for one in order:
        costs = [
            (ground.cost(box) + rank * 0.6 + _mistaken(one, box, rivals), rank, box)
            for rank, box in enumerate(candidates(one))
        ]
        cost, _, box = min(costs)
        if cost <= most or (one.must and cost < float("inf")):
            ground.take(box)
            placed.append(Placed(one.key, box))
    return tuple(placed)


def _mistaken(one: Wanted, box: Box, rivals: Sequence[tuple[float, float]]) -> float:
    own = _away(box, one.x, one.y)
    nearer = any(
        _away(box, x, y) < own * 0.6
        for x, y in rivals
        if abs(x - one.x) > 0.5 or abs(y - one.y) > 0.5
    )
    return 9.0 if nearer else 0.0


def _away(box: Box, x: float, y: float) -> float:
    dx = max(box[0] - x, 0.0, x - box[2])
    dy = max(box[1] - y, 0.0, y - box[3])
    return math.hypot(dx, dy)


def candidates(one: Wanted) -> tuple[Box, ...]:
    """The boxes around a disc in the order in which a reader would look for them."""
    w, h, gap = one.width, one.height, one.clear
    near = gap * 0.75
    rows = (
        (gap, -h / 2),  # right
        (-gap - w, -h / 2),  # left
        (near, -near - h * 0.9),  # upper right
        (near, near - h * 0.1),  # lower right
        (-near - w, -near - h * 0.9),  # upper left
        (-near - w, near - h * 0.1),  # lower left
        (-w / 2, -gap - h),  # above
        (-w / 2, gap),  # below
        (-w * 0.2, -gap - h),
        (-w * 0.2, gap),
        (-w * 0.8, -gap - h),
        (-w * 0.8, gap),
    )
    # Once more from farther away: still next to nothing else.
    far = gap * 1.1
    wider = tuple(
        (dx + (far if dx > -w / 2 else -far), dy + (far if dy > -h / 2 else -far))
        for dx, dy in rows[2:6]
    )
    return tuple(
        (one.x + dx, one.y + dy, one.x + dx + w, one.y + dy + h)
        for dx, dy in (*rows, *wider)
    )


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def _inside(box: Box, frame: Box) -> bool:
    return (
        box[0] >= frame[0]
        and box[1] >= frame[1]
        and box[2] <= frame[2]
        and box[3] <= frame[3]
    )
