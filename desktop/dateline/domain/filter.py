"""Filters and lenses: which events are shown; the rest is counted, never lost."""

from dataclasses import dataclass, field
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.query import countries_of, story
from dateline.domain.voice import VoiceKind
from dateline.domain.when import Extent, When


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must be to be shown; an empty field lets everything through.

    ``kinds``, ``countries`` (ISO codes), ``people`` (actor ids) and ``voices`` each let
    through what matches one of them. ``speaker`` is the lens "as X has it": what X
    says, by the voice's ``by``. ``since`` and ``until`` are days, both included; an
    event of which any possible day lies between passes (see ``reach``). ``undated``
    events pass a time window only where this says so.
    """

    kinds: frozenset[str] = field(default_factory=frozenset)
    countries: frozenset[str] = field(default_factory=frozenset)
    people: frozenset[str] = field(default_factory=frozenset)
    voices: frozenset[VoiceKind] = field(default_factory=frozenset)
    speaker: str = ""
    since: date | None = None
    until: date | None = None
    undated: bool = False

    @property
    def is_open(self) -> bool:
        """Whether everything passes."""
        return self == Filter(undated=self.undated)


STATED_ONLY = Filter(voices=frozenset({VoiceKind.STATED}))
NO_OPINIONS = Filter(voices=frozenset(VoiceKind) - {VoiceKind.OPINION})


def passes(dossier: Dossier, event: Event, chosen: Filter) -> bool:
    """Whether a filter shows an event."""
    return (
        _one_of(chosen.kinds, (event.kind,))
        and _one_of(chosen.countries, countries_of(dossier, event))
        and _one_of(chosen.people, event.parties)
        and (not chosen.voices or event.voice.kind in chosen.voices)
        and (not chosen.speaker or _says(event, chosen.speaker))
        and _in_time(event, chosen)
    )


def kept(dossier: Dossier, chosen: Filter) -> tuple[Event, ...]:
    """The events that a filter shows, in the order of the story."""
    tale = story(dossier)
    if chosen.is_open:
        return tale
    return tuple(event for event in tale if passes(dossier, event, chosen))


def speakers(dossier: Dossier) -> tuple[str, ...]:
    """All who are said to say something, for the lens "as X has it"; sorted."""
    said = {event.voice.by for event in dossier.events}
    said |= {reading.voice.by for event in dossier.events for reading in event.readings}
    return tuple(sorted(said - {""}))


def reach(when: When) -> tuple[date | None, date | None]:
    """The first and last day on which an event counts as being there.

    What happened at some time before or after a day, and we don't know when, counts at
    that day only; what went on throughout counts on all days of an open interval.
    """
    first, last = when.earliest, when.latest
    if when.extent is Extent.WITHIN:
        return first or when.end.first, last or when.start.last
    return first, last


def _one_of(wanted: frozenset[str], found: tuple[str, ...]) -> bool:
    return not wanted or not wanted.isdisjoint(found)


def _says(event: Event, speaker: str) -> bool:
    told = (event.voice, *(reading.voice for reading in event.readings))
    return any(voice.by == speaker for voice in told)


def _in_time(event: Event, chosen: Filter) -> bool:
    if chosen.since is None and chosen.until is None:
        return True
    if event.when is None:
        return chosen.undated
    first, last = reach(event.when)
    too_early = chosen.since is not None and last is not None and last < chosen.since
    too_late = chosen.until is not None and first is not None and first > chosen.until
    return not too_early and not too_late
