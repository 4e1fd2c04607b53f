"""How two countries stood on a day."""

from datetime import date
from functools import cache

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.query import story
from dateline.domain.tie import State, Tie, tie, ties, turning_days
from dateline.domain.voice import VoiceKind
from dateline.storage.files import load
from tests.dossiers import Data, read, row, tiny, tiny_record

NORMAL, EXPELLED, SUSPENDED, BROKEN, RESTORED = State


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


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


def pacific(**changes: Data) -> Tie:
    """The tie of the small dossier's first pair, some of its events changed."""
    return tie(told(**changes), "FJI", "WSM")


# The built-in article on days that tell ------------------------------------------

DAYS = [
    ("URY VEN", "1976-05-31", NORMAL, [], "",
     "the embassy was entered in June; before that nothing is told"),
    ("URY VEN", "1976-06-01", BROKEN, [NORMAL], "E15",
     "the break answers the entry, which can have been on the first of June"),
    ("URY VEN", "1976-06-30", BROKEN, [NORMAL], "E15",
     "the entry has been, but of the break only the year is told"),
    ("URY VEN", "1976-12-30", BROKEN, [NORMAL], "E15",
     "the year in which it came is not over"),
    ("URY VEN", "1976-12-31", BROKEN, [], "E15",
     "with the year it has come, whichever day it was"),
    ("URY VEN", "1980-02-29", BROKEN, [], "E15", "it held throughout"),
    ("URY VEN", "1983-12-31", BROKEN, [], "E15",
     "it held until 1984, so on the last day before"),
    ("URY VEN", "1984-01-01", RESTORED, [BROKEN], "E15",
     "“until 1984” can mean its first day"),
    ("URY VEN", "1984-12-30", RESTORED, [BROKEN], "E15",
     "“until 1984” can also mean its last day"),
    ("URY VEN", "1984-12-31", RESTORED, [], "E15", "with the year it is over"),
    ("URY VEN", "1985-01-01", RESTORED, [], "E15", "not after 1984"),
    ("ARG VEN", "2024-04-07", NORMAL, [], "",
     "that they are at odds is the author’s opinion, and no break"),
    ("ECU MEX", "2024-04-03", NORMAL, [], "",
     "the ambassador was asked to leave a day before Friday the 5th"),
    ("ECU MEX", "2024-04-04", EXPELLED, [], "E2", "that day"),
    ("ECU MEX", "2024-04-05", SUSPENDED, [EXPELLED], "E10",
     "the embassy was entered at ten in the evening, the answer came after that"),
    ("ECU MEX", "2024-04-06", SUSPENDED, [EXPELLED], "E10",
     "the article of the 7th tells it without a day"),
    ("ECU MEX", "2024-04-07", SUSPENDED, [], "E10", "the article tells it"),
    ("ECU MEX", "2025-01-01", SUSPENDED, [], "E10", "no end of it is told"),
    ("ECU NIC", "2024-04-04", NORMAL, [], "",
     "Nicaragua’s break answers Friday’s events"),
    ("ECU NIC", "2024-04-06", BROKEN, [NORMAL], "E11",
     "some day from the 5th to the 7th"),
    ("ECU NIC", "2024-04-07", BROKEN, [], "E11", "the article tells it"),
    ("ECU GBR", "2019-04-30", NORMAL, [], "",
     "its police were let into an embassy, which breaks nothing"),
    ("ARG HTI", "1956-06-30", NORMAL, [], "",
     "an embassy was entered; no answer is told"),
    ("ECU USA", "2024-04-07", NORMAL, [], "",
     "it condemned the entry, it did not break"),
    ("CHL PER", "2024-04-07", NORMAL, [], "",
     "troops faced each other, relations held"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("pair", "day", "state", "others", "event", "reason"),
    DAYS,
    ids=[f"{pair} {day}" for pair, day, *_ in DAYS],
)
def test_the_built_in_article_tells_how_they_stood(
    pair: str, day: str, state: State, others: list[State], event: str, reason: str
) -> None:
    standing = tie(built_in(), *pair.split()).on(date.fromisoformat(day))
    assert standing.state is state, reason
    assert list(standing.others) == others, reason
    assert standing.doubtful is bool(others)
    assert standing.event == event


def test_three_pairs_of_the_built_in_article_change_at_all() -> None:
    assert [found.pair for found in ties(built_in())] == [
        ("ECU", "MEX"),
        ("ECU", "NIC"),
        ("URY", "VEN"),
    ]


def test_the_days_to_step_through_are_those_on_which_something_turns() -> None:
    assert [day.isoformat() for day in turning_days(ties(built_in()))] == [
        "1976-06-01",  # perhaps broken off
        "1976-12-31",  # surely
        "1984-01-01",  # perhaps restored
        "1984-12-31",  # surely
        "2024-04-04",  # an envoy expelled
        "2024-04-05",  # perhaps suspended, perhaps broken off by another
        "2024-04-07",  # surely
    ]


# Any article -----------------------------------------------------------------------


def test_who_acted_is_kept() -> None:
    assert pacific().on(date(2024, 4, 5)).by == "FJI"
    assert tie(tiny(), "NOR", "CHL").on(date(1980, 1, 1)).by == ""  # both did


def test_a_lesser_act_of_the_other_side_mends_nothing() -> None:
    standing = pacific().on(date(2024, 4, 6))
    assert (standing.state, standing.event) == (BROKEN, "broken")


def test_a_graver_act_makes_it_worse() -> None:
    standing = pacific(
        broken={"kind": "relations.suspended"},
        suspended={"kind": "relations.broken"},
    ).on(date(2024, 4, 6))
    assert (standing.state, standing.event) == (BROKEN, "suspended")


def test_a_pair_is_the_same_from_either_side() -> None:
    assert tie(tiny(), "WSM", "FJI") == tie(tiny(), "FJI", "WSM")


def test_a_pair_of_which_nothing_is_told_is_normal_on_all_days() -> None:
    found = tie(tiny(), "FJI", "GBR")
    assert found.changes == ()
    assert found.on(date(2024, 4, 5)).state is NORMAL


def test_what_is_done_together_turns_the_tie_of_each_with_each() -> None:
    three = told(old={"actors": ["nor", "chl", "fji"]})
    pairs = {found.pair for found in ties(three)}
    assert {("CHL", "NOR"), ("CHL", "FJI"), ("FJI", "NOR")} <= pairs


def test_several_who_act_on_several_turn_the_tie_of_each_with_each_other() -> None:
    several = told(broken={"actors": ["fji", "nor"], "recipients": ["wsm", "chl"]})
    broken = {t.pair for t in ties(several) if t.on(date(2024, 4, 5)).event == "broken"}
    assert broken == {("FJI", "WSM"), ("NOR", "WSM"), ("CHL", "FJI"), ("CHL", "NOR")}


def test_a_mission_stands_for_its_sender_and_a_body_for_its_country() -> None:
    expelled = {
        "kind": "envoy.expelled",
        "actors": ["ministry"],
        "recipients": ["fijian-residence"],
    }
    standing = pacific(broken=expelled).on(date(2024, 4, 5))
    assert (standing.state, standing.by) == (EXPELLED, "WSM")


def test_restored_after_broken_and_broken_again() -> None:
    found = pacific(
        broken={"edtf": "1990-05-01"},
        suspended={"kind": "relations.restored", "edtf": "1992"},
        accused={
            "kind": "relations.broken",
            "actors": ["wsm"],
            "recipients": ["fji"],
            "when": {"edtf": "1999-03-04"},
        },
    )
    days = [date(1991, 1, 1), date(1992, 7, 1), date(1995, 1, 1), date(2000, 1, 1)]
    assert [found.on(day).state for day in days] == [BROKEN, RESTORED, RESTORED, BROKEN]
    assert found.on(date(1992, 7, 1)).others == (BROKEN,)


def test_restored_twice_is_restored_by_the_last() -> None:
    found = pacific(
        broken={"edtf": "1990-05-01/1992-01-01", "extent": "throughout"},
        suspended={"kind": "relations.restored", "edtf": "1993-01-01"},
    )
    assert found.on(date(1992, 6, 1)).event == "broken"
    assert found.on(date(1994, 1, 1)).event == "suspended"
    assert not found.on(date(1994, 1, 1)).doubtful


def test_the_event_that_restored_relations_is_told_before_the_end_of_the_rupture() -> (
    None
):
    found = pacific(
        broken={"edtf": "1990-05-01/1992", "extent": "throughout"},
        suspended={"kind": "relations.restored", "edtf": "1992"},
    )
    assert found.on(date(1992, 6, 1)).event == "suspended"
    assert found.on(date(1992, 6, 1)).others == (BROKEN,)


def test_restored_without_a_break_that_is_told() -> None:
    found = pacific(
        broken={"kind": "relations.restored", "edtf": "1992"},
        suspended={"status": "planned"},
    )
    assert found.on(date(1991, 12, 31)).state is NORMAL
    assert found.on(date(1992, 6, 1)).others == (NORMAL,)
    assert found.on(date(1993, 1, 1)).state is RESTORED


def test_the_end_of_a_lesser_state_does_not_end_a_graver_one() -> None:
    found = pacific(
        suspended={"edtf": "2000/2005", "extent": "throughout"},
        broken={"edtf": "2005-06-01"},
    )
    assert found.on(date(2006, 1, 1)).state is BROKEN
    assert not found.on(date(2006, 1, 1)).doubtful


def test_a_day_within_which_it_came_is_doubtful() -> None:
    standing = pacific(broken={"edtf": "2024-04-03/2024-04-05"}).on(date(2024, 4, 4))
    assert (standing.state, standing.doubtful) == (BROKEN, True)
    assert standing.before is NORMAL


def test_what_came_at_some_time_before_a_day_is_doubtful_until_then() -> None:
    found = pacific(broken={"edtf": "../2024-04-05"})
    assert found.on(date(1900, 1, 1)).others == (NORMAL,)
    assert found.on(date(2024, 4, 5)).others == ()
    assert date.min not in turning_days((found,))


def test_what_came_at_some_time_after_a_day_stays_doubtful() -> None:
    found = pacific(broken={"edtf": "2024-04-05/.."}, suspended={"status": "planned"})
    assert found.on(date(2024, 4, 4)).state is NORMAL
    assert found.on(date(2100, 1, 1)).others == (NORMAL,)


@pytest.mark.parametrize(
    ("edtf", "day", "state", "others"),
    [
        ("1952", "1951-12-31", NORMAL, []),
        ("1952", "1952-01-01", BROKEN, []),  # throughout the year: from its first day
        ("1952", "1952-12-30", BROKEN, []),
        ("1952", "1952-12-31", RESTORED, []),  # a day is told as it ended
        ("../1984", "1900-01-01", BROKEN, []),  # always, as far as is told
        ("../1984", "1984-06-01", RESTORED, [BROKEN]),
        ("/1984", "1900-01-01", BROKEN, [NORMAL]),  # from a day that is unknown
        ("/1984", "1985-01-01", RESTORED, []),
        ("1961/..", "2000-01-01", BROKEN, []),  # still
        ("1961-05-06/", "1961-05-06", BROKEN, [RESTORED]),  # to a day that is unknown
        ("1961/", "2000-01-01", RESTORED, [BROKEN]),
    ],
)
def test_what_went_on_throughout_begins_and_ends(
    edtf: str, day: str, state: State, others: list[State]
) -> None:
    lasting = {"edtf": edtf, "extent": "throughout"}
    found = pacific(broken=lasting, suspended={"status": "planned"})
    standing = found.on(date.fromisoformat(day))
    assert (standing.state, list(standing.others)) == (state, others)


def test_what_precedes_another_came_by_then() -> None:
    found = pacific(
        broken={"when": {"edtf": "2024", "before": "suspended"}},
        suspended={"when": {"edtf": "2024-04-06"}},
    )
    assert found.on(date(2024, 4, 5)).doubtful
    assert not found.on(date(2024, 4, 6)).doubtful


@pytest.mark.parametrize(
    "change",
    [
        {"voice": {"kind": "hypothetical"}},
        {"voice": {"kind": "opinion"}},
        {"status": "planned"},
        {"when": None},
    ],
)
def test_what_is_no_act_turns_nothing(change: Data) -> None:
    data = tiny_record()
    event = row(data, "events", "broken")
    event.update(change)
    if change.get("when", "") is None:
        del event["when"]
        del row(data, "events", "suspended")["when"]["after"]
        del row(data, "events", "talks")["when"]["after"]
    found = tie(read(data), "FJI", "WSM")
    assert {turn.event for turn in found.changes} == {"suspended"}


def test_a_claim_turns_it_in_its_speakers_voice() -> None:
    standing = pacific(broken={"voice": {"kind": "quoted", "by": "ministry"}}).on(
        date(2024, 4, 5)
    )
    assert (standing.state, standing.doubtful) == (BROKEN, False)
    assert standing.voice is not None
    assert (standing.voice.kind, standing.voice.by) == (VoiceKind.QUOTED, "ministry")


def test_what_is_hedged_may_be_and_never_surely_is() -> None:
    hedged = {"voice": {"kind": "hedged"}}
    found = pacific(broken=hedged, suspended={"status": "planned"})
    for year in (2024, 2100):
        standing = found.on(date(year, 4, 5))
        assert (standing.state, standing.others) == (BROKEN, (NORMAL,))
    assert found.on(date(2024, 4, 4)).state is NORMAL


def test_what_may_have_been_for_a_while_leaves_no_doubt_behind() -> None:
    hedged = {
        "voice": {"kind": "hedged"},
        "edtf": "1976/1984",
        "extent": "throughout",
    }
    found = pacific(broken=hedged, suspended={"status": "planned"})
    assert found.on(date(1980, 1, 1)).others == (NORMAL,)
    assert found.on(date(1985, 1, 1)).state is NORMAL
    assert not found.on(date(1985, 1, 1)).doubtful


def test_only_the_events_that_are_shown_are_read() -> None:
    dossier = tiny()
    some = tuple(event for event in story(dossier) if event.id != "broken")
    (found,) = (one for one in ties(dossier, some) if one.pair == ("FJI", "WSM"))
    assert [turn.event for turn in found.changes] == ["suspended"]
    assert found.on(date(2024, 4, 6)).state is SUSPENDED


def test_turning_days_come_once_and_in_order() -> None:
    days = turning_days(ties(tiny()))
    assert list(days) == sorted(set(days))
    assert {date(2024, 4, 5), date(1976, 6, 1)} <= set(days)
    assert date(2024, 4, 6) not in days  # nothing changes by the lesser act
