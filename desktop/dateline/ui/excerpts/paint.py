"""The marks of an article's spans, painted under its words."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from dateline.scene.theme import Theme
from dateline.ui.excerpts.marking import Look, Mark
from dateline.ui.excerpts.places import boxes
from dateline.ui.tones import Tones

NO_KEYS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Light:
    """What is lit: the chosen record, and less so those that belong with it."""

    chosen: str = ""
    related: frozenset[str] = field(default=NO_KEYS)


def paint_marks(
    painter: QPainter,
    document: QTextDocument,
    marks: list[Mark],
    light: Light,
    theme: Theme,
    tones: Tones,
) -> None:
    """Paint grounds first, then lines, so that none hides another."""
    painter.setPen(Qt.PenStyle.NoPen)
    for mark, colour in _grounds(marks, light, tones):
        painter.setBrush(QColor(colour))
        for box in boxes(document, mark.start, mark.end):
            painter.drawRoundedRect(box.adjusted(-2, 0, 2, 1), 3, 3)
    for mark in marks:
        if mark.key == light.chosen:
            line: QPen | None = _pen(tones.choice, 2.2, Qt.PenStyle.SolidLine)
        else:
            line = pen(mark.look, theme, tones)
        if line is None:
            continue
        painter.setPen(line)
        # Names hug their words; sentences run below them, so that both are seen.
        name = mark.look in (Look.ACTOR, Look.REFUSED)
        down = -1.5 if name and mark.key != light.chosen else 0.5
        for box in boxes(document, mark.start, mark.end):
            y = box.bottom() + down
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def ground(look: Look, tones: Tones) -> str:
    """What lies behind a span that is not lit; empty for nothing."""
    return tones.place if look in (Look.PLACE, Look.MISSION) else ""


def pen(look: Look, theme: Theme, tones: Tones) -> QPen | None:
    """The line under a span that is not chosen; None for no line."""
    pens = {
        Look.RUPTURE: (theme.rupture, 2.0, Qt.PenStyle.SolidLine),
        Look.EVENT: (tones.event, 1.0, Qt.PenStyle.SolidLine),
        Look.MISSION: (tones.accent, 1.2, Qt.PenStyle.SolidLine),
        Look.ACTOR: (tones.quiet, 1.2, Qt.PenStyle.DotLine),
        Look.REFUSED: (tones.quiet, 1.2, Qt.PenStyle.DashLine),
    }
    return _pen(*pens[look]) if look in pens else None


def _grounds(marks: list[Mark], light: Light, tones: Tones) -> list[tuple[Mark, str]]:
    chosen = [mark for mark in marks if mark.key == light.chosen]
    near = [mark for mark in marks if mark.key in light.related]
    rest = [
        (mark, ground(mark.look, tones))
        for mark in marks
        if mark.key != light.chosen and mark.key not in light.related
    ]
    return [
        *((mark, tones.related) for mark in near),
        *((mark, colour) for mark, colour in rest if colour),
        *((mark, tones.chosen) for mark in chosen),
    ]


def _pen(colour: str, width: float, style: Qt.PenStyle) -> QPen:
    made = QPen(QColor(colour), width, style)
    made.setCapStyle(Qt.PenCapStyle.FlatCap)
    return made
