"""Points of a line: fewer, where nobody could see them, or more, where it bends."""

import math
from itertools import accumulate

Flat = list[int]


def unpacked(flat: Flat) -> tuple[list[int], list[int]]:
    """The two columns of a line that is packed as ``[x, y, dx, dy, …]``."""
    return list(accumulate(flat[0::2])), list(accumulate(flat[1::2]))


def thinned(xs: list[int], ys: list[int], least: float) -> list[tuple[int, int]]:
    """The points without those nearer than ``least`` to the last one kept.

    Near is counted along each axis by itself, which is quicker than a root. The ends
    stay, so that lines still meet and rings still close.
    """
    if len(xs) < 4 or least <= 1:
        return list(zip(xs, ys, strict=True))
    x0, y0 = xs[0], ys[0]
    kept = [(x0, y0)]
    left, right, low, high = x0 - least, x0 + least, y0 - least, y0 + least
    for x, y in zip(xs, ys, strict=True):
        if left < x < right and low < y < high:
            continue
        kept.append((x, y))
        left, right, low, high = x - least, x + least, y - least, y + least
    if kept[-1] != (xs[-1], ys[-1]):
        kept.append((xs[-1], ys[-1]))
    return kept


def stepped(
    points: list[tuple[float, float]], most: float
) -> list[tuple[float, float]]:
    """The points with others between them where two are more than ``most`` apart.

    What is straight in degrees is a curve on most maps: it needs points to bend at.
    """
    row = points[:1]
    for index in range(1, len(points)):
        (x0, y0), (x1, y1) = points[index - 1], points[index]
        steps = int(max(abs(x1 - x0), abs(y1 - y0)) / most) + 1
        for step in range(1, steps):
            share = step / steps
            row.append((x0 + (x1 - x0) * share, y0 + (y1 - y0) * share))
        row.append((x1, y1))
    return row


def rounded(
    points: list[tuple[float, float]], most: float
) -> list[tuple[float, float]]:
    """The points with others between them where they are more than ``most`` apart.

    The new ones lie on a smooth curve through the old (Catmull and Rom 1974).
    """
    if len(points) < 3:
        return list(points)
    row = [_mirrored(points[1], points[0]), *points]
    row.append(_mirrored(points[-2], points[-1]))
    found = points[:1]
    for index in range(1, len(row) - 2):
        steps = int(math.dist(row[index], row[index + 1]) / most) + 1
        found += [_between(row, index, step / steps) for step in range(1, steps)]
        found.append(row[index + 1])
    return found


def _mirrored(
    point: tuple[float, float], at: tuple[float, float]
) -> tuple[float, float]:
    return 2 * at[0] - point[0], 2 * at[1] - point[1]


def _between(
    row: list[tuple[float, float]], index: int, t: float
) -> tuple[float, float]:
    """The point at a share of the way from one of the row to the next."""
    t2, t3 = t * t, t**3
    a, b, c, d = 2 * t2 - t - t3, 2 - 5 * t2 + 3 * t3, t + 4 * t2 - 3 * t3, t3 - t2
    one, two, three, four = row[index - 1 : index + 3]
    x = (a * one[0] + b * two[0] + c * three[0] + d * four[0]) / 2
    y = (a * one[1] + b * two[1] + c * three[1] + d * four[1]) / 2
    return x, y
