"""The key below the matrix: the states that it has, each as its cells look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.domain.tie import State
from dateline.figure.matrix_states import look
from dateline.scene.matrix import Matrix
from dateline.scene.theme import LIGHT
from dateline.ui import fonts
from dateline.ui.theme import Appearance
from dateline.ui.ties.cells import paint_sign

LEFT, GAP, ROW, SIGN = 16, 18, 24, 26
DOUBT = "Not certain on that day"


class TiesKey(QWidget):
    """As many rows as the width asks for."""

    def __init__(self, appearance: Appearance) -> None:
        """Start empty."""
        super().__init__()
        self._appearance = appearance
        self._entries: tuple[tuple[State, bool, str], ...] = ()
        self.setFont(fonts.sans(12))
        self.setAccessibleName("Key to the matrix")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put(self, matrix: Matrix) -> None:
        """Explain what a matrix has."""
        there = {cell.standing.state for cell in matrix.cells.values()}
        there.add(State.NORMAL)
        entries = [(s, False, look(s, LIGHT).word) for s in State if s in there]
        if any(cell.standing.doubtful for cell in matrix.cells.values()):
            entries.append((State.NORMAL, True, DOUBT))
        self._entries = tuple(entries)
        self.setAccessibleDescription(", ".join(words for _, _, words in entries))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for its rows at the present width."""
        rows = max((row for _, row, _ in self._placed()), default=0) + 1
        return QSize(200, rows * ROW + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries."""
        painter = QPainter(self)
        theme, tones = self._appearance.theme, self._appearance.tones
        for x, row, (state, doubtful, words) in self._placed():
            top = 4 + row * ROW
            box = QRectF(x, top + 3, SIGN, ROW - 6)
            paint_sign(painter, box, state, doubtful, theme, tones)
            painter.setPen(QColor(tones.quiet))
            painter.setFont(self.font())
            text = QRectF(x + SIGN + 7, top, self.width(), ROW)
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)

    def _placed(self) -> list[tuple[float, int, tuple[State, bool, str]]]:
        found: list[tuple[float, int, tuple[State, bool, str]]] = []
        x, row = float(LEFT), 0
        for entry in self._entries:
            wide = SIGN + 7 + self.fontMetrics().horizontalAdvance(entry[2])
            if x > LEFT and x + wide > self.width() - 8:
                x, row = float(LEFT), row + 1
            found.append((x, row, entry))
            x += wide + GAP
        return found
