"""One place of the gazetteer, as it is found under a name."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.position import Position


class Feature(StrEnum):
    """What a place is; the order is that of the file and only grows at its end."""

    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    CITY = "city"
    AREA = "area"
    SEA = "sea"
    RIVER = "river"
    LAKE = "lake"
    MOUNTAIN = "mountain"
    ISLAND = "island"
    PARK = "park"
    FACILITY = "facility"


class Name(StrEnum):
    """How a name belongs to its place; the order is that of the file."""

    MAIN = "main"  # what the source calls it, or English does
    ALTERNATE = "alternate"  # another name, in whatever language
    SHORT = "short"  # "Calif.", "W. Va.": a name only beside another one
    CODE = "code"  # "NSW", "US": a name only in capitals
    POSTAL = "postal"  # "TX", "OR": a name only in capitals and beside another one


@dataclass(frozen=True, slots=True)
class Entry:
    """A place under one of its names.

    ``known`` says how likely the name alone means this place, from 0 to 1: a country's
    main name is near 1, a hamlet's name in another language near 0. ``country`` is
    ISO 3166-1 alpha-2 or empty; ``admin1`` and ``admin2`` are GeoNames' codes within
    it. A population of 0 is one that the source does not say.
    """

    key: int
    geonames: int | None
    name: str
    position: Position
    feature: Feature
    country: str
    admin1: str
    admin2: str
    population: int
    capital: bool
    known: float
    by: Name
