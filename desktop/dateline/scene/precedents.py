"""This has happened before: events of one kind side by side on one relative clock."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Reading
from dateline.domain.filter import reach
from dateline.domain.kind import KINDS
from dateline.domain.once import once
from dateline.domain.order import begins, begun_by
from dateline.domain.query import countries_of, story
from dateline.domain.sequel import sequels
from dateline.domain.span import Span
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import Extent, When
from dateline.scene.links import has_ended
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


@once
def precedents(dossier: Dossier, family: Family = INCURSIONS) -> Precedents:
    """The cases of a family, each with what followed from it."""
    tale = story(dossier)
    bases = [event for event in tale if _is_base(event, family)]
    bases.sort(key=lambda event: (_start(dossier, event), event.id))
    after = sequels(dossier, bases, [event for event in tale if _can_follow(event)])
    cases = (_case(dossier, base, after[base.id]) for base in bases)
    return Precedents(family, tuple(cases))


def _is_base(event: Event, family: Family) -> bool:
    return event.kind in family.kinds and event.voice.kind is not VoiceKind.OPINION


def _can_follow(event: Event) -> bool:
    if event.when is None or event.voice.kind is VoiceKind.OPINION:
        return False
    return event.kind in _STAGES or any(stage for stage, _ in _asides(event))


def _asides(event: Event) -> Iterator[tuple[Stage, Reading]]:
    """The stages that other readings of an event belong to; opinions to none."""
    for reading in event.readings:
        stage = _STAGES.get(reading.kind)
        if stage is not None and reading.voice.kind is not VoiceKind.OPINION:
            yield stage, reading


def _case(dossier: Dossier, base: Event, after: tuple[Event, ...]) -> Case:
    cells: dict[Stage, list[Entry]] = {stage: [] for stage in Stage}
    for event in (base, *after):
        stage = Stage.EVENT if event is base else _STAGES.get(event.kind)
        asides = [one for one in _asides(event) if one[0] is not stage]
        if stage is not None:
            told = (event.kind, event.voice, _own_spans(event, asides))
            cells[stage].append(_entry(dossier, base, event, told))
        for aside, reading in asides:
            told = (reading.kind, reading.voice, reading.spans)
            cells[aside].append(_entry(dossier, base, event, told))
        if _ends_untold(dossier, event, after):
            told = ("relations.restored", event.voice, event.spans)
            entry = _entry(dossier, base, event, told)
            ended = replace(entry, after=_over(dossier, base, event))
            cells[Stage.OUTCOME].append(ended)
    return Case(
        ref=base.id,
        title=dossier.sentence(base),
        when=when_words(base.when),
        cells={stage: tuple(entries) for stage, entries in cells.items()},
    )


def _own_spans(event: Event, asides: list[tuple[Stage, Reading]]) -> tuple[Span, ...]:
    """The event's quotes without those that stand in another cell, if any are left."""
    taken = {span for _, reading in asides for span in reading.spans}
    return tuple(span for span in event.spans if span not in taken) or event.spans


def _ends_untold(dossier: Dossier, event: Event, after: tuple[Event, ...]) -> bool:
    """Whether a rupture is told to have ended, and no event of the case tells how."""
    if not event.is_rupture or not has_ended(dossier, event):
        return False
    states = set(countries_of(dossier, event))
    return not any(
        one.kind == "relations.restored" and states <= set(countries_of(dossier, one))
        for one in after
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
    first, last = reach(event.when)
    if event.when.extent is Extent.THROUGHOUT:  # when it began, not how long it was
        last = begun_by(event.when)
    words = _span_words(base.when, begins(dossier, event) or first, last)
    open_ended = event.when.extent is Extent.WITHIN and event.when.latest is None
    return f"{words} or later" if open_ended and words != "later" else words


def _over(dossier: Dossier, base: Event, event: Event) -> str:
    """How long after the case's event a lasting state was over."""
    if base.when is None or event.when is None:
        return ""
    return _span_words(base.when, event.when.end.first, event.when.end.last)


def _span_words(zero: When, first: date | None, last: date | None) -> str:
    begun, done = reach(zero)
    if zero.extent is Extent.THROUGHOUT:
        done = begun_by(zero)
    if begun is None or done is None or first is None or last is None:
        return "later"
    if (last - begun).days <= 0:
        return "the same day"
    if (last - begun).days <= 31 and begun == done:
        days = (last - begun).days
        return f"within {days} {'day' if days == 1 else 'days'}"
    if (
        (first.year, first.month)
        == (last.year, last.month)
        == (begun.year, begun.month)
    ):
        return "the same month"
    if (last - begun).days < 366:
        return "within a year"
    least, most = first.year - done.year, last.year - begun.year
    return f"{most} years later" if least == most else f"up to {most} years later"


def _start(dossier: Dossier, event: Event) -> str:
    first = begins(dossier, event) or (event.when and event.when.latest)
    return first.isoformat() if first else "9999"
