"""The kinds of events, with their PLOVER and CAMEO codes.

PLOVER (event, mode, context) is the primary code, CAMEO the secondary one; ``id`` is
our own and says what neither can. Codes follow the PLOVER manual and CAMEO 1.1b3.
"""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.kind_table import rows


class Quad(StrEnum):
    """The four classes that both codebooks fold into."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event.

    ``name`` is what lists and legends show; ``verb`` completes "<actor> … <recipient>"
    in the past tense and neutral words, ``verb_alone`` does without a recipient.
    """

    id: str
    name: str
    verb: str
    verb_alone: str
    cameo: str
    plover: str
    quad: Quad

    @property
    def plover_type(self) -> str:
        """PLOVER's type, or empty."""
        return self.plover.partition("/")[0]

    @property
    def plover_mode(self) -> str:
        """PLOVER's mode, or empty."""
        return self.plover.split("/")[1] if self.plover else ""

    @property
    def is_rupture(self) -> bool:
        """Whether it breaks or suspends the diplomatic relations of two states."""
        return self.id in ("relations.broken", "relations.suspended")


KINDS: dict[str, Kind] = {
    key: Kind(key, name, verb, alone, cameo, plover, Quad(quad))
    for key, name, verb, alone, cameo, plover, quad in rows()
}
