"""Whose land a pixel is on: each country's rings on the page, quickly asked."""

import math
from collections import defaultdict
from collections.abc import Iterable

from dateline.figure.outlines import Row
from dateline.geometry import clip

CELL_PX = 48.0
APART = 3.0  # natural pixels between points of a ring that matter for this


class Land:
    """The rings of a map, by the country they belong to."""

    def __init__(self, u: float) -> None:
        """``u`` is how many pixels make one at the size that widths are given for."""
        self._least = APART * u
        self._cell = CELL_PX * u
        self._rings: dict[str, list[tuple[clip.Rect, Row]]] = {}
        self._cells: dict[tuple[int, int], list[tuple[str, int]]] = defaultdict(list)
        self._coarse: dict[tuple[str, int], list[tuple[float, float]]] = {}

    def add(self, code: str, rows: Iterable[Row]) -> None:
        """Add rings to a country's."""
        rings = self._rings.setdefault(code, [])
        for row in rows:
            box = clip.reach(row)
            for cell in self._reached(box):
                self._cells[cell].append((code, len(rings)))
            rings.append((box, row))

    def boxes(self, code: str) -> list[clip.Rect]:
        """The box around each ring of a country; none where it is not on the map."""
        return [box for box, _ in self._rings.get(code, ())]

    def at(self, x: float, y: float) -> str:
        """The code of the country whose land holds a pixel; empty at sea."""
        inside: dict[str, bool] = {}
        cell = (math.floor(x / self._cell), math.floor(y / self._cell))
        for code, index in self._cells.get(cell, ()):
            left, top, right, bottom = self._rings[code][index][0]
            if (
                left <= x <= right
                and top <= y <= bottom
                and self._in(code, index, x, y)
            ):
                inside[code] = not inside.get(code, False)
        return next((code for code, is_in in inside.items() if is_in), "")

    def _in(self, code: str, index: int, x: float, y: float) -> bool:
        ring = self._coarse.get((code, index))
        if ring is None:
            ring = self._thinned(self._rings[code][index][1])
            self._coarse[code, index] = ring
        return clip.holds(ring, x, y)

    def _thinned(self, row: Row) -> list[tuple[float, float]]:
        kept = [row[0]]
        for point in row:
            if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) > self._least:
                kept.append(point)
        return kept

    def _reached(self, box: clip.Rect) -> Iterable[tuple[int, int]]:
        left, top, right, bottom = (math.floor(edge / self._cell) for edge in box)
        return (
            (column, row)
            for column in range(left, right + 1)
            for row in range(top, bottom + 1)
        )
