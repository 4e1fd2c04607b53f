"""Prisons, airports, hospitals, squares: named sites that no gazetteer places.

The text often says the town: in the name ("Kabul airport"), right after it ("the
Anfield stadium in Liverpool"), or a moment before ("flew to the port … and on to the
prison of La Roca"). The site is then put in that town, as found by a rule.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.domain.place import Use
from dateline.gazetteer.entry import Entry, Feature
from dateline.reading import cues
from dateline.reading.names import Line
from dateline.reading.resolve import Resolved

HEADS = cues.word_set(
    """
    prison jail penitentiary airport airfield hospital clinic stadium museum palace
    cathedral mosque temple synagogue basilica monastery castle fortress fort tower
    bridge square plaza park zoo garden gardens market mall harbour harbor port pier
    dam mine refinery plant base camp barracks school university college theatre
    theater library hotel station cemetery
    """
)
WELL_KNOWN = 100_000  # people
FAR_BACK = 600  # characters: how long a town just named still says where we are
_BREAK = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Facility:
    """A named site at ``[start, end)``; ``town`` is where a rule puts it, or None."""

    start: int
    end: int
    name: str
    town: Entry | None
    rule: str
    because: tuple[tuple[int, int], ...]


def find(line: Line, resolved: Sequence[Resolved]) -> tuple[Facility, ...]:
    """The sites of a text in its order."""
    towns = [item for item in resolved if _is_town(item)]
    found = []
    for first, last in _runs(line):
        start, end = line.words[first].start, line.words[last].end
        town, rule, because = _town(line, towns, first, last)
        found.append(Facility(start, end, line.text[start:end], town, rule, because))
    return tuple(found)


def outdo(
    resolved: Sequence[Resolved], sites: Sequence[Facility]
) -> tuple[Resolved, ...]:
    """Without far places inside a site's name: "the prison of La Roca"."""
    return tuple(
        item
        for item in resolved
        if all(_near(item, site) for site in sites if _within(item, site))
    )


def _within(item: Resolved, site: Facility) -> bool:
    name = item.judged.name
    return site.start <= name.start and name.end <= site.end


def _near(item: Resolved, site: Facility) -> bool:
    """Whether a place lies by the town of the site, or is well known."""
    best = item.best
    if best is None or site.town is None:
        return best is not None
    same = best.country == site.town.country and best.admin1 == site.town.admin1
    return same or best.population > WELL_KNOWN or best.feature is not Feature.CITY


def _is_town(item: Resolved) -> bool:
    best = item.best
    return (
        best is not None
        and best.feature is Feature.CITY
        and (item.judged.use is not Use.METONYM)
    )


def _runs(line: Line) -> list[tuple[int, int]]:
    """Pairs of words: the first and the last of each site's name."""
    found: list[tuple[int, int]] = []
    for at, word in enumerate(line.lower):
        if word not in HEADS:
            continue
        run = _before(line, at) if line.cased[at] else _after_of(line, at)
        if run is not None and not (found and run[0] <= found[-1][1]):
            found.append(run)
    return found


def _before(line: Line, at: int) -> tuple[int, int] | None:
    first = at
    while first > 0 and line.touches(first) and line.cased[first - 1]:
        if at - first >= 5 or line.lower[first - 1] in ("the", "a"):
            break
        first -= 1
    return (first, at) if first < at else None


def _after_of(line: Line, at: int) -> tuple[int, int] | None:
    """The name after "the prison of" and the like."""
    if line.lower[at + 1 : at + 2] != ["of"] or not line.touches(at + 1):
        return None
    last = at + 1
    while last + 1 < len(line.words) and line.cased[last + 1]:
        if not line.touches(last + 1) or last - at > 4:
            break
        last += 1
    return (at + 2, last) if last > at + 1 else None


def _town(
    line: Line, towns: Sequence[Resolved], first: int, last: int
) -> tuple[Entry | None, str, tuple[tuple[int, int], ...]]:
    for item in towns:
        at = item.judged.name.first
        if last < at <= last + 4 and _leads(line, last, at):
            return _put(item, "the text says the town right after")
    for item in towns:
        name = item.judged.name
        if first <= name.first and name.last < last and line.cased[last]:
            return _put(item, "the name says the town")
    start = line.words[first].start
    back = [
        item
        for item in towns
        if item.judged.name.end <= start
        and start - item.judged.name.end < FAR_BACK
        and not _BREAK.search(line.text, item.judged.name.end, start)
    ]
    if not back:
        return None, "", ()
    return _put(back[-1], "the town named last before it")


def _leads(line: Line, last: int, first: int) -> bool:
    between = line.text[line.words[last].end : line.words[first].start].lower()
    return between in (", ", " in ", " at ", " near ", " in the city of ", ", in ")


def _put(item: Resolved, rule: str) -> tuple[Entry, str, tuple[tuple[int, int], ...]]:
    best = item.best
    assert best is not None
    return best, rule, ((item.judged.name.start, item.judged.name.end),)
