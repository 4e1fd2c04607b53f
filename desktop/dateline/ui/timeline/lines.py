"""The lines of the timeline's table; nothing of Qt, so that it is tested without."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.query import chronicle
from dateline.scene.wording import voice_words, when_words

LONGEST = 400


@dataclass(frozen=True, slots=True)
class Line:
    """An event in a row; ``order`` is its place by date, what is undated comes last."""

    ref: str
    order: int
    cells: tuple[str, str, str, str]
    rupture: bool


def lines(dossier: Dossier, labels: Mapping[str, str]) -> tuple[Line, ...]:
    """All events by date, the undated at the end."""
    tale = sorted(chronicle(dossier), key=lambda event: event.when is None)
    return tuple(_line(dossier, event, at, labels) for at, event in enumerate(tale))


def _line(dossier: Dossier, event: Event, at: int, labels: Mapping[str, str]) -> Line:
    words = labels.get(event.id) or dossier.sentence(event)
    cells = (
        when_words(event.when),
        " ".join(words[:LONGEST].split()),
        voice_words(dossier, event.voice),
        event.sort.name,
    )
    return Line(event.id, at, cells, event.is_rupture)
