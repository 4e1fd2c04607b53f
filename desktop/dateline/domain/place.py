"""Places and the mentions that name them."""

from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.position import Position
from dateline.domain.span import Span


class PlaceKind(StrEnum):
    """What a place is; missions have a record of their own."""

    CITY = "city"
    COUNTRY = "country"
    REGION = "region"
    FACILITY = "facility"


class How(StrEnum):
    """How we know: the text says it, or a rule found it."""

    NAMED = "named"
    INFERRED = "inferred"


class Use(StrEnum):
    """What a name does in its sentence (after Gritta et al. 2019, table 1)."""

    LITERAL = "literal"
    MODIFIER = "modifier"
    MIXED = "mixed"
    METONYM = "metonym"
    DEMONYM = "demonym"
    EMBEDDED = "embedded"
    HOMONYM = "homonym"
    ANAPHOR = "anaphor"
    DESCRIPTION = "description"
    PERSON = "person"
    VESSEL = "vessel"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names a thing, and the use of the name there."""

    span: Span
    use: Use


@dataclass(frozen=True, slots=True)
class Inference:
    """The rule that found something, in words, and the spans that led to it."""

    rule: str
    because: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A point or area on Earth.

    ``country`` is an ISO 3166-1 alpha-3 code. ``position`` is (lat, lon), None where
    the text does not let us locate it; a country's is its capital, where its links end.
    ``inference`` is there for an inferred place, and for a named place whose position
    a rule found (``located`` is then inferred though ``how`` is named).
    """

    id: str
    name: str
    kind: PlaceKind
    how: How
    located: How
    country: str = ""
    position: Position | None = None
    geonames: int | None = None
    mentions: tuple[Mention, ...] = ()
    inference: Inference | None = None
    note: str = ""

    @property
    def is_inferred(self) -> bool:
        """Whether a rule, not the text, put the place where it is drawn."""
        return How.INFERRED in (self.how, self.located)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The evidence: the mentions, or the spans that led to it."""
        named = tuple(mention.span for mention in self.mentions)
        return named or (self.inference.because if self.inference else ())
