"""Many texts, line by line, in one process or several; the order stays."""

import multiprocessing
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dateline.errors import BadRequest, FileMissing, FileUnreadable, TargetUnwritable
from dateline.reading.stream import MOST_BYTES, answer
from dateline.storage.files import check_target, words_of

AHEAD = 32  # lines for each process that may be read before their answers are written
STDIO = Path("-")


def read_lines(source: Path, target: Path | None, jobs: int, *, force: bool) -> None:
    """Answer each line of ``source`` in ``target``; ``-`` or None is stdin and stdout.

    Raises:
        DatelineError: the source can't be read or the target not be written.
    """
    if target is not None and _is_same(source, target):
        raise BadRequest(f"{target}: is the file that is read; -o names another")
    with _source(source) as lines, _target(target, force=force) as out:
        for told in _answers(_lines(lines), jobs):
            out.write(told + b"\n")
            if target is None:
                out.flush()


def _is_same(source: Path, target: Path) -> bool:
    """Whether writing would take away what is still to be read."""
    try:
        return source.samefile(target)
    except OSError:
        return False  # one of them is not there, or is no file


def _answers(lines: Iterator[bytes], jobs: int) -> Iterator[bytes]:
    if jobs == 1:
        yield from map(answer, lines)
        return
    free = threading.Semaphore(jobs * AHEAD)
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        for told in pool.imap(answer, _held(lines, free)):
            free.release()
            yield told


def _held(lines: Iterator[bytes], free: threading.Semaphore) -> Iterator[bytes]:
    """The lines, none long before it is its turn: a stream may have no end."""
    for line in lines:
        free.acquire()
        yield line


def _lines(stream: IO[bytes]) -> Iterator[bytes]:
    """The lines that hold something; of one that is far too long, its beginning."""
    while line := stream.readline(MOST_BYTES + 1):
        whole = line
        while not line.endswith(b"\n"):
            line = stream.readline(MOST_BYTES + 1)
            if not line:
                break
        if whole.strip():
            yield whole


@contextmanager
def _source(path: Path) -> Iterator[IO[bytes]]:
    if path == STDIO:
        yield sys.stdin.buffer
        return
    try:
        file = path.open("rb")
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    except OSError as error:
        raise FileUnreadable(path, words_of(error)) from error
    with file:
        yield file


@contextmanager
def _target(path: Path | None, *, force: bool) -> Iterator[IO[bytes]]:
    if path is None or path == STDIO:
        yield sys.stdout.buffer
        return
    check_target(path, force=force)
    try:
        with path.open("wb") as file:
            yield file
    except OSError as error:
        raise TargetUnwritable(path, words_of(error)) from error
