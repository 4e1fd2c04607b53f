"""How two countries stood on a day."""

from datetime import date

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.query import story
from dateline.domain.tie import State, begins, tie, ties, turning_days
from tests.dossiers import Data, read, row, tiny, tiny_record


def told(**changes: Data) -> Dossier:
    """The small dossier with some of its events changed."""
    data = tiny_record()
    for key, change in changes.items():
        event = row(data, "events", key)
        if "edtf" in change:
            when = {k: change.pop(k) for k in ("edtf", "extent") if k in change}
            event["when"] = {**event.get("when", {}), **when}
        event.update(change)
    return read(data)


def test_relations_are_normal_until_something_turns_them() -> None:
    found = tie(tiny(), "FJI", "WSM")
    assert found.on(date(2024, 4, 4)).state is State.NORMAL
    assert found.on(date(2024, 4, 5)).state is State.BROKEN
    assert found.on(date(2024, 4, 6)).state is State.SUSPENDED
    assert found.on(date(2024, 4, 6)).by == "WSM"
    assert found.on(date(2024, 4, 6)).event == "suspended"


def test_a_pair_is_the_same_from_either_side() -> None:
    assert tie(tiny(), "WSM", "FJI") == tie(tiny(), "FJI", "WSM")


def test_a_pair_of_which_nothing_is_told_is_normal_on_all_days() -> None:
    found = tie(tiny(), "FJI", "GBR")
    assert found.changes == ()
    assert found.on(date(2024, 4, 5)).state is State.NORMAL


def test_what_is_done_together_turns_the_tie_of_each_with_each() -> None:
    assert tie(tiny(), "NOR", "CHL").on(date(1980, 1, 1)).state is State.BROKEN
    three = told(old={"actors": ["nor", "chl", "fji"]})
    pairs = {found.pair for found in ties(three)}
    assert {("CHL", "NOR"), ("CHL", "FJI"), ("FJI", "NOR")} <= pairs


def test_what_lasts_until_a_year_is_over_at_its_end_and_doubtful_in_it() -> None:
    found = tie(tiny(), "NOR", "CHL")
    assert found.on(date(1976, 5, 31)).state is State.NORMAL
    in_the_month = found.on(date(1976, 6, 15))
    assert (in_the_month.state, in_the_month.doubtful) == (State.BROKEN, True)
    assert not found.on(date(1977, 1, 1)).doubtful
    in_the_year = found.on(date(1984, 6, 1))
    assert (in_the_year.state, in_the_year.doubtful) == (State.RESTORED, True)
    assert in_the_year.before is State.BROKEN
    after = found.on(date(1985, 1, 1))
    assert (after.state, after.doubtful) == (State.RESTORED, False)


def test_a_day_within_which_it_came_is_doubtful() -> None:
    found = tie(told(broken={"edtf": "2024-04-03/2024-04-05"}), "FJI", "WSM")
    standing = found.on(date(2024, 4, 4))
    assert (standing.state, standing.doubtful) == (State.BROKEN, True)
    assert standing.before is State.NORMAL


@pytest.mark.parametrize(
    "change",
    [
        {"voice": {"kind": "hedged"}},
        {"voice": {"kind": "hypothetical"}},
        {"voice": {"kind": "opinion"}},
        {"status": "planned"},
        {"edtf": "../2024-04-05"},
    ],
)
def test_what_nobody_answers_for_or_dates_turns_nothing(change: Data) -> None:
    found = tie(told(broken=change), "FJI", "WSM")
    assert "broken" not in {turn.event for turn in found.changes}


def test_a_claim_turns_it_as_its_speaker_has_it() -> None:
    found = tie(
        told(broken={"voice": {"kind": "quoted", "by": "ministry"}}), "FJI", "WSM"
    )
    assert "broken" in {turn.event for turn in found.changes}


def test_only_the_events_that_are_shown_are_read() -> None:
    dossier = tiny()
    some = tuple(event for event in story(dossier) if event.id != "broken")
    (found,) = (one for one in ties(dossier, some) if one.pair == ("FJI", "WSM"))
    assert [turn.event for turn in found.changes] == ["suspended"]


def test_turning_days_come_once_and_in_order() -> None:
    days = turning_days(ties(tiny()))
    assert list(days) == sorted(set(days))
    assert {date(2024, 4, 5), date(2024, 4, 6), date(1976, 6, 1)} <= set(days)


def test_what_follows_another_did_not_begin_before_it() -> None:
    dossier = told(suspended={"edtf": "2024"})
    (suspended,) = (event for event in dossier.events if event.id == "suspended")
    assert begins(dossier, suspended) == date(2024, 4, 5)


def test_a_circle_of_causes_ends() -> None:
    dossier = told(broken={"when": {"edtf": "2024-04-05", "after": "suspended"}})
    (broken,) = (event for event in dossier.events if event.id == "broken")
    assert begins(dossier, broken) == date(2024, 4, 6)
