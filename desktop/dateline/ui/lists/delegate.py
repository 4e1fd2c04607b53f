"""How a row looks: its sign, a title of up to three lines, a quiet note."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from dateline.ui import fonts
from dateline.ui.lists.model import ROW
from dateline.ui.lists.rows import Row
from dateline.ui.lists.signs import paint_sign
from dateline.ui.theme import Appearance

LEFT, RIGHT, PAD, GAP = 42, 14, 7, 2
COUNT_WIDTH = 22
LINES = 3
MANY_LINES = 2  # where all rows are as high as each other
LONGEST = 400  # characters of a title that can matter in three lines


class RowDelegate(QStyledItemDelegate):
    """Paints rows as plain text, whatever is in it."""

    def __init__(self, view: QAbstractItemView, appearance: Appearance) -> None:
        """Paint for one view."""
        super().__init__(view)
        self._view = view
        self._appearance = appearance
        self.related: frozenset[str] = frozenset()
        self.alike = False  # rows are as high as each other: none is measured
        self._title = fonts.sans(14)
        self._strong = fonts.sans(14, QFont.Weight.DemiBold)
        self._note = fonts.sans(12)
        self._heading = fonts.sans(12, QFont.Weight.DemiBold)
        self._heights: dict[tuple[int, str, bool, bool], int] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As high as the title needs at the view's width."""
        width = self._view.viewport().width()
        if self.alike:
            title = MANY_LINES * QFontMetrics(self._title).lineSpacing()
            below = QFontMetrics(self._note).height() + GAP
            return QSize(width, title + below + 2 * PAD)
        row: Row = index.data(ROW)
        if not row.key:
            return QSize(width, 32)
        note = QFontMetrics(self._note).height() + GAP if row.note else 0
        return QSize(width, self._title_height(row, width) + note + 2 * PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row in its rectangle."""
        row: Row = index.data(ROW)
        rect = QRect(option.rect)
        state = QStyle.StateFlag(option.state)
        painter.save()
        if row.key:
            self._ground(painter, rect, row, state)
            self._row(painter, rect, row)
        else:
            painter.setFont(self._heading)
            painter.setPen(QColor(self._appearance.tones.quiet))
            inner = rect.adjusted(16, 8, -RIGHT, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, row.title)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, row: Row, state: QStyle.StateFlag
    ) -> None:
        tones = self._appearance.tones
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tones.chosen))
            bar = QRect(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(bar, QColor(tones.choice))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tones.hover))
        elif row.key in self.related:
            painter.fillRect(rect, QColor(tones.related))
        focused = state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus()
        if focused:
            painter.setPen(QColor(tones.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        tones = self._appearance.tones
        font = self._strong if row.rupture else self._title
        middle = rect.top() + PAD + QFontMetrics(font).height() / 2
        paint_sign(
            painter,
            QPointF(rect.left() + 22, middle),
            row,
            self._appearance.theme,
            tones,
        )
        width = _text_width(rect.width())
        title = QRect(
            rect.left() + LEFT,
            rect.top() + PAD,
            width,
            self._title_height(row, rect.width()),
        )
        painter.setPen(QColor(tones.ink))
        laid = wrapped(row.title, font, width, self._lines)
        laid.draw(painter, QPointF(title.topLeft()))
        painter.setFont(self._note)
        painter.setPen(QColor(tones.quiet))
        if row.note:
            metrics = QFontMetrics(self._note)
            room = rect.right() - RIGHT - title.left()
            words = metrics.elidedText(
                row.note[:LONGEST], Qt.TextElideMode.ElideRight, room
            )
            note = QRect(title.left(), title.bottom() + 1 + GAP, room, metrics.height())
            painter.drawText(note, Qt.TextFlag.TextSingleLine, words)
        if row.count > 1:
            count = QRect(title.right(), title.top(), COUNT_WIDTH, title.height())
            painter.drawText(count, Qt.AlignmentFlag.AlignRight, str(row.count))

    @property
    def _lines(self) -> int:
        return MANY_LINES if self.alike else LINES

    def _title_height(self, row: Row, view_width: int) -> int:
        key = (view_width, row.title, row.rupture, self.alike)
        if key not in self._heights:
            if len(self._heights) > 50_000:
                self._heights.clear()
            font = self._strong if row.rupture else self._title
            layout = wrapped(row.title, font, _text_width(view_width), self._lines)
            self._heights[key] = round(layout.boundingRect().height())
        return self._heights[key]


def _text_width(view_width: int) -> int:
    return max(60, view_width - LEFT - RIGHT - COUNT_WIDTH)


def wrapped(title: str, font: QFont, width: int, lines: int = LINES) -> QTextLayout:
    """A title in at most so many lines, with dots where more was left out."""
    text = " ".join(title[:LONGEST].split())
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if _break(layout, width, lines) and len(title) <= LONGEST:
        return layout
    last = layout.lineAt(layout.lineCount() - 1).textStart()
    rest = QFontMetrics(font).elidedText(
        f"{text[last:]}…", Qt.TextElideMode.ElideRight, width
    )
    layout.setText(text[:last] + rest)
    _break(layout, width, lines)
    return layout


def _break(layout: QTextLayout, width: int, lines: int) -> bool:
    """Lay lines below each other; whether all of the text has found room."""
    layout.beginLayout()
    height, used = 0.0, 0
    while layout.lineCount() < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        used = line.textStart() + line.textLength()
    layout.endLayout()
    return used >= len(layout.text())
