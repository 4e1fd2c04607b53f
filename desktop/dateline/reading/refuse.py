"""Names that look like places and are none, with the reason a person can check."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.domain.place import Use
from dateline.gazetteer.nations import Nations, NationUse
from dateline.reading import cues
from dateline.reading.around import Judged
from dateline.reading.cues import Lists
from dateline.reading.names import Line, Name


@dataclass(frozen=True, slots=True)
class Refusal:
    """A name at ``[start, end)`` that gets no mark."""

    start: int
    end: int
    use: Use
    why: str


def refused(
    line: Line, judged: Iterable[Judged], lists: Lists, nations: Nations
) -> tuple[Refusal, ...]:
    """The refused names worth telling: no words that merely open a sentence.

    A capital that acts for its government is told here too: it gets no mark.
    """
    return tuple(
        Refusal(item.name.start, item.name.end, item.use, item.why)
        for item in judged
        if _told(line, item, lists) or _government(item, nations)
    )


def _told(line: Line, item: Judged, lists: Lists) -> bool:
    if item.placed or item.use is Use.DEMONYM:
        return False
    return item.use is not Use.HOMONYM or not _plain_word(line, item.name, lists)


def _plain_word(line: Line, name: Name, lists: Lists) -> bool:
    low = name.text.lower()
    return low in lists.ordinary | cues.DAYS or line.opens(name.first)


def _government(item: Judged, nations: Nations) -> bool:
    if item.use is not Use.METONYM:
        return False
    return any(use is NationUse.CAPITAL for _, use in nations.named(item.name.text))
