"""Filters in the window: what is filtered away goes everywhere, and is counted."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline import assets
from dateline.domain.filter import kept
from dateline.domain.lens import NO_OPINIONS, STATED_ONLY, Filter
from dateline.domain.query import evidence
from dateline.storage.files import load
from dateline.ui.filters.bar import FilterBar
from dateline.ui.filters.kept import KeptDialog
from dateline.ui.filters.popover import OWN, TABS
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.map.view import MapView
from dateline.ui.settings import LastView, Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window
from dateline.workspace.workspace import Workspace
from tests.dossiers import row, tiny_record, write_tiny
from tests.watchdog import Watchdog

pytestmark = [pytest.mark.ui, pytest.mark.web]
PLACES, EVENTS, REFUSED = range(3)
KINDS, COUNTRIES, PARTIES, VOICES = range(4)
CHECKED = Qt.ItemDataRole.CheckStateRole
Y1976 = Filter(since=date(1976, 1, 1), until=date(1976, 12, 31))
BROKEN = Filter(kinds=frozenset({"relations.broken"}))


@pytest.fixture
def file() -> Path:
    return assets.built_in()


@pytest.fixture
def workspace(file: Path) -> Workspace:
    return Workspace(load(file))


def _bar(window: Window) -> FilterBar:
    bar = window.lists.findChild(FilterBar)
    assert isinstance(bar, FilterBar)
    return bar


def _keys(window: Window, at: int) -> set[str]:
    return {row.key for row in window.lists.views[at].rows_model.rows if row.key}


def _tick(window: Window, tab: int, words: str, on: bool = True) -> None:
    ticks = window.popover.lists[tab].ticks
    rows = [ticks.index(at).data() for at in range(ticks.rowCount())]
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    assert ticks.setData(ticks.index(rows.index(words)), state, CHECKED)


@pytest.mark.parametrize("chosen", [Y1976, BROKEN, STATED_ONLY, NO_OPINIONS])
def test_what_is_filtered_away_goes_everywhere_and_is_counted(
    window: Window, chosen: Filter
) -> None:
    workspace = window.workspace
    workspace.filter_by(chosen)
    dossier = workspace.dossier
    left = {event.id for event in kept(dossier, chosen)}
    gone = len(dossier.events) - len(left)
    assert _keys(window, EVENTS) == left
    assert window.lists.tabs.tabText(EVENTS) == f"Events {len(left)}/35"
    words = f"{len(left)} of 35 events shown · {gone} filtered away"
    assert _bar(window).isVisible()
    assert _bar(window).count.text() == words
    assert window.status.filtered.isVisible()
    assert window.status.filtered.text().startswith(f"{gone} event")
    marked = window.excerpts.article.marked()
    events = {event.id for event in dossier.events}
    assert marked & events == left
    assert window.timeline is not None
    assert set(window.timeline.canvas.shown.refs) == left
    assert {link.ref for link in workspace.scene.links} <= left
    places = {mark.ref for mark in workspace.scene.marks}
    inferred = {p.id for p in dossier.places if p.is_inferred}
    assert _keys(window, PLACES) >= places & _keys(window, PLACES)
    assert workspace.belonging is not None
    assert _keys(window, PLACES) <= workspace.belonging | inferred
    assert window.lists.tabs.tabText(REFUSED) == "Refused 22"


def test_1976_leaves_one_rupture_in_the_list(window: Window) -> None:
    window.workspace.filter_by(Y1976)
    rows = window.lists.views[EVENTS].rows_model.rows
    assert [row.key for row in rows if row.rupture] == ["E15"]
    assert window.acts["filters.clear"].isEnabled()
    window.acts["filters.clear"].trigger()
    assert not _bar(window).isVisible()
    assert window.lists.tabs.tabText(EVENTS) == "Events 35"
    assert not window.acts["filters.clear"].isEnabled()


def test_both_counts_can_be_pressed_to_see_everything(window: Window) -> None:
    for button in (_bar(window).clear, window.status.filtered):
        window.workspace.filter_by(BROKEN)
        button.click()
        assert window.workspace.view.filter.is_open
        assert not _bar(window).isVisible()
        assert not window.status.filtered.isVisible()


def test_a_chosen_event_that_is_filtered_away_keeps_its_mark(window: Window) -> None:
    window.workspace.select("E12")
    window.workspace.filter_by(BROKEN)
    quotes = [span.quote for span in evidence(window.workspace.dossier, "E12")]
    assert list(window.excerpts.article.lit()) == quotes
    assert "E12" in window.excerpts.article.marked()
    window.workspace.select("E15")
    assert "E12" not in window.excerpts.article.marked()


def test_a_click_on_words_that_lost_their_mark_does_not_choose_the_event(
    window: Window,
) -> None:
    article = window.excerpts.article
    span = evidence(window.workspace.dossier, "E12")[0]
    article.scroll_to(span.start)
    assert "E12" in article.keys_at(article.point_of(span.start))
    window.workspace.filter_by(BROKEN)
    assert "E12" not in article.keys_at(article.point_of(span.start))
    seen = set()
    for _ in range(12):
        window.acts["go.next_span"].trigger()
        seen.add(window.workspace.selection)
    events = {event.id for event in window.workspace.dossier.events}
    assert seen & events <= {"E15", "E33", "E3", *_keys(window, EVENTS)}


def test_the_list_says_when_the_filter_leaves_nothing(window: Window) -> None:
    window.workspace.filter_by(Filter(people=frozenset({"nobody"})))
    assert window.lists.nothing.isVisible()
    assert window.lists.nothing.text() == "The filter leaves nothing here."
    assert _bar(window).count.text() == "0 of 35 events shown · 35 filtered away"


def test_the_popover_ticks_kinds_countries_parties_and_voices(window: Window) -> None:
    window.acts["filters.open"].trigger()
    popover = window.popover
    assert popover.isVisible()
    _tick(window, KINDS, "Relations broken off")
    assert window.workspace.view.filter == BROKEN
    _tick(window, COUNTRIES, "Uruguay")
    assert [event.id for event in window.workspace.shown] == ["E15"]
    assert popover.tabs.tabText(KINDS) == "Kinds 1"
    assert "1 of 35 events shown" in popover.count.text()
    _tick(window, COUNTRIES, "Uruguay", on=False)
    _tick(window, KINDS, "Relations broken off", on=False)
    assert window.workspace.view.filter == Filter()
    _tick(window, PARTIES, "Julian Assange")
    assert len(window.workspace.shown) == 5
    _tick(window, VOICES, "The author’s opinion")
    assert popover.lens.currentText() == OWN
    popover.clear.click()
    assert window.workspace.view.filter == Filter()
    assert popover.lens.currentIndex() == 0
    assert all(not view.ticks.keys for view in popover.lists)
    popover.close()


def test_the_popover_works_by_keys_alone(window: Window) -> None:
    window.acts["filters.open"].trigger()
    popover = window.popover
    assert popover.focusWidget() is popover.lens
    QTest.keyClick(popover.lens, Qt.Key.Key_Down)
    assert window.workspace.view.filter == STATED_ONLY
    assert window.acts["filters.stated"].isChecked()
    popover.since.setFocus()
    QTest.keyClicks(popover.since, "1976")
    QTest.keyClick(popover.since, Qt.Key.Key_Return)
    assert window.workspace.view.filter.since == date(1976, 1, 1)
    assert popover.undated.isEnabled()
    kinds = popover.lists[KINDS]
    kinds.setFocus()
    kinds.setCurrentIndex(kinds.ticks.index(1))
    QTest.keyClick(kinds, Qt.Key.Key_Space)
    assert len(window.workspace.view.filter.kinds) == 1
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert not window.workspace.view.filter.is_open


def test_a_search_narrows_what_can_be_ticked(window: Window) -> None:
    window.acts["filters.open"].trigger()
    popover = window.popover
    assert popover.search.isVisible()
    QTest.keyClicks(popover.search, "broken")
    ticks = popover.lists[KINDS].ticks
    assert [ticks.index(at).data() for at in range(ticks.rowCount())] == [
        "Relations",
        "Relations broken off",
    ]
    assert ticks.flags(ticks.index(0)) == Qt.ItemFlag.NoItemFlags
    popover.tabs.setCurrentIndex(VOICES)
    assert popover.search.text() == ""
    assert not popover.search.isVisible()
    popover.close()


def test_lenses_of_the_menu(window: Window) -> None:
    acts, workspace = window.acts, window.workspace
    acts["filters.stated"].trigger()
    assert workspace.view.filter == STATED_ONLY
    acts["filters.no_opinions"].trigger()
    assert workspace.view.filter == NO_OPINIONS
    assert not acts["filters.stated"].isChecked()
    acts["filters.no_opinions"].trigger()
    assert workspace.view.filter == Filter()


def test_as_one_side_has_it(window: Window) -> None:
    window.acts["filters.speaker"].trigger()
    popover = window.popover
    popover.lens.hidePopup()
    at = next(
        at
        for at in range(popover.lens.count())
        if popover.lens.itemText(at).startswith("As ")
    )
    popover.lens.setCurrentIndex(at)
    popover.lens.activated.emit(at)
    popover.close()
    by = window.workspace.view.filter.speaker
    assert by
    assert all(
        by in (event.voice.by, *(reading.voice.by for reading in event.readings))
        for event in window.workspace.shown
    )
    assert window.workspace.shown
    window.acts["filters.speaker"].trigger()
    assert window.workspace.view.filter.speaker == ""


def test_the_article_s_own_words_are_quoted_everywhere(
    window: Window, settings: Settings
) -> None:
    window.workspace.select("E15")
    window.acts["filters.words"].trigger()
    quote = f"“{evidence(window.workspace.dossier, 'E15')[0].quote}”"
    view = window.lists.views[EVENTS]
    assert view.rows_model.rows[view.currentIndex().row()].title == quote
    titles = [label.text() for label in window.excerpts.card.findChildren(QLabel)]
    assert quote in titles
    assert settings.source_words
    window.acts["filters.words"].trigger()
    neutral = "Venezuela broke off relations with Uruguay"
    assert view.rows_model.rows[view.currentIndex().row()].title == neutral
    titles = [label.text() for label in window.excerpts.card.findChildren(QLabel)]
    assert neutral in titles
    assert quote not in titles


def _dialog(window: Window) -> KeptDialog:
    found = [box for box in window.findChildren(KeptDialog) if box.isVisible()]
    assert len(found) == 1
    return found[0]


def _menu(window: Window) -> list[str]:
    return [action.text() for action in window.acts.menus["Filters"].actions()]


def test_a_filter_is_named_kept_shown_and_forgotten(
    window: Window, settings: Settings
) -> None:
    window.workspace.filter_by(Y1976)
    window.acts["filters.keep"].trigger()
    box = _dialog(window)
    assert not box.keep.isEnabled()
    QTest.keyClicks(box.name, "The year & <b>1976")
    QTest.keyClick(box.name, Qt.Key.Key_Return)
    assert settings.filters == {"The year & <b>1976": Y1976}
    assert _menu(window)[-1] == "The year && <b>1976"
    window.acts["filters.clear"].trigger()
    entry = window.acts.menus["Filters"].actions()[-1]
    assert entry.shortcut().toString() == "Alt+1"
    entry.trigger()
    assert window.workspace.view.filter == Y1976
    window.acts["filters.keep"].trigger()
    box = _dialog(window)
    box.list.setCurrentRow(0)
    box.forget.click()
    assert box.list.count() == 0
    assert settings.filters == {}
    assert "The year && <b>1976" not in _menu(window)
    assert window.workspace.view.filter == Y1976
    box.reject()


def test_keeping_under_a_name_that_is_taken_says_so(
    window: Window, settings: Settings
) -> None:
    settings.filters = {"Mine": BROKEN}
    window.workspace.filter_by(STATED_ONLY)
    window.acts["filters.keep"].trigger()
    box = _dialog(window)
    QTest.keyClicks(box.name, "Mine")
    assert box.keep.text() == "Replace"
    box.keep.click()
    assert settings.filters == {"Mine": STATED_ONLY}


def test_there_is_nothing_to_keep_without_a_filter(window: Window) -> None:
    window.acts["filters.keep"].trigger()
    box = _dialog(window)
    assert not box.name.isEnabled()
    assert not box.keep.isEnabled()
    box.reject()


def test_filter_and_day_are_there_again_at_the_next_start(
    window: Window,
    settings: Settings,
    appearance: Appearance,
    jobs: ImmediateJobs,
    qtbot: QtBot,
) -> None:
    window.workspace.filter_by(Y1976)
    window.workspace.show_day(date(1976, 6, 20))
    window.close()
    last = Settings(settings.path).last
    assert isinstance(last, LastView)
    assert last.view.filter == Y1976
    assert last.view.on == date(1976, 6, 20)
    again = Window(MapView(), Settings(settings.path), appearance)
    again.show_dossier(last.file, Workspace(window.workspace.dossier, last.view))
    again.show()
    again.furnish(jobs)
    assert _bar(again).isVisible()
    qtbot.waitUntil(again.status.filtered.isVisible)
    assert again.status.filtered.text() == "31 events filtered away"
    assert again.timeline is not None
    assert again.timeline.head.since.text() == "1976-01-01"
    assert again.timeline.head.day.text() == "1976-06-20"
    again.close()
    again.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_another_dossier_begins_without_a_filter(
    window: Window, tmp_path: Path
) -> None:
    window.workspace.filter_by(Y1976)
    window.commands.files.open(write_tiny(tmp_path / "tiny"))
    assert window.workspace.view.filter == Filter()
    assert not _bar(window).isVisible()


def test_hostile_names_stay_words(window: Window, tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)> & `x`"
    data = tiny_record()
    for key in ("actors", "countries", "places"):
        for item in data.get(key, []):
            item["name"] = evil
    row(data, "events", "broken")["summary"] = evil
    window.commands.files.open(write_tiny(tmp_path / "evil", data))
    window.acts["filters.open"].trigger()
    popover = window.popover
    for label in popover.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    ticks = popover.lists[PARTIES].ticks
    assert evil in [ticks.index(at).data() for at in range(ticks.rowCount())]
    popover.close()
    people = frozenset(actor.id for actor in window.workspace.dossier.actors)
    window.workspace.filter_by(Filter(people=people))
    assert evil in _bar(window).told.text() or "parties" in _bar(window).told.text()


def test_all_of_the_popover_can_be_read_aloud(window: Window) -> None:
    window.acts["filters.open"].trigger()
    popover = window.popover
    assert popover.accessibleName()
    for at in range(len(TABS)):
        popover.tabs.setCurrentIndex(at)
        for widget in popover.findChildren(QWidget):
            takes = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            if takes and widget.isVisible():
                text = getattr(widget, "text", str)()
                assert widget.accessibleName() or text, widget
    role = Qt.ItemDataRole.AccessibleTextRole
    ticks = popover.lists[KINDS].ticks
    assert ticks.index(1).data(role).startswith(ticks.index(1).data())
    popover.close()


def test_filtering_never_holds_the_window_up(
    window: Window, watchdog: Watchdog, qtbot: QtBot
) -> None:
    for chosen in (Y1976, STATED_ONLY, BROKEN, Filter()):
        window.workspace.filter_by(chosen)
        QApplication.processEvents()
    window.acts["filters.open"].trigger()
    QApplication.processEvents()
    window.popover.close()
    window.acts["filters.words"].trigger()
    QApplication.processEvents()
