"""Countries against countries: how each pair stood on a day."""

from dataclasses import dataclass
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.tie import Pair, Standing, State, Tie
from dateline.domain.voice import Voice, VoiceKind
from dateline.scene.wording import day_words, voice_words

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
    """Codes and names in rows and columns alike, and a cell for each pair told of.

    All other pairs are normal, as far as the article tells: ``cell`` says so.
    """

    day: date
    codes: tuple[str, ...]
    names: tuple[str, ...]
    cells: dict[Pair, Cell]

    def cell(self, one: str, other: str) -> Cell | None:
        """The cell of two codes in either order; None for a country with itself.

        Raises:
            KeyError: a code is not in the matrix.
        """
        if one == other:
            return None
        pair = (min(one, other), max(one, other))
        if pair in self.cells:
            return self.cells[pair]
        names = dict(zip(self.codes, self.names, strict=True))
        first, second = names[pair[0]], names[pair[1]]
        standing = Standing(State.NORMAL)
        return Cell(pair, standing, _sentence(first, second, self.day, standing), "")


def matrix(dossier: Dossier, found: tuple[Tie, ...], day: date) -> Matrix:
    """The matrix of the countries whose ties some event of the dossier changes."""
    codes = sorted({code for tie in found for code in tie.pair})
    cells: dict[Pair, Cell] = {}
    for tie in found:
        standing = tie.on(day)
        words = standing_words(dossier, tie.pair, standing, day)
        cells[tie.pair] = Cell(tie.pair, standing, words, standing.event)
    names = tuple(dossier.country_name(code) for code in codes)
    return Matrix(day, tuple(codes), names, cells)


def standing_words(dossier: Dossier, pair: Pair, standing: Standing, day: date) -> str:
    """How a pair stood, in a sentence without a full stop.

    For example "Mexico and Ecuador, 5 April 2024: relations suspended, or perhaps envoy
    expelled". Who says so is told where it is not the author.
    """
    one, other = (dossier.country_name(code) for code in pair)
    words = _sentence(one, other, day, standing)
    told = _told(dossier, standing.voice)
    return f"{words} ({told})" if told else words


def state_words(standing: Standing) -> str:
    """The state, and what it may have been instead: "suspended, or perhaps …"."""
    words = STATE_WORDS[standing.state]
    if not standing.others:
        return words
    others = " or ".join(_perhaps(state) for state in standing.others)
    return f"{words}, or perhaps {others}"


def _perhaps(state: State) -> str:
    return "still normal" if state is State.NORMAL else _lower(STATE_WORDS[state])


def _sentence(one: str, other: str, day: date, standing: Standing) -> str:
    return f"{one} and {other}, {day_words(day)}: {_lower(state_words(standing))}"


def _told(dossier: Dossier, voice: Voice | None) -> str:
    if voice is None or voice.kind is VoiceKind.STATED:
        return ""
    return _lower(voice_words(dossier, voice))


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"
