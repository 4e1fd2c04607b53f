"""Words that all figures share: the sentences behind a mark, what a filter hides."""

from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept
from dateline.domain.lens import Filter
from dateline.domain.span import Span


def quotes(spans: tuple[Span, ...]) -> str:
    """The quotes of spans, each in quotation marks, on one line."""
    return " ".join(f"“{' '.join(span.quote.split())}”" for span in spans)


def hidden(dossier: Dossier, chosen: Filter) -> str:
    """How many events a filter hides, in a sentence; empty where it hides none."""
    count = len(dossier.events) - len(kept(dossier, chosen))
    events = "event is" if count == 1 else "events are"
    return f"{count} {events} hidden by the filter." if count else ""
