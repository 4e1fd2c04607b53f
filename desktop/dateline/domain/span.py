"""A stretch of an article's text, kept with its quote so that it can never drift."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``[start, end)`` in Unicode characters of one article's text.

    ``quote`` is ``text[start:end]``, verbatim. The pair is a W3C Web Annotation
    TextPositionSelector and TextQuoteSelector in one.
    """

    article: str
    start: int
    end: int
    quote: str

    def fits(self, text: str) -> bool:
        """Whether the text says at this position what the quote says."""
        inside = 0 <= self.start < self.end <= len(text)
        return inside and text[self.start : self.end] == self.quote

    def covers(self, offset: int) -> bool:
        """Whether a character offset lies in the span."""
        return self.start <= offset < self.end
