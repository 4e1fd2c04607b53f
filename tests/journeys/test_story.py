"""A person goes through the built-in article: places, ruptures, story, and back."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from dateline.domain.query import story
from tests.journeys.desk import Desk, differs

pytestmark = [pytest.mark.ui, pytest.mark.web]

EXPECTED = json.loads(
    (
        Path(__file__).parents[1] / "data" / "ecuador-mexico-2024.expected.json"
    ).read_text(encoding="utf-8")
)
CITIES = ("Quito", "Guayaquil", "Mexico City", "London", "Montevideo")


def _id_of(desk: Desk, name: str) -> str:
    places = desk.window.workspace.dossier.places
    return next(place.id for place in places if place.name == name)


def test_all_five_cities_at_a_click(desk: Desk) -> None:
    """Each city of the headline can be clicked, and each stop looks like its own."""
    before = desk.map_picture()
    choice = desk.window.appearance.theme.choice
    for name in CITIES:
        ref = _id_of(desk, name)
        selector = f'.mark[data-ref="{ref}"]'
        desk.click_mark(ref)
        desk.shows(ref)
        ring = desk.place_of(selector).adjusted(-14, -14, 14, 14)
        now = desk.picture_with(choice, ring)
        desk.stop(name.replace(" ", "-"))
        assert differs(before, now)
        before = now


def test_the_cities_lie_where_they_are(desk: Desk) -> None:
    """What is under each mark, measured back to degrees, is the place of that name."""
    wanted = {place["name"]: place for place in EXPECTED["places"]}
    for name in CITIES:
        ref = _id_of(desk, name)
        box = desk.place_of(f'.mark[data-ref="{ref}"]')
        lat, lon = desk.eval(
            f"(p => [p.lat, p.lng])(map_1.containerPointToLatLng("
            f"[{box.center().x()}, {box.center().y()}]))"
        )
        # A mark may give way to a neighbour by some pixels: degrees at this zoom.
        degree = desk.eval("360 / (256 * Math.pow(2, map_1.getZoom()))") * 16
        assert abs(lat - wanted[name]["lat"]) < degree
        assert abs(lon - wanted[name]["lon"]) < degree


def test_all_ruptures_at_a_click(desk: Desk) -> None:
    """Exactly the ruptures are drawn as links; each leads to the lines that say so."""
    drawn = desk.eval(
        "[...new Set([...document.querySelectorAll('[data-ref]')]"
        ".filter((el) => el.tagName.toLowerCase() === 'path')"
        ".map((el) => el.dataset.ref))]"
    )
    assert sorted(drawn) == sorted(row["event"] for row in EXPECTED["ruptures"])
    quotes = {event["id"]: event["quotes"] for event in EXPECTED["events"]}
    before = desk.map_picture()
    choice = desk.window.appearance.theme.choice
    for row in EXPECTED["ruptures"]:
        desk.click_link(row["event"])
        desk.shows(row["event"])
        lit = desk.window.excerpts.article.lit()
        assert list(lit) == [quote["exact"] for quote in quotes[row["event"]]]
        now = desk.picture_with(
            choice, desk.place_of(f'path[data-ref="{row["event"]}"]')
        )
        desk.stop(row["event"])
        assert differs(before, now)
        before = now


def test_the_arrow_keys_step_through_the_story(desk: Desk) -> None:
    """Down from nothing goes to the first event, and on; Up goes back."""
    tale = [event.id for event in story(desk.window.workspace.dossier)]
    desk.glass.setFocus()
    for ref in tale[:4]:
        desk.key(Qt.Key.Key_Down)
        desk.settle(ref)
        desk.shows(ref)
    desk.key(Qt.Key.Key_Up)
    desk.settle(tale[2])
    desk.shows(tale[2])


def test_back_and_forward_go_through_what_was_chosen(desk: Desk) -> None:
    """As in a browser, over whatever was chosen and wherever."""
    quito, london = _id_of(desk, "Quito"), _id_of(desk, "London")
    desk.click_mark(quito)
    desk.click_mark(london)
    desk.window.acts["go.back"].trigger()
    desk.settle(quito)
    desk.shows(quito)
    desk.window.acts["go.forward"].trigger()
    desk.settle(london)
    desk.shows(london)


def test_without_inferred_places_their_marks_are_gone(desk: Desk) -> None:
    """What a rule found can be switched off, and the window says how much that is."""
    inferred = _id_of(desk, "Mexico City")
    with_it = desk.map_picture()
    desk.window.acts["view.inferred"].trigger()
    desk.wait_for(f"!document.querySelector('.mark[data-ref=\"{inferred}\"]')")
    desk.qtbot.waitUntil(lambda: differs(with_it, desk.map_picture()), timeout=10_000)
    named = [mark.ref for mark in desk.window.workspace.scene.marks if not mark.hollow]
    for ref in named:
        assert not desk.place_of(f'.mark[data-ref="{ref}"]').isEmpty()
    desk.window.acts["view.inferred"].trigger()
    desk.wait_for(f"document.querySelector('.mark[data-ref=\"{inferred}\"]') !== null")


def test_forbidden_marks_are_nowhere(desk: Desk) -> None:
    """No name that only looks like a place has a mark, a label or a fill."""
    labels = desk.eval(
        "[...document.querySelectorAll('.name')].map((el) => el.textContent)"
    )
    for row in EXPECTED["never_places"]:
        assert row["exact"] not in labels
    fills = {fill.code for fill in desk.window.workspace.scene.fills}
    assert fills == set(EXPECTED["countries"]) | set(EXPECTED["territories"])
    assert not fills & set(EXPECTED["countries_never"])


def test_the_whole_map_is_on_screen(desk: Desk) -> None:
    """A map can be blank while all else is right: sea, land and fills are there."""
    theme = desk.window.appearance.theme
    whole = desk.window.map.rect()
    for colour in (theme.sea, theme.land, theme.rupture, *_fills(desk)):
        desk.picture_with(colour, whole)


def _fills(desk: Desk) -> list[str]:
    scene, theme = desk.window.workspace.scene, desk.window.appearance.theme
    return sorted({theme.parts[fill.part].fill for fill in scene.fills})
