"""Marks that would hide each other, set around their shared point in pixels."""

import math
from collections.abc import Iterator

Offset = tuple[float, float]


def spread(count: int, step: float) -> tuple[Offset, ...]:
    """Offsets (right, down) for marks around a middle one, ``step`` apart from it.

    The first is (0, 0), the head's own. Up to six sit on one ring, more on wider rings;
    the first goes to the upper right, where a reader looks for it.
    """
    places: list[Offset] = [(0.0, 0.0)]
    ring = 1
    while len(places) < count:
        seats = 6 * ring
        left = min(seats, count - len(places))
        for seat in range(left):
            angle = math.radians(-45.0 + 360.0 / seats * seat)
            radius = step * ring
            places.append((radius * math.cos(angle), radius * math.sin(angle)))
        ring += 1
    return tuple(places[:count])


def around(point: Offset, step: float) -> Iterator[Offset]:
    """The point, then points around it ever farther out, for finding a free one.

    Twelve to a ring, ``step`` between rings, sixteen rings; each ring starts at the
    upper right.
    """
    yield point
    for ring in range(1, 17):
        for seat in range(12):
            angle = math.radians(-45.0 + 30.0 * seat)
            reach = step * ring
            yield (
                point[0] + reach * math.cos(angle),
                point[1] + reach * math.sin(angle),
            )
