"""Where the characters of a document are: boxes on the page, and back."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextLine

LINE_ABOVE = QPointF(0, 24)  # what hangs into a rectangle from the lines around it


def boxes(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """The boxes of ``[start, end)`` on the page, one for each line that it is on."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        origin = _origin(document, block)
        low, high = start - block.position(), end - block.position()
        for line in _lines(block, low, high):
            first = max(low, line.textStart())
            last = min(high, line.textStart() + line.textLength())
            if first < last:
                left, right = sorted((_x(line, first), _x(line, last)))
                ink = line.naturalTextRect()  # without the blanks at a line's end
                right = min(right, max(left, ink.right()))
                top = origin.y() + line.y()
                height = line.ascent() + line.descent()
                yield QRectF(origin.x() + left, top, right - left, height)
        block = block.next()


def box_at(document: QTextDocument, position: int) -> QRectF:
    """The box of one character."""
    block = document.findBlock(position)
    whole = document.documentLayout().blockBoundingRect(block)
    return next(boxes(document, position, position + 1), whole)


def position_at(document: QTextDocument, spot: QPointF) -> int | None:
    """The character at a spot on the page, None beside the text."""
    fuzzy = Qt.HitTestAccuracy.FuzzyHit
    layout = document.documentLayout()
    block = document.findBlock(max(0, layout.hitTest(spot, fuzzy)))
    origin = _origin(document, block)
    near = layout.hitTest(spot, fuzzy) - block.position()
    for line in _lines(block, near - 1, near + 1):
        box = line.naturalTextRect().translated(origin)
        if box.adjusted(-1, -2, 1, 3).contains(spot):
            on_character = QTextLine.CursorPosition.CursorOnCharacter
            return block.position() + line.xToCursor(
                spot.x() - origin.x(), on_character
            )
    return None


def shown_between(document: QTextDocument, rect: QRectF) -> tuple[int, int]:
    """The positions of the first and last character of the lines in a rectangle."""
    layout = document.documentLayout()
    fuzzy = Qt.HitTestAccuracy.FuzzyHit
    first = max(0, layout.hitTest(rect.topLeft() - LINE_ABOVE, fuzzy))
    last = max(0, layout.hitTest(rect.bottomRight() + LINE_ABOVE, fuzzy))
    return first, last + 1


def words(document: QTextDocument, start: int, end: int) -> str:
    """The words of ``[start, end)``."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


def _origin(document: QTextDocument, block: QTextBlock) -> QPointF:
    return document.documentLayout().blockBoundingRect(block).topLeft()


def _lines(block: QTextBlock, low: int, high: int) -> Iterator[QTextLine]:
    """The lines of a block that hold its characters ``[low, high)``.

    A paragraph may have thousands: those before and after are not gone through.
    """
    layout = block.layout()
    number = max(0, layout.lineForTextPosition(max(0, low)).lineNumber())
    while number < layout.lineCount():
        line = layout.lineAt(number)
        if line.textStart() >= high:
            return
        yield line
        number += 1


def _x(line: QTextLine, char: int) -> float:
    """How far right a character begins; PySide gives a pair for this."""
    found: object = line.cursorToX(char)
    return float(found[0]) if isinstance(found, tuple) else 0.0
