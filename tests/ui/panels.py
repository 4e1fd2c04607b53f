"""One panel by itself on screen, with the built-in article in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.storage.files import load
from dateline.ui.graph.panel import GraphPanel
from dateline.ui.precedents.panel import PrecedentsPanel
from dateline.ui.ties.panel import TiesPanel

WAIT_MS = 10_000
Panel = TypeVar("Panel", GraphPanel, TiesPanel, PrecedentsPanel)


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


@contextmanager
def shown(qtbot: QtBot, panel: Panel, width: int, height: int) -> Iterator[Panel]:
    """A panel by itself on screen, ready and with the keyboard; gone at the end."""
    panel.resize(width, height)
    with qtbot.waitSignal(panel.ready, timeout=WAIT_MS), qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    yield panel
    panel.close()
    panel.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
