"""How many gold names of places the gazetteer holds: an upper bound on any recall.

    python -m tests.benchmarks.gazetteer FOLDER [--missing]

FOLDER has corpora as JSON lines with `toponyms`. A name is held if one of its places
lies within 161 km of the gold point, is the gold country, or has its GeoNames id.
"""

import argparse
import json
import math
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.places import Places, open_places

NEAR_KM = 161
NO_PLACE = {
    "Metonymic",
    "Non_Literal_Modifier",
    "Embedded_Non_Lit",
    "Demonym",
    "Homonym",
    "Language",
}


def main() -> int:
    """Print a line for each corpus."""
    parser = argparse.ArgumentParser(description="Measure the gazetteer by names.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--missing", action="store_true", help="list what is missing")
    asked = parser.parse_args()
    places = open_places()
    for path in sorted(asked.folder.glob("*.jsonl")):
        golds = list(_golds(path))
        if not golds:
            continue
        missing = Counter(_told(places, g) for g in golds if not _held(places, g))
        held = 1 - missing.total() / len(golds)
        sys.stdout.write(f"{path.stem:16} {len(golds):6} names, {held:.1%} held\n")
        if asked.missing:
            for words, count in missing.most_common(70):
                sys.stdout.write(f"    {count:3} {words}\n")
        sys.stdout.write(f"{path.stem:16} {_speed(path):,.0f} words/s\n")
    return 0


def _documents(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="\n") as lines:
        yield from map(json.loads, lines)


def _golds(path: Path) -> Iterator[dict[str, Any]]:
    for document in _documents(path):
        for gold in document.get("toponyms", ()):
            literal = gold.get("type") not in NO_PLACE
            if gold.get("kind", "place") == "place" and literal and gold["lat"]:
                yield gold


def _held(places: Places, gold: dict[str, Any]) -> bool:
    return any(_right(entry, gold) for entry in places.find(gold["text"]))


def _right(entry: Entry, gold: dict[str, Any]) -> bool:
    if gold.get("geonameid") and entry.geonames == int(gold["geonameid"]):
        return True
    country = entry.feature is Feature.COUNTRY and entry.country == gold.get("country")
    return country or _km(entry, gold) <= NEAR_KM


def _km(entry: Entry, gold: dict[str, Any]) -> float:
    a, b = math.radians(entry.position.lat), math.radians(gold["lat"])
    turn = math.radians(entry.position.lon - gold["lon"])
    h = math.sin((a - b) / 2) ** 2
    h += math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(h)))


def _told(places: Places, gold: dict[str, Any]) -> str:
    found = places.find(gold["text"])
    away = min((_km(entry, gold) for entry in found), default=math.inf)
    far = f"{away:.0f} km off" if found else "no such name"
    return f"{gold['text']} ({gold.get('type')}): {far}"


def _speed(path: Path) -> float:
    texts = [document["text"].split() for document in _documents(path)]
    places = open_places()
    start = time.perf_counter()
    for words in texts:
        for at in range(len(words)):
            places.match(words, at)
    return sum(map(len, texts)) / (time.perf_counter() - start)


if __name__ == "__main__":
    sys.exit(main())
