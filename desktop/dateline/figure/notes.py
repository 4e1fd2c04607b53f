"""What a figure says beside what it draws: an event in words, with its quote."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.domain.span import Span
from dateline.figure.drawing import Face, Group, Path, Shape, Text
from dateline.figure.metrics import plain, wrapped
from dateline.figure.words import quotes
from dateline.geometry.clip import Rect
from dateline.scene.theme import Theme

TITLE_SIZE = 12.0
QUOTE_SIZE = 11.5
WHEN_SIZE = 10.5
INDENT = 10.0
BELOW = 12.0
COLUMN, BETWEEN = 250.0, 24.0  # the least width of a column, and between two


@dataclass(frozen=True, slots=True)
class Note:
    """An event in words: its sentence, its date, its quotes, the colour of its bar."""

    ref: str
    title: str
    when: str
    spans: tuple[Span, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class SetNote:
    """A note in lines."""

    note: Note
    title: tuple[str, ...]
    when: tuple[str, ...]
    quote: tuple[str, ...]

    @property
    def height(self) -> float:
        """In natural pixels, the gap below included."""
        rows = len(self.title) * 1.22 * TITLE_SIZE + len(self.quote) * 1.28 * QUOTE_SIZE
        return rows + (1.5 + 1.2 * (len(self.when) - 1)) * WHEN_SIZE + BELOW


def set_note(note: Note, width: float, u: float) -> SetNote:
    """A note in lines for a column of so many pixels."""
    inner = width - INDENT * u
    title = wrapped(plain(note.title), Face.SANS_SEMIBOLD, TITLE_SIZE * u, inner, 3)
    when = wrapped(plain(note.when), Face.SANS, WHEN_SIZE * u, inner, 2)
    size = QUOTE_SIZE * u
    quote = wrapped(quotes(note.spans), Face.SERIF_REGULAR, size, inner, 4)
    return SetNote(note, tuple(title), tuple(when), tuple(quote))


def fitting(
    notes: Iterable[Note], width: float, height: float, u: float
) -> tuple[SetNote, ...]:
    """The first notes that find room below each other; sizes are pixels."""
    found: list[SetNote] = []
    left = height / u
    for note in notes:
        one = set_note(note, width, u)
        left -= one.height
        if left < 0:
            break
        found.append(one)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Columns:
    """Notes beside each other in columns, where they end, how many found no room."""

    shapes: tuple[Shape, ...]
    bottom: float
    left_out: int


def in_columns(notes: tuple[Note, ...], box: Rect, theme: Theme, u: float) -> Columns:
    """The notes in as many columns as a box is wide for, filled one after the other."""
    left, top, right, bottom = box
    most = max(1, int((right - left + BETWEEN * u) / ((COLUMN + BETWEEN) * u)))
    count = min(most, max(1, len(notes)))
    wide = (right - left - BETWEEN * u * (most - 1)) / most
    rows = [set_note(note, wide, u) for note in notes]
    # No higher than columns of equal height need be.
    whole = sum(row.height for row in rows) * u
    tallest = max((row.height for row in rows), default=0.0) * u
    aim = min(bottom - top, max(tallest, whole / count))
    while aim < bottom - top and len(_fill(rows, aim, u)) > count:
        aim += 6 * u
    columns = _fill(rows, min(aim, bottom - top), u)[:count]
    shapes: list[Shape] = []
    low, shown = top, 0
    for number, column in enumerate(columns):
        x = left + number * (wide + BETWEEN * u)
        y = top
        for row in column:
            if y + (row.height - BELOW) * u > bottom + 0.5:
                break
            shapes.append(note_shapes(row, x, y, theme, u))
            y += row.height * u
            shown += 1
        low = max(low, y)
    return Columns(tuple(shapes), low, len(notes) - shown)


def note_shapes(row: SetNote, x: float, y: float, theme: Theme, u: float) -> Group:
    """A note from its upper left corner."""
    left = x + INDENT * u
    items: list[Shape] = []
    at = y
    for line in row.title:
        at += 1.22 * TITLE_SIZE * u
        items.append(
            Text(left, at, line, Face.SANS_SEMIBOLD, TITLE_SIZE * u, theme.ink)
        )
    for number, line in enumerate(row.when):
        at += (1.2 if number else 1.4) * WHEN_SIZE * u
        items.append(Text(left, at, line, Face.SANS, WHEN_SIZE * u, theme.quiet))
    for line in row.quote:
        at += 1.28 * QUOTE_SIZE * u
        items.append(
            Text(left, at, line, Face.SERIF_REGULAR, QUOTE_SIZE * u, theme.ink)
        )
    bar = ((x + 1.5 * u, y + 4 * u), (x + 1.5 * u, at + 3 * u))
    items.insert(0, Path((bar,), stroke=row.note.colour, width=3 * u))
    name = f"{row.note.title}, {row.note.when}"
    return Group(tuple(items), row.note.ref, name, quotes(row.note.spans))


def _fill(rows: list[SetNote], height: float, u: float) -> list[list[SetNote]]:
    columns: list[list[SetNote]] = [[]]
    left = height / u
    for row in rows:
        if columns[-1] and row.height > left + BELOW:
            columns.append([])
            left = height / u
        columns[-1].append(row)
        left -= row.height
    return columns
