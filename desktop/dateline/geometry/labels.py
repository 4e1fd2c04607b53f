"""Placing labels around points so that they cover nothing and nothing covers them.

Greedy by priority over fixed candidate places, as cartographers rank them (Imhof 1975;
Christensen, Marks and Shieber 1995): right first, then left, upper right, and so on;
then farther away, where a thin line leads back to the point.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

XY = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Size = tuple[float, float]  # width, height

HARD = 1000.0  # the weight of what nothing may cover
LEADER = (1.0, 6.0)  # half the width of a line to a label's point, and its weight


@dataclass(frozen=True, slots=True)
class Seat:
    """A place that a label could take.

    ``form`` is the number of its size, where a label has several (lines broken
    otherwise); ``side`` says which end of its lines lies at the point: -1 the last,
    0 the middle, 1 the first. ``cost`` is how much less good it is than the best, and
    ``lead`` the point that a thin line leads to, where it is far from it; the line's
    last ``loose`` pixels may cross anything.
    """

    box: Box
    form: int = 0
    side: int = 1
    cost: float = 0.0
    lead: XY | None = None
    loose: float = 0.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label that wants one of its seats; what ``must`` be may cover what is soft.

    ``spot`` is the point that it names, where it names one.
    """

    key: str
    seats: tuple[Seat, ...]
    priority: int
    must: bool = False
    spot: XY | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """The seat that a label has got."""

    key: str
    seat: Seat


class Ground:
    """What is taken already: boxes in a grid, so that asking stays quick."""

    def __init__(self, frame: Box, cell: float = 60.0) -> None:
        """An empty ground; nothing may reach out of ``frame``."""
        self.frame = frame
        self._cell = cell
        self._boxes: dict[tuple[int, int], list[tuple[Box, float]]] = {}

    def take(self, box: Box, weight: float = HARD) -> None:
        """Note that a box is taken; a small weight means it may be covered at need."""
        entry = (box, weight)
        for key in self._keys(box):
            self._boxes.setdefault(key, []).append(entry)

    def free(self, box: Box, weight: float = HARD) -> None:
        """Forget that a box was taken."""
        for key in self._keys(box):
            self._boxes[key].remove((box, weight))

    def take_line(self, points: Sequence[XY], half: float, weight: float) -> None:
        """Note a line as small boxes, so that covering more of it costs more."""
        for box in along_boxes(points, half):
            self.take(box, weight)

    def cost(self, box: Box) -> float:
        """The weights of all that a box would cover; endless outside the frame."""
        if not _inside(box, self.frame):
            return math.inf
        seen: set[int] = set()
        total = 0.0
        for key in self._keys(box):
            for entry in self._boxes.get(key, ()):
                if id(entry) not in seen and overlaps(box, entry[0]):
                    seen.add(id(entry))
                    total += entry[1]
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
    rivals: Sequence[XY] = (),
) -> tuple[Placed, ...]:
    """Seats by falling priority; what finds none costing less than ``most`` is left.

    A label that ``must`` be there takes its cheapest seat even over lines, though never
    over what is hard: a mark or another label. A seat nearer to one of the ``rivals``,
    other points that a reader may take it for the name of, costs more. Where a label
    finds none, another makes room for it if there is room for both. Placed labels are
    noted on the ground.
    """
    order = sorted(wanted, key=lambda one: (not one.must, -one.priority, one.key))
    table = _Table(ground, most, rivals)
    seats = table.seated(order)
    for one in order:
        if one.key not in seats:
            seats = table.moved(one, order, seats)
    return tuple(Placed(one.key, seats[one.key]) for one in order if one.key in seats)


Seats = dict[str, Seat]


@dataclass(frozen=True, slots=True)
class _Table:
    """Seats labels on a ground; what each step returns is what is noted there."""

    ground: Ground
    most: float
    rivals: Sequence[XY]

    def seated(self, order: Sequence[Wanted]) -> Seats:
        """Seats for labels in order, each the cheapest that those before it left."""
        seats: Seats = {}
        for one in order:
            best = self._cheapest(one)
            if best is not None:
                _note(self.ground, best)
                seats[one.key] = best
        return seats

    def moved(self, one: Wanted, order: Sequence[Wanted], seats: Seats) -> Seats:
        """The seats with one more label, for which another moves; or as they are."""
        in_the_way = (
            other
            for other in reversed(order)
            if other.key in seats
            and any(overlaps(seats[other.key].box, seat.box) for seat in one.seats)
        )
        for other in in_the_way:
            _forget(self.ground, seats[other.key])
            both = self.seated([one, other])
            if len(both) == 2:
                return seats | both
            for seat in both.values():
                _forget(self.ground, seat)
            _note(self.ground, seats[other.key])
        return seats

    def _cheapest(self, one: Wanted) -> Seat | None:
        best, lowest = None, HARD if one.must else self.most
        for seat in one.seats:
            if seat.cost >= lowest:
                continue
            cost = seat.cost + self.ground.cost(seat.box)
            if cost < lowest and seat.lead is not None:
                cost += _crossed(seat, self.ground)
            elif cost < lowest and one.spot is not None:
                cost += _mistaken(seat.box, one.spot, self.rivals)
            if cost < lowest:
                best, lowest = seat, cost
        return best


def _note(ground: Ground, seat: Seat) -> None:
    ground.take(seat.box)
    if seat.lead is not None:
        ground.take_line(_leader(seat), *LEADER)


def _forget(ground: Ground, seat: Seat) -> None:
    ground.free(seat.box)
    if seat.lead is not None:
        half, weight = LEADER
        for box in along_boxes(_leader(seat), half):
            ground.free(box, weight)


def _crossed(seat: Seat, ground: Ground) -> float:
    """What a leader crosses before it comes near what it belongs to."""
    start, end = _leader(seat)
    share = 1.0 - min(1.0, seat.loose / (math.dist(start, end) or 1.0))
    near = (
        start[0] + (end[0] - start[0]) * share,
        start[1] + (end[1] - start[1]) * share,
    )
    return sum(ground.cost(box) for box in along_boxes((start, near), 1.0)[1:])


def _mistaken(box: Box, spot: XY, rivals: Sequence[XY]) -> float:
    own = math.dist(nearest(box, spot), spot) + 1.0
    nearer = any(
        math.dist(nearest(box, rival), rival) < own
        for rival in rivals
        if math.dist(rival, spot) > 0.5
    )
    return 9.0 if nearer else 0.0


def _leader(seat: Seat) -> tuple[XY, XY]:
    """The line from a label's nearest edge to its point."""
    if seat.lead is None:
        raise ValueError("the label lies at its point")
    return nearest(seat.box, seat.lead), seat.lead


def nearest(box: Box, point: XY) -> XY:
    """The point of a box that is nearest to another."""
    return (
        min(max(point[0], box[0]), box[2]),
        min(max(point[1], box[1]), box[3]),
    )


def around(spot: XY, clear: float, sizes: Sequence[Size], far: float) -> Iterator[Seat]:
    """Seats around a disc, ``clear`` from its middle, in the order a reader looks.

    After them, seats up to ``far`` pixels farther away, with a line to the disc; none
    for 0. Each size comes at a cost over the one before it.
    """
    for form, size in enumerate(sizes):
        for rank, (dx, dy, side) in enumerate(_near(size, clear)):
            yield Seat(_box(spot, dx, dy, size), form, side, rank * 0.6 + form * 2.5)
    for share in (0.3, 0.5, 0.75, 1.0) if far else ():
        for form, size in enumerate(sizes):
            yield from _ring(spot, clear, size, form, far * share)


def _near(size: Size, gap: float) -> tuple[tuple[float, float, int], ...]:
    w, h = size
    near = gap * 0.75
    tall = h * 0.86
    return (
        (gap, -h / 2, 1),  # right
        (-gap - w, -h / 2, -1),  # left
        (near, -near - tall, 1),  # upper right
        (near, near - h * 0.14, 1),  # lower right
        (-near - w, -near - tall, -1),  # upper left
        (-near - w, near - h * 0.14, -1),  # lower left
        (-w / 2, -gap - h, 0),  # above
        (-w / 2, gap, 0),  # below
        (-w * 0.2, -gap - h, 1),
        (-w * 0.2, gap, 1),
        (-w * 0.8, -gap - h, -1),
        (-w * 0.8, gap, -1),
    )


def _ring(spot: XY, clear: float, size: Size, form: int, far: float) -> Iterator[Seat]:
    w, h = size
    for index, step in enumerate(
        (0, 8, 1, 7, 15, 9, 2, 6, 14, 10, 4, 12, 3, 5, 13, 11)
    ):
        angle = math.tau * step / 16
        x, y = math.cos(angle), math.sin(angle)
        gap = clear + far
        side = 0 if abs(x) < 0.2 else int(math.copysign(1, x))
        # The point on the ring is the middle of the label's near end.
        dx = x * gap + (side - 1) * w / 2
        dy = y * gap - h / 2 + y * h * 0.4
        lead = spot[0] + x * clear, spot[1] + y * clear
        cost = 7.0 + index * 0.12 + form * 1.2 + far * 0.02
        yield Seat(_box(spot, dx, dy, size), form, side, cost, lead)


def beside(points: Sequence[XY], clear: float, sizes: Sequence[Size]) -> Iterator[Seat]:
    """Seats that lean on a line from either side, near its middle first."""
    if len(points) < 2:
        return
    for rank, share in enumerate((0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)):
        spot, (dx, dy) = _at(points, share)
        for nx, ny in ((dy, -dx), (-dy, dx)):
            for form, (w, h) in enumerate(sizes):
                # How far the middle must be off so that the box clears the line.
                off = clear + (abs(nx) * w + abs(ny) * h) / 2
                x, y = spot[0] + nx * off - w / 2, spot[1] + ny * off - h / 2
                side = 0 if abs(nx) < 0.35 else int(math.copysign(1, nx))
                box = (x, y, x + w, y + h)
                yield Seat(box, form, side, rank * 0.7 + form * 1.5 + (nx < 0) * 0.3)


def _at(points: Sequence[XY], share: float) -> tuple[XY, XY]:
    """The point at a share of a line's length, and the way it goes there, length 1."""
    steps = [math.dist(points[i], points[i + 1]) for i in range(len(points) - 1)]
    left = sum(steps) * share
    index = 0
    while index < len(steps) - 1 and left > steps[index]:
        left -= steps[index]
        index += 1
    (x0, y0), (x1, y1) = points[index], points[index + 1]
    step = steps[index] or 1.0
    part = min(1.0, left / step)
    way = (x1 - x0) / step, (y1 - y0) / step
    return (x0 + (x1 - x0) * part, y0 + (y1 - y0) * part), way


def along_boxes(points: Sequence[XY], half: float) -> list[Box]:
    """Small boxes along a line, side by side."""
    boxes: list[Box] = []
    for index in range(len(points) - 1):
        (x0, y0), (x1, y1) = points[index], points[index + 1]
        steps = max(1, int(math.hypot(x1 - x0, y1 - y0) / (2 * half)))
        for step in range(steps):
            x = x0 + (x1 - x0) * (step + 0.5) / steps
            y = y0 + (y1 - y0) * (step + 0.5) / steps
            boxes.append((x - half, y - half, x + half, y + half))
    return boxes


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def _box(spot: XY, dx: float, dy: float, size: Size) -> Box:
    left, top = spot[0] + dx, spot[1] + dy
    return left, top, left + size[0], top + size[1]


def _inside(box: Box, frame: Box) -> bool:
    return (
        box[0] >= frame[0]
        and box[1] >= frame[1]
        and box[2] <= frame[2]
        and box[3] <= frame[3]
    )
