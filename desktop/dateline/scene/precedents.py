"""This has happened before: events of one kind side by side on one relative clock."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import reach
from dateline.domain.kind import KINDS
from dateline.domain.query import countries_of, story
from dateline.domain.span import Span
from dateline.domain.tie import begins
from dateline.domain.voice import Voice, VoiceKind
from dateline.scene.wording import voice_words, when_words


class Stage(StrEnum):
    """The steps of the clock, in order."""

    EVENT = "event"
    REMOVAL = "removal"
    ANSWER = "answer"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Family:
    """Kinds that are precedents of each other, and what their first step is called."""

    name: str
    kinds: tuple[str, ...]
    first: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote in a cell: which event says it, how long after, in whose voice."""

    ref: str
    spans: tuple[Span, ...]
    kind: str
    after: str
    voice: str


@dataclass(frozen=True, slots=True)
class Case:
    """One precedent: its event, its name and date, and the entries of each stage."""

    ref: str
    title: str
    when: str
    cells: dict[Stage, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Precedents:
    """The cases by date, the earliest first."""

    family: Family
    cases: tuple[Case, ...]


INCURSIONS = Family(
    "Entries into missions", ("mission.raided", "mission.opened"), "Entry"
)
_STAGES = {
    "person.seized": Stage.REMOVAL,
    "person.arrested": Stage.REMOVAL,
    "person.beaten": Stage.REMOVAL,
    "person.transferred": Stage.OUTCOME,
    "person.tortured": Stage.OUTCOME,
    "person.killed": Stage.OUTCOME,
    "person.released": Stage.OUTCOME,
    "person.extradition": Stage.OUTCOME,
    "legal.convicted": Stage.OUTCOME,
    "relations.broken": Stage.ANSWER,
    "relations.suspended": Stage.ANSWER,
    "relations.restored": Stage.OUTCOME,
    "envoy.recalled": Stage.ANSWER,
    "envoy.expelled": Stage.ANSWER,
    "mission.closed": Stage.ANSWER,
    "sanctions": Stage.ANSWER,
    "speech.condemn": Stage.ANSWER,
    "speech.demand": Stage.ANSWER,
    "speech.appeal": Stage.ANSWER,
}


def families(dossier: Dossier) -> tuple[Family, ...]:
    """What the dossier has precedents of: kinds with two events or more."""
    count: dict[str, int] = {}
    for event in dossier.events:
        count[event.kind] = count.get(event.kind, 0) + 1
    found = []
    if sum(count.get(kind, 0) for kind in INCURSIONS.kinds) > 1:
        found.append(INCURSIONS)
    for kind, record in KINDS.items():
        if count.get(kind, 0) > 1 and kind not in INCURSIONS.kinds:
            found.append(Family(record.name, (kind,), "Event"))
    return tuple(found)


def precedents(dossier: Dossier, family: Family = INCURSIONS) -> Precedents:
    """The cases of a family, each with what followed from it."""
    tale = story(dossier)
    bases = [event for event in tale if _is_base(event, family)]
    bases.sort(key=lambda event: (_start(dossier, event), event.id))
    followers: dict[str, list[Event]] = {base.id: [] for base in bases}
    for event in tale:
        base = _case_of(dossier, event, bases)
        if base is not None:
            followers[base.id].append(event)
    return Precedents(
        family,
        tuple(_case(dossier, base, followers[base.id]) for base in bases),
    )


def _is_base(event: Event, family: Family) -> bool:
    return event.kind in family.kinds and event.voice.kind is not VoiceKind.OPINION


def _case_of(dossier: Dossier, event: Event, bases: list[Event]) -> Event | None:
    """The case that an event followed from.

    What the text puts after a case's event belongs to it; else the case told nearest
    that shares a party's country with it and had begun by then.
    """
    if event in bases or event.kind not in _STAGES or event.when is None:
        return None
    if event.voice.kind is VoiceKind.OPINION:
        return None
    by_id = {base.id: base for base in bases}
    if event.when.after in by_id:
        return by_id[event.when.after]
    last = reach(event.when)[1]
    near = [
        base
        for base in bases
        if _share(dossier, event, base)
        and last is not None
        and last.isoformat() >= _start(dossier, base)
    ]
    return min(near, key=lambda base: (_apart(event, base), base.id), default=None)


def _share(dossier: Dossier, event: Event, base: Event) -> bool:
    mine, theirs = set(countries_of(dossier, event)), set(countries_of(dossier, base))
    return bool(mine & theirs) or bool(event.place and event.place == base.place)


def _apart(event: Event, base: Event) -> int:
    """Characters between the two in the article; far where articles differ."""
    return min(
        abs(one.start - other.start) if one.article == other.article else 10**9
        for one in event.spans
        for other in base.spans
    )


def _case(dossier: Dossier, base: Event, followers: list[Event]) -> Case:
    cells: dict[Stage, list[Entry]] = {stage: [] for stage in Stage}
    for event in [base, *followers]:
        stage = Stage.EVENT if event is base else _STAGES[event.kind]
        told = (event.kind, event.voice, event.spans)
        cells[stage].append(_entry(dossier, base, event, told))
        for reading in event.readings:
            aside = _STAGES.get(reading.kind)
            if aside is not None and aside is not stage:
                told = (reading.kind, reading.voice, reading.spans or event.spans)
                cells[aside].append(_entry(dossier, base, event, told))
    return Case(
        ref=base.id,
        title=dossier.sentence(base),
        when=when_words(base.when),
        cells={stage: tuple(entries) for stage, entries in cells.items()},
    )


def _entry(
    dossier: Dossier,
    base: Event,
    event: Event,
    told: tuple[str, Voice, tuple[Span, ...]],
) -> Entry:
    kind, voice, spans = told
    return Entry(
        ref=event.id,
        spans=spans,
        kind=KINDS[kind].name,
        after=_after(dossier, base, event),
        voice=voice_words(dossier, voice),
    )


def _after(dossier: Dossier, base: Event, event: Event) -> str:
    """How long after the case's event, no more exactly than the text allows."""
    if event is base or base.when is None or event.when is None:
        return ""
    zero, late = reach(base.when)
    first, last = reach(event.when)
    first = begins(dossier, event) or first
    if None in (zero, late, first, last):
        return "later"
    return _span_words(zero, late, first, last)


def _span_words(
    zero: date | None, late: date | None, first: date | None, last: date | None
) -> str:
    if zero is None or late is None or first is None or last is None:
        return "later"
    least, most = max(0, (first - late).days), (last - zero).days
    if most <= 0:
        return "the same day"
    if most <= 31 and (late - zero).days < 2:
        return f"within {most} {'day' if most == 1 else 'days'}"
    if least < 31 and most <= 62:
        return "the same month"
    if most < 400:
        return "within a year"
    years = last.year - zero.year
    return f"up to {years} years later"


def _start(dossier: Dossier, event: Event) -> str:
    first = begins(dossier, event) or (event.when and event.when.latest)
    return first.isoformat() if first else "9999"
