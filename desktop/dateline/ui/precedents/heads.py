"""The heads of the table: the cases with date and name, the stages of the clock."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from dateline.ui import fonts
from dateline.ui.precedents.lay import Laid
from dateline.ui.precedents.model import PrecedentsModel
from dateline.ui.theme import Appearance

PAD, ABOVE, BELOW, GAP = 11, 8, 9, 2
STAGE_PX = 98
MOST_LINES = 5


class CaseHeader(QHeaderView):
    """A case's date and its sentence."""

    def __init__(
        self, cases: PrecedentsModel, appearance: Appearance, parent: QWidget
    ) -> None:
        """Make the heads of the columns."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cases = cases
        self._appearance = appearance
        self._highest = 0.0
        self._when = fonts.serif(17, QFont.Weight.DemiBold)
        self._title = fonts.sans(12.5)
        self.setAccessibleName("Cases")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(60)

    def sizeHint(self) -> QSize:
        """High enough for the longest name at the present width."""
        return QSize(0, round(self._highest) + ABOVE + BELOW)

    def fit(self, section_px: int) -> None:
        """Give each case so much room, and see how high the highest head is then."""
        self.setDefaultSectionSize(section_px)
        width = section_px - 2 * PAD
        cases = range(len(self._cases.columns))
        self._highest = max((self._height(at, width) for at in cases), default=0.0)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        """Draw one head."""
        if at >= len(self._cases.columns):
            return
        tones, box = self._appearance.tones, QRectF(rect)
        painter.save()
        painter.setClipRect(box)
        painter.fillRect(box, QColor(tones.page))
        width = box.width() - 2 * PAD
        y = box.top() + ABOVE
        for laid, ink in zip(
            self._laid(at, width), (tones.ink, tones.quiet), strict=True
        ):
            painter.setPen(QColor(ink))
            laid.draw(painter, box.left() + PAD, y)
            y += laid.height + GAP
        painter.setPen(QPen(QColor(tones.line), 1.0))
        x = box.right() - 0.5
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        painter.restore()

    def _height(self, at: int, width: float) -> float:
        return sum(laid.height for laid in self._laid(at, width)) + GAP

    def _laid(self, at: int, width: float) -> tuple[Laid, Laid]:
        column = self._cases.columns[at]
        return (
            Laid(column.when, self._when, width, 2),
            Laid(column.title, self._title, width, MOST_LINES),
        )


class StageHeader(QHeaderView):
    """The name of a stage at the first of its rows, under a rule."""

    def __init__(
        self, cases: PrecedentsModel, appearance: Appearance, parent: QWidget
    ) -> None:
        """Make the heads of the rows."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._cases = cases
        self._appearance = appearance
        self._font = fonts.sans(12.5, QFont.Weight.DemiBold)
        self.setAccessibleName("Stages")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(0)

    def sizeHint(self) -> QSize:
        """As wide as the names need."""
        return QSize(STAGE_PX, 0)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        """Draw one head."""
        if at >= len(self._cases.rows):
            return
        row, tones, box = self._cases.rows[at], self._appearance.tones, QRectF(rect)
        painter.save()
        painter.fillRect(box, QColor(tones.page))
        if row.number == 0:
            painter.setPen(QPen(QColor(tones.strong_line), 1.0))
            y = box.top() + 0.5
            painter.drawLine(QPointF(box.left() + 18, y), QPointF(box.right() + 1, y))
            painter.setPen(QColor(tones.ink))
            laid = Laid(row.name, self._font, box.width() - 24, 2)
            laid.draw(painter, box.left() + 18, box.top() + 9)
        painter.restore()
