"""The left panel: what is shown in it, chosen in it, and chosen elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.ui.lists.panel import EVENTS, ListsPanel
from dateline.ui.theme import Appearance
from dateline.workspace.workspace import Workspace
from tests.dossiers import tiny

pytestmark = pytest.mark.ui
PLACES, REFUSED = 0, 2


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace, appearance: Appearance) -> ListsPanel:
    made = ListsPanel(workspace, appearance)
    qtbot.addWidget(made)
    made.resize(320, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _titles(panel: ListsPanel) -> list[str]:
    return [panel.tabs.tabText(at) for at in range(panel.tabs.count())]


def _click(panel: ListsPanel, tab: int, key: str) -> None:
    panel.tabs.setCurrentIndex(tab)
    view = panel.views[tab]
    index = view.rows_model.find(key)
    view.scrollTo(index)
    spot = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_tabs_tell_how_much_there_is(panel: ListsPanel, dossier: Dossier) -> None:
    places = len(dossier.places) + len(dossier.missions)
    assert _titles(panel) == [f"Places {places}", "Events 7", "Refused 1"]


def test_search_narrows_all_lists_and_counts_follow(panel: ListsPanel) -> None:
    QTest.keyClicks(panel.search, "cafe")
    assert panel.counts == (1, 0, 0)
    assert _titles(panel) == ["Places 1", "Events 0", "Refused 0"]
    assert panel.nothing.isVisible()
    assert panel.nothing.text() == "Nothing here matches the search."
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.search.text() == ""
    assert panel.counts[EVENTS] == 7
    assert not panel.nothing.isVisible()


@pytest.mark.parametrize(
    ("tab", "key"),
    [(PLACES, "suva"), (PLACES, "chl"), (EVENTS, "accused"), (REFUSED, "nauru")],
)
def test_a_click_on_a_row_chooses_its_record(
    panel: ListsPanel, workspace: Workspace, tab: int, key: str
) -> None:
    _click(panel, tab, key)
    assert workspace.selection == key


@pytest.mark.parametrize(
    ("key", "tab"),
    [("suva", PLACES), ("samoan-embassy", PLACES), ("old", EVENTS), ("nauru", REFUSED)],
)
def test_what_is_chosen_elsewhere_is_shown_in_its_list(
    panel: ListsPanel, workspace: Workspace, key: str, tab: int
) -> None:
    workspace.select(key)
    assert panel.tabs.currentIndex() == tab
    view = panel.views[tab]
    assert view.rows_model.key(view.currentIndex()) == key
    assert view.selectionModel().isSelected(view.currentIndex())
    for other in panel.views:
        if other is not view:
            assert not other.currentIndex().isValid()


def test_what_belongs_with_the_chosen_is_lit(
    panel: ListsPanel, workspace: Workspace
) -> None:
    workspace.select("suspended")
    lit = panel.views[PLACES].delegate.related
    assert {"fji", "wsm", "ministry"} <= lit
    workspace.select("")
    assert not panel.views[PLACES].delegate.related


def test_arrow_keys_go_from_row_to_row(panel: ListsPanel, workspace: Workspace) -> None:
    workspace.select("broken")
    QTest.keyClick(panel.views[EVENTS], Qt.Key.Key_Down)
    assert workspace.selection == "suspended"
    QTest.keyClick(panel.views[EVENTS], Qt.Key.Key_Up)
    assert workspace.selection == "broken"


def test_headings_are_stepped_over(panel: ListsPanel, workspace: Workspace) -> None:
    rows = [row.key for row in panel.views[PLACES].rows_model.rows]
    last_city = rows[rows.index("", 1) - 1]
    workspace.select(last_city)
    QTest.keyClick(panel.views[PLACES], Qt.Key.Key_Down)
    assert workspace.selection == "cafe"


def test_down_goes_from_the_search_to_the_first_hit(
    panel: ListsPanel, workspace: Workspace
) -> None:
    panel.enter_search()
    QTest.keyClicks(panel.search, "accused")
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    assert workspace.selection == "accused"
    assert panel.focusWidget() is panel.views[EVENTS]


def test_by_date_reorders_and_keeps_the_choice(
    panel: ListsPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select("broken")
    with qtbot.waitSignal(panel.reordered):
        panel.by_date.click()
    view = panel.views[EVENTS]
    assert [row.key for row in view.rows_model.rows][:2] == ["old", "recalled"]
    assert view.rows_model.key(view.currentIndex()) == "broken"
    workspace.step(-1)
    assert workspace.selection == "recalled"


def test_hidden_inferred_places_leave_the_list(
    panel: ListsPanel, workspace: Workspace
) -> None:
    before = panel.counts[PLACES]
    workspace.show_inferred(False)
    assert panel.counts[PLACES] == before - 2
    workspace.show_inferred(True)
    assert panel.counts[PLACES] == before


def test_another_dossier_empties_the_search_and_refills(
    panel: ListsPanel, workspace: Workspace
) -> None:
    panel.search.setText("suva")
    workspace.open(tiny(lambda data: data["events"].pop()))
    assert panel.search.text() == ""
    assert panel.counts[EVENTS] == 6


def test_rows_of_any_length_are_drawn_in_three_lines(
    panel: ListsPanel, workspace: Workspace
) -> None:
    workspace.open(tiny(lambda data: data["events"][0].update(summary="x" * 100_000)))
    view = panel.views[EVENTS]
    heights = [
        view.visualRect(view.rows_model.index(at)).height()
        for at in range(len(view.rows_model.rows))
    ]
    assert max(heights) < 110
    assert not panel.grab().isNull()
