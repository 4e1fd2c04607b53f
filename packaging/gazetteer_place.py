"""A place as the makers of the gazetteer pass it on, and names worth keeping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dateline.gazetteer.entry import Feature, Name
from dateline.gazetteer.fold import fold

PLAIN_MINIMUM = 3  # letters of an alternate name


@dataclass(slots=True)
class Place:
    """A place as it goes into the file; `names` are all but the main one."""

    geonames: int
    name: str
    lat: float
    lon: float
    feature: Feature
    country: str = ""
    admin1: str = ""
    admin2: str = ""
    population: int = 0
    capital: bool = False
    known: float = 0.0
    names: dict[str, Name] = field(default_factory=dict)


def alternates(names: Iterable[str]) -> dict[str, Name]:
    """The names worth keeping: in Latin letters, no code, no bare transcription.

    GeoNames mixes names with airport codes ("ATH") and with letter by letter
    transcriptions of other scripts ("rondon"), which no one writes.
    """
    return {name: Name.ALTERNATE for name in names if is_name(name)}


def is_name(name: str) -> bool:
    if not name or not name[0].isalpha() or name.islower() or len(name) > 60:
        return False
    if name.isupper() and len(name) <= 5:
        return False
    key = fold(name)
    return key.isascii() and len(key) >= PLAIN_MINIMUM


def lines(text: str) -> Iterator[str]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line
