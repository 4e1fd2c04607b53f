"""The offline gazetteer as one of geopy's geocoders, and what any geocoder may be.

Whoever looks up names through ``Geocoder`` can put another of geopy's in its place.
"""

from typing import Any

from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.places import Places, open_places


class OfflineGeocoder(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """Geocodes by the program's own file; it never asks the network.

    ``Location.raw`` holds the entry as plain data: ``geonames``, ``feature`` …
    """

    def __init__(self, places: Places | None = None) -> None:
        """Look names up in these places, else in those the program ships."""
        super().__init__(timeout=None)
        self._places = places if places is not None else open_places()

    def geocode(
        self, query: str, *, exactly_one: bool = True
    ) -> Any:  # Location, list of them, or None: as geopy's own
        """The place of that name, or all of them, best known first.

        "Paris, Texas" asks for the Paris in Texas. None where there is none.
        """
        found = [
            _location(self._places, entry) for entry in search(self._places, query)
        ]
        if not found:
            return None
        return found[0] if exactly_one else found

    def reverse(
        self, query: Point | str | tuple[float, float], *, exactly_one: bool = True
    ) -> Any:  # Location, list of them, or None: as geopy's own
        """The nearest town to a point: latitude, then longitude, in degrees."""
        point = Point(query)
        entry = self._places.nearest(point.latitude, point.longitude)
        if entry is None:
            return None
        found = _location(self._places, entry)
        return found if exactly_one else [found]


def search(places: Places, query: str) -> tuple[Entry, ...]:
    """The places of a name; what follows a comma must contain them.

    "Paris, Texas" and "Paris, France" are understood, and "Washington, D.C." is a name.
    """
    whole = places.find(query)
    name, comma, rest = query.partition(",")
    if whole or not comma:
        return whole
    around = [entry for part in rest.split(",") for entry in places.find(part)]
    return tuple(
        entry
        for entry in places.find(name)
        if any(_holds(outer, entry) for outer in around)
    )


def address(places: Places, entry: Entry) -> str:
    """The name with what it lies in: "Paris, Texas, United States"."""
    first = places.admin1(entry.country, entry.admin1) if entry.admin1 else None
    country = places.country(entry.country) if entry.country else None
    outer = [place.name for place in (first, country) if place and place != entry]
    return ", ".join(dict.fromkeys([entry.name, *outer]))


def plain(entry: Entry) -> dict[str, Any]:
    """The entry as plain data, for JSON."""
    return {
        "name": entry.name,
        "geonames": entry.geonames,
        "lat": entry.position.lat,
        "lon": entry.position.lon,
        "feature": entry.feature.value,
        "country": entry.country,
        "admin1": entry.admin1,
        "admin2": entry.admin2,
        "population": entry.population,
        "capital": entry.capital,
        "known": round(entry.known, 3),
        "by": entry.by.value,
    }


def _location(places: Places, entry: Entry) -> Location:
    at = entry.position
    return Location(address(places, entry), (at.lat, at.lon), plain(entry))


def _holds(outer: Entry, inner: Entry) -> bool:
    if outer.country != inner.country or outer.key == inner.key:
        return False
    if outer.feature is Feature.COUNTRY:
        return True
    if outer.feature is Feature.ADMIN1:
        return outer.admin1 == inner.admin1
    return outer.feature is Feature.ADMIN2 and (outer.admin1, outer.admin2) == (
        inner.admin1,
        inner.admin2,
    )
