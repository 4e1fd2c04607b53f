"""A child process with walls around it: bytes in, bytes out, an end to waiting."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from dateline.reading.documents.limits import ANSWER_BYTES, CPU_SECONDS, MEMORY_BYTES

_LOOK_SECONDS = 0.05  # how soon a cancelled wait ends
_CHUNK = 1 << 20
# No site of the person's, no variables: only the program itself is found.
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); from {module} import main; main()"
)
_CPU_SIGNALS = frozenset({24, 9})  # SIGXCPU, and SIGKILL at the hard limit

Cancelled = Callable[[], bool]


class ChildFailed(Exception):
    """The child gave no answer; ``str()`` of it is the reason."""


class ChildStopped(Exception):
    """The child was stopped because nobody waits for it any more."""


@dataclass(slots=True)
class _Answer:
    data: bytes = b""
    too_long: bool = False


def run(
    module: str, given: bytes, *, seconds: float, cancelled: Cancelled | None = None
) -> bytes:
    """What the ``main`` of a module of ours writes, given what it reads.

    Raises:
        ChildFailed: it broke down, went beyond a limit, or took too long.
        ChildStopped: ``cancelled`` said so.
    """
    root = str(Path(__file__).parents[3])  # where the package is
    command = [sys.executable, "-I", "-B", "-c", _START.format(module=module), root]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as child:
        return _converse(child, given, seconds, cancelled)


def _converse(
    child: "subprocess.Popen[bytes]",
    given: bytes,
    seconds: float,
    cancelled: Cancelled | None,
) -> bytes:
    if child.stdin is None or child.stdout is None:
        raise ChildFailed("the reader could not be started")
    answer = _Answer()
    threads = [
        threading.Thread(target=_feed, args=(child.stdin, given), daemon=True),
        threading.Thread(target=_drain, args=(child.stdout, answer), daemon=True),
    ]
    for thread in threads:
        thread.start()
    late = time.monotonic() + seconds
    try:
        code = _wait(child, threads[1], late, cancelled)
    finally:
        child.kill()  # which ends both threads as well
        for thread in threads:
            thread.join()
    if answer.too_long:
        raise ChildFailed("its text is too long")
    if code is None:
        raise ChildFailed(f"it takes longer than {seconds:.0f} seconds")
    if code != 0:
        raise ChildFailed(_reason(code))
    return answer.data


def _wait(
    child: "subprocess.Popen[bytes]",
    answering: threading.Thread,
    late: float,
    cancelled: Cancelled | None,
) -> int | None:
    """How the child ended once it has answered; None if that is not in time.

    Raises:
        ChildStopped: ``cancelled`` said so.
    """
    while answering.is_alive():
        answering.join(_LOOK_SECONDS)
        if cancelled is not None and cancelled():
            raise ChildStopped
        if time.monotonic() > late:
            return None
    try:
        # It has nothing more to say; one that says too much is not waited for.
        return child.wait(1)
    except subprocess.TimeoutExpired:
        return None


def _feed(pipe: IO[bytes], given: bytes) -> None:
    try:
        with pipe:
            pipe.write(given)
    except (BrokenPipeError, OSError):
        return  # it ended before it had read all; its answer says why


def _drain(pipe: IO[bytes], answer: _Answer) -> None:
    chunks: list[bytes] = []
    size = 0
    while chunk := pipe.read(_CHUNK):
        size += len(chunk)
        if size > ANSWER_BYTES:
            answer.too_long = True
            return
        chunks.append(chunk)
    answer.data = b"".join(chunks)


def _reason(code: int) -> str:
    if -code in _CPU_SIGNALS:
        return f"it takes longer than {CPU_SECONDS} seconds to read"
    if code < 0:
        memory = f"{MEMORY_BYTES / 1e9} GB"
        return f"it is damaged, or needs more than {memory} of memory"
    return "it is damaged"
