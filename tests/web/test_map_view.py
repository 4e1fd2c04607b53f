"""The map as a person uses it: what is there, what a click does, what stays."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.scene.build import build
from dateline.scene.theme import THEMES
from dateline.ui.map.messages import Camera
from dateline.ui.map.view import MapView
from tests.dossiers import tiny
from tests.web.conftest import Show
from tests.web.shown import WAIT_MS

pytestmark = pytest.mark.web

MARKS = "Array.from(document.querySelectorAll('.mark'), m => m.dataset.ref).sort()"
LINKS = "Array.from(document.querySelectorAll('.hit'), m => m.dataset.ref).sort()"


def test_what_the_scene_holds_is_on_the_map(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    scene = build(dossier, shown.state)
    assert shown.eval(MARKS) == sorted(mark.ref for mark in scene.marks)
    assert shown.eval(LINKS) == sorted(link.ref for link in scene.links)
    symbols = shown.eval(
        "Array.from(document.querySelectorAll('.legend-text'), m => m.textContent)"
    )
    assert symbols == [key.text for key in scene.legend]
    assert shown.eval("map_1.getContainer().getAttribute('aria-label')") == scene.alt
    assert shown.is_clean()


def test_the_camera_is_known_when_the_map_is_ready(show: Show) -> None:
    shown = show(tiny())
    assert shown.view.camera is not None
    assert shown.view.camera.zoom == pytest.approx(shown.eval("map_1.getZoom()"))


def test_a_camera_from_before_is_kept(qtbot: QtBot, dossier: Dossier) -> None:
    view = MapView()
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.set_camera(Camera(59.0, 11.0, 6.0))
    with qtbot.waitSignal(view.ready, timeout=WAIT_MS):
        view.show_scene(build(dossier, View()), THEMES["light"])
        view.show()
    camera = view.camera
    assert camera is not None
    # The same place, on the copy of the world on which the scene lies.
    assert (camera.lat, camera.lon % 360, camera.zoom) == pytest.approx(
        (59.0, 11.0, 6.0), abs=0.05
    )


@pytest.mark.parametrize("ref", ["oslo", "suva", "samoan-embassy", "fijian-residence"])
def test_a_click_on_a_mark_chooses_it(show: Show, dossier: Dossier, ref: str) -> None:
    shown = show(dossier)
    assert shown.click(shown.middle(f".mark[data-ref={ref}]")) == ref


def test_a_click_on_a_link_chooses_its_event(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    path = next(link.path for link in build(dossier, shown.state).links[:1])
    lat, lon = path[len(path) // 2]
    assert shown.click(shown.at(lat, lon)) == "old"


def test_a_click_between_two_links_takes_the_nearer(
    show: Show, dossier: Dossier
) -> None:
    shown = show(dossier)
    shown.look_at(-16.0, -175.0, 5)
    for link in build(dossier, shown.state).links:
        if link.ref in ("broken", "suspended"):
            lat, lon = link.path[len(link.path) // 2]
            assert shown.click(shown.at(lat, lon)) == link.ref


def test_a_click_on_a_filled_country_chooses_it(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.look_at(62.0, 15.0, 4)
    shown.wait_for("Boolean(Dateline.sheets.get('50m'))")
    assert shown.click(shown.at(66.2, 14.3)) == "nor"


def test_a_country_can_be_clicked_as_soon_as_the_map_is_ready(
    show: Show, dossier: Dossier
) -> None:
    shown = show(dossier)
    assert shown.click(shown.at(69.3, 24.5)) == "nor"


def test_a_click_on_nothing_chooses_nothing(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.look_at(20.0, -40.0, 4)
    assert shown.click(shown.at(20.0, -42.0)) == ""


def test_enter_on_a_mark_chooses_it(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.view.setFocus()
    shown.eval("document.querySelector('.mark[data-ref=london]').focus()")
    with shown.qtbot.waitSignal(shown.view.chosen, timeout=WAIT_MS) as signal:
        QTest.keyClick(shown.glass, Qt.Key.Key_Return)
    assert signal.args == ["london"]


def test_every_control_has_a_name(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    nameless = shown.eval(
        "Array.from(document.querySelectorAll('[tabindex], button'))"
        ".filter(e => !(e.getAttribute('aria-label') || e.textContent.trim()))"
        ".map(e => e.outerHTML)"
    )
    assert nameless == []


def test_a_choice_rings_its_mark_and_lights_what_belongs(
    show: Show, dossier: Dossier
) -> None:
    shown = show(dossier)
    shown.change(selection="suva")
    chosen = ".mark.chosen, .hit[aria-pressed=true]"
    assert shown.eval(f"document.querySelector('{chosen}').dataset.ref") == "suva"
    related = shown.eval(
        "Array.from(document.querySelectorAll('.mark.related'), m => m.dataset.ref)"
    )
    assert related == ["samoan-embassy"]
    shown.change(selection="")
    assert shown.eval(f"document.querySelectorAll('{chosen}').length") == 0


def test_only_what_changed_goes_to_the_page(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    said: list[str] = []
    shown.view.bridge.message.connect(said.append)
    shown.change(selection="suva")
    (message,) = (json.loads(text) for text in said)
    assert set(message["patch"]) == {"selection", "related"}


def test_what_is_inferred_can_be_hidden(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.change(inferred=False)
    assert not {"london", "cafe", "fijian-residence"} & set(shown.eval(MARKS))
    assert "suva" in shown.eval(MARKS)


def test_another_theme_colours_everything(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.change(theme="dark")
    sea = "getComputedStyle(document.documentElement).getPropertyValue('--sea')"
    assert shown.eval(sea) == THEMES["dark"].sea
    point = shown.at(20.0, -42.0)

    def pixel() -> str:
        return shown.view.grab().toImage().pixelColor(point).name()

    shown.qtbot.waitUntil(lambda: pixel() == THEMES["dark"].sea, timeout=WAIT_MS)


def test_zoom_reset_and_zoom_to_selection(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    first = shown.view.camera
    assert first is not None
    shown.change(selection="oslo")

    # A move tells the camera more than once: what counts is where it comes to rest.
    def comes(there: Callable[[Camera], bool]) -> Camera:
        def now() -> bool:
            return shown.view.camera is not None and there(shown.view.camera)

        shown.qtbot.waitUntil(now, timeout=WAIT_MS)
        assert shown.view.camera is not None
        return shown.view.camera

    shown.view.zoom_to_selection()
    near = comes(lambda c: c.zoom > first.zoom + 2 and abs(c.lat - 59.91) < 0.5)
    shown.view.zoom_out()
    comes(lambda c: c.zoom < near.zoom)
    shown.view.reset_view()
    comes(lambda c: c == first)


def test_the_graticule_can_be_turned_on(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    count = "document.querySelectorAll('.degree').length"
    assert shown.eval(count) == 0
    shown.view.set_graticule(True)
    shown.wait_for(f"{count} > 4")
    shown.view.set_graticule(False)
    shown.wait_for(f"{count} === 0")


def test_a_hover_tells_name_and_quote(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.hover(shown.middle(".mark[data-ref=samoan-embassy]"))
    shown.wait_for("!document.querySelector('.tooltip').hidden")
    name, quote = shown.eval(
        "Array.from(document.querySelector('.tooltip').children, e => e.textContent)"
    )
    assert name == "Embassy of Samoa in Suva"
    assert quote == "“embassy of Samoa in Suva”"
