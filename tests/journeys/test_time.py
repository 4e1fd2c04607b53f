"""A person goes through time: a brushed year, a month by keys, an edge's sentence."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dateline.domain.lens import Filter
from dateline.domain.query import evidence
from dateline.ui.graph.canvas import Canvas as GraphCanvas
from dateline.ui.graph.walk import Stop
from dateline.ui.timeline.panel import TimelinePanel
from dateline.ui.timeline.seats import ROW_PX
from tests.journeys.desk import WAIT_MS, Desk, differs, has_colour

pytestmark = [pytest.mark.ui, pytest.mark.web]

Key = Qt.Key
RUPTURE_OF_1976 = "E15"
SUSPENDED, BROKEN = "E10", "E11"
# What the article tells of April 2024, by date.
APRIL = (
    *("E31", "E23", "E24", "E25", "E32"),  # from before, into it
    *("E1", "E26", "E3", "E4", "E5"),  # by then, or earlier
    *("E2", "E6", "E7", "E8", "E9", "E10", "E11", "E27", "E28", "E21", "E33"),
)
EVENTS = 1
STEPS = 40  # as often as one would press a key before giving up
PATHS = (
    "[...new Set([...document.querySelectorAll('path[data-ref]')]"
    ".map((el) => el.dataset.ref))]"
)
PRESSED = (
    "[...document.querySelectorAll('path[aria-pressed=true]')]"
    ".map((el) => el.dataset.ref)"
)


def _timeline(desk: Desk) -> TimelinePanel:
    assert desk.window.timeline is not None
    return desk.window.timeline


def _graph(desk: Desk) -> GraphCanvas:
    drawing = desk.window.graph.drawing
    assert drawing is not None
    return drawing.canvas


def _listed_ruptures(desk: Desk) -> set[str]:
    rows = desk.window.lists.views[EVENTS].rows_model.rows
    return {row.key for row in rows if row.key and row.rupture}


def _drawn_ruptures(desk: Desk) -> set[str]:
    return {w.edge.ref for w in _graph(desk).picture.wires if w.edge.rupture}


def _one_rupture_is_seen(desk: Desk) -> None:
    """Map, list and graph show the rupture of 1976 and no other."""
    window = desk.window
    desk.wait_for(f"JSON.stringify({PATHS}) === '[\"{RUPTURE_OF_1976}\"]'")
    line = desk.place_of(f'path[data-ref="{RUPTURE_OF_1976}"]')
    ended = window.appearance.theme.ended  # as it was until 1984
    desk.picture_with(ended, line)
    assert _listed_ruptures(desk) == {RUPTURE_OF_1976}
    desk.stop("map-1976")
    window.acts["go.graph"].trigger()
    assert _drawn_ruptures(desk) == {RUPTURE_OF_1976}
    port = _graph(desk).view.viewport()
    shown = port.grab().toImage()
    assert has_colour(shown, port.rect(), ended)
    desk.stop("graph-1976")


def _pixel(desk: Desk, day: date) -> int:
    canvas = _timeline(desk).canvas
    along = canvas.seats.whole.axis
    return round(canvas.camera.px(along.at(day.toordinal() + 0.5)))


def _press(
    key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(_focused(), key, held)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press_until(key: Key, there: Callable[[], bool]) -> None:
    """Press a key again and again until one is there."""
    for _ in range(STEPS):
        if there():
            return
        _press(key)
    raise AssertionError(f"{key} leads nowhere")


def _type_year(desk: Desk, field: QWidget, year: str) -> None:
    _press_until(Key.Key_Tab, field.hasFocus)
    QTest.keyClicks(field, year)
    _press(Key.Key_Return)


def _filtered(desk: Desk) -> None:
    """Wait until what the timeline shows as brushed is what is filtered by."""
    head, workspace = _timeline(desk).head, desk.window.workspace

    def done() -> bool:
        chosen = workspace.view.filter
        return (chosen.since, chosen.until) == (head.since.day, head.until.day)

    desk.qtbot.waitUntil(done, timeout=WAIT_MS)


def test_brushing_1976_shows_one_rupture(desk: Desk) -> None:
    """A drag along the axis over the year: map, list and graph show one rupture."""
    assert len(desk.eval(PATHS)) > 1
    assert len(_listed_ruptures(desk)) > 1
    before = desk.map_picture()
    axis, left = _timeline(desk).canvas.axis, Qt.MouseButton.LeftButton
    middle = axis.height() // 2
    spots = [
        QPoint(_pixel(desk, day), middle)
        for day in (date(1976, 6, 1), date(1976, 9, 1), date(1976, 12, 20))
    ]
    QTest.mousePress(axis, left, pos=spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(axis, spot)
    QTest.mouseRelease(axis, left, pos=spots[-1])
    _filtered(desk)
    chosen = desk.window.workspace.view.filter
    assert chosen.since is not None
    assert chosen.until is not None
    assert {chosen.since.year, chosen.until.year} == {1976}
    _one_rupture_is_seen(desk)
    assert differs(before, desk.map_picture())


def test_1976_without_a_mouse(desk: Desk) -> None:
    """The same from the fields above the timeline, and Esc leaves nothing out again."""
    panel = _timeline(desk)
    _press_until(Key.Key_F6, panel.front.hasFocus)
    _press_until(Key.Key_Backtab, panel.head.until.hasFocus)
    _press_until(Key.Key_Backtab, panel.head.since.hasFocus)
    _type_year(desk, panel.head.since, "1976")
    _type_year(desk, panel.head.until, "1976")
    _filtered(desk)
    chosen = desk.window.workspace.view.filter
    year = Filter(since=date(1976, 1, 1), until=date(1976, 12, 31))
    assert chosen == year
    _one_rupture_is_seen(desk)
    _press(Key.Key_1, Qt.KeyboardModifier.AltModifier)
    _press_until(Key.Key_F6, panel.front.hasFocus)
    _press(Key.Key_Escape)
    _filtered(desk)
    assert desk.window.workspace.view.filter.is_open
    desk.wait_for(f"{PATHS}.length > 1")


def test_stepping_through_april_2024(desk: Desk) -> None:
    """Each arrow key reaches card, article, lists, map and timeline."""
    panel, window = _timeline(desk), desk.window
    panel.brush(date(2024, 4, 1), date(2024, 4, 30))
    _filtered(desk)
    _press_until(Key.Key_F6, panel.front.hasFocus)
    on_map: list[str] = []
    let_go: list[str] = []
    _press(Key.Key_Home)
    for at, ref in enumerate(APRIL):
        desk.settle(ref)
        desk.shows(ref)
        assert panel.canvas.shown.chosen == ref
        assert panel.canvas.view.viewport().rect().contains(panel.canvas.point_of(ref))
        lit = _row(panel, ref)
        pressed = desk.eval(PRESSED)
        assert pressed in ([], [ref])
        on_map += pressed
        if ref in (SUSPENDED, BROKEN):
            box = desk.place_of(f'path[data-ref="{ref}"]')
            desk.picture_with(window.appearance.theme.choice, box)
        desk.stop(f"april-{at:02}-{ref}")
        camera = panel.canvas.camera
        _press(Key.Key_Right if ref != APRIL[-1] else Key.Key_Left)
        if panel.canvas.camera == camera:
            assert differs(lit, _row(panel, ref))
            let_go.append(ref)
    assert len(let_go) > len(APRIL) / 2
    assert {SUSPENDED, BROKEN} < set(on_map) < set(APRIL)


def _row(panel: TimelinePanel, ref: str) -> QImage:
    """The row of the timeline in which an event lies, as it looks now."""
    spot, view = panel.canvas.point_of(ref), panel.canvas.view
    row = QRect(0, spot.y() - ROW_PX // 2, view.width(), ROW_PX)
    image: QImage = view.grab(row).toImage()
    return image


def test_an_edge_lands_on_its_sentence(desk: Desk) -> None:
    """A click on an edge lights the very words of the article, in sight."""
    desk.window.acts["go.graph"].trigger()
    canvas = _graph(desk)
    edge = next(e for e in desk.window.graph.shown.edges if e.ref == SUSPENDED)
    spot = canvas.place_of(Stop("", edge))
    assert spot is not None
    port = canvas.view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    _landed(desk)


def test_an_edge_without_a_mouse(desk: Desk) -> None:
    """Tab goes round the edges of a party, Return chooses one."""
    _press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    canvas = _graph(desk)
    assert _focused() is canvas.view

    def there() -> bool:
        edge = canvas.lit.stop.edge
        return edge is not None and edge.ref == SUSPENDED

    _press_until(Key.Key_Tab, there)
    _press(Key.Key_Return)
    _landed(desk)


def _landed(desk: Desk) -> None:
    desk.settle(SUSPENDED)
    desk.shows(SUSPENDED)
    (quote, *_) = evidence(desk.window.workspace.dossier, SUSPENDED)
    text = desk.window.workspace.dossier.articles[0].text
    assert text[quote.start : quote.end] == quote.quote
    assert "suspended diplomatic relations" in quote.quote
    desk.stop("edge")
