"""Turns in the relations of two countries, and what they leave possible on a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.domain.voice import Voice


class State(StrEnum):
    """The state of relations, from best to worst; restored is as good as normal."""

    NORMAL = "normal"
    EXPELLED = "envoy expelled"
    SUSPENDED = "suspended"
    BROKEN = "broken"
    RESTORED = "restored"

    @property
    def is_rupture(self) -> bool:
        """Whether there are no relations."""
        return self in (State.SUSPENDED, State.BROKEN)


@dataclass(frozen=True, slots=True)
class Change:
    """A turn in a pair's relations.

    It came on a day from ``first`` to ``last``: ``date.min`` and None where the text
    leaves that open. ``event`` is the id of what brought it, ``by`` the code of who
    acted, empty where both did. A rupture that is told with its end has two turns, the
    second of them to ``RESTORED``, with the same event. ``follows`` are the ids of the
    events that the text puts before this one.
    """

    state: State
    first: date
    last: date | None
    event: str
    by: str
    voice: Voice
    follows: frozenset[str]

    def came_by(self, day: date) -> bool:
        """Whether it surely had come when the day ended."""
        return self.last is not None and self.last <= day


RANK = {state: rank for rank, state in enumerate(State)} | {State.RESTORED: 0}


def order(change: Change) -> tuple[date, date, str]:
    """Turns by date, what may have come at any time after it last."""
    return change.first, change.last or date.max, change.event


def possible(
    changes: tuple[Change, ...], day: date
) -> Iterator[tuple[State, Change | None]]:
    """Each state that the pair may have been in when the day ended, and its turn.

    All orders are gone through in which the turns can have come by then. What matters
    of them is when relations were last restored; from then on each rupture holds, or
    does not, whatever the others do.
    """
    ruptures = {c.event: c for c in changes if c.state is not State.RESTORED}
    ends = {c.event: c for c in changes if c.state is State.RESTORED}
    mends = [c for key, c in ends.items() if key not in ruptures]
    begun = [c for c in ruptures.values() if c.first <= day]
    for mend in _mends(mends, [*begun, *mends], day):
        yield from _since(mend, begun, ends, day)


@dataclass(frozen=True, slots=True)
class _Mend:
    """Relations restored on a day, or, without a change, at no time yet."""

    change: Change | None
    day: date


def _mends(mends: list[Change], turns: list[Change], day: date) -> Iterator[_Mend]:
    """Each time at which relations can last have been restored.

    Between two days on which a turn can begin or end nothing else becomes possible.
    """
    for mend in mends:
        surely = [one.first for one in mends if one is not mend and one.came_by(day)]
        first, last = max([mend.first, *surely]), min(mend.last or day, day)
        if first <= last:
            moments = {first, last, *_between(turns, first, last)}
            yield from (_Mend(mend, moment) for moment in sorted(moments))
    if not any(mend.came_by(day) for mend in mends):
        yield _Mend(None, date.min)


def _between(turns: list[Change], first: date, last: date) -> Iterator[date]:
    for turn in turns:
        for day in (turn.first, turn.last):
            if day is not None and first <= day <= last:
                yield day


def _since(
    mend: _Mend, begun: list[Change], ends: dict[str, Change], day: date
) -> Iterator[tuple[State, Change | None]]:
    holding = [c for c in begun if _may_hold(c, mend, ends.get(c.event), day)]
    floor = max(
        (RANK[c.state] for c in holding if _must_hold(c, mend, ends, day)), default=0
    )
    for change in holding:
        if RANK[change.state] >= floor:
            yield change.state, change
    if floor == 0:
        yield _calm(mend, begun, ends, day)


def _may_hold(change: Change, mend: _Mend, end: Change | None, day: date) -> bool:
    """Whether it can have begun after the mending, and not be over."""
    over = end is not None and end.came_by(day)
    return not over and _may_begin(change, mend, day)


def _must_hold(change: Change, mend: _Mend, ends: dict[str, Change], day: date) -> bool:
    """Whether it surely began after the mending, and surely is not over."""
    end = ends.get(change.event)
    if not change.came_by(day) or (end is not None and end.first <= day):
        return False
    if mend.change is None:
        return True
    same = change.first == mend.day and mend.change.event in change.follows
    return change.first > mend.day or same


def _calm(
    mend: _Mend, begun: list[Change], ends: dict[str, Change], day: date
) -> tuple[State, Change | None]:
    """What holds where no rupture does: restored by the last that ended one."""
    came = [mend.change] if mend.change else []
    for change in begun:
        end = ends.get(change.event)
        if end is None or end.first > day or change.voice.is_doubtful:
            continue
        if _may_begin(change, mend, day):
            came.append(end)
    if not came:
        return State.NORMAL, None
    return State.RESTORED, max(came, key=order)


def _may_begin(change: Change, mend: _Mend, day: date) -> bool:
    """Whether it can have begun after the mending."""
    if mend.change is None:
        return True
    last = min(change.last or day, day)
    same = last == mend.day and change.event not in mend.change.follows
    return last > mend.day or same
