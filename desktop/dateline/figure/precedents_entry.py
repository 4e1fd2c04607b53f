"""An entry of the precedents in lines: what it was, how long after, the quote, who."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.figure.drawing import Face, Group, Shape, Text
from dateline.figure.metrics import plain, width, wrapped
from dateline.figure.ways import stroked
from dateline.figure.words import quotes
from dateline.scene.precedents import Entry
from dateline.scene.signs import Stroke
from dateline.scene.theme import Theme

KIND, QUOTE, VOICE = 11.5, 12.5, 10.0
LEAD = 1.24
BAR = 2.6  # how thick the line beside an entry is
INDENT = 10.0  # from the line that tells the voice to the words
GAP, ABOVE_VOICE = 11.0, 1.5  # below an entry
MOST_LINES = 12  # of a quote


@dataclass(frozen=True, slots=True)
class Marked:
    """An entry with what its line says: who answers for it, whether it is a rupture."""

    entry: Entry
    stroke: Stroke
    rupture: bool


@dataclass(frozen=True, slots=True)
class Set:
    """An entry in lines; sizes are multiplied by ``scale``, in pixels by ``u``."""

    marked: Marked
    kind: tuple[str, ...]
    after: str
    beside: bool
    quote: tuple[str, ...]
    voice: tuple[str, ...]
    scale: float

    @property
    def height(self) -> float:
        """In natural pixels, the gap below included."""
        kinds = len(self.kind) + (1 if self.after and not self.beside else 0)
        rows = kinds * KIND + len(self.quote) * QUOTE + len(self.voice) * VOICE
        return (rows * LEAD + ABOVE_VOICE + GAP) * self.scale


@dataclass(frozen=True, slots=True)
class Ways:
    """How entries are set: how large, in how many lines a quote at most.

    ``short`` leaves it to the line beside a quote to say that the author states it.
    """

    scale: float
    most: int = MOST_LINES
    short: bool = False


def set_entry(marked: Marked, room: float, how: Ways, u: float) -> Set:
    """An entry in lines no wider than ``room`` pixels."""
    scale = how.scale
    entry = marked.entry
    inner = room - INDENT * scale * u
    size = KIND * scale * u
    kind = wrapped(plain(entry.kind), Face.SANS_SEMIBOLD, size, inner, 2)
    after = plain(entry.after)
    used = width(f"{kind[-1]}  ", Face.SANS_SEMIBOLD, size)
    quote = wrapped(
        quotes(entry.spans), Face.SERIF_REGULAR, QUOTE * scale * u, inner, how.most
    )
    told = "" if how.short and marked.stroke is Stroke.SOLID else plain(entry.voice)
    voice = wrapped(told, Face.SANS, VOICE * scale * u, inner, 2) if told else []
    return Set(
        marked,
        tuple(kind),
        after,
        used + width(after, Face.SANS, size) <= inner,
        tuple(quote),
        tuple(voice),
        scale,
    )


def entry_shapes(made: Set, x: float, y: float, theme: Theme, u: float) -> Group:
    """An entry from its upper left corner."""
    colour = theme.rupture if made.marked.rupture else theme.other
    lines = list(_lines(made, x + INDENT * made.scale * u, y, theme, u))
    low = max(line.y for line in lines) + 3 * made.scale * u
    bar = (((x + 1.5 * u, y + 3 * made.scale * u), (x + 1.5 * u, low)),)
    side = stroked(bar, made.marked.stroke, colour, BAR * u, u)
    entry = made.marked.entry
    told = ", ".join(words for words in (entry.kind, entry.after) if words)
    shapes: list[Shape] = [side, *lines]
    return Group(
        tuple(shapes), entry.ref, f"{told}. {entry.voice}", quotes(entry.spans)
    )


def _lines(made: Set, x: float, y: float, theme: Theme, u: float) -> Iterator[Text]:
    grow = made.scale * u
    size = KIND * grow
    at = y
    for words in made.kind:
        at += size * LEAD
        yield Text(x, at, words, Face.SANS_SEMIBOLD, size, theme.ink)
    if made.after and made.beside:
        off = width(f"{made.kind[-1]}  ", Face.SANS_SEMIBOLD, size)
        yield Text(x + off, at, made.after, Face.SANS, size, theme.quiet)
    elif made.after:
        at += size * LEAD
        yield Text(x, at, made.after, Face.SANS, size, theme.quiet)
    for words in made.quote:
        at += QUOTE * grow * LEAD
        yield Text(x, at, words, Face.SERIF_REGULAR, QUOTE * grow, theme.ink)
    at += ABOVE_VOICE * grow
    for words in made.voice:
        at += VOICE * grow * LEAD
        yield Text(x, at, words, Face.SANS, VOICE * grow, theme.quiet)
