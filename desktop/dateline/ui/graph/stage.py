"""The stage of a graph: pyqtgraph's view and its camera, behind a typed face.

The only module of the graph that knows pyqtgraph. A drawing is a callable that paints
in pixels of the view; the camera says where the middle of the layout lies and how many
pixels a unit of the layout has.
"""

from collections.abc import Callable
from typing import Any

import pyqtgraph
from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from dateline.geometry.curve import XY

WIDEST, NARROWEST = 9.0, 0.02  # units of the layout, which is 2 wide
STEP = 1.3  # of one zoom by key or button


class Stage(QObject):
    """A view that can be panned and zoomed, and one drawing in it.

    Signals:
        moved: the camera shows another part of the layout, or another scale.
    """

    moved = Signal()

    def __init__(self, draw: Callable[[QPainter], None]) -> None:
        """Make the view; ``draw`` paints it whenever it must."""
        super().__init__()
        made: Any = pyqtgraph.GraphicsView(background=None)
        self._box: Any = pyqtgraph.ViewBox(
            lockAspect=True, invertY=True, enableMenu=False, defaultPadding=0.0
        )
        self._box.setLimits(
            minXRange=NARROWEST, maxXRange=WIDEST, minYRange=NARROWEST, maxYRange=WIDEST
        )
        self._box.disableAutoRange()
        made.setCentralItem(self._box)
        self._sheet = _Sheet(draw)
        made.addItem(self._sheet)
        self.view: QGraphicsView = made
        # pyqtgraph puts its own viewport in place of Qt's, which has this name.
        self.view.viewport().setObjectName("qt_scrollarea_viewport")
        self.view.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.view.setViewportUpdateMode(
            QGraphicsView.ViewportUpdateMode.FullViewportUpdate
        )
        self._box.sigRangeChanged.connect(self._range_changed)

    @property
    def scale(self) -> float:
        """Pixels for a unit of the layout."""
        wide = float(self._box.viewRect().width())
        return self.view.viewport().width() / wide if wide else 1.0

    @property
    def middle(self) -> XY:
        """The pixel of the view on which the middle of the layout lies."""
        seen, scale = self._box.viewRect(), self.scale
        return -float(seen.left()) * scale, -float(seen.top()) * scale

    @property
    def port(self) -> QRectF:
        """The view, in its own pixels."""
        return QRectF(self.view.viewport().rect())

    @property
    def in_sight(self) -> QRectF:
        """The view, in pixels from the middle of the layout."""
        x, y = self.middle
        return self.port.translated(-x, -y)

    def from_view(self, point: XY) -> XY:
        """A pixel of the view as one from the middle of the layout."""
        x, y = self.middle
        return point[0] - x, point[1] - y

    def to_view(self, spot: XY) -> XY:
        """A pixel from the middle of the layout as one of the view."""
        x, y = self.middle
        return spot[0] + x, spot[1] + y

    def show_part(self, part: QRectF) -> None:
        """Show at least this part of the layout."""
        self._box.setRange(rect=part, padding=0.0)

    def zoom(self, by: float) -> None:
        """Show everything so many times as large, around the middle of the view."""
        self._box.scaleBy((1 / by, 1 / by))

    def pan(self, dx: float, dy: float) -> None:
        """Move what is drawn by pixels, right and down."""
        scale = self.scale
        self._box.translateBy(x=-dx / scale, y=-dy / scale)

    def redraw(self) -> None:
        """Paint anew as soon as Qt gets to it."""
        self._sheet.cover(self.port)
        self._sheet.update()

    def paper(self, colour: str) -> None:
        """Set the colour behind everything."""
        self.view.setBackgroundBrush(QColor(colour))

    def _range_changed(self, *told: object) -> None:
        self.redraw()
        self.moved.emit()


class _Sheet(QGraphicsItem):
    """As large as the view; paints the drawing in the view's pixels."""

    def __init__(self, draw: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._draw = draw
        self._area = QRectF()
        self.setZValue(10)

    def cover(self, area: QRectF) -> None:
        """Reach over all of the view."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area

    def boundingRect(self) -> QRectF:
        """All of the view."""
        return self._area

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Paint the drawing."""
        self._draw(painter)
