"""Where the nodes of a relation graph go: the same place, whatever a filter hides."""

from collections import defaultdict
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.once import once
from dateline.geometry.great_circle import LatLon
from dateline.geometry.layouts import Points, circle, force, geography, neighbours
from dateline.scene.graph import Graph, whole

APART = 0.16  # of a square of side 2, between two nodes of a small graph
_ON_EARTH = 0.8  # of that, where a node should stay near where it is on a map
_FEW = 60  # nodes, up to which there is room for that


class Layout(StrEnum):
    """How nodes are laid out."""

    FORCE = "force"
    CIRCLE = "circle"
    GEOGRAPHY = "geography"


@once
def placed(dossier: Dossier, layout: Layout) -> Points:
    """A point for each node of the dossier's whole graph, by the node's key.

    Points are (x right, y down) in a square of side 2 around (0, 0), or a little over
    its edge. It takes a second for thousands of nodes; ask for it off the thread that
    draws, it is kept.
    """
    graph = whole(dossier)
    keys = [node.key for node in graph.nodes]
    edges = [(edge.start, edge.end) for edge in graph.edges]
    edges += graph.belongs
    if layout is Layout.CIRCLE:
        return circle(neighbours(keys, edges))
    apart = APART * min(1.0, (_FEW / max(1, len(keys))) ** 0.5)
    if layout is Layout.FORCE:
        return force(keys, edges, apart)
    return geography(_spots(graph, edges), apart * _ON_EARTH)


def _spots(graph: Graph, edges: list[tuple[str, str]]) -> dict[str, LatLon]:
    """Each node's own position, else the middle of its neighbours', else the sea's.

    What is nowhere goes to the middle of the Atlantic, beside no country.
    """
    spots = {node.key: node.position for node in graph.nodes if node.position}
    beside: dict[str, list[LatLon]] = defaultdict(list)
    for one, other in edges:
        beside[one] += [spots[other]] if other in spots else []
        beside[other] += [spots[one]] if one in spots else []
    keys = [node.key for node in graph.nodes]
    return {key: spots.get(key) or _middle(beside[key]) for key in keys}


def _middle(spots: list[LatLon]) -> LatLon:
    if not spots:
        return 20.0, -40.0
    return (
        sum(lat for lat, _ in spots) / len(spots),
        sum(lon for _, lon in spots) / len(spots),
    )
