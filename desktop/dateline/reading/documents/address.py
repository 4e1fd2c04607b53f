"""An address of the web as a document; asked only when a person gives one."""

import json

from dateline.errors import BadDocument
from dateline.reading.documents.document import Document
from dateline.reading.documents.limits import ADDRESS_SECONDS
from dateline.reading.documents.process import Cancelled, ChildFailed, run
from dateline.reading.documents.reader import read_bytes

_CHILD = "dateline.reading.documents.fetch"


def is_address(words: str) -> bool:
    """Whether words given in place of a file are an address of the web."""
    return words.strip().lower().startswith(("http://", "https://"))


def read_address(address: str, cancelled: Cancelled | None = None) -> Document:
    """The document at a web address: fetched in one process, read in another.

    Raises:
        BadDocument: it can't be fetched or read; the error says why in one sentence.
        ChildStopped: ``cancelled`` said so.
    """
    words = address.strip()
    given = json.dumps(words).encode("ascii") + b"\n"
    try:
        raw = run(_CHILD, given, seconds=ADDRESS_SECONDS, cancelled=cancelled)
    except ChildFailed as error:
        raise BadDocument(words, str(error)) from error
    line, _, data = raw.partition(b"\n")
    try:
        told = json.loads(line)
        fields = {key: str(told[key]) for key in ("type", "charset", "address")}
    except (ValueError, TypeError, KeyError) as error:
        reason = _refused(line) or "the server gave no answer"
        raise BadDocument(words, reason) from error
    return read_bytes(
        words,
        data,
        media_type=fields["type"],
        charset=fields["charset"],
        address=fields["address"],
        cancelled=cancelled,
    )


def _refused(line: bytes) -> str:
    try:
        told = json.loads(line)
    except ValueError:
        return ""
    return str(told.get("refused", "")) if isinstance(told, dict) else ""
