"""Graph, ties and precedents in the window: one selection, one filter, one day."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline import assets
from dateline.domain.lens import Filter
from dateline.domain.query import evidence
from dateline.scene.placing import Layout
from dateline.storage.files import load
from dateline.ui.graph.canvas import Canvas
from dateline.ui.graph.panel import GraphPanel
from dateline.ui.graph.walk import Stop
from dateline.ui.jobs import ImmediateJobs, PoolJobs
from dateline.ui.map.view import MapView
from dateline.ui.precedents.panel import PrecedentsPanel
from dateline.ui.quoting import quote_of
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.ties.panel import TiesPanel
from dateline.ui.window import VIEWS, Window
from dateline.workspace.workspace import Workspace
from tests.watchdog import Watchdog

pytestmark = [pytest.mark.ui, pytest.mark.web]
WAIT_MS = 10_000


@pytest.fixture
def window(
    qtbot: QtBot, settings: Settings, appearance: Appearance, jobs: ImmediateJobs
) -> Iterator[Window]:
    """The whole window on the built-in article."""
    made = Window(MapView(), settings, appearance)
    made.resize(1500, 960)
    with qtbot.waitSignal(made.map.ready, timeout=WAIT_MS), qtbot.waitActive(made):
        made.show()
        made.activateWindow()
        made.show_dossier(assets.built_in(), Workspace(load(assets.built_in())))
        made.furnish(jobs)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _canvas(window: Window) -> Canvas:
    assert window.graph.drawing is not None
    return window.graph.drawing.canvas


def _shows(window: Window, key: str) -> None:
    """The chosen record is lit in list, article and card."""
    assert window.workspace.selection == key
    quotes = [span.quote for span in evidence(window.workspace.dossier, key)]
    assert list(window.excerpts.article.lit()) == quotes
    assert [link.words() for link in window.excerpts.card.quotes] == [
        f"“{quote}”" for quote in quotes
    ]
    rows = {
        view.rows_model.key(view.currentIndex())
        for view in window.lists.views
        if view.currentIndex().isValid()
    }
    assert rows == {key}


def test_four_views_lie_in_tabs(window: Window) -> None:
    titles = [window.tabs.tabText(at) for at in range(window.tabs.count())]
    assert titles == list(VIEWS.values()) == ["Map", "Graph", "Ties", "Precedents"]
    keys = {"map": "go.map", "graph": "go.graph", "ties": "go.ties"}
    for name, key in (keys | {"precedents": "go.precedents"}).items():
        window.acts[key].trigger()
        assert window.tabs.tabText(window.tabs.currentIndex()) == VIEWS[name]
        assert window.view.isVisible()


def test_choosing_an_edge_lands_on_its_sentence(window: Window) -> None:
    window.acts["go.graph"].trigger()
    canvas = _canvas(window)
    edge = next(e for e in window.graph.shown.edges if e.ref == "E11")
    place = canvas.place_of(Stop("", edge))
    assert place is not None
    QTest.mouseClick(
        canvas.view.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint()
    )
    _shows(window, "E11")


def test_the_same_without_a_mouse(window: Window) -> None:
    window.lists.views[1].setFocus()
    window.acts["go.graph"].trigger()
    view = _canvas(window).view
    assert window.focusWidget() is view
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        edge = _canvas(window).lit.stop.edge
        if edge is not None and edge.ref == "E10":
            break
    QTest.keyClick(view, Qt.Key.Key_Return)
    _shows(window, "E10")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert window.workspace.selection == ""


def test_f6_goes_through_the_view_that_is_shown(window: Window) -> None:
    window.acts["go.ties"].trigger()
    window.lists.views[1].setFocus()
    window.acts["go.pane"].trigger()
    assert window.focusWidget() is window.ties.table


def test_the_map_s_keys_zoom_the_graph_where_it_is_shown(window: Window) -> None:
    window.acts["go.graph"].trigger()
    stage = _canvas(window).stage
    before = stage.scale
    window.acts["view.zoom_in"].trigger()
    assert stage.scale > before
    window.acts["view.reset"].trigger()
    assert stage.scale == pytest.approx(before)
    window.workspace.select("E10")
    window.acts["view.zoom_to_selection"].trigger()
    assert stage.scale > before


def test_the_graph_s_actions_say_what_is_so(window: Window) -> None:
    window.acts["graph.circle"].trigger()
    assert window.acts["graph.circle"].isChecked()
    assert not window.acts["graph.by_ties"].isChecked()
    window.workspace.select("E10")
    window.acts["graph.focus"].trigger()
    assert window.graph.focus_key == "MEX"
    assert window.acts["graph.focus"].isChecked()
    QTest.keyClick(_canvas(window).view, Qt.Key.Key_Escape)
    assert not window.acts["graph.focus"].isChecked()
    window.acts["graph.table"].trigger()
    assert window.graph.table.isVisible()
    assert window.focusWidget() is window.graph.table


def test_a_brush_shows_one_rupture_on_list_graph_and_matrix(window: Window) -> None:
    window.acts["go.graph"].trigger()
    window.workspace.filter_by(Filter(since=date(1976, 1, 1), until=date(1976, 12, 31)))
    drawn = {edge.ref for edge in window.graph.shown.edges if edge.rupture}
    assert drawn == {"E15"}
    assert {edge.ref for edge in _canvas(window).shown.edges} == {
        "E12",
        "E13",
        "E14",
        "E15",
    }


def test_a_day_reaches_graph_and_matrix(window: Window) -> None:
    window.acts["go.ties"].trigger()
    window.workspace.show_day(date(2024, 4, 4))
    assert window.ties.table.ties.matrix.day == date(2024, 4, 4)
    window.acts["go.graph"].trigger()
    assert {edge.ref for edge in window.graph.shown.edges} == {"E2", "E15"}


def test_the_layout_of_the_graph_is_remembered(window: Window) -> None:
    assert window.settings.graph_layout == "force"
    window.acts["graph.circle"].trigger()
    again = Settings(window.settings.path)
    assert again.graph_layout == "circle"
    furnished = Window(MapView(), again, window.appearance)
    furnished.show_dossier(window.file, Workspace(window.workspace.dossier))
    furnished.furnish(ImmediateJobs())
    assert furnished.graph.layout_kind is Layout.CIRCLE
    assert furnished.graph.bar.layouts[Layout.CIRCLE].isChecked()
    assert furnished.acts["graph.circle"].isChecked()
    furnished.close()
    furnished.deleteLater()


def test_the_article_s_words_reach_graph_ties_and_precedents(window: Window) -> None:
    dossier = window.workspace.dossier
    quote = quote_of(dossier, "E10")
    assert "suspended diplomatic relations" in quote
    window.acts["go.graph"].trigger()
    window.workspace.select("E10")

    def told() -> tuple[str, str, str, str]:
        """What the note at an edge, a row of the graph, ties and precedents say."""
        drawing, events = window.graph.drawing, window.graph.table.events
        assert drawing is not None
        edge = next(e for e in window.graph.shown.edges if e.ref == "E10")
        note = drawing.told(Stop("", edge))
        row = events.index(events.find("E10").row(), 1).data()
        window.acts["go.ties"].trigger()
        window.workspace.select("")
        window.workspace.select("E10")
        ties = window.ties.brought.text()
        window.acts["go.precedents"].trigger()
        case = window.precedents.table.cases.columns[-1].title
        window.acts["go.graph"].trigger()
        return note.title, str(row), ties, case

    neutral = (
        "Mexico suspended relations with Ecuador",
        "Relations suspended",
        "Mexico suspended relations with Ecuador · 5–7 April 2024",
        "Ecuadorian police and military entered the Embassy of Mexico by force",
    )
    first = told()
    assert first[:2] == neutral[:2]
    assert first[2].startswith(neutral[2])
    assert first[3] == neutral[3]
    window.acts["filters.words"].trigger()
    title, row, ties, case = told()
    assert title == quote
    assert row == quote
    assert ties.startswith(f"{quote} · 5–7 April 2024")
    assert window.ties.quote.text() == ""
    assert case == quote_of(dossier, "E6")
    assert window.precedents.table.entries.quoted
    drawing = window.graph.drawing
    assert drawing is not None
    edge = next(e for e in window.graph.shown.edges if e.ref == "E10")
    assert drawing.told(Stop("", edge)).note.startswith("Relations suspended · ")
    assert all(e.kind[0] + e.kind[-1] == "“”" for e in window.graph.shown.edges)
    window.acts["filters.words"].trigger()
    assert told() == first


@pytest.fixture
def pool(qapp: QApplication) -> Iterator[PoolJobs]:
    """Jobs on threads, as in the program."""
    made = PoolJobs()
    yield made
    made.close()


@pytest.fixture
def workspace() -> Workspace:
    """The built-in article, its events read."""
    made = Workspace(load(assets.built_in()))
    assert made.shown
    return made


def test_nothing_holds_the_gui_thread(
    qtbot: QtBot,
    appearance: Appearance,
    workspace: Workspace,
    pool: PoolJobs,
    watchdog: Watchdog,
) -> None:
    for kind in (GraphPanel, TiesPanel, PrecedentsPanel):
        panel = kind(workspace, appearance, pool)
        appearance.dress(panel)
        panel.resize(860, 600)
        qtbot.addWidget(panel)
        QApplication.processEvents()  # built with the window, shown at a later click
        with qtbot.waitSignal(panel.ready, timeout=WAIT_MS):
            panel.show()
        for ref in ("E10", "MEX", "E33", "E15", ""):
            workspace.select(ref)
            QApplication.processEvents()
        for chosen in (Filter(countries=frozenset({"URY"})), Filter()):
            workspace.filter_by(chosen)
            QApplication.processEvents()
        panel.hide()
