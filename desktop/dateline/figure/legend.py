"""The legend, with the symbols as they are drawn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dateline.figure.drawing import Face, Path, Shape, Text
from dateline.figure.glyphs import glyph
from dateline.figure.metrics import width, wrapped
from dateline.figure.ways import OTHER, RUPTURE, arrow, stroked, tone
from dateline.scene.model import Key
from dateline.scene.signs import Glyph, Part, Stroke
from dateline.scene.theme import Theme

SIZE = 11.5
ROW = 19.0
LINE = 14.5
SWATCH = 25.0
GAP = 22.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its words in lines, and the space that they take."""

    key: Key
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """In natural pixels: a row, and a line for each that follows the first."""
        return ROW + (len(self.lines) - 1) * LINE


@dataclass(frozen=True, slots=True)
class Legend:
    """Columns of entries that fit a width; sizes are in pixels of the picture."""

    columns: tuple[tuple[Entry, ...], ...]
    widths: tuple[float, ...]
    height: float


def arranged(keys: tuple[Key, ...], room: float, u: float) -> Legend:
    """The keys in as few rows as the width allows, filled column by column."""
    if not keys:
        return Legend((), (), 0.0)
    for rows in range(1, len(keys) + 1):
        columns = tuple(keys[at : at + rows] for at in range(0, len(keys), rows))
        widths = tuple(max(_wide(key, u) for key in column) for column in columns)
        if sum(widths) + GAP * u * (len(widths) - 1) <= room:
            entries = tuple(
                tuple(Entry(key, (key.text,)) for key in column) for column in columns
            )
            return Legend(entries, widths, rows * ROW * u)
    return stacked(keys, room, u)


def stacked(keys: tuple[Key, ...], room: float, u: float) -> Legend:
    """The keys below each other, their words in lines no wider than the room."""
    inner = room - (SWATCH + 7) * u
    column = tuple(
        Entry(key, tuple(wrapped(key.text, Face.SANS, SIZE * u, inner, 3)))
        for key in keys
    )
    height = sum(entry.height for entry in column) * u
    return Legend((column,), (room,), height)


def legend(
    made: Legend,
    x: float,
    y: float,
    theme: Theme,
    u: float,
    symbol: Callable[[str, float, float, Theme, float], Iterable[Shape]] | None = None,
) -> list[Shape]:
    """The legend's shapes from its upper left corner.

    ``symbol`` draws a key's sign from its left end and its middle's height, where it is
    no map's: name, x, y, theme, u.
    """
    sign = symbol or map_symbol
    shapes: list[Shape] = []
    left = x
    for column, wide in zip(made.columns, made.widths, strict=True):
        top = y
        for entry in column:
            middle = top + ROW * u / 2
            shapes += sign(entry.key.symbol, left, middle, theme, u)
            shapes += [
                Text(
                    left + (SWATCH + 7) * u,
                    middle + (0.34 * SIZE + index * LINE) * u,
                    line,
                    Face.SANS,
                    SIZE * u,
                    theme.ink,
                )
                for index, line in enumerate(entry.lines)
            ]
            top += entry.height * u
        left += wide + GAP * u
    return shapes


def map_symbol(
    symbol: str, x: float, y: float, theme: Theme, u: float
) -> Iterable[Shape]:
    """A key's sign on a map, from its left end and its middle's height."""
    sort, _, name = symbol.partition("-")
    if sort == "fill":
        return _swatch(theme, Part(name), x, y, u)
    if sort == "link":
        return _line(theme, name, x, y, u)
    return _dot(theme, name, x + SWATCH / 2 * u, y, u)


def _wide(key: Key, u: float) -> float:
    return (SWATCH + 7) * u + width(key.text, Face.SANS, SIZE * u)


def _swatch(theme: Theme, part: Part, x: float, y: float, u: float) -> Iterable[Shape]:
    style = theme.parts[part]
    left, top, right, bottom = x, y - 5.5 * u, x + SWATCH * u, y + 5.5 * u
    row = ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
    yield Path(
        (row,),
        fill=style.fill,
        hatch=style.hatch,
        hatch_step=5 * u,
        stroke=theme.border,
        width=0.6 * u,
        closed=True,
    )


def _line(theme: Theme, name: str, x: float, y: float, u: float) -> Iterable[Shape]:
    strokes = {stroke.value: stroke for stroke in Stroke}
    right = x + SWATCH * u
    if name in strokes:
        row = (((x, y), (right, y)),)
        yield stroked(row, strokes[name], theme.ink, OTHER * u, u)
        return
    colour = tone(theme, rupture=name != "other", ended=name == "ended")
    thick = (RUPTURE if name == "rupture" else OTHER) * u
    points, head = arrow([(x, y), (right, y)], 5.4 * u + 1.5 * thick)
    yield Path((tuple(points),), stroke=colour, width=thick)
    yield Path((head,), fill=colour, closed=True)


def _dot(theme: Theme, name: str, x: float, y: float, u: float) -> Iterable[Shape]:
    sort = {"mission": Glyph.MISSION, "end": Glyph.END}.get(name, Glyph.CITY)
    yield from glyph(sort, (x, y), name == "inferred", theme.ink, theme, u)
