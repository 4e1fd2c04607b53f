"""Filters and lenses: which events are shown; the rest is counted, never lost."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.lens import Filter
from dateline.domain.once import once
from dateline.domain.query import countries_of, story
from dateline.domain.tie import begins
from dateline.domain.when import Extent, When


class Condition(StrEnum):
    """What of a filter an event does not meet."""

    KIND = "kind"
    COUNTRY = "country"
    PERSON = "person"
    VOICE = "voice"
    SPEAKER = "speaker"
    DATE = "date"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many events a filter hides.

    ``by`` counts for each condition those that don't meet it; an event may fail more
    than one, so the counts can add up to more than ``total``.
    """

    total: int
    by: dict[Condition, int]


def passes(dossier: Dossier, event: Event, chosen: Filter) -> bool:
    """Whether a filter shows an event."""
    row = _row(dossier, event)
    return all(test(row) for _, test in _tests(chosen))


def kept(dossier: Dossier, chosen: Filter) -> tuple[Event, ...]:
    """The events that a filter shows, in the order of the story."""
    if chosen.is_open:
        return story(dossier)
    rows: Collection[_Row] = _rows(dossier)
    for _, test in _tests(chosen):
        rows = [row for row in rows if test(row)]
    return tuple(row.event for row in rows)


def left_out(dossier: Dossier, chosen: Filter) -> LeftOut:
    """How many events a filter hides, and by which of its conditions."""
    rows = _rows(dossier)
    counts = {
        condition: sum(not test(row) for row in rows)
        for condition, test in _tests(chosen)
    }
    found = {condition: count for condition, count in counts.items() if count}
    return LeftOut(len(rows) - len(kept(dossier, chosen)), found)


def speakers(dossier: Dossier) -> tuple[str, ...]:
    """All who are said to say something, for the lens "as X has it"; sorted."""
    said: set[str] = set()
    said = said.union(*(_told_by(event) for event in dossier.events))
    return tuple(sorted(said))


def reach(when: When) -> tuple[date | None, date | None]:
    """The first and last day on which a date counts as being there.

    What happened at some time before or after a day, and we don't know when, counts at
    that day only; what went on throughout counts on all days of an open interval.
    """
    first, last = when.earliest, when.latest
    if when.extent is Extent.WITHIN:
        return first or when.end.first, last or when.start.last
    return first, last


def days(dossier: Dossier, event: Event) -> tuple[date | None, date | None]:
    """The first and last day on which an event counts as being there (see ``reach``).

    It can't begin before what it follows. None where an end is open.

    Raises:
        ValueError: the event has no date.
    """
    if event.when is None:
        raise ValueError(f"the event “{event.id}” has no date")
    first, last = reach(event.when)
    if event.when.after and first is not None:
        begun = begins(dossier, event) or first
        first = max(first, begun) if last is None else min(max(first, begun), last)
    return first, last


@dataclass(frozen=True, slots=True)
class _Row:
    """What filters ask of an event, worked out once."""

    event: Event
    countries: frozenset[str]
    parties: frozenset[str]
    speakers: frozenset[str]
    dated: bool
    first: date
    last: date


_Test = Callable[[_Row], bool]


@once
def _rows(dossier: Dossier) -> tuple[_Row, ...]:
    return tuple(_row(dossier, event) for event in story(dossier))


def _row(dossier: Dossier, event: Event) -> _Row:
    dated = event.when is not None
    first, last = days(dossier, event) if dated else (None, None)
    return _Row(
        event=event,
        countries=frozenset(countries_of(dossier, event)),
        parties=frozenset(event.parties),
        speakers=_told_by(event),
        dated=dated,
        first=first or date.min,
        last=last or date.max,
    )


def _told_by(event: Event) -> frozenset[str]:
    told = (event.voice, *(reading.voice for reading in event.readings))
    return frozenset(voice.by for voice in told) - {""}


def _tests(chosen: Filter) -> Iterator[tuple[Condition, _Test]]:
    """What an event must meet, for the conditions that the filter has."""
    if chosen.kinds:
        yield Condition.KIND, lambda row: row.event.kind in chosen.kinds
    if chosen.countries:
        states = chosen.countries
        yield Condition.COUNTRY, lambda row: not states.isdisjoint(row.countries)
    if chosen.people:
        people = chosen.people
        yield Condition.PERSON, lambda row: not people.isdisjoint(row.parties)
    if chosen.voices:
        yield Condition.VOICE, lambda row: row.event.voice.kind in chosen.voices
    if chosen.speaker:
        yield Condition.SPEAKER, lambda row: chosen.speaker in row.speakers
    if chosen.since or chosen.until:
        since, until = chosen.since or date.min, chosen.until or date.max
        yield (
            Condition.DATE,
            lambda row: not row.dated or (row.first <= until and since <= row.last),
        )
        if not chosen.undated:
            yield Condition.UNDATED, lambda row: row.dated
