"""The spans of an article as they are painted, by kind."""

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
