"""Events: who did what to whom, where and when, in whose voice, with the spans."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.kind import KINDS, Kind
from dateline.domain.span import Span
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import When


class Status(StrEnum):
    """Whether it happened, goes on, or is only meant to happen."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Reading:
    """Another account of the same event: its kind in another voice."""

    kind: str
    voice: Voice
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An event. Actors and recipients are ids of countries, actors or missions.

    ``kind`` is a key of ``KINDS``. ``place`` is the id of a place or mission, or empty.
    ``summary`` is one neutral sentence, empty where the kind's verb says enough.
    ``together`` is true where all parties act on each other and none comes first.
    ``when`` is None where the text gives no date at all.
    """

    id: str
    kind: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    voice: Voice
    spans: tuple[Span, ...]
    when: When | None = None
    place: str = ""
    status: Status = Status.DONE
    together: bool = False
    summary: str = ""
    note: str = ""
    readings: tuple[Reading, ...] = ()

    @property
    def sort(self) -> Kind:
        """The kind's record."""
        return KINDS[self.kind]

    @property
    def is_rupture(self) -> bool:
        """Whether it breaks or suspends relations, and did so by someone's word.

        What is only planned, supposed or the author's opinion is none.
        """
        unreal = self.voice.kind in (VoiceKind.HYPOTHETICAL, VoiceKind.OPINION)
        return self.sort.is_rupture and not unreal and self.status is not Status.PLANNED

    @property
    def parties(self) -> tuple[str, ...]:
        """All who take part, actors first, each once."""
        return tuple(dict.fromkeys(self.actors + self.recipients))
