"""The drawn timeline: lanes, axis and bars, moved through by mouse and keys."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QScrollBar, QWidget

from dateline.geometry.axis import Stretch, Tick, ticks
from dateline.scene.timeline import Bar, Timeline
from dateline.ui.theme import Appearance
from dateline.ui.timeline.bars import BarPainter, Shown
from dateline.ui.timeline.camera import Camera, Extent
from dateline.ui.timeline.days import days_between, middle_of, units_between
from dateline.ui.timeline.ground import (
    Laid,
    paint_folds,
    paint_ground,
    paint_laid,
    told_above,
)
from dateline.ui.timeline.look import look
from dateline.ui.timeline.plot import Drag, Plot
from dateline.ui.timeline.seats import LANE_PAD_PX, ROW_PX, Seats, middle
from dateline.ui.timeline.strips import AxisStrip, LaneStrip

SLACK_PX = 4.0
LEAST_PX = 90


class Canvas(QWidget):
    """One timeline.

    Signals:
        picked: the ref of a bar that a person chose; empty for none.
        brushed: the first and the last day that are to be shown.
        day_moved: the day whose relations are to be shown.
        moved: another part of the axis is in view.
    """

    picked = Signal(str)
    brushed = Signal(date, date)
    day_moved = Signal(date)
    moved = Signal()

    def __init__(self, appearance: Appearance, whole: Timeline) -> None:
        """Show a timeline and all of its bars."""
        super().__init__()
        self._appearance = appearance
        self._labels: Mapping[str, str] = {}
        self._look = look(appearance.theme, appearance.tones)
        self.seats = Seats(whole)
        self.camera = Camera()
        self.shown = Shown()
        self.laid = Laid()
        self._painter = BarPainter(self.seats, self._look, self._labels)
        self.axis = AxisStrip()
        self.lanes = LaneStrip()
        self.bar = QScrollBar(Qt.Orientation.Vertical)
        paints = (self._paint_ground, self._paint_bars, self._paint_top)
        self.plot = Plot(self, paints)
        self.view: Any = self.plot.view
        self._build()
        self.show_timeline(whole, {bar.ref: bar.title for bar in whole.bars})

    def show_timeline(self, whole: Timeline, labels: Mapping[str, str]) -> None:
        """Show another timeline whole, each bar with its label."""
        self.seats = Seats(whole)
        self._labels = labels
        self.shown = Shown(refs=frozenset(self.seats.by_ref))
        self.lanes.seats = self.seats
        self.laid = Laid()
        self.dress()
        self.look_through(replace(self.camera, top=0.0).fitted(self.extent))

    def show_events(self, refs: frozenset[str]) -> None:
        """Show only these; the others leave a shadow where they lie."""
        self.shown = replace(self.shown, refs=refs)
        self.lanes.counts = _counts(self.seats, refs)
        self.lanes.update()
        self.plot.repaint()

    def light(self, chosen: str, related: frozenset[str]) -> None:
        """Light a bar and what belongs with it, and bring the bar into sight."""
        focused = chosen if chosen in self.seats.by_ref else self.shown.focused
        self.shown = replace(
            self.shown, chosen=chosen, related=related, focused=focused
        )
        bar = self.seats.by_ref.get(chosen)
        if bar is not None:
            self.reveal(bar)
        self.plot.repaint()

    def lay(self, since: date | None, until: date | None, on: date | None) -> None:
        """Show a time window and a day; None for none."""
        along = self.seats.whole.axis
        open_ended = since is None and until is None
        self.laid = Laid(
            brush=None if open_ended else units_between(along, since, until),
            day=None if on is None else middle_of(along, on),
        )
        self.plot.lay(self.laid)
        self.axis.laid = self.laid
        self.axis.update()

    def dress(self) -> None:
        """Wear the theme in use."""
        self._look = look(self._appearance.theme, self._appearance.tones)
        self._painter = BarPainter(self.seats, self._look, self._labels)
        self.view.setBackground(self._look.paper)
        for strip in (self.axis, self.lanes):
            strip.dressed = self._look
            strip.update()
        self.lanes.counts = _counts(self.seats, frozenset(self.shown.refs))
        self.plot.repaint()

    @property
    def extent(self) -> Extent:
        """How large the whole drawing is."""
        return Extent(self.seats.whole.axis.width, float(self.seats.height))

    def look_through(self, camera: Camera) -> None:
        """Show another part of the drawing."""
        self.camera = camera
        self.axis.camera = self.lanes.camera = camera
        self.axis.ticks = _ticks(self.seats, camera)
        self.axis.told = told_above(_torn(self.seats, camera), self.axis.ticks, camera)
        hidden = max(0, round(self.seats.height - camera.height))
        self.bar.blockSignals(True)
        self.bar.setRange(0, hidden)
        self.bar.setPageStep(round(camera.height))
        self.bar.setValue(round(camera.top))
        self.bar.blockSignals(False)
        self.plot.show(camera)
        self.axis.update()
        self.lanes.update()
        self.moved.emit()

    def resized(self) -> None:
        """The viewport has another size."""
        box = self.view.viewport().rect()
        size = float(box.width()), float(box.height())
        self.look_through(self.camera.sized(*size, self.extent))

    def zoom(self, factor: float, at_px: float | None = None) -> None:
        """Come nearer or go away; the chosen bar, or what is pointed at, stays put."""
        if at_px is None:
            bar = self.seats.by_ref.get(self.shown.chosen)
            at_px = self.camera.px(middle(bar)) if bar else self.camera.width / 2
            if not 0 <= at_px <= self.camera.width:
                at_px = self.camera.width / 2
        self.look_through(self.camera.nearer(factor, at_px, self.extent))

    def fit(self) -> None:
        """Show all of the axis."""
        self.look_through(self.camera.fitted(self.extent))

    def pan(self, right_px: float, down_px: float) -> None:
        """Move over the drawing."""
        self.look_through(self.camera.moved(right_px, down_px, self.extent))

    def reveal(self, bar: Bar) -> None:
        """Bring a bar into sight."""
        top = self.seats.row_of(bar).top
        low, high = top - LANE_PAD_PX, top + ROW_PX + LANE_PAD_PX
        seen = self.camera.showing(bar.x0, bar.x1, low, high, self.extent)
        if seen != self.camera:
            self.look_through(seen)

    def bar_at(self, point: QPoint | QPointF) -> Bar | None:
        """The bar under a point of the viewport that passes the filter."""
        slack = SLACK_PX / self.camera.zoom
        x, y = self.camera.unit(point.x()), point.y() + round(self.camera.top)
        return self.seats.at(x, y, slack, self.shown.refs)

    def point_of(self, ref: str) -> QPoint:
        """Where a bar can be clicked, in the viewport."""
        bar = self.seats.by_ref[ref]
        y = self.seats.row_of(bar).top - round(self.camera.top) + ROW_PX // 2
        left = max(self.camera.px(bar.x0), 0.0)
        right = min(self.camera.px(bar.x1), self.camera.width)
        return QPoint(round((left + right) / 2), y)

    def point_at(self, ref: str) -> None:
        """Mark a bar as the one under the pointer."""
        if ref != self.shown.pointed:
            self.shown = replace(self.shown, pointed=ref)
            self.plot.layers[1].update()

    def _build(self) -> None:
        self.setMinimumHeight(LEAST_PX)
        self.bar.setAccessibleName("Rows of the timeline")
        self.bar.setSingleStep(ROW_PX)
        # The view takes the keys; its viewport would be a second stop without a name.
        self.view.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.axis, 0, 1)
        grid.addWidget(self.lanes, 1, 0)
        grid.addWidget(self.view, 1, 1)
        grid.addWidget(self.bar, 1, 2)
        self.plot.clicked.connect(self._clicked)
        self.plot.dragged.connect(self.pan)
        self.plot.swept.connect(self.sweep)
        self.axis.swept.connect(self.sweep)
        self.plot.brush_moved.connect(self._brushed)
        self.plot.day_moved.connect(self._day_moved)
        self.bar.valueChanged.connect(
            lambda value: self.pan(0.0, value - self.camera.top)
        )

    def sweep(self, began: float, here: float, part: Drag) -> None:
        """Brush from one pixel to another."""
        self._brushed(self.camera.unit(began), self.camera.unit(here), part is Drag.END)

    def _brushed(self, one: float, other: float, over: bool) -> None:
        self.brushed.emit(*days_between(self.seats.whole.axis, one, other))

    def _day_moved(self, x: float, over: bool) -> None:
        self.day_moved.emit(self.seats.whole.axis.day(x))

    def _clicked(self, point: QPointF) -> None:
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        bar = self.bar_at(point)
        self.picked.emit(bar.ref if bar else "")

    def _paint_ground(self, painter: QPainter) -> None:
        paint_ground(painter, self.seats, self.camera, self.axis.ticks, self._look)

    def _paint_bars(self, painter: QPainter) -> None:
        shown = self.shown
        if not self.view.hasFocus():
            shown = replace(shown, focused="")
        torn = _torn(self.seats, self.camera)
        self._painter.paint(painter, self.camera, shown)
        folded = (torn, self.axis.told, self.camera, self._look)
        paint_folds(painter, *folded, self._painter.rows)
        self._painter.tell(painter, self.camera, shown, torn)

    def _paint_top(self, painter: QPainter) -> None:
        paint_laid(painter, self.laid, self.camera, self._look)


def _ticks(seats: Seats, camera: Camera) -> tuple[Tick, ...]:
    low, high = camera.unit(-60), camera.unit(camera.width + 10)
    return ticks(seats.whole.axis, camera.zoom, low, high)


def _torn(seats: Seats, camera: Camera) -> tuple[Stretch, ...]:
    """The folds in view."""
    folds = seats.whole.axis.folds
    return tuple(f for f in folds if camera.left < f.x1 and f.x0 < camera.right)


def _counts(seats: Seats, refs: frozenset[str]) -> Mapping[int, int]:
    counts: dict[int, int] = dict.fromkeys(range(len(seats.whole.lanes)), 0)
    for ref in refs:
        if ref in seats.by_ref:
            counts[seats.by_ref[ref].lane] += 1
    return counts
