"""The names above and beside the matrix: level where they fit, upright where not."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from dateline.ui import fonts
from dateline.ui.theme import Appearance

MOST_PX = 132
PAD = 8
NAME_PX = 13


class NamesHeader(QHeaderView):
    """Countries' names as plain text; those of the current cell stand out."""

    def __init__(
        self, orientation: Qt.Orientation, appearance: Appearance, parent: QWidget
    ) -> None:
        """Make the names of rows or of columns."""
        super().__init__(orientation, parent)
        self._appearance = appearance
        self.current = -1
        self._widest = 0
        across = orientation is Qt.Orientation.Horizontal
        self.setAccessibleName("Columns: countries" if across else "Rows: countries")
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(14)

    def point_out(self, section: int) -> None:
        """Let one name stand out."""
        if section != self.current:
            self.current = section
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """As much room as the longest name needs, up to a limit."""
        longest = min(MOST_PX, self._widest + 2 * PAD)
        if self.orientation() is Qt.Orientation.Vertical:
            return QSize(longest, 0)
        level = NAME_PX * 2 + 2 * PAD
        return QSize(0, longest if self._is_upright() else level)

    def paintSection(self, painter: QPainter, rect: QRect, at: int) -> None:
        """Draw one name."""
        tones = self._appearance.tones
        painter.save()
        painter.fillRect(rect, QColor(tones.page))
        painter.setPen(QColor(tones.ink if at == self.current else tones.quiet))
        font = self._font(at == self.current)
        painter.setFont(font)
        name = self._name(at)
        metrics = QFontMetrics(font)
        elide = Qt.TextElideMode.ElideRight
        middle = Qt.AlignmentFlag.AlignVCenter
        if self.orientation() is Qt.Orientation.Vertical:
            words = metrics.elidedText(name, elide, rect.width() - 2 * PAD)
            inner = rect.adjusted(PAD, 0, -PAD, 0)
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, words)
        elif self._is_upright():
            painter.translate(rect.left(), rect.bottom() + 1)
            painter.rotate(-90)
            words = metrics.elidedText(name, elide, rect.height() - 2 * PAD)
            inner = QRect(PAD, 0, rect.height() - 2 * PAD, rect.width())
            painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, words)
        else:
            words = metrics.elidedText(name, elide, rect.width() - 6)
            centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(rect.adjusted(3, 0, -3, -PAD), centre, words)
        painter.restore()

    def fit(self, section_px: int) -> None:
        """Give each name so much room, and see how wide the widest is then."""
        self.setDefaultSectionSize(section_px)
        metrics = QFontMetrics(self._font(strong=True))
        wide = (metrics.horizontalAdvance(self._name(at)) for at in range(self.count()))
        self._widest = max(wide, default=0)

    def _is_upright(self) -> bool:
        return self._widest + 8 > self.defaultSectionSize()

    def _name(self, at: int) -> str:
        model = self.model()
        return str(model.headerData(at, self.orientation()) or "")

    def _font(self, strong: bool) -> QFont:
        small = min(NAME_PX, max(9, self.defaultSectionSize() - 5))
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        return fonts.sans(small, weight)
