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
    if all(left <= x <= right and top <= y <= bottom for x, y in points):
        return list(points)
    row = list(points)
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
    if all(left <= x <= right and top <= y <= bottom for x, y in points):
        return [list(points)]
    parts: list[list[XY]] = []
    for index in range(len(points) - 1):
        piece = _segment(points[index], points[index + 1], box)
        if piece is None:
            continue
        start, end = piece
        if parts and parts[-1][-1] == start:
            parts[-1].append(end)
        else:
            parts.append([start, end])
    return parts


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
    row = list(points)
    xs = [x for x, _ in row]
    ys = [y for _, y in row]
    return min(xs), min(ys), max(xs), max(ys)


def thinned(points: Sequence[XY], least: float) -> list[XY]:
    """The points without those nearer than ``least`` to the last one kept.

    The ends stay, so that lines still meet.
    """
    if len(points) < 3:
        return list(points)
    kept = [points[0]]
    limit = least * least
    x0, y0 = points[0]
    for point in points[1:-1]:
        dx, dy = point[0] - x0, point[1] - y0
        if dx * dx + dy * dy >= limit:
            kept.append(point)
            x0, y0 = point
    kept.append(points[-1])
    return kept
