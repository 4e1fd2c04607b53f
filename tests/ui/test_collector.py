"""Garbage is collected where widgets may be taken apart."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from dateline.ui.collector import Collector

pytestmark = pytest.mark.ui


@pytest.fixture
def threads() -> Iterator[list[int]]:
    """The threads in which garbage was collected."""
    found: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            found.append(threading.get_ident())

    gc.callbacks.append(note)
    yield found
    gc.callbacks.remove(note)
    gc.enable()


def _litter() -> None:
    rows: list[list[object]] = []
    for _ in range(5_000):
        row: list[object] = []
        row.append(row)
        rows.append(row)


def test_no_other_thread_collects(qapp: QApplication, threads: list[int]) -> None:
    parent = QObject()
    collector = Collector(parent)
    threads.clear()
    worker = threading.Thread(target=_litter)
    worker.start()
    worker.join()
    assert threads == []
    collector.look()
    assert threads == [threading.get_ident()]
