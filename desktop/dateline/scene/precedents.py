"""This has happened before: events of one kind side by side on one relative clock."""

from dataclasses import dataclass, replace
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


def precedents(dossier: Dossier, family: Family = INCURSIONS) -> Precedents:
    """The cases of a family, each with what followed from it."""
    tale = story(dossier)
    bases = [event for event in tale if _is_base(event, family)]
    bases.sort(key=lambda event: (_start(dossier, event), event.id))
    cases = [[base] for base in bases]
    waiting = [event for event in tale if event not in bases and _can_follow(event)]
    for near in (_ordered, _same_parties):
        for event in tuple(waiting):
            case = near(dossier, event, cases)
            if case is not None:
                case.append(event)
                waiting.remove(event)
    return Precedents(family, tuple(_case(dossier, case) for case in cases))


def _is_base(event: Event, family: Family) -> bool:
    return event.kind in family.kinds and event.voice.kind is not VoiceKind.OPINION


def _can_follow(event: Event) -> bool:
    dated = event.when is not None
    return dated and event.kind in _STAGES and event.voice.kind is not VoiceKind.OPINION


def _ordered(
    dossier: Dossier, event: Event, cases: list[list[Event]]
) -> list[Event] | None:
    """The case that the text itself puts the event after."""
    after = event.when.after if event.when else ""
    for case in cases:
        if after and after in {one.id for one in case}:
            return case
    return None


def _same_parties(
    dossier: Dossier, event: Event, cases: list[list[Event]]
) -> list[Event] | None:
    """The case that shares a party or place with the event and had begun by then.

    Of several, the one that began last before it, then the one told nearest to it.
    """
    found = [
        case
        for case in cases
        if _shares(dossier, event, case) and _begun(dossier, event, case[0])
    ]
    return max(
        found,
        key=lambda case: (_start(dossier, case[0]), -_apart(event, case[0])),
        default=None,
    )


def _shares(dossier: Dossier, event: Event, case: list[Event]) -> bool:
    """Whether they share a place, a person, a body or mission, or two countries.

    One country in common is too little: every other event of a dossier may have it.
    """
    states = {place.id for place in dossier.countries.values()}
    for one in case:
        if event.place and event.place == one.place:
            return True
        if (set(event.parties) & set(one.parties)) - states:
            return True
    base = case[0]
    common = set(countries_of(dossier, event)) & set(countries_of(dossier, base))
    return len(common) > 1


def _begun(dossier: Dossier, event: Event, base: Event) -> bool:
    if event.when is None or event.when.before == base.id:
        return False
    last = reach(event.when)[1]
    return last is not None and last.isoformat() >= _start(dossier, base)


def _apart(event: Event, base: Event) -> int:
    """Characters between the two in the article; far where articles differ."""
    return min(
        abs(one.start - other.start) if one.article == other.article else 10**9
        for one in event.spans
        for other in base.spans
    )


def _case(dossier: Dossier, case: list[Event]) -> Case:
    base = case[0]
    cells: dict[Stage, list[Entry]] = {stage: [] for stage in Stage}
    for event in case:
        stage = Stage.EVENT if event is base else _STAGES[event.kind]
        told = (event.kind, event.voice, event.spans)
        cells[stage].append(_entry(dossier, base, event, told))
        for reading in event.readings:
            aside = _STAGES.get(reading.kind)
            if aside is not None and aside is not stage:
                told = (reading.kind, reading.voice, reading.spans or event.spans)
                cells[aside].append(_entry(dossier, base, event, told))
        if event.is_rupture and has_ended(dossier, event):
            told = ("relations.restored", event.voice, event.spans)
            ended = replace(
                _entry(dossier, base, event, told), after=_over(dossier, base, event)
            )
            cells[Stage.OUTCOME].append(ended)
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
    first, last = reach(event.when)
    if event.when.extent is Extent.THROUGHOUT:  # when it began, not how long it was
        last = event.when.start.last
    return _span_words(base.when, begins(dossier, event) or first, last)


def _over(dossier: Dossier, base: Event, event: Event) -> str:
    """How long after the case's event a lasting state was over."""
    if base.when is None or event.when is None:
        return ""
    return _span_words(base.when, event.when.end.first, event.when.end.last)


def _span_words(zero: When, first: date | None, last: date | None) -> str:
    begun, done = reach(zero)
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
