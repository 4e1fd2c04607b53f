"""Villages that no gazetteer knows, but the text says what they are.

"The village of Nagrig" is a place whether we know it or not, and so is each "Nagrig"
after it; likewise "the Telmi district" and "in Qwertol, Queensland". It is put by the
known place that the text names beside it.
"""

from collections.abc import Container, Iterable, Mapping, Sequence

from dateline.gazetteer.entry import Entry, Feature
from dateline.reading import cues
from dateline.reading.cues import Lists
from dateline.reading.facilities import Facility, is_land, lies_in
from dateline.reading.names import Line
from dateline.reading.resolve import Resolved

PLACES = cues.word_set(
    """
    village town city suburb district hamlet neighbourhood neighborhood settlement
    township municipality commune outskirts slum resort enclave
    """
)
BESIDE = 40  # characters after it: "the village of Stara, near Split"
_SMALL = frozenset((Feature.CITY, Feature.ADMIN2, Feature.ADMIN1))
LONGEST = 3  # words of such a name
# "The Telmi district": a city's part; a "community" or "resort" may be anything.
_QUARTERS = cues.word_set(
    "district neighbourhood neighborhood suburb quarter village township hamlet"
)
_BARE = cues.AT | {"from"}  # "in Qwertol, Queensland"
_Span = tuple[int, int]
_Told = tuple[int, int]  # the first and the last word of a name, both inside


def find(
    line: Line, resolved: Sequence[Resolved], taken: Iterable[_Span], lists: Lists
) -> tuple[Facility, ...]:
    """The unknown settlements of a text with every mention, in its order.

    ``taken`` are the spans in which other names were found.
    """
    free = _Free(line, {start for start, _ in taken}, lists)
    lands = {item.judged.name.first: item for item in resolved if is_land(item)}
    told = free.introduced(lands)
    if not told:
        return ()
    near = [r for r in resolved if r.best is not None and r.best.feature in _SMALL]
    where = {name: _put(line, near, lands, *at) for name, at in told.items()}
    found = []
    at = 0
    while at < len(line.words):
        name = free.name(at, where)
        if not name:
            at += 1
            continue
        start, end = line.words[at].start, line.words[at + len(name) - 1].end
        found.append(
            Facility(start, end, line.text[start:end], *where[name], Feature.CITY)
        )
        at += len(name)
    return tuple(found)


class _Free:
    """The capitalised words of a text that belong to no known name."""

    def __init__(self, line: Line, held: set[int], lists: Lists) -> None:
        self._line = line
        self._held = held
        self._lists = lists

    def introduced(self, lands: Iterable[int]) -> dict[tuple[str, ...], _Told]:
        """The names whose surroundings say what they are, and where each is first."""
        line = self._line
        found: dict[tuple[str, ...], _Told] = {}
        spans = [(at, at) for at in range(2, len(line.words)) if self._of(at)]
        for at, word in enumerate(line.lower):
            if word in _QUARTERS and not line.cased[at] and line.touches(at):
                spans += self._run(at - 1, frozenset(("the",)))
        for at in lands:
            if line.gap(at) == ", ":
                spans += self._run(at - 1, _BARE)
        for first, last in sorted(spans):
            found.setdefault(tuple(line.tokens[first : last + 1]), (first, last))
        return found

    def name(self, at: int, known: Container[tuple[str, ...]]) -> tuple[str, ...]:
        """The longest of the known names that begins at a word; empty if none."""
        line = self._line
        if not line.cased[at] or line.words[at].start in self._held:
            return ()
        for count in range(LONGEST, 0, -1):
            name = tuple(line.tokens[at : at + count])
            if name in known and all(map(line.touches, range(at + 1, at + count))):
                return name
        return ()

    def _of(self, at: int) -> bool:
        """Whether it reads "the village of Nagrig"."""
        line = self._line
        if line.lower[at - 1] != "of" or line.lower[at - 2] not in PLACES:
            return False
        return line.touches(at) and self._fits(at)

    def _run(self, last: int, led: frozenset[str]) -> list[_Told]:
        """The name that ends at a word, if such a word leads to it."""
        line, first = self._line, last
        while first > 0 and last - first < LONGEST and self._fits(first):
            if not line.touches(first):
                break
            if not line.cased[first - 1] and line.lower[first - 1] in led:
                return [(first, last)]
            first -= 1
        return []

    def _fits(self, at: int) -> bool:
        """Whether a word may be part of an unknown name."""
        line, token = self._line, self._line.tokens[at]
        low = token.lower()
        plain = low in self._lists.ordinary or low in cues.DAYS
        plain = plain or (len(token) < 3 and low not in cues.PARTICLES)
        named = line.cased[at] and not token.isupper() and not plain
        return named and line.words[at].start not in self._held


def _put(
    line: Line,
    near: Sequence[Resolved],
    lands: Mapping[int, Resolved],
    first: int,
    last: int,
) -> tuple[Entry | None, str, tuple[_Span, ...]]:
    """Where a settlement is put, by what rule and by which words."""
    land = lands.get(last + 1) if line.gap(last + 1) == ", " else None
    item = _beside(line, near, first, last)
    if land is not None and not (item and item.best and lies_in(item.best, land.best)):
        item = land
    if item is None:
        return None, "", ()
    because = ((item.judged.name.start, item.judged.name.end),)
    return item.best, "by the place named beside it", because


def _beside(
    line: Line, near: Sequence[Resolved], first: int, last: int
) -> Resolved | None:
    """The known place right after a name, or else the last before it."""
    start, end = line.words[first].start, line.words[last].end
    after = (r for r in near if end <= r.judged.name.start < end + BESIDE)
    before = (r for r in reversed(near) if r.judged.name.end <= start)
    return next(after, None) or next(before, None)
