"""The lines of a printed graph: curves between nodes that stand apart from others."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.figure.drawing import XY, Group, Path, Shape
from dateline.figure.ways import stroked, tone
from dateline.figure.words import quotes
from dateline.scene.graph import Edge, Graph, Node, NodeKind
from dateline.scene.lines import Knot, Leans, events_met, leans, line
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
RUPTURE, OTHER = 2.4, 1.4  # widths
_STEPS = 18


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
    met = events_met(shown)
    return {node.key: _radius(node, met[node.key]) * u for node in shown.nodes}


def wires(
    edges: Sequence[Edge],
    placed: Mapping[str, Knot],
    theme: Theme,
    chosen: str,
    u: float,
) -> list[Wire]:
    """The edges in their places, ruptures last so that they lie on top."""
    apart = [edge for edge in edges if edge.start != edge.end]
    found = leans(apart, placed, tuple(placed.values()), u)
    order = sorted(apart, key=lambda edge: (edge.rupture, not edge.ended))
    made = (_wire(edge, placed, found, theme, chosen, u) for edge in order)
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
    placed: Mapping[str, Knot],
    found: Leans,
    theme: Theme,
    chosen: str,
    u: float,
) -> Wire | None:
    thick = (RUPTURE if edge.rupture and not edge.ended else OTHER) * u
    thick *= 1.4 if edge.ref == chosen else 1.0
    made = line(edge, placed, found, 5.2 * u + 1.6 * thick, u)
    if made is None:
        return None
    colour = tone(theme, rupture=edge.rupture, ended=edge.ended)
    return Wire(edge, made.curve.points(_STEPS), made.head, thick, colour)
