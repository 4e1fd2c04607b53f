"""What stands around a name, for the rules to ask about."""

from dataclasses import dataclass

from dateline.domain.place import Use
from dateline.reading import cues
from dateline.reading.names import Line, Name

PLACED = frozenset({Use.LITERAL, Use.MODIFIER, Use.MIXED, Use.METONYM})
LIKELY = 6  # of a name's places, best known first
KNOWN = 150_000  # people: a town this big stands for itself beside unknown words


@dataclass(frozen=True, slots=True)
class Judged:
    """A name with its use; ``why`` says in plain words what told."""

    name: Name
    use: Use
    why: str

    @property
    def placed(self) -> bool:
        """Whether the name stands for a place here."""
        return self.use in PLACED


def big(name: Name) -> bool:
    """Whether a town of that name stands for itself beside unknown words."""
    return (
        any(entry.population >= KNOWN for entry in name.entries[:LIKELY]) or name.state
    )


def preposed(line: Line, name: Name) -> bool:
    """Whether a preposition that leads to places stands before the name."""
    return name.first > 0 and line.lower[name.first - 1] in cues.INTO


def placed_by_comma(line: Line, name: Name) -> bool:
    """Whether it reads "in Paris, Texas": a preposition, and a name after a comma."""
    return name.held and preposed(line, name)


def surely(line: Line, name: Name) -> bool:
    """Whether this mention can hardly be anything but a place."""
    if name.first > 0 and line.lower[name.first - 1] in cues.AT:
        return True
    after = name.last + 1
    if line.touches(after) and line.lower[after] in cues.AFTER_TOWNS:
        return True
    if dateline(line, name):
        return True
    return placed_by_comma(line, name) or (
        bool(name.after) and name.after[0].lower() in cues.DIVISIONS
    )


def dateline(line: Line, name: Name) -> bool:
    """Whether a name opens a text as its place: "QUITO (AP) —"."""
    if not name.text.isupper() or len(name.text) < 4 or not line.opens(name.first):
        return False
    after = line.gap(name.last + 1).strip()
    return after in (",", "(", "-", "--", "—", "–")


def headline(line: Line, name: Name) -> bool:
    """Whether most words around are capitalised, so that capitals tell nothing."""
    low, high = max(0, name.first - 5), min(len(line.words), name.last + 6)
    around = [i for i in range(low, high) if not name.first <= i <= name.last]
    return len(around) > 6 and sum(line.cased[i] for i in around) > 0.75 * len(around)


def speaks(line: Line, name: Name) -> bool:
    """Whether the name says something, as persons do."""
    after, before = name.last + 1, name.first - 1
    if after < len(line.words) and line.lower[after] in cues.SPEECH:
        return line.touches(after) and not preposed(line, name)
    return before >= 0 and line.lower[before] in ("said", "says", "added")
