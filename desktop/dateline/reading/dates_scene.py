"""Where a phrase of time stands: the article's date, what was told, past or future."""

import re
from dataclasses import dataclass
from datetime import date

from dateline.reading.dates_calendar import Grain, Period

_AHEAD = re.compile(
    r"\b(?:will|shall|due|plans?|planned|scheduled|slated|set\s(?:for|to)|expected|upcoming"
    r"|going\sto|(?:is|are)\sto|may|might|could|would|must|to\sbe\sheld|coming|deadline)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:was|were|had|did|came|went|met|said|took|made|died|fell|shot|won|lost|began"
    r"|struck|left|broke|told|sent|held|ran|hit|saw|fled|sank|[a-z]{3,}ed)\b"
)


class Unplaced(ValueError):
    """A phrase that says no date here; its words are the reason, for the person."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A stretch of the calendar, the rule's name, and what it was counted from."""

    period: Period
    rule: str
    counted: str = ""  # "", "published" or "text"
    index: int = -1  # of the earlier date in the text


@dataclass(frozen=True, slots=True)
class Earlier:
    """A date that the text gave before: what later phrases can count from."""

    period: Period
    opens: bool  # it stands at the head of its sentence, so it leads the story
    names: bool
    explicit: bool
    paragraph: int


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where the phrase stands.

    ``sentence`` is the text of its sentence up to the phrase, ``rest`` some of what
    follows; ``told`` the dates before it, oldest first.
    """

    published: date | None
    told: tuple[Earlier, ...]
    sentence: str
    rest: str
    paragraph: int

    @property
    def ahead(self) -> bool:
        """Whether the clause speaks of what is still to come."""
        coming, been = self._turns()
        return coming > been

    @property
    def behind(self) -> bool:
        """Whether the clause speaks of what has been."""
        coming, been = self._turns()
        return been > coming or (coming < 0 and bool(_BEHIND.search(self.rest)))

    def _turns(self) -> tuple[int, int]:
        """Where the last word of the future and the last of the past stand, or −1."""
        clause = self.sentence[self.sentence.rfind(";") + 1 :]
        ahead = [match.span() for match in _AHEAD.finditer(clause)]
        been = [match.span() for match in _BEHIND.finditer(clause)]
        coming = {begin for begin, _ in ahead}
        past = [begin for begin, _ in been if begin not in coming]
        return max(coming, default=-1), max(past, default=-1)


NO_DATE = "The article’s own date is not known."
NO_EARLIER = "No date before it in the text."


def published(scene: Scene) -> date:
    """The article's date.

    Raises:
        Unplaced: it is not known.
    """
    if scene.published is None:
        raise Unplaced(NO_DATE)
    return scene.published


def story_year(scene: Scene) -> tuple[int, int] | None:
    """The year in which the paragraph's story is, where it left the present."""
    for index in range(len(scene.told) - 1, max(-1, len(scene.told) - 5), -1):
        earlier = scene.told[index]
        if earlier.paragraph != scene.paragraph:
            return None
        if earlier.names or earlier.period.grain > Grain.YEAR:
            continue
        year = earlier.period.first.year
        if not earlier.explicit or year != earlier.period.last.year:
            continue
        if scene.published is None:
            return year, index
        past = scene.published.year - year
        return (year, index) if past > 1 and (earlier.opens or past > 3) else None
    return None
