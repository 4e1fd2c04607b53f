"""Which events are shown."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.filter import (
    Condition,
    days,
    kept,
    left_out,
    passes,
    reach,
    speakers,
)
from dateline.domain.lens import NO_OPINIONS, STATED_ONLY, Filter
from dateline.domain.query import story
from dateline.domain.voice import VoiceKind
from dateline.domain.when import Extent, When
from dateline.storage.files import load
from tests.dossiers import tiny


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


def shown(chosen: Filter) -> set[str]:
    """The ids of the small dossier's events that a filter shows."""
    return {event.id for event in kept(tiny(), chosen)}


ALL = {event.id for event in tiny().events}


def test_an_empty_filter_shows_the_whole_story() -> None:
    assert kept(tiny(), Filter()) == story(tiny())
    assert Filter().is_open
    assert Filter(undated=True).is_open


@pytest.mark.parametrize(
    ("chosen", "ids"),
    [
        (Filter(kinds=frozenset({"relations.suspended"})), {"suspended"}),
        (
            Filter(kinds=frozenset({"relations.suspended", "speech.accuse"})),
            {"suspended", "accused"},
        ),
        (Filter(countries=frozenset({"WSM"})), {"broken", "suspended"}),
        (Filter(people=frozenset({"odegard"})), {"accused"}),
        (Filter(voices=frozenset({VoiceKind.HEDGED})), {"recalled"}),
        (Filter(speaker="ministry"), {"suspended"}),
        (Filter(speaker="nobody"), set()),
        (STATED_ONLY, {"broken", "old", "talks"}),
        (NO_OPINIONS, ALL - {"opinion"}),
        (Filter(countries=frozenset({"NOR"}), kinds=frozenset({"sanctions"})), set()),
    ],
)
def test_a_filter_shows_what_matches_all_of_it(chosen: Filter, ids: set[str]) -> None:
    assert shown(chosen) == ids
    assert not chosen.is_open


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        (date(2024, 4, 6), date(2024, 4, 6), {"suspended"}),
        (date(2024, 4, 5), date(2024, 4, 6), {"broken", "suspended", "talks"}),
        (date(1980, 1, 1), date(1980, 1, 1), {"old"}),
        (None, date(1976, 5, 31), set()),
        (None, date(1976, 6, 1), {"old"}),
        (date(2023, 5, 31), date(2023, 12, 31), {"recalled"}),
        (date(2023, 6, 1), date(2023, 12, 31), set()),
    ],
)
def test_a_window_shows_what_can_have_been_in_it(
    since: date | None, until: date | None, ids: set[str]
) -> None:
    assert shown(Filter(since=since, until=until)) == ids


def test_the_undated_pass_a_window_only_where_asked() -> None:
    late = date(2030, 1, 1)
    assert shown(Filter(since=late)) == set()
    assert shown(Filter(since=late, undated=True)) == {"accused", "opinion"}


@pytest.mark.parametrize(
    ("edtf", "extent", "first", "last"),
    [
        ("2024-04", Extent.WITHIN, date(2024, 4, 1), date(2024, 4, 30)),
        ("../2024-04-05", Extent.WITHIN, date(2024, 4, 5), date(2024, 4, 5)),
        ("../2024-04", Extent.WITHIN, date(2024, 4, 1), date(2024, 4, 30)),
        ("1976-06/", Extent.WITHIN, date(1976, 6, 1), date(1976, 6, 30)),
        ("../2024", Extent.THROUGHOUT, None, date(2024, 12, 31)),
        ("1976/..", Extent.THROUGHOUT, date(1976, 1, 1), None),
    ],
)
def test_an_open_date_reaches_as_far_as_it_says(
    edtf: str, extent: Extent, first: date | None, last: date | None
) -> None:
    assert reach(When(edtf, extent)) == (first, last)


def test_speakers_are_all_who_are_said_to_say_something() -> None:
    assert speakers(tiny()) == ("ministry", "odegard")


def test_brushing_1976_leaves_one_rupture() -> None:
    brushed = Filter(since=date(1976, 1, 1), until=date(1976, 12, 31))
    shown = kept(built_in(), brushed)
    assert [event.id for event in shown] == ["E12", "E13", "E14", "E15"]
    assert [event.id for event in shown if event.is_rupture] == ["E15"]


def test_what_answers_another_is_not_there_before_it() -> None:
    brushed = Filter(since=date(1976, 1, 1), until=date(1976, 5, 31))
    assert kept(built_in(), brushed) == ()  # the break is dated to the year only


@pytest.mark.parametrize(
    ("speaker", "ids"),
    [
        ("lopez-obrador", ["E1"]),
        ("canseco", ["E8"]),
        ("noboa-government", ["E7"]),  # its own reading of what was done
        ("rights-groups", ["E29"]),
    ],
)
def test_a_lens_shows_what_one_of_them_has_to_say(speaker: str, ids: list[str]) -> None:
    shown = kept(built_in(), Filter(speaker=speaker))
    assert [event.id for event in shown] == ids
    assert speaker in speakers(built_in())


def test_what_is_hidden_is_counted_by_the_condition_that_hides_it() -> None:
    chosen = Filter(
        voices=frozenset({VoiceKind.STATED}),
        countries=frozenset({"MEX"}),
        since=date(2024, 1, 1),
    )
    hidden = left_out(built_in(), chosen)
    assert hidden.total == 35 - len(kept(built_in(), chosen))
    assert hidden.by == {
        Condition.COUNTRY: 26,
        Condition.VOICE: 8,
        Condition.DATE: 11,
        Condition.UNDATED: 1,
    }


def test_a_filter_that_is_open_hides_nothing() -> None:
    assert left_out(built_in(), Filter()).total == 0
    assert left_out(built_in(), Filter(undated=True)).by == {}


FILTERS = st.builds(
    Filter,
    kinds=st.frozensets(st.sampled_from([e.kind for e in tiny().events]), max_size=2),
    countries=st.frozensets(st.sampled_from(["FJI", "NOR", "CHL"]), max_size=2),
    people=st.frozensets(st.sampled_from(["odegard", "ministry"]), max_size=1),
    voices=st.frozensets(st.sampled_from(VoiceKind), max_size=3),
    speaker=st.sampled_from(["", "ministry"]),
    since=st.none() | st.dates(date(1970, 1, 1), date(2030, 1, 1)),
    until=st.none() | st.dates(date(1970, 1, 1), date(2030, 1, 1)),
    undated=st.booleans(),
)


@given(FILTERS)
def test_nothing_is_lost(chosen: Filter) -> None:
    dossier = tiny()
    shown = kept(dossier, chosen)
    assert shown == tuple(e for e in story(dossier) if passes(dossier, e, chosen))
    hidden = left_out(dossier, chosen)
    assert len(shown) + hidden.total == len(dossier.events)
    assert (hidden.total == 0) == (hidden.by == {})
    assert max(hidden.by.values(), default=0) <= hidden.total


def test_days_begin_with_what_an_event_follows() -> None:
    found = {event.id: event for event in built_in().events}
    assert days(built_in(), found["E15"]) == (date(1976, 6, 1), date(1984, 12, 31))
    with pytest.raises(ValueError, match="E35"):
        days(built_in(), found["E35"])
