"""Which events are shown."""

from datetime import date

import pytest

from dateline.domain.filter import (
    NO_OPINIONS,
    STATED_ONLY,
    Filter,
    kept,
    reach,
    speakers,
)
from dateline.domain.query import story
from dateline.domain.voice import VoiceKind
from dateline.domain.when import Extent, When
from tests.dossiers import tiny


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
