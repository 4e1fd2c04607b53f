"""Where the lines of a relation graph run: each in its lane, around what is not its.

Plain numbers for all that draws a graph: lengths are in pixels where ``unit`` is 1,
x right and y down.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dateline.geometry.curve import XY, Curve, arrowhead, away, bowed, trimmed
from dateline.scene.graph import Edge, Graph, Node

GAP = 3.0  # between a disc and the line that ends there
LANE = 26.0  # between the lanes of one pair, at most
_NARROWEST = 13.0  # and at least, as long as the bundle stays a bundle
_WIDEST = 0.9  # of the distance, between the outermost lanes
_BOWS = (0.0, 16.0, -16.0, 30.0, -30.0, 46.0, -46.0, 64.0, -64.0, 84.0, -84.0)
_MOST_BOWED = 0.35  # of the distance
_SPREADS = (1.0, 1.5, 2.1)  # how much further apart lanes may go
_CLEAR = 9.0  # between a line and a disc that it has nothing to do with
_STEPS = 14
_HALF = 0.46  # of an arrow's length, to each side

Pair = tuple[str, str]  # keys of nodes, in order
Leans = Mapping[Pair, Mapping[int, float]]  # by lane


@dataclass(frozen=True, slots=True)
class Knot:
    """A node in its place; ``radius`` reaches around its sign."""

    node: Node
    spot: XY
    radius: float


@dataclass(frozen=True, slots=True)
class Line:
    """An edge's line up to its arrow; ``head`` has no corners where it has none."""

    curve: Curve
    head: tuple[XY, ...]


def events_met(shown: Graph) -> dict[str, int]:
    """How many events each node has an edge of, by its key."""
    met: dict[str, set[str]] = defaultdict(set)
    for edge in shown.edges:
        met[edge.start].add(edge.ref)
        met[edge.end].add(edge.ref)
    return {node.key: len(met[node.key]) for node in shown.nodes}


def pair_of(edge: Edge) -> Pair:
    """The nodes that an edge joins, whoever acts."""
    return min(edge.start, edge.end), max(edge.start, edge.end)


def leans(
    edges: Sequence[Edge],
    placed: Mapping[str, Knot],
    others: Sequence[Knot],
    unit: float = 1.0,
) -> dict[Pair, dict[int, float]]:
    """How far each lane of each pair bows, so that lines cross few strange discs.

    All lanes of a pair shift together, and apart where that helps; what a filter hides
    keeps its lane. ``others`` are the discs to go around.
    """
    lanes = {pair_of(edge): edge.lanes for edge in edges if edge.start != edge.end}
    return {
        pair: _leans(placed[pair[0]], placed[pair[1]], count, others, unit)
        for pair, count in lanes.items()
    }


def line(
    edge: Edge,
    placed: Mapping[str, Knot],
    found: Leans,
    long: float,
    unit: float = 1.0,
) -> Line | None:
    """The line of an edge with an arrow so ``long``; None where discs leave no room."""
    start, end = placed[edge.start], placed[edge.end]
    # Lanes count from one side of the pair, whoever acts.
    side = 1.0 if edge.start < edge.end else -1.0
    whole = bowed(start.spot, end.spot, side * found[pair_of(edge)][edge.lane])
    near, far = start.radius + GAP * unit, end.radius + GAP * unit
    curve = trimmed(whole, near, far)
    if curve is None:
        return None
    if not edge.directed or (edge.arm and edge.end == edge.ref):
        return Line(curve, ())
    head = arrowhead(curve.end, curve.way(1.0), long, long * _HALF)
    return Line(trimmed(whole, near, far + long * 0.8) or curve, head)


def _leans(
    one: Knot, other: Knot, lanes: int, others: Sequence[Knot], unit: float
) -> dict[int, float]:
    start, end = one.spot, other.spot
    far = math.dist(start, end)
    step = _step(lanes, far, unit)
    plain = {lane: (lane - (lanes - 1) / 2) * step for lane in range(lanes)}
    strangers = [
        disc
        for disc in others
        if disc is not one and disc is not other and _between(disc, start, end, unit)
    ]
    if not strangers:
        return plain
    best, fewest = plain, math.inf
    bows = [bow * unit for bow in _BOWS if abs(bow) * unit <= _MOST_BOWED * far]
    for wider, shift in product(_SPREADS if lanes > 1 else (1.0,), bows):
        tried = {lane: lean * wider + shift for lane, lean in plain.items()}
        crossed = abs(shift) * 0.03 + (wider - 1.0) * unit
        for lean in tried.values():
            points = bowed(start, end, lean).points(_STEPS)
            crossed += _crossed(points, strangers, unit)
        if crossed < fewest:
            best, fewest = tried, crossed
    return best


def _crossed(points: Sequence[XY], strangers: Sequence[Knot], unit: float) -> float:
    """By how many pixels a line comes too near to discs, all together."""
    total = 0.0
    for disc in strangers:
        x, y = disc.spot
        square = min((px - x) ** 2 + (py - y) ** 2 for px, py in points)
        total += max(0.0, disc.radius + _CLEAR * unit - math.sqrt(square))
    return total


def _step(lanes: int, far: float, unit: float) -> float:
    step = min(LANE * unit, max(_NARROWEST * unit, 0.16 * far))
    return min(step, _WIDEST * far / max(1, lanes - 1))


def _between(disc: Knot, start: XY, end: XY, unit: float) -> bool:
    reach = disc.radius + (_CLEAR + max(_BOWS)) * unit
    x, y = disc.spot
    about = (
        min(start[0], end[0]) - reach < x < max(start[0], end[0]) + reach
        and min(start[1], end[1]) - reach < y < max(start[1], end[1]) + reach
    )
    return about and away((start, end), disc.spot) < reach
