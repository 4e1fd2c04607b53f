"""Filters in words."""

from datetime import date

import pytest

from dateline.domain.filter import left_out
from dateline.domain.lens import STATED_ONLY, Filter
from dateline.domain.voice import VoiceKind
from dateline.ui.filters.words import (
    away_words,
    count_words,
    filter_words,
    window_words,
)
from tests.dossiers import tiny


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        (None, None, ""),
        (date(1976, 1, 1), date(1976, 12, 31), "1976"),
        (date(1950, 1, 1), date(1959, 12, 31), "1950–1959"),
        (date(2024, 4, 5), date(2024, 4, 5), "5 April 2024"),
        (date(2024, 4, 5), date(2024, 4, 7), "5 April 2024 – 7 April 2024"),
        (date(2024, 4, 5), None, "from 5 April 2024"),
        (None, date(2024, 4, 5), "until 5 April 2024"),
    ],
)
def test_a_time_window_is_said_short(
    since: date | None, until: date | None, words: str
) -> None:
    assert window_words(since, until) == words


def test_a_filter_is_said_by_what_it_asks_for() -> None:
    dossier = tiny()
    assert filter_words(dossier, Filter()) == ""
    assert filter_words(dossier, STATED_ONLY) == "Only what is stated"
    chosen = Filter(
        kinds=frozenset({"relations.broken"}),
        countries=frozenset({"FJI", "WSM"}),
        voices=frozenset({VoiceKind.HEDGED}),
        since=date(2024, 1, 1),
        until=date(2024, 12, 31),
    )
    assert filter_words(dossier, chosen) == (
        "Hedged · Relations broken off · Fiji, Samoa · 2024"
    )


def test_many_of_a_sort_are_counted() -> None:
    chosen = Filter(countries=frozenset({"FJI", "WSM", "NOR", "CHL"}))
    assert filter_words(tiny(), chosen) == "4 countries"


def test_what_the_dossier_does_not_hold_is_said_all_the_same() -> None:
    chosen = Filter(people=frozenset({"nobody"}), countries=frozenset({"XYZ"}))
    assert filter_words(tiny(), chosen) == "XYZ · nobody"


def test_counts_say_what_is_shown_and_what_is_not() -> None:
    assert count_words(12, 35) == "12 of 35 events shown · 23 filtered away"
    out = left_out(tiny(), STATED_ONLY)
    assert away_words(out).startswith(f"{out.total} event")
