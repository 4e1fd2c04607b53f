"""The whole window: one selection, many ways to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dateline.domain.query import evidence, story
from dateline.domain.view import Links
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window
from dateline.workspace.workspace import Workspace
from tests.dossiers import row, tiny, tiny_record, write_tiny
from tests.watchdog import Watchdog

pytestmark = [pytest.mark.ui, pytest.mark.web]
EVENTS = 1


def _shows(window: Window, key: str) -> None:
    """Every panel shows that this record is chosen."""
    dossier = window.workspace.dossier
    assert window.workspace.selection == key
    rows = {
        view.rows_model.key(view.currentIndex())
        for view in window.lists.views
        if view.currentIndex().isValid()
    }
    assert rows == {key}
    quotes = [span.quote for span in evidence(dossier, key)]
    assert list(window.excerpts.article.lit()) == quotes
    assert [link.words() for link in window.excerpts.card.quotes] == [
        f"“{quote}”" for quote in quotes
    ]
    assert window.workspace.scene.selection == key


def _focused(window: Window) -> QWidget:
    return window.focusWidget()


@pytest.mark.parametrize("key", ["suva", "broken", "wsm", "samoan-embassy"])
def test_a_click_on_the_map_reaches_every_panel(window: Window, key: str) -> None:
    window.map.chosen.emit(key)
    _shows(window, key)


def test_a_click_on_the_empty_map_chooses_nothing(window: Window) -> None:
    window.workspace.select("suva")
    window.map.chosen.emit("")
    assert window.workspace.selection == ""
    assert window.excerpts.article.lit() == ()


def test_a_click_in_the_article_reaches_every_panel(window: Window) -> None:
    text = window.workspace.dossier.articles[0].text
    offset = text.index("Harbour Café") + 2
    article = window.excerpts.article
    article.scroll_to(offset)
    QTest.mouseClick(
        article.viewport(), Qt.MouseButton.LeftButton, pos=article.point_of(offset)
    )
    _shows(window, "cafe")


def test_a_choice_is_drawn_by_the_page(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.map.drawn, timeout=10_000):
        window.workspace.select("old")


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Down])
def test_arrow_keys_step_through_the_story_on_the_map(
    window: Window, key: Qt.Key
) -> None:
    window.map.setFocus()
    tale = [event.id for event in story(window.workspace.dossier)]
    for wanted in tale[:3]:
        QTest.keyClick(window.map.web.focusProxy() or window.map.web, key)
        assert window.workspace.selection == wanted


def test_left_and_right_step_in_lists_and_article(window: Window) -> None:
    tale = [event.id for event in story(window.workspace.dossier)]
    window.workspace.select(tale[1])
    for widget in (window.lists.views[EVENTS], window.excerpts.article):
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Right)
        assert window.workspace.selection == tale[2]
        QTest.keyClick(widget, Qt.Key.Key_Left)
        assert window.workspace.selection == tale[1]


def test_arrow_keys_in_the_search_field_move_the_cursor_only(window: Window) -> None:
    window.workspace.select("broken")
    window.acts["go.find"].trigger()
    search = window.lists.search
    assert _focused(window) is search
    QTest.keyClicks(search, "ab")
    QTest.keyClick(search, Qt.Key.Key_Left)
    QTest.keyClick(search, Qt.Key.Key_Right)
    QTest.keyClick(search, Qt.Key.Key_Left)
    assert search.cursorPosition() == 1
    assert window.workspace.selection == "broken"


def test_back_and_forward_go_through_what_was_chosen(window: Window) -> None:
    for key in ("suva", "broken", "chl"):
        window.workspace.select(key)
    assert not window.acts["go.forward"].isEnabled()
    window.acts["go.back"].trigger()
    _shows(window, "broken")
    window.acts["go.back"].trigger()
    _shows(window, "suva")
    window.acts["go.forward"].trigger()
    _shows(window, "broken")
    assert window.acts["go.forward"].isEnabled()


def test_the_marks_of_the_article_can_be_stepped_through(window: Window) -> None:
    seen = []
    for _ in range(4):
        window.acts["go.next_span"].trigger()
        seen.append(window.workspace.selection)
    assert seen[0] == "fji" or "fji" in seen
    window.acts["go.previous_span"].trigger()
    assert window.workspace.selection == seen[2]


def test_escape_chooses_nothing_wherever_the_keyboard_is(window: Window) -> None:
    for widget in (window.lists.views[EVENTS], window.excerpts.article):
        window.workspace.select("suva")
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert window.workspace.selection == ""


def test_f6_goes_round_all_panes(window: Window) -> None:
    window.lists.views[EVENTS].setFocus()
    panes = []
    for _ in range(5):
        window.acts["go.pane"].trigger()
        panes.append(_focused(window))
    assert window.timeline is not None
    assert panes[1:] == [
        window.excerpts.card,
        window.excerpts.article,
        window.timeline.front,
        window.lists.views[EVENTS],
    ]
    assert window.map.isAncestorOf(panes[0])


def test_hiding_what_was_inferred_is_said_and_can_be_undone(window: Window) -> None:
    switch = window.acts["view.inferred"]
    assert switch.isChecked()
    switch.trigger()
    assert not window.workspace.view.inferred
    assert window.status.hidden.isVisible()
    assert window.status.hidden.text() == "4 inferred places hidden"
    window.status.hidden.click()
    assert window.workspace.view.inferred
    assert switch.isChecked()
    assert not window.status.hidden.isVisible()


def test_links_can_be_ruptures_or_all(window: Window) -> None:
    window.acts["view.all_links"].trigger()
    links = [window.workspace.view.links]
    window.acts["view.ruptures"].trigger()
    links.append(window.workspace.view.links)
    assert links == [Links.ALL, Links.RUPTURES]
    assert not window.acts["view.all_links"].isChecked()


def test_a_theme_is_worn_at_once_and_remembered(
    window: Window, appearance: Appearance, settings: Settings
) -> None:
    window.workspace.select("broken")
    window.acts["view.dark_theme"].trigger()
    assert appearance.theme.name == "dark"
    assert settings.theme == "dark"
    assert window.acts["view.dark_theme"].isChecked()
    _shows(window, "broken")


def test_panels_can_be_hidden_and_find_shows_the_lists_again(window: Window) -> None:
    window.acts["view.lists"].trigger()
    window.acts["view.excerpts"].trigger()
    assert not window.lists.isVisible()
    assert not window.excerpts.isVisible()
    QApplication.processEvents()
    assert window.map.width() > 1000
    window.acts["go.find"].trigger()
    assert window.lists.isVisible()
    assert _focused(window) is window.lists.search


def test_a_column_dragged_shut_opens_again_by_its_action(window: Window) -> None:
    window.columns.moveSplitter(0, 1)
    assert not window.lists.isVisible()
    assert not window.acts["view.lists"].isChecked()
    window.acts["view.lists"].trigger()
    assert window.lists.isVisible()
    assert window.lists.width() >= window.lists.minimumWidth()


def test_the_map_always_has_room(window: Window) -> None:
    window.resize(760, 480)
    QApplication.processEvents()
    assert window.map.width() >= 100
    assert window.map.height() >= 100


def test_the_status_bar_counts_and_says_that_nothing_leaves(window: Window) -> None:
    assert window.status.counts.text() == (
        "9 places  ·  3 missions  ·  7 events  ·  3 ruptures  ·  1 refused"
    )
    assert window.status.network.text() == "Offline: no request leaves this machine"
    assert window.map.blocked == []


def test_another_dossier_takes_the_place_of_this_one(
    window: Window, tmp_path: Path, settings: Settings
) -> None:
    def change(data: dict[str, object]) -> None:
        data["title"] = "Another & other"

    data = tiny_record()
    change(data)
    file = write_tiny(tmp_path / "other", data)
    window.workspace.select("suva")
    window.commands.files.ask = lambda: file
    window.acts["file.open"].trigger()
    assert window.workspace.dossier.title == "Another & other"
    assert window.workspace.selection == ""
    assert window.windowTitle() == "Another & other — Dateline"
    assert settings.recent == (file,)
    entry = window.commands.files.recent.actions()[0]
    assert "other" in entry.text()


def test_the_built_in_articles_are_in_the_menu(window: Window) -> None:
    menu = window.commands.files.built_in
    assert len(menu.actions()) >= 2
    menu.actions()[1].trigger()
    assert window.workspace.dossier.title != "Teacups and envoys"


def test_a_file_that_is_no_dossier_is_refused_in_one_plain_sentence(
    window: Window, tmp_path: Path
) -> None:
    file = tmp_path / "<b>bad<b>.json"
    file.write_text("[]", encoding="utf-8")
    before = window.workspace.dossier
    window.commands.files.open(file)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.text().startswith(f"{file}: format")
    assert window.workspace.dossier is before
    box.close()


def _named(widget: QWidget) -> str:
    if widget.accessibleName():
        return widget.accessibleName()
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""


def _own(widget: QWidget) -> bool:
    """Parts that Qt builds within its own widgets answer for themselves."""
    parent = widget.parentWidget()
    within_web = isinstance(parent, QWebEngineView)
    return not (within_web or widget.objectName().startswith("qt_"))


def _without_name(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and _own(widget)
        and not _named(widget)
    ]


def test_everything_that_takes_the_keyboard_has_a_name(window: Window) -> None:
    window.workspace.select("broken")
    assert _without_name(window) == []


@pytest.mark.parametrize("action", ["help.shortcuts", "help.about", "file.picture"])
def test_dialogs_open_close_and_name_all_they_hold(
    window: Window, action: str, qtbot: QtBot
) -> None:
    window.acts[action].trigger()
    dialog = window.findChild(QDialog)
    assert isinstance(dialog, QDialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.windowTitle()
    assert _without_name(dialog) == []
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_map_tells_in_words_what_it_shows(window: Window) -> None:
    assert window.map.accessibleName() == "Map"
    assert window.map.accessibleDescription() == window.workspace.scene.alt


@pytest.fixture
def again(
    qtbot: QtBot,
    file: Path,
    settings: Settings,
    appearance: Appearance,
    jobs: ImmediateJobs,
) -> Iterator[list[Window]]:
    """Windows made one after another with the same settings."""
    made: list[Window] = []
    yield made
    for window in made:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_layout_and_view_are_there_again_at_the_next_start(
    window: Window,
    qtbot: QtBot,
    again: list[Window],
    file: Path,
    settings: Settings,
    appearance: Appearance,
    jobs: ImmediateJobs,
) -> None:
    window.resize(1111, 777)
    window.columns.setSizes([260, 500, 351])
    window.acts["view.lists"].trigger()
    window.acts["view.all_links"].trigger()
    window.acts["view.inferred"].trigger()
    window.acts["view.graticule"].trigger()
    window.workspace.select("old")
    sizes = window.columns.sizes()
    window.close()
    read = Settings(settings.path)
    last = read.last
    assert last is not None
    assert last.file == file
    assert (last.view.selection, last.view.links) == ("old", Links.ALL)
    assert not last.view.inferred
    second = Window(MapView(), read, appearance)
    again.append(second)
    with qtbot.waitSignal(second.map.ready, timeout=10_000):
        second.show()
        second.show_dossier(last.file, Workspace(tiny(), last.view))
        second.furnish(jobs)
    assert (second.width(), second.height()) == (1111, 777)
    assert second.columns.sizes()[2] == sizes[2] == 351
    assert not second.lists.isVisible()
    assert not second.acts["view.lists"].isChecked()
    assert second.acts["view.graticule"].isChecked()
    assert second.acts["view.all_links"].isChecked()
    assert second.excerpts.article.lit() != ()


def test_choosing_never_holds_the_gui_thread(
    window: Window, watchdog: Watchdog, qtbot: QtBot
) -> None:
    keys = [*window.workspace.dossier.by_id, ""]
    for key in keys:
        window.workspace.select(key)
        QApplication.processEvents()
    # One act after another, as from a person: the event loop comes round in between.
    for act in ("view.inferred", "view.all_links", "view.dark_theme"):
        window.acts[act].trigger()
        QApplication.processEvents()
    with qtbot.waitSignal(window.map.drawn, timeout=10_000):
        window.workspace.select("broken")


def test_hostile_words_are_text_in_menus_titles_and_bars(
    window: Window, tmp_path: Path
) -> None:
    title = "<img src=x onerror=alert(1)> &File \u202e" + "y" * 5000
    data = tiny_record()
    data["title"] = title
    row(data, "places", "suva")["name"] = title
    window.commands.files.open(write_tiny(tmp_path / "<b>&x", data))
    window.workspace.select("suva")
    shown = window.bar_room.findChild(QLabel, "title")
    assert shown is not None
    assert shown.text() == title
    for label in window.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    assert len(window.windowTitle()) < 300
    assert not window.grab().isNull()
    assert window.width() < 1600


def test_keys_held_by_a_text_field_stay_with_it(window: Window) -> None:
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride,
        Qt.Key.Key_Left,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window.lists.search, event)
    assert event.isAccepted()
