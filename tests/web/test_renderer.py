"""The map's process dies in use: the map comes back as it was."""

import os
import signal
import time

import pytest

from dateline.domain.view import View
from dateline.scene.build import build
from dateline.ui.map.messages import Camera
from tests.dossiers import tiny
from tests.web.conftest import Show
from tests.web.shown import WAIT_MS, Shown

pytestmark = pytest.mark.web


def _kill(shown: Shown) -> float:
    """End the renderer as the system would; seconds until the map is back."""
    begun = time.monotonic()
    with shown.qtbot.waitSignal(shown.view.ready, timeout=WAIT_MS):
        os.kill(shown.view.page.renderProcessPid(), signal.SIGKILL)
    return time.monotonic() - begun


def test_a_dead_renderer_comes_back_with_view_and_selection(show: Show) -> None:
    shown = show(tiny())
    shown.change(selection="oslo", theme="dark")
    shown.look_at(58.0, 12.0, 5)
    before = shown.view.camera
    assert _kill(shown) < 3.0
    camera = shown.eval("(c => [c.lat, c.lng, map_1.getZoom()])(map_1.getCenter())")
    assert isinstance(before, Camera)
    assert camera == pytest.approx([before.lat, before.lon, before.zoom], abs=1e-6)
    assert shown.eval("document.querySelector('.mark.chosen').dataset.ref") == "oslo"
    assert shown.eval("document.documentElement.dataset.theme") == "dark"
    assert shown.click(shown.middle(".mark[data-ref=oslo]")) == "oslo"


def test_it_comes_back_each_time(show: Show) -> None:
    shown = show(tiny())
    assert max(_kill(shown) for _ in range(3)) < 3.0


def test_a_choice_while_it_is_away_is_there_when_it_is_back(show: Show) -> None:
    shown = show(tiny())
    ended = shown.view.page.renderProcessTerminated
    with shown.qtbot.waitSignal(ended, timeout=WAIT_MS):
        os.kill(shown.view.page.renderProcessPid(), signal.SIGKILL)
    with shown.qtbot.waitSignal(shown.view.ready, timeout=WAIT_MS):
        scene = build(shown.dossier, View(selection="suva"))
        shown.view.show_scene(scene, shown.theme)
    assert shown.eval("document.querySelector('.mark.chosen').dataset.ref") == "suva"
