"""The key below the graph: what its signs and lines mean, as far as they are drawn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dateline.scene.graph import Graph, NodeKind
from dateline.scene.signs import Part, Stroke
from dateline.scene.theme import Theme
from dateline.ui import fonts
from dateline.ui.graph.paint import DASHES, OTHER_PX, RUPTURE_PX
from dateline.ui.graph.shapes import paint_node
from dateline.ui.theme import Appearance
from dateline.ui.tones import Tones

LEFT, GAP, ROW, SIGN = 16, 14, 20, 24
_KIND_WORDS = {
    NodeKind.COUNTRY: "country",
    NodeKind.BODY: "body",
    NodeKind.PERSON: "person",
    NodeKind.GROUP: "group",
    NodeKind.VESSEL: "vessel",
    NodeKind.MISSION: "mission",
    NodeKind.STATEMENT: "event with many sides",
}
_PART_WORDS = {
    Part.BREAKER: "broke or suspended relations",
    Part.BROKEN: "relations broken by another",
    Part.PARTY: "took part otherwise",
}
_STROKE_WORDS = {
    Stroke.SOLID: "stated",
    Stroke.DASHED: "attributed or quoted",
    Stroke.DOTTED: "hedged, opinion, planned",
}
Paint = Callable[[QPainter, QPointF, Theme, Tones], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and its words."""

    words: str
    paint: Paint


class GraphKey(QWidget):
    """As many rows as the width asks for."""

    def __init__(self, appearance: Appearance) -> None:
        """Start empty."""
        super().__init__()
        self._appearance = appearance
        self._entries: tuple[Entry, ...] = ()
        self.setFont(fonts.sans(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Key to the graph")

    def put(self, shown: Graph) -> None:
        """Explain what a graph has."""
        self._entries = tuple(entries(shown))
        told = ", ".join(entry.words for entry in self._entries)
        self.setAccessibleDescription(told)
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for its rows at the present width."""
        rows = max((row for _, row, _ in self._placed()), default=0) + 1
        return QSize(200, rows * ROW + 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need other rows."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entries."""
        painter = QPainter(self)
        theme, tones = self._appearance.theme, self._appearance.tones
        for x, row, entry in self._placed():
            middle = QPointF(x + SIGN / 2 - 3, 4 + row * ROW + ROW / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            entry.paint(painter, middle, theme, tones)
            painter.setPen(QColor(tones.quiet))
            box = QRectF(x + SIGN, middle.y() - ROW / 2, self.width(), ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, entry.words)

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())

    def _placed(self) -> Iterable[tuple[float, int, Entry]]:
        x, row = float(LEFT), 0
        for entry in self._entries:
            wide = SIGN + self.fontMetrics().horizontalAdvance(entry.words)
            if x > LEFT and x + wide > self.width() - 8:
                x, row = float(LEFT), row + 1
            yield x, row, entry
            x += wide + GAP


def entries(shown: Graph) -> Iterable[Entry]:
    """What a graph's signs and lines mean: only those that it has."""
    kinds = {node.kind for node in shown.nodes}
    parts = {node.part for node in shown.nodes if node.kind is NodeKind.COUNTRY}
    yield from (_kind(kind) for kind in NodeKind if kind in kinds)
    yield from (_part(part) for part in _PART_WORDS if part in parts)
    ruptures = [edge for edge in shown.edges if edge.rupture]
    if any(not edge.ended for edge in ruptures):
        yield _line("rupture", lambda theme: theme.rupture, RUPTURE_PX)
    if any(edge.ended for edge in ruptures):
        yield _line("rupture, now over", lambda theme: theme.ended, RUPTURE_PX)
    if len(ruptures) < len(shown.edges):
        yield _line("another event", lambda theme: theme.other, OTHER_PX)
    strokes = {edge.stroke for edge in shown.edges}
    yield from (_stroke(stroke) for stroke in Stroke if stroke in strokes)


def _kind(kind: NodeKind) -> Entry:
    def paint(painter: QPainter, at: QPointF, theme: Theme, tones: Tones) -> None:
        paint_node(painter, at, 6.5, kind, Part.NAMED, theme, tones.page)

    return Entry(_KIND_WORDS[kind], paint)


def _part(part: Part) -> Entry:
    def paint(painter: QPainter, at: QPointF, theme: Theme, tones: Tones) -> None:
        paint_node(painter, at, 7.0, NodeKind.COUNTRY, part, theme, tones.page)

    return Entry(_PART_WORDS[part], paint)


def _line(words: str, tone: Callable[[Theme], str], wide: float) -> Entry:
    def paint(painter: QPainter, at: QPointF, theme: Theme, tones: Tones) -> None:
        painter.setPen(QPen(QColor(tone(theme)), wide))
        painter.drawLine(QPointF(at.x() - 9, at.y()), QPointF(at.x() + 4, at.y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone(theme)))
        corners = ((10, 0), (3, -3.4), (3, 3.4))
        points = [QPointF(at.x() + dx, at.y() + dy) for dx, dy in corners]
        painter.drawPolygon(QPolygonF(points))

    return Entry(words, paint)


def _stroke(stroke: Stroke) -> Entry:
    def paint(painter: QPainter, at: QPointF, theme: Theme, tones: Tones) -> None:
        pen = QPen(QColor(tones.quiet), 1.7)
        if DASHES[stroke]:
            pen.setDashPattern([part / pen.widthF() for part in DASHES[stroke]])
        if stroke is Stroke.DOTTED:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(at.x() - 9, at.y()), QPointF(at.x() + 9, at.y()))

    return Entry(_STROKE_WORDS[stroke], paint)
