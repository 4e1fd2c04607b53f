"""What a mark tells by its look alone: part, line and shape.

Apart from the scene, so that a theme needs nothing else of it.
"""

from enum import StrEnum


class Part(StrEnum):
    """The part that a country takes, the strongest that applies."""

    BREAKER = "breaker"
    BROKEN = "broken"
    PARTY = "party"
    NAMED = "named"


class Stroke(StrEnum):
    """A link's line: who answers for it."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Glyph(StrEnum):
    """The shape of a mark."""

    CITY = "city"
    FACILITY = "facility"
    REGION = "region"
    MISSION = "mission"
    END = "end"
