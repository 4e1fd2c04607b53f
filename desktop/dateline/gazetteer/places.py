"""All places with their names, from one file that is opened and not read.

The file is mapped into memory; a look-up touches a page or two of it. What was looked
up is kept, up to a limit.
"""

import math
import mmap
import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

from dateline.assets import resource
from dateline.domain.position import Position
from dateline.errors import FileUnreadable
from dateline.gazetteer import layout
from dateline.gazetteer.entry import Entry, Feature, Name
from dateline.gazetteer.fold import fold, parts, spread
from dateline.gazetteer.layout import Section

MOST_WORDS = 9  # of a name
MOST_KEPT = 20_000  # look-ups

_FEATURES = tuple(Feature)
_NAMES = tuple(Name)
_WHOLE = (Name.MAIN, Name.ALTERNATE)
_EARTH_KM = 6371.0088

Found = tuple[bool, tuple[Entry, ...]]  # whether longer names go on from here
NOTHING: Found = (False, ())


def open_places(path: Path | None = None) -> "Places":
    """Open the gazetteer that the program ships, or another.

    Raises:
        FileUnreadable: it is missing, or of another make.
    """
    path = path or resource("gazetteer", "places.bin")
    try:
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError) as error:
        raise FileUnreadable(path, str(error)) from error
    size = len(layout.MAGIC) + layout.HEAD.size
    if len(data) < size or data[: len(layout.MAGIC)] != layout.MAGIC:
        raise FileUnreadable(path, "it is no gazetteer of this version")
    starts = layout.HEAD.unpack_from(data, len(layout.MAGIC))
    if starts[-1] != len(data):
        raise FileUnreadable(path, "it is cut short")
    return Places(data, starts)


class Places:
    """Names to places, and points to the towns by them."""

    def __init__(self, data: mmap.mmap, starts: Sequence[int]) -> None:
        """Read nothing yet; ``starts`` are those of the sections."""
        view = memoryview(data)
        self._data = data
        self._entries = starts[Section.ENTRIES]
        self._strings = starts[Section.STRINGS]
        self._names = starts[Section.NAMES]
        self._buckets = view[starts[Section.BUCKETS] : self._names].cast("I")
        self._cells = view[starts[Section.CELLS] : starts[Section.NEAR]].cast("I")
        self._near = view[starts[Section.NEAR] : starts[-1]].cast("I")
        self._count = (self._strings - self._entries) // layout.ENTRY.size
        self._kept: dict[str, Found] = {}

    def __len__(self) -> int:
        """The number of places."""
        return self._count

    def find(self, name: str) -> tuple[Entry, ...]:
        """The places of that name, however it is written, best known first."""
        return self._found(fold(name))[1]

    def match(self, words: Sequence[str], at: int) -> tuple[int, tuple[Entry, ...]]:
        """The longest name that begins at a word: its words and its places.

        Short forms and codes count only where the words are written with capitals.
        ``(0, ())`` where no name begins.
        """
        best: tuple[int, tuple[Entry, ...]] = (0, ())
        tokens: list[str] = []
        for index in range(at, min(len(words), at + MOST_WORDS)):
            more = parts(words[index])
            if not more:
                break
            tokens += more
            goes_on, entries = self._found(spread(tokens))
            if entries:
                fitting = _fitting(entries, words[at : index + 1])
                if fitting:
                    best = (index + 1 - at, fitting)
            if not goes_on:
                break
        return best

    def knows_start(self, word: str) -> bool:
        """Whether some name begins with this word, or is it."""
        tokens = parts(word)
        if not tokens:
            return False
        goes_on, entries = self._found(" ".join(tokens))
        return goes_on or bool(entries)

    def admin1(self, country: str, code: str) -> Entry | None:
        """The first division of a country (ISO alpha-2) by GeoNames' code."""
        found = self._found(f"@{country}.{code}")[1]
        return found[0] if found else None

    def admin2(self, country: str, admin1: str, code: str) -> Entry | None:
        """The second division by the codes of the first and its own."""
        found = self._found(f"@{country}.{admin1}.{code}")[1]
        return found[0] if found else None

    def country(self, code: str) -> Entry | None:
        """A country by its ISO 3166-1 alpha-2 code."""
        found = self._found(f"@{code}")[1]
        return found[0] if found else None

    def by_geonames(self, number: int) -> Entry | None:
        """The place with that GeoNames id, under its main name."""
        key = bisect_left(range(self._count), number, key=self._sort_key)
        if key == self._count or self._sort_key(key) != number:
            return None
        return self.entry(key)

    def entry(self, key: int, known: float = 1.0, by: Name = Name.MAIN) -> Entry:
        """The place with that key.

        Raises:
            IndexError: there is none.
        """
        if not 0 <= key < self._count:
            raise IndexError(key)
        record = layout.ENTRY.unpack_from(
            self._data, self._entries + key * layout.ENTRY.size
        )
        number, lat, lon, population, name, country, feature, flags, a1, a2 = record
        return Entry(
            key,
            number or None,
            self._string(name),
            Position(lat / layout.STEPS, lon / layout.STEPS),
            _FEATURES[feature],
            country.decode("ascii").rstrip("\0"),
            self._string(a1),
            self._string(a2),
            population,
            bool(flags & layout.CAPITAL),
            known,
            by,
        )

    def nearest(self, lat: float, lon: float) -> Entry | None:
        """The nearest town to a point in degrees; none where none is by it.

        Looks through cells of one degree around the point, some 300 km far.
        """
        best, least = None, math.inf
        for key in self._around(lat, lon):
            at = self._entries + key * layout.ENTRY.size
            here = struct.unpack_from("<ii", self._data, at + 4)
            away = _km(lat, lon, here[0] / layout.STEPS, here[1] / layout.STEPS)
            if away < least:
                best, least = key, away
        return None if best is None else self.entry(best)

    def _around(self, lat: float, lon: float) -> Iterator[int]:
        """The towns in the smallest ring of cells that surely has the nearest."""
        wide = max(1, min(180, round(1 / max(0.01, math.cos(math.radians(lat))))))
        for reach in (1, 3):
            found = [
                key
                for row in range(-reach, reach + 1)
                for column in range(-reach * wide, reach * wide + 1)
                if -90 <= lat + row < 90
                for key in self._cell(lat + row, lon + column)
            ]
            if found:
                return iter(found)
        return iter(())

    def _cell(self, lat: float, lon: float) -> memoryview:
        number = layout.cell(lat, (lon + 180) % 360 - 180)
        return self._near[self._cells[number] : self._cells[number + 1]]

    def _sort_key(self, key: int) -> int:
        at = self._entries + key * layout.ENTRY.size
        number: int = struct.unpack_from("<I", self._data, at)[0]
        return number or 0xFFFFFFFF

    def _found(self, key: str) -> Found:
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = self._look_up(key.encode("utf-8"))
        return kept

    def _look_up(self, key: bytes) -> Found:
        bucket = crc32(key) % layout.BUCKETS
        at = self._names + self._buckets[bucket]
        end = self._names + self._buckets[bucket + 1]
        data, size = self._data, len(key)
        while at < end:
            counted = at + 1 + data[at]
            count = layout.COUNT.unpack_from(data, counted)[0]
            first = counted + layout.COUNT.size
            number = count & ~layout.MORE
            if data[at] == size and data[at + 1 : counted] == key:
                return bool(count & layout.MORE), self._postings(first, number)
            at = first + number * layout.POSTING.size
        return NOTHING

    def _postings(self, first: int, number: int) -> tuple[Entry, ...]:
        end = first + number * layout.POSTING.size
        return tuple(
            self.entry(packed >> 8, (packed & 0xFF) / 255, _NAMES[by])
            for packed, by in layout.POSTING.iter_unpack(self._data[first:end])
        )

    def _string(self, offset: int) -> str:
        at = self._strings + offset
        return self._data[at + 1 : at + 1 + self._data[at]].decode("utf-8")


def _fitting(entries: tuple[Entry, ...], words: Sequence[str]) -> tuple[Entry, ...]:
    """Those whose name may be written like this: codes only in capitals."""
    if all(entry.by in _WHOLE for entry in entries):
        return entries
    if all(word.isupper() for word in words):
        return entries
    short = words[0][:1].isupper()
    return tuple(
        entry
        for entry in entries
        if entry.by in _WHOLE or (short and entry.by is Name.SHORT)
    )


def _km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Great circle by the haversine, on a sphere."""
    a, b = math.radians(lat), math.radians(lat2)
    turn = math.radians(lon2 - lon)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(turn / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(h)))
