"""The sentences behind a mark, as a figure holds them."""

from dateline.domain.span import Span


def quotes(spans: tuple[Span, ...]) -> str:
    """The quotes of spans, each in quotation marks, on one line."""
    return " ".join(f"“{' '.join(span.quote.split())}”" for span in spans)
