"""Villages that no gazetteer knows, but the text says what they are.

"The village of Nagrig" is a place whether we know it or not, and so is each "Nagrig"
after it. It is put by the known place that the text names beside it.
"""

from collections.abc import Iterable, Sequence

from dateline.gazetteer.entry import Entry, Feature
from dateline.reading import cues
from dateline.reading.cues import Lists
from dateline.reading.facilities import Facility
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
_Span = tuple[int, int]


def find(
    line: Line, resolved: Sequence[Resolved], taken: Iterable[_Span], lists: Lists
) -> tuple[Facility, ...]:
    """The unknown settlements of a text with every mention, in its order.

    ``taken`` are the spans in which other names were found.
    """
    held = {start for start, _ in taken}
    told = _introduced(line, held, lists)
    if not told:
        return ()
    near = [r for r in resolved if r.best is not None and r.best.feature in _SMALL]
    where = {name: _beside(line, near, at) for name, at in told.items()}
    found = []
    for at, token in enumerate(line.tokens):
        if token in where and line.words[at].start not in held:
            town, because = where[token]
            word = line.words[at]
            rule = "by the place named beside it" if town else ""
            what = (word.start, word.end, token, town, rule, because)
            found.append(Facility(*what, Feature.CITY))
    return tuple(found)


def _introduced(line: Line, held: set[int], lists: Lists) -> dict[str, int]:
    """Names after "the village of", with the word where each stands first."""
    found: dict[str, int] = {}
    for at in range(2, len(line.words)):
        if line.lower[at - 1] != "of" or line.lower[at - 2] not in PLACES:
            continue
        token = line.tokens[at]
        named = line.cased[at] and not token.isupper() and line.touches(at)
        if named and line.words[at].start not in held and not _common(token, lists):
            found.setdefault(token, at)
    return found


def _common(token: str, lists: Lists) -> bool:
    low = token.lower()
    return low in lists.ordinary or low in cues.DAYS or len(token) < 3


def _beside(
    line: Line, near: Sequence[Resolved], at: int
) -> tuple[Entry | None, tuple[_Span, ...]]:
    """The known place right after a word, or else the last before it."""
    start, end = line.words[at].start, line.words[at].end
    after = (r for r in near if end <= r.judged.name.start < end + BESIDE)
    before = (r for r in reversed(near) if r.judged.name.end <= start)
    item = next(after, None) or next(before, None)
    if item is None:
        return None, ()
    return item.best, ((item.judged.name.start, item.judged.name.end),)
