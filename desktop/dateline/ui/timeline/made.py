"""What a timeline needs of a dossier, read in one go, for a thread of its own."""

from dataclasses import dataclass

from dateline.domain.dossier import Dossier
from dateline.scene.timeline import Lanes, Timeline, timeline
from dateline.ui.quoting import quote_of
from dateline.ui.timeline.lines import Line, lines


@dataclass(frozen=True, slots=True)
class Made:
    """The timeline of all events, its labels by ref, and the lines of its table.

    ``quoted``: the labels are the article's own words, not neutral sentences.
    """

    dossier: Dossier
    by: Lanes
    quoted: bool
    whole: Timeline
    labels: dict[str, str]
    lines: tuple[Line, ...]


def make(dossier: Dossier, by: Lanes, *, quoted: bool = False) -> Made:
    """Read a dossier for its timeline."""
    words = quote_of if quoted else Dossier.name_of
    labels = {event.id: words(dossier, event.id) for event in dossier.events}
    whole = timeline(dossier, dossier.events, by)
    return Made(dossier, by, quoted, whole, labels, lines(dossier, labels))
