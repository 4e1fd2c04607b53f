"""A table whose cells are walked by arrow keys and chosen: what all such share."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

Index = QModelIndex | QPersistentModelIndex
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PLAIN = Qt.KeyboardModifier.NoModifier
_PAD = Qt.KeyboardModifier.KeypadModifier


class Grid(QTableView):
    """Arrow keys go from cell to cell, Enter and a click choose.

    Signals:
        picked: the id of the event that a chosen cell stands for.
    """

    picked = Signal(str)

    def __init__(self, name: str) -> None:
        """Make an empty table; ``name`` is read aloud."""
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.clicked.connect(self._pick)

    def ref(self, index: Index) -> str:
        """The id of the event that a cell stands for, empty for none."""
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        """Arrow keys are ours, not the window's."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _ARROWS
            and event.modifiers() in (_PLAIN, _PLAIN | _PAD)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the event of the current cell."""
        if event.key() in _ENTER:
            self._pick(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        ref = self.ref(index)
        if ref:
            self.picked.emit(ref)
