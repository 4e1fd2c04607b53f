"""The child process in which a document is read: bytes in, JSON out.

The first line that comes in is JSON: ``name``, ``type``, ``charset`` and ``address``,
each may be empty; the bytes of the document follow. What goes out is JSON too:
``document``, or ``refused`` with the reason. A reader that breaks down ends the
process; who started it tells by how it ended.
"""

import json
import sys
from importlib import import_module

from dateline.reading.documents.document import Document, Refusal, to_plain
from dateline.reading.documents.formats import Format, find_format
from dateline.reading.documents.limits import (
    MEMORY_BYTES,
    allow_addresses,
    enclose,
)

_MODULES = {
    Format.PLAIN: "plain",
    Format.MARKDOWN: "markdown",
    Format.HTML: "webpage",
    Format.PDF: "pdf",
    Format.DOCX: "docx",
    Format.EPUB: "epub",
    Format.MAIL: "mail",
}
_WITH_CHARSET = frozenset({Format.PLAIN, Format.MARKDOWN})


def main() -> None:
    """Read one document from standard input; the walls stand before its first byte."""
    enclose(network=False)
    answer: dict[str, object]
    try:
        request = json.loads(sys.stdin.buffer.readline())
        answer = {"document": to_plain(read(sys.stdin.buffer.read(), request))}
    except Refusal as refusal:
        answer = {"refused": str(refusal)}
    except MemoryError:
        answer = {"refused": f"it needs more than {MEMORY_BYTES / 1e9} GB of memory"}
    except RecursionError:
        answer = {"refused": "it is nested too deeply"}
    json.dump(answer, sys.stdout)


def read(data: bytes, request: dict[str, str]) -> Document:
    """The document in the bytes, by the reader of its format.

    Raises:
        Refusal: it can't be read.
    """
    charset = request.get("charset", "")
    kind = find_format(data, request.get("name", ""), request.get("type", ""))
    if kind is Format.PDF:
        allow_addresses()
    reader = import_module(f"dateline.reading.documents.{_MODULES[kind]}")
    if kind is Format.HTML:
        return _checked(reader.read(data, charset, request.get("address", "")))
    if kind in _WITH_CHARSET:
        return _checked(reader.read(data, charset))
    return _checked(reader.read(data))


def _checked(document: object) -> Document:
    if not isinstance(document, Document):
        raise TypeError("a reader gives a document")
    return document


if __name__ == "__main__":
    main()
