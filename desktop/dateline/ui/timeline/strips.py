"""The strips beside the drawing: the axis above it, the lanes' names at its left."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from dateline.geometry.axis import Stretch, Tick
from dateline.ui import fonts
from dateline.ui.timeline.camera import Camera
from dateline.ui.timeline.ground import Laid
from dateline.ui.timeline.look import Look
from dateline.ui.timeline.plot import Drag
from dateline.ui.timeline.seats import ROW_PX, Seats

AXIS_PX = 24
LANES_PX = 132


class AxisStrip(QWidget):
    """Ticks with their words; a drag along it brushes.

    Signals:
        swept: where a drag began and is, in pixels, and which part of it.
        pressed: a click without a drag, in pixels.
    """

    swept = Signal(float, float, Drag)
    pressed = Signal(float)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.camera = Camera()
        self.ticks: tuple[Tick, ...] = ()
        self.told: Mapping[Stretch, float] = {}
        self.laid = Laid()
        self.dressed: Look | None = None
        self._began: float | None = None
        self._sweeps = False
        self._font = fonts.sans(12)
        self._strong = fonts.sans(12, QFont.Weight.DemiBold)
        self.setFixedHeight(AXIS_PX)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setToolTip("Drag to show only what lies between")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ticks that are in view."""
        if self.dressed is None:
            return
        painter = QPainter(self)
        tones = self.dressed.tones
        painter.fillRect(self.rect(), QColor(tones.panel))
        painter.fillRect(0, AXIS_PX - 1, self.width(), 1, QColor(tones.line))
        self._folds(painter)
        self._brush(painter)
        for tick in self.ticks:
            x = round(self.camera.px(tick.x))
            tall = 9 if tick.major else 5
            colour = QColor(tones.strong_line if tick.major else tones.line)
            painter.fillRect(x, AXIS_PX - tall, 1, tall, colour)
            painter.setFont(self._strong if tick.major else self._font)
            painter.setPen(QColor(tones.ink if tick.major else tones.quiet))
            painter.drawText(QPointF(x + 4, AXIS_PX - 9), tick.words)
        self._day(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A sweep may begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._began, self._sweeps = event.position().x(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Sweep."""
        if self._began is None:
            return
        here = event.position().x()
        if not self._sweeps and abs(here - self._began) >= 4:
            self._sweeps = True
            self.swept.emit(self._began, here, Drag.START)
        elif self._sweeps:
            self.swept.emit(self._began, here, Drag.MOVE)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The sweep ends; without one it was a click."""
        began, self._began = self._began, None
        if began is None:
            return
        if self._sweeps:
            self.swept.emit(began, event.position().x(), Drag.END)
        else:
            self.pressed.emit(began)

    def _folds(self, painter: QPainter) -> None:
        """How long what is left out is, above its tear."""
        if self.dressed is None:
            return
        painter.setFont(self._font)
        painter.setPen(QColor(self.dressed.tones.quiet))
        for fold, left in self.told.items():
            painter.drawText(QPointF(round(left), AXIS_PX - 9), fold.words)

    def _brush(self, painter: QPainter) -> None:
        if self.laid.brush is None or self.dressed is None:
            return
        accent = QColor(self.dressed.tones.accent)
        left, right = (round(self.camera.px(x)) for x in self.laid.brush)
        painter.fillRect(left, AXIS_PX - 4, right - left, 4, accent)
        accent.setAlpha(46)
        painter.fillRect(left, 0, right - left, AXIS_PX - 4, accent)

    def _day(self, painter: QPainter) -> None:
        if self.laid.day is None or self.dressed is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = round(self.camera.px(self.laid.day)) + 0.5
        painter.setPen(QColor(self.dressed.tones.ink))
        painter.setBrush(QColor(self.dressed.tones.choice))
        corners = [(x - 5, 10), (x + 5, 10), (x + 5, 17), (x, 23), (x - 5, 17)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


class LaneStrip(QWidget):
    """The names of the lanes, in step with the rows beside them."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.camera = Camera()
        self.seats: Seats | None = None
        self.dressed: Look | None = None
        self.counts: Mapping[int, int] = {}
        self._font = fonts.sans(12.5)
        self.setFixedWidth(LANES_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names of the lanes in view, each at the top of what shows of it."""
        if self.dressed is None or self.seats is None:
            return
        painter = QPainter(self)
        tones = self.dressed.tones
        painter.fillRect(self.rect(), QColor(tones.panel))
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        for number, lane in enumerate(self.seats.whole.lanes):
            top, height = self.seats.lane_box(number)
            top -= round(self.camera.top)
            if top + height < 0 or top > self.height():
                continue
            if number:
                painter.fillRect(0, top, self.width(), 1, QColor(tones.line))
            self._name(painter, metrics, lane.name, (top, height), number)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(tones.line))

    def _name(
        self,
        painter: QPainter,
        metrics: QFontMetricsF,
        name: str,
        box: tuple[int, int],
        number: int,
    ) -> None:
        if self.dressed is None:
            return
        tones = self.dressed.tones
        shown = max(box[0], min(0, box[0] + box[1] - ROW_PX - 8))
        line = QRectF(12, shown + 4, self.width() - 48, ROW_PX)
        words = metrics.elidedText(
            " ".join(name.split()), Qt.TextElideMode.ElideRight, line.width()
        )
        count = self.counts.get(number, 0)
        painter.setPen(QColor(tones.ink if count else tones.quiet))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QColor(tones.quiet))
        right = QRectF(0, shown + 4, self.width() - 10, ROW_PX)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(right, middle, str(count))
