"""Questions to a dossier: its story in order, what belongs together, what is where."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeGuard

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier, Item
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import Place, PlaceKind
from dateline.domain.refused import Refused
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


def story(dossier: Dossier) -> tuple[Event, ...]:
    """The events in the order in which the articles tell them."""
    order = {article.id: index for index, article in enumerate(dossier.articles)}

    def told(event: Event) -> tuple[int, int, str]:
        first = min(event.spans, key=lambda span: (order[span.article], span.start))
        return order[first.article], first.start, event.id

    return tuple(sorted(dossier.events, key=told))


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
    found = {
        Marked(span, item.id)
        for item in dossier.items()
        for span in _evidence(item)
        if span.article == article
    }
    return tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end, m.id)))


def at(dossier: Dossier, article: str, offset: int) -> tuple[str, ...]:
    """The ids of the records whose spans cover a character, the tightest first."""
    hits = [item for item in marked(dossier, article) if item.span.covers(offset)]
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
    item = dossier.by_id.get(key)
    if isinstance(item, Event):
        found = set(_of_event(dossier, item))
    elif item is None or isinstance(item, Refused):
        found = set()
    else:
        found = set(_of_party(dossier, item))
    return frozenset(found - {key})


def countries_of(dossier: Dossier, event: Event) -> tuple[str, ...]:
    """The codes of the countries whose states or people take part, each once."""
    codes = (dossier.country_of(key) for key in event.parties)
    return tuple(dict.fromkeys(code for code in codes if code))


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


def _of_event(dossier: Dossier, event: Event) -> Iterable[str]:
    yield from event.parties
    yield from _speakers(dossier, event)
    sentences = _evidence(event)
    spots: tuple[Place | Mission, ...] = (*dossier.places, *dossier.missions)
    for item in spots:
        if _is_named(item, sentences):
            yield item.id
    for code in countries_of(dossier, event):
        if code in dossier.countries:
            yield dossier.countries[code].id
    place = dossier.by_id.get(event.place)
    if place is not None:
        yield place.id
    if isinstance(place, Mission) and place.city:
        yield place.city


def _of_party(dossier: Dossier, item: Place | Mission | Actor) -> Iterable[str]:
    code = item.country if _is_country(item) else ""
    here = {item.id} | {m.id for m in dossier.missions if m.city == item.id}
    for event in dossier.events:
        takes_part = bool(here & {event.place, *event.parties})
        speaks = item.id in _speakers(dossier, event)
        named = not isinstance(item, Actor) and _is_named(item, _evidence(event))
        if takes_part or speaks or named or code in countries_of(dossier, event):
            yield event.id
    for mission in dossier.missions:
        if mission.city == item.id or (code and code in (mission.of, mission.host)):
            yield mission.id
    if isinstance(item, Mission) and item.city:
        yield item.city


def _speakers(dossier: Dossier, event: Event) -> Iterator[str]:
    for voice in (event.voice, *(reading.voice for reading in event.readings)):
        if isinstance(dossier.by_id.get(voice.by), Actor):
            yield voice.by


def _is_named(item: Place | Mission, sentences: tuple[Span, ...]) -> bool:
    """Whether a sentence names the place or mission."""
    return any(
        mention.span.article == sentence.article
        and sentence.start <= mention.span.start
        and mention.span.end <= sentence.end
        for mention in item.mentions
        for sentence in sentences
    )


def _is_country(item: Place | Mission | Actor) -> TypeGuard[Place]:
    return isinstance(item, Place) and item.kind is PlaceKind.COUNTRY
