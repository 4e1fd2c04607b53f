"""Questions to a dossier: its story in order, what belongs together, what is where."""

import unicodedata
from collections.abc import Iterable
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
    apart = unicodedata.normalize("NFKD", text.casefold())
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
    """The events by date, the earliest possible day first, the undated last."""
    told = {event.id: index for index, event in enumerate(story(dossier))}

    def dated(event: Event) -> tuple[str, str, int]:
        if event.when is None:
            return "9999", "9999", told[event.id]
        first = event.when.earliest or event.when.latest
        last = event.when.latest or event.when.earliest
        early = first.isoformat() if first else "9999"
        return early, last.isoformat() if last else "9999", told[event.id]

    return tuple(sorted(dossier.events, key=dated))


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
    """The spans behind a record, in the order of the text; none for an unknown id."""
    item = dossier.by_id.get(key)
    return tuple(sorted(_evidence(item))) if item is not None else ()


def related(dossier: Dossier, key: str) -> frozenset[str]:
    """The ids of the records that belong with one: its parties, place, events, hosts.

    The record's own id is not among them.
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


def _of_event(dossier: Dossier, event: Event) -> Iterable[str]:
    yield from event.parties
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
        if takes_part or (code and code in countries_of(dossier, event)):
            yield event.id
    for mission in dossier.missions:
        if mission.city == item.id or (code and code in (mission.of, mission.host)):
            yield mission.id
    if isinstance(item, Mission) and item.city:
        yield item.city


def _is_country(item: Place | Mission | Actor) -> TypeGuard[Place]:
    return isinstance(item, Place) and item.kind is PlaceKind.COUNTRY
