"""Paints what lies behind and above the bars: lanes, grid, folds, brush, day."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from dateline.geometry.axis import Stretch, Tick
from dateline.ui import fonts
from dateline.ui.timeline.camera import Camera
from dateline.ui.timeline.look import Look
from dateline.ui.timeline.seats import ROW_PX, Seats

TOOTH_PX = 6  # of the torn edge of a fold
BRUSH_ALPHA = 26

Rows = Callable[[float, float], list[float]]
FOLD_PX = 12


@dataclass(frozen=True, slots=True)
class Laid:
    """What a person has laid over the axis, in its units; None for nothing."""

    brush: tuple[float, float] | None = None
    day: float | None = None


def paint_ground(
    painter: QPainter,
    seats: Seats,
    camera: Camera,
    ticks: Iterable[Tick],
    dressed: Look,
) -> None:
    """Lanes in turn, and a thin line at each tick."""
    painter.fillRect(QRectF(0, 0, camera.width, camera.height), dressed.paper)
    for lane in range(1, len(seats.tops), 2):
        top, height = seats.lane_box(lane)
        box = QRectF(0, top - round(camera.top), camera.width, height)
        painter.fillRect(box, dressed.band)
    for tick in ticks:
        box = QRectF(round(camera.px(tick.x)), 0, 1, camera.height)
        painter.fillRect(box, dressed.grid)


def told_above(
    folds: Iterable[Stretch], ticks: Iterable[Tick], camera: Camera
) -> dict[Stretch, float]:
    """The folds whose words have room on the axis, with where these begin, in pixels.

    The others are told in the tear itself, upwards.
    """
    metrics = QFontMetricsF(fonts.sans(FOLD_PX))
    told = [
        (camera.px(tick.x), metrics.horizontalAdvance(tick.words) + 10)
        for tick in ticks
        if tick.words
    ]
    found: dict[Stretch, float] = {}
    for fold in folds:
        left, right = camera.px(fold.x0), camera.px(fold.x1)
        wide = metrics.horizontalAdvance(fold.words)
        begin = (left + right - wide) / 2
        low = max((at + room for at, room in told if at < right - 1), default=begin)
        high = min((at for at, _ in told if at >= right - 1), default=begin + wide)
        begin = min(max(begin, low + 4), high - 4 - wide)
        if begin >= low and left - 14 <= begin and begin + wide <= right + 14:
            found[fold] = begin
    return found


def paint_folds(
    painter: QPainter,
    folds: Iterable[Stretch],
    told: Collection[Stretch],
    camera: Camera,
    dressed: Look,
    rows: Rows,
) -> None:
    """The years left out, as a tear across all lanes; those told above stay silent.

    ``rows`` says at which heights words cross a stretch of pixels.
    """
    for fold in folds:
        left, right = round(camera.px(fold.x0)), round(camera.px(fold.x1))
        _tear(painter, left, right, camera.height, dressed)
        if fold not in told and right - left > FOLD_PX:
            taken = rows(left, right)
            _left_out(
                painter, fold, ((left + right) / 2, camera.height), taken, dressed
            )


def paint_laid(painter: QPainter, laid: Laid, camera: Camera, dressed: Look) -> None:
    """The brush with its two edges, and the line of the day."""
    accent = QColor(dressed.tones.accent)
    if laid.brush is not None:
        left, right = (round(camera.px(x)) for x in laid.brush)
        ground = QColor(accent)
        ground.setAlpha(BRUSH_ALPHA)
        painter.fillRect(QRectF(left, 0, right - left, camera.height), ground)
        for x in (left, right - 1):
            painter.fillRect(QRectF(x, 0, 1, camera.height), accent)
    if laid.day is not None:
        x = round(camera.px(laid.day))
        painter.fillRect(
            QRectF(x - 1, 0, 3, camera.height), QColor(dressed.tones.choice)
        )
        painter.fillRect(QRectF(x, 0, 1, camera.height), QColor(dressed.tones.ink))


def _tear(
    painter: QPainter, left: float, right: float, height: float, dressed: Look
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    one, other = _zigzag(left, height), _zigzag(right, height)
    cover = QColor(dressed.tones.panel)
    cover.setAlpha(190)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(cover)
    painter.drawPolygon(QPolygonF([*one, *reversed(other)]))
    painter.setPen(QPen(QColor(dressed.tones.strong_line), 1.0))
    painter.drawPolyline(QPolygonF(one))
    painter.drawPolyline(QPolygonF(other))
    painter.restore()


def _zigzag(x: float, height: float) -> list[QPointF]:
    half = TOOTH_PX / 2
    steps = int(height / half) + 2
    return [
        QPointF(x + (half if step % 2 else -half) * 0.7, step * half * 1.4)
        for step in range(steps)
    ]


def _left_out(
    painter: QPainter,
    fold: Stretch,
    place: tuple[float, float],
    taken: list[float],
    dressed: Look,
) -> None:
    """How long it is, upwards, as the tear is narrow; where no words cross it."""
    middle, height = place
    painter.save()
    painter.setFont(fonts.sans(FOLD_PX))
    words = fold.words
    room = painter.fontMetrics().horizontalAdvance(words)
    if room <= height - 8:
        painter.setPen(QColor(dressed.tones.quiet))
        painter.translate(round(middle), round(_free(room, height, taken)))
        painter.rotate(-90)
        down = painter.fontMetrics().capHeight() / 2
        painter.drawText(QPointF(-room / 2, down), words)
    painter.restore()


def _free(room: float, height: float, taken: list[float]) -> float:
    """The height nearest to the middle at which words of a length cross no row."""
    half = room / 2 + 3
    spots = sorted(range(round(half), round(height - half) + 1, 4), key=_from(height))
    for spot in spots:
        low, high = spot - half, spot + half
        if all(top + ROW_PX <= low or high <= top for top in taken):
            return float(spot)
    return height / 2


def _from(height: float) -> Callable[[int], float]:
    return lambda spot: abs(spot - height / 2)
