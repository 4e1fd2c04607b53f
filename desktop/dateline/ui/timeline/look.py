"""What a timeline's marks look like in a theme: colours, pens, small pictures."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from dateline.scene.signs import Stroke
from dateline.scene.theme import Theme
from dateline.scene.timeline import Bar
from dateline.ui.tones import Tones, mix

MARK_PX = 13  # the picture of a mark, its shape a little smaller


class Shade(Enum):
    """What a bar's colour says."""

    RUPTURE = "rupture"
    ENDED = "ended"
    OTHER = "other"


_DASHES = {Stroke.SOLID: [], Stroke.DASHED: [2.5, 2.0], Stroke.DOTTED: [1.0, 1.6]}


def shade(bar: Bar) -> Shade:
    """The shade of a bar, as the map has it for the same event's link."""
    if not bar.rupture:
        return Shade.OTHER
    return Shade.ENDED if bar.ended else Shade.RUPTURE


@dataclass(frozen=True, slots=True)
class Look:
    """The colours in use; ``strong`` is for outlines and marks, the rest lies behind.

    ``sure`` is where an event surely went on, ``pale`` where it may have been, ``day``
    the width of a known day behind its mark, ``ghost`` what is filtered away.
    """

    tones: Tones
    strong: dict[Shade, QColor]
    sure: dict[Shade, QColor]
    claimed: dict[Shade, QColor]
    pale: dict[Shade, QColor]
    day: dict[Shade, QColor]
    ghost: QColor
    paper: QColor
    band: QColor
    grid: QColor

    def full(self, bar: Bar) -> QColor:
        """Where a bar is sure: as full as who says so is."""
        fills = self.sure if bar.stroke is Stroke.SOLID else self.claimed
        return fills[shade(bar)]

    def pen(self, which: Shade, stroke: Stroke) -> QPen:
        """The outline: whose voice it is shows as on the map."""
        return _pen(self.strong[which], stroke)


def look(theme: Theme, tones: Tones) -> Look:
    """The look in a theme."""
    paper = tones.page
    base = {
        Shade.RUPTURE: theme.rupture,
        Shade.ENDED: theme.ended,
        Shade.OTHER: theme.other,
    }

    def mixed(share: float) -> dict[Shade, QColor]:
        return {key: QColor(mix(paper, one, share)) for key, one in base.items()}

    return Look(
        tones=tones,
        strong=mixed(1.0),
        sure=mixed(0.86),
        claimed=mixed(0.46),
        pale=mixed(0.17),
        day=mixed(0.10),
        ghost=QColor(mix(paper, tones.ink, 0.22)),
        paper=QColor(paper),
        band=QColor(mix(paper, tones.panel, 0.75)),
        grid=QColor(mix(paper, tones.ink, 0.08)),
    )


class Stamps:
    """Small pictures of marks, drawn once for each kind of mark and screen."""

    def __init__(self, dressed: Look) -> None:
        """Start with none."""
        self._look = dressed
        self._made: dict[tuple[Shade, Stroke, float], QPixmap] = {}

    def stamp(self, which: Shade, stroke: Stroke, ratio: float) -> QPixmap:
        """A diamond for a rupture, a disc for what else; filled where it is stated."""
        key = (which, stroke, ratio)
        if key not in self._made:
            self._made[key] = self._draw(which, stroke, ratio)
        return self._made[key]

    def _draw(self, which: Shade, stroke: Stroke, ratio: float) -> QPixmap:
        picture = QPixmap(round(MARK_PX * ratio), round(MARK_PX * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stated = stroke is Stroke.SOLID
        fill = self._look.strong if stated else self._look.pale
        painter.setBrush(fill[which])
        pen = _pen(self._look.strong[which], stroke)
        pen.setWidthF(1.2)
        painter.setPen(pen)
        at = QPointF(MARK_PX / 2, MARK_PX / 2)
        if which is Shade.OTHER:
            painter.drawEllipse(at, 4.3, 4.3)
        else:
            painter.drawPolygon(_diamond(at, 5.4))
        painter.end()
        return picture


def _diamond(at: QPointF, reach: float) -> QPolygonF:
    x, y = at.x(), at.y()
    corners = [(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)]
    return QPolygonF([QPointF(*corner) for corner in corners])


def _pen(colour: QColor, stroke: Stroke) -> QPen:
    pen = QPen(colour, 1.0)
    dashes = _DASHES[stroke]
    if dashes:
        pen.setDashPattern(dashes)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def mark_box(middle: float, top: float, row_px: float) -> QRectF:
    """Where a mark's picture goes in a row."""
    half = MARK_PX / 2
    return QRectF(
        round(middle - half), round(top + row_px / 2 - half), MARK_PX, MARK_PX
    )
