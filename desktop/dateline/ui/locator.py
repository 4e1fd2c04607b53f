"""A small map of where a place lies: land, borders, and a dot."""

import json
import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.assets import resource
from dateline.domain.position import Position
from dateline.geometry.simplify import unpacked
from dateline.scene.card import position_words
from dateline.ui.theme import Appearance

WIDE_DEG = 46.0  # from side to side: a country and its neighbours
STEEPEST = 72.0  # where a degree of longitude is drawn no narrower any more
DOT, RING = 4.2, 1.6
ROUND = 5.0


class Locator(QWidget):
    """Where a place lies, drawn from the coarsest of the base maps."""

    def __init__(self, appearance: Appearance, size: QSize) -> None:
        """Show no place yet, in one size."""
        super().__init__()
        self._appearance = appearance
        self._position: Position | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size)

    def show_place(self, name: str, position: Position | None) -> None:
        """Put the dot on a place, or show nothing."""
        self._position = position
        told = "" if position is None else position_words(position.lat, position.lon)
        self.setAccessibleName(f"Map: {name}" if told else "Map")
        self.setAccessibleDescription(told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw land around the place, then the dot in the middle or near it."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(room, ROUND, ROUND)
        painter.setClipPath(shape)
        painter.fillRect(room, QColor(theme.sea))
        if self._position is not None:
            self._land(painter, self._position)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(self._appearance.tones.line))
        painter.drawPath(shape)

    def _land(self, painter: QPainter, at: Position) -> None:
        theme = self._appearance.theme
        turn = self._turn(at)
        pen = QPen(QColor(theme.border), 0)
        for east in (-360.0, 0.0, 360.0):
            if abs(east - at.lon) > 180 + WIDE_DEG and east:
                continue
            painter.save()
            painter.setTransform(QTransform.fromTranslate(east, 0) * turn, True)
            painter.setPen(pen)
            painter.setBrush(QColor(theme.land))
            painter.drawPath(_world())
            painter.restore()
        spot = turn.map(QPointF(at.lon, at.lat))
        painter.setPen(QPen(QColor(theme.mark_ring), RING))
        painter.setBrush(QColor(theme.rupture))
        painter.drawEllipse(spot, DOT, DOT)

    def _turn(self, at: Position) -> QTransform:
        """Degrees to pixels, in the right shape around the place."""
        narrow = math.cos(math.radians(min(abs(at.lat), STEEPEST)))
        px = self.width() / WIDE_DEG
        high = self.height() / px / 2
        middle = max(-90 + high, min(90 - high, at.lat))
        turn = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        turn.scale(px * narrow, -px)
        turn.translate(-at.lon, -middle)
        return turn


@cache
def _world() -> QPainterPath:
    """All land in degrees, x to the east and y to the north, country by country."""
    sheet = json.loads(resource("basemap", "110m.json").read_bytes())
    scale = sheet["scale"]
    path = QPainterPath()
    for country in sheet["countries"]:
        for ring in country["rings"]:
            xs, ys = unpacked(ring)
            path.moveTo(xs[0] / scale, ys[0] / scale)
            for x, y in zip(xs[1:], ys[1:], strict=True):
                path.lineTo(x / scale, y / scale)
            path.closeSubpath()
    return path
