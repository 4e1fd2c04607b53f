"""Documents into dossiers, one file for each; a bad one doesn't stop the rest."""

import sys
from collections.abc import Sequence
from pathlib import Path

from dateline.cli.terminal import Slow, complain, say
from dateline.errors import BadRequest, DatelineError
from dateline.export.dossier import dossier_json
from dateline.reading.documents.address import is_address
from dateline.reading.documents.limits import FILE_BYTES
from dateline.reading.evidence import slug
from dateline.storage.files import check_target, write
from dateline.workspace.reading import Read, read_address, read_bytes, read_file

STDIN = "-"


def read_all(
    sources: Sequence[str], target: Path | None, published: str, *, force: bool
) -> None:
    """Read each source; write its dossier to ``target``, a folder where several are.

    Raises:
        DatelineError: the only source can't be read, or some of several.
    """
    if len(sources) == 1:
        if target is not None:
            check_target(target, force=force)
        _give(_read(sources[0], published), target, force=force)
        return
    if target is not None:
        _check_folder(target)
    taken: set[str] = set()
    failed = 0
    for source in sources:
        try:
            read = _read(source, published)
            file = None if target is None else target / _name(source, read, taken)
            _give(read, file, force=force)
        except DatelineError as error:
            complain(str(error))
            failed += 1
    if failed:
        raise BadRequest(f"{failed} of {len(sources)} documents could not be read")


def _read(source: str, published: str) -> Read:
    with Slow() as slow:
        if source == STDIN:
            data = sys.stdin.buffer.read(FILE_BYTES + 1)
            read = read_bytes("text from stdin", data, published, progress=slow.tell)
        elif is_address(source):
            read = read_address(source, published, progress=slow.tell)
        else:
            read = read_file(Path(source), published, progress=slow.tell)
    for note in read.document.notes:
        complain(f"{source}: {note}")
    return read


def _give(read: Read, target: Path | None, *, force: bool) -> None:
    data = dossier_json(read.dossier)
    if target is None:
        say(data.decode("utf-8"))
    else:
        write(target, data, force=force)


def _check_folder(target: Path) -> None:
    if target.is_file():
        raise BadRequest(f"{target}: -o names a folder where there are several sources")
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadRequest(f"{target}: the folder can't be made") from error


def _name(source: str, read: Read, taken: set[str]) -> str:
    """A file's name from the source's, each once in a run."""
    base = slug(read.dossier.title) if is_address(source) else Path(source).stem
    base = base if base and base != STDIN else "dossier"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return f"{name}.json"
