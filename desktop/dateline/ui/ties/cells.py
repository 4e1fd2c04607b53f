"""How a cell of the matrix looks: tone, hatching and letter, doubt in a dashed rim."""

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dateline.domain.tie import UNTOUCHED, State
from dateline.figure.matrix_states import look
from dateline.scene.matrix import Cell
from dateline.scene.theme import Theme
from dateline.ui import fonts
from dateline.ui.theme import Appearance
from dateline.ui.ties.model import CELL
from dateline.ui.tones import Tones

HATCH_PX = 6
ROOM_FOR_WORDS = 66  # pixels of a cell


class CellDelegate(QStyledItemDelegate):
    """Paints the cells; ``chosen`` is the ref whose cells are ringed."""

    def __init__(self, parent: QWidget, appearance: Appearance) -> None:
        """Paint for one table."""
        super().__init__(parent)
        self._appearance = appearance
        self.chosen = ""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        cell: Cell | None = index.data(CELL)
        box = QRectF(option.rect)
        theme, tones = self._appearance.theme, self._appearance.tones
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if index.row() == index.column():
            painter.fillRect(box, QColor(tones.hover))
        else:
            standing = cell.standing if cell is not None else UNTOUCHED
            paint_state(painter, box, standing.state, standing.doubtful, theme)
            state = QStyle.StateFlag(option.state)
            if cell is not None and self.chosen and cell.ref == self.chosen:
                _ring(painter, box, theme.choice, 3.0)
            if state & QStyle.StateFlag.State_HasFocus:
                _ring(painter, box, tones.accent, 2.0)
            elif state & QStyle.StateFlag.State_MouseOver:
                _ring(painter, box, tones.strong_line, 1.0)
        painter.restore()


def paint_state(
    painter: QPainter, box: QRectF, state: State, doubtful: bool, theme: Theme
) -> None:
    """Fill a box as a state looks, with its word or its letter."""
    seen = look(state, theme)
    painter.fillRect(box, QColor(seen.fill))
    if seen.hatch:
        _hatch(painter, box, QColor(seen.hatch))
    if doubtful:
        pen = QPen(QColor(seen.ink), 1.1)
        pen.setDashPattern([3.4, 2.6])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(3, 3, -4, -4))
    words = box.width() >= ROOM_FOR_WORDS and state is not State.NORMAL
    text = (seen.word if words else seen.letter) + ("?" if doubtful else "")
    font, metrics = _face(12.5 if words else min(13.0, box.height() * 0.58))
    lines = [text]
    if metrics.horizontalAdvance(text) > box.width() - 12:
        lines = text.split(" ")
    top = box.center().y() - len(lines) * metrics.height() / 2
    painter.setFont(font)
    for number, line in enumerate(lines):
        wide = metrics.horizontalAdvance(line)
        row = QRectF(
            box.center().x() - wide / 2 - 4,
            top + number * metrics.height(),
            wide + 8,
            metrics.height(),
        )
        if seen.hatch:
            painter.fillRect(row.adjusted(0, 1, 0, -1), QColor(seen.fill))
        painter.setPen(QColor(seen.ink))
        painter.drawText(row, Qt.AlignmentFlag.AlignCenter, line)


@lru_cache(maxsize=64)
def _face(size: float) -> tuple[QFont, QFontMetricsF]:
    font = fonts.sans(size, QFont.Weight.DemiBold)
    return font, QFontMetricsF(font)


def paint_sign(
    painter: QPainter, box: QRectF, state: State, doubtful: bool, theme: Theme, t: Tones
) -> None:
    """A small cell with a thin line around it, for the key."""
    paint_state(painter, box, state, doubtful, theme)
    painter.setPen(QPen(QColor(t.line), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(0, 0, -1, -1))


def _hatch(painter: QPainter, box: QRectF, tone: QColor) -> None:
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone, 1.4))
    tall = round(box.height())
    left = round(box.left())
    for step in range(left - tall, round(box.right()), HATCH_PX):
        painter.drawLine(step, round(box.bottom()), step + tall, round(box.top()))
    painter.restore()


def _ring(painter: QPainter, box: QRectF, colour: str, wide: float) -> None:
    pen = QPen(QColor(colour), wide)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = wide / 2
    painter.drawRect(box.adjusted(half, half, -half - 1, -half - 1))
