"""Cutting rings and lines to a box: Sutherland and Hodgman, Liang and Barsky.

A box is (left, top, right, bottom) with left < right and top < bottom in whatever
plane the points lie.
"""

from collections.abc import Iterable, Sequence

XY = tuple[float, float]
Rect = tuple[float, float, float, float]


def ring(points: Sequence[XY], box: Rect) -> list[XY]:
    """The part of a ring within a box (Sutherland and Hodgman 1974); empty for none.

    Where the ring leaves the box it runs along the side, which a fill doesn't show.
    """
    left, top, right, bottom = box
    row = list(points)
    low_x, low_y, high_x, high_y = reach(row)
    if left <= low_x and high_x <= right and top <= low_y and high_y <= bottom:
        return row
    if low_x > right or high_x < left or low_y > bottom or high_y < top:
        return []
    for axis, limit, keeps_more in (
        (0, left, True),
        (0, right, False),
        (1, top, True),
        (1, bottom, False),
    ):
        row = _half(row, axis, limit, keeps_more)
        if not row:
            return []
    return row


def _half(points: list[XY], axis: int, limit: float, keeps_more: bool) -> list[XY]:
    kept: list[XY] = []
    before = points[-1]
    was_in = (before[axis] >= limit) is keeps_more or before[axis] == limit
    for point in points:
        is_in = (point[axis] >= limit) is keeps_more or point[axis] == limit
        if is_in is not was_in:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (
                    before[0] + (point[0] - before[0]) * share,
                    before[1] + (point[1] - before[1]) * share,
                )
            )
        if is_in:
            kept.append(point)
        before, was_in = point, is_in
    return kept


def line(points: Sequence[XY], box: Rect) -> list[list[XY]]:
    """The parts of a line within a box (Liang and Barsky 1984), in order."""
    left, top, right, bottom = box
    parts: list[list[XY]] = []
    row: list[XY] = []
    x0, y0 = points[0]
    was_in = left <= x0 <= right and top <= y0 <= bottom
    if was_in:
        row = [(x0, y0)]
    for x, y in points[1:]:
        is_in = left <= x <= right and top <= y <= bottom
        if is_in and was_in:
            row.append((x, y))
        elif not (is_in or was_in) and (
            (x < left and x0 < left)
            or (x > right and x0 > right)
            or (y < top and y0 < top)
            or (y > bottom and y0 > bottom)
        ):
            pass
        elif piece := _segment((x0, y0), (x, y), box):
            start, end = piece
            if was_in:
                row.append(end)
            else:
                row = [start, end]
            if not is_in:
                parts.append(row)
                row = []
        elif was_in:
            parts.append(row)
            row = []
        x0, y0, was_in = x, y, is_in
    if was_in:
        parts.append(row)
    return [part for part in parts if len(part) > 1]


def _segment(start: XY, end: XY, box: Rect) -> tuple[XY, XY] | None:
    left, top, right, bottom = box
    dx, dy = end[0] - start[0], end[1] - start[1]
    low, high = 0.0, 1.0
    for move, room in (
        (-dx, start[0] - left),
        (dx, right - start[0]),
        (-dy, start[1] - top),
        (dy, bottom - start[1]),
    ):
        if move == 0:
            if room < 0:
                return None
            continue
        share = room / move
        if move < 0:
            low = max(low, share)
        else:
            high = min(high, share)
        if low > high:
            return None
    first = start if low == 0.0 else (start[0] + dx * low, start[1] + dy * low)
    last = end if high == 1.0 else (start[0] + dx * high, start[1] + dy * high)
    return first, last


def reach(points: Iterable[XY]) -> Rect:
    """The smallest box around points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def apart(one: Rect, other: Rect) -> bool:
    """Whether two boxes have nothing in common."""
    return (
        one[0] > other[2] or one[2] < other[0] or one[1] > other[3] or one[3] < other[1]
    )
