"""Names that look like places and are none."""

from dataclasses import dataclass

from dateline.domain.place import Use
from dateline.domain.span import Span


@dataclass(frozen=True, slots=True)
class Refused:
    """A name that gets no mark, and the reason in plain words."""

    id: str
    span: Span
    use: Use
    reason: str

    @property
    def name(self) -> str:
        """The name as the text has it."""
        return self.span.quote

    @property
    def spans(self) -> tuple[Span, ...]:
        """The one span."""
        return (self.span,)
