"""Bytes → text: what the file says of its encoding, then UTF-8, then a guess."""

import codecs
import re
from dataclasses import dataclass

from dateline.reading.documents.document import Refusal

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ENOUGH = 200_000  # bytes are enough to guess from
_ALIKE = 0.05  # of charset-normalizer's measure of disorder
_USUAL = "cp1252"
_ONE_NUL_IN = 50  # bytes, or more often: as in UTF-16
_ONE_SLIP_IN = 1_000  # characters; more control characters are in no text
_BROKEN = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and a sentence on its encoding where that was guessed."""

    text: str
    note: str = ""


def decode(data: bytes, stated: str = "") -> Decoded:
    """The text in the bytes of a file, unchanged but for marks of UTF-16 and UTF-32.

    ``stated`` is the encoding that the document, or who sent it, claims.

    Raises:
        Refusal: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _try(data, encoding)
            if text is None:
                raise Refusal(f"it says that it is {encoding.upper()} and is not")
            return Decoded(text)
    nuls = data[:_ENOUGH].count(0)
    if nuls > 1 and nuls * _ONE_NUL_IN > min(len(data), _ENOUGH):
        return _wide(data)
    for encoding in dict.fromkeys((_known(stated), "utf-8")):
        text = _try(data, encoding) if encoding else None
        if text is not None:
            _check(text)
            return Decoded(text)
    return _guess(data)


def _known(stated: str) -> str:
    """The codec of a stated encoding, empty for none; of the web's Latin-1 its own."""
    try:
        name = codecs.lookup(stated.strip()).name if stated.isascii() else ""
    except (LookupError, ValueError):
        return ""
    text = name.startswith(("utf", "iso", "cp", "koi", "mac", "big", "euc", "gb", "sh"))
    if name in ("iso8859-1", "ascii"):
        return "cp1252"
    return name if text else ""


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _check(text: str) -> None:
    broken = len(_BROKEN.findall(text, 0, _ENOUGH))
    if broken * _ONE_SLIP_IN > min(len(text), _ENOUGH) and broken > 1:
        raise Refusal("it holds bytes that are no text")


def _guess(data: bytes) -> Decoded:
    for encoding in (*_likely(data[:_ENOUGH]), "cp1252", "latin-1"):
        text = _try(data, encoding)
        if text is not None:
            _check(text)
            said = encoding.replace("_", "-")
            note = f"The encoding is not stated; it was read as {said}."
            return Decoded(text, note)
    raise Refusal("it holds bytes that are no text")


def _likely(data: bytes) -> list[str]:
    """The encodings that fit best; the most usual goes before those that fit alike."""
    from charset_normalizer import from_bytes

    found = sorted((match.chaos, match.encoding) for match in from_bytes(data))
    if not found:
        return []
    alike = [name for chaos, name in found if chaos <= found[0][0] + _ALIKE]
    return sorted(alike, key=lambda name: (name != _USUAL, alike.index(name)))


def _wide(data: bytes) -> Decoded:
    """A text in UTF-16 that does not say so.

    Raises:
        Refusal: it is none; so many NULs are in no other text.
    """
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _try(data, encoding)
        first = (text or "")[:1000]
        if text and sum(char.isascii() and char != "\x00" for char in first) > (
            len(first) // 2
        ):
            _check(text)
            note = f"The encoding is not stated; it was read as {encoding}."
            return Decoded(text, note)
    raise Refusal("it holds bytes that are no text")
