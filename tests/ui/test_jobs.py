"""Long work: off the GUI thread, told on it."""

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.errors import BadRequest
from dateline.ui.jobs import CancelToken, ImmediateJobs, Jobs, PoolJobs, Progress

pytestmark = pytest.mark.ui


class Told:
    """What came of a job, and in which thread it was told."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.problems: list[str] = []
        self.progress: list[str] = []
        self.threads: set[QThread] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(QThread.currentThread())

    def failed(self, problem: str) -> None:
        self.problems.append(problem)
        self.threads.add(QThread.currentThread())

    def heard(self, words: str) -> None:
        self.progress.append(words)
        self.threads.add(QThread.currentThread())


@pytest.fixture(params=["pool", "immediate"])
def jobs(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Jobs]:
    if request.param == "immediate":
        yield ImmediateJobs()
        return
    pool = PoolJobs()
    yield pool
    pool.close()


def test_a_result_and_the_progress_come_on_the_gui_thread(
    jobs: Jobs, qtbot: QtBot, qapp: QApplication
) -> None:
    told = Told()

    def work(progress: Progress, token: CancelToken) -> int:
        progress("Counting")
        return 42

    jobs.run(work, told.done, told.failed, told.heard)
    qtbot.waitUntil(lambda: bool(told.results))
    assert (told.results, told.progress, told.problems) == ([42], ["Counting"], [])
    assert told.threads == {qapp.thread()}


def test_a_refusal_comes_as_its_sentence(jobs: Jobs, qtbot: QtBot) -> None:
    told = Told()

    def work(progress: Progress, token: CancelToken) -> None:
        raise BadRequest("that is no size")

    jobs.run(work, told.done, told.failed)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert told.problems == ["that is no size"]
    assert told.results == []


def test_what_nobody_foresaw_is_logged_and_told(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told = Told()

    def work(progress: Progress, token: CancelToken) -> None:
        raise ZeroDivisionError("by nought")

    with caplog.at_level(logging.ERROR, "dateline.ui.jobs"):
        jobs.run(work, told.done, told.failed)
        qtbot.waitUntil(lambda: bool(told.problems))
    assert told.problems == ["Something went wrong: by nought"]
    assert [record.exc_info is not None for record in caplog.records] == [True]


def test_the_pool_works_in_another_thread(qtbot: QtBot, qapp: QApplication) -> None:
    pool = PoolJobs()
    told = Told()

    def work(progress: Progress, token: CancelToken) -> int:
        return threading.get_ident()

    pool.run(work, told.done, told.failed)
    qtbot.waitUntil(lambda: pool.idle)
    assert told.results != [threading.get_ident()]
    pool.close()


def test_nothing_is_told_of_a_cancelled_job(qtbot: QtBot, qapp: QApplication) -> None:
    pool = PoolJobs()
    told = Told()
    entered, leave = threading.Event(), threading.Event()

    def work(progress: Progress, token: CancelToken) -> int:
        entered.set()
        leave.wait(10)
        token.check()
        return 1

    token = pool.run(work, told.done, told.failed)
    entered.wait(10)
    token.cancel()
    leave.set()
    qtbot.waitUntil(lambda: pool.idle)
    assert (told.results, told.problems) == ([], [])
    pool.close()


def test_closing_stops_what_runs_at_its_next_step(qapp: QApplication) -> None:
    pool = PoolJobs()
    entered = threading.Event()
    steps: list[int] = []

    def work(progress: Progress, token: CancelToken) -> None:
        entered.set()
        while True:
            steps.append(1)
            token.check()

    pool.run(work, lambda result: None, lambda problem: None)
    entered.wait(10)
    pool.close()
    count = len(steps)
    assert count > 0
    assert len(steps) == count
