"""Sets an article's document: faces of the headline and the like, and line heights."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from dateline.ui import fonts
from dateline.ui.excerpts.dress import Face, stretches
from dateline.ui.excerpts.offsets import Offsets
from dateline.ui.tones import Tones

BODY_PX = 16
LINE_PERCENT, HEAD_PERCENT = 138, 112

_SHARE = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def set_faces(
    document: QTextDocument, text: str, offsets: Offsets, tones: Tones
) -> None:
    """Dress a document that holds an article's text; not a character changes."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(_lines(LINE_PERCENT, _SHARE))
    for stretch in stretches(text):
        cursor.setPosition(offsets.position(stretch.start))
        cursor.setPosition(
            offsets.position(stretch.end), QTextCursor.MoveMode.KeepAnchor
        )
        cursor.mergeCharFormat(_format(stretch.face, tones))
        if stretch.face in (Face.HEADLINE, Face.SUBHEAD):
            cursor.mergeBlockFormat(_lines(HEAD_PERCENT, _SHARE))
    _narrow_blanks(document, cursor)
    cursor.endEditBlock()


def _narrow_blanks(document: QTextDocument, cursor: QTextCursor) -> None:
    """Empty lines part paragraphs; at the full height they would tear them."""
    words_above = False
    block = document.begin()
    while block.isValid():
        if block.text().strip():
            words_above = True
        else:
            cursor.setPosition(block.position())
            height = BODY_PX * 0.7 if words_above else 2
            cursor.mergeBlockFormat(_lines(height, _FIXED))
        block = block.next()


def _lines(height: float, kind: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(height, kind)
    return made


def _format(face: Face, tones: Tones) -> QTextCharFormat:
    made = QTextCharFormat()
    if face is Face.HEADLINE:
        made.setFont(fonts.serif(25, QFont.Weight.DemiBold))
    elif face is Face.SUBHEAD:
        made.setFont(fonts.serif(19, QFont.Weight.DemiBold))
    elif face is Face.BYLINE:
        made.setFont(fonts.sans(13))
        made.setForeground(QColor(tones.quiet))
    elif face is Face.ITALIC:
        made.setFontItalic(True)
    elif face is Face.BOLD:
        made.setFontWeight(QFont.Weight.Bold)
    else:
        # One pixel and no colour: there, and not seen.
        made.setFont(fonts.sans(1))
        made.setForeground(QColor(Qt.GlobalColor.transparent))
    return made
