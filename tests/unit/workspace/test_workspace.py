"""What a person does to an open dossier, and what goes out on the bus for it."""

from collections.abc import Callable

import pytest

from dateline.domain.query import chronicle, story
from dateline.domain.view import Links, View
from dateline.workspace.bus import Opened, SelectionChanged, ViewChanged
from dateline.workspace.workspace import Workspace
from tests.dossiers import tiny

TALE = [event.id for event in story(tiny())]


@pytest.fixture
def workspace() -> Workspace:
    return Workspace(tiny())


@pytest.fixture
def heard(workspace: Workspace) -> list[object]:
    """All that goes out on the bus."""
    row: list[object] = []
    for kind in (Opened, SelectionChanged, ViewChanged):
        workspace.bus.subscribe(kind, row.append)
    return row


def test_choosing_a_record_is_told_once(
    workspace: Workspace, heard: list[object]
) -> None:
    workspace.select("suva")
    assert workspace.selection == workspace.scene.selection == "suva"
    workspace.select("suva")
    assert heard == [SelectionChanged("suva")]


def test_choosing_it_again_at_another_place_of_the_text_is_told(
    workspace: Workspace, heard: list[object]
) -> None:
    workspace.select("fji", 70)
    workspace.select("fji", 70)
    assert heard == [SelectionChanged("fji", 70), SelectionChanged("fji", 70)]
    workspace.back()
    assert workspace.selection == ""


def test_choosing_nothing_lets_go(workspace: Workspace, heard: list[object]) -> None:
    workspace.select("suva")
    workspace.select("")
    assert workspace.selection == ""
    assert workspace.scene.related == frozenset()
    assert heard[-1] == SelectionChanged("")


def test_an_unknown_id_changes_nothing(
    workspace: Workspace, heard: list[object]
) -> None:
    workspace.select("suva")
    with pytest.raises(KeyError):
        workspace.select("atlantis")
    assert workspace.selection == "suva"
    assert heard == [SelectionChanged("suva")]
    assert not workspace.history.can_go_forward


def test_who_listens_finds_the_workspace_as_it_is_now(workspace: Workspace) -> None:
    found: list[tuple[str, str]] = []

    def look(event: SelectionChanged) -> None:
        found.append((workspace.selection, workspace.scene.selection))

    workspace.bus.subscribe(SelectionChanged, look)
    workspace.select("oslo")
    assert found == [("oslo", "oslo")]


def test_back_and_forward_go_through_what_was_chosen(workspace: Workspace) -> None:
    for key in ("suva", "broken", "oslo"):
        workspace.select(key)
    seen = []
    for go in (workspace.back, workspace.back, workspace.forward, workspace.forward):
        go()
        seen.append(workspace.selection)
    assert seen == ["broken", "suva", "broken", "oslo"]


def test_back_ends_at_the_start(workspace: Workspace, heard: list[object]) -> None:
    workspace.back()
    workspace.forward()
    assert heard == []
    workspace.select("suva")
    workspace.back()
    workspace.back()
    assert workspace.selection == ""
    assert heard == [SelectionChanged("suva"), SelectionChanged("")]


def test_stepping_tells_the_story_from_its_start(workspace: Workspace) -> None:
    told = []
    for _ in TALE:
        workspace.step(1)
        told.append(workspace.selection)
    assert told == TALE
    workspace.step(1)
    assert workspace.selection == TALE[-1]
    workspace.step(-1)
    assert workspace.selection == TALE[-2]


def test_stepping_back_from_no_event_starts_at_the_end(workspace: Workspace) -> None:
    workspace.select("suva")
    workspace.step(-1)
    assert workspace.selection == TALE[-1]


def test_stepping_by_date_follows_the_dates(workspace: Workspace) -> None:
    workspace.by_date = True
    told = []
    for _ in TALE:
        workspace.step(1)
        told.append(workspace.selection)
    assert told == [event.id for event in chronicle(tiny())]
    assert told != TALE


def test_stepping_through_no_events_does_nothing() -> None:
    def silence(data: dict[str, object]) -> None:
        data["events"] = []

    workspace = Workspace(tiny(silence))
    workspace.step(1)
    assert workspace.selection == ""


def _hide_inferred(workspace: Workspace) -> None:
    workspace.show_inferred(False)


def _show_all_links(workspace: Workspace) -> None:
    workspace.show_links(Links.ALL)


@pytest.mark.parametrize(
    ("change", "view"),
    [
        (_hide_inferred, View("suva", inferred=False)),
        (_show_all_links, View("suva", links=Links.ALL)),
    ],
)
def test_a_change_of_the_view_is_told_once_and_keeps_the_selection(
    workspace: Workspace,
    heard: list[object],
    change: Callable[[Workspace], None],
    view: View,
) -> None:
    workspace.select("suva")
    before = workspace.scene
    change(workspace)
    change(workspace)
    assert workspace.view == view
    assert heard == [SelectionChanged("suva"), ViewChanged(view)]
    assert workspace.scene != before


def test_the_scene_is_built_once_a_change(workspace: Workspace) -> None:
    first = workspace.scene
    assert workspace.scene is first
    workspace.select("suva")
    second = workspace.scene
    assert second is not first
    assert second.fills is first.fills  # what is drawn stays while the choice moves
    assert second.marks is first.marks


def test_another_dossier_forgets_what_belonged_to_the_first(
    workspace: Workspace, heard: list[object]
) -> None:
    workspace.show_inferred(False)
    workspace.select("suva")
    other = tiny(lambda data: data.update(title="Another"))
    workspace.open(other)
    assert workspace.dossier is other
    assert workspace.view == View(inferred=False)
    assert workspace.scene.title == "Another"
    assert not workspace.history.can_go_back
    assert heard[-1] == Opened(other)


def test_a_remembered_view_is_taken_up_as_far_as_it_fits() -> None:
    kept = Workspace(tiny(), View("suva", inferred=False))
    assert kept.view == View("suva", inferred=False)
    lost = Workspace(tiny(), View("atlantis", inferred=False))
    assert lost.view == View(inferred=False)
    lost.open(tiny(), View("gone", links=Links.ALL))
    assert lost.view == View(links=Links.ALL)


def test_back_returns_to_a_remembered_selection() -> None:
    workspace = Workspace(tiny(), View("suva"))
    workspace.select("oslo")
    workspace.back()
    assert workspace.selection == "suva"
