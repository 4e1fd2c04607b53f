"""Where the discs and lines of a relation graph lie at a scale; plain numbers.

All lengths are pixels of the drawing at its present scale, from the middle of the
layout, x right and y down. What only moves the camera changes none of them.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from dateline.geometry.curve import XY, Curve, arrowhead, away, bowed, trimmed
from dateline.scene.graph import Edge, Graph, Node, NodeKind

_RADIUS = {
    NodeKind.COUNTRY: 13.0,
    NodeKind.STATEMENT: 8.0,
    NodeKind.MISSION: 9.0,
}
_OTHER_RADIUS = 8.5
_MOST_GROWN = 9.0  # pixels that many events may add to a country's disc
GAP = 3.0  # between a disc and the line that ends there
LANE = 26.0  # between the lanes of one pair, at most
_NARROWEST = 13.0  # and at least, as long as the bundle stays a bundle
_WIDEST = 0.9  # of the distance, between the outermost lanes
_BOWS = (0.0, 16.0, -16.0, 30.0, -30.0, 46.0, -46.0, 64.0, -64.0, 84.0, -84.0)
_MOST_BOWED = 0.35  # of the distance
_CLEAR = 9.0  # pixels between a line and a disc that it has nothing to do with
_CLOSE = 6.0  # pixels, nearer than which a line is meant
_FEW = 8_000  # lines times discs, up to which each line looks for a way around them


@dataclass(frozen=True, slots=True)
class Disc:
    """A node in its place; ``radius`` reaches around its sign."""

    node: Node
    spot: XY
    radius: float


@dataclass(frozen=True, slots=True)
class Wire:
    """An edge in its place: its line up to the arrow, the arrow, and points for hits.

    ``head`` has no corners where the edge has no direction.
    """

    edge: Edge
    curve: Curve
    head: tuple[XY, ...]
    line: tuple[XY, ...]


def radii(shown: Graph) -> dict[str, float]:
    """How large each node is drawn at full size, by its key: by kind and its events."""
    met: dict[str, set[str]] = defaultdict(set)
    for edge in shown.edges:
        met[edge.start].add(edge.ref)
        met[edge.end].add(edge.ref)
    return {node.key: _radius(node, len(met[node.key])) for node in shown.nodes}


def discs(
    shown: Graph,
    spots: Mapping[str, XY],
    sizes: Mapping[str, float],
    scale: float,
    share: float,
) -> dict[str, Disc]:
    """The nodes in their places; ``share`` shrinks all of them alike."""
    return {
        node.key: Disc(
            node,
            (spots[node.key][0] * scale, spots[node.key][1] * scale),
            sizes[node.key] * share,
        )
        for node in shown.nodes
    }


def wires(edges: Sequence[Edge], placed: Mapping[str, Disc]) -> tuple[Wire, ...]:
    """The edges in their places, each in its lane and around discs that are not its."""
    few = len(edges) * len(placed) <= _FEW
    others = tuple(placed.values()) if few else ()
    bundles: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.start != edge.end:
            pair = min(edge.start, edge.end), max(edge.start, edge.end)
            bundles[pair].append(edge)
    leans = {pair: _leans(found, placed, others) for pair, found in bundles.items()}
    drawn = (
        _wire(edge, placed, leans[pair][edge.lane])
        for pair, found in bundles.items()
        for edge in found
    )
    return tuple(wire for wire in drawn if wire is not None)


def disc_at(placed: Mapping[str, Disc], spot: XY, slack: float = 4.0) -> str:
    """The key of the node at a spot, the nearest of several; empty for none."""
    best, nearest = "", math.inf
    for key, disc in placed.items():
        far = math.hypot(disc.spot[0] - spot[0], disc.spot[1] - spot[1])
        if far <= disc.radius + slack and far - disc.radius < nearest:
            best, nearest = key, far - disc.radius
    return best


def wire_at(drawn: Sequence[Wire], spot: XY, close: float = _CLOSE) -> Wire | None:
    """The line at a spot, the nearest of several."""
    best, nearest = None, close
    for wire in drawn:
        far = away(wire.line, spot) if _is_about(wire.curve, spot, close) else math.inf
        if far < nearest:
            best, nearest = wire, far
    return best


def _radius(node: Node, events: int) -> float:
    base = _RADIUS.get(node.kind, _OTHER_RADIUS)
    grown = min(_MOST_GROWN, 1.7 * math.sqrt(max(0, events - 1)))
    if node.kind is NodeKind.STATEMENT:
        return base
    return base + (grown if node.kind is NodeKind.COUNTRY else grown / 2)


def _wire(edge: Edge, placed: Mapping[str, Disc], lean: float) -> Wire | None:
    start, end = placed[edge.start], placed[edge.end]
    # Lanes count from one side of the pair, whoever acts.
    side = 1.0 if edge.start < edge.end else -1.0
    long = 9.5 if edge.rupture else 7.5
    whole = bowed(start.spot, end.spot, side * lean)
    line = trimmed(whole, start.radius + GAP, end.radius + GAP)
    if line is None:
        return None
    head: tuple[XY, ...] = ()
    if edge.directed and not (edge.arm and edge.end == edge.ref):
        head = arrowhead(line.end, line.way(1.0), long, long * 0.46)
        line = trimmed(whole, start.radius + GAP, end.radius + GAP + long * 0.8) or line
    return Wire(edge, line, head, line.points(12))


def _leans(
    bundle: Sequence[Edge], placed: Mapping[str, Disc], others: Sequence[Disc]
) -> dict[int, float]:
    """How far each lane of a pair bows, so that the lines cross few strange discs.

    All lanes of the pair shift together, and apart where that helps; what a filter
    hides keeps its lane.
    """
    one, other = sorted((bundle[0].start, bundle[0].end))
    start, end = placed[one].spot, placed[other].spot
    lanes = bundle[0].lanes
    step = _step(lanes, math.dist(start, end))
    strangers = [
        disc
        for disc in others
        if disc.node.key not in (one, other) and _between(disc, start, end)
    ]
    plain = {lane: (lane - (lanes - 1) / 2) * step for lane in range(lanes)}
    if not strangers:
        return plain
    best, fewest = plain, math.inf
    far = math.dist(start, end)
    bows = [bow for bow in _BOWS if abs(bow) <= _MOST_BOWED * far]
    for wider, shift in product((1.0, 1.5, 2.1) if lanes > 1 else (1.0,), bows):
        tried = {lane: lean * wider + shift for lane, lean in plain.items()}
        crossed = abs(shift) * 0.03 + (wider - 1.0)
        for lean in tried.values():
            crossed += _crossed(bowed(start, end, lean).points(14), strangers)
        if crossed < fewest:
            best, fewest = tried, crossed
    return best


def _crossed(points: Sequence[XY], strangers: Sequence[Disc]) -> float:
    """By how many pixels a line comes too near to discs, all together."""
    total = 0.0
    for disc in strangers:
        x, y = disc.spot
        square = min((px - x) ** 2 + (py - y) ** 2 for px, py in points)
        total += max(0.0, disc.radius + _CLEAR - math.sqrt(square))
    return total


def _step(lanes: int, far: float) -> float:
    step = min(LANE, max(_NARROWEST, 0.16 * far))
    return min(step, _WIDEST * far / max(1, lanes - 1))


def _between(disc: Disc, start: XY, end: XY) -> bool:
    reach = disc.radius + _CLEAR + max(_BOWS)
    x, y = disc.spot
    about = (
        min(start[0], end[0]) - reach < x < max(start[0], end[0]) + reach
        and min(start[1], end[1]) - reach < y < max(start[1], end[1]) + reach
    )
    return about and away((start, end), disc.spot) < reach


def _is_about(curve: Curve, spot: XY, close: float) -> bool:
    xs = curve.start[0], curve.control[0], curve.end[0]
    ys = curve.start[1], curve.control[1], curve.end[1]
    return (
        min(xs) - close <= spot[0] <= max(xs) + close
        and min(ys) - close <= spot[1] <= max(ys) + close
    )
