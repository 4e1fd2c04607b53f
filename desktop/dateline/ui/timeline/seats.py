"""Where bars and lanes lie in height, and what is at a spot; plain numbers.

Along the time the unit is the axis's; in height it is a pixel of the whole drawing, of
which the window shows a part.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from dateline.scene.timeline import Bar, Timeline

ROW_PX = 17
LANE_PAD_PX = 4  # above and below the rows of a lane


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its top, and its bars from left to right; none overlap."""

    top: int
    bars: tuple[Bar, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]

    def between(self, x0: float, x1: float) -> tuple[int, int]:
        """The range of bars that lie, at least partly, from ``x0`` to ``x1``."""
        return bisect_left(self.ends, x0), bisect_right(self.starts, x1)


class Seats:
    """The rows of a whole timeline below each other."""

    def __init__(self, whole: Timeline) -> None:
        """Lay them out."""
        self.whole = whole
        self.by_ref = {bar.ref: bar for bar in whole.bars}
        self.order = {bar.ref: at for at, bar in enumerate(whole.bars)}
        self.tops: list[int] = []
        self.rows: list[Row] = []
        self._first: list[int] = []
        filled: dict[tuple[int, int], list[Bar]] = {}
        for bar in whole.bars:
            filled.setdefault((bar.lane, bar.row), []).append(bar)
        y = 0
        for number, lane in enumerate(whole.lanes):
            self.tops.append(y)
            self._first.append(len(self.rows))
            y += LANE_PAD_PX
            for row in range(lane.rows):
                self.rows.append(_row(y, filled.get((number, row), [])))
                y += ROW_PX
            y += LANE_PAD_PX
        self.height = y
        self._row_tops = [row.top for row in self.rows]

    def lane_box(self, lane: int) -> tuple[int, int]:
        """Top and height of a lane."""
        below = self.tops[lane + 1] if lane + 1 < len(self.tops) else self.height
        return self.tops[lane], below - self.tops[lane]

    def row_of(self, bar: Bar) -> Row:
        """The row that a bar sits in."""
        return self.rows[self._first[bar.lane] + bar.row]

    def rows_between(self, top: float, bottom: float) -> Iterator[Row]:
        """The rows that show between two heights."""
        first = max(0, bisect_right(self._row_tops, top - ROW_PX))
        for row in self.rows[first:]:
            if row.top > bottom:
                return
            yield row

    def at(self, x: float, y: float, slack: float, refs: Collection[str]) -> Bar | None:
        """The bar of some at a spot, or the nearest in its row no further than that."""
        index = bisect_right(self._row_tops, y) - 1
        if index < 0 or y > self.rows[index].top + ROW_PX:
            return None
        row = self.rows[index]
        first, last = row.between(x - slack, x + slack)
        near = [
            (_away(row.bars[at], x), at)
            for at in range(first, last)
            if row.bars[at].ref in refs
        ]
        away, best = min(near, default=(slack + 1, 0))
        return row.bars[best] if away <= slack else None


def middle(bar: Bar) -> float:
    """Where a bar is marked: its middle, in axis units."""
    return (bar.x0 + bar.x1) / 2


def _row(top: int, bars: list[Bar]) -> Row:
    bars = sorted(bars, key=lambda bar: bar.x0)
    starts, ends = (tuple(bar.x0 for bar in bars), tuple(bar.x1 for bar in bars))
    return Row(top, tuple(bars), starts, ends)


def _away(bar: Bar, x: float) -> float:
    return max(bar.x0 - x, x - bar.x1, 0.0)
