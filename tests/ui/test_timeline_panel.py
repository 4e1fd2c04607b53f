"""The timeline at the foot of the window: what is done there is seen everywhere."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dateline import assets
from dateline.domain.lens import Filter
from dateline.storage.files import load
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.timeline.panel import TimelinePanel
from dateline.ui.window import Window
from dateline.workspace.workspace import Workspace
from tests.dossiers import tiny
from tests.watchdog import Watchdog

pytestmark = [pytest.mark.ui, pytest.mark.web]
EVENTS = 1
WAIT_MS = 10_000
Key = Qt.Key


@pytest.fixture
def file() -> Path:
    return assets.built_in()


@pytest.fixture
def workspace(file: Path) -> Workspace:
    return Workspace(load(file))


def _panel(window: Window) -> TimelinePanel:
    assert window.timeline is not None
    return window.timeline


def _listed(window: Window) -> list[str]:
    return [row.key for row in window.lists.views[EVENTS].rows_model.rows if row.key]


def _type(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Key.Key_Return)


def _settle(window: Window, qtbot: QtBot) -> None:
    """Wait until what was brushed is filtered by."""
    panel = _panel(window)

    def done() -> bool:
        chosen = window.workspace.view.filter
        return (chosen.since, chosen.until) == (
            panel.head.since.day,
            panel.head.until.day,
        )

    qtbot.waitUntil(done, timeout=WAIT_MS)


def test_brushing_1976_leaves_one_rupture_everywhere(
    window: Window, qtbot: QtBot
) -> None:
    panel = _panel(window)
    _type(panel.head.since, "1976")
    _type(panel.head.until, "1976")
    _settle(window, qtbot)
    chosen = window.workspace.view.filter
    assert (chosen.since, chosen.until) == (date(1976, 1, 1), date(1976, 12, 31))
    assert [link.ref for link in window.workspace.scene.links if link.rupture] == [
        "E15"
    ]
    ruptures = [e.id for e in window.workspace.shown if e.is_rupture]
    assert ruptures == ["E15"]
    assert panel.canvas.laid.brush is not None
    dated = {e.id for e in window.workspace.shown if e.when is not None}
    assert set(panel.canvas.shown.refs) & set(panel.canvas.seats.by_ref) == dated


def test_escape_clears_the_brush_and_then_the_choice(
    window: Window, qtbot: QtBot
) -> None:
    panel = _panel(window)
    window.workspace.select("E15")
    panel.brush(date(1976, 1, 1), date(1976, 12, 31))
    _settle(window, qtbot)
    panel.canvas.view.setFocus()
    QTest.keyClick(panel.canvas.view, Key.Key_Escape)
    _settle(window, qtbot)
    assert window.workspace.view.filter == Filter()
    assert window.workspace.selection == "E15"
    QTest.keyClick(panel.canvas.view, Key.Key_Escape)
    assert window.workspace.selection == ""


def test_arrow_keys_step_through_april_2024(window: Window, qtbot: QtBot) -> None:
    panel = _panel(window)
    panel.brush(date(2024, 4, 1), date(2024, 4, 30))
    _settle(window, qtbot)
    tale = [
        bar.ref
        for bar in panel.canvas.seats.whole.bars
        if bar.ref in panel.canvas.shown.refs
    ]
    panel.canvas.view.setFocus()
    QTest.keyClick(panel.canvas.view, Key.Key_Home)
    seen = [window.workspace.selection]
    for _ in tale[1:]:
        QTest.keyClick(panel.canvas.view, Key.Key_Right)
        seen.append(window.workspace.selection)
        view = window.lists.views[EVENTS]
        assert view.rows_model.key(view.currentIndex()) == seen[-1]
        assert window.excerpts.article.lit()
        assert window.workspace.scene.selection == seen[-1]
    assert seen == tale
    assert len(tale) > 8


def test_what_is_chosen_elsewhere_is_lit_here(window: Window) -> None:
    panel = _panel(window)
    window.acts["time.table"].trigger()
    for key in ("E15", "E1", "E31"):
        window.workspace.select(key)
        assert panel.canvas.shown.chosen == key
        at = panel.table.currentIndex().row()
        assert panel.table.rows.lines[at].ref == key
    window.workspace.select("")
    assert panel.canvas.shown.chosen == ""
    assert not panel.table.currentIndex().isValid()


def test_the_table_equals_the_bars_and_what_is_undated(
    window: Window, qtbot: QtBot
) -> None:
    panel = _panel(window)
    window.acts["time.table"].trigger()
    assert panel.stack.currentWidget() is panel.table
    for since, until in ((None, None), (date(2024, 4, 1), date(2024, 4, 30))):
        panel.brush(since, until)
        _settle(window, qtbot)
        canvas = panel.canvas
        bars = {ref for ref in canvas.seats.by_ref if ref in canvas.shown.refs}
        table = {line.ref for line in panel.table.rows.lines}
        assert table == bars | set(panel.undated.refs)


def test_what_is_undated_is_counted_and_listed(window: Window, qtbot: QtBot) -> None:
    panel = _panel(window)
    undated = [e.id for e in window.workspace.dossier.events if e.when is None]
    assert panel.head.undated.text() == f"{len(undated)} undated"
    panel.head.undated.click()
    assert panel.undated.isVisible()
    assert panel.undated.list.count() == len(undated)
    QTest.keyClick(panel.undated.list, Key.Key_Down)
    QTest.keyClick(panel.undated.list, Key.Key_Return)
    assert window.workspace.selection == undated[0]
    assert not panel.undated.isVisible()
    panel.brush(date(1976, 1, 1), date(1976, 12, 31))
    _settle(window, qtbot)
    assert not panel.head.undated.isVisible()


def test_lanes_by_country_keep_the_days_in_view(window: Window) -> None:
    panel = _panel(window)
    panel.canvas.zoom(3.0)
    before = panel.canvas.camera
    window.acts["time.by_country"].trigger()
    assert panel.head.by_country.isChecked()
    assert window.settings.timeline_lanes == "country"
    names = [lane.name for lane in panel.canvas.seats.whole.lanes]
    assert "Venezuela" in names
    assert panel.canvas.camera.left == before.left
    assert panel.canvas.camera.zoom == before.zoom
    panel.head.by_kind.click()
    assert window.acts["time.by_kind"].isChecked()
    names = [lane.name for lane in panel.canvas.seats.whole.lanes]
    assert "Relations" in names


def test_the_day_is_off_until_asked_for_and_begins_with_what_is_chosen(
    window: Window,
) -> None:
    panel, day = _panel(window), window.acts["time.day"]
    assert not day.isChecked()
    assert panel.canvas.laid.day is None
    window.workspace.select("E15")
    day.trigger()
    assert window.workspace.view.on == date(1976, 6, 1)
    assert panel.head.day.text() == "1976-06-01"
    assert panel.canvas.laid.day is not None
    day.trigger()
    assert window.workspace.view.on is None
    assert panel.head.day.text() == ""


def test_turning_days_can_be_stepped_through(window: Window) -> None:
    acts, workspace = window.acts, window.workspace
    acts["time.day"].trigger()
    assert workspace.view.on == date(2024, 4, 7)
    seen = []
    for _ in range(3):
        acts["time.last_turn"].trigger()
        seen.append(workspace.view.on)
    assert seen == [date(2024, 4, 5), date(2024, 4, 4), date(1984, 12, 31)]
    acts["time.next_turn"].trigger()
    assert workspace.view.on == date(2024, 4, 4)


def test_a_typed_day_is_shown_and_an_emptied_field_hides_it(window: Window) -> None:
    field = _panel(window).head.day
    _type(field, "3 April 2024")
    assert window.workspace.view.on == date(2024, 4, 3)
    assert window.acts["time.day"].isChecked()
    field.clear()
    field.setModified(True)
    QTest.keyClick(field, Key.Key_Return)
    assert window.workspace.view.on is None


def test_playing_steps_by_date_until_the_end(window: Window, qtbot: QtBot) -> None:
    panel, play = _panel(window), window.acts["time.play"]
    tale = [bar.ref for bar in panel.canvas.seats.whole.bars]
    window.workspace.select(tale[-3])
    panel.player.timer.setInterval(1)
    with qtbot.waitSignal(
        panel.player.changed, check_params_cb=lambda on: not on, timeout=WAIT_MS
    ):
        play.trigger()
        assert play.isChecked()
    assert window.workspace.selection == tale[-1]
    assert not play.isChecked()


def test_playing_can_be_stopped(window: Window) -> None:
    panel, play = _panel(window), window.acts["time.play"]
    play.trigger()
    assert panel.player.plays
    first = panel.canvas.seats.whole.bars[0].ref
    assert window.workspace.selection == first
    play.trigger()
    assert not panel.player.plays
    window.acts["time.later"].trigger()
    assert window.workspace.selection == panel.canvas.seats.whole.bars[1].ref
    window.acts["time.earlier"].trigger()
    assert window.workspace.selection == first


def test_dates_in_the_wrong_order_are_put_right(window: Window, qtbot: QtBot) -> None:
    panel = _panel(window)
    _type(panel.head.since, "2024-04-06")
    _type(panel.head.until, "2024-04-02")
    _settle(window, qtbot)
    chosen = window.workspace.view.filter
    assert (chosen.since, chosen.until) == (date(2024, 4, 2), date(2024, 4, 6))
    panel.head.clear.click()
    _settle(window, qtbot)
    assert window.workspace.view.filter.is_open


def test_all_of_it_can_be_read_aloud(window: Window, qtbot: QtBot) -> None:
    panel = _panel(window)
    kinds = (QAbstractButton, QLineEdit)
    for widget in panel.findChildren(QWidget):
        focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if isinstance(widget, kinds) and focusable and not widget.isHidden():
            assert widget.accessibleName(), widget
    view = panel.canvas.view
    assert view.accessibleName() == "Timeline"
    assert "34 dated events in 9 lanes" in view.accessibleDescription()
    panel.brush(date(1976, 1, 1), date(1976, 12, 31))
    _settle(window, qtbot)
    assert "filtered away" in view.accessibleDescription()
    window.workspace.select("E15")
    assert "chosen: Venezuela broke off" in view.accessibleDescription()


def test_it_can_be_hidden_and_comes_back_as_it_was(
    window: Window,
    settings: Settings,
    appearance: Appearance,
    jobs: ImmediateJobs,
    qtbot: QtBot,
) -> None:
    window.acts["time.table"].trigger()
    window.acts["view.timeline"].trigger()
    assert not _panel(window).isVisible()
    window.close()
    again = Window(MapView(), Settings(settings.path), appearance)
    again.show_dossier(window.file, Workspace(window.workspace.dossier))
    again.show()
    again.furnish(jobs)
    assert not again.panels["timeline"].isVisible()
    again.acts["view.timeline"].trigger()
    assert _panel(again).isVisible()
    assert _panel(again).stack.currentWidget() is _panel(again).table
    again.close()
    again.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_another_dossier_has_another_timeline(window: Window, tmp_path: Path) -> None:
    window.workspace.select("E15")
    dossier = tiny()
    window.take(tmp_path / "tiny.json", dossier)
    panel = _panel(window)
    refs = {event.id for event in dossier.events if event.when is not None}
    assert set(panel.canvas.seats.by_ref) == refs
    assert panel.canvas.shown.chosen == ""


def test_nothing_done_here_holds_the_window_up(
    window: Window, watchdog: Watchdog, qtbot: QtBot
) -> None:
    panel = _panel(window)
    for year in (1976, 2012, 2024):
        panel.brush(date(year, 1, 1), date(year, 12, 31))
        _settle(window, qtbot)
    panel.brush(None, None)
    _settle(window, qtbot)
    for _ in range(6):
        panel.canvas.zoom(1.4)
        QApplication.processEvents()
        panel.hand.step(1)
        QApplication.processEvents()
    for key in ("time.by_country", "time.day", "time.last_turn", "time.table"):
        window.acts[key].trigger()
        QApplication.processEvents()
