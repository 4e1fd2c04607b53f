"""The legend with the symbols that are drawn, and the scale bar."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.domain.position import Position
from dateline.figure.drawing import Disc, Face, Path, Shape, Text
from dateline.figure.frame import Frame
from dateline.figure.metrics import width, wrapped
from dateline.figure.pins import glyph
from dateline.scene.model import Glyph, Key, Mark, Part
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
    return Legend((column,) if column else (), (room,), height)


def legend(made: Legend, x: float, y: float, theme: Theme, u: float) -> list[Shape]:
    """The legend's shapes from its upper left corner."""
    shapes: list[Shape] = []
    left = x
    for column, wide in zip(made.columns, made.widths, strict=True):
        top = y
        for entry in column:
            middle = top + ROW * u / 2
            shapes += _symbol(entry.key.symbol, left, middle, theme, u)
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


def scale_bar(frame: Frame, theme: Theme, u: float) -> list[Shape]:
    """A bar of a round length in the map's lower right corner.

    On a view of the world scale differs from place to place; the words then say where
    the bar is true.
    """
    km, long = _round_length(frame, 130 * u)
    right, bottom = frame.box[2] - 14 * u, frame.box[3] - 14 * u
    size = 10.5 * u
    words = f"{km:,} km".replace(",", "\u202f")
    if frame.projection.is_world:
        words += " at the equator"
    middle = right - long / 2
    tick = 4 * u
    row = (
        (right - long, bottom - tick),
        (right - long, bottom),
        (right, bottom),
        (right, bottom - tick),
    )
    wide = max(long, width(words, Face.SANS, size))
    middle = min(middle, right - wide / 2)
    return [
        Path((row,), stroke=theme.halo, width=3.6 * u),
        Path((row,), stroke=theme.ink, width=1.1 * u),
        Text(
            middle if wide == long else right - wide / 2,
            bottom - 8 * u,
            words,
            Face.SANS,
            size,
            theme.ink,
            anchor="middle",
            halo=theme.halo,
            halo_width=2.0 * u,
        ),
    ]


def _round_length(frame: Frame, most: float) -> tuple[int, float]:
    """The longest of 1, 2, 5 × 10ⁿ kilometres that fits, and its pixels."""
    best = (1, 1 / frame.km_per_px)
    for power in range(6):
        for digit in (1, 2, 5):
            km = digit * 10**power
            if km / frame.km_per_px <= most:
                best = (km, km / frame.km_per_px)
    return best


def _wide(key: Key, u: float) -> float:
    return (SWATCH + 7) * u + width(key.text, Face.SANS, SIZE * u)


def _symbol(symbol: str, x: float, y: float, theme: Theme, u: float) -> Iterable[Shape]:
    sort, _, name = symbol.partition("-")
    if sort == "fill":
        return _swatch(theme, Part(name), x, y, u)
    if sort == "link":
        return _line(theme, name, x, y, u)
    return _dot(theme, name, x + SWATCH / 2 * u, y, u)


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
    tone = {"rupture": theme.rupture, "ended": theme.ended, "other": theme.other}
    colour = tone.get(name, theme.ink)
    thick = (2.6 if name == "rupture" else 1.6) * u
    dash = {"dashed": (6 * u, 4 * u), "dotted": (0.1 * u, 3.6 * u)}.get(name, ())
    right = x + SWATCH * u
    end = right - 7 * u if name in tone else right
    yield Path(
        (((x, y), (end, y)),),
        stroke=colour,
        width=thick,
        dash=dash,
        round_caps=name == "dotted",
    )
    if name in tone:
        tip, back, half = (right, y), right - 8.5 * u, 3.6 * u
        head = (tip, (back, y - half), (back + 1.6 * u, y), (back, y + half))
        yield Path((head,), fill=colour, closed=True)


def _dot(theme: Theme, name: str, x: float, y: float, u: float) -> Iterable[Shape]:
    sort = {"mission": Glyph.MISSION, "end": Glyph.END}.get(name, Glyph.CITY)
    spot = Position(0.0, 0.0)
    hollow = name == "inferred"
    sample = Mark(
        "", sort, "", spot, hollow, spot, (0.0, 0.0), Part.BREAKER, "", (), ""
    )
    if sort is Glyph.MISSION:
        yield Disc(x, y, 4.6 * u, theme.paper, theme.ink, 1.5 * u)
        yield Disc(x, y, 2.1 * u, theme.ink)
        return
    yield from glyph(sample, x, y, theme, u)
