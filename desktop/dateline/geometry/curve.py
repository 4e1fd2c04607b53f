"""Curves between two discs that stand apart: quadratic Béziers in pixels, y down."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

XY = tuple[float, float]

STEPS = 20  # parts of a curve that are taken for straight


@dataclass(frozen=True, slots=True)
class Curve:
    """A quadratic Bézier curve; places on it are shares from 0 to 1."""

    start: XY
    control: XY
    end: XY

    def at(self, share: float) -> XY:
        """The point at a share of the curve's parameter."""
        a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
        return (
            a * self.start[0] + b * self.control[0] + c * self.end[0],
            a * self.start[1] + b * self.control[1] + c * self.end[1],
        )

    def way(self, share: float) -> XY:
        """The direction there, of length 1; (1, 0) where the curve is a point."""
        a, b = 1 - share, share
        dx = a * (self.control[0] - self.start[0]) + b * (self.end[0] - self.control[0])
        dy = a * (self.control[1] - self.start[1]) + b * (self.end[1] - self.control[1])
        long = math.hypot(dx, dy)
        return (dx / long, dy / long) if long else (1.0, 0.0)

    def part(self, first: float, last: float) -> "Curve":
        """The piece between two shares."""
        a, b, c = (
            (1 - first) * (1 - last),
            first + last - 2 * first * last,
            first * last,
        )
        control = (
            a * self.start[0] + b * self.control[0] + c * self.end[0],
            a * self.start[1] + b * self.control[1] + c * self.end[1],
        )
        return Curve(self.at(first), control, self.at(last))

    def points(self, steps: int = STEPS) -> tuple[XY, ...]:
        """Points along it, both ends among them."""
        return tuple(self.at(step / steps) for step in range(steps + 1))


def bowed(start: XY, end: XY, lean: float) -> Curve:
    """A curve whose middle lies ``lean`` pixels to the right of the straight way."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    long = math.hypot(dx, dy) or 1.0
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    off = 2 * lean / long  # the control point is twice as far out as the curve
    return Curve(start, (middle[0] - dy * off, middle[1] + dx * off), end)


def trimmed(curve: Curve, near: float, far: float) -> Curve | None:
    """The curve without what is nearer to its ends than so many pixels.

    None where nothing is left.
    """
    if math.dist(curve.start, curve.end) <= near + far:
        return None
    first = _leaves(curve, curve.start, near)
    last = 1 - _leaves(_turned(curve), curve.end, far)
    return curve.part(first, last) if first < last else None


def arrowhead(tip: XY, way: XY, long: float, half: float) -> tuple[XY, XY, XY]:
    """The tip of an arrow and its two back corners."""
    back = tip[0] - way[0] * long, tip[1] - way[1] * long
    return (
        tip,
        (back[0] - way[1] * half, back[1] + way[0] * half),
        (back[0] + way[1] * half, back[1] - way[0] * half),
    )


def away(points: Sequence[XY], spot: XY) -> float:
    """How far a spot is from a line through points, in pixels."""
    return min(
        _from_step(points[index], points[index + 1], spot)
        for index in range(len(points) - 1)
    )


def _from_step(one: XY, other: XY, spot: XY) -> float:
    dx, dy = other[0] - one[0], other[1] - one[1]
    square = dx * dx + dy * dy
    share = (
        ((spot[0] - one[0]) * dx + (spot[1] - one[1]) * dy) / square if square else 0
    )
    share = min(1.0, max(0.0, share))
    return math.hypot(one[0] + dx * share - spot[0], one[1] + dy * share - spot[1])


def _leaves(curve: Curve, spot: XY, reach: float) -> float:
    """The share at which a curve that starts at a spot is so far from it."""
    inside = 0.0
    for step in range(1, STEPS + 1):
        outside = step / STEPS
        if math.dist(curve.at(outside), spot) >= reach:
            for _ in range(6):
                middle = (inside + outside) / 2
                if math.dist(curve.at(middle), spot) < reach:
                    inside = middle
                else:
                    outside = middle
            return outside
        inside = outside
    return 1.0


def _turned(curve: Curve) -> Curve:
    return Curve(curve.end, curve.control, curve.start)
