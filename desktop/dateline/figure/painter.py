"""A drawing as PNG or PDF, painted with QtGui; no widgets and no screen needed.

In a PNG letters are drawn as their outlines, unhinted, so that a machine's own font
settings change nothing. In a PDF they are text, with the bundled fonts inside.
"""

import math
import sys
from functools import cache

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QHashSeed,
    QIODevice,
    QMarginsF,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QUuid,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
)

from dateline.assets import resource
from dateline.figure.drawing import (
    HATCH_BAR,
    XY,
    Disc,
    Drawing,
    Face,
    Group,
    Path,
    Shape,
    Text,
)
from dateline.figure.metrics import width
from dateline.figure.pdf import finished, xmp
from dateline.figure.png import with_words

_FILES = {
    Face.SANS: "SourceSans3-Regular.ttf",
    Face.SANS_ITALIC: "SourceSans3-Italic.ttf",
    Face.SANS_SEMIBOLD: "SourceSans3-SemiBold.ttf",
    Face.SERIF_REGULAR: "SourceSerif4-Regular.ttf",
    Face.SERIF_SEMIBOLD: "SourceSerif4-SemiBold.ttf",
}
EM = 100  # pixels: letters are laid out at this size, then scaled: none is rounded
INCH_MM = 25.4
FINE_PX = 1.6  # in lines finer than this nobody sees how corners are joined


def paint(drawing: Drawing, key: str, dpi: int) -> bytes:
    """The drawing as ``key``, png or pdf."""
    return png(drawing, dpi) if key == "png" else pdf(drawing, dpi)


def png(drawing: Drawing, dpi: int) -> bytes:
    """The drawing as a PNG of its size in pixels, its words in its text chunks."""
    application()
    image = QImage(
        round(drawing.width), round(drawing.height), QImage.Format.Format_RGB32
    )
    image.fill(QColor(drawing.ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _Brush(painter, outlines=True).shapes(tuple(drawing.items))
    painter.end()
    image.setDotsPerMeterX(round(dpi / INCH_MM * 1000))
    image.setDotsPerMeterY(round(dpi / INCH_MM * 1000))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setCompression(40)
    writer.write(image)
    words = {
        "Title": drawing.title,
        "Description": drawing.desc,
        "Source": drawing.source,
    }
    return with_words(bytes(buffer.data().data()), words)


def pdf(drawing: Drawing, dpi: int) -> bytes:
    """The drawing as a page of vectors, its size in pixels at ``dpi``."""
    application()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QSizeF(drawing.width / dpi * 72, drawing.height / dpi * 72)
    page = QPageSize(
        size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setResolution(dpi)
    writer.setTitle(drawing.title)
    writer.setCreator("Dateline")
    writer.setDocumentId(
        QUuid.createUuidV5(QUuid(), (drawing.title + drawing.desc).encode())
    )
    writer.setDocumentXmpMetadata(xmp(drawing))
    # Qt writes the fonts in the order of a hash, which is seeded anew in each process.
    QHashSeed.setDeterministicGlobalSeed()
    try:
        painter = QPainter(writer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(
            QRectF(0, 0, drawing.width, drawing.height), QColor(drawing.ground)
        )
        _Brush(painter, outlines=False).shapes(tuple(drawing.items))
        painter.end()
    finally:
        QHashSeed.resetRandomGlobalSeed()
    return finished(bytes(buffer.data().data()), drawing)


class _Brush:
    """Paints shapes; letters as outlines or as text."""

    def __init__(self, painter: QPainter, outlines: bool) -> None:
        self._painter = painter
        self._outlines = outlines

    def shapes(self, shapes: tuple[Shape, ...]) -> None:
        for shape in shapes:
            if isinstance(shape, Group):
                self._group(shape)
            elif isinstance(shape, Text):
                self._text(shape)
            elif isinstance(shape, Disc):
                self._disc(shape)
            else:
                self._path(shape)

    def _group(self, group: Group) -> None:
        if group.clip is None:
            self.shapes(group.items)
            return
        left, top, right, bottom = group.clip
        self._painter.save()
        self._painter.setClipRect(QRectF(left, top, right - left, bottom - top))
        self.shapes(group.items)
        self._painter.restore()

    def _disc(self, disc: Disc) -> None:
        self._painter.setPen(_pen(disc.stroke, disc.width))
        self._painter.setBrush(_fill(disc.fill))
        self._painter.drawEllipse(QPointF(disc.x, disc.y), disc.radius, disc.radius)

    def _path(self, path: Path) -> None:
        painter = self._painter
        pen = _pen(path.stroke, path.width)
        if path.width < FINE_PX and not path.dash:
            pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        if path.dash:
            # Qt counts dashes in widths of the line.
            pen.setDashPattern([part / path.width for part in path.dash])
        if path.round_caps:
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setOpacity(path.opacity)
        painter.setPen(pen)
        painter.setBrush(_fill(path.fill))
        if path.closed or path.fill:
            shape = QPainterPath()
            for row in path.rows:
                _trace(shape, row)
                shape.closeSubpath()
            painter.drawPath(shape)
            if path.hatch:
                self._hatch(path, shape)
        else:  # one by one: a stroke of all at once looks for where they cross
            for row in path.rows:
                shape = QPainterPath()
                _trace(shape, row)
                painter.drawPath(shape)
        painter.setOpacity(1.0)

    def _hatch(self, path: Path, shape: QPainterPath) -> None:
        """Diagonal lines within a shape, at the same places as SVG's pattern has them.

        The pattern is a bar at the left of a square, turned by 45° around (0, 0): lines
        on which x + y is a multiple of the step times the root of two, half a bar on.
        """
        painter = self._painter
        box = shape.boundingRect()
        step = path.hatch_step * 2**0.5
        bar = path.hatch_step * HATCH_BAR
        first = math.floor((box.left() + box.top()) / step)
        last = math.ceil((box.right() + box.bottom()) / step)
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.setPen(_pen(path.hatch, bar))
        left, right = box.left(), box.right()
        for index in range(first, last + 1):
            sum_xy = index * step + bar / 2**0.5
            painter.drawLine(
                QPointF(left, sum_xy - left), QPointF(right, sum_xy - right)
            )
        painter.restore()

    def _text(self, text: Text) -> None:
        """A line of text, its halo below it."""
        painter = self._painter
        words = "".join(char for char in text.text if char.isprintable())
        scale = text.size / EM
        font = font_of(text.face)
        pieces = _pieces(words, text.face, text.spacing / scale)
        left = text.x
        if text.anchor != "start":
            last, end = pieces[-1] if pieces else ("", 0.0)
            wide = (end + QFontMetricsF(font).horizontalAdvance(last)) * scale
            left -= wide / 2 if text.anchor == "middle" else wide
        painter.save()
        painter.translate(left, text.y)
        painter.scale(scale, scale)
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)  # strokes of a letter overlap
        if text.halo or self._outlines:
            for piece, x in pieces:
                outline.addText(QPointF(x, 0), font, piece)
        if text.halo:
            painter.setPen(_pen(text.halo, 2 * text.halo_width / scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(outline)
        if self._outlines:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_fill(text.colour))
            painter.drawPath(outline)
        else:
            painter.setPen(QColor(text.colour))
            painter.setFont(font)
            for piece, x in pieces:
                painter.drawText(QPointF(x, 0), piece)
        painter.restore()


def _pieces(words: str, face: Face, spacing: float) -> list[tuple[str, float]]:
    """A line in pieces and where each begins, at ``EM`` pixels.

    What is spaced goes letter by letter: Qt spaces it otherwise on each device.
    """
    if not spacing:
        return [(words, 0.0)] if words else []
    pieces, x = [], 0.0
    for char in words:
        pieces.append((char, x))
        x += width(char, face, EM, spacing)
    return pieces


def _trace(shape: QPainterPath, row: tuple[XY, ...]) -> None:
    """Add a row of points to a shape, one by one: so it is quicker than a polygon."""
    shape.moveTo(*row[0])
    to = shape.lineTo
    for x, y in row[1:]:
        to(x, y)


def _pen(colour: str, width: float) -> QPen:
    if not colour:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _fill(colour: str) -> QBrush:
    return QBrush(QColor(colour)) if colour else QBrush(Qt.BrushStyle.NoBrush)


@cache
def font_of(face: Face) -> QFont:
    """A bundled face at ``EM`` pixels, unhinted."""
    font = QFont(_family(face))
    font.setStyleName(
        {
            Face.SANS: "Regular",
            Face.SANS_ITALIC: "Italic",
            Face.SANS_SEMIBOLD: "SemiBold",
            Face.SERIF_REGULAR: "Regular",
            Face.SERIF_SEMIBOLD: "SemiBold",
        }[face]
    )
    font.setPixelSize(EM)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # what is read out of a PDF stays letters
    return font


@cache
def _family(face: Face) -> str:
    """The family of a bundled face, made known to Qt at its first use."""
    number = QFontDatabase.addApplicationFont(str(resource("fonts", _FILES[face])))
    return QFontDatabase.applicationFontFamilies(number)[0]


def is_beside_a_window() -> bool:
    """Whether an application runs that is not ours alone, with text of its own."""
    ours = application()
    return QGuiApplication.instance() is not ours


@cache
def application() -> QGuiApplication | None:
    """The running application, or one without a screen for a program that has none."""
    if QGuiApplication.instance() is not None:
        return None
    # Not left to the environment: it may name a screen that is not there.
    screen = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    return QGuiApplication(["dateline", *screen])
