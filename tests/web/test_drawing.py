"""What is drawn where: nothing torn, nothing on top of another, at any zoom."""

import itertools
import re
from typing import Any

import pytest
from PySide6.QtGui import QColor

from dateline.domain.dossier import Dossier
from dateline.domain.view import Links
from dateline.scene.build import build
from dateline.scene.signs import Part
from tests.dossiers import Data, tiny
from tests.web.conftest import Show
from tests.web.shown import WAIT_MS, Shown

pytestmark = pytest.mark.web

NUMBER = re.compile(r"-?\d+\.?\d*")
BOXES = """
Array.from(document.querySelectorAll('.name:not(.town-dot, .leader)'), e => {
  const b = e.getBoundingClientRect();
  return [e.textContent, b.left, b.top, b.right, b.bottom];
})"""


def _points(shown: Shown, ref: str) -> list[tuple[float, float]]:
    path = f".hit[data-ref={ref}]"
    text = shown.eval(f"document.querySelector('{path}').getAttribute('d')")
    numbers = [float(found) for found in NUMBER.findall(text)]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _gaps(points: list[tuple[float, float]]) -> list[float]:
    return [
        ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        for (x0, y0), (x1, y1) in itertools.pairwise(points)
    ]


def _pacific(data: Data) -> None:
    """Put the two parties where a line between them goes over the 180° meridian."""
    for row in data["places"]:
        if row["id"] in ("fji", "suva"):
            row["position"] = {"lat": 35.69, "lon": 139.69}
        if row["id"] == "wsm":
            row["position"] = {"lat": 37.77, "lon": -122.42}


def test_a_link_over_the_antimeridian_is_one_line(show: Show) -> None:
    shown = show(tiny(_pacific))
    text = shown.eval(
        "document.querySelector('.hit[data-ref=broken]').getAttribute('d')"
    )
    points = _points(shown, "broken")
    assert text.count("M") == 1
    assert max(_gaps(points)) < 30
    # The short way: from Asia eastward to America, not back round the world.
    width = points[-1][0] - points[0][0]
    world = 256 * 2 ** shown.eval("map_1.getZoom()")
    assert 0.2 * world < width < 0.35 * world


def test_two_links_of_one_pair_stand_apart(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.look_at(-16.0, -175.0, 6)
    there, back = (_points(shown, ref) for ref in ("broken", "suspended"))
    middle = there[len(there) // 2]
    nearest = min(((x - middle[0]) ** 2 + (y - middle[1]) ** 2) ** 0.5 for x, y in back)
    assert nearest > 24


def test_an_arrowhead_points_at_the_recipient(show: Show, dossier: Dossier) -> None:
    shown = show(dossier)
    shown.look_at(-16.0, -175.0, 6)
    samoa = shown.at(-13.8333, -171.7667)
    box = shown.eval(
        "(b => [b.left, b.top, b.right, b.bottom])(document.querySelector("
        "'.hit[data-ref=broken]').parentNode.querySelector('.arrow')"
        ".getBoundingClientRect())"
    )
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    away = ((x - samoa.x()) ** 2 + (y - samoa.y()) ** 2) ** 0.5
    assert 4 < away < 26
    undirected = "document.querySelector('.hit[data-ref=old]').parentNode"
    assert not shown.eval(f"{undirected}.querySelector('.arrow').getAttribute('d')")


@pytest.mark.parametrize(
    ("lat", "lon", "zoom"),
    [(20, -90, 2), (50, 10, 4), (59.9, 10.7, 7), (-16, 178, 6.25), (51.5, 0, 9)],
)
def test_names_do_not_cover_each_other(
    show: Show, lat: float, lon: float, zoom: float
) -> None:
    shown = show(tiny())
    shown.change(links=Links.ALL)
    shown.look_at(lat, lon, zoom)
    shown.wait_for("document.querySelectorAll('.name').length > 4")
    boxes: list[Any] = shown.eval(BOXES)
    clashes = [
        (first[0], second[0])
        for first, second in itertools.combinations(boxes, 2)
        if first[1] < second[3] - 1
        and second[1] < first[3] - 1
        and first[2] < second[4] - 1
        and second[2] < first[4] - 1
    ]
    assert clashes == []


def test_marks_of_one_spot_stand_apart_until_one_is_near(show: Show) -> None:
    shown = show(tiny())
    for zoom in (3, 6, 10):
        shown.look_at(59.9, 10.7, zoom)
        oslo, cafe = (
            shown.middle(f".mark[data-ref={ref}]") for ref in ("oslo", "cafe")
        )
        assert (oslo - cafe).manhattanLength() >= 12
    # From near, the café is drawn where it is: south-west of the city's middle.
    assert cafe.x() < oslo.x()
    assert cafe.y() > oslo.y()


def test_a_mark_keeps_its_size_and_place_when_the_map_moves(show: Show) -> None:
    shown = show(tiny())
    shown.look_at(60.0, 12.0, 5)
    mark = shown.middle(".mark[data-ref=oslo]")
    spot = shown.at(59.9127, 10.7461)
    assert (mark - spot).manhattanLength() <= 2


def _broken(data: Data) -> None:
    """Make Norway the one with whom another breaks."""
    for event in data["events"]:
        if event["id"] == "broken":
            event.update(actors=["chl"], recipients=["nor"])
        if event["id"] == "old":
            event.update(kind="speech.appeal")


def _colours(shown: Shown, lat: float, lon: float) -> set[str]:
    image = shown.view.grab().toImage()
    point = shown.at(lat, lon)
    steps = range(-8, 9)
    return {
        image.pixelColor(point.x() + dx, point.y() + dy).name()
        for dx in steps
        for dy in steps
    }


def _holds(found: set[str], wanted: str) -> bool:
    """Whether a colour is there, give or take what smooth edges do to a thin line."""
    target = QColor(wanted)
    return any(
        abs(target.red() - colour.red()) < 24
        and abs(target.green() - colour.green()) < 24
        and abs(target.blue() - colour.blue()) < 24
        for colour in map(QColor, found)
    )


def test_a_country_is_filled_and_hatched_by_its_part(show: Show) -> None:
    shown = show(tiny(_broken))
    parts = {fill.code: fill.part for fill in build(shown.dossier, shown.state).fills}
    look = shown.theme.parts[parts["NOR"]]
    assert look.hatch
    shown.look_at(66.0, 15.0, 5)

    def is_hatched() -> bool:
        found = _colours(shown, 66.2, 14.3)
        return look.fill in found and _holds(found, look.hatch)

    shown.qtbot.waitUntil(is_hatched, timeout=WAIT_MS)
    shown.draw(tiny())
    plain = shown.theme.parts[Part.BREAKER]

    def is_plain() -> bool:
        found = _colours(shown, 66.2, 14.3)
        return plain.fill in found and not _holds(found, look.hatch)

    shown.qtbot.waitUntil(is_plain, timeout=WAIT_MS)


def test_the_map_is_sharp_at_any_zoom(show: Show) -> None:
    shown = show(tiny())
    shown.look_at(60.0, 12.0, 5.25)
    ratio = shown.eval("document.querySelector('canvas').width")
    width = shown.eval("parseFloat(document.querySelector('canvas').style.width)")
    assert ratio == pytest.approx(width * shown.eval("devicePixelRatio"), abs=1)
    assert "scale" not in shown.eval("document.querySelector('canvas').style.transform")


def test_the_whole_scene_stays_in_view_when_the_window_changes(show: Show) -> None:
    shown = show(tiny(), 600, 480)
    small = shown.view.camera
    with shown.qtbot.waitSignal(shown.view.moved, timeout=WAIT_MS):
        shown.view.resize(1100, 700)
    shown.qtbot.waitUntil(
        lambda: bool(
            small and shown.view.camera and shown.view.camera.zoom > small.zoom + 0.4
        ),
        timeout=WAIT_MS,
    )
    # But what a person looks at stays.
    shown.look_at(60.0, 11.0, 6)
    with shown.qtbot.waitSignal(shown.view.moved, timeout=WAIT_MS):
        shown.view.resize(800, 600)
    assert shown.view.camera is not None
    assert shown.view.camera.zoom == 6


def test_no_mark_hides_another_on_a_map_of_the_world(show: Show) -> None:
    shown = show(tiny())
    shown.look_at(20.0, -90.0, 2)
    spots = shown.eval(
        "Array.from(document.querySelectorAll('.mark'), m => {"
        " const b = m.getBoundingClientRect();"
        " return [m.dataset.ref, b.left + b.width / 2, b.top + b.height / 2]; })"
    )
    near = [
        (one[0], two[0])
        for one, two in itertools.combinations(spots, 2)
        if ((one[1] - two[1]) ** 2 + (one[2] - two[2]) ** 2) ** 0.5 < 7
    ]
    assert near == []


def _elsewhere(data: Data) -> None:
    for row in data["places"]:
        if row["id"] == "nor":
            row["name"] = "The kingdom"


def test_a_countrys_name_leads_to_the_dossier_that_is_open(show: Show) -> None:
    shown = show(tiny())
    shown.look_at(64.0, 12.0, 4)
    name = ".name.filled[data-ref=nor]"
    shown.wait_for(f"Boolean(document.querySelector('{name}'))")
    shown.draw(tiny(_elsewhere))
    label = f"document.querySelector('{name}').getAttribute('aria-label')"
    assert shown.eval(label).startswith("The kingdom")
    assert shown.click(shown.middle(name)) == "nor"
