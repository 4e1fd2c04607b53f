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

# From side to side: a country and its neighbours; more where that is mostly sea.
WIDTHS_DEG = (46.0, 80.0, 130.0)
ENOUGH = 12  # corners of large lands in view: where there are fewer, it is sea
LARGE_DEG = 4.0
STEEPEST = 72.0  # where a degree of longitude is drawn no narrower any more
DOT, RING = 4.2, 1.6
ROUND = 5.0

Ring = tuple[tuple[float, float], ...]


class Locator(QWidget):
    """Where a place lies, drawn from the coarsest of the base maps."""

    def __init__(self, appearance: Appearance, size: QSize) -> None:
        """Show no place yet, in one size."""
        super().__init__()
        self._appearance = appearance
        self._position: Position | None = None
        self._wide = WIDTHS_DEG[0]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size)

    def show_place(self, name: str, position: Position | None) -> None:
        """Put the dot on a place, or show nothing."""
        self._position = position
        if position is not None:
            self._wide = _wide(position, self.height() / self.width())
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
            if abs(east - at.lon) > 180 + self._wide and east:
                continue
            painter.save()
            painter.setTransform(QTransform.fromTranslate(east, 0) * turn, True)
            painter.setPen(pen)
            painter.setBrush(QColor(theme.land))
            painter.drawPath(world())
            painter.restore()
        spot = turn.map(QPointF(at.lon, at.lat))
        painter.setPen(QPen(QColor(theme.mark_ring), RING))
        painter.setBrush(QColor(theme.rupture))
        painter.drawEllipse(spot, DOT, DOT)

    def _turn(self, at: Position) -> QTransform:
        """Degrees to pixels, in the right shape around the place."""
        narrow = math.cos(math.radians(min(abs(at.lat), STEEPEST)))
        px = self.width() / self._wide
        high = self.height() / px / 2
        middle = max(-90 + high, min(90 - high, at.lat))
        turn = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        turn.scale(px * narrow, -px)
        turn.translate(-at.lon, -middle)
        return turn


def _wide(at: Position, high: float) -> float:
    """How many degrees are shown around a place, so that it is not lost at sea."""
    narrow = math.cos(math.radians(min(abs(at.lat), STEEPEST)))
    for wide in WIDTHS_DEG[:-1]:
        across, up = wide / narrow / 2, wide * high / 2
        seen = sum(
            1
            for lon, lat in corners()
            if abs(lat - at.lat) < up and abs((lon - at.lon + 180) % 360 - 180) < across
        )
        if seen >= ENOUGH:
            return wide
    return WIDTHS_DEG[-1]


@cache
def world() -> QPainterPath:
    """All land in degrees, x to the east and y to the north, country by country."""
    path = QPainterPath()
    for ring in _rings():
        path.moveTo(*ring[0])
        for lon, lat in ring[1:]:
            path.lineTo(lon, lat)
        path.closeSubpath()
    return path


@cache
def corners() -> tuple[tuple[float, float], ...]:
    """The corners of large lands, longitude first."""
    return tuple(corner for ring in _rings() if _is_large(ring) for corner in ring)


def _is_large(ring: Ring) -> bool:
    lons, lats = [lon for lon, _ in ring], [lat for _, lat in ring]
    return max(max(lons) - min(lons), max(lats) - min(lats)) > LARGE_DEG


@cache
def _rings() -> tuple[Ring, ...]:
    sheet = json.loads(resource("basemap", "110m.json").read_bytes())
    scale = sheet["scale"]
    return tuple(
        tuple((x / scale, y / scale) for x, y in zip(*unpacked(ring), strict=True))
        for country in sheet["countries"]
        for ring in country["rings"]
    )
