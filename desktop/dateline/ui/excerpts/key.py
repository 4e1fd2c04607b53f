"""The key to the marks in the article: a word for each kind, marked as it is there."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.ui import fonts
from dateline.ui.excerpts.marking import Look
from dateline.ui.excerpts.paint import ground, pen
from dateline.ui.theme import Appearance

WORDS = {
    Look.PLACE: "place",
    Look.MISSION: "mission",
    Look.ACTOR: "party",
    Look.EVENT: "event",
    Look.RUPTURE: "rupture",
    Look.REFUSED: "refused",
}
GAP, LEFT = 15, 26


class MarkKey(QWidget):
    """One line above the article; what does not fit is left out."""

    def __init__(self, appearance: Appearance) -> None:
        """Make the line."""
        super().__init__()
        self._appearance = appearance
        self._font = fonts.sans(12)
        self.setFont(self._font)
        self.setAccessibleName("Marks in the article: " + ", ".join(WORDS.values()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line and air around it."""
        return QSize(200, self.fontMetrics().height() + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each word as the article marks it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, tones = self._appearance.theme, self._appearance.tones
        metrics = self.fontMetrics()
        x, top = float(LEFT), (self.height() - metrics.height()) / 2
        for look, word in WORDS.items():
            box = QRectF(x, top, metrics.horizontalAdvance(word), metrics.height())
            if box.right() > self.width() - 8:
                break
            behind, line = ground(look, tones), pen(look, theme, tones)
            if behind:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(behind))
                painter.drawRoundedRect(box.adjusted(-3, 0, 3, 1), 3, 3)
            if line is not None:
                painter.setPen(line)
                y = box.bottom() - 0.5
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(tones.quiet))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
            x = box.right() + GAP
        painter.setPen(QColor(tones.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
