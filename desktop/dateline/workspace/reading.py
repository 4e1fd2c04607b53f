"""Reading for the window and the command line: a document in, a dossier out.

What is read can be put right: another candidate for a place, a place refused, a refused
name put on the map. Each gives a new reading; the one before is not changed. Nothing
here shows anything or knows a window; all of it may run in a thread of its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.when import bounds
from dateline.errors import BadRequest
from dateline.gazetteer.entry import Entry
from dateline.reading import corrections
from dateline.reading.article import article, body
from dateline.reading.documents import address, reader
from dateline.reading.documents.document import Document
from dateline.reading.dossiers import build
from dateline.reading.resolve import Candidate

__all__ = [
    "Candidate",
    "Read",
    "admit",
    "read_address",
    "read_again",
    "read_bytes",
    "read_file",
    "read_text",
    "refuse",
    "take",
    "with_details",
]

Cancelled = Callable[[], bool]
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Read:
    """A document that was read.

    ``source`` says where it came from: a path, an address, or "Pasted text".
    ``candidates`` are, by place id, what the place could be, best first.
    """

    source: str
    document: Document
    dossier: Dossier
    candidates: Mapping[str, tuple[Candidate, ...]]


def _never() -> bool:
    return False


def _silent(_: str) -> None:
    pass


def read_file(
    path: Path,
    published: str = "",
    *,
    is_cancelled: Cancelled = _never,
    progress: Progress = _silent,
) -> Read:
    """Read a document's file. ``published`` goes before what it says of its own date.

    Raises:
        DatelineError: it can't be read; one sentence names the file.
        ChildStopped: ``is_cancelled`` said so.
    """
    progress("Opening the document")
    document = reader.read_file(path, is_cancelled)
    return _read(str(path), document, published, progress)


def read_bytes(
    name: str, data: bytes, published: str = "", *, progress: Progress = _silent
) -> Read:
    """Read a document's bytes that came from no file; ``name`` stands in sentences.

    Raises:
        DatelineError: it can't be read.
    """
    progress("Opening the document")
    document = replace(reader.read_bytes(name, data), name="")  # it is no file's
    return _read(name, document, published, progress)


def read_text(
    text: str, title: str = "", published: str = "", *, progress: Progress = _silent
) -> Read:
    """Read text that was pasted.

    Raises:
        DatelineError: there is nothing to read in it, or it is too long.
    """
    document = reader.read_text(text)
    if title.strip():
        document = replace(document, title=" ".join(title.split()))
    return _read("Pasted text", document, published, progress)


def read_address(
    url: str,
    published: str = "",
    *,
    is_cancelled: Cancelled = _never,
    progress: Progress = _silent,
) -> Read:
    """Fetch one web page, because the person asked for it, and read it.

    Raises:
        DatelineError: it can't be reached or read; one sentence names the address.
        ChildStopped: ``is_cancelled`` said so.
    """
    progress("Fetching the page")
    document = address.read_address(url, is_cancelled)
    return _read(url, document, published, progress)


def with_details(read: Read, changed: Article) -> Read:
    """The same document, read with what a person says of its title, date and author."""
    _check_date(changed.published)
    stretches = [(one.start, one.end) for one in body(read.document)]
    built = build(changed, stretches)
    return replace(read, dossier=built.dossier, candidates=built.candidates)


def read_again(dossier: Dossier) -> Dossier:
    """What reading alone finds in the first article of a dossier."""
    return build(dossier.articles[0]).dossier


def take(read: Read, place_id: str, candidate: Candidate) -> Read:
    """Take another candidate for a place.

    Raises:
        KeyError: there is no such place.
    """
    changed = corrections.take(read.dossier, place_id, candidate.entry)
    return replace(read, dossier=changed)


def refuse(read: Read, place_id: str) -> Read:
    """Take a place off the map: its names become refused names.

    Raises:
        KeyError: there is no such place.
    """
    return replace(read, dossier=corrections.refuse(read.dossier, place_id))


def admit(read: Read, refused_id: str, entry: Entry) -> Read:
    """Put a refused name on the map, as this place of the gazetteer.

    Raises:
        KeyError: there is no such refused name.
    """
    return replace(read, dossier=corrections.admit(read.dossier, refused_id, entry))


def _read(source: str, document: Document, published: str, progress: Progress) -> Read:
    _check_date(published)
    progress("Reading")
    told = article(document, published=published)
    built = build(told, [(one.start, one.end) for one in body(document)])
    return Read(source, document, built.dossier, built.candidates)


def _check_date(published: str) -> None:
    try:
        if published:
            bounds(published)
    except ValueError as error:
        raise BadRequest(f"date of publication: {error}") from error
