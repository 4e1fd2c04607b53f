"""Long work off the GUI thread; what comes of it is told on the GUI thread.

A job is a pure function of a progress callback and a cancel token. It never touches a
widget, the workspace or the bus; the callbacks given to ``run`` may touch all of them.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

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


@dataclass(frozen=True, slots=True)
class _Task:
    """A job with those who wait for it."""

    work: Work[Any]
    done: Callable[[Any], None]
    failed: Failed
    progress: Progress
    token: CancelToken


class PoolJobs(QObject):
    """Runs jobs in threads of its own.

    They are Python's threads: Qt deletes a runnable of its own in the thread that ran
    it, and the wrapper that stays behind is then taken for whatever Qt makes at the
    same address. What a job and those who wait for it refer to is kept by the GUI
    thread until it has been told, for with the last reference widgets may go.

    Signals:
        _ended: the number of a job, and its outcome.
        _told: the number of a job, and what it is doing.
    """

    _ended = Signal(int, object)
    _told = Signal(int, str)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        """Nothing runs yet, and no thread is there before it is needed."""
        super().__init__(parent)
        self._most = threads
        self._threads: list[threading.Thread] = []
        self._line: SimpleQueue[int] = SimpleQueue()
        self._tasks: dict[int, _Task] = {}
        self._last = 0
        self._closed = False
        # A slot of this object runs in its thread, whichever thread tells.
        self._ended.connect(self._end)
        self._told.connect(self._tell)

    def run(
        self,
        work: Work[Result],
        done: Callable[[Result], None],
        failed: Failed,
        progress: Progress | None = None,
    ) -> CancelToken:
        """Put the work in line; the callbacks come through the event loop."""
        token = CancelToken()
        if self._closed:
            token.cancel()
            return token
        self._last += 1
        told = progress or _ignored
        self._tasks[self._last] = _Task(work, done, failed, told, token)
        if len(self._threads) < self._most:
            thread = threading.Thread(target=self._labour, daemon=True)
            self._threads.append(thread)
            thread.start()
        self._line.put(self._last)
        return token

    @property
    def idle(self) -> bool:
        """Whether every job has ended and been told of."""
        return not self._tasks

    def close(self) -> None:
        """Cancel what runs and wait until the threads are gone; no more is taken."""
        self._closed = True
        for task in self._tasks.values():
            task.token.cancel()
        for _ in self._threads:
            self._line.put(_STOP)
        for thread in self._threads:
            thread.join()
        self._threads.clear()
        self._tasks.clear()

    def _labour(self) -> None:
        while (number := self._line.get()) != _STOP:
            self._ended.emit(number, self._outcome(number))

    def _outcome(self, number: int) -> "_Outcome":
        task = self._tasks[number]

        def report(words: str) -> None:
            task.token.check()
            self._told.emit(number, words)

        return _outcome(task.work, report, task.token)

    @Slot(int, object)
    def _end(self, number: int, outcome: "_Outcome") -> None:
        task = self._tasks.pop(number, None)
        if task is not None and not task.token.cancelled:
            _tell(outcome, task.done, task.failed)

    @Slot(int, str)
    def _tell(self, number: int, words: str) -> None:
        task = self._tasks.get(number)
        if task is not None and not task.token.cancelled:
            task.progress(words)


_STOP = 0  # the number of no job


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A result, a sentence, or neither for a job that was cancelled."""

    result: Any = None
    problem: str = ""
    cancelled: bool = False


def _outcome(work: Work[Any], progress: Progress, token: CancelToken) -> _Outcome:
    if token.cancelled:
        return _Outcome(cancelled=True)
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
