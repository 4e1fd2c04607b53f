"""Paints the bars that are in view, and their words where there is room for them."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen

from dateline.geometry.axis import Stretch
from dateline.scene.timeline import OPEN_UNITS, Bar
from dateline.ui.timeline.camera import Camera
from dateline.ui.timeline.labels import Labels, Placed, Words
from dateline.ui.timeline.look import MARK_PX, Look, Stamps, mark_box, shade
from dateline.ui.timeline.seats import ROW_PX, Row, Seats

LEAST_PX = 5.0  # a bar is never drawn narrower
CROWDED_PX = 2.0  # what begins so near behind another's end hides behind it
FADE_PX = 9.0  # how softly a doubtful bound ends
FAR_PX = 4000.0  # what lies further off is as good as there
GHOST_PX = 3
ASK_PX = 10.0  # the room of a question mark


@dataclass(frozen=True, slots=True)
class Shown:
    """What of the bars is shown and lit.

    ``refs`` are those that pass the filter. ``pointed`` is under the pointer and
    ``focused`` where the keyboard is; both may be empty.
    """

    refs: Collection[str] = ()
    chosen: str = ""
    related: frozenset[str] = field(default_factory=frozenset)
    pointed: str = ""
    focused: str = ""


class BarPainter:
    """Paints bars in a look."""

    def __init__(self, seats: Seats, dressed: Look, labels: Mapping[str, str]) -> None:
        """Paint one timeline's bars with these labels, by ref."""
        self._seats = seats
        self._look = dressed
        self._labels = Labels(labels)
        self._stamps = Stamps(dressed)
        self._placed: list[Placed] = []
        self._words: list[Words | None] = []

    def paint(self, painter: QPainter, camera: Camera, shown: Shown) -> None:
        """Paint what is in view: a shadow of what is filtered away, then the rest."""
        self._placed, self._words = [], []
        ghosts: list[QRectF] = []
        for row in self._seats.rows_between(camera.top, camera.bottom):
            mine = self._place(row, camera, shown, ghosts)
            self._placed += mine
            self._words += self._labels.fit(mine, camera.width, shown.chosen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.ghost)
        painter.drawRects(ghosts)
        self._grounds(painter, shown)
        for one in self._placed:
            if one.bar.exact:
                self._mark(painter, one)
            else:
                self._band(painter, one)
        self._rings(painter, shown)

    def tell(
        self, painter: QPainter, camera: Camera, shown: Shown, folds: Iterable[Stretch]
    ) -> None:
        """The words of what was painted last; where they cross a fold it gives way."""
        for one in self._placed:
            self._ask(painter, one)
        tears = [(camera.px(fold.x0), camera.px(fold.x1)) for fold in folds]
        for one, words in zip(self._placed, self._words, strict=True):
            if words is None:
                continue
            end = words.left + words.width
            cover = QColor(self._ground(one.bar.ref, shown) or self._look.tones.panel)
            for left, right in tears:
                low, high = max(left - 3, words.left - 2), min(right + 3, end + 2)
                if low < high:
                    painter.fillRect(QRectF(low, one.top, high - low, ROW_PX), cover)
            chosen = one.bar.ref == shown.chosen
            painter.setFont(self._labels.strong if chosen else self._labels.font)
            tones = self._look.tones
            painter.setPen(QColor(tones.on_accent if words.inverse else tones.ink))
            base = one.top + (ROW_PX + self._labels.cap_px) / 2
            painter.drawText(QPointF(words.left, round(base)), words.text)

    def rows(self, left: float, right: float) -> list[float]:
        """The tops of the rows whose words or questions cross a stretch of pixels."""
        return [
            one.top
            for one, words in zip(self._placed, self._words, strict=True)
            if (words and words.left < right and left < words.left + words.width)
            or (any(_lost(one)) and one.left < right and left < one.right)
        ]

    def _place(
        self, row: Row, camera: Camera, shown: Shown, ghosts: list[QRectF]
    ) -> list[Placed]:
        top = row.top - round(camera.top)
        # The words of the last one before may reach into view.
        first, last = row.between(camera.unit(-20), camera.unit(camera.width + 20))
        taken = ghost_taken = -2 * FAR_PX
        mine: list[Placed] = []
        for bar in row.bars[max(0, first - 1) : last]:
            left, right = _sides(bar, camera)
            if bar.ref in shown.refs or bar.ref == shown.chosen:
                if left < taken - CROWDED_PX and bar.ref != shown.chosen:
                    continue
                taken = right
                mine.append(Placed(bar, left, right, top))
            elif right > ghost_taken:
                ghost_taken = right
                air = (ROW_PX - GHOST_PX) // 2
                ghosts.append(QRectF(left, top + air, right - left, GHOST_PX))
        return mine

    def _grounds(self, painter: QPainter, shown: Shown) -> None:
        """What is chosen lies on a ground, what belongs with it on a paler one."""
        if not shown.chosen:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for one, words in zip(self._placed, self._words, strict=True):
            ground = self._ground(one.bar.ref, shown)
            if not ground:
                continue
            painter.setBrush(QColor(ground))
            left, right = one.edges
            if words is not None:
                left = min(left, words.left)
                right = max(right, words.left + words.width)
            box = QRectF(left - 3, one.top, right - left + 7, ROW_PX)
            painter.drawRoundedRect(box, 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _ground(self, ref: str, shown: Shown) -> str:
        """The colour that a bar lies on; empty for the paper."""
        if ref and ref == shown.chosen:
            return self._look.tones.chosen
        return self._look.tones.related if ref in shown.related else ""

    def _mark(self, painter: QPainter, one: Placed) -> None:
        which = shade(one.bar)
        if one.right - one.left > MARK_PX:
            painter.fillRect(one.box, self._look.day[which])
        ratio = painter.device().devicePixelRatio()
        picture = self._stamps.stamp(which, one.bar.stroke, ratio)
        painter.drawPixmap(mark_box(one.middle, one.top, ROW_PX).topLeft(), picture)

    def _band(self, painter: QPainter, one: Placed) -> None:
        """A bar: pale where it may have been, full where it surely went on."""
        bar = one.bar
        unknown = bar.unknown_start or bar.unknown_end
        softness = bar.open_start or bar.open_end or bar.doubtful
        if (softness or unknown) and one.right - one.left > LEAST_PX:
            self._soft(painter, one)
            return
        which = shade(bar)
        painter.fillRect(one.box, self._look.pale[which])
        if bar.sure0 < bar.sure1:
            painter.fillRect(_sure(one), self._look.full(bar))
        painter.setPen(self._look.pen(which, bar.stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(one.box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(Qt.PenStyle.NoPen)

    def _soft(self, painter: QPainter, one: Placed) -> None:
        """An open end fades out, a doubtful bound has no edge, an unknown end asks."""
        bar, which, spread = one.bar, shade(one.bar), _spread(one)
        box, lost = _known(one), _lost(one)
        painter.fillRect(box, _fading(box, self._look.pale[which], spread))
        if bar.sure0 < bar.sure1:
            painter.fillRect(_sure(one), _fading(box, self._look.full(bar), spread))
        pen = self._look.pen(which, bar.stroke)
        pen.setBrush(_fading(box, self._look.strong[which], spread))
        painter.setPen(pen)
        low, high = box.top() + 0.5, box.bottom() - 0.5
        for y in (low, high):
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        ends = (box.left() + 0.5, box.right() - 0.5)
        for soft, gone, x in zip(spread, lost, ends, strict=True):
            if not soft and not gone:
                painter.drawLine(QPointF(x, low), QPointF(x, high))
        painter.setPen(Qt.PenStyle.NoPen)

    def _ask(self, painter: QPainter, one: Placed) -> None:
        """A thread from what is known to an end that is not, and a question mark."""
        box, lost, colour = _known(one), _lost(one), self._look.strong[shade(one.bar)]
        painter.setFont(self._labels.strong)
        for gone, start, way in zip(
            lost, (box.left(), box.right()), (-1.0, 1.0), strict=True
        ):
            if not gone:
                continue
            asks = gone > ASK_PX
            y, end = box.center().y(), start + way * gone
            stop = end - way * ASK_PX if asks else end
            painter.setPen(QPen(colour, 1.0))
            painter.drawLine(QPointF(start, y), QPointF(stop, y))
            if asks:
                spot = QRectF(min(stop, end), y - ROW_PX / 2, ASK_PX, ROW_PX)
                painter.setPen(colour)
                painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, "?")

    def _rings(self, painter: QPainter, shown: Shown) -> None:
        """A ring around the chosen bar, a line around the one that is pointed at."""
        tones = self._look.tones
        rings = (
            (shown.pointed, QColor(tones.strong_line), 1.0, 0.0),
            (shown.chosen, QColor(tones.choice), 2.0, 0.5),
            (shown.focused, QColor(tones.accent), 1.0, 2.5),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ref, colour, width, away in rings:
            for one in self._placed:
                if ref and one.bar.ref == ref:
                    painter.setPen(QPen(colour, width))
                    box = _ring(one).adjusted(-away, -away, away, away)
                    painter.drawRoundedRect(box, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _sides(bar: Bar, camera: Camera) -> tuple[float, float]:
    left, right = camera.px(bar.x0), camera.px(bar.x1)
    if right - left < LEAST_PX:
        middle = (left + right) / 2
        left, right = middle - LEAST_PX / 2, middle + LEAST_PX / 2
    left, right = max(left, -FAR_PX), min(right, camera.width + FAR_PX)
    return float(round(left)), float(round(right))


def _sure(one: Placed) -> QRectF:
    """The part of a bar's box where the event surely went on."""
    bar, box = one.bar, one.box
    scale = (one.right - one.left) / (bar.x1 - bar.x0)
    left = round(one.left + (bar.sure0 - bar.x0) * scale)
    box.setRight(max(round(one.left + (bar.sure1 - bar.x0) * scale), left + 1))
    box.setLeft(left)
    return box


def _ring(one: Placed) -> QRectF:
    if one.bar.exact:
        return mark_box(one.middle, one.top, ROW_PX)
    return one.box.adjusted(-0.5, -0.5, 0.5, 0.5)


def _spread(one: Placed) -> tuple[float, float]:
    """How many pixels the left and the right end take to fade; 0 for a sharp one."""
    bar, wide = one.bar, one.right - one.left
    scale = wide / (bar.x1 - bar.x0)
    opens = max(min(OPEN_UNITS * scale, wide / 2), FADE_PX)
    doubt = min(FADE_PX, wide / 2) if bar.doubtful else 0.0
    return (
        opens if bar.open_start else 0.0 if bar.unknown_start else doubt,
        opens if bar.open_end else 0.0 if bar.unknown_end else doubt,
    )


def _lost(one: Placed) -> tuple[float, float]:
    """How many pixels of the left and the right end are not known."""
    bar, wide = one.bar, one.right - one.left
    reach = min(OPEN_UNITS * wide / (bar.x1 - bar.x0), wide / 2)
    return reach if bar.unknown_start else 0.0, reach if bar.unknown_end else 0.0


def _known(one: Placed) -> QRectF:
    """A bar's box without what is not known of it."""
    left, right = _lost(one)
    return one.box.adjusted(left, 0.0, -right, 0.0)


def _fading(
    box: QRectF, colour: QColor, spread: tuple[float, float]
) -> QLinearGradient:
    gone = QColor(colour)
    gone.setAlpha(0)
    wide = max(box.width(), 1.0)
    made = QLinearGradient(box.topLeft(), box.topRight())
    left, right = (min(part / wide, 0.5) for part in spread)
    made.setColorAt(0.0, gone if left else colour)
    made.setColorAt(left, colour)
    made.setColorAt(1.0 - right, colour)
    made.setColorAt(1.0, gone if right else colour)
    return made
