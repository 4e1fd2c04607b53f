"""A graph with too many edges to draw each of them in each frame.

Lines and signs are a backdrop that is made between events; what is meant, and the names
that find room, are drawn on top of it.
"""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from dateline.geometry.curve import XY
from dateline.scene.graph import Edge, Graph
from dateline.scene.lines import Knot
from dateline.scene.theme import Theme
from dateline.ui.graph import paint
from dateline.ui.graph.backdrop import Backdrop, Batch
from dateline.ui.graph.index import Index
from dateline.ui.graph.names import Name, placed_names
from dateline.ui.graph.paint import Lit, Picture, edge_tone, measure
from dateline.ui.theme import Appearance
from dateline.ui.tones import Tones

MANY = 400  # edges, from which on a graph is large
MOST_LIT = 400  # edges drawn one by one over the backdrop
MOST_NAMES = 180  # nodes that are asked for a name at once
AROUND = 0.3  # of the view, named beside what is in sight
RUPTURE_ALPHA, OTHER_ALPHA = 0.30, 0.13
VEIL_ALPHA = 0.62  # of the paper over what is not meant


def meant_edges(known: Index, lit: Lit) -> list[Edge]:
    """The edges that are chosen, pointed at or walked to, and those of such nodes."""
    keys = [lit.pointed.node, lit.stop.node, known.key_of.get(lit.chosen, "")]
    edges = [lit.pointed.edge, lit.stop.edge]
    found = [edge for edge in edges if edge is not None]
    for ref in (lit.chosen, *sorted(lit.near)):
        found += known.by_ref.get(ref, ())
    for key in keys:
        found += known.by_node.get(key, ())
    return list(dict.fromkeys(found))[:MOST_LIT]


def near_names(picture: Picture, lit: Lit, view: QRectF) -> tuple[Name, ...]:
    """Names in and around what is in sight, of what is meant first, then the largest.

    ``view`` is in pixels from the middle of the layout.
    """
    wide, tall = view.width() * AROUND, view.height() * AROUND
    area = view.adjusted(-wide, -tall, wide, tall)
    inside = [d for d in picture.discs.values() if area.contains(QPointF(*d.spot))]
    ends = {key for w in picture.wires for key in (w.edge.start, w.edge.end)}
    ends |= {lit.stop.node, lit.pointed.node}

    def rank(disc: Knot) -> tuple[bool, bool, float, str]:
        node = disc.node
        return node.ref != lit.chosen, node.key not in ends, -disc.radius, node.key

    kept = {disc.node.key: disc for disc in sorted(inside, key=rank)[:MOST_NAMES]}
    frame = (area.left(), area.top(), area.right(), area.bottom())
    return placed_names(kept, (), frame, measure, captions=False)


class Large:
    """The backdrop of a large graph, kept until the graph or its places change."""

    def __init__(self, appearance: Appearance) -> None:
        """Start with nothing."""
        self._appearance = appearance
        self.backdrop = Backdrop()
        self._batches: list[Batch] | None = None

    def forget(self) -> None:
        """Another graph, other places or other colours: all must be drawn anew."""
        self._batches = None

    def clear(self) -> None:
        """No large graph is shown; hold no picture of one."""
        if self._batches is not None:
            self._batches = None
            self.backdrop.clear()

    def make(
        self,
        shown: Graph,
        spots: Mapping[str, XY],
        picture: Picture,
        lit: Lit,
        camera: tuple[QRectF, float, float],
    ) -> None:
        """Make the backdrop unless there is one that serves.

        ``camera``: what is in sight, in pixels from the middle; the scale; the screen's
        pixels for one of ours.
        """
        view, scale, ratio = camera
        if self._batches is not None and self.backdrop.holds(view, scale):
            return
        theme, tones = self._appearance.theme, self._appearance.tones
        if self._batches is None:
            self._batches = batches(shown, spots, theme)

        def signs(painter: QPainter) -> None:
            discs = picture.discs.values()
            paint.paint_discs(painter, discs, Lit(parts=lit.parts), theme, tones)

        self.backdrop.make(view, scale, ratio, self._batches, signs)

    def draw(
        self,
        painter: QPainter,
        picture: Picture,
        lit: Lit,
        camera: tuple[QRectF, XY, float],
    ) -> None:
        """Draw backdrop and what is meant: the port, the middle in it, the scale."""
        port, middle, scale = camera
        theme, tones = self._appearance.theme, self._appearance.tones
        self.backdrop.draw(painter, middle, scale)
        if lit.fades:
            veil = QColor(tones.page)
            veil.setAlphaF(VEIL_ALPHA)
            painter.fillRect(port, veil)
        painter.translate(*middle)
        _draw_meant(painter, picture, lit, theme, tones)


def batches(shown: Graph, spots: Mapping[str, XY], theme: Theme) -> list[Batch]:
    """All edges as straight lines in a few batches, ruptures on top."""
    found: dict[tuple[bool, str], list[QLineF]] = {}
    for edge in shown.edges:
        look = (edge.rupture and not edge.ended, edge_tone(edge, theme))
        line = QLineF(*spots[edge.start], *spots[edge.end])
        found.setdefault(look, []).append(line)
    made: list[Batch] = []
    for (strong, tone), lines in sorted(found.items(), key=lambda one: one[0]):
        colour = QColor(tone)
        colour.setAlphaF(RUPTURE_ALPHA if strong else OTHER_ALPHA)
        pen = QPen(colour, 1.0)
        pen.setCosmetic(True)
        made.append((pen, lines))
    return made


def _draw_meant(
    painter: QPainter, picture: Picture, lit: Lit, theme: Theme, tones: Tones
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint.paint_wires(painter, picture.wires, lit, theme, tones)
    keys = {key for w in picture.wires for key in (w.edge.start, w.edge.end)}
    keys |= {lit.pointed.node, lit.stop.node}
    keys |= {
        d.node.key
        for d in picture.discs.values()
        if lit.chosen and d.node.ref == lit.chosen
    }
    ends = [picture.discs[key] for key in sorted(keys) if key in picture.discs]
    # These are the ends of what is meant: none of them steps back.
    paint.paint_discs(painter, ends, replace(lit, fades=False), theme, tones)
    paint.paint_names(painter, picture, lit, theme, tones)
