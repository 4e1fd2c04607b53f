"""Whose land a pixel is on, quickly asked: the stretches of land along scan lines."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from dateline.figure.outlines import Row
from dateline.geometry import clip

STEP = 1.5  # natural pixels between two scan lines: names need no finer an answer

Stretch = tuple[float, float, str]  # from x, to x, whose


class Land:
    """The land of a map, by the country it belongs to."""

    def __init__(self, u: float) -> None:
        """``u`` is how many pixels make one at the size that widths are given for."""
        self._lines_per_px = 1 / (STEP * u)
        self._boxes: dict[str, list[clip.Rect]] = defaultdict(list)
        self._stretches: dict[int, list[Stretch]] = defaultdict(list)
        self._is_sorted = True

    def add(self, code: str, rows: Iterable[Row]) -> None:
        """Add the rings of a country, its holes among them."""
        found: dict[int, list[float]] = defaultdict(list)
        for row in rows:
            self._boxes[code].append(clip.reach(row))
            self._cross(row, found)
        for line, xs in found.items():
            xs.sort()
            pairs = zip(xs[::2], xs[1::2], strict=True)
            self._stretches[line] += [(start, end, code) for start, end in pairs]
        self._is_sorted = False

    def boxes(self, code: str) -> list[clip.Rect]:
        """The box around each ring of a country; none where it is not on the map."""
        return self._boxes.get(code, [])

    def at(self, x: float, y: float) -> str:
        """The code of the country whose land holds a pixel; empty at sea."""
        if not self._is_sorted:
            for row in self._stretches.values():
                row.sort()
            self._is_sorted = True
        row = self._stretches.get(int(y * self._lines_per_px + 0.5), [])
        last = bisect_right(row, (x, float("inf")))
        return next((code for _, end, code in reversed(row[:last]) if x <= end), "")

    def _cross(self, row: Row, found: dict[int, list[float]]) -> None:
        """Note where a ring crosses scan lines, line by line."""
        per_px = self._lines_per_px
        x0, y0 = row[-1]
        line0 = int(y0 * per_px + 1.0)  # the first line below the point
        for x, y in row:
            line = int(y * per_px + 1.0)
            if line != line0:
                slope = (x - x0) / (y - y0)
                first, end = (line0, line) if line0 < line else (line, line0)
                for one in range(first, end):
                    found[one].append(x0 + (one / per_px - y0) * slope)
                line0 = line
            x0, y0 = x, y
