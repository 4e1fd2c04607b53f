"""Paints a relation graph: belonging, lines, signs, words, from back to front."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from dateline.scene.graph import Edge
from dateline.scene.lines import Knot
from dateline.scene.signs import Part, Stroke
from dateline.scene.theme import Theme
from dateline.ui import fonts
from dateline.ui.graph.names import Face, Name
from dateline.ui.graph.shapes import paint_node, silhouette
from dateline.ui.graph.walk import Stop
from dateline.ui.graph.wires import Wire
from dateline.ui.tones import Tones, mix

FADED = 0.66  # how far what is not meant steps back into the paper
RUPTURE_PX, OTHER_PX, CHOSEN_PX = 2.4, 1.5, 1.3  # the last comes on top
RIM_PX = 1.6  # of paper around words
DASHES = {Stroke.SOLID: (), Stroke.DASHED: (5.0, 3.2), Stroke.DOTTED: (0.1, 3.4)}
_SIZES = {
    Face.COUNTRY: (14.0, QFont.Weight.DemiBold),
    Face.NAME: (12.5, QFont.Weight.Normal),
    Face.STATEMENT: (12.0, QFont.Weight.Normal),
    Face.CAPTION: (11.5, QFont.Weight.Normal),
    Face.RUPTURE: (12.0, QFont.Weight.DemiBold),
    Face.WHEN: (11.0, QFont.Weight.Normal),
}


@dataclass(frozen=True, slots=True)
class Lit:
    """What is meant: the chosen ref, what belongs with it, pointer and keyboard.

    ``pointed`` and ``stop`` are a node or an edge; ``parts`` are the parts of the
    countries, by code, where they are not those of the whole dossier.
    """

    chosen: str = ""
    near: frozenset[str] = frozenset()
    pointed: Stop = field(default_factory=Stop)
    stop: Stop = field(default_factory=Stop)
    parts: Mapping[str, Part] | None = None
    fades: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn, in pixels from the middle of the layout."""

    discs: Mapping[str, Knot]
    wires: Sequence[Wire]
    names: Sequence[Name]
    belongs: Sequence[tuple[str, str]] = ()


@lru_cache(maxsize=20_000)
def measure(face: Face, text: str) -> tuple[float, float]:
    """The width and height of a line of words, in pixels."""
    metrics = _metrics(face)
    return metrics.horizontalAdvance(text), metrics.height() * 0.96


def edge_tone(edge: Edge, theme: Theme) -> str:
    """The colour of an edge: what broke relations, what is over, all else."""
    if edge.ended:
        return theme.ended
    return theme.rupture if edge.rupture else theme.other


def edge_pen(edge: Edge, tone: str, thicker: float = 0.0) -> QPen:
    """The pen of an edge's line: its stroke tells the voice."""
    pen = QPen(QColor(tone), (RUPTURE_PX if edge.rupture else OTHER_PX) + thicker)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    dashes = DASHES[edge.stroke]
    if dashes:
        pen.setDashPattern([part / pen.widthF() for part in dashes])
    if edge.stroke is Stroke.DOTTED:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def paint(
    painter: QPainter, picture: Picture, lit: Lit, theme: Theme, tones: Tones
) -> None:
    """Draw it all."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_belongs(painter, picture, tones)
    paint_wires(painter, picture.wires, lit, theme, tones)
    paint_discs(painter, picture.discs.values(), lit, theme, tones)
    paint_names(painter, picture, lit, theme, tones)


def paint_belongs(painter: QPainter, picture: Picture, tones: Tones) -> None:
    """A hair from each party to the country it belongs to."""
    painter.setPen(QPen(QColor(tones.line), 1.0))
    for one, other in picture.belongs:
        if one in picture.discs and other in picture.discs:
            start, end = picture.discs[one].spot, picture.discs[other].spot
            painter.drawLine(QPointF(*start), QPointF(*end))


def paint_wires(
    painter: QPainter, wires: Iterable[Wire], lit: Lit, theme: Theme, tones: Tones
) -> None:
    """The lines, those that are meant on top of the others."""
    ranked: list[tuple[int, Wire]] = [(_rank(wire.edge, lit), wire) for wire in wires]
    for rank, wire in sorted(ranked, key=lambda one: (one[0], one[1].edge.rupture)):
        _paint_wire(painter, wire, rank, lit, theme, tones)


def paint_discs(
    painter: QPainter, discs: Iterable[Knot], lit: Lit, theme: Theme, tones: Tones
) -> None:
    """The signs of the nodes, rings around what is chosen, pointed at or walked to."""
    for disc in discs:
        node, centre = disc.node, QPointF(*disc.spot)
        part = node.part
        if lit.parts is not None and node.code:
            part = lit.parts.get(node.code, Part.NAMED)
        chosen = bool(lit.chosen) and node.ref == lit.chosen
        if chosen or node.ref in lit.near:
            _halo(painter, disc, theme.choice if chosen else tones.related, chosen)
        faded = FADED if lit.fades and not _is_meant(node.ref, lit) else 0.0
        if node.key in (lit.pointed.node, lit.stop.node):
            faded = 0.0
        paint_node(
            painter, centre, disc.radius, node.kind, part, theme, tones.page, faded
        )
        if node.key == lit.pointed.node:
            _ring(painter, disc, QPen(QColor(tones.strong_line), 1.2))
        if node.key == lit.stop.node and lit.stop.edge is None:
            _ring(painter, disc, QPen(QColor(tones.accent), 2.0))


def paint_names(
    painter: QPainter, picture: Picture, lit: Lit, theme: Theme, tones: Tones
) -> None:
    """The words, each with a rim of paper so that it reads over a line."""
    for name in picture.names:
        ref = name.edge.ref if name.edge else picture.discs[name.key].node.ref
        faded = lit.fades and not _is_meant(ref, lit)
        if name.lead is not None:
            _leader(painter, name, tones)
        top = name.box[1]
        for face, text in name.lines:
            ink = _ink(face, name, theme, tones)
            if faded:
                ink = mix(ink, tones.page, 0.5)
            metrics = _metrics(face)
            left = _left(name, measure(face, text)[0])
            spot = QPointF(left, top + metrics.ascent() * 0.98)
            _words(painter, _Label(face, text, ink, tones.page), spot)
            top += metrics.height() * 0.96


def _left(name: Name, width: float) -> float:
    if name.side > 0:
        return name.box[0]
    if name.side < 0:
        return name.box[2] - width
    return (name.box[0] + name.box[2] - width) / 2


def _ink(face: Face, name: Name, theme: Theme, tones: Tones) -> str:
    if face in (Face.WHEN, Face.STATEMENT):
        return tones.quiet
    if face is Face.RUPTURE:
        return theme.rupture
    if face is Face.CAPTION and name.edge is not None:
        return edge_tone(name.edge, theme)
    return tones.ink


def _words(painter: QPainter, label: "_Label", spot: QPointF) -> None:
    """Put words to where their line begins: the picture of them, made once."""
    image = _image(label, painter.device().devicePixelRatioF())
    metrics = _metrics(label.face)
    painter.drawPixmap(spot - QPointF(RIM_PX, metrics.ascent() + RIM_PX), image)


@dataclass(frozen=True, slots=True)
class _Label:
    """A line of words and its colours."""

    face: Face
    text: str
    ink: str
    paper: str


@lru_cache(maxsize=2_000)
def _image(label: _Label, ratio: float) -> QPixmap:
    metrics, font = _metrics(label.face), _font(label.face)
    wide = metrics.horizontalAdvance(label.text) + 2 * RIM_PX + 2
    size = QSizeF(wide, metrics.height() + 2 * RIM_PX) * ratio
    image = QPixmap(size.toSize())
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    spot = QPointF(RIM_PX, metrics.ascent() + RIM_PX)
    shape = QPainterPath()
    shape.addText(spot, font, label.text)
    rim = QPen(QColor(label.paper), 2 * RIM_PX)
    rim.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(shape, rim)
    painter.setFont(font)
    painter.setPen(QColor(label.ink))
    painter.drawText(spot, label.text)
    painter.end()
    return image


def _leader(painter: QPainter, name: Name, tones: Tones) -> None:
    if name.lead is None:
        return
    left, top, right, bottom = name.box
    x = min(max(name.lead[0], left), right)
    y = min(max(name.lead[1], top), bottom)
    painter.setPen(QPen(QColor(tones.strong_line), 0.8))
    painter.drawLine(QPointF(x, y), QPointF(*name.lead))


def _paint_wire(
    painter: QPainter, wire: Wire, rank: int, lit: Lit, theme: Theme, tones: Tones
) -> None:
    edge, path = wire.edge, curve_path(wire)
    tone = edge_tone(edge, theme)
    if rank == _BACK:
        tone = mix(tone, tones.page, FADED)
    chosen = bool(lit.chosen) and edge.ref == lit.chosen
    glow = theme.choice if chosen else tones.related if edge.ref in lit.near else ""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if glow:
        wide = QPen(QColor(glow), 9.0 if chosen else 6.5)
        wide.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(path, wide)
    thicker = CHOSEN_PX if chosen else 0.0
    if edge == lit.stop.edge or edge == lit.pointed.edge:
        under = QPen(QColor(tones.accent if edge == lit.stop.edge else tones.line), 5.0)
        painter.strokePath(path, under)
        painter.strokePath(path, QPen(QColor(tones.page), 3.4))
    painter.strokePath(path, edge_pen(edge, tone, thicker))
    if wire.head:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone))
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in wire.head]))


def curve_path(wire: Wire) -> QPainterPath:
    """The line of an edge as Qt draws it."""
    path = QPainterPath(QPointF(*wire.curve.start))
    path.quadTo(QPointF(*wire.curve.control), QPointF(*wire.curve.end))
    return path


_BACK, _SAME, _NEAR, _MEANT = range(4)


def _rank(edge: Edge, lit: Lit) -> int:
    if lit.chosen and edge.ref == lit.chosen:
        return _MEANT
    if edge in (lit.pointed.edge, lit.stop.edge) or edge.ref in lit.near:
        return _NEAR
    return _BACK if lit.fades else _SAME


def _is_meant(ref: str, lit: Lit) -> bool:
    return ref == lit.chosen or ref in lit.near


def _halo(painter: QPainter, disc: Knot, colour: str, chosen: bool) -> None:
    shape = silhouette(disc.node.kind, QPointF(*disc.spot), disc.radius)
    pen = QPen(QColor(colour), 9.0 if chosen else 7.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(shape, pen)


def _ring(painter: QPainter, disc: Knot, pen: QPen) -> None:
    reach = disc.radius + 4.0
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    x, y = disc.spot
    painter.drawEllipse(QRectF(x - reach, y - reach, 2 * reach, 2 * reach))


@cache
def _font(face: Face) -> QFont:
    size, weight = _SIZES[face]
    font = fonts.sans(size, weight)
    font.setItalic(face is Face.STATEMENT)
    return font


@cache
def _metrics(face: Face) -> QFontMetricsF:
    return QFontMetricsF(_font(face))
