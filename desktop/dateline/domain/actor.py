"""Who acts and on whom: bodies, persons and groups. States are country places."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.place import Mention
from dateline.domain.span import Span


class ActorKind(StrEnum):
    """What kind of party it is."""

    BODY = "body"
    PERSON = "person"
    GROUP = "group"
    VESSEL = "vessel"


@dataclass(frozen=True, slots=True)
class Actor:
    """A party to events. ``country`` is the ISO alpha-3 code it acts for, or empty."""

    id: str
    name: str
    kind: ActorKind
    country: str = ""
    role: str = ""
    mentions: tuple[Mention, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the text names it."""
        return tuple(mention.span for mention in self.mentions)
