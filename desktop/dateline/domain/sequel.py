"""What followed from an event: the events that come after it and have to do with it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import combinations

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import days
from dateline.domain.order import begins, begun_by, follows
from dateline.domain.query import chronicle, countries_of, story

Key = tuple[str, ...]

SOON_DAYS = 366  # what two states do to each other later than that answers other things


def sequels(
    dossier: Dossier, bases: Iterable[Event], events: Iterable[Event]
) -> dict[str, tuple[Event, ...]]:
    """For each base, by id, those of the events that followed from it, by date.

    An event goes to the base that the text itself puts it after. Else it goes to one
    that had begun by then and shares with it, or with what followed from it, a place,
    a person, a body or a mission; or, where both are about the same two countries and
    not more than a year apart or about restoring relations, those. Of several bases
    the one that began last is it, then the one told nearest.
    """
    found = _Sequels(dossier, tuple(bases))
    waiting = [event for event in events if event.id not in found.base_of]
    for event in waiting:
        earlier = [key for key in follows(dossier, event) if key in found.members]
        if earlier:
            found.add(event, max(earlier, key=found.recent))
    for event in waiting:
        if event.id not in found.base_of:
            near = found.near(event)
            if near:
                found.add(event, max(near, key=lambda key: found.closeness(key, event)))
    order = {event.id: place for place, event in enumerate(chronicle(dossier))}
    return {
        key: tuple(sorted(rows, key=lambda event: order[event.id]))
        for key, rows in found.members.items()
    }


class _Sequels:
    """The bases with what was found to follow from each, and by what that is found."""

    def __init__(self, dossier: Dossier, bases: tuple[Event, ...]) -> None:
        self._dossier = dossier
        self._states = {place.id for place in dossier.countries.values()}
        self._told = {event.id: place for place, event in enumerate(story(dossier))}
        self._bases = {event.id: event for event in bases}
        self._known: dict[Key, set[str]] = defaultdict(set)
        self.members: dict[str, list[Event]] = {event.id: [] for event in bases}
        self.base_of: dict[str, str] = {}
        for event in bases:
            self.base_of[event.id] = event.id
            for key in [*self._thing_keys(event), *self._state_keys(event)]:
                self._known[key].add(event.id)

    def add(self, event: Event, base: str) -> None:
        """Let an event follow from a base."""
        self.members[base].append(event)
        self.base_of[event.id] = base
        for key in self._thing_keys(event):
            self._known[key].add(base)

    def near(self, event: Event) -> list[str]:
        """The bases that an event can follow from, by what they share."""
        things = {b for key in self._thing_keys(event) for b in self._known[key]}
        states = {b for key in self._state_keys(event) for b in self._known[key]}
        found = [key for key in things if self._can_follow(event, key)]
        found += [
            key
            for key in states - things
            if self._can_follow(event, key) and self._answers(event, key)
        ]
        return sorted(found)

    def recent(self, base: str) -> tuple[date, str]:
        """Orders bases by when they began, the latest last."""
        event = self._bases[base]
        return begins(self._dossier, event) or date.min, base

    def closeness(self, base: str, event: Event) -> tuple[date, int, str]:
        """Orders bases by when they began, then by how near the event is told."""
        return (
            self.recent(base)[0],
            -abs(self._told[base] - self._told[event.id]),
            base,
        )

    def _can_follow(self, event: Event, key: str) -> bool:
        """Whether it can have begun after the base; where that is open, as told."""
        base = self._bases[key]
        if event.id in follows(self._dossier, base) or event.when is None:
            return False
        if base.when is None:
            return False
        start = begins(self._dossier, base)
        last = begun_by(event.when) or days(self._dossier, event)[1]
        if start is not None and last is not None and last < start:
            return False
        first, over = begins(self._dossier, event), begun_by(base.when)
        surely = first is not None and over is not None and over < first
        return surely or self._told[key] < self._told[event.id]

    def _answers(self, event: Event, key: str) -> bool:
        """Whether what two states do to each other has to do with the base."""
        if event.kind == "relations.restored":
            return True
        over = days(self._dossier, self._bases[key])[1]
        first = begins(self._dossier, event)
        return over is None or first is None or (first - over).days <= SOON_DAYS

    def _thing_keys(self, event: Event) -> list[Key]:
        things = {*event.parties, event.place} - self._states - {""}
        return [(key,) for key in sorted(things)]

    def _state_keys(self, event: Event) -> list[Key]:
        return list(combinations(sorted(countries_of(self._dossier, event)), 2))
