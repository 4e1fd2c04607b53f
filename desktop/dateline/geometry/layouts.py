"""Where the nodes of a graph go: circle, by geography, by force; plain numbers.

All answers are points (x right, y down) in a square of side 2 around (0, 0), or a
little over its edge where they must stand apart. The same graph gives the same points
on each machine: no random start, no clock, and coordinates are rounded so that the
last bits of a library's sine can't show.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dateline.geometry.great_circle import LatLon

Point = tuple[float, float]
Points = dict[str, Point]
Spring = tuple[int, int, float]  # the places of its ends, its strength

_DIGITS = 6
_LARGE = 200  # nodes, from which on how dense they lie matters more than how near
_EVENED = 4  # rounds
_CROWDED = 2  # rounds for a map: three quarters of the way to equally dense
_REACH = 1.6  # of repulsion, in ideal lengths
_SPARE = 4e-6  # what rounding may take from a distance, and more
_GOLDEN = 2.399963229728653  # radians; turns by it never fall on each other


def circle(keys: Sequence[str]) -> Points:
    """The keys on a circle, clockwise from the top, in the order given."""
    if len(keys) == 1:
        return {keys[0]: (0.0, 0.0)}
    turn = 2 * math.pi / max(1, len(keys))
    return {
        key: _rounded((math.sin(turn * place), -math.cos(turn * place)))
        for place, key in enumerate(keys)
    }


def geography(spots: Mapping[str, LatLon], apart: float) -> Points:
    """Points as on a map (plate carrée), scaled to the square and moved ``apart``.

    Empty oceans shrink and crowded lands grow, so that names have room; what is north
    or east of another stays so, before the points are moved apart.
    """
    if not spots:
        return {}
    flat = [(lon, -lat) for lat, lon in spots.values()]
    for _ in range(_CROWDED if len(flat) > 2 else 0):
        flat = _evened(flat)
    return separated(_scaled(dict(zip(spots, flat, strict=True))), apart)


def force(
    keys: Sequence[str],
    edges: Sequence[tuple[str, str]],
    apart: float,
    rounds: int | None = None,
) -> Points:
    """Spring layout after Fruchterman and Reingold (1991), cooled.

    Repulsion reaches a little further than the ideal length, found through a grid of
    cells, so that a round costs about as much as there are nodes and edges; a large
    graph gets fewer rounds where ``rounds`` doesn't say how many. ``apart`` is the
    least distance between two nodes in the answer. Edges count once a pair.
    """
    if len(keys) < 3:
        return circle(keys)
    order = neighbours(keys, edges)
    index = {key: place for place, key in enumerate(order)}
    pairs = {(index[a], index[b]) for a, b in edges if a in index and b in index}
    pulls = _springs({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})
    large = len(order) > _LARGE
    points = _snake(len(order)) if large else list(circle(order).values())
    ideal = 2.0 / math.sqrt(len(order))
    most = rounds or max(24, min(150, 48_000 // len(order)))
    for turn in range(most):
        heat = 0.2 * (1 - turn / most) + 0.002
        points = _moved(points, _forces(points, pulls, ideal), heat)
        if large and turn % _EVENED == _EVENED - 1:
            points = _evened(points)
    return separated(_scaled(dict(zip(order, points, strict=True))), apart)


def neighbours(keys: Sequence[str], edges: Sequence[tuple[str, str]]) -> list[str]:
    """The keys walked along the edges, so that neighbours come after each other.

    It starts with the key that has most edges.
    """
    near: dict[str, list[str]] = {key: [] for key in keys}
    for one, other in edges:
        if one in near and other in near:
            near[one].append(other)
            near[other].append(one)
    seen: dict[str, None] = {}
    for start in sorted(near, key=lambda key: (-len(near[key]), key)):
        stack = [start]
        while stack:
            key = stack.pop()
            if key not in seen:
                seen[key] = None
                stack += sorted(set(near[key]) - set(seen), reverse=True)
    return list(seen)


def separated(points: Points, apart: float, rounds: int = 40) -> Points:
    """Points pushed away from each other until none are nearer than ``apart``.

    Points on one spot are pushed along an angle that follows from their order. What is
    still too near after some rounds gets the nearest seat that is free.
    """
    wanted = apart + _SPARE
    moved = list(points.values())
    for _ in range(rounds):
        shifts = _overlaps(moved, wanted)
        if not shifts:
            break
        for place, (dx, dy) in shifts.items():
            moved[place] = (moved[place][0] + dx, moved[place][1] + dy)
    seats = _seated([_rounded(point) for point in moved], wanted)
    return dict(zip(points, seats, strict=True))


def _snake(count: int) -> list[Point]:
    """A square filled row by row, there and back, so that it starts evenly dense."""
    side = math.ceil(math.sqrt(count))
    step = 2.0 / side
    points: list[Point] = []
    for place in range(count):
        row, column = divmod(place, side)
        column = side - 1 - column if row % 2 else column
        points.append(((column + 0.5) * step - 1, (row + 0.5) * step - 1))
    return points


def _evened(points: Sequence[Point]) -> list[Point]:
    """Points half way to where they would be equally dense along each side.

    A large graph is else a dense heap with a wide rim. Who is left of whom stays.
    """
    xs, ys = zip(*points, strict=True)
    return list(zip(_along(xs, ys), _along(ys, xs), strict=True))


def _along(main: Sequence[float], other: Sequence[float]) -> list[float]:
    rows = list(zip(main, other, strict=True))
    low, wide = min(main), max(main) - min(main)
    found = [0.0] * len(rows)
    for rank, place in enumerate(sorted(range(len(rows)), key=rows.__getitem__)):
        even = low + wide * rank / (len(rows) - 1)
        found[place] = (main[place] + even) / 2
    return found


def _springs(pairs: set[tuple[int, int]]) -> list[Spring]:
    """The pairs in order, each weaker the more edges its ends have.

    Else the neighbours of a hub would all be drawn into it.
    """
    degree: dict[int, int] = defaultdict(int)
    for one, other in pairs:
        degree[one] += 1
        degree[other] += 1
    return [
        (one, other, 1 / math.sqrt(degree[one] * degree[other]))
        for one, other in sorted(pairs)
    ]


def _forces(
    points: Sequence[Point], pulls: Sequence[Spring], ideal: float
) -> list[Point]:
    square, rest = ideal * ideal, 1 / _REACH**2  # nothing is left at the reach
    # A weak pull to the middle keeps loose parts in the picture.
    xs = [-0.3 * ideal * x for x, _ in points]
    ys = [-0.3 * ideal * y for _, y in points]
    for one, beside in _beside(points, _REACH * ideal):
        x, y = points[one]
        for other in beside:
            far = points[other]
            dx, dy = x - far[0], y - far[1]
            push = square / (dx * dx + dy * dy or 1e-6) - rest
            if push > 0:
                xs[one] += dx * push
                ys[one] += dy * push
                xs[other] -= dx * push
                ys[other] -= dy * push
    for one, other, share in pulls:
        dx, dy = points[one][0] - points[other][0], points[one][1] - points[other][1]
        pull = math.sqrt(dx * dx + dy * dy) / ideal * share
        xs[one] -= dx * pull
        ys[one] -= dy * pull
        xs[other] += dx * pull
        ys[other] += dy * pull
    return list(zip(xs, ys, strict=True))


def _beside(points: Sequence[Point], reach: float) -> Iterator[tuple[int, list[int]]]:
    """Each place, and those not met before that may be nearer to it than ``reach``."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, (x, y) in enumerate(points):
        cells[math.floor(x / reach), math.floor(y / reach)].append(place)
    for (column, row), inside in cells.items():
        beside = [
            place
            for cell in ((1, 0), (-1, 1), (0, 1), (1, 1))  # the others look back
            for place in cells.get((column + cell[0], row + cell[1]), ())
        ]
        for rank, one in enumerate(inside, start=1):
            yield one, inside[rank:] + beside


def _near(
    points: Sequence[Point], reach: float
) -> Iterator[tuple[int, int, float, float, float]]:
    """Pairs nearer than ``reach``: places, the way from second to first, its length."""
    for one, beside in _beside(points, reach):
        x, y = points[one]
        for other in beside:
            dx, dy = x - points[other][0], y - points[other][1]
            length = math.sqrt(dx * dx + dy * dy)
            if length < 1e-6:  # one spot: each has an angle of its own
                dx, dy = _aside(one, other)
                length = 1e-3
            if length < reach:
                yield one, other, dx, dy, length


def _aside(one: int, other: int) -> Point:
    angle = _GOLDEN * max(one, other)
    sign = 1e-3 if one > other else -1e-3
    return sign * math.cos(angle), sign * math.sin(angle)


def _overlaps(points: Sequence[Point], apart: float) -> dict[int, Point]:
    total: dict[int, Point] = {}
    for one, other, dx, dy, length in _near(points, apart):
        share = (apart - length) / 2 * 1.02 / length
        x, y = total.get(one, (0.0, 0.0))
        total[one] = (x + dx * share, y + dy * share)
        x, y = total.get(other, (0.0, 0.0))
        total[other] = (x - dx * share, y - dy * share)
    return total


def _seated(points: Sequence[Point], apart: float) -> list[Point]:
    """The points, each too near to one before it moved to the nearest free seat."""
    cells: dict[tuple[int, int], list[Point]] = defaultdict(list)
    limit = (apart - _SPARE / 2) ** 2
    seats: list[Point] = []

    def is_free(x: float, y: float) -> bool:
        column, row = math.floor(x / apart), math.floor(y / apart)
        return all(
            (x - far[0]) ** 2 + (y - far[1]) ** 2 >= limit
            for dc in (-1, 0, 1)
            for dr in (-1, 0, 1)
            for far in cells.get((column + dc, row + dr), ())
        )

    for point in points:
        seat = next(near for near in _around(point, apart) if is_free(*near))
        cells[math.floor(seat[0] / apart), math.floor(seat[1] / apart)].append(seat)
        seats.append(seat)
    return seats


def _around(point: Point, step: float) -> Iterator[Point]:
    """The point, then seats on ever wider rings around it, without an end."""
    yield point
    ring = 1
    while True:
        for seat in range(6 * ring):
            angle = 2 * math.pi * seat / (6 * ring)
            radius = step * ring
            x, y = (
                point[0] + radius * math.cos(angle),
                point[1] + radius * math.sin(angle),
            )
            yield _rounded((x, y))
        ring += 1


def _moved(
    points: Sequence[Point], forces: Sequence[Point], heat: float
) -> list[Point]:
    moved: list[Point] = []
    for (x, y), (dx, dy) in zip(points, forces, strict=True):
        size = math.sqrt(dx * dx + dy * dy)
        step = heat / size if size > heat else 1.0
        moved.append(_rounded((x + dx * step, y + dy * step)))
    return moved


def _scaled(points: Points) -> Points:
    """The points in the square of side 2, their shape kept."""
    xs = [x for x, _ in points.values()]
    ys = [y for _, y in points.values()]
    middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    reach = max(max(xs) - min(xs), max(ys) - min(ys)) / 2 or 1.0
    return {
        key: _rounded(((x - middle[0]) / reach, (y - middle[1]) / reach))
        for key, (x, y) in points.items()
    }


def _rounded(point: Point) -> Point:
    return round(point[0], _DIGITS), round(point[1], _DIGITS)
