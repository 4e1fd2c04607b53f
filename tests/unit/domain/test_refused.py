"""Names that look like places and are none."""

from dateline.domain.place import Use
from dateline.domain.refused import Refused
from dateline.domain.span import Span


def test_it_is_called_as_the_text_calls_it() -> None:
    span = Span("a", 0, 6, "Vienna")
    refused = Refused("r", span, Use.EMBEDDED, "Part of a treaty’s name.")
    assert refused.name == "Vienna"
    assert refused.spans == (span,)
