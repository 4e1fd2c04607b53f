"""Walking a graph by keys: to the next node that way, and round a node's edges."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.geometry.curve import XY
from dateline.scene.graph import Edge, Graph
from dateline.scene.lines import Knot
from dateline.ui.graph.index import Index

ASIDE = 2.2  # how much dearer a step aside is than a step ahead


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the keyboard is: at a node, or at an edge of it; nowhere at first."""

    node: str = ""
    edge: Edge | None = None


def toward(placed: Mapping[str, Knot], here: XY, way: XY) -> str:
    """The key of the node that lies nearest in a direction; empty for none."""
    best, least = "", math.inf
    for key, disc in placed.items():
        dx, dy = disc.spot[0] - here[0], disc.spot[1] - here[1]
        ahead = dx * way[0] + dy * way[1]
        aside = abs(dx * way[1] - dy * way[0])
        if ahead > 1.0 and aside <= 2.5 * ahead and ahead + ASIDE * aside < least:
            best, least = key, ahead + ASIDE * aside
    return best


def around(shown: Graph, stop: Stop, by: int) -> Stop | None:
    """The next (1) or the last (-1) edge of the node; None past the ends of them."""
    edges = edges_of(shown, stop.node)
    if stop.edge is None:
        at = 0 if by > 0 else -1
    else:
        at = edges.index(stop.edge) + by if stop.edge in edges else 0
    if at == -1 and by < 0:
        return Stop(stop.node) if stop.edge is not None else None
    return Stop(stop.node, edges[at]) if 0 <= at < len(edges) else None


def edges_of(shown: Graph, key: str) -> Sequence[Edge]:
    """The edges that begin or end at a node, in the order of the story."""
    return [edge for edge in shown.edges if key in (edge.start, edge.end)]


def chosen_stop(known: Index, stop: Stop, chosen: str) -> Stop:
    """Where what is chosen is; where the keyboard is, if that is there already."""
    if stop.edge is not None and stop.edge.ref == chosen:
        return stop
    if chosen in known.key_of:
        return Stop(known.key_of[chosen])
    edges = known.by_ref.get(chosen, [])
    return Stop(edges[0].start, edges[0]) if edges else Stop()
