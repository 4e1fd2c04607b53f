"""PDF by QtPdf: the lines of its pages, and what it says of itself.

Only this module of reading imports Qt, and only the child process imports it.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF
from PySide6.QtPdf import QPdfDocument, QPdfSelection

from dateline.reading.documents.document import Document, Refusal
from dateline.reading.documents.flow import check_length, flow
from dateline.reading.documents.head import head
from dateline.reading.documents.limits import PDF_PAGES
from dateline.reading.documents.pages import Box, Line, Page, blocks

_ERRORS = {
    QPdfDocument.Error.IncorrectPassword: "it is locked with a password",
    QPdfDocument.Error.UnsupportedSecurityScheme: "it is locked in an unknown way",
    QPdfDocument.Error.InvalidFileFormat: "it is damaged, or no PDF",
}
_JUNK = re.compile(
    r"untitled|microsoft word|document\s?\d*$|\S+\.\w{2,5}$", re.IGNORECASE
)
_MEASURED_LINES = 1_200  # of a document that are looked up one by one, 4 to 8 ms each


def read(data: bytes) -> Document:
    """The text of a PDF file.

    Raises:
        Refusal: it is damaged, locked, too long, or a scan without text.
    """
    document, buffer = _open(data)
    count = document.pageCount()
    if count > PDF_PAGES:
        raise Refusal(f"it has more than {PDF_PAGES:,} pages")
    pages = list(_pages(document, count))
    title = _field(document, QPdfDocument.MetaDataField.Title)
    author = _field(document, QPdfDocument.MetaDataField.Author)
    document.close()
    buffer.close()
    if not any(char.isalnum() for page in pages for line in page for char in line.text):
        held = "its page holds" if count == 1 else f"its {count} pages hold"
        raise Refusal(f"{held} no text: it is scanned")
    text, left_out = flow(blocks(pages))
    first = head(text)
    return Document(
        text,
        kind="pdf",
        title=first.title if _JUNK.match(title) else title or first.title,
        author=first.author or author,
        publisher=first.publisher,
        published=first.published,
        left_out=left_out,
    )


def _open(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    error = document.error()
    if error != QPdfDocument.Error.None_:
        raise Refusal(_ERRORS.get(error, "it is damaged"))
    if not document.pageCount():
        raise Refusal("it has no pages")
    return document, buffer


def _field(document: QPdfDocument, key: QPdfDocument.MetaDataField) -> str:
    return str(document.metaData(key) or "").strip()


def _pages(document: QPdfDocument, count: int) -> Iterator[Page]:
    size = measured = 0
    for number in range(count):
        whole = document.getAllText(number)
        text = whole.text()
        size += len(text)
        check_length(size)
        boxes = _boxes(whole) if measured < _MEASURED_LINES else []
        measured += len(boxes)
        if boxes and measured <= _MEASURED_LINES:
            yield _measured(document, number, text, boxes)
        else:
            yield [Line(row.strip()) for row in text.splitlines() if row.strip()]


def _boxes(whole: QPdfSelection) -> list[QRectF]:
    """Where the lines of a page stand, in the order of its text.

    PDFium gives a box for each run of letters; those that overlap in height and go on
    to the right make a line.
    """
    found: list[QRectF] = []
    for polygon in whole.bounds():
        box = polygon.boundingRect()
        last = found[-1] if found else None
        if last is not None and _on_line(last, box):
            found[-1] = last.united(box)
        else:
            found.append(box)
    return found


def _on_line(line: QRectF, box: QRectF) -> bool:
    shared = min(line.bottom(), box.bottom()) - max(line.top(), box.top())
    near = box.left() - line.right() < 4 * max(line.height(), box.height())
    return (
        shared > 0.4 * min(line.height(), box.height())
        and near
        and box.left() >= line.left() - 1
    )


def _measured(
    document: QPdfDocument, number: int, text: str, boxes: list[QRectF]
) -> Page:
    """The lines of a page by where they stand.

    Its own line ends are not used: PDFium drops some, and sets others in mid-line.
    """
    starts: list[tuple[int, QRectF]] = []
    for box in boxes:
        middle = box.center().y()
        at = document.getSelection(
            number, QPointF(box.left() - 1, middle), QPointF(box.right() + 1, middle)
        )
        place = at.startIndex() if at.isValid() else -1
        if place >= 0 and (not starts or place > starts[-1][0]):
            starts.append((place, box))
    if not starts:
        return [Line(row.strip()) for row in text.splitlines() if row.strip()]
    starts[0] = (0, starts[0][1])
    ends = [place for place, _ in starts[1:]] + [len(text)]
    found = []
    for (place, box), end in zip(starts, ends, strict=True):
        row = " ".join(text[place:end].split())
        if row:
            found.append(
                Line(row, Box(box.left(), box.top(), box.right(), box.bottom()))
            )
    return found
