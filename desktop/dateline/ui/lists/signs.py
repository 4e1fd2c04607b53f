"""The signs before the rows: what stands for the record on the map, drawn small."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from dateline.scene.signs import Stroke
from dateline.scene.theme import Theme
from dateline.ui.lists.rows import Row, Sign
from dateline.ui.tones import Tones

_DASHES = {
    Stroke.SOLID: [],
    Stroke.DASHED: [2.2, 1.5],
    Stroke.DOTTED: [0.1, 1.9],
}


def paint_sign(
    painter: QPainter, centre: QPointF, row: Row, theme: Theme, tones: Tones
) -> None:
    """Draw a row's sign around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if row.sign is Sign.EVENT:
        _line(painter, centre, row, theme, tones)
    elif row.sign is Sign.COUNTRY:
        _swatch(painter, centre, row, theme)
    elif row.sign is Sign.REFUSED:
        _barred(painter, centre, tones)
    else:
        _glyph(painter, centre, row, theme)
    painter.restore()


def _glyph(painter: QPainter, centre: QPointF, row: Row, theme: Theme) -> None:
    mission = row.sign is Sign.MISSION
    colour = QColor(theme.parts[row.part].strong if mission else theme.mark)
    painter.setPen(QPen(colour, 1.7))
    painter.setBrush(Qt.BrushStyle.NoBrush if row.hollow else QBrush(colour))
    if row.sign is Sign.FACILITY:
        painter.drawRect(_square(centre, 3.6))
    elif row.sign is Sign.REGION:
        painter.drawPolygon(_diamond(centre, 5.0))
    elif mission:
        painter.drawEllipse(centre, 2.0, 2.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.3))
        painter.drawEllipse(centre, 5.0, 5.0)
    else:
        painter.drawEllipse(centre, 4.0, 4.0)


def _swatch(painter: QPainter, centre: QPointF, row: Row, theme: Theme) -> None:
    style = theme.parts[row.part]
    rect = QRectF(centre.x() - 7, centre.y() - 5, 14, 10)
    painter.setPen(QPen(QColor(style.strong), 1.0))
    painter.setBrush(QColor(style.fill))
    painter.drawRoundedRect(rect, 2, 2)
    if style.hatch:
        painter.setClipRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QPen(QColor(style.hatch), 1.3))
        for step in range(-2, 5):
            start = QPointF(rect.left() + step * 4, rect.bottom())
            painter.drawLine(start, QPointF(start.x() + 10, rect.top()))


def _line(
    painter: QPainter, centre: QPointF, row: Row, theme: Theme, tones: Tones
) -> None:
    if row.opinion:
        colour = QColor(tones.quiet)
    else:
        colour = QColor(theme.rupture if row.rupture else theme.other)
    pen = QPen(colour, 2.6 if row.rupture else 1.7)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if row.stroke is not Stroke.SOLID:
        pen.setDashPattern(_DASHES[row.stroke])
        if row.stroke is Stroke.DOTTED:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    left, right = centre.x() - 8.5, centre.x() + 8.5
    if row.opinion:
        painter.drawLine(QPointF(left, centre.y()), QPointF(left + 6, centre.y()))
        painter.drawLine(QPointF(right - 6, centre.y()), QPointF(right, centre.y()))
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, 1.2, 1.2)
        return
    painter.drawLine(QPointF(left, centre.y()), QPointF(right - 5, centre.y()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    half = 4.2 if row.rupture else 3.3
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(right - 6, centre.y() - half),
                QPointF(right, centre.y()),
                QPointF(right - 6, centre.y() + half),
            ]
        )
    )


def _barred(painter: QPainter, centre: QPointF, tones: Tones) -> None:
    painter.setPen(QPen(QColor(tones.quiet), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 4.6, 4.6)
    reach = QPointF(3.2, -3.2)
    painter.drawLine(centre - reach, centre + reach)


def _square(centre: QPointF, half: float) -> QRectF:
    return QRectF(centre.x() - half, centre.y() - half, half * 2, half * 2)


def _diamond(centre: QPointF, half: float) -> QPolygonF:
    x, y = centre.x(), centre.y()
    corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    return QPolygonF([QPointF(*corner) for corner in corners])
