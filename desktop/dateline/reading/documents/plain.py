"""Plain text, pasted or in a file: kept as it is."""

from dateline.reading.documents.boilerplate import left_out
from dateline.reading.documents.decode import decode
from dateline.reading.documents.document import Document, Refusal
from dateline.reading.documents.flow import check_length
from dateline.reading.documents.head import head


def read(data: bytes, charset: str = "") -> Document:
    """The text of a file.

    Raises:
        Refusal: it holds no text.
    """
    decoded = decode(data, charset)
    return document(decoded.text, notes=(decoded.note,) if decoded.note else ())


def document(text: str, *, notes: tuple[str, ...] = ()) -> Document:
    """A text with what its first lines say of it.

    Raises:
        Refusal: there is nothing to read in it, or it is too long.
    """
    check_length(len(text))
    if not any(char.isalnum() for char in text):
        raise Refusal("it is empty" if not text.strip() else "it holds no words")
    first = head(text)
    return Document(
        text,
        kind="text",
        title=first.title,
        author=first.author,
        publisher=first.publisher,
        published=first.published,
        notes=notes,
        left_out=left_out(text),
    )
