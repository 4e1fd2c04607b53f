"""Plain words in lines of a width, as many as a cell may have."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

LONGEST = 900  # characters


class Laid:
    """A text set in lines; where lines are left out, the last one ends in dots."""

    def __init__(self, text: str, font: QFont, width: float, most: int = 40) -> None:
        """Set a text; ``most`` is how many lines it may have."""
        self._font = font
        words = " ".join(text[:LONGEST].split())
        self._layout = QTextLayout(words, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        used = self._break(width, most)
        if used < len(words):
            last = self._layout.lineAt(self._layout.lineCount() - 1).textStart()
            rest = words[last : used + 200]
            metrics = QFontMetricsF(font)
            while rest and metrics.horizontalAdvance(f"{rest}…") > width:
                rest = rest[:-1]
            self._layout.setText(f"{words[:last]}{rest.rstrip()}…")
            self._break(width, most)

    @property
    def height(self) -> float:
        """The height of all lines."""
        return self._layout.boundingRect().height()

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines, the first one's top at a point."""
        self._layout.draw(painter, QPointF(x, y))

    def _break(self, width: float, most: int) -> int:
        self._layout.beginLayout()
        height, used = 0.0, 0
        while self._layout.lineCount() < most:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40.0, width))
            line.setPosition(QPointF(0, height))
            height += line.height()
            used = line.textStart() + line.textLength()
        self._layout.endLayout()
        return used
