"""Ties: how two countries stood on a day, read from the dated events.

A rupture is no line: it begins, holds and ends. Where the text does not say on which
day, the days on which it can have been are doubtful, never decided.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations, product

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Status
from dateline.domain.query import story
from dateline.domain.voice import VoiceKind
from dateline.domain.when import Extent

Pair = tuple[str, str]


class State(StrEnum):
    """The state of relations."""

    NORMAL = "normal"
    EXPELLED = "envoy expelled"
    SUSPENDED = "suspended"
    BROKEN = "broken"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Change:
    """A turn in a pair's relations.

    It came on a day from ``first`` to ``last``; ``last`` is None where the text leaves
    that open. ``event`` is the id of what brought it, ``by`` the code of who acted.
    """

    state: State
    first: date
    last: date | None
    event: str
    by: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a pair stood on a day.

    ``doubtful`` where the turn may not have come yet; ``before`` is then what held if
    not. ``event`` is empty while nothing told has touched the pair.
    """

    state: State
    event: str = ""
    by: str = ""
    doubtful: bool = False
    before: State = State.NORMAL


@dataclass(frozen=True, slots=True)
class Tie:
    """A pair of countries (codes in alphabetical order) and its turns by date."""

    pair: Pair
    changes: tuple[Change, ...]

    def on(self, day: date) -> Standing:
        """How the pair stood on a day: by the last turn that can have come by then."""
        standing = Standing(State.NORMAL)
        for change in self.changes:
            if change.first > day:
                break
            doubtful = change.last is None or day < change.last
            standing = Standing(
                change.state, change.event, change.by, doubtful, standing.state
            )
        return standing


_STATES = {
    "envoy.expelled": State.EXPELLED,
    "relations.suspended": State.SUSPENDED,
    "relations.broken": State.BROKEN,
    "relations.restored": State.RESTORED,
}


def ties(dossier: Dossier, events: tuple[Event, ...] | None = None) -> tuple[Tie, ...]:
    """The ties that the dossier's events change, by pair.

    ``events`` narrows what is read, for a lens or a filter. Left out: what has no date,
    what is only planned, and what nobody answers for (hedged, hypothetical, opinion).
    """
    found: dict[Pair, list[Change]] = defaultdict(list)
    for event in story(dossier) if events is None else events:
        if event.kind not in _STATES or not _answered(event):
            continue
        for actor, other in _sides(dossier, event):
            if actor != other:
                pair = (min(actor, other), max(actor, other))
                found[pair] += _changes(dossier, event, actor)
    return tuple(
        Tie(pair, tuple(sorted(changes, key=_order)))
        for pair, changes in sorted(found.items())
        if changes
    )


def tie(dossier: Dossier, one: str, other: str) -> Tie:
    """The tie of two countries by code; one without turns is normal on all days."""
    pair = (min(one, other), max(one, other))
    for found in ties(dossier):
        if found.pair == pair:
            return found
    return Tie(pair, ())


def turning_days(found: tuple[Tie, ...]) -> tuple[date, ...]:
    """The days on which some pair's standing changes, for stepping through them."""
    days = {change.first for one in found for change in one.changes}
    days |= {c.last for one in found for c in one.changes if c.last is not None}
    return tuple(sorted(days))


def _answered(event: Event) -> bool:
    doubtful = event.voice.is_doubtful or event.voice.kind is VoiceKind.OPINION
    return event.status is not Status.PLANNED and not doubtful


def _sides(dossier: Dossier, event: Event) -> Iterator[Pair]:
    """Who acts on whom, by code; of what is done together, each with each once."""
    if event.together:
        yield from combinations(_codes(dossier, event.parties), 2)
    else:
        recipients = _codes(dossier, event.recipients)
        yield from product(_codes(dossier, event.actors), recipients)


def _codes(dossier: Dossier, keys: tuple[str, ...]) -> list[str]:
    codes = (dossier.country_of(key) for key in keys)
    return list(dict.fromkeys(code for code in codes if code))


def _changes(dossier: Dossier, event: Event, by: str) -> list[Change]:
    when = event.when
    first = begins(dossier, event)
    if when is None or first is None:
        return []
    lasting = when.extent is Extent.THROUGHOUT
    last = when.start.last if lasting else when.latest
    turns = [Change(_STATES[event.kind], first, last, event.id, by)]
    if lasting and when.end.first is not None:
        # The end of "broken until 1984" is the day after the last that it can hold on.
        over = when.end.last + timedelta(days=1) if when.end.last else None
        turns.append(Change(State.RESTORED, when.end.first, over, event.id, by))
    return turns


def begins(dossier: Dossier, event: Event) -> date | None:
    """The earliest day on which an event can have begun; None where that is open.

    An event that the text puts after another can't have begun before that one did.
    """
    seen: set[str] = set()
    when = event.when
    days: list[date | None] = []
    while when is not None:
        days.append(when.earliest)
        if not when.after or when.after in seen:
            break
        seen.add(when.after)
        earlier = dossier.by_id[when.after]
        when = earlier.when if isinstance(earlier, Event) else None
    known = [day for day in days if day is not None]
    return max(known) if known else None


def _order(change: Change) -> tuple[date, date, str]:
    return change.first, change.last or date.max, change.event
