"""Abbreviations and English short forms that the sources lack, from our own table."""

from __future__ import annotations

from pathlib import Path

from dateline.gazetteer.entry import Feature, Name
from gazetteer_place import Place, lines

SHORT = Path(__file__).with_name("gazetteer_short.txt")
KINDS = {"s": Name.SHORT, "c": Name.CODE, "p": Name.POSTAL}


def add_short(places: list[Place]) -> None:
    """Give the places their further names."""
    by_code = {
        _code(place): place for place in places if place.feature is not Feature.CITY
    }
    towns: dict[tuple[str, str], Place] = {}
    for place in places:
        if place.feature is Feature.CITY:
            for name in {place.name, *place.names}:
                other = towns.get((place.country, name))
                if other is None or other.population < place.population:
                    towns[place.country, name] = place
    for line in lines(SHORT.read_text(encoding="utf-8")):
        what, _, names = line.partition(": ")
        target = by_code.get(what[1:]) if what[0] == "@" else None
        if what[0] != "@":
            country, _, name = what.partition("/")
            target = towns.get((country, name))
        if target is not None:
            _give(target, names.split("; "))


def _give(place: Place, words: list[str]) -> None:
    for word in words:
        if word.startswith("n:"):
            place.names[place.name] = Name.ALTERNATE
            place.name = word.removeprefix("n:")
        else:
            name, by = _short(word)
            place.names[name] = by


def _code(place: Place) -> str:
    return ".".join(filter(None, (place.country, place.admin1, place.admin2)))


def _short(word: str) -> tuple[str, Name]:
    kind, found, name = word.partition(":")
    return (name, KINDS[kind]) if found else (word, Name.MAIN)
