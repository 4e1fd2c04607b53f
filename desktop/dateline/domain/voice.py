"""Who says that it happened, and how firmly."""

from dataclasses import dataclass
from enum import StrEnum


class VoiceKind(StrEnum):
    """The author's own word, another's, or less than that."""

    STATED = "stated"
    ATTRIBUTED = "attributed"
    QUOTED = "quoted"
    HEDGED = "hedged"
    HYPOTHETICAL = "hypothetical"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True)
class Voice:
    """A kind of voice; ``by`` is the actor's id or the name of who speaks, or empty."""

    kind: VoiceKind
    by: str = ""

    @property
    def is_claim(self) -> bool:
        """Whether someone other than the author answers for it."""
        return self.kind in (VoiceKind.ATTRIBUTED, VoiceKind.QUOTED)

    @property
    def is_doubtful(self) -> bool:
        """Whether nobody answers for it flatly."""
        return self.kind in (VoiceKind.HEDGED, VoiceKind.HYPOTHETICAL)
