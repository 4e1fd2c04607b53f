"""The signs of a graph's nodes: each kind has a silhouette of its own."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from dateline.scene.graph import NodeKind
from dateline.scene.signs import Part
from dateline.scene.theme import Theme

HATCH = 5.0  # pixels between the lines of a hatching


def paint_node(
    painter: QPainter,
    centre: QPointF,
    radius: float,
    kind: NodeKind,
    part: Part,
    theme: Theme,
    paper: str,
    faded: float = 0.0,
) -> None:
    """Draw a node's sign; ``faded`` (0 to 1) lets it step back into the paper."""
    style = theme.parts[part]
    fill, strong = _mixed(style.fill, paper, faded), _mixed(style.strong, paper, faded)
    painter.setPen(QPen(strong, 1.1 if radius < 7 else 1.6))
    painter.setBrush(fill)
    if kind is NodeKind.COUNTRY:
        painter.drawEllipse(centre, radius, radius)
        if style.hatch and radius >= 5:
            _hatch(painter, centre, radius, _mixed(style.hatch, paper, faded))
    elif kind is NodeKind.MISSION:
        _mission(painter, centre, radius, strong, QColor(paper))
    elif kind is NodeKind.STATEMENT:
        _statement(painter, centre, radius, _mixed(theme.ink, paper, faded), paper)
    else:
        painter.drawPath(silhouette(kind, centre, radius))


def silhouette(kind: NodeKind, centre: QPointF, radius: float) -> QPainterPath:
    """The outline of a sign, for the ring around it as well."""
    path = QPainterPath()
    x, y, r = centre.x(), centre.y(), radius
    if kind is NodeKind.BODY:
        half = r * 0.86
        path.addRoundedRect(QRectF(x - half, y - half, 2 * half, 2 * half), 2.5, 2.5)
    elif kind is NodeKind.PERSON:
        path = _person(x, y, r)
    elif kind is NodeKind.GROUP:
        path = _person(x - r * 0.42, y - r * 0.06, r * 0.84)
        path = path.united(_person(x + r * 0.42, y + r * 0.06, r * 0.84))
    elif kind is NodeKind.VESSEL:
        path.addPolygon(_vessel(x, y, r))
        path.closeSubpath()
    elif kind is NodeKind.STATEMENT:
        path.addPolygon(_diamond(x, y, r))
        path.closeSubpath()
    else:
        path.addEllipse(centre, r, r)
    return path


def _person(x: float, y: float, r: float) -> QPainterPath:
    """Head and shoulders."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y - r * 0.46), r * 0.44, r * 0.44)
    bust = QPainterPath(QPointF(x - r * 0.86, y + r * 0.92))
    bust.cubicTo(
        x - r * 0.86,
        y - r * 0.22,
        x + r * 0.86,
        y - r * 0.22,
        x + r * 0.86,
        y + r * 0.92,
    )
    bust.closeSubpath()
    return path.united(bust)


def _vessel(x: float, y: float, r: float) -> QPolygonF:
    corners = ((-1, -0.1), (1, -0.1), (0.6, 0.7), (-0.6, 0.7))
    return QPolygonF([QPointF(x + r * dx, y + r * dy) for dx, dy in corners])


def _diamond(x: float, y: float, r: float) -> QPolygonF:
    corners = ((0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0))
    return QPolygonF([QPointF(x + r * dx, y + r * dy) for dx, dy in corners])


def _mission(
    painter: QPainter, centre: QPointF, radius: float, strong: QColor, paper: QColor
) -> None:
    """As on the map: a small dot in a ring, in the sending state's colour."""
    painter.setPen(QPen(strong, 1.1 if radius < 7 else 1.8))
    painter.setBrush(paper)
    painter.drawEllipse(centre, radius * 0.86, radius * 0.86)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(strong)
    painter.drawEllipse(centre, radius * 0.38, radius * 0.38)


def _statement(
    painter: QPainter, centre: QPointF, radius: float, ink: QColor, paper: str
) -> None:
    painter.setPen(QPen(ink, 1.1 if radius < 6 else 1.5))
    painter.setBrush(QColor(paper))
    painter.drawPolygon(_diamond(centre.x(), centre.y(), radius))


def _hatch(painter: QPainter, centre: QPointF, radius: float, tone: QColor) -> None:
    """Diagonal lines across a disc, each as long as the disc is wide there."""
    painter.setPen(QPen(tone, 1.5))
    turn = math.sqrt(0.5)
    inner = radius - 1.0
    for step in range(-int(inner // HATCH), int(inner // HATCH) + 1):
        off = step * HATCH
        half = math.sqrt(inner * inner - off * off)
        middle = centre.x() + off * turn, centre.y() + off * turn
        painter.drawLine(
            QPointF(middle[0] - half * turn, middle[1] + half * turn),
            QPointF(middle[0] + half * turn, middle[1] - half * turn),
        )


def _mixed(colour: str, paper: str, faded: float) -> QColor:
    one, other = QColor(colour), QColor(paper)
    if not faded:
        return one
    return QColor(
        round(one.red() + (other.red() - one.red()) * faded),
        round(one.green() + (other.green() - one.green()) * faded),
        round(one.blue() + (other.blue() - one.blue()) * faded),
    )
