"""What turns leave possible on a day, against every order they can have come in."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.turn import RANK, Change, State, order, possible
from dateline.domain.voice import Voice, VoiceKind

RUPTURES = (State.EXPELLED, State.SUSPENDED, State.BROKEN)
STATED = Voice(VoiceKind.STATED)
NEVER = 99

Days = tuple[int, int]
Rupture = tuple[State, Days, Days | None]


def day(number: int) -> date:
    return date(2000, 1, 1) + timedelta(days=number)


@st.composite
def spans(draw: st.DrawFn, least: int = 0) -> Days:
    first = draw(st.integers(least, least + 4))
    return first, draw(st.integers(first, first + 2))


@st.composite
def ruptures(draw: st.DrawFn) -> Rupture:
    state = draw(st.sampled_from(RUPTURES))
    begun = draw(spans())
    return state, begun, draw(st.none() | spans(least=begun[1]))


def turns(broken: list[Rupture], restored: list[Days]) -> tuple[Change, ...]:
    """The turns that tell of ruptures, some with their end, and of restorations."""
    rows = [(state, begun, f"e{i}") for i, (state, begun, _) in enumerate(broken)]
    rows += [
        (State.RESTORED, end, f"e{i}") for i, (_, _, end) in enumerate(broken) if end
    ]
    rows += [(State.RESTORED, days, f"m{i}") for i, days in enumerate(restored)]
    changes = [
        Change(state, day(first), day(last), event, "AAA", STATED, frozenset())
        for state, (first, last), event in rows
    ]
    return tuple(sorted(changes, key=order))


def outcomes(broken: list[Rupture], restored: list[Days], now: int) -> set[int]:
    """How bad things can be, by going through every day of every turn."""
    bounds = [(begun, end or (NEVER, NEVER)) for _, begun, end in broken]
    flat = [days for pair in bounds for days in pair] + restored
    found: set[int] = set()
    for days in product(*(range(first, last + 1) for first, last in flat)):
        starts, ends = days[: 2 * len(broken) : 2], days[1 : 2 * len(broken) : 2]
        if any(end < start for start, end in zip(starts, ends, strict=True)):
            continue
        past = [mend for mend in days[2 * len(broken) :] if mend <= now]
        mended = max(past, default=-NEVER)
        levels = [
            _levels(RANK[state], start, end, mended, now)
            for (state, _, _), start, end in zip(broken, starts, ends, strict=True)
        ]
        found |= {max(combination, default=0) for combination in product(*levels)}
    return found


def _levels(rank: int, start: int, end: int, mended: int, now: int) -> Iterable[int]:
    if start > now or end <= now or start < mended:
        return (0,)
    return (0, rank) if start == mended else (rank,)  # the same day: in either order


@given(st.lists(ruptures(), max_size=2), st.lists(spans(), max_size=2))
def test_just_what_some_order_of_the_turns_leaves_is_possible(
    broken: list[Rupture], restored: list[Days]
) -> None:
    changes = turns(broken, restored)
    for now in range(-1, 12, 2):
        found = {RANK[state] for state, _ in possible(changes, day(now))}
        assert found == outcomes(broken, restored, now)


def test_what_the_text_puts_in_order_on_one_day_is_in_no_doubt() -> None:
    begun = Change(State.BROKEN, day(1), day(1), "b", "AAA", STATED, frozenset({"a"}))
    mended = Change(State.RESTORED, day(1), day(1), "a", "", STATED, frozenset())
    assert {state for state, _ in possible((mended, begun), day(1))} == {State.BROKEN}


def test_without_turns_relations_are_normal() -> None:
    assert list(possible((), day(0))) == [(State.NORMAL, None)]
