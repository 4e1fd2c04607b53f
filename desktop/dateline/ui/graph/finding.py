"""What of a graph's picture is at a spot, in pixels from the middle of the layout."""

from dateline.geometry.curve import XY
from dateline.scene.graph import Edge, Graph
from dateline.ui.graph.paint import Picture
from dateline.ui.graph.walk import Stop
from dateline.ui.graph.wires import disc_at, wire_at

CLOSE = 6.0  # pixels, nearer than which an edge is meant


def under(picture: Picture, spot: XY) -> Stop:
    """The node, the edge or the words there; an empty stop for nothing."""
    key = disc_at(picture.discs, spot)
    if key:
        return Stop(key)
    wire = wire_at(picture.wires, spot, CLOSE)
    if wire is not None:
        return Stop("", wire.edge)
    for name in picture.names:
        left, top, right, bottom = name.box
        if left <= spot[0] <= right and top <= spot[1] <= bottom:
            return Stop("", name.edge) if name.edge else Stop(name.key)
    return Stop()


def edge_near(shown: Graph, picture: Picture, spot: XY) -> Edge | None:
    """The edge whose straight way is nearest, where edges are not drawn one by one."""
    placed = picture.discs
    best, nearest = None, CLOSE**2
    for edge in shown.edges:
        far = _square(placed[edge.start].spot, placed[edge.end].spot, spot)
        if far < nearest:
            best, nearest = edge, far
    return best


def place_of(picture: Picture, stop: Stop) -> XY | None:
    """The middle of a node, or of an edge; None for what is not drawn."""
    if stop.edge is not None:
        line = next((w.line for w in picture.wires if w.edge == stop.edge), None)
        if line is not None:
            return line[len(line) // 2]
    disc = picture.discs.get(stop.node)
    return disc.spot if disc is not None else None


def _square(start: XY, end: XY, spot: XY) -> float:
    """The square of how far a spot is from a straight line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    x, y = spot[0] - start[0], spot[1] - start[1]
    long = dx * dx + dy * dy
    share = min(1.0, max(0.0, (x * dx + y * dy) / long)) if long else 0.0
    return float((x - dx * share) ** 2 + (y - dy * share) ** 2)
