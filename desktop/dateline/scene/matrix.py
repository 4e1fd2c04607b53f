"""Countries against countries: how each pair stood on a day."""

from dataclasses import dataclass
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.tie import Pair, Standing, State, Tie
from dateline.scene.wording import day_words

STATE_WORDS = {
    State.NORMAL: "Normal, as far as the article tells",
    State.EXPELLED: "Envoy expelled",
    State.SUSPENDED: "Relations suspended",
    State.BROKEN: "Relations broken off",
    State.RESTORED: "Relations restored",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A pair on the day; ``ref`` is the event that brought it, empty for none."""

    pair: Pair
    standing: Standing
    words: str
    ref: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Codes and names in rows and columns alike, and a cell for each pair."""

    day: date
    codes: tuple[str, ...]
    names: tuple[str, ...]
    cells: dict[Pair, Cell]

    def cell(self, one: str, other: str) -> Cell | None:
        """The cell of two codes in either order; None for a country with itself."""
        return self.cells.get((min(one, other), max(one, other)))


def matrix(dossier: Dossier, found: tuple[Tie, ...], day: date) -> Matrix:
    """The matrix of the countries whose ties some event of the dossier changes."""
    codes = sorted({code for tie in found for code in tie.pair})
    known = {tie.pair: tie for tie in found}
    cells: dict[Pair, Cell] = {}
    for index, one in enumerate(codes):
        for other in codes[index + 1 :]:
            pair = (one, other)
            standing = known.get(pair, Tie(pair, ())).on(day)
            words = standing_words(dossier, pair, standing, day)
            cells[pair] = Cell(pair, standing, words, standing.event)
    names = tuple(dossier.country_name(code) for code in codes)
    return Matrix(day, tuple(codes), names, cells)


def standing_words(dossier: Dossier, pair: Pair, standing: Standing, day: date) -> str:
    """How a pair stood, in a sentence without a full stop."""
    one, other = (dossier.country_name(code) for code in pair)
    words = STATE_WORDS[standing.state]
    if standing.doubtful:
        words = f"{words}, or still: {STATE_WORDS[standing.before].lower()}"
    return f"{one} and {other}, {day_words(day)}: {words[0].lower()}{words[1:]}"
