"""Keys and wheel over a timeline, and what is told of the bar under the pointer."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from dateline.scene.timeline import Bar
from dateline.ui.plain import plain_tip, shortened
from dateline.ui.timeline.canvas import Canvas
from dateline.ui.timeline.seats import ROW_PX, middle

ZOOM_STEP = 1.4
WHEEL_ZOOM = 1.0016  # a notch of 120 comes nearer by a fifth
PAGE = 0.8  # of the rows in view
QUOTE = 200

Key = Qt.Key


class Hand(QObject):
    """Moves through a canvas; by keys it goes from bar to bar, by date or by lane.

    Signals:
        escaped: Esc was pressed while something is brushed.
    """

    escaped = Signal()

    def __init__(self, canvas: Canvas) -> None:
        """Take the canvas's keys and wheel."""
        super().__init__(canvas)
        self._canvas = canvas
        self._view: Any = canvas.view
        self._glass: QWidget = canvas.view.viewport()
        self._keys: dict[int, Callable[[], object]] = {
            Key.Key_Left: lambda: self.step(-1),
            Key.Key_Right: lambda: self.step(1),
            Key.Key_Up: lambda: self.change_lane(-1),
            Key.Key_Down: lambda: self.change_lane(1),
            Key.Key_Home: lambda: self._pick_at(0),
            Key.Key_End: lambda: self._pick_at(-1),
            Key.Key_Return: self.choose,
            Key.Key_Enter: self.choose,
            Key.Key_Space: self.choose,
            Key.Key_Plus: lambda: canvas.zoom(ZOOM_STEP),
            Key.Key_Equal: lambda: canvas.zoom(ZOOM_STEP),
            Key.Key_Minus: lambda: canvas.zoom(1 / ZOOM_STEP),
            Key.Key_0: canvas.fit,
            Key.Key_PageUp: lambda: canvas.pan(0, -PAGE * canvas.camera.height),
            Key.Key_PageDown: lambda: canvas.pan(0, PAGE * canvas.camera.height),
        }
        self._view.installEventFilter(self)
        self._glass.installEventFilter(self)
        self._glass.setMouseTracking(True)
        canvas.lanes.installEventFilter(self)
        canvas.axis.installEventFilter(self)

    def step(self, by: int) -> bool:
        """Choose the next (1) or the last (-1) bar by date; whether there is one."""
        tale = self._tale()
        if not tale:
            return False
        order, here = self._canvas.seats.order, self._canvas.shown.focused
        if here not in order:
            target = 0 if by > 0 else len(tale) - 1
        elif by > 0:
            after = [at for at, bar in enumerate(tale) if order[bar.ref] > order[here]]
            target = after[0] if after else -1
        else:
            before = [at for at, bar in enumerate(tale) if order[bar.ref] < order[here]]
            target = before[-1] if before else -1
        if target < 0:
            return False
        self._canvas.picked.emit(tale[target].ref)
        return True

    def change_lane(self, by: int) -> None:
        """Choose the bar nearest in time in the next lane that shows any."""
        tale = self._tale()
        here = self._canvas.seats.by_ref.get(self._canvas.shown.focused)
        if here is None:
            self.step(1)
            return
        lanes = sorted({bar.lane for bar in tale if (bar.lane - here.lane) * by > 0})
        if lanes:
            lane = lanes[0] if by > 0 else lanes[-1]
            mine = [bar for bar in tale if bar.lane == lane]
            near = min(mine, key=lambda bar: abs(middle(bar) - middle(here)))
            self._canvas.picked.emit(near.ref)

    def choose(self) -> None:
        """Choose the bar where the keyboard is; the first one where it is at none."""
        here = self._canvas.shown.focused
        if here in self._canvas.shown.refs and here in self._canvas.seats.by_ref:
            self._canvas.picked.emit(here)
        else:
            self.step(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is meant for the timeline; leave the rest to Qt."""
        if isinstance(event, QKeyEvent) and watched is self._view:
            return self._key(event)
        if isinstance(event, QWheelEvent):
            self._wheel(event, zooms=watched is not self._canvas.lanes)
            return True
        if watched is self._view:
            if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
                self._canvas.plot.repaint()
        elif watched is self._glass:
            return self._over(event)
        return super().eventFilter(watched, event)

    def _over(self, event: QEvent) -> bool:
        """What happens over the drawing."""
        kind = event.type()
        if kind is QEvent.Type.Resize:
            self._canvas.resized()
        elif kind is QEvent.Type.Leave:
            self._canvas.point_at("")
        elif isinstance(event, QHelpEvent) and kind is QEvent.Type.ToolTip:
            self._tell(event.pos(), event.globalPos())
            return True
        elif isinstance(event, QMouseEvent) and kind is QEvent.Type.MouseMove:
            bar = self._canvas.bar_at(event.position())
            pressed = event.buttons() is not Qt.MouseButton.NoButton
            hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
            if not pressed:
                self._canvas.point_at(bar.ref if bar else "")
                self._glass.setCursor(hand if bar else arrow)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """The window's shortcuts would take the arrows: here they are for the bars."""
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        key = event.key()
        escapes = key == Key.Key_Escape and self._canvas.laid.brush is not None
        if plain != Qt.KeyboardModifier.NoModifier or (
            key not in self._keys and not escapes
        ):
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            if escapes:
                self.escaped.emit()
            else:
                self._keys[key]()
        return True

    def _wheel(self, event: QWheelEvent, *, zooms: bool) -> None:
        turned = event.angleDelta()
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if shift or not zooms:
            rows = (turned.y() or turned.x()) / 120 * 2
            self._canvas.pan(0, -rows * ROW_PX)
            return
        if turned.x():
            self._canvas.pan(-turned.x() / 2, 0)
        if turned.y():
            self._canvas.zoom(WHEEL_ZOOM ** turned.y(), event.position().x())

    def _tell(self, at: QPoint, spot: QPoint) -> None:
        bar = self._canvas.bar_at(at)
        if bar is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(spot, plain_tip(told(bar)), self._view)

    def _tale(self) -> list[Bar]:
        refs = self._canvas.shown.refs
        return [bar for bar in self._canvas.seats.whole.bars if bar.ref in refs]

    def _pick_at(self, index: int) -> None:
        tale = self._tale()
        if tale:
            self._canvas.picked.emit(tale[index].ref)


def told(bar: Bar) -> str:
    """What is said of a bar under the pointer: plain text in lines."""
    how = f"{bar.when} · {bar.voice}"
    lines = [bar.title, f"{how} · {bar.status}" if bar.status else how]
    if bar.spans:
        lines.append(f"“{shortened(bar.spans[0].quote, QUOTE)}”")
    return "\n".join(" ".join(line.split()) for line in lines)
