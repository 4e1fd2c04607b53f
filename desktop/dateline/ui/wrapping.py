"""Text that wraps wherever it must: words to read, and words to press.

QLabel never breaks inside a word and buttons don't wrap at all; a name of a thousand
letters would push the window apart. Nothing here is ever read as HTML.
"""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from dateline.ui.theme import Appearance

NARROWEST = 60


class Words(QLabel):
    """Plain text that wraps at words, or within one that is too long."""

    def __init__(self, text: str, font: QFont, parent: QWidget | None = None) -> None:
        """Show a text in a font."""
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font)
        self.setSizePolicy(_wrapping())

    def heightForWidth(self, width: int) -> int:
        """The height that the text needs at a width."""
        return round(_laid(self.text(), self.font(), width)[1])

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def sizeHint(self) -> QSize:
        """As wide as it may be, as high as that needs."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and one line at least."""
        return QSize(NARROWEST, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wrapped lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        layout, _ = _laid(self.text(), self.font(), self.width())
        layout.draw(painter, QPointF(0, 0))


class _Pressable(QAbstractButton):
    """A button that paints itself: lit under the pointer, pressed by Enter too."""

    def __init__(self, text: str, font: QFont, parent: QWidget | None = None) -> None:
        """Take its words for its accessible name as well."""
        super().__init__(parent)
        self.setAccessibleName(text)
        self.setFont(font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it is pointed at."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """And no longer."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Link(_Pressable):
    """Words to press: they lead to another record, or to a place in the article."""

    def __init__(self, text: str, font: QFont, parent: QWidget | None = None) -> None:
        """Show a text that can be pressed; it is its accessible name as well."""
        super().__init__(text, font, parent)
        self._text = text
        self.setSizePolicy(_wrapping())
        self.colour = QColor(Qt.GlobalColor.black)
        self.ground = QColor(Qt.GlobalColor.transparent)
        self.indent = 0

    def words(self) -> str:
        """The text shown."""
        return self._text

    def heightForWidth(self, width: int) -> int:
        """The height that the text needs at a width."""
        return round(_laid(self._text, self.font(), width - self.indent)[1]) + 2

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def sizeHint(self) -> QSize:
        """As wide as it may be, as high as that needs."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and one line at least."""
        return QSize(NARROWEST, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wrapped words, underlined when pointed at, boxed in the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.ground.alpha():
            bar = QRect(0, 1, 3, self.height() - 2)
            painter.fillRect(bar, self.ground)
        font = QFont(self.font())
        font.setUnderline(self.underMouse() or self.isDown())
        layout, _ = _laid(self._text, font, self.width() - self.indent)
        painter.setPen(self.colour)
        layout.draw(painter, QPointF(self.indent, 1))
        if self.hasFocus():
            painter.setPen(self.palette().link().color())
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)


def _wrapping() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


def _laid(text: str, font: QFont, width: int) -> tuple[QTextLayout, float]:
    """The text in lines of a width, and the height of all of them."""
    layout = QTextLayout(text.replace("\r\n", "\n").replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(NARROWEST, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


class Press(_Pressable):
    """A small button for cards, which no style sheet reaches."""

    def __init__(self, text: str, font: QFont, appearance: Appearance) -> None:
        """Show words that can be pressed; they are its accessible name as well."""
        super().__init__(text, font)
        self.setText(text)
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the words, and some room around."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 22, metrics.height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a rounded box with the words in it."""
        tones = self._appearance.tones
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QColor(tones.accent if lit else tones.line))
        painter.setBrush(QColor(tones.hover if self.isDown() else tones.field))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(tones.accent))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
