"""The printed matrix: how each country stood with each other on one day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.tie import State, turning_days
from dateline.domain.turn import RANK
from dateline.domain.view import View
from dateline.domain.voice import VoiceKind
from dateline.domain.when import bounds
from dateline.figure.drawing import Drawing, Face, Path, Shape, Text
from dateline.figure.legend import SWATCH, arranged, legend
from dateline.figure.matrix_grid import grid, states
from dateline.figure.matrix_states import Box, cell_shapes
from dateline.figure.notes import Columns, Note, in_columns
from dateline.figure.panel import Panel
from dateline.figure.sheet import Page, sheet
from dateline.figure.ways import tone
from dateline.figure.words import hidden
from dateline.geometry.clip import Rect
from dateline.scene.day import lens_ties
from dateline.scene.matrix import STATE_WORDS, Cell, Matrix, matrix, state_words
from dateline.scene.model import Key
from dateline.scene.theme import Theme
from dateline.scene.wording import (
    date_words,
    day_words,
    source_words,
    voice_words,
    when_words,
)

CREDIT = "Table: Dateline."
NOTHING = "The article tells of no change in the relations of two countries."
ASIDE = 300.0  # the column of quotes beside the grid
SIZE = 11.0
FOOT = 46.0  # below the grid, for the legend and what finds no room
SHARES = (0.62, 0.54, 0.46, 0.38)  # of the height, for a grid with quotes below it
MOST_TOLD = 300  # pairs in the alternative text


def matrix_drawing(dossier: Dossier, view: View, page: Page, theme: Theme) -> Drawing:
    """The figure of how pairs of countries stood on the view's day.

    Without a day it is that of publication, the last of the articles'.
    """
    u = page.u
    source = source_words(dossier)
    shown = shown_matrix(dossier, view)
    deck = f"{told(dossier, view, shown)} {hidden(dossier, view.filter)}".strip()
    made = sheet(page, theme, dossier.title, deck, source, CREDIT)
    if not shown.codes:
        return made.drawing([], dossier.title, f"{dossier.title}. {deck}", source)
    drawn = matrix_panel(dossier, shown, made.room, theme, u, view.selection)
    items = list(drawn.shapes)
    return made.drawing(items, dossier.title, _alt(dossier, shown, deck), source)


def shown_matrix(dossier: Dossier, view: View) -> Matrix:
    """The matrix of a view on its day, or on the day of publication."""
    found = lens_ties(dossier, view.filter)
    day = view.on or _published(dossier)
    if day is None:
        day = max(turning_days(found), default=date(2000, 1, 1))
    return matrix(dossier, found, day)


def notes_of(dossier: Dossier, shown: Matrix, theme: Theme) -> tuple[Note, ...]:
    """What brought each pair's state, the gravest first, with its quotes."""
    cells = [cell for cell in shown.cells.values() if cell.ref]
    cells.sort(key=lambda cell: (-RANK[cell.standing.state], cell.pair))
    return tuple(_note(dossier, cell, theme) for cell in cells)


def told(dossier: Dossier, view: View, shown: Matrix) -> str:
    """What is shown, in a sentence."""
    if not shown.codes:
        return NOTHING
    last = max((one.published for one in dossier.articles), default="")
    if view.on is None and last:
        return f"How relations stood when the article came out, {date_words(last)}."
    return f"How relations stood on {day_words(shown.day)}."


def keys(shown: Matrix, *, letters: bool) -> tuple[Key, ...]:
    """The keys of the states that are there, and of doubt.

    A state whose word stands in its cells needs none.
    """
    found = [
        Key(state.name, STATE_WORDS[state])
        for state in states(shown)
        if letters or state is State.NORMAL
    ]
    if any(cell.standing.doubtful for cell in shown.cells.values()):
        found.append(Key(_DOUBT, "Not certain on that day"))
    return tuple(found)


_DOUBT = "DOUBT"


def symbol(name: str, x: float, y: float, theme: Theme, u: float) -> Iterable[Shape]:
    """A key's sign: a small cell with its letter."""
    state = State.NORMAL if name == _DOUBT else State[name]
    tall = 15.0 * u
    box = Box(x, y - tall / 2, SWATCH * u, tall)
    doubt = name == _DOUBT
    yield from cell_shapes(state, doubt, box, theme, u, words=False)
    yield Path((box.row,), stroke=theme.border, width=0.8 * u, closed=True)


def matrix_panel(
    dossier: Dossier, shown: Matrix, box: Rect, theme: Theme, u: float, chosen: str = ""
) -> Panel:
    """The grid with its legend, and what brought each state beside it or below."""
    left, top, right, bottom = box
    if right - left > 1.25 * (bottom - top) and right - left > 760 * u:
        room = (left, top, right - (ASIDE + 30) * u, bottom)
        # No wider than its room: beside it the notes go down to the foot.
        drawn = _grid_in(dossier, shown, room, room[2], theme, u, chosen)
        beside = (drawn.right + 30 * u, top, right, bottom)
        quoted = in_columns(notes_of(dossier, shown, theme), beside, theme, u)
        said = _left_out(drawn.left_out, quoted.left_out)
        return _panel(drawn, quoted, drawn.bottom, said, left, theme, u)
    for share in SHARES:  # the grid gives way to what is said of it
        room = (left, top, right, top + share * (bottom - top))
        drawn = _grid_in(dossier, shown, room, right, theme, u, chosen)
        below = (left, drawn.bottom + 14 * u, right, bottom - 1.6 * SIZE * u)
        quoted = in_columns(notes_of(dossier, shown, theme), below, theme, u)
        if not quoted.left_out:
            break
    low = max(drawn.bottom, quoted.bottom)
    said = _left_out(drawn.left_out, quoted.left_out)
    return _panel(drawn, quoted, low, said, left, theme, u)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A grid with its legend below it."""

    shapes: tuple[Shape, ...]
    right: float
    bottom: float
    left_out: int


def _grid_in(
    dossier: Dossier,
    shown: Matrix,
    room: Rect,
    right: float,
    theme: Theme,
    u: float,
    chosen: str,
) -> _Drawn:
    """The grid in its room, its legend below as wide as the panel."""
    left, top, far, bottom = room
    box = (left, top, far, bottom - FOOT * u)
    drawn = grid(dossier, shown, box, theme, u, chosen)
    signs = arranged(keys(shown, letters=drawn.letters), right - left, u)
    y = drawn.bottom + 8 * u
    shapes = (*drawn.shapes, *legend(signs, left, y, theme, u, symbol))
    return _Drawn(shapes, drawn.right, y + signs.height, drawn.left_out)


def _panel(
    drawn: _Drawn,
    quoted: Columns,
    y: float,
    said: str,
    left: float,
    theme: Theme,
    u: float,
) -> Panel:
    items: list[Shape] = [*drawn.shapes, *quoted.shapes]
    low = max(drawn.bottom, quoted.bottom)
    if said:
        size = SIZE * u
        items.append(Text(left, y + 1.2 * size, said, Face.SANS, size, theme.quiet))
        low = max(low, y + 1.3 * size)
    return Panel(tuple(items), low)


def _left_out(gone: int, notes: int) -> str:
    lines = []
    if gone:
        countries = "country finds" if gone == 1 else "countries find"
        lines.append(f"{gone} more {countries} no room at this size.")
    if notes:
        quotes = "quote finds" if notes == 1 else "quotes find"
        lines.append(f"{notes} {quotes} no room beside the table.")
    return " ".join(lines)


def _published(dossier: Dossier) -> date | None:
    """The last day that the articles' dates of publication can mean."""
    days = [bounds(one.published)[1].last for one in dossier.articles if one.published]
    return max((day for day in days if day is not None), default=None)


def _note(dossier: Dossier, cell: Cell, theme: Theme) -> Note:
    event = dossier.by_id[cell.ref]
    if not isinstance(event, Event):
        raise TypeError(cell.ref)
    standing = cell.standing
    restored = standing.state is State.RESTORED
    rupture = standing.state.is_rupture or restored
    words = state_words(standing)
    names = " and ".join(dossier.country_name(code) for code in cell.pair)
    return Note(
        cell.ref,
        f"{names}: {words[0].lower()}{words[1:]}",
        ". ".join(_brought(dossier, event)),
        event.spans,
        tone(theme, rupture=rupture, ended=restored),
    )


def _brought(dossier: Dossier, event: Event) -> Iterable[str]:
    """What brought a state and when, and who says so where it is not the author."""
    yield f"{dossier.sentence(event)}, {when_words(event.when)}"
    if event.voice.kind is not VoiceKind.STATED:
        yield voice_words(dossier, event.voice)


def _alt(dossier: Dossier, shown: Matrix, deck: str) -> str:
    """The matrix in sentences: each pair that some event touches."""
    cells = sorted(shown.cells.values(), key=lambda cell: cell.pair)
    pairs = [f"{cell.words}." for cell in cells[:MOST_TOLD]]
    return " ".join([f"Table: {dossier.title}.", deck, *pairs])
