"""The drawing area: pyqtgraph's view and its movable parts, painted by ourselves.

pyqtgraph brings the view box, the region to brush with and the line for a day; their
own pens are off, so that nothing of its look is seen and every edge lies on a pixel.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from dateline.ui.timeline.camera import Camera
from dateline.ui.timeline.ground import Laid

Paint = Callable[[QPainter], None]
NO_PEN = pg.mkPen(None)

# Every move of the mouse counts: pyqtgraph would drop some by the clock.
pg.setConfigOptions(mouseRateLimit=-1, antialias=False)


class Drag(Enum):
    """Which part of a drag it is."""

    START = 1
    MOVE = 2
    END = 3


class Layer(QGraphicsItem):
    """One layer of the drawing, in pixels of the view."""

    def __init__(self, parent: QGraphicsItem, paint: Paint, z: float) -> None:
        """Paint by a function."""
        super().__init__(parent)
        self._paint = paint
        self._box = QRectF()
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def resize(self, width: float, height: float) -> None:
        """Cover the view."""
        self.prepareGeometryChange()
        self._box = QRectF(0, 0, width, height)

    def boundingRect(self) -> QRectF:
        """The whole view."""
        return self._box

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint within the view."""
        painter.save()
        painter.setClipRect(self._box)
        self._paint(painter)
        painter.restore()


class Plot(QObject):
    """The view with its layers, a brush and a day.

    Signals:
        clicked: a point of the view, in its pixels.
        dragged: how far right and down since the last one, in pixels.
        swept: a drag with Shift: where it began and is, in pixels, and which part.
        brush_moved: both ends in axis units, and whether the drag is over.
        day_moved: where the day's line is, in axis units, and whether the drag is over.
    """

    clicked = Signal(QPointF)
    dragged = Signal(float, float)
    swept = Signal(float, float, Drag)
    brush_moved = Signal(float, float, bool)
    day_moved = Signal(float, bool)

    def __init__(self, parent: QWidget, paints: tuple[Paint, Paint, Paint]) -> None:
        """Make the view; ``paints`` are ground, bars and what lies on top."""
        super().__init__(parent)
        self.view: Any = pg.GraphicsView(parent, background=None)
        self._box: Any = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self._quiet = False
        self._laid = Laid()
        self._set_up()
        self.layers = tuple(
            Layer(self._box, paint, z)
            for paint, z in zip(paints, (-30, -20, 20), strict=True)
        )
        self.brush: Any = pg.LinearRegionItem(
            brush=pg.mkBrush(None), hoverBrush=pg.mkBrush(None), pen=NO_PEN
        )
        self.day: Any = pg.InfiniteLine(movable=True, pen=NO_PEN, hoverPen=NO_PEN)
        self._put()

    def show(self, camera: Camera) -> None:
        """Look through a camera."""
        for layer in self.layers:
            layer.resize(camera.width, camera.height)
        self._box.setRange(
            xRange=(camera.left, camera.right),
            yRange=(camera.top, camera.bottom),
            padding=0,
            disableAutoRange=True,
        )
        self.repaint()

    def lay(self, laid: Laid) -> None:
        """Put brush and day where they are said to be; tells nobody."""
        self._laid = laid
        self._quiet = True
        self.brush.setVisible(laid.brush is not None)
        self.day.setVisible(laid.day is not None)
        if laid.brush is not None:
            self.brush.setRegion(laid.brush)
        if laid.day is not None:
            self.day.setValue(laid.day)
        self._quiet = False
        self.layers[-1].update()

    def repaint(self) -> None:
        """Paint all layers anew."""
        for layer in self.layers:
            layer.update()

    def _set_up(self) -> None:
        self.view.setCentralItem(self._box)
        self.view.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.view.setViewportUpdateMode(
            self.view.ViewportUpdateMode.BoundingRectViewportUpdate
        )
        self.view.setCacheMode(self.view.CacheModeFlag.CacheNone)
        self._box.setMouseEnabled(x=False, y=False)
        self._box.disableAutoRange()
        self._box.invertY(True)
        self._box.setBorder(None)
        # The view box asks these two of itself by name.
        self._box.mouseDragEvent = self._drag
        self._box.mouseClickEvent = self._click

    def _put(self) -> None:
        wide = Qt.CursorShape.SizeHorCursor
        for line in (*self.brush.lines, self.day):
            line.setCursor(wide)
            line.setZValue(30)
        self.brush.setZValue(10)
        self._box.addItem(self.brush, ignoreBounds=True)
        self._box.addItem(self.day, ignoreBounds=True)
        self.brush.sigRegionChanged.connect(lambda _: self._brushed(over=False))
        self.brush.sigRegionChangeFinished.connect(lambda _: self._brushed(over=True))
        self.day.sigDragged.connect(lambda _: self._day_dragged(over=False))
        self.day.sigPositionChangeFinished.connect(
            lambda _: self._day_dragged(over=True)
        )
        moves = self.brush.mouseDragEvent

        def brush_dragged(event: Any) -> None:
            """A drag with Shift begins another brush, also from within this one."""
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                event.ignore()
            else:
                moves(event)

        self.brush.mouseDragEvent = brush_dragged
        self.lay(Laid())

    def _brushed(self, *, over: bool) -> None:
        if not self._quiet:
            low, high = self.brush.getRegion()
            self.brush_moved.emit(low, high, over)

    def _day_dragged(self, *, over: bool) -> None:
        if not self._quiet:
            self.day_moved.emit(float(self.day.value()), over)

    def _drag(self, event: Any, axis: object = None) -> None:
        event.accept()
        at, last, began = event.pos(), event.lastPos(), event.buttonDownPos()
        part = Drag.START if event.isStart() else Drag.MOVE
        if event.isFinish():
            part = Drag.END
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.swept.emit(began.x(), at.x(), part)
        else:
            self.dragged.emit(last.x() - at.x(), last.y() - at.y())

    def _click(self, event: Any) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            event.accept()
            self.clicked.emit(QPointF(event.pos().x(), event.pos().y()))
