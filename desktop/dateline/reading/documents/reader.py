"""The reading of documents as the program asks for it: a file, bytes, pasted text.

Everything that is not plain text already is read in a child process, so that no file
can harm the program, reach the network or hold it up.
"""

import hashlib
import json
import stat
from dataclasses import replace
from pathlib import Path

from dateline.errors import BadDocument, FileMissing, FileUnreadable
from dateline.reading.documents import plain
from dateline.reading.documents.document import Document, Refusal, from_plain
from dateline.reading.documents.limits import FILE_BYTES, WALL_SECONDS
from dateline.reading.documents.process import Cancelled, ChildFailed, run

_CHILD = "dateline.reading.documents.child"


def read_file(path: Path, cancelled: Cancelled | None = None) -> Document:
    """The document in a file.

    Raises:
        FileMissing: there is no such file.
        FileUnreadable: it is a folder, too large, or the system refuses.
        BadDocument: it can't be read; the error says why in one sentence.
        ChildStopped: ``cancelled`` said so.
    """
    return read_bytes(str(path), _bytes(path), cancelled=cancelled)


def read_bytes(
    name: str,
    data: bytes,
    *,
    media_type: str = "",
    charset: str = "",
    address: str = "",
    cancelled: Cancelled | None = None,
) -> Document:
    """The document in bytes; ``name`` tells its format and stands in the sentence.

    ``media_type`` and ``charset`` are what a server called them, ``address`` is where
    they come from; each may be empty.

    Raises:
        BadDocument: it can't be read; the error says why in one sentence.
        ChildStopped: ``cancelled`` said so.
    """
    request = {
        "name": Path(name).name if not address else "",
        "type": media_type,
        "charset": charset,
        "address": address,
    }
    given = json.dumps(request).encode("ascii") + b"\n" + data
    try:
        raw = run(_CHILD, given, seconds=WALL_SECONDS, cancelled=cancelled)
    except ChildFailed as error:
        raise BadDocument(name, str(error)) from error
    return _with_source(_document(name, raw), name, data)


def read_text(text: str, name: str = "") -> Document:
    """Pasted or given text, as it is; its source is its UTF-8.

    Raises:
        BadDocument: there is nothing to read in it, or it is too long.
    """
    try:
        whole = text.encode("utf-8", "replace")
        found = plain.document(whole.decode("utf-8"))
    except Refusal as refusal:
        raise BadDocument(name or "the text", str(refusal)) from refusal
    return _with_source(found, name, whole)


def _bytes(path: Path) -> bytes:
    problem = _problem(path)
    if problem:
        raise FileUnreadable(path, problem)
    try:
        with path.open("rb") as file:
            data = file.read(FILE_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(path) from error
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise FileUnreadable(path, said.lower()) from error
    if len(data) > FILE_BYTES:
        size = FILE_BYTES // 1_000_000
        raise FileUnreadable(path, f"it is larger than {size} MB")
    return data


def _problem(path: Path) -> str:
    """Why no bytes are asked of a path: a pipe or a device could wait for ever."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return ""  # told when it is opened
    if stat.S_ISDIR(mode):
        return "it is a folder"
    return "" if stat.S_ISREG(mode) else "it is a device, not a file"


def _document(name: str, raw: bytes) -> Document:
    try:
        answer = json.loads(raw)
        refused = answer.get("refused")
        if refused is None:
            return from_plain(answer["document"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadDocument(name, "the reader gave no answer") from error
    raise BadDocument(name, str(refused))


def _with_source(document: Document, name: str, data: bytes) -> Document:
    digest = hashlib.sha256(data).hexdigest()
    return replace(document, name=name, sha256=digest, source=data)
