"""The grid of a printed matrix: countries against countries, a cell for each pair."""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.tie import State
from dateline.domain.turn import RANK
from dateline.figure.drawing import Face, Group, Path, Shape, Text
from dateline.figure.matrix_states import Box, cell_shapes
from dateline.figure.metrics import plain, shortened, width, wrapped
from dateline.figure.words import quotes
from dateline.geometry.clip import Rect
from dateline.scene.matrix import Cell, Matrix
from dateline.scene.theme import Theme

NAME = 11.5
NAMES = 128.0  # the most that the names of rows take
WIDEST, TALLEST = 150.0, 96.0  # a cell
WORDS = 66.0  # a cell as wide as this has words, a narrower one a letter
LEAST = 13.0  # a cell: more countries than fit are left out
_CAPITALS = 0.33


@dataclass(frozen=True, slots=True)
class Grid:
    """The shapes of a grid, where it ends, how many countries it leaves out."""

    shapes: tuple[Shape, ...]
    right: float
    bottom: float
    left_out: int
    letters: bool


def grid(
    dossier: Dossier, shown: Matrix, box: Rect, theme: Theme, u: float, chosen: str = ""
) -> Grid:
    """The grid in a box: as large as its words need, as small as it must be.

    Countries that find no room are those whose relations were normal, or the last.
    """
    left, top, right, bottom = box
    names = dict(zip(shown.codes, shown.names, strict=True))
    labels = [plain(name) for name in shown.names]
    face, size = Face.SANS_SEMIBOLD, NAME * u
    side = max((width(name, face, size) for name in labels), default=0.0) + 10 * u
    side = min(side, NAMES * u, (right - left) * 0.3)
    head = 2 * 1.2 * size + 6 * u
    most = int(min(right - left - side, bottom - top - head) / (LEAST * u))
    codes = _kept(shown, max(2, most), names)
    count = max(1, len(codes))
    wide = min(WIDEST * u, (right - left - side) / count)
    tall = min(TALLEST * u, (bottom - top - head) / count, wide)
    words = wide >= WORDS * u and tall >= 26 * u
    start, y0 = left + side, top + head
    shapes: list[Shape] = list(
        _names(codes, names, left, side, y0, (wide, tall), theme, u)
    )
    for row, one in enumerate(codes):
        for column, other in enumerate(codes):
            at = Box(start + column * wide, y0 + row * tall, wide, tall)
            cell = shown.cell(one, other)
            if cell is None:
                blank = theme.land
                shapes.append(Path((at.row,), fill=blank, closed=True))
            else:
                shapes.append(_cell(dossier, cell, at, theme, u, words))
    far, low = start + count * wide, y0 + count * tall
    shapes += _lines(start, y0, (wide, tall), count, theme, u)
    shapes += _chosen(shown, codes, chosen, (start, y0, wide, tall), theme, u)
    return Grid(tuple(shapes), far, low, len(shown.codes) - len(codes), not words)


def _kept(shown: Matrix, most: int, names: dict[str, str]) -> list[str]:
    """The codes that fit, by name; those in the gravest state go before others."""
    rank = dict.fromkeys(shown.codes, 0)
    for pair, cell in shown.cells.items():
        grave = RANK[cell.standing.state] + bool(cell.ref)
        for code in pair:
            rank[code] = max(rank[code], grave)
    first = sorted(shown.codes, key=lambda code: (-rank[code], names[code], code))
    return sorted(first[:most], key=lambda code: (names[code], code))


def _cell(
    dossier: Dossier, cell: Cell, at: Box, theme: Theme, u: float, words: bool
) -> Group:
    standing = cell.standing
    shapes = cell_shapes(standing.state, standing.doubtful, at, theme, u, words=words)
    event = dossier.by_id.get(cell.ref)
    said = quotes(event.spans) if isinstance(event, Event) else ""
    return Group(tuple(shapes), cell.ref, cell.words, said)


def _names(
    codes: list[str],
    names: dict[str, str],
    left: float,
    side: float,
    top: float,
    cell: tuple[float, float],
    theme: Theme,
    u: float,
) -> Iterator[Text]:
    """The countries' names beside the rows and above the columns, or their codes."""
    wide, tall = cell
    face, size = Face.SANS_SEMIBOLD, min(NAME * u, tall * 0.8)
    for row, code in enumerate(codes):
        y = top + (row + 0.5) * tall + _CAPITALS * size
        name = shortened(plain(names[code]), face, size, side - 8 * u)
        yield Text(left + side - 8 * u, y, name, face, size, theme.ink, anchor="end")
    heads = {
        code: wrapped(plain(names[code]), face, size, wide - 4 * u, 2) for code in codes
    }
    whole = all(" ".join(lines) == plain(names[code]) for code, lines in heads.items())
    if not whole:
        heads = {code: [code] for code in codes}
        size = min(size, wide * 0.42)
    for column, code in enumerate(codes):
        for number, line in enumerate(reversed(heads[code])):
            x = left + side + (column + 0.5) * wide
            y = top - 6 * u - number * 1.2 * size
            yield Text(x, y, line, face, size, theme.ink, anchor="middle")


def _lines(
    left: float,
    top: float,
    cell: tuple[float, float],
    count: int,
    theme: Theme,
    u: float,
) -> Iterator[Shape]:
    wide, tall = cell
    for step in range(count + 1):
        x, y = left + step * wide, top + step * tall
        right, bottom = left + count * wide, top + count * tall
        rows = (((x, top), (x, bottom)), ((left, y), (right, y)))
        yield Path(rows, stroke=theme.border, width=0.8 * u)


def _chosen(
    shown: Matrix,
    codes: list[str],
    chosen: str,
    at: tuple[float, float, float, float],
    theme: Theme,
    u: float,
) -> Iterator[Shape]:
    """A ring around the cells that the chosen event brought."""
    left, top, wide, tall = at
    for pair, cell in shown.cells.items():
        if not chosen or cell.ref != chosen or not set(pair) <= set(codes):
            continue
        for one, other in (pair, pair[::-1]):
            x = left + codes.index(other) * wide
            y = top + codes.index(one) * tall
            box = Box(x, y, wide, tall)
            yield Path((box.row,), stroke=theme.choice, width=3 * u, closed=True)


def states(shown: Matrix) -> tuple[State, ...]:
    """The states that the cells are in, from best to worst."""
    there = {cell.standing.state for cell in shown.cells.values()}
    pairs = len(shown.codes) * (len(shown.codes) - 1) // 2
    if len(shown.cells) < pairs:
        there.add(State.NORMAL)
    return tuple(state for state in State if state in there)
