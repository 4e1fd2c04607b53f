"""Questions to a dossier: its story in order, what belongs together, what is where."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import TypeGuard

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier, Item
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.once import once
from dateline.domain.place import Place, PlaceKind
from dateline.domain.span import Span


@dataclass(frozen=True, slots=True)
class Marked:
    """A span of the article and the id of the record that it belongs to."""

    span: Span
    id: str


def fold(text: str) -> str:
    """Text as search compares it: no case, no accents."""
    # Some letters show their case only once taken apart: a bold A is then an A.
    plain = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(char for char in apart if not unicodedata.combining(char))


def matches(text: str, search: str) -> bool:
    """Whether every word of a search occurs in a text; accents don't matter."""
    folded = fold(text)
    return all(word in folded for word in fold(search).split())


@once
def story(dossier: Dossier) -> tuple[Event, ...]:
    """The events in the order in which the articles tell them."""
    order = {article.id: index for index, article in enumerate(dossier.articles)}

    def told(event: Event) -> tuple[int, int, str]:
        first = min(event.spans, key=lambda span: (order[span.article], span.start))
        return order[first.article], first.start, event.id

    return tuple(sorted(dossier.events, key=told))


@once
def chronicle(dossier: Dossier) -> tuple[Event, ...]:
    """The events by date, the earliest possible day first, the undated last.

    What the text puts after another event comes after it, whatever the dates allow.
    """
    tale = story(dossier)
    told = {event.id: index for index, event in enumerate(tale)}
    dated = {event.id: _dated(event) for event in tale}
    step = dict.fromkeys(told, 0)
    for earlier, later in _in_turn(tale):
        if dated[earlier] < _UNDATED:
            dated[later] = _later(dated[earlier], dated[later])
        step[later] = max(step[later], step[earlier] + 1)
    keys = {key: (*dated[key], step[key], told[key]) for key in told}
    return tuple(sorted(tale, key=lambda event: keys[event.id]))


def ruptures(dossier: Dossier) -> tuple[Event, ...]:
    """The events that break or suspend relations, in the order of the story."""
    return tuple(event for event in story(dossier) if event.is_rupture)


def marked(dossier: Dossier, article: str) -> tuple[Marked, ...]:
    """Every span of an article that belongs to a record, in the order of the text."""
    return _marked(dossier).get(article, _NOTHING).rows


def at(dossier: Dossier, article: str, offset: int) -> tuple[str, ...]:
    """The ids of the records whose spans cover a character, the tightest first."""
    here = _marked(dossier).get(article, _NOTHING)
    first = bisect_left(here.rows, offset - here.longest + 1, key=_start_of)
    last = bisect_right(here.rows, offset, key=_start_of)
    hits = [item for item in here.rows[first:last] if item.span.covers(offset)]
    hits.sort(key=lambda m: (m.span.end - m.span.start, m.span.start, m.id))
    return tuple(dict.fromkeys(hit.id for hit in hits))


def evidence(dossier: Dossier, key: str) -> tuple[Span, ...]:
    """The spans behind a record, each once and in order; none for an unknown id."""
    item = dossier.by_id.get(key)
    return tuple(sorted(set(_evidence(item)))) if item is not None else ()


def related(dossier: Dossier, key: str) -> frozenset[str]:
    """The ids of the records that belong with one, its own not among them.

    With an event belong its parties and their countries, its place, who speaks, and
    the places and missions that its sentences name; with each of these, the event.
    """
    return _related(dossier).get(key, frozenset())


def related_to_any(dossier: Dossier, keys: Iterable[str]) -> frozenset[str]:
    """The ids of the records that belong with one of many (see ``related``)."""
    every = _related(dossier)
    return frozenset[str]().union(*(every[key] for key in keys if key in every))


def countries_of(dossier: Dossier, event: Event) -> tuple[str, ...]:
    """The codes of the countries whose states or people take part, each once."""
    known = _countries(dossier).get(event.id)
    return known if known is not None else codes_of(dossier, event.parties)


def codes_of(dossier: Dossier, keys: Iterable[str]) -> tuple[str, ...]:
    """The codes of the countries that parties stand for, each once."""
    codes = (dossier.country_of(key) for key in keys)
    return tuple(dict.fromkeys(code for code in codes if code))


@dataclass(frozen=True, slots=True)
class _Marks:
    """An article's marked spans in order, and the length of the longest."""

    rows: tuple[Marked, ...]
    longest: int


_NOTHING = _Marks((), 0)
_start_of = attrgetter("span.start")


@once
def _marked(dossier: Dossier) -> dict[str, _Marks]:
    found: dict[str, set[Marked]] = defaultdict(set)
    for item in dossier.items():
        for span in _evidence(item):
            found[span.article].add(Marked(span, item.id))
    return {
        article: _Marks(
            tuple(sorted(rows, key=lambda m: (m.span.start, -m.span.end, m.id))),
            max(row.span.end - row.span.start for row in rows),
        )
        for article, rows in found.items()
    }


@once
def _countries(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    return {event.id: codes_of(dossier, event.parties) for event in dossier.events}


def _evidence(item: Item) -> tuple[Span, ...]:
    if isinstance(item, Event):
        return item.spans + tuple(s for r in item.readings for s in r.spans)
    return item.spans


_UNDATED = ("9999", "9999")


def _dated(event: Event) -> tuple[str, str]:
    first = event.when and (event.when.earliest or event.when.latest)
    last = event.when and (event.when.latest or event.when.start.last)
    return (first.isoformat(), last.isoformat()) if first and last else _UNDATED


def _later(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str]:
    return max(one[0], other[0]), max(one[1], other[1])


def _in_turn(tale: tuple[Event, ...]) -> Iterator[tuple[str, str]]:
    """Each (earlier, later) that the text says, what leads to it before what follows.

    Pairs that run in a circle can't be put in turn and are left out.
    """
    follows: dict[str, list[str]] = defaultdict(list)
    waits = dict.fromkeys((event.id for event in tale), 0)
    for event in tale:
        for earlier, later in _said(event):
            follows[earlier].append(later)
            waits[later] += 1
    ready = [key for key, count in waits.items() if count == 0]
    for earlier in ready:
        for later in follows[earlier]:
            yield earlier, later
            waits[later] -= 1
            if waits[later] == 0:
                ready.append(later)


def _said(event: Event) -> Iterator[tuple[str, str]]:
    if event.when and event.when.after:
        yield event.when.after, event.id
    if event.when and event.when.before:
        yield event.id, event.when.before


@once
def _related(dossier: Dossier) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {item.id: set() for item in dossier.items()}
    named = _Named(dossier)
    seats: dict[str, list[str]] = defaultdict(list)  # the missions in each city
    for mission in dossier.missions:
        beside = {*named.countries[mission.of], *named.countries[mission.host]}
        if mission.city:
            seats[mission.id].append(mission.city)
            beside.add(mission.city)
            found[mission.id].add(mission.city)
        for key in beside:
            found[key].add(mission.id)
    for event in dossier.events:
        there = {event.place, *event.parties} - {""}
        told = {*named.within(_evidence(event)), *_speakers(dossier, event)}
        cities = {city for key in there for city in seats[key]}
        for key in there | told | cities:
            found[key].add(event.id)
        found[event.id] |= there | told | set(seats[event.place])
        states = countries_of(dossier, event)
        found[event.id] |= {
            dossier.countries[code].id for code in states if code in dossier.countries
        }
        for code in states:
            for key in named.countries[code]:
                found[key].add(event.id)
    return {key: frozenset(ids - {key}) for key, ids in found.items()}


def _speakers(dossier: Dossier, event: Event) -> Iterator[str]:
    for voice in (event.voice, *(reading.voice for reading in event.readings)):
        if isinstance(dossier.by_id.get(voice.by), Actor):
            yield voice.by


class _Named:
    """Which places and missions the sentences of a dossier name."""

    def __init__(self, dossier: Dossier) -> None:
        rows: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self.countries: dict[str, list[str]] = defaultdict(list)
        spots: tuple[Place | Mission, ...] = (*dossier.places, *dossier.missions)
        for item in spots:
            if _is_country(item):
                self.countries[item.country].append(item.id)
            for mention in item.mentions:
                span = mention.span
                rows[span.article].append((span.start, span.end, item.id))
        self._rows = {article: sorted(found) for article, found in rows.items()}

    def within(self, sentences: Iterable[Span]) -> Iterator[str]:
        """The ids of what the sentences name; some more than once."""
        for sentence in sentences:
            rows = self._rows.get(sentence.article, [])
            first = bisect_left(rows, sentence.start, key=itemgetter(0))
            past = bisect_right(rows, sentence.end, key=itemgetter(0))
            for _, end, key in rows[first:past]:
                if end <= sentence.end:
                    yield key


def _is_country(item: Place | Mission | Actor) -> TypeGuard[Place]:
    return isinstance(item, Place) and item.kind is PlaceKind.COUNTRY
