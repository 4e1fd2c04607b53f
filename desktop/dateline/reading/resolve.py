"""Which place a name means: ranked candidates with scores and the reasons.

One name has one sense in a document. Evidence: a container named beside it ("Paris,
Texas"), what the other names of the text agree on (country, first division, nearness),
and how many people live there. Scores are comparable only among one name's candidates.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp, log10

from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.entry import Name as Form
from dateline.geometry.great_circle import distance_km
from dateline.reading import cues
from dateline.reading.around import Judged
from dateline.reading.names import Line

NEAR_KM = 90.0
MOST_POINTS = 120
DOUBT = 0.2  # names: so much is never sure
LIKELY = 5  # candidates of a name that have a say
TIMES = 50  # as many people: a land, beside a town of its name
HEAT = 1.6  # how far a score decides

CONTAINERS = (Feature.COUNTRY, Feature.ADMIN1)
_Where = tuple[str, str]
BASE = {
    Feature.COUNTRY: 2.5,
    Feature.ADMIN1: 1.0,
    Feature.ADMIN2: -0.5,
    Feature.CITY: 0.0,
    Feature.AREA: 7.5,
    Feature.SEA: 6.0,
    Feature.ISLAND: 4.0,
    Feature.RIVER: 2.0,
    Feature.LAKE: 2.0,
    Feature.MOUNTAIN: 2.0,
    Feature.PARK: 1.0,
    Feature.FACILITY: 1.0,
}
INSIDE, COUNTRY, DIVISION, CLOSE, OWN_NAME = 9.0, 4.5, 5.5, 3.0, 1.6
HEADED = 5.5  # less than beside it: a heading's text may look elsewhere
PEOPLE, COUNTY, KNOWN, LONGER = 0.6, 3.0, 7.0, 0.8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name could mean; the reasons are in plain words."""

    entry: Entry
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A mention with its candidates, best first; none where nothing fits."""

    judged: Judged
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Entry | None:
        """The place that the mention is taken for."""
        return self.candidates[0].entry if self.candidates else None


@dataclass(frozen=True, slots=True)
class _Votes:
    """What the names of a text say together, and each name's own part of it.

    A name's weight is spread over its likely candidates, so that many small towns of
    one state, each one among several, can outweigh a famous city elsewhere.
    """

    countries: dict[str, float]
    divisions: dict[_Where, float]
    points: tuple[tuple[str, Entry, float], ...]
    own: dict[str, tuple[tuple[Entry, float], ...]]

    def country(self, key: str, entry: Entry) -> float:
        """The share of other names that lie in the entry's country."""
        if not entry.country:
            return 0.0
        own = self.own.get(key, ())
        total = sum(self.countries.values()) - sum(w for e, w in own if e.country)
        same = sum(w for e, w in own if e.country == entry.country)
        return _share(self.countries.get(entry.country, 0.0) - same, total)

    def division(self, key: str, entry: Entry) -> float:
        """The share of other names that lie in the entry's first division."""
        if not entry.admin1:
            return 0.0
        own, where = self.own.get(key, ()), _where(entry)
        total = sum(self.divisions.values()) - sum(w for e, w in own if e.admin1)
        same = sum(w for e, w in own if _where(e) == where)
        return _share(self.divisions.get(where, 0.0) - same, total)


def _where(entry: Entry) -> _Where:
    return entry.country, entry.admin1


def _share(same: float, total: float) -> float:
    return max(0.0, same) / (total + DOUBT) if total > 0 else 0.0


def resolve(line: Line, judged: Sequence[Judged]) -> tuple[Resolved, ...]:
    """Resolve all mentions of one text together, in two rounds."""
    placed = [item for item in judged if item.placed and item.name.entries]
    groups: dict[str, list[Judged]] = defaultdict(list)
    for item in placed:
        groups[_key(item)].append(item)
    containers = {key: _containers(line, g, placed) for key, g in groups.items()}
    heads = _headings(line, placed)
    headed = {key: _headed(g, heads) for key, g in groups.items()}
    ranked: dict[str, tuple[Candidate, ...]] = {}
    for _ in range(3):
        votes = _votes(groups, ranked)
        ranked = {
            key: _rank(group, containers[key], headed[key], votes)
            for key, group in groups.items()
        }
    return tuple(Resolved(item, ranked[_key(item)]) for item in placed)


def _key(item: Judged) -> str:
    after = item.name.after[:1]
    head = after[0].lower() if after and after[0].lower() == "county" else ""
    return f"{item.name.text.lower()} {head}"


def _containers(
    line: Line, group: Iterable[Judged], placed: Sequence[Judged]
) -> set[Entry]:
    """Countries and divisions named right after a mention: "Paris, Texas"."""
    starts = {item.name.first: item for item in placed}
    found: set[Entry] = set()
    for item in group:
        after = item.name.last + 1
        outer = starts.get(after)
        if outer is None or line.gap(after) not in (", ", " (", " "):
            continue
        if outer.name.text == item.name.text:
            continue
        found.update(
            entry
            for entry in outer.name.entries
            if entry.feature in (Feature.COUNTRY, Feature.ADMIN1, Feature.ADMIN2)
        )
    return found


def _headings(line: Line, placed: Sequence[Judged]) -> tuple[Judged, ...]:
    """The countries and divisions that stand alone on their lines, as in a listing."""
    heads = tuple(
        item
        for item in placed
        if item.name.state
        and "\n" in line.gap(item.name.first)
        and "\n" in line.gap(item.name.last + 1)
    )
    return heads if len({item.name.text for item in heads}) > 1 else ()


def _headed(group: Iterable[Judged], heads: Sequence[Judged]) -> set[Entry]:
    """What the one heading says under which a name stands each time."""
    starts = [head.name.start for head in heads]
    at = {bisect_left(starts, item.name.start) for item in group}
    if len(at) > 1 or not min(at):
        return set()
    entries = heads[min(at) - 1].name.entries
    return {entry for entry in entries[:1] if entry.feature in CONTAINERS}


def _votes(
    groups: dict[str, list[Judged]], ranked: dict[str, tuple[Candidate, ...]]
) -> _Votes:
    countries: defaultdict[str, float] = defaultdict(float)
    divisions: defaultdict[_Where, float] = defaultdict(float)
    points: list[tuple[str, Entry, float]] = []
    own: dict[str, tuple[tuple[Entry, float], ...]] = {}
    for key, group in groups.items() if ranked else ():
        own[key] = _spread(ranked[key][:LIKELY], 1 + log10(len(group)))
        for entry, weight in own[key]:
            countries[entry.country] += weight
            if entry.admin1:
                divisions[_where(entry)] += weight
            if entry.feature in (Feature.CITY, Feature.ADMIN2) and weight > 0.1:
                points.append((key, entry, weight))
    countries.pop("", None)
    return _Votes(dict(countries), dict(divisions), tuple(points[:MOST_POINTS]), own)


def _spread(
    candidates: Sequence[Candidate], weight: float
) -> tuple[tuple[Entry, float], ...]:
    """A name's weight, shared among its candidates as their scores tell."""
    if not candidates:
        return ()
    top = candidates[0].score
    parts = [exp((c.score - top) / HEAT) for c in candidates]
    whole = sum(parts)
    return tuple(
        (c.entry, weight * part / whole)
        for c, part in zip(candidates, parts, strict=True)
    )


def _rank(
    group: Sequence[Judged],
    containers: set[Entry],
    headed: set[Entry],
    votes: _Votes,
) -> tuple[Candidate, ...]:
    name = group[0].name
    county = "county" in (name.text + " " + " ".join(name.after[:1])).lower()
    own = _key(group[0])
    lands = _lands(name.entries)
    found = []
    for entry in name.entries:
        score, reasons = _prior(entry, name.text, county)
        held = any(_inside(entry, outer) for outer in containers)
        if held:
            score += INSIDE
            reasons.append("the text names what it lies in")
        elif any(_inside(entry, outer) for outer in headed):
            score += HEADED
            reasons.append("stands under the heading of what it lies in")
        share = votes.country(own, entry)
        if share > 0:
            score += COUNTRY * share
            reasons.append("other names lie in the same country")
        outdone = not held and _outdone(entry, lands)
        share = 0.0 if outdone else votes.division(own, entry)
        if share > 0:
            score += DIVISION * share
            reasons.append("other names lie in the same division")
        close = _close(own, entry, votes)
        if close:
            score += CLOSE * min(1.0, close)
            reasons.append("lies near other places of the text")
        found.append(Candidate(entry, round(score, 4), tuple(reasons)))
    return tuple(sorted(found, key=lambda c: (-c.score, c.entry.key)))


def _lands(entries: Iterable[Entry]) -> dict[str, int]:
    """How many people the great divisions of that name have, by country."""
    return {
        entry.country: entry.population
        for entry in entries
        if entry.feature is Feature.ADMIN1 and entry.by is Form.MAIN
    }


def _outdone(entry: Entry, lands: dict[str, int]) -> bool:
    """Whether a whole land of that name is meant before a town: "Wales".

    What lies around cannot speak for the town: it would for the land as well.
    """
    town = entry.feature is Feature.CITY
    return town and lands.get(entry.country, 0) > TIMES * (entry.population + 1)


def _prior(entry: Entry, text: str, county: bool) -> tuple[float, list[str]]:
    size = log10(entry.population + 10)
    score = BASE.get(entry.feature, 0.3) + PEOPLE * size
    reasons = [f"{entry.population:,} people"] if entry.population else []
    if entry.feature is Feature.ADMIN1:
        score -= 0.5 * PEOPLE * size
    if entry.feature is Feature.ADMIN2:
        score += COUNTY if county else -0.5
    if entry.capital:
        reasons.append("a capital")
    if entry.by is Form.MAIN:
        score += OWN_NAME
    score += KNOWN * entry.known
    if entry.feature is Feature.ADMIN1 and _longer(entry.name, text):
        score -= LONGER  # "Lviv" is the town before it is "Lviv Oblast"
    return score, reasons


def _longer(name: str, text: str) -> bool:
    """Whether a division's name has a word for what it is, and the text has not."""
    last = name.rpartition(" ")[2].lower()
    return last in cues.DIVISIONS and not text.lower().endswith(last)


def _inside(entry: Entry, outer: Entry) -> bool:
    if entry.country != outer.country or entry.key == outer.key:
        return False
    if outer.feature is Feature.COUNTRY:
        return entry.feature is not Feature.COUNTRY
    if outer.feature is Feature.ADMIN1:
        return entry.admin1 == outer.admin1 and entry.feature is not Feature.ADMIN1
    return entry.feature is Feature.CITY and _km(entry, outer) < NEAR_KM


def _close(own: str, entry: Entry, votes: _Votes) -> float:
    if entry.feature not in (Feature.CITY, Feature.ADMIN2):
        return 0.0
    total = 0.0
    for key, other, weight in votes.points:
        if key == own or other.country != entry.country:
            continue
        if abs(other.position.lat - entry.position.lat) > 1.5:
            continue
        if _km(entry, other) < NEAR_KM:
            total += weight
    return total


def _km(a: Entry, b: Entry) -> float:
    one, other = a.position, b.position
    return distance_km((one.lat, one.lon), (other.lat, other.lon))
