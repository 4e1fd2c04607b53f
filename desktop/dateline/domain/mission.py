"""Missions: of a sending state, in a receiving state (Vienna Convention, 1961)."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.place import How, Inference, Mention
from dateline.domain.position import Position
from dateline.domain.span import Span


class MissionKind(StrEnum):
    """What kind of mission it is."""

    EMBASSY = "embassy"
    CONSULATE = "consulate"
    RESIDENCE = "residence"


@dataclass(frozen=True, slots=True)
class Mission:
    """An embassy, consulate or residence.

    ``of`` and ``host`` are ISO alpha-3 codes; ``host`` is empty where the text does
    not say and no rule finds it. ``city`` is a place's id, or empty. ``host_how`` says
    whether the host is named or inferred; ``inference`` then holds the rule.
    ``position`` (lat, lon) is the building's own, None where only the city is known.
    """

    id: str
    kind: MissionKind
    of: str
    host: str = ""
    city: str = ""
    host_how: How = How.NAMED
    mentions: tuple[Mention, ...] = ()
    inference: Inference | None = None
    position: Position | None = None
    note: str = ""

    @property
    def is_inferred(self) -> bool:
        """Whether a rule, not the text, says where the mission stands."""
        return bool(self.host) and self.host_how is How.INFERRED

    @property
    def spans(self) -> tuple[Span, ...]:
        """The evidence."""
        return tuple(mention.span for mention in self.mentions)
