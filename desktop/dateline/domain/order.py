"""What comes after what, as the text says it; and what follows for dates."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.once import once
from dateline.domain.when import Extent, When


def begins(dossier: Dossier, event: Event) -> date | None:
    """The earliest day on which an event can have begun; None where that is open.

    An event that the text puts after another can't have begun before that one did.
    """
    days = [when.earliest for when in _chain(dossier, event)]
    return max((day for day in days if day is not None), default=None)


def begun_by(when: When) -> date | None:
    """The latest day on which it can have begun; None where that is open."""
    return when.start.last if when.extent is Extent.THROUGHOUT else when.latest


def follows(dossier: Dossier, event: Event) -> frozenset[str]:
    """The ids of all events that the text puts before one, directly or by others."""
    found: set[str] = set()
    waiting = [event.id]
    while waiting:
        for earlier in _directly(dossier).get(waiting.pop(), ()):
            if earlier not in found:
                found.add(earlier)
                waiting.append(earlier)
    return frozenset(found - {event.id})


def _chain(dossier: Dossier, event: Event) -> Iterator[When]:
    """The event's date, and those of the events that it says it comes after."""
    seen = {event.id}
    when = event.when
    while when is not None:
        yield when
        earlier = dossier.by_id.get(when.after)
        if not isinstance(earlier, Event) or earlier.id in seen:
            return
        seen.add(earlier.id)
        when = earlier.when


@once
def _directly(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """For each event the ids of those that the text puts right before it."""
    found: dict[str, set[str]] = defaultdict(set)
    for event in dossier.events:
        if event.when and event.when.after:
            found[event.id].add(event.when.after)
        if event.when and event.when.before:
            found[event.when.before].add(event.id)
    return {key: tuple(sorted(earlier)) for key, earlier in found.items()}
