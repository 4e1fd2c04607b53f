"""The graph on screen: what is drawn where, under which camera, and what is meant.

A small graph is drawn line by line in each frame; ``large.py`` draws a large one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter

from dateline.geometry.curve import XY
from dateline.geometry.labels import Box
from dateline.geometry.layouts import Points
from dateline.scene.graph import Graph
from dateline.scene.signs import Part
from dateline.ui.graph import finding
from dateline.ui.graph.index import Index, index
from dateline.ui.graph.large import MANY, Large, meant_edges, near_names
from dateline.ui.graph.names import Name, placed_names, with_chosen
from dateline.ui.graph.paint import Lit, Picture, measure, paint
from dateline.ui.graph.stage import Stage
from dateline.ui.graph.walk import Stop
from dateline.ui.graph.wires import discs, radii, wires
from dateline.ui.theme import Appearance

SETTLE_MS = 60
CROWDED = 160  # nodes and edges, from which on names come when all else stands still
ROOM = 0.16  # of the drawing, kept free around it for names
EDGE_PX = 40  # between a node that the keyboard is at and the edge of the view
SPACING = 44.0  # pixels between two nodes, from which on they are drawn full size
SHAPE = 0.85  # of the view's own shape
NOTHING = Graph((), (), (), ())


@dataclass(frozen=True, slots=True)
class Places:
    """Where the nodes of a layout are: points in a square of side 2, by key.

    ``apart`` is the least distance of two; ``widest`` how far the square may be drawn
    out sideways.
    """

    spots: Points
    apart: float
    widest: float


class Canvas(QObject):
    """A graph in its places under a camera, and what of it is lit.

    Signals:
        settled: what is to be seen after a change is there, down to the names.
    """

    settled = Signal()

    def __init__(self, appearance: Appearance) -> None:
        """Make an empty canvas."""
        super().__init__()
        self._appearance = appearance
        self.stage = Stage(self._draw)
        self.view = self.stage.view
        self.large = Large(appearance)
        self.shown = NOTHING
        self._picture = Picture({}, (), ())
        self._is_stale = False
        self.lit = Lit()
        self._spots: dict[str, XY] = {}
        self.known = Index()
        self._sizes: dict[str, float] = {}
        self._places = Places({}, 1.0, 1.0)
        self._wide = 1.0
        self._scale = 0.0
        self._is_lettered = False
        self._names: tuple[Name, ...] = ()
        self._frame = _frame(None)
        self.fits = True  # until a person moves the camera, it shows all there is
        self.only_shown = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._settle)
        self.stage.moved.connect(self._moved)
        self.large.backdrop.grown.connect(self.stage.redraw)
        self.large.backdrop.finished.connect(self.settled)
        self.stage.paper(appearance.tones.page)

    @property
    def is_large(self) -> bool:
        """Whether there are too many edges to draw each of them in each frame."""
        return len(self.shown.edges) > MANY

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is to come by itself."""
        busy = self._timer.isActive() or self.large.backdrop.busy
        return not (busy or self._is_stale)

    def put(
        self,
        shown: Graph,
        places: Places,
        parts: Mapping[str, Part] | None = None,
    ) -> None:
        """Show a graph with its nodes in their places.

        ``parts`` are the countries' parts by code where a day gives them others. The
        camera stays where it is, unless it has shown all there was.
        """
        self.shown = shown
        self._places = places
        self.known = index(shown)
        self._sizes = radii(shown)
        stop = _kept(self.lit.stop, shown)
        self.lit = replace(self.lit, pointed=Stop(), stop=stop, parts=parts)
        self._spread()
        if self.fits:
            self.fit(only_shown=self.only_shown)
        self._rebuild()

    def light(self, chosen: str, near: frozenset[str]) -> None:
        """Show what is chosen and what belongs with it."""
        has = self.known.has
        fades = bool(chosen) and (has(chosen) or any(has(ref) for ref in near))
        self._relight(replace(self.lit, chosen=chosen, near=near, fades=fades))

    def point_at(self, stop: Stop) -> None:
        """Show what the pointer is on."""
        self._relight(replace(self.lit, pointed=stop))

    def stop_at(self, stop: Stop) -> None:
        """Show where the keyboard is, and bring it into sight."""
        self._relight(replace(self.lit, stop=stop))
        place = self.place_of(stop)
        if place is not None:
            port = self.view.viewport().rect()
            x, y = place.x(), place.y()
            dx = max(EDGE_PX - x, 0) or min(port.width() - EDGE_PX - x, 0)
            dy = max(EDGE_PX - y, 0) or min(port.height() - EDGE_PX - y, 0)
            if dx or dy:
                self.fits = False
                self.stage.pan(dx, dy)

    def move(self, key: str, point: XY) -> XY:
        """Put a node to a pixel of the view; the answer is the point of the layout."""
        x, y = self.stage.from_view(point)
        self._spots[key] = x / self._scale, y / self._scale
        self._rebuild()
        return x / self._scale / self._wide, y / self._scale

    def fit(self, *, only_shown: bool = False) -> None:
        """Show all of the layout, or of that what is shown now.

        All, so that a filter that hides nodes moves no other.
        """
        self.only_shown = only_shown
        spots = self._spots if only_shown else self._places.spots
        wide = 1.0 if only_shown else self._wide
        xs = [x * wide for x, _ in spots.values()] or [0.0]
        ys = [y for _, y in spots.values()] or [0.0]
        part = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        aside = max(part.width(), part.height(), 4 * self._places.apart, 0.2)
        aside *= ROOM
        self.stage.show_part(part.adjusted(-aside, -aside * 0.45, aside, aside * 0.45))
        self.fits = True

    def show_lit(self) -> None:
        """Show what is chosen, and the ends of it, with some room around."""
        chosen = self.lit.chosen
        keys = {node.key for node in self.shown.nodes if node.ref == chosen}
        for edge in self.shown.edges:
            if chosen and edge.ref == chosen:
                keys |= {edge.start, edge.end}
        if not keys:
            return
        xs, ys = zip(*(self._spots[key] for key in sorted(keys)), strict=True)
        part = QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        aside = max(part.width(), part.height(), 5 * self._places.apart) * 0.3
        self.fits = False
        self.stage.show_part(part.adjusted(-aside, -aside, aside, aside))

    def zoom(self, by: float) -> None:
        """Show everything so many times as large."""
        self.fits = False
        self.stage.zoom(by)

    def resized(self) -> None:
        """The view has another size; what showed all still does."""
        if self.fits and self._spots:
            self._spread()
            self.fit(only_shown=self.only_shown)
            self._rebuild()
        self.stage.redraw()

    def under(self, point: XY, *, thoroughly: bool = False) -> Stop:
        """What is drawn at a pixel of the view.

        ``thoroughly`` looks at each edge of a large graph, which takes a moment.
        """
        spot = self.stage.from_view(point)
        found = finding.under(self.picture, spot)
        if thoroughly and self.is_large and found == Stop():
            found = Stop("", finding.edge_near(self.shown, self.picture, spot))
        return found

    def place_of(self, stop: Stop) -> QPointF | None:
        """The pixel of the view where a node or the middle of an edge is drawn."""
        spot = finding.place_of(self.picture, stop)
        return None if spot is None else QPointF(*self.stage.to_view(spot))

    def dress(self) -> None:
        """Wear the theme in use."""
        self._is_lettered = False
        self.stage.paper(self._appearance.tones.page)
        self._rebuild()

    def _spread(self) -> None:
        """Take the room that a wide view has beside a square layout."""
        port = self.stage.port
        ratio = port.width() / max(1.0, port.height())
        self._wide = max(1.0, min(self._places.widest, ratio * SHAPE))
        spots = self._places.spots
        self._spots = {
            node.key: (spots[node.key][0] * self._wide, spots[node.key][1])
            for node in self.shown.nodes
        }

    def _moved(self) -> None:
        if self.stage.scale != self._scale:
            self._rebuild(anew=False)
        elif _is_crowded(self.shown):
            self._timer.start()

    @property
    def picture(self) -> Picture:
        """All that is drawn, worked out when it is asked for: once a frame."""
        if self._is_stale:
            self._is_stale = False
            self._work_out()
        return self._picture

    def _rebuild(self, *, anew: bool = True) -> None:
        """Have everything worked out again; ``anew`` for more than another scale."""
        self._is_stale = True
        if anew:
            self.large.forget()
        self.stage.redraw()

    def _work_out(self) -> None:
        """Work out everything at the scale of the camera."""
        self._scale = scale = self.stage.scale
        share = min(1.25, max(0.3, self._places.apart * scale / SPACING))
        placed = discs(self.shown, self._spots, self._sizes, scale, share)
        if self.is_large:
            drawn = wires(meant_edges(self.known, self.lit), placed)
            self._picture = Picture(placed, drawn, ())
            self._timer.start()
        else:
            self.large.clear()
            drawn = wires(self.shown.edges, placed)
            self._picture = Picture(placed, drawn, (), self.shown.belongs)
            self._frame = _frame(self.stage.in_sight if self.fits else None)
            if _is_crowded(self.shown):
                self._names = ()
                self._timer.start()
            else:
                self._timer.stop()
                self._names = placed_names(placed, drawn, self._frame, measure)
            self._name_chosen()
            if self.is_settled:
                self.settled.emit()

    def _relight(self, lit: Lit) -> None:
        if lit == self.lit:
            return
        self.lit = lit
        if self.is_large:
            drawn = wires(meant_edges(self.known, lit), self.picture.discs)
            self._picture = replace(self.picture, wires=drawn)
            self._timer.start()  # the names follow
        else:
            self._name_chosen()
        self.stage.redraw()
        if self.is_settled:
            self.settled.emit()

    def _name_chosen(self) -> None:
        """Have the words of what is chosen among the others."""
        discs, drawn, chosen = self._picture.discs, self._picture.wires, self.lit.chosen
        names = with_chosen(self._names, discs, drawn, self._frame, measure, chosen)
        self._picture = replace(self._picture, names=names)

    def _settle(self) -> None:
        """Name what is in sight, and make the picture behind it if there is none."""
        seen = self.stage.in_sight
        self._frame = _frame(None)
        self._names = near_names(self.picture, self.lit, seen)
        self._name_chosen()
        if self.is_large:
            camera = seen, self._scale, self.view.devicePixelRatioF()
            self.large.make(self.shown, self._spots, self.picture, self.lit, camera)
        self.stage.redraw()
        if self.is_settled:
            self.settled.emit()

    def _draw(self, painter: QPainter) -> None:
        theme, tones = self._appearance.theme, self._appearance.tones
        picture = self.picture
        painter.save()
        if self.is_large:
            camera = self.stage.port, self.stage.middle, self._scale
            self.large.draw(painter, picture, self.lit, camera)
        else:
            painter.translate(*self.stage.middle)
            if not self._is_lettered:
                # The pictures of the words are made once and kept. To make them in the
                # frame in which all is placed would hold the thread twice as long.
                self._is_lettered = True
                picture = replace(picture, names=())
                QTimer.singleShot(0, self, self.stage.redraw)
            paint(painter, picture, self.lit, theme, tones)
        painter.restore()


def _is_crowded(shown: Graph) -> bool:
    return len(shown.nodes) + len(shown.edges) > CROWDED


def _kept(stop: Stop, shown: Graph) -> Stop:
    """Where the keyboard is after another graph was put in place of one."""
    if stop.edge is not None and stop.edge not in shown.edges:
        stop = Stop(stop.node)
    return stop if any(node.key == stop.node for node in shown.nodes) else Stop()


def _frame(seen: QRectF | None) -> Box:
    """Words stay in what is in sight where all of the graph is to be."""
    if seen is None:
        return -1e6, -1e6, 1e6, 1e6
    return seen.left() + 6, seen.top() + 6, seen.right() - 6, seen.bottom() - 6
