"""Ties: how two countries stood on a day, read from the dated events.

A rupture is no line: it begins, holds and ends. Where the text does not say on which
day, the days on which it can have been are doubtful, never decided. A day is told as
it ended: what begins or ends on a day has begun or ended on it.

What counts: the expulsion of an envoy, the suspension, breaking and restoring of
relations, by the event's own account and not by another reading of it. A graver state
stays until it ends, whoever does something lesser meanwhile; restoring relations ends
all that began before. Who says so is kept: what is attributed or quoted holds in that
voice; what is hedged may be, so it is doubtful for as long as it could hold. What is
only planned, supposed or the author's opinion never counts.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Status
from dateline.domain.once import once
from dateline.domain.order import begins, follows
from dateline.domain.query import codes_of, story
from dateline.domain.turn import RANK, Change, State, order, possible
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import Extent, When

__all__ = [
    "TURNS",
    "Change",
    "Pair",
    "Standing",
    "State",
    "Tie",
    "begins",
    "tie",
    "ties",
    "turning_days",
]

Pair = tuple[str, str]
Days = tuple[date, date | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a pair stood on a day.

    ``others`` are the states that it may have been in instead, the likeliest first.
    ``event`` is what brought the state and ``voice`` who says so; empty and None while
    nothing told has touched the pair.
    """

    state: State
    event: str = ""
    by: str = ""
    voice: Voice | None = None
    others: tuple[State, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether the pair may have stood otherwise."""
        return bool(self.others)

    @property
    def before(self) -> State:
        """What held if the turn had not come yet."""
        return self.others[0] if self.others else State.NORMAL


UNTOUCHED = Standing(State.NORMAL)


@dataclass(frozen=True, slots=True)
class Tie:
    """A pair of countries (codes in alphabetical order) and its turns by date."""

    pair: Pair
    changes: tuple[Change, ...]

    def on(self, day: date) -> Standing:
        """How the pair stood on a day: by the last turn that can have come by then."""
        if not any(change.first <= day for change in self.changes):
            return UNTOUCHED
        if len(self.changes) == 1:  # as most are: it has come, or it may have
            (only,) = self.changes
            before = () if only.came_by(day) else (State.NORMAL,)
            return Standing(only.state, only.event, only.by, only.voice, before)
        found: dict[State, Change | None] = {}
        for state, change in possible(self.changes, day):
            if state not in found or _sooner(change, found[state], day):
                found[state] = change
        ranked = sorted(found, key=lambda state: _recent(state, found[state]))
        state, others = ranked[-1], tuple(reversed(ranked[:-1]))
        change = found[state]
        if change is None:
            return Standing(state, others=others)
        return Standing(state, change.event, change.by, change.voice, others)


def ties(dossier: Dossier, events: tuple[Event, ...] | None = None) -> tuple[Tie, ...]:
    """The ties that the dossier's events change, by pair.

    ``events`` narrows what is read, for a lens: who is asked, not which days.
    """
    return _all(dossier) if events is None else _read(dossier, events)


def tie(dossier: Dossier, one: str, other: str) -> Tie:
    """The tie of two countries by code; one without turns is normal on all days."""
    pair = (min(one, other), max(one, other))
    return _by_pair(dossier).get(pair, Tie(pair, ()))


def turning_days(found: tuple[Tie, ...]) -> tuple[date, ...]:
    """The days on which some pair's standing changes, for stepping through them."""
    days: set[date] = set()
    for one in found:
        turns = {c.first for c in one.changes} | {c.last for c in one.changes if c.last}
        before = UNTOUCHED
        for day in sorted(turns - {date.min}):
            now = one.on(day)
            if now != before:
                days.add(day)
            before = now
    return tuple(sorted(days))


TURNS = {
    "envoy.expelled": State.EXPELLED,
    "relations.suspended": State.SUSPENDED,
    "relations.broken": State.BROKEN,
    "relations.restored": State.RESTORED,
}


@once
def _all(dossier: Dossier) -> tuple[Tie, ...]:
    return _read(dossier, story(dossier))


@once
def _by_pair(dossier: Dossier) -> dict[Pair, Tie]:
    return {found.pair: found for found in _all(dossier)}


def _read(dossier: Dossier, events: tuple[Event, ...]) -> tuple[Tie, ...]:
    found: dict[Pair, list[Change]] = defaultdict(list)
    for event in events:
        if event.kind in TURNS and _counts(event):
            for pair, by in _pairs(dossier, event):
                found[pair] += _changes(dossier, event, by)
    return tuple(
        Tie(pair, tuple(sorted(changes, key=order)))
        for pair, changes in sorted(found.items())
        if changes
    )


def _counts(event: Event) -> bool:
    unreal = event.voice.kind in (VoiceKind.HYPOTHETICAL, VoiceKind.OPINION)
    return event.status is not Status.PLANNED and not unreal


def _pairs(dossier: Dossier, event: Event) -> Iterator[tuple[Pair, str]]:
    """The pairs whose relations an event touches, each with who acted."""
    if event.together:
        for pair in combinations(sorted(codes_of(dossier, event.parties)), 2):
            yield pair, ""
        return
    actors = codes_of(dossier, event.actors)
    for actor, other in product(actors, codes_of(dossier, event.recipients)):
        if actor != other:
            yield (min(actor, other), max(actor, other)), actor


def _changes(dossier: Dossier, event: Event, by: str) -> Iterator[Change]:
    when = event.when
    if when is None:
        return
    earlier = follows(dossier, event)
    start, end = _turns(when)
    first, last = _narrowed(dossier, event, start)
    if event.voice.is_doubtful:
        last = None  # it may never have been
    state = TURNS[event.kind]
    yield Change(state, first, last, event.id, by, event.voice, earlier)
    if end is not None and state is not State.RESTORED:
        first, last = max(end[0], first), end[1]
        restored = State.RESTORED
        yield Change(restored, first, last, event.id, by, event.voice, earlier)


def _turns(when: When) -> tuple[Days, Days | None]:
    """The days on which it can have begun, and on which it can have ended.

    What happened within an interval has no end of its own.
    """
    start, end = when.start, when.end
    first = start.first or date.min
    if when.extent is Extent.WITHIN:
        return (first, end.last), None
    if when.start == when.end:  # "throughout 1952": from its first to its last day
        return (first, first), (end.last or first, end.last)
    begun = start.last or (first if start.open else end.first)
    if end.first is None:
        return (first, begun), None if end.open else (begun or first, None)
    return (first, begun), (end.first, end.last)


def _narrowed(dossier: Dossier, event: Event, days: Days) -> Days:
    """The days on which an event can have begun, by what it follows and precedes."""
    first, last = days
    first = max(first, begins(dossier, event) or first)
    later = dossier.by_id.get(event.when.before) if event.when else None
    if isinstance(later, Event) and later.when and later.when.latest:
        last = min(last or date.max, later.when.latest)
    return first, None if last is None else max(first, last)


def _recent(state: State, change: Change | None) -> tuple[date, int]:
    return change.first if change else date.min, RANK[state]


def _sooner(one: Change | None, other: Change | None, day: date) -> bool:
    """Whether one turn rather than the other brought the state: the surer, the first.

    Of what ends a rupture the last counts: before that the rupture still held.
    """
    if one is None or other is None:
        return one is not None
    if one.state is State.RESTORED:
        return other.first < one.first
    return (not one.came_by(day), order(one)) < (not other.came_by(day), order(other))
