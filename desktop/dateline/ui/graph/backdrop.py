"""A graph too large to draw in one frame: its lines and nodes as one picture.

The picture is made bit by bit between events, so that the window stays awake, and
moved as a whole while the camera moves. It reaches over the edges of the view, so that
panning a little needs no new one.
"""

from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPen

from dateline.geometry.curve import XY

Batch = tuple[QPen, Sequence[QLineF]]  # a cosmetic pen; lines in units of the layout
Draw = Callable[[QPainter], None]

SLICE_S = 0.010
LINES = 120  # drawn before the clock is looked at again
MARGIN = 0.3  # of the view's size, on each side


class Backdrop(QObject):
    """The picture of what lies behind, and the making of it.

    Signals:
        grown: there is more of it to show.
        finished: all of it is there.
    """

    grown = Signal()
    finished = Signal()

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._shown: _Print | None = None
        self._making: _Print | None = None
        self._left: list[tuple[QPen, Sequence[QLineF]]] = []
        self._last: Draw | None = None

    @property
    def busy(self) -> bool:
        """Whether a picture is being made."""
        return self._making is not None

    def clear(self) -> None:
        """Forget all pictures."""
        self._timer.stop()
        self._shown = self._making = self._last = None
        self._left = []

    def holds(self, view: QRectF, scale: float) -> bool:
        """Whether the picture, or the one in the making, covers a part at a scale."""
        made = self._making or self._shown
        return made is not None and made.scale == scale and made.area.contains(view)

    def make(
        self,
        view: QRectF,
        scale: float,
        ratio: float,
        batches: Sequence[Batch],
        last: Draw,
    ) -> None:
        """Begin a picture of what is in sight, ``view`` in pixels from the middle.

        ``ratio`` is the screen's pixels for one of ours, ``last`` what is drawn on top.
        """
        aside, above = view.width() * MARGIN, view.height() * MARGIN
        area = view.adjusted(-aside, -above, aside, above)
        self._making = _Print(area, scale, ratio)
        self._left = [
            (pen, lines[at : at + LINES])
            for pen, lines in batches
            for at in range(0, len(lines), LINES)
        ]
        self._left.reverse()
        self._last = last
        if self._shown is None:
            self._shown = self._making
        self._timer.start()

    def draw(self, painter: QPainter, middle: XY, scale: float) -> None:
        """Put the picture where the camera has it, larger or smaller if it is old."""
        if self._shown is not None:
            self._shown.draw(painter, middle, scale)

    def _go_on(self) -> None:
        made = self._making
        if made is None:
            self._timer.stop()
            return
        begun = perf_counter()
        with made.painter() as painter:
            painter.scale(made.scale, made.scale)
            while self._left and perf_counter() - begun < SLICE_S:
                pen, lines = self._left.pop()
                painter.setPen(pen)
                painter.drawLines(list(lines))
        if not self._left:
            self._end(made)
        elif made is self._shown:
            self.grown.emit()

    def _end(self, made: "_Print") -> None:
        if self._last is not None:
            with made.painter() as painter:
                self._last(painter)
        self._timer.stop()
        self._shown, self._making, self._last = made, None, None
        self.grown.emit()
        self.finished.emit()


class _Print:
    """An image of a part of the drawing at a scale."""

    def __init__(self, area: QRectF, scale: float, ratio: float) -> None:
        self.area, self.scale = area, scale
        size = area.size() * ratio
        self._image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(ratio)
        self._image.fill(0)

    def painter(self) -> "_Painting":
        return _Painting(self._image, self.area.topLeft())

    def draw(self, painter: QPainter, middle: XY, scale: float) -> None:
        by = scale / self.scale
        painter.save()
        painter.translate(*middle)
        painter.scale(by, by)
        painter.drawImage(self.area.topLeft(), self._image)
        painter.restore()


class _Painting:
    """A painter on the image, ended whatever happens."""

    def __init__(self, image: QImage, corner: QPointF) -> None:
        self._image, self._corner = image, corner

    def __enter__(self) -> QPainter:
        self._painter = QPainter(self._image)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.translate(-self._corner)
        return self._painter

    def __exit__(self, *told: object) -> None:
        self._painter.end()
