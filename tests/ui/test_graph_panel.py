"""The relation graph by itself: nodes and edges on screen, under mouse and keys."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.lens import Filter
from dateline.domain.voice import VoiceKind
from dateline.geometry.labels import overlaps
from dateline.scene.graph import NodeKind
from dateline.scene.placing import Layout
from dateline.ui.graph.canvas import Canvas
from dateline.ui.graph.panel import GraphPanel
from dateline.ui.graph.walk import Stop
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.theme import Appearance
from dateline.workspace.workspace import Workspace
from tests.dossiers import read as read_record
from tests.dossiers import row, tiny_record
from tests.ui.panels import shown

pytestmark = pytest.mark.ui


@pytest.fixture
def workspace(article: Workspace) -> Workspace:
    """The built-in article."""
    return article


@pytest.fixture
def panel(
    qtbot: QtBot,
    workspace: Workspace,
    appearance: Appearance,
    jobs: ImmediateJobs,
) -> Iterator[GraphPanel]:
    made = GraphPanel(workspace, appearance, jobs)
    appearance.dress(made)
    with shown(qtbot, made, 900, 700):
        yield made


def _canvas(panel: GraphPanel) -> Canvas:
    assert panel.drawing is not None
    return panel.drawing.canvas


def _point(panel: GraphPanel, stop: Stop) -> QPoint:
    place = _canvas(panel).place_of(stop)
    assert place is not None
    return place.toPoint()


def _edge(panel: GraphPanel, ref: str) -> Stop:
    return Stop("", next(e for e in panel.shown.edges if e.ref == ref))


def _click(panel: GraphPanel, stop: Stop) -> None:
    port = _canvas(panel).view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=_point(panel, stop))


def _places(panel: GraphPanel) -> dict[str, tuple[float, float]]:
    return {key: disc.spot for key, disc in _canvas(panel).picture.discs.items()}


def test_every_event_with_two_parties_is_drawn(panel: GraphPanel) -> None:
    drawn = {wire.edge.ref for wire in _canvas(panel).picture.wires}
    alone = set(panel.shown.alone)
    assert drawn | alone == {event.id for event in panel.shown_events}
    assert "5 events have one party and no edge" in panel.foot.text()


def test_a_statement_of_seven_is_one_node_with_seven_arms(panel: GraphPanel) -> None:
    hub = next(node for node in panel.shown.nodes if node.ref == "E33")
    assert hub.kind is NodeKind.STATEMENT
    arms = [w for w in _canvas(panel).picture.wires if w.edge.ref == "E33"]
    assert len(arms) == 7
    assert all(hub.key in (arm.edge.start, arm.edge.end) for arm in arms)
    assert {n.ref for n in panel.shown.nodes if n.key in {a.edge.start for a in arms}}


@pytest.mark.parametrize("ref", ["E10", "E11", "E15", "E6", "E28"])
def test_a_click_on_an_edge_chooses_its_event(panel: GraphPanel, ref: str) -> None:
    _click(panel, _edge(panel, ref))
    assert panel.workspace.selection == ref
    assert _canvas(panel).lit.chosen == ref


@pytest.mark.parametrize("key", ["MEX", "glas", "embassy-mexico-quito", "E33"])
def test_a_click_on_a_node_chooses_it(panel: GraphPanel, key: str) -> None:
    _click(panel, Stop(key))
    assert panel.workspace.selection == key


def test_a_click_on_nothing_chooses_nothing(panel: GraphPanel) -> None:
    panel.workspace.select("E10")
    port = _canvas(panel).view.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert panel.workspace.selection == ""


def test_what_is_chosen_elsewhere_is_lit_with_its_words(panel: GraphPanel) -> None:
    panel.workspace.select("E10")
    canvas = _canvas(panel)
    assert canvas.lit.fades
    named = [name for name in canvas.picture.names if name.edge]
    assert "Relations suspended" in [n.lines[0][1] for n in named if _of(n, "E10")]


def _of(name: object, ref: str) -> bool:
    edge = getattr(name, "edge", None)
    return edge is not None and edge.ref == ref


def test_a_dragged_node_stays_where_it_was_put(panel: GraphPanel) -> None:
    before = _places(panel)
    port, start = _canvas(panel).view.viewport(), _point(panel, Stop("GUY"))
    end = start + QPoint(-60, 40)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + QPoint(-20, 20))
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    assert panel.workspace.selection == ""
    assert (_point(panel, Stop("GUY")) - end).manhattanLength() <= 2
    after = _places(panel)
    assert {key for key in before if before[key] != after[key]} == {"GUY"}
    panel.workspace.filter_by(Filter(countries=frozenset({"GUY"})))
    assert _places(panel)["GUY"] == after["GUY"]
    panel.workspace.filter_by(Filter())
    panel.reset()
    assert _places(panel) == before


@pytest.mark.parametrize("layout", list(Layout))
def test_nodes_stay_put_when_filters_change(panel: GraphPanel, layout: Layout) -> None:
    panel.lay_out(layout)
    before = _places(panel)
    panel.workspace.filter_by(Filter(voices=frozenset({VoiceKind.STATED})))
    after = _places(panel)
    assert set(after) < set(before)
    assert all(before[key] == spot for key, spot in after.items())
    assert "hidden by the filter" in panel.foot.text()


def test_layouts_differ_and_are_the_same_each_time(panel: GraphPanel) -> None:
    seen = []
    for layout in (*Layout, *Layout):
        panel.lay_out(layout)
        seen.append(_places(panel))
    assert seen[:3] == seen[3:]
    assert seen[0] != seen[1] != seen[2]


def test_words_cover_neither_nodes_nor_each_other(panel: GraphPanel) -> None:
    for layout in Layout:
        panel.lay_out(layout)
        picture = _canvas(panel).picture
        boxes = [name.box for name in picture.names]
        assert len(boxes) > 20
        for at, one in enumerate(boxes):
            assert not any(overlaps(one, other) for other in boxes[:at])
        for disc in picture.discs.values():
            x, y, r = *disc.spot, disc.radius * 0.7
            inner = (x - r, y - r, x + r, y + r)
            assert not any(overlaps(inner, box) for box in boxes)


def test_more_words_find_room_as_one_zooms_in(panel: GraphPanel) -> None:
    canvas = _canvas(panel)
    few = len(canvas.picture.names)
    canvas.zoom(5.0)
    assert len(canvas.picture.names) > few
    named = {name.key for name in canvas.picture.names if name.edge is None}
    assert named == {node.key for node in panel.shown.nodes}


def test_focus_shows_one_node_and_its_neighbours(panel: GraphPanel) -> None:
    all_of_it = set(_places(panel))
    QTest.mouseDClick(
        _canvas(panel).view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=_point(panel, Stop("MEX")),
    )
    shown = set(_places(panel))
    assert panel.focus_key == "MEX"
    assert {"MEX", "ECU", "glas", "E33"} <= shown < all_of_it
    assert "NIC" not in shown
    assert "Only Mexico and neighbours" in panel.foot.text()
    QTest.keyClick(_canvas(panel).view, Qt.Key.Key_Escape)
    assert panel.focus_key == ""
    assert set(_places(panel)) == all_of_it


def test_a_rupture_can_be_reached_by_keys_alone(panel: GraphPanel) -> None:
    view = _canvas(panel).view
    panel.setFocus()
    assert view.hasFocus()
    assert _canvas(panel).lit.stop == Stop("ECU")  # the one with most events
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        edge = _canvas(panel).lit.stop.edge
        if edge is not None and edge.ref == "E11":
            break
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert panel.workspace.selection == "E11"
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert _canvas(panel).lit.stop.edge is None
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert _canvas(panel).lit.stop.node not in ("", "ECU")


def test_tab_leaves_the_graph_after_the_last_edge(panel: GraphPanel) -> None:
    view = _canvas(panel).view
    panel.setFocus()
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        if not view.hasFocus():
            break
    assert not view.hasFocus()


def test_keys_zoom_and_focus(panel: GraphPanel) -> None:
    canvas = _canvas(panel)
    panel.setFocus()
    before = canvas.stage.scale
    QTest.keyClick(canvas.view, Qt.Key.Key_Plus)
    assert canvas.stage.scale > before
    QTest.keyClick(canvas.view, Qt.Key.Key_Minus)
    assert canvas.stage.scale == pytest.approx(before)
    QTest.keyClick(canvas.view, Qt.Key.Key_F)
    assert panel.focus_key == "ECU"
    QTest.keyClick(canvas.view, Qt.Key.Key_F)
    assert panel.focus_key == ""


def test_a_note_tells_sentence_date_voice_and_words(panel: GraphPanel) -> None:
    assert panel.drawing is not None
    panel.drawing.note(_edge(panel, "E10"))
    hint = panel.drawing.hint
    assert hint.isVisible()
    assert hint.title.text() == "Mexico suspended relations with Ecuador"
    assert hint.note.text() == "5–7 April 2024 · Stated by the author"
    assert hint.quote.text().startswith("“suspended diplomatic relations")
    panel.drawing.note(Stop())
    assert not hint.isVisible()


def test_a_day_shows_how_relations_stood(panel: GraphPanel) -> None:
    panel.workspace.show_day(date(2024, 4, 7))
    drawn = {wire.edge.ref for wire in _canvas(panel).picture.wires}
    assert drawn == {"E10", "E11", "E15"}
    assert "As relations stood on 7 April 2024" in panel.foot.text()
    panel.workspace.show_day(date(2024, 4, 3))
    assert {w.edge.ref for w in _canvas(panel).picture.wires} == {"E15"}
    panel.workspace.show_day(None)
    assert len(_canvas(panel).picture.wires) == 38


def test_the_table_says_the_same(panel: GraphPanel) -> None:
    panel.show_table(True)
    table = panel.table
    rows = {
        table.events.key(table.events.index(at, 0)): [
            table.events.index(at, column).data() for column in range(5)
        ]
        for at in range(table.events.rowCount())
    }
    assert set(rows) == {event.id for event in panel.shown_events}
    assert rows["E10"] == [
        "Mexico and Andrés Manuel López Obrador",
        "Relations suspended",
        "Ecuador",
        "5–7 April 2024",
        "Stated by the author",
    ]
    panel.setFocus()
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert panel.workspace.selection in rows
    panel.workspace.select("E33")
    assert table.events.key(table.currentIndex()) == "E33"


def test_it_wears_both_themes(panel: GraphPanel, appearance: Appearance) -> None:
    port = _canvas(panel).view.viewport()
    light = port.grab().toImage()
    appearance.choose("dark")
    dark = port.grab().toImage()
    assert light.pixelColor(2, 2).lightness() > 200
    assert dark.pixelColor(2, 2).lightness() < 60
    disc = _point(panel, Stop("MEX"))
    assert light.pixelColor(disc) != dark.pixelColor(disc)


def test_all_that_takes_the_keyboard_has_a_name(panel: GraphPanel) -> None:
    for widget in panel.findChildren(QWidget):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and not widget.objectName().startswith("qt_"):
            text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
            assert widget.accessibleName() or text, widget
    view = _canvas(panel).view
    assert view.accessibleName() == "Relation graph"
    assert view.accessibleDescription().startswith("13 countries, 10 bodies")


def test_another_dossier_takes_the_place_of_this_one(panel: GraphPanel) -> None:
    panel.focus("MEX")
    data = tiny_record()
    row(data, "places", "nor")["name"] = "<b>Nor</b>&way\u202e" + "y" * 3000
    panel.workspace.open(read_record(data))
    assert panel.focus_key == ""
    assert set(_places(panel)) == {node.key for node in panel.shown.nodes}
    assert "nor" in {node.ref for node in panel.shown.nodes}
    assert panel.drawing is not None
    panel.drawing.note(Stop(next(n.key for n in panel.shown.nodes if n.ref == "nor")))
    assert panel.drawing.hint.title.text().startswith("<b>Nor</b>&way")
    assert len(panel.drawing.hint.title.text()) < 400
    assert panel.width() == 900
    assert not panel.grab().isNull()


def test_while_it_is_hidden_nothing_is_drawn_and_then_all_of_it(
    panel: GraphPanel,
) -> None:
    panel.hide()
    panel.workspace.filter_by(Filter(countries=frozenset({"URY"})))
    panel.workspace.select("E15")
    assert len(_canvas(panel).picture.wires) == 38
    panel.show()
    assert {w.edge.ref for w in _canvas(panel).picture.wires} >= {"E15"}
    assert len(_canvas(panel).picture.wires) < 10
    assert _canvas(panel).lit.chosen == "E15"
