"""The precedents side by side: a column for each case, a row for each step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.figure.drawing import Disc, Face, Path, Shape, Text
from dateline.figure.metrics import plain, wrapped
from dateline.figure.precedents_entry import (
    Marked,
    Set,
    Ways,
    entry_shapes,
    set_entry,
)
from dateline.geometry.clip import Rect
from dateline.scene.precedents import Stage
from dateline.scene.theme import Theme

GUTTER = 96.0  # for the names of the steps
NARROW = 800.0  # a table below this has the names of steps above them
COLUMN, WIDEST = 150.0, 340.0  # the least and the greatest width of a column
BETWEEN = 22.0
DATE, TITLE, STEP = 19.0, 12.5, 11.0
LEAD = 1.24
SCALES = tuple(step / 40 for step in range(50, 25, -1))  # 1.25 to 0.65
LEAST_PX = 8.6  # letters smaller than this nobody can read
PAD = 9.0  # above the entries of a row
NOTHING = "Not told"


@dataclass(frozen=True, slots=True)
class Column:
    """A case: its date, its sentence, and its entries for each step."""

    ref: str
    when: str
    title: str
    cells: dict[Stage, tuple[Marked, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the table and what it is called."""

    stage: Stage
    name: str


@dataclass(frozen=True, slots=True)
class Table:
    """The shapes of a table, where it ends, how many cases and entries are left out."""

    shapes: tuple[Shape, ...]
    bottom: float
    cases_out: int
    entries_out: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """A table in lines at one scale: heads of columns, cells, heights in pixels."""

    scale: float
    wide: float
    gutter: float
    heads: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    cells: tuple[tuple[tuple[Set, ...], ...], ...]  # by step, then by column
    head: float
    rows: tuple[float, ...]

    @property
    def height(self) -> float:
        return self.head + sum(self.rows)


def table(
    columns: tuple[Column, ...],
    steps: tuple[Step, ...],
    box: Rect,
    theme: Theme,
    u: float,
) -> Table:
    """The latest cases that find room beside each other, in a box.

    Letters are as large as the height allows. Where even the smallest are too large,
    quotes are cut, and at last entries.
    """
    left, top, right, bottom = box
    gutter = 0.0 if right - left < NARROW * u else GUTTER * u
    room = right - left - gutter
    most = max(1, int((room + BETWEEN * u) / ((COLUMN + BETWEEN) * u)))
    shown = columns[-most:]
    wide = (room - BETWEEN * u * (len(shown) - 1)) / max(1, len(shown))
    wide = min(wide, WIDEST * u)
    plan, out = _fitted(shown, steps, wide, gutter, bottom - top, u)
    y = top + plan.head
    if y > bottom:
        return Table((), top, len(columns), 0)
    shapes = list(_heads(plan, left, top, theme, u))
    for step, cells, tall in zip(steps, plan.cells, plan.rows, strict=True):
        if y + tall <= bottom + 1:  # a page can be too low for any entry
            shapes += _row(plan, step, cells, left, y, theme, u)
            y += tall
    if gutter and plan.height <= bottom - top:
        shapes += _clock(plan, left, top + plan.head, theme, u)
    return Table(tuple(shapes), y, len(columns) - len(shown), out)


def _fitted(
    shown: tuple[Column, ...],
    steps: tuple[Step, ...],
    wide: float,
    gutter: float,
    height: float,
    u: float,
) -> tuple[_Plan, int]:
    """The plan with the largest letters that fits, and how many entries it lost."""
    scales = [one for one in SCALES if 11 * one * u >= LEAST_PX] or [SCALES[0]]
    least = scales[-1]
    ways = [
        *(Ways(one) for one in scales),
        *(Ways(one, short=True) for one in scales[-8:]),
        *(Ways(least, most, short=True) for most in (6, 4, 3, 2, 1)),
    ]
    for how in ways:
        plan = _plan(shown, steps, wide, gutter, how, u)
        if plan.height <= height:
            return plan, 0
    for entries in (2, 1, 0):
        fewer = tuple(
            replace(one, cells={key: row[:entries] for key, row in one.cells.items()})
            for one in shown
        )
        plan = _plan(fewer, steps, wide, gutter, ways[-1], u)
        if plan.height <= height:
            break
    return plan, _count(shown) - _count(fewer)


def _count(columns: tuple[Column, ...]) -> int:
    return sum(len(row) for one in columns for row in one.cells.values())


def _plan(
    shown: tuple[Column, ...],
    steps: tuple[Step, ...],
    wide: float,
    gutter: float,
    how: Ways,
    u: float,
) -> _Plan:
    grow = how.scale * u
    heads = tuple(
        (
            tuple(wrapped(plain(one.when), Face.SERIF_SEMIBOLD, DATE * grow, wide, 2)),
            tuple(wrapped(plain(one.title), Face.SANS, TITLE * grow, wide, 4)),
        )
        for one in shown
    )
    cells = tuple(
        tuple(
            tuple(
                set_entry(one, wide, how, u) for one in column.cells.get(step.stage, ())
            )
            for column in shown
        )
        for step in steps
    )
    tall = [len(date) * DATE + len(title) * TITLE for date, title in heads]
    head = (max(tall, default=0.0) * LEAD + 14.0) * grow
    named = 0.0 if gutter else 1.5 * STEP * grow
    rows = tuple(
        max([sum(entry.height for entry in cell) for cell in row] or [0.0]) * u
        + PAD * grow
        + named
        for row in cells
    )
    least = (STEP * 2.4 + PAD) * grow + named
    return _Plan(
        how.scale,
        wide,
        gutter,
        heads,
        cells,
        head,
        tuple(max(row, least) for row in rows),
    )


def _lefts(plan: _Plan, left: float, u: float) -> list[float]:
    step = plan.wide + BETWEEN * u
    return [left + plan.gutter + step * number for number in range(len(plan.heads))]


def _heads(
    plan: _Plan, left: float, top: float, theme: Theme, u: float
) -> Iterator[Shape]:
    """Each case's date, large, and its sentence, under a heavy line."""
    grow = plan.scale * u
    for x, (date, title) in zip(_lefts(plan, left, u), plan.heads, strict=True):
        line = ((x, top + u), (x + plan.wide, top + u))
        yield Path((line,), stroke=theme.ink, width=2 * u)
        y = top + 5 * grow
        for words in date:
            y += DATE * grow * LEAD * (0.94 if words is date[0] else 1)
            yield Text(x, y, words, Face.SERIF_SEMIBOLD, DATE * grow, theme.ink)
        y += 2 * grow
        for words in title:
            y += TITLE * grow * LEAD
            yield Text(x, y, words, Face.SANS, TITLE * grow, theme.ink)


def _row(
    plan: _Plan,
    step: Step,
    cells: tuple[tuple[Set, ...], ...],
    left: float,
    top: float,
    theme: Theme,
    u: float,
) -> Iterator[Shape]:
    grow = plan.scale * u
    lefts = _lefts(plan, left, u)
    right = lefts[-1] + plan.wide
    yield Path((((left, top), (right, top)),), stroke=theme.border, width=0.7 * u)
    size = STEP * grow
    y = top + PAD * grow
    x = left + (14 * u if plan.gutter else 0)
    room = (plan.gutter - 24 * u) if plan.gutter else right - left
    for number, words in enumerate(
        wrapped(step.name, Face.SANS_SEMIBOLD, size, room, 2)
    ):
        at = y + size * LEAD * (number + 1)
        yield Text(x, at, words, Face.SANS_SEMIBOLD, size, theme.quiet)
    if not plan.gutter:
        y += 1.5 * size
    for start, cell in zip(lefts, cells, strict=True):
        at = y
        for entry in cell:
            yield entry_shapes(entry, start, at, theme, u)
            at += entry.height * u
        if not cell:
            base = at + size * LEAD
            yield Text(start, base, NOTHING, Face.SANS_ITALIC, size, theme.quiet)


def _clock(
    plan: _Plan, left: float, top: float, theme: Theme, u: float
) -> Iterator[Shape]:
    """The clock that all cases share: a line down the steps, with a point at each."""
    grow = plan.scale * u
    x = left + 4 * u
    tops = [top + sum(plan.rows[:number]) for number in range(len(plan.rows))]
    spots = [y + (PAD + STEP * 0.86) * grow for y in tops]
    end = top + sum(plan.rows) - 6 * u
    yield Path((((x, spots[0]), (x, end)),), stroke=theme.quiet, width=1.2 * u)
    tip = ((x, end + 5 * u), (x - 3.2 * u, end - u), (x + 3.2 * u, end - u))
    yield Path((tip,), fill=theme.quiet, closed=True)
    for number, y in enumerate(spots):
        fill = theme.ink if number == 0 else theme.paper
        yield Disc(x, y, 3.4 * u, fill=fill, stroke=theme.ink, width=1.3 * u)
