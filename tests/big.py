"""A dossier far larger than any article: 10,000 events on 2,000 places.

The text is invented, a sentence an event; places, people and dates follow from their
numbers by a fixed rule, so that it is the same each time. It is read through
``record.dossier`` like any other: every span fits, every id is known.

``big()`` is the dossier, ``big_record()`` its plain data.
"""

from datetime import date, timedelta
from functools import cache
from typing import Any

from dateline.domain import record
from dateline.domain.dossier import Dossier
from dateline.domain.kind import KINDS

Data = dict[str, Any]

EVENTS = 10_000
PLACES = 2_000
COUNTRIES = 160
PEOPLE = 400
MISSIONS = 240

FIRST_DAY = date(1955, 1, 1)
DAYS = 25_000  # to 2023
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SYLLABLES = ("ba", "do", "ke", "li", "mu", "na", "pe", "ri", "so", "tu", "va", "zo")
_VOICES = ("stated",) * 6 + ("attributed", "quoted", "hedged", "opinion")


class Mixed:
    """Numbers that look as if by chance and are the same each time.

    A linear congruential generator, with the constants of Numerical Recipes.
    """

    def __init__(self, seed: int) -> None:
        self._state = seed

    def below(self, limit: int) -> int:
        """The next number from 0 to ``limit`` - 1."""
        self._state = (1_664_525 * self._state + 1_013_904_223) % 2**32
        return (self._state >> 8) * limit >> 24


class Text:
    """An article in the making: what is added to it comes back as spans."""

    def __init__(self) -> None:
        self._parts = ["# A large world\n\n"]
        self._length = len(self._parts[0])

    def add(self, words: str) -> Data:
        """Add words; the answer is their span."""
        span = {"start": self._length, "end": self._length + len(words), "quote": words}
        self.skip(words)
        return span

    def skip(self, words: str) -> None:
        """Add words that nothing points to."""
        self._parts.append(words)
        self._length += len(words)

    def __str__(self) -> str:
        return "".join(self._parts)


@cache
def big() -> Dossier:
    """The large dossier."""

    def no_file(name: str) -> bytes:
        raise FileNotFoundError(name)

    return record.dossier(big_record(), no_file)


def big_record() -> Data:
    """The plain data of the large dossier, its text in it."""
    text = Text()
    countries = [_country(number, text) for number in range(COUNTRIES)]
    cities = [_city(number, countries, text) for number in range(PLACES - COUNTRIES)]
    missions = [_mission(number, countries, cities, text) for number in range(MISSIONS)]
    people = [_person(number, countries, text) for number in range(PEOPLE)]
    parties = [[c["id"] for c in countries], [m["id"] for m in missions]]
    parties.append([person["id"] for person in people])
    places = [city["id"] for city in cities] + parties[1]
    mixed = Mixed(1815)
    events = [_event(n, mixed, parties, places, text) for n in range(EVENTS)]
    return {
        "format": record.FORMAT,
        "schema": record.SCHEMA,
        "title": "A large world",
        "articles": [
            {
                "id": "large",
                "title": "A large world",
                "published": "2023-12-31",
                "text": str(text),
            }
        ],
        "places": [*countries, *cities],
        "missions": missions,
        "actors": people,
        "events": events,
        "refused": [],
    }


def _name(number: int) -> str:
    made = ""
    for _ in range(4):
        number, digit = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[digit]
    return made.capitalize()


def _code(number: int) -> str:
    high, low = divmod(number, 26)
    return f"X{_LETTERS[high % 26]}{_LETTERS[low]}"


def _mentioned(words: str, text: Text, use: str) -> list[Data]:
    span = text.add(words)
    text.skip(". ")
    return [{**span, "use": use}]


def _spot(number: int) -> Data:
    """Points that fill the lived-in part of the Earth evenly (Weyl sequence)."""
    lat = -50 + 115 * (number * 0.754877666 % 1.0)
    lon = -180 + 360 * (number * 0.569840291 % 1.0)
    return {"lat": round(lat, 4), "lon": round(lon, 4)}


def _country(number: int, text: Text) -> Data:
    return {
        "id": f"c{number}",
        "name": f"{_name(number)}land",
        "kind": "country",
        "country": _code(number),
        "position": _spot(number),
        "mentions": _mentioned(f"{_name(number)}land", text, "metonym"),
    }


def _city(number: int, countries: list[Data], text: Text) -> Data:
    name = f"{_name(number + COUNTRIES)} City"
    return {
        "id": f"p{number}",
        "name": name,
        "country": countries[number % COUNTRIES]["country"],
        "position": _spot(number + COUNTRIES),
        "mentions": _mentioned(name, text, "literal"),
    }


def _mission(
    number: int, countries: list[Data], cities: list[Data], text: Text
) -> Data:
    sender = countries[(number * 7 + 3) % COUNTRIES]
    city = cities[(number * 5) % len(cities)]
    return {
        "id": f"m{number}",
        "of": sender["country"],
        "host": city["country"],
        "city": city["id"],
        "mentions": _mentioned(f"embassy {number}", text, "literal"),
    }


def _person(number: int, countries: list[Data], text: Text) -> Data:
    name = f"{_name(number * 3)} {_name(number * 11 + 5)}"
    return {
        "id": f"a{number}",
        "name": name,
        "kind": "person",
        "country": countries[(number * 13) % COUNTRIES]["country"],
        "mentions": _mentioned(name, text, "person"),
    }


def _event(
    number: int, mixed: Mixed, parties: list[list[str]], places: list[str], text: Text
) -> Data:
    countries, missions, people = parties
    kind = list(KINDS)[mixed.below(len(KINDS))]
    states = kind.startswith(("relations.", "envoy.", "agreement.", "sanctions"))
    actor = countries[mixed.below(COUNTRIES)] if states or mixed.below(2) else ""
    actor = actor or people[mixed.below(PEOPLE)]
    others = countries if states else (countries, missions, people)[mixed.below(3)]
    count = 7 if mixed.below(200) == 0 else 1
    recipients = {others[mixed.below(len(others))] for _ in range(count)} - {actor}
    voice = _VOICES[mixed.below(len(_VOICES))]
    said = {"by": people[mixed.below(PEOPLE)]} if voice in _VOICES[6:8] else {}
    span = text.add(f"Sentence {number} tells that {actor} did {kind}")
    text.skip(".\n" if number % 8 else ".\n\n")
    event: Data = {
        "id": f"e{number}",
        "kind": kind,
        "actors": [actor],
        "recipients": sorted(recipients),
        "voice": {"kind": voice, **said},
        "place": places[mixed.below(len(places))] if mixed.below(3) else "",
        "spans": [span],
    }
    when = _when(mixed)
    if when:
        event["when"] = when
    return event


def _when(mixed: Mixed) -> Data:
    """A day mostly, else a month, a year, an interval; now and then no date."""
    day = FIRST_DAY + timedelta(days=mixed.below(DAYS))
    sort = mixed.below(20)
    if sort == 0:
        return {}
    if sort < 3:
        return {"edtf": f"{day:%Y-%m}"}
    if sort < 4:
        return {"edtf": f"{day:%Y}"}
    if sort < 6:
        later = day + timedelta(days=1 + mixed.below(3_000))
        return {"edtf": f"{day:%Y-%m-%d}/{later:%Y-%m-%d}", "extent": "throughout"}
    if sort < 7:
        return {"edtf": f"{day:%Y-%m-%d}/.."}
    return {"edtf": f"{day:%Y-%m-%d}"}
