"""What a bar of a printed timeline says: its sentence and its date, in lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.figure.drawing import Face
from dateline.figure.metrics import plain, shortened, width
from dateline.scene.timeline import Bar

MOST_LINES = 3
LONGEST = 66.0  # ems: what a sentence may take in all its lines

Line = tuple[tuple[str, Face], ...]  # words in their faces, one after the other
SPACE = 0.5  # ems between a sentence and its date
_STEP = 1.04


@dataclass(frozen=True, slots=True)
class Form:
    """The words of a bar in so many lines; widths are those of letters of size 1."""

    lines: tuple[Line, ...]
    wide: float


def forms(bar: Bar) -> tuple[Form, ...]:
    """The words in one line, in two, in three, each as narrow as it can be.

    What is a rupture stands out, whatever its colour.
    """
    face = Face.SANS_SEMIBOLD if bar.rupture else Face.SANS
    title = shortened(plain(bar.title), face, 1.0, LONGEST)
    words = [(word, face) for word in title.split(" ") if word]
    date = shortened(plain(bar.when), Face.SANS, 1.0, LONGEST / 3)
    tokens = [*words, (date, Face.SANS)]
    whole = sum(width(word, own, 1.0) for word, own in tokens)
    found: list[Form] = []
    for most in range(1, MOST_LINES + 1):
        aim = whole / most
        while len(lines := tuple(_filled(tokens, aim))) > most:
            aim *= _STEP
        if len(lines) == most:
            found.append(Form(lines, max(line_width(line) for line in lines)))
    return tuple(found)


def line_width(line: Line) -> float:
    """How wide a line is in letters of size 1."""
    return sum(width(text, face, 1.0) for text, face in line) + SPACE * (len(line) - 1)


def _filled(tokens: list[tuple[str, Face]], room: float) -> Iterator[Line]:
    """Lines filled one after the other; the last token keeps some space before it."""
    line: list[str] = []
    face = tokens[0][1]
    *words, (date, light) = tokens
    for word, _ in words:
        if line and width(" ".join([*line, word]), face, 1.0) > room:
            yield ((" ".join(line), face),)
            line = []
        line.append(word)
    last: Line = ((" ".join(line), face),) if line else ()
    if last and line_width((*last, (date, light))) > room:
        yield last
        last = ()
    yield (*last, (date, light))
