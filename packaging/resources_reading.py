"""Lists of words for the reader: surnames, and words that are also villages' names.

    python packaging/resources_reading.py --work /some/folder

Run it after the gazetteer is made: only what is the name of some place is kept, for of
other words the reader never asks. `given.txt` and `ordinary.txt` beside them are kept
by hand: given names that stand before a surname far oftener than they name a place,
and words so common that they are no place even at the head of a sentence.
"""

from __future__ import annotations

import argparse
import re
import tarfile
from pathlib import Path

import resources_packages as packages
from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.places import Places, open_places
from resources_packages import Package

ROOT = Path(__file__).resolve().parent.parent / "resources" / "reading"
WORDS = Package(
    "Debian",
    "wamerican",
    "2020.12.07-2",
    "c8f8e2b2ad0d37bfdd41f0e40f1e4c8e5f907467d768a1d3698b164e9617f0b4",
    "SCOWL: free with its notice (see the package's copyright file)",
    "SCOWL, American English words",
)
NAMES = Package(
    "PyPI",
    "names",
    "0.3.0",
    "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "US Census Bureau 1990: public domain (package: MIT)",
    "Given names and surnames by how common they are in the United States",
)
MOST_SURNAMES = 6_000  # the rarer ones are seldom met, and more often villages
BIG_FOR_SURNAME = 400_000  # people: a city that stands for itself
BIG_FOR_WORD = 500_000
# Heads of state whose bare surnames newspapers print, rare in the United States.
FURTHER = (
    "blair cameron churchill clinton macron merkel netanyahu nixon obama putin "
    "reagan roosevelt sarkozy thatcher trump biden"
)
WIDE = (Feature.COUNTRY, Feature.ADMIN1)


def main() -> int:
    """Fetch both packages and write both lists."""
    parser = argparse.ArgumentParser(description="Make the reader's lists of words.")
    parser.add_argument("--work", type=Path, required=True, help="where packages go")
    work = parser.parse_args().work
    places = open_places()
    ordinary = set((ROOT / "ordinary.txt").read_text(encoding="utf-8").split())
    dump("rare.txt", rare(english(packages.fetch(WORDS, work)), places) - ordinary)
    dump("surnames.txt", surnames(census(packages.fetch(NAMES, work)), places))
    return 0


def english(archive: Path) -> list[str]:
    """All plain words that are written without a capital."""
    text = packages.member(archive, "./usr/share/dict/american-english").decode()
    return [word for word in text.split() if re.fullmatch("[a-z]{3,}", word)]


def census(archive: Path) -> list[str]:
    """The commonest surnames in lower case; the archive is a source distribution."""
    with tarfile.open(archive) as tar:
        file = tar.extractfile("names-0.3.0/names/dist.all.last")
        if file is None:
            raise packages.PackageError("no surnames in it")
        rows = file.read().decode("ascii").splitlines()
    return [row.split()[0].lower() for row in rows[:MOST_SURNAMES]]


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


def dump(name: str, words: set[str]) -> None:
    """Write one word a line, sorted."""
    text = "\n".join(sorted(words)) + "\n"
    (ROOT / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    raise SystemExit(main())
