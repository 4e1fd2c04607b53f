"""What goes to the terminal: text as text, an error in one line, progress when slow."""

import io
import os
import sys
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from dateline.errors import TargetUnwritable

QUIET_S = 1.0  # what takes no longer needs no word

_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}
_TURNING = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def plain(text: str) -> str:
    """Text for one line of a terminal: nothing in it moves the cursor or turns it."""
    return "".join(" " if _acts(char) else char for char in text)


def complain(sentence: str) -> None:
    """Write one line to stderr, ``dateline: <sentence>``."""
    if sys.stderr is not None:
        sys.stderr.write(f"dateline: {plain(sentence)}\n")


def say(text: str) -> None:
    """Write text to stdout, in UTF-8 whatever the locale is.

    Raises:
        TargetUnwritable: the disk that stdout goes to is full, or the like.
        BrokenPipeError: nobody reads it any more.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    with _in_words():
        sys.stdout.write(text)


def finish() -> None:
    """Bring out all that was said; raises as ``say`` does."""
    with _in_words():
        sys.stdout.flush()


def hush() -> None:
    """Let nothing more go to stdout: what is left would fail again at the end."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
    os.close(sink)


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        hush()
        problem = (error.strerror or "the system refuses").lower()
        raise TargetUnwritable(Path("stdout"), problem) from error


class Slow:
    """Tells on stderr what is being done once it has taken over a second.

    Use it as a context; ``tell`` takes the words of what begins.
    """

    def __init__(self, after_s: float = QUIET_S) -> None:
        """Stay quiet for ``after_s`` seconds."""
        self._words = ""
        self._due = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(after_s, self._now)
        self._timer.daemon = True

    def __enter__(self) -> "Slow":
        """Start the clock."""
        self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Say nothing more."""
        with self._lock:
            self._due = False
            self._words = ""
        self._timer.cancel()
        self._timer.join()

    def tell(self, words: str) -> None:
        """Something begins."""
        with self._lock:
            self._words = words
            if self._due:
                complain(f"{words} …")

    def _now(self) -> None:
        with self._lock:
            self._due = True
            if self._words:
                complain(f"{self._words} …")


def _acts(char: str) -> bool:
    return char in _TURNING or unicodedata.category(char) in _UNSEEN
