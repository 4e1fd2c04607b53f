"""The lines of a printed graph: curves between nodes that stand apart from others."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.figure.drawing import XY, Group, Path, Shape
from dateline.figure.ways import stroked, tone
from dateline.figure.words import quotes
from dateline.geometry.curve import arrowhead, away, bowed, trimmed
from dateline.scene.graph import Edge, Graph, Node, NodeKind
from dateline.scene.theme import Theme

RADIUS = {
    NodeKind.COUNTRY: 11.0,
    NodeKind.BODY: 7.0,
    NodeKind.PERSON: 8.0,
    NodeKind.GROUP: 8.5,
    NodeKind.VESSEL: 8.0,
    NodeKind.MISSION: 7.0,
    NodeKind.STATEMENT: 7.0,
}
MOST_GROWN = 8.0  # that many events may add to a country's disc
GAP = 3.0  # between a disc and the line that ends there
LANE = 24.0  # between two lines of one pair, at most
RUPTURE, OTHER = 2.4, 1.4  # widths
_BOWS = (0.0, 16.0, -16.0, 30.0, -30.0, 46.0, -46.0, 64.0, -64.0)
_CLEAR = 9.0  # between a line and a node that it has nothing to do with
_STEPS = 18


Pair = tuple[str, str]  # keys of nodes, in order


@dataclass(frozen=True, slots=True)
class Knot:
    """A node in its place; ``radius`` reaches around its sign."""

    node: Node
    spot: XY
    radius: float


@dataclass(frozen=True, slots=True)
class Wire:
    """An edge in its place: its line up to the arrow, and the arrow if it has one."""

    edge: Edge
    points: tuple[XY, ...]
    head: tuple[XY, ...]
    width: float
    colour: str


def radii(shown: Graph, u: float) -> dict[str, float]:
    """How large each node is, by its key: by its kind, a country by its events too."""
    met: dict[str, set[str]] = defaultdict(set)
    for edge in shown.edges:
        met[edge.start].add(edge.ref)
        met[edge.end].add(edge.ref)
    return {node.key: _radius(node, len(met[node.key])) * u for node in shown.nodes}


def wires(
    edges: Sequence[Edge],
    knots: Mapping[str, Knot],
    theme: Theme,
    chosen: str,
    u: float,
) -> list[Wire]:
    """The edges in their places, ruptures last so that they lie on top."""
    apart = [edge for edge in edges if edge.start != edge.end]
    lanes = {_pair(edge): edge.lanes for edge in apart}
    leans = {
        pair: _leans(knots[pair[0]], knots[pair[1]], count, knots, u)
        for pair, count in lanes.items()
    }
    order = sorted(apart, key=lambda edge: (edge.rupture, not edge.ended))
    made = (_wire(edge, knots, leans, theme, chosen, u) for edge in order)
    return [wire for wire in made if wire is not None]


def wire_shapes(wire: Wire, theme: Theme, chosen: str, u: float) -> Group:
    """A line with its arrow, what it tells and the sentences that say so."""
    edge = wire.edge
    lit = edge.ref == chosen
    casing = theme.choice if lit else theme.halo
    thick = wire.width + (5.0 if lit else 2.0) * u
    rows = (wire.points,)
    items: list[Shape] = [
        Path(rows, stroke=casing, width=thick),
        stroked(rows, edge.stroke, wire.colour, wire.width, u),
    ]
    if wire.head:
        items.append(Path((wire.head,), fill=wire.colour, closed=True))
    told = [f"{edge.title}, {edge.when}", edge.voice, edge.status]
    name = ". ".join(words for words in told if words)
    return Group(tuple(items), edge.ref, name, quotes(edge.spans))


def belonging(one: Knot, home: Knot, theme: Theme, u: float) -> Path:
    """The quiet line from a party to the country that it stands for."""
    return Path(
        ((one.spot, home.spot),),
        stroke=theme.border,
        width=u,
        dash=(2.0 * u, 2.6 * u),
    )


def _radius(node: Node, events: int) -> float:
    base = RADIUS[node.kind]
    if node.kind is not NodeKind.COUNTRY:
        return base
    return base + min(MOST_GROWN, 1.6 * math.sqrt(max(0, events - 1)))


def _wire(
    edge: Edge,
    knots: Mapping[str, Knot],
    leans: Mapping[Pair, Sequence[float]],
    theme: Theme,
    chosen: str,
    u: float,
) -> Wire | None:
    start, end = knots[edge.start], knots[edge.end]
    # Lanes count from one side of the pair, whoever acts.
    side = 1.0 if edge.start < edge.end else -1.0
    lean = side * leans[_pair(edge)][edge.lane]
    thick = (RUPTURE if edge.rupture and not edge.ended else OTHER) * u
    thick *= 1.4 if edge.ref == chosen else 1.0
    colour = tone(theme, rupture=edge.rupture, ended=edge.ended)
    whole = bowed(start.spot, end.spot, lean)
    near, far = start.radius + GAP * u, end.radius + GAP * u
    line = trimmed(whole, near, far)
    if line is None:
        return None
    head: tuple[XY, ...] = ()
    if edge.directed and not (edge.arm and edge.end == edge.ref):
        long = 5.2 * u + 1.6 * thick
        head = arrowhead(line.end, line.way(1.0), long, long * 0.45)
        line = trimmed(whole, near, far + long * 0.8) or line
    return Wire(edge, line.points(_STEPS), head, thick, colour)


def _pair(edge: Edge) -> Pair:
    return min(edge.start, edge.end), max(edge.start, edge.end)


def _leans(
    one: Knot, other: Knot, lanes: int, knots: Mapping[str, Knot], u: float
) -> list[float]:
    """How far each line of a pair bows, so that they cross no node, or the fewest."""
    long = math.dist(one.spot, other.spot)
    step = min(LANE * u, 0.9 * long / lanes)
    fan = [(lane - (lanes - 1) / 2) * step for lane in range(lanes)]
    reach = (_CLEAR + max(_BOWS) + 24.0) * u + step * lanes / 2
    near = [
        knot
        for knot in knots.values()
        if knot is not one
        and knot is not other
        and away((one.spot, other.spot), knot.spot) < reach
    ]
    best, fewest = fan, math.inf
    for bow in _BOWS:
        leans = [lean + bow * u for lean in fan]
        crossed = sum(
            max(0.0, knot.radius + _CLEAR * u - away(points, knot.spot))
            for points in (
                bowed(one.spot, other.spot, lean).points(10) for lean in leans
            )
            for knot in near
        )
        crossed += abs(bow) * 0.02 * u
        if crossed < fewest:
            best, fewest = leans, crossed
    return best
