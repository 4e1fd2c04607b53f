"""Where the discs and lines of a relation graph lie at a scale; plain numbers.

All lengths are pixels of the drawing at its present scale, from the middle of the
layout, x right and y down. What only moves the camera changes none of them.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.geometry.curve import XY, Curve, away
from dateline.scene.graph import Edge, Graph, Node, NodeKind
from dateline.scene.lines import (
    Knot,
    Leans,
    Pair,
    events_met,
    leans,
    line,
    pair_of,
)

_RADIUS = {
    NodeKind.COUNTRY: 13.0,
    NodeKind.STATEMENT: 8.0,
    NodeKind.MISSION: 9.0,
}
_OTHER_RADIUS = 8.5
_MOST_GROWN = 9.0  # pixels that many events may add to a country's disc
_CLOSE = 6.0  # pixels, nearer than which a line is meant
_FEW = 8_000  # lines times discs, up to which each line looks for a way around them


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
    met = events_met(shown)
    return {node.key: _radius(node, met[node.key]) for node in shown.nodes}


def discs(
    shown: Graph,
    spots: Mapping[str, XY],
    sizes: Mapping[str, float],
    scale: float,
    share: float,
) -> dict[str, Knot]:
    """The nodes in their places; ``share`` shrinks all of them alike."""
    return {
        node.key: Knot(
            node,
            (spots[node.key][0] * scale, spots[node.key][1] * scale),
            sizes[node.key] * share,
        )
        for node in shown.nodes
    }


def wires(edges: Sequence[Edge], placed: Mapping[str, Knot]) -> tuple[Wire, ...]:
    """The edges in their places, each in its lane and around discs that are not its."""
    few = len(edges) * len(placed) <= _FEW
    others = tuple(placed.values()) if few else ()
    apart = [edge for edge in edges if edge.start != edge.end]
    found = leans(apart, placed, others)
    bundles: dict[Pair, list[Edge]] = {pair: [] for pair in found}
    for edge in apart:
        bundles[pair_of(edge)].append(edge)
    drawn = (_wire(edge, placed, found) for row in bundles.values() for edge in row)
    return tuple(wire for wire in drawn if wire is not None)


def disc_at(placed: Mapping[str, Knot], spot: XY, slack: float = 4.0) -> str:
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


def _wire(edge: Edge, placed: Mapping[str, Knot], found: Leans) -> Wire | None:
    made = line(edge, placed, found, 9.5 if edge.rupture else 7.5)
    if made is None:
        return None
    return Wire(edge, made.curve, made.head, made.curve.points(12))


def _is_about(curve: Curve, spot: XY, close: float) -> bool:
    xs = curve.start[0], curve.control[0], curve.end[0]
    ys = curve.start[1], curve.control[1], curve.end[1]
    return (
        min(xs) - close <= spot[0] <= max(xs) + close
        and min(ys) - close <= spot[1] <= max(ys) + close
    )
