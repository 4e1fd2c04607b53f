"""Named sites and features that no gazetteer places: hospitals, hotels, hills, creeks.

The text often says the town: in the name ("Kabul airport"), right after it ("the
Anfield stadium in Liverpool"), or a moment before ("flew to the port … and on to the
prison of La Roca"). The site is then put in that town, as found by a rule.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.domain.place import Use
from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.nations import Nations
from dateline.reading.names import Line
from dateline.reading.resolve import Resolved
from dateline.reading.site_names import HEADS, Site, sites

RIGHT_AFTER = "the text says the town right after"
WELL_KNOWN = 100_000  # people
SHARE = 0.1  # of a text's places: a country named less is only touched on
FAR_BACK = 600  # characters: how long a town just named still says where we are
FARTHER = 1500  # the same across paragraphs, as under a heading
_LEADING = frozenset(
    (
        ", ",
        " in ",
        " at ",
        " near ",
        " in the city of ",
        ", in ",
        " is in ",
        " that is in ",
        " which is in ",
        " located in ",
    )
)
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
    kind: Feature = Feature.FACILITY


def find(
    line: Line, nations: Nations, resolved: Sequence[Resolved]
) -> tuple[Facility, ...]:
    """The sites of a text in its order."""
    told = Counter(item.best.country for item in resolved if item.best is not None)
    much = SHARE * sum(told.values())
    towns = [
        item
        for item in resolved
        if item.best and _is_town(item) and told[item.best.country] >= much
    ]
    starts = [item.judged.name.first for item in towns]
    outer = {item.judged.name.first: item for item in resolved if is_land(item)}
    found = []
    for site in sites(line, nations):
        start, end = line.words[site.first].start, line.words[site.last].end
        at = bisect_right(starts, site.last)
        town, rule, because = _town(line, towns, at, site)
        land = _land(line, outer, site)
        if land is not None and not (town and lies_in(town, land.best)):
            town, rule, because = _put(land, "the text says the region right after")
        name = line.text[start:end]
        found.append(Facility(start, end, name, town, rule, because, site.kind))
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


def apart(
    resolved: Sequence[Resolved], sites: Sequence[Facility]
) -> tuple[Facility, ...]:
    """The sites whose names hold no known place."""
    starts = [item.judged.name.start for item in resolved]
    found = []
    for site in sites:
        at = bisect_right(starts, site.end - 1)
        if at == 0 or resolved[at - 1].judged.name.end <= site.start:
            found.append(site)
    return tuple(found)


def settled(
    sites: Sequence[Facility], villages: Sequence[Facility]
) -> tuple[Facility, ...]:
    """The sites, those called after a settlement put where that is."""
    where = {village.name: village for village in reversed(villages) if village.town}
    return tuple(
        next(
            (
                replace(site, town=v.town, rule=v.rule, because=v.because)
                for name, v in where.items()
                if site.name.startswith(f"{name} ") and site.rule != RIGHT_AFTER
            ),
            site,
        )
        for site in sites
    )


def _within(item: Resolved, site: Facility) -> bool:
    """Whether a name lies in a site's, and is no name of that form: "Klamath Falls"."""
    name = item.judged.name
    if site.name == name.text and site.name.split()[-1].lower() in HEADS:
        return False
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


def _town(
    line: Line, towns: Sequence[Resolved], at: int, site: Site
) -> tuple[Entry | None, str, tuple[tuple[int, int], ...]]:
    """The town that says where a site is; ``at`` counts the towns before its end."""
    after = towns[at] if at < len(towns) else None
    if after is not None and _leads(line, site.last, after.judged.name.first):
        return _put(after, RIGHT_AFTER)
    before = towns[at - 1] if at else None
    if before is not None and before.judged.name.first >= site.first:
        if before.judged.name.last < site.last and line.cased[site.last]:
            return _put(before, "the name says the town")
        before = towns[at - 2] if at > 1 else None
    if before is None:
        return None, "", ()
    start, end = line.words[site.first].start, before.judged.name.end
    far = FARTHER if _BREAK.search(line.text, end, start) else FAR_BACK
    if start - end >= far:
        return None, "", ()
    return _put(before, "the town named last before it")


def is_land(item: Resolved) -> bool:
    """Whether a name is a country's or a first division's."""
    best = item.best
    return best is not None and best.feature in (Feature.COUNTRY, Feature.ADMIN1)


def _land(line: Line, lands: Mapping[int, Resolved], site: Site) -> Resolved | None:
    """The country or division right after a site: "the Corvina Hotel in Scotland"."""
    for first in range(site.last + 1, site.last + 3):
        if first in lands and _leads(line, site.last, first):
            return lands[first]
    return None


def lies_in(place: Entry, land: Entry | None) -> bool:
    """Whether a place lies in a country or first division, or is it."""
    if land is None or place.country != land.country:
        return False
    return land.feature is Feature.COUNTRY or place.admin1 == land.admin1


def _leads(line: Line, last: int, first: int) -> bool:
    if first > last + 5:
        return False
    between = line.text[line.words[last].end : line.words[first].start].lower()
    return between in _LEADING


def _put(item: Resolved, rule: str) -> tuple[Entry, str, tuple[tuple[int, int], ...]]:
    best = item.best
    assert best is not None
    return best, rule, ((item.judged.name.start, item.judged.name.end),)
