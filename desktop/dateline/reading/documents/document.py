"""What a reader of documents gives: the text kept, and what the document says of it."""

from collections.abc import Mapping
from dataclasses import dataclass


class Refusal(Exception):
    """A document can't be read; ``str()`` of it is the reason, without the file."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """``[start, end)`` of the text that is kept and not read, and why in short."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document as text, and where it comes from.

    ``text`` is what spans point into: the decoded file where that is text, else what
    the reader took from it. ``left_out`` are the stretches that are no part of the
    article, in order. ``published`` is an EDTF date. ``notes`` say in sentences what a
    person should know of the reading: a guessed encoding, parts that were not read.
    ``source`` are the bytes that were read, ``sha256`` is theirs. All but the text may
    be empty.
    """

    text: str
    kind: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""
    notes: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    name: str = ""
    sha256: str = ""
    source: bytes = b""


_WORDS = ("text", "kind", "title", "author", "publisher", "published", "language")


def to_plain(document: Document) -> dict[str, object]:
    """The document as plain data for a pipe, without its source."""
    plain: dict[str, object] = {key: getattr(document, key) for key in _WORDS}
    plain["notes"] = list(document.notes)
    plain["left_out"] = [[one.start, one.end, one.why] for one in document.left_out]
    return plain


def from_plain(plain: object) -> Document:
    """The document that plain data hold.

    Raises:
        ValueError: they hold none; the process that sent them can't be trusted.
    """
    if not isinstance(plain, Mapping):
        raise TypeError("a document should be a table")
    text = _word(plain.get("text"))
    size = len(text)
    return Document(
        text,
        kind=_word(plain.get("kind")),
        title=_word(plain.get("title")),
        author=_word(plain.get("author")),
        publisher=_word(plain.get("publisher")),
        published=_word(plain.get("published")),
        language=_word(plain.get("language")),
        notes=tuple(_word(note) for note in _row(plain.get("notes"))),
        left_out=tuple(_left_out(one, size) for one in _row(plain.get("left_out"))),
    )


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a field of a document should be text")
    value.encode("utf-8")  # no half characters
    return value


def _row(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("a field of a document should be a row")
    return value


def _left_out(value: object, size: int) -> LeftOut:
    row = _row(value)
    if len(row) != 3:
        raise ValueError("what is left out has a start, an end and a reason")
    start, end, why = row
    if not isinstance(start, int) or not isinstance(end, int):
        raise TypeError("what is left out starts and ends at whole numbers")
    if not 0 <= start < end <= size:
        raise ValueError("what is left out lies outside of the text")
    return LeftOut(start, end, _word(why))
