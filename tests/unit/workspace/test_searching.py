"""Searching the gazetteer from the window."""

from dateline.reading.resolve import Candidate
from dateline.workspace.searching import (
    MOST,
    entry_words,
    full_name,
    reason_words,
    search,
)


def test_places_of_a_name_are_told_apart() -> None:
    found = search("paris")
    names = [full_name(entry) for entry in found]
    assert names[0] == "Paris, Île-de-France, France"
    assert "Paris, Texas, United States" in names
    assert len({entry.key for entry in found}) == len(found)
    assert entry_words(found[0]).startswith("capital, 2,1")


def test_a_comma_narrows() -> None:
    assert [full_name(entry) for entry in search(" Paris, Texas ")] == [
        "Paris, Texas, United States"
    ]


def test_nothing_is_found_for_nothing_and_not_too_much() -> None:
    assert search("") == search("  ") == search("no such place anywhere") == ()
    assert len(search("San José")) <= MOST


def test_reasons_are_told_once() -> None:
    (paris,) = search("Paris, Texas")
    people = f"{paris.population:,} people"
    told = reason_words(Candidate(paris, 1.0, (people, "near other places")))
    assert told == f"city, {people}; near other places"
