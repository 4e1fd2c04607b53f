"""Long work off the GUI thread; what comes of it is told on the GUI thread.

A job is a pure function of a progress callback and a cancel token. It never touches a
widget, the workspace or the bus; the callbacks given to ``run`` may touch all of them.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from dateline.errors import DatelineError

logger = logging.getLogger(__name__)

Result = TypeVar("Result")
Progress = Callable[[str], None]
Failed = Callable[[str], None]


class Cancelled(Exception):
    """The job was told to stop; nothing is reported."""


class CancelToken:
    """Tells a job that nobody waits for it any more."""

    def __init__(self) -> None:
        """Start uncancelled."""
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; its callbacks are not called after this."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether the job should stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Stop here if asked to.

        Raises:
            Cancelled: it was.
        """
        if self.cancelled:
            raise Cancelled


Work = Callable[[Progress, CancelToken], Result]


class Jobs(Protocol):
    """What can run a job: the pool, or one that runs at once in tests."""

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Failed,
        progress: Progress | None = None,
    ) -> CancelToken:
        """Start a job; exactly one of ``done`` and ``failed`` is called if it lives.

        ``failed`` gets one sentence for a person; ``progress`` what is being
        done, in words.
        """


class ImmediateJobs:
    """Runs each job to its end before ``run`` returns."""

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Failed,
        progress: Progress | None = None,
    ) -> CancelToken:
        """Do the work here and now."""
        token = CancelToken()
        outcome = _outcome(work, progress or _ignored, token)
        _tell(outcome, done, failed)
        return token


class PoolJobs(QObject):
    """Runs jobs on a thread pool of its own.

    Signals:
        _told: a call to make on the GUI thread.
    """

    _told = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        """Make the pool; nothing runs yet."""
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._running: set[CancelToken] = set()
        # A slot of this object runs in its thread, whichever thread tells.
        self._told.connect(self._call)

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Failed,
        progress: Progress | None = None,
    ) -> CancelToken:
        """Put the work in line; the callbacks come through the event loop."""
        token = CancelToken()
        self._running.add(token)

        def report(words: str) -> None:
            token.check()
            if progress is not None:
                self._told.emit(lambda: None if token.cancelled else progress(words))

        def deliver(outcome: "_Outcome") -> None:
            self._running.discard(token)
            if not token.cancelled:
                _tell(outcome, done, failed)

        def labour() -> None:
            outcome = _outcome(work, report, token)
            self._told.emit(lambda: deliver(outcome))

        self._pool.start(QRunnable.create(labour))
        return token

    @Slot(object)
    def _call(self, told: Callable[[], None]) -> None:
        told()

    @property
    def idle(self) -> bool:
        """Whether every job has ended and been told of."""
        return not self._running

    def close(self) -> None:
        """Cancel what runs and wait until the threads are free."""
        for token in self._running:
            token.cancel()
        self._pool.waitForDone()


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A result, a sentence, or neither for a job that was cancelled."""

    result: Any = None
    problem: str = ""
    cancelled: bool = False


def _outcome(work: Work[Any], progress: Progress, token: CancelToken) -> _Outcome:
    try:
        return _Outcome(work(progress, token))
    except Cancelled:
        return _Outcome(cancelled=True)
    except DatelineError as error:
        return _Outcome(problem=str(error))
    except Exception as error:
        if token.cancelled:
            return _Outcome(cancelled=True)  # it may stop in whatever way it does
        logger.exception("a job failed")
        return _Outcome(problem=f"Something went wrong: {error}")


def _tell(outcome: _Outcome, done: Callable[[Any], None], failed: Failed) -> None:
    if outcome.problem:
        failed(outcome.problem)
    elif not outcome.cancelled:
        done(outcome.result)


def _ignored(words: str) -> None:
    """Nobody wants to know what is being done."""
