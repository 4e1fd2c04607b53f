"""Lists of words for the reader: surnames, and words that are also villages' names.

Only what is the name of some place is kept, for of other words the reader never asks:
so the gazetteer is made first. `given.txt` and `ordinary.txt` beside them are kept by
hand: given names that stand before a surname far oftener than they name a place, and
words so common that they are no place even at the head of a sentence.
"""

from __future__ import annotations

import re
from pathlib import Path

import resources_packages as packages
from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.places import Places, open_places
from resources_world import Source

MOST_SURNAMES = 6_000  # the rarer ones are seldom met, and more often villages
BIG_FOR_SURNAME = 400_000  # people: a city that stands for itself
BIG_FOR_WORD = 500_000
# Heads of state whose bare surnames newspapers print, rare in the United States.
FURTHER = (
    "blair cameron churchill clinton macron merkel netanyahu nixon obama putin "
    "reagan roosevelt sarkozy thatcher trump biden"
)
WIDE = (Feature.COUNTRY, Feature.ADMIN1)


def write_reading(source: Source, folder: Path, gazetteer: Path) -> None:
    """Write both lists into `folder`, for the places of the file `gazetteer`."""
    places = open_places(gazetteer)
    ordinary = set((folder / "ordinary.txt").read_text(encoding="utf-8").split())
    words = source.read(packages.ENGLISH, "./usr/share/dict/american-english").decode()
    plain = [word for word in words.split() if re.fullmatch("[a-z]{3,}", word)]
    dump(folder / "rare.txt", rare(plain, places) - ordinary)
    rows = source.read(packages.PEOPLE, "names-0.3.0/names/dist.all.last").decode()
    common = [row.split()[0].lower() for row in rows.splitlines()[:MOST_SURNAMES]]
    dump(folder / "surnames.txt", surnames(common, places))


def rare(words: list[str], places: Places) -> set[str]:
    """Words of the language that some small place has for a name."""
    wide = (*WIDE, Feature.AREA, Feature.SEA)
    return {w for w in words if small(places.find(w), BIG_FOR_WORD, wide)}


def surnames(names: list[str], places: Places) -> set[str]:
    """Surnames that some place has too, none of a great city or a state."""
    told = {name for name in FURTHER.split() if places.find(name)}
    return told | {n for n in names if small(places.find(n), BIG_FOR_SURNAME, WIDE)}


def small(entries: tuple[Entry, ...], people: int, wide: tuple[Feature, ...]) -> bool:
    """Whether there is such a place, and none that everybody knows."""
    known = any(e.population > people or e.feature in wide for e in entries)
    return bool(entries) and not known


def dump(file: Path, words: set[str]) -> None:
    """Write one word a line, sorted."""
    file.write_text("\n".join(sorted(words)) + "\n", encoding="utf-8", newline="\n")
