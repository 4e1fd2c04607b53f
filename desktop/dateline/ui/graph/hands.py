"""Mouse and keyboard on a graph: choose, walk, drag a node, zoom, focus."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent

from dateline.geometry.curve import XY
from dateline.ui.graph.canvas import Canvas
from dateline.ui.graph.stage import STEP
from dateline.ui.graph.walk import Stop, around, chosen_stop, toward

DRAG_PX = 4.0
WAYS = {
    Qt.Key.Key_Left: (-1.0, 0.0),
    Qt.Key.Key_Right: (1.0, 0.0),
    Qt.Key.Key_Up: (0.0, -1.0),
    Qt.Key.Key_Down: (0.0, 1.0),
}
ZOOMS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
_OURS = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.FocusIn,
    QEvent.Type.FocusOut,
    QEvent.Type.ToolTip,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.Resize,
    QEvent.Type.Leave,
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Hands(QObject):
    """Turns events of a canvas's view into what a person means by them.

    Signals:
        picked: a node or an edge was chosen, or nothing: a ``Stop``.
        asked: a note about a node or an edge is wanted; an empty one is to go.
        walked: the keyboard came to a node or an edge.
        focused: the key of the node to look at alone; empty to look at all again.
        dragged: the key of a node that was put elsewhere, and the point of the layout.
    """

    picked = Signal(object)
    asked = Signal(object)
    walked = Signal(object)
    focused = Signal(str)
    dragged = Signal(str, object)

    def __init__(self, canvas: Canvas) -> None:
        """Listen to the view of a canvas."""
        super().__init__()
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._held = ""
        self._grip: XY = (0.0, 0.0)
        self._drags = False
        self.is_focused = False  # whether the graph shows one node and its neighbours
        self._view, self._port = canvas.view, canvas.view.viewport()
        self._view.installEventFilter(self)
        self._port.installEventFilter(self)
        self._port.setMouseTracking(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer what is ours; the rest goes to pyqtgraph, which pans and zooms."""
        if event.type() not in _OURS or not self._view.isVisible():
            # Some come while the view is being deleted; to ask it anything would crash.
            return False
        if isinstance(event, QKeyEvent):
            return watched is self._view and self._key(event)
        if watched is not self._port:
            return self._of_view(event)
        if isinstance(event, QHelpEvent):
            self.asked.emit(self._canvas.under(_xy(QPointF(event.pos()))))
            return True
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if event.type() is QEvent.Type.Wheel:
            self.asked.emit(Stop())
            self._canvas.fits = False
        elif event.type() is QEvent.Type.Resize:
            self._canvas.resized()
        elif event.type() is QEvent.Type.Leave:
            self._canvas.point_at(Stop())
            self.asked.emit(Stop())
        return False

    def _of_view(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and not self._canvas.lit.stop.node:
            self._canvas.stop_at(Stop(self._first()))
        elif event.type() is QEvent.Type.FocusOut:
            self._canvas.stop_at(Stop())
            self.asked.emit(Stop())
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.MouseMove:
            return self._move(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return event.button() is Qt.MouseButton.RightButton
        if kind is QEvent.Type.MouseButtonPress:
            return self._press(event)
        if kind is QEvent.Type.MouseButtonRelease:
            return self._release(event)
        if kind is QEvent.Type.MouseButtonDblClick:
            stop = self._canvas.under(_xy(event.position()))
            if stop.node:
                self.focused.emit(stop.node)
            return True
        return False

    def _press(self, event: QMouseEvent) -> bool:
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.asked.emit(Stop())
        self._pressed = event.position()
        point = _xy(event.position())
        self._held = self._canvas.under(point).node
        self._drags = False
        if self._held:
            at = self._canvas.place_of(Stop(self._held)) or event.position()
            self._grip = at.x() - point[0], at.y() - point[1]
        return bool(self._held)

    def _move(self, event: QMouseEvent) -> bool:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            stop = self._canvas.under(_xy(event.position()))
            if stop != self._canvas.lit.pointed:
                self.asked.emit(Stop())
            self._canvas.point_at(stop)
            self._show_pointer(stop)
            return False
        if not self._held:
            self._canvas.fits = False
            return False
        if self._drags or self._is_far(event.position()):
            self._drags = True
            x, y = _xy(event.position())
            self._canvas.move(self._held, (x + self._grip[0], y + self._grip[1]))
        return True

    def _release(self, event: QMouseEvent) -> bool:
        held, drags, near = self._held, self._drags, not self._is_far(event.position())
        self._pressed, self._held, self._drags = None, "", False
        point = _xy(event.position())
        if held and drags:
            x, y = point[0] + self._grip[0], point[1] + self._grip[1]
            self.dragged.emit(held, self._canvas.move(held, (x, y)))
        elif held:
            self.picked.emit(Stop(held))
        elif near:
            self.picked.emit(self._canvas.under(point, thoroughly=True))
        return bool(held)

    def _is_far(self, point: QPointF) -> bool:
        away = point - self._pressed if self._pressed is not None else QPointF()
        return abs(away.x()) + abs(away.y()) > DRAG_PX

    def _show_pointer(self, stop: Stop) -> None:
        hand = Qt.CursorShape.PointingHandCursor
        shape = hand if stop != Stop() else Qt.CursorShape.ArrowCursor
        self._port.setCursor(shape)

    def _key(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if not plain:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            if not self._is_ours(event.key()):
                return False
            event.accept()  # and pass it on to nobody who might take that back
            return True
        if event.type() is not QEvent.Type.KeyPress:
            return False
        return self._pressed_key(Qt.Key(event.key()))

    def _is_ours(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            return self.is_focused
        return key in WAYS or key in ZOOMS or key in ENTER or key == Qt.Key.Key_F

    def _pressed_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._go_round(1 if key is Qt.Key.Key_Tab else -1)
        if key in WAYS:
            self._go(WAYS[key])
        elif key in ZOOMS:
            self._canvas.zoom(ZOOMS[key])
        elif key in ENTER:
            if self._canvas.lit.stop != Stop():
                self.picked.emit(self._canvas.lit.stop)
        elif key is Qt.Key.Key_F:
            self.focused.emit("" if self.is_focused else self._canvas.lit.stop.node)
        elif key is Qt.Key.Key_Escape and self.is_focused:
            self.focused.emit("")
        else:
            return False
        return True

    def _go(self, way: XY) -> None:
        canvas, stop = self._canvas, self._canvas.lit.stop
        disc = canvas.picture.discs.get(stop.node)
        if disc is None:
            key = self._first()
        elif stop.edge is not None:
            key = stop.node  # back from its edge to the node
        else:
            others = {k: d for k, d in canvas.picture.discs.items() if k != stop.node}
            key = toward(others, disc.spot, way)
        if key:
            self._stop(Stop(key))

    def _go_round(self, by: int) -> bool:
        stop = around(self._canvas.shown, self._canvas.lit.stop, by)
        if stop is None:
            return False  # on to the next widget
        self._stop(stop)
        return True

    def _stop(self, stop: Stop) -> None:
        self._canvas.stop_at(stop)
        self.walked.emit(stop)

    def _first(self) -> str:
        """The chosen node, or an end of the chosen edge, or the largest node."""
        canvas = self._canvas
        chosen = chosen_stop(canvas.known, canvas.lit.stop, canvas.lit.chosen).node
        discs = self._canvas.picture.discs.items()
        return (
            chosen or max(((d.radius, key) for key, d in discs), default=(0.0, ""))[1]
        )


def _xy(point: QPointF) -> XY:
    return point.x(), point.y()
