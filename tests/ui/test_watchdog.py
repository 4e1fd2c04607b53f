"""The watchdog bites when it should, and only then."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from tests.watchdog import Watchdog

pytestmark = pytest.mark.ui


def test_a_held_thread_is_noticed_and_the_place_told(qapp: QApplication) -> None:
    with Watchdog(0.05) as dog:
        qapp.processEvents()
        threading.Event().wait(0.12)
        qapp.processEvents()
    (hold,) = dog.holds
    assert hold.seconds == pytest.approx(0.12, abs=0.05)
    assert "test_a_held_thread_is_noticed" in hold.where


def test_short_work_is_left_alone(qapp: QApplication) -> None:
    with Watchdog(0.5) as dog:
        for _ in range(5):
            qapp.processEvents()
    assert dog.holds == []
