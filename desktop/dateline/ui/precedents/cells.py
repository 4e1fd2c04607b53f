"""How an entry looks: a line for the voice, what it was, when, the quote, who."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from dateline.figure.precedents_entry import Marked
from dateline.scene.signs import Stroke
from dateline.ui import fonts
from dateline.ui.precedents.lay import Laid
from dateline.ui.precedents.model import CELL, NOTHING, Slot, quote
from dateline.ui.theme import Appearance

LEFT, RIGHT, ABOVE, BELOW = 22, 14, 10, 10
BAR_X, BAR_PX = 11.5, 2.6
GAP = 2
MOST_LINES = 14
_DASHES = {Stroke.DASHED: (2.4, 1.4), Stroke.DOTTED: (0.1, 1.8)}


class EntryDelegate(QStyledItemDelegate):
    """Paints entries as plain text; ``chosen`` is the ref whose cells are lit."""

    def __init__(self, view: QTableView, appearance: Appearance) -> None:
        """Paint for one table."""
        super().__init__(view)
        self._view = view
        self._appearance = appearance
        self.chosen = ""
        self.quoted = False  # the article's own words come first
        self._kind = fonts.sans(12.5, QFont.Weight.DemiBold)
        self._quiet = fonts.sans(12)
        self._quote = fonts.serif(14.5)
        self._heights: dict[tuple[str, str, str, str, int, bool], int] = {}

    def height(self, slot: Slot, width: int) -> int:
        """How high a cell of a width must be for what it holds."""
        if slot.marked is None:
            return 34 if slot.silent else 0
        entry = slot.marked.entry
        words = (entry.kind, entry.after, quote(slot.marked), entry.voice)
        key = (*words, width, self.quoted)
        if key not in self._heights:
            if len(self._heights) > 20_000:
                self._heights.clear()
            parts = self._laid(slot.marked, width)
            tall = sum(laid.height for laid, _ in parts) + GAP * (len(parts) - 1)
            self._heights[key] = round(tall) + ABOVE + BELOW
        return self._heights[key]

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the column, as high as the words need."""
        width = self._view.columnWidth(index.column())
        return QSize(width, self.height(index.data(CELL), width))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        slot: Slot = index.data(CELL)
        box = QRectF(option.rect)
        tones = self._appearance.tones
        state = QStyle.StateFlag(option.state)
        painter.save()
        painter.setClipRect(box)
        self._ground(painter, box, slot, state)
        if slot.marked is not None:
            self._entry(painter, box, slot.marked)
        elif slot.silent:
            painter.setFont(self._italic())
            painter.setPen(QColor(tones.quiet))
            row = box.adjusted(LEFT, ABOVE, -RIGHT, 0)
            top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
            painter.drawText(row, top, NOTHING)
        painter.restore()

    def _ground(
        self, painter: QPainter, box: QRectF, slot: Slot, state: QStyle.StateFlag
    ) -> None:
        tones = self._appearance.tones
        told = slot.marked is not None
        if slot.marked is not None and slot.marked.entry.ref == self.chosen:
            painter.fillRect(box, QColor(tones.chosen))
        elif told and state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tones.hover))
        painter.setPen(QPen(QColor(tones.line), 1.0))
        x = box.right() - 0.5
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        if slot.opens:
            y = box.top() + 0.5
            painter.setPen(QPen(QColor(tones.strong_line), 1.0))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tones.accent), 2.0))
            painter.drawRect(box.adjusted(1, 2, -2, -1))

    def _entry(self, painter: QPainter, box: QRectF, marked: Marked) -> None:
        tones, theme = self._appearance.tones, self._appearance.theme
        y = box.top() + ABOVE
        parts = self._laid(marked, round(box.width()))
        inks = {
            "kind": theme.rupture if marked.rupture else tones.ink,
            "quote": tones.ink,
        }
        for laid, name in parts:
            painter.setPen(QColor(inks.get(name, tones.quiet)))
            laid.draw(painter, box.left() + LEFT, y)
            y += laid.height + GAP
        pen = QPen(QColor(theme.rupture if marked.rupture else theme.other), BAR_PX)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if marked.stroke in _DASHES:
            pen.setDashPattern(_DASHES[marked.stroke])
        if marked.stroke is Stroke.DOTTED:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        x = box.left() + BAR_X
        top, low = box.top() + ABOVE + 3, y - GAP - 3
        painter.drawLine(QPointF(x, top), QPointF(x, low))

    def _laid(self, marked: Marked, width: int) -> list[tuple[Laid, str]]:
        """The parts of an entry in their order, each with its name."""
        entry, room = marked.entry, width - LEFT - RIGHT
        first = f"{entry.kind} · {entry.after}" if entry.after else entry.kind
        voice = (Laid(entry.voice, self._quiet, room, 3), "voice")
        said = (Laid(quote(marked), self._quote, room, MOST_LINES), "quote")
        if self.quoted:
            return [said, (Laid(first, self._quiet, room, 3), "after"), voice]
        metrics = QFontMetricsF(self._kind)
        if metrics.horizontalAdvance(first) <= room:
            parts = [(Laid(first, self._kind, room, 2), "kind")]
        else:
            parts = [(Laid(entry.kind, self._kind, room, 2), "kind")]
            if entry.after:
                parts.append((Laid(entry.after, self._quiet, room, 1), "after"))
        return [*parts, said, voice]

    def _italic(self) -> QFont:
        font = QFont(self._quiet)
        font.setItalic(True)
        return font
