"""The spans of an article as they are painted, by kind."""

from bisect import bisect_left
from dataclasses import dataclass
from enum import Enum

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier, Item
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import Place
from dateline.domain.query import marked
from dateline.ui.excerpts.offsets import Offsets


class Look(Enum):
    """How a span is marked; told apart by line and ground, not by colour alone.

    Painted in this order, so that a name within an event's sentence lies on top.
    """

    EVENT = "event"
    RUPTURE = "rupture"
    REFUSED = "refused"
    ACTOR = "actor"
    MISSION = "mission"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span in positions of the document: ``[start, end)``."""

    start: int
    end: int
    key: str
    look: Look


class Marks:
    """The marks of an article in the order of painting, found by where they are."""

    def __init__(self, every: tuple[Mark, ...] = ()) -> None:
        """Hold these."""
        self.every = every
        self._order = sorted(range(len(every)), key=lambda at: every[at].start)
        self._starts = [every[at].start for at in self._order]
        self._longest = max((mark.end - mark.start for mark in every), default=0)

    def between(self, first: int, last: int) -> list[Mark]:
        """Those of which some lies in ``[first, last)``, in the order of painting."""
        low = bisect_left(self._starts, first - self._longest)
        high = bisect_left(self._starts, last)
        near = sorted(self._order[low:high])
        return [self.every[at] for at in near if self.every[at].end > first]


def marks(dossier: Dossier, article: str, offsets: Offsets) -> tuple[Mark, ...]:
    """Every span of an article, in the order of painting."""
    order = list(Look)
    found = [
        Mark(
            offsets.position(item.span.start),
            offsets.position(item.span.end),
            item.id,
            _look(dossier.by_id[item.id]),
        )
        for item in marked(dossier, article)
    ]
    found.sort(key=lambda mark: (order.index(mark.look), mark.start, mark.end))
    return tuple(found)


def _look(item: Item) -> Look:
    if isinstance(item, Event):
        return Look.RUPTURE if item.is_rupture else Look.EVENT
    if isinstance(item, Place):
        return Look.PLACE
    if isinstance(item, Mission):
        return Look.MISSION
    return Look.ACTOR if isinstance(item, Actor) else Look.REFUSED
