"""Searching the gazetteer for a name, and telling its places apart."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.geocoder import address
from dateline.gazetteer.geocoder import search as places_of
from dateline.reading.analysis import open_lexica
from dateline.reading.resolve import Candidate

Ask = Callable[[str], list[dict[str, Any]]]
MOST = 40
_FEATURES = {
    Feature.ADMIN1: "state or province",
    Feature.ADMIN2: "county or district",
    Feature.AREA: "area",
}


def search(query: str) -> tuple[Entry, ...]:
    """The places of a name, each once, best known first; "Paris, Texas" is understood.

    It asks no network.
    """
    found: dict[int, Entry] = {}
    for entry in places_of(open_lexica().places, query.strip()):
        found.setdefault(entry.key, entry)
    return tuple(found.values())[:MOST]


def search_online(query: str, cache: Path, ask: Ask | None = None) -> tuple[Entry, ...]:
    """The places that OpenStreetMap's Nominatim has of a name; asked for by a person.

    Answers are kept in the folder ``cache``, so that no name is asked for twice.

    Raises:
        LookUpFailed: there is no answer and none is kept.
    """
    from dateline.gazetteer.online import OnlineGeocoder, entry_of

    found = OnlineGeocoder(cache, ask).geocode(query, exactly_one=False)
    return tuple(entry_of(location) for location in found or ())


def full_name(entry: Entry) -> str:
    """A place with what it lies in: "Paris, Texas, United States"."""
    if entry.key < 0:  # found online: the gazetteer knows not what it lies in
        land = open_lexica().places.country(entry.country)
        return f"{entry.name}, {land.name}" if land else entry.name
    return address(open_lexica().places, entry)


def entry_words(entry: Entry) -> str:
    """What a place is and how many live there: "city, 24,782 people"."""
    what = _FEATURES.get(entry.feature, entry.feature.value)
    people = f", {entry.population:,} people" if entry.population else ""
    return f"{'capital' if entry.capital else what}{people}"


def reason_words(candidate: Candidate) -> str:
    """Why a name could mean this place, in one line after what the place is."""
    told = entry_words(candidate.entry)
    said = (f"{candidate.entry.population:,} people", "a capital")
    return "; ".join([told, *(r for r in candidate.reasons if r not in said)])
