"""Where the nodes of a graph go: circle, by geography, by force; plain numbers.

All answers are points (x right, y down) in a square of side 2 around (0, 0). The same
graph gives the same points on each machine: no random start, no clock, and coordinates
are rounded so that the last bits of a library's sine can't show.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.geometry.great_circle import LatLon

Point = tuple[float, float]
Points = dict[str, Point]

_DIGITS = 6


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
    """Points as on a map (plate carrée), scaled to the square and moved ``apart``."""
    if not spots:
        return {}
    flat = {key: (lon, -lat) for key, (lat, lon) in spots.items()}
    return separated(_scaled(flat), apart)


def force(
    keys: Sequence[str],
    edges: Sequence[tuple[str, str]],
    apart: float,
    rounds: int = 120,
) -> Points:
    """Spring layout after Fruchterman and Reingold (1991), from a circle, cooled.

    Repulsion reaches as far as two ideal lengths, found through a grid of cells, so
    that a round costs about as much as there are nodes and edges. ``apart`` is the
    least distance between two nodes in the answer.
    """
    if len(keys) < 3:
        return circle(keys)
    ideal = 2.0 / math.sqrt(len(keys))
    points = circle(_by_neighbours(keys, edges))
    pulls = [(a, b) for a, b in edges if a != b and a in points and b in points]
    for turn in range(rounds):
        heat = 0.2 * (1 - turn / rounds) + 0.002
        points = _cooled(points, _forces(points, pulls, ideal), heat)
    return separated(_scaled(points), apart)


def separated(points: Points, apart: float, rounds: int = 60) -> Points:
    """Points pushed away from each other until none are nearer than ``apart``.

    Points on one spot are pushed along an angle that follows from their order. Gives up
    after some rounds: a crowd too dense for the square stays dense.
    """
    moved = dict(points)
    for _ in range(rounds):
        shifts = _overlaps(moved, apart)
        if not shifts:
            break
        for key, (dx, dy) in shifts.items():
            x, y = moved[key]
            moved[key] = (x + dx, y + dy)
    return {key: _rounded(point) for key, point in moved.items()}


def _by_neighbours(keys: Sequence[str], edges: Sequence[tuple[str, str]]) -> list[str]:
    """The keys walked along the edges, so that neighbours start side by side."""
    near: dict[str, list[str]] = defaultdict(list)
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    seen: dict[str, None] = {}
    for start in sorted(keys, key=lambda key: (-len(near[key]), key)):
        stack = [start]
        while stack:
            key = stack.pop()
            if key not in seen:
                seen[key] = None
                stack += sorted(set(near[key]) - set(seen), reverse=True)
    return [key for key in seen if key in set(keys)]


def _forces(
    points: Points, pulls: Sequence[tuple[str, str]], ideal: float
) -> dict[str, Point]:
    total: dict[str, list[float]] = {key: [0.0, 0.0] for key in points}
    for one, other, dx, dy, length in _neighbours(points, 2 * ideal):
        push = ideal * ideal / length - ideal / 2
        _add(total, one, other, dx / length * push, dy / length * push)
    for one, other in pulls:
        (x1, y1), (x2, y2) = points[one], points[other]
        dx, dy = x1 - x2, y1 - y2
        length = math.hypot(dx, dy) or 1e-9
        pull = -length * length / ideal
        _add(total, one, other, dx / length * pull, dy / length * pull)
    return {  # a weak pull to the middle keeps loose parts in the picture
        key: (x - 0.3 * ideal * points[key][0], y - 0.3 * ideal * points[key][1])
        for key, (x, y) in total.items()
    }


def _add(
    total: dict[str, list[float]], one: str, other: str, dx: float, dy: float
) -> None:
    total[one][0] += dx
    total[one][1] += dy
    total[other][0] -= dx
    total[other][1] -= dy


def _neighbours(
    points: Points, reach: float
) -> list[tuple[str, str, float, float, float]]:
    """Pairs nearer than ``reach``: keys, the way from second to first, its length."""
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for key, (x, y) in points.items():
        cells[math.floor(x / reach), math.floor(y / reach)].append(key)
    found = []
    order = {key: index for index, key in enumerate(points)}
    for (column, row), inside in cells.items():
        beside = [
            key
            for dc in (-1, 0, 1)
            for dr in (-1, 0, 1)
            for key in cells.get((column + dc, row + dr), ())
        ]
        for one in inside:
            x1, y1 = points[one]
            for other in beside:
                if order[other] <= order[one]:
                    continue
                dx, dy = x1 - points[other][0], y1 - points[other][1]
                length = math.hypot(dx, dy)
                if length < 1e-9:  # one spot: part them along an angle of their own
                    angle = 2.4 * order[other]
                    dx, dy, length = math.cos(angle), math.sin(angle), 1.0
                    dx, dy, length = dx * 1e-3, dy * 1e-3, 1e-3
                if length < reach:
                    found.append((one, other, dx, dy, length))
    return found


def _overlaps(points: Points, apart: float) -> dict[str, Point]:
    total: dict[str, list[float]] = {}
    for one, other, dx, dy, length in _neighbours(points, apart):
        share = (apart - length) / 2 * 1.02 / length
        for key, sign in ((one, 1.0), (other, -1.0)):
            moved = total.setdefault(key, [0.0, 0.0])
            moved[0] += sign * dx * share
            moved[1] += sign * dy * share
    return {key: (x, y) for key, (x, y) in total.items()}


def _cooled(points: Points, forces: dict[str, Point], heat: float) -> Points:
    moved: Points = {}
    for key, (x, y) in points.items():
        dx, dy = forces[key]
        size = math.hypot(dx, dy)
        step = min(size, heat) / size if size > 0 else 0.0
        moved[key] = _rounded((x + dx * step, y + dy * step))
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
