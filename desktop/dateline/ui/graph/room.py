"""Which boxes of a drawing are taken: asked thousands of times for each step of a zoom.

``geometry.labels.Ground`` answers the same question; this stops adding up as soon as a
place is too dear, and so is several times as quick.
"""

from collections.abc import Iterator, Sequence

from dateline.geometry.curve import XY
from dateline.geometry.labels import Box, along_boxes

_CELL = 40.0  # pixels
_Taken = tuple[float, float, float, float, float, int]  # a box, its weight, its number


class Room:
    """Boxes in a grid, each with the cost of covering it."""

    def __init__(self, frame: Box) -> None:
        """All is free within ``frame``, nothing outside."""
        self._frame = frame
        self._cells: dict[tuple[int, int], list[_Taken]] = {}
        self._count = 0

    def take(self, box: Box, weight: float) -> None:
        """Note that a box is taken."""
        self._count += 1
        taken = (*box, weight, self._count)
        for cell in _cells(box):
            self._cells.setdefault(cell, []).append(taken)

    def take_line(self, points: Sequence[XY], half: float, weight: float) -> None:
        """Note a line as small boxes, so that covering more of it costs more."""
        for box in along_boxes(points, half):
            self.take(box, weight)

    def cost(self, box: Box, limit: float) -> float:
        """The weights of what a box would cover; ``limit`` where it is that or more."""
        left, top, right, bottom = box
        frame = self._frame
        if left < frame[0] or top < frame[1] or right > frame[2] or bottom > frame[3]:
            return limit
        total, seen = 0.0, set[int]()
        for cell in _cells(box):
            for one in self._cells.get(cell, ()):
                if (
                    left < one[2]
                    and one[0] < right
                    and top < one[3]
                    and one[1] < bottom
                ) and one[5] not in seen:
                    seen.add(one[5])
                    total += one[4]
                    if total >= limit:
                        return limit
        return total


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    rows = range(int(box[1] // _CELL), int(box[3] // _CELL) + 1)
    for column in range(int(box[0] // _CELL), int(box[2] // _CELL) + 1):
        for row in rows:
            yield column, row
