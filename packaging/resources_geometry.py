"""Cut, thin and encode rings and lines of (lon, lat) degrees, nothing spherical."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from resources_shapes import Path2, Point


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in degrees."""

    west: float
    south: float
    east: float
    north: float

    def grown(self, margin: float) -> Box:
        """Return the box with `margin` degrees more on each side."""
        return Box(
            self.west - margin,
            self.south - margin,
            self.east + margin,
            self.north + margin,
        )

    def touches(self, other: Box) -> bool:
        """Say whether the two boxes have a point in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )


def bounds(points: Iterable[Point]) -> Box:
    """Return the smallest box around the points."""
    lons, lats = zip(*points, strict=True)
    return Box(min(lons), min(lats), max(lons), max(lats))


def area(ring: Path2) -> float:
    """Return the unsigned area of a ring in square degrees."""
    double = 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise(ring):
        double += x0 * y1 - x1 * y0
    return abs(double) / 2


def contains(rings: Iterable[Path2], point: Point) -> bool:
    """Say whether the point is inside the rings by the even-odd rule."""
    x, y = point
    inside = False
    for ring in rings:
        for (x0, y0), (x1, y1) in itertools.pairwise(ring):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
                inside = not inside
    return inside


def clip_ring(ring: Path2, box: Box) -> Path2:
    """Cut a ring to a box (Sutherland and Hodgman 1974); empty if nothing is left.

    Where the ring leaves the box more than once, parts stay joined by edges along
    the box, each walked twice: they enclose nothing under the even-odd rule.
    """
    ring = _clip_side(ring, 0, box.west, keep_above=True)
    ring = _clip_side(ring, 0, box.east, keep_above=False)
    ring = _clip_side(ring, 1, box.south, keep_above=True)
    return _clip_side(ring, 1, box.north, keep_above=False)


def clip_half(ring: Path2, lat: float, *, north: bool) -> Path2:
    """Cut a ring to what lies north, or south, of a parallel."""
    return _clip_side(ring, 1, lat, keep_above=north)


def _clip_side(ring: Path2, axis: int, at: float, *, keep_above: bool) -> Path2:
    if not ring:
        return []

    def inside(point: Point) -> bool:
        return point[axis] >= at if keep_above else point[axis] <= at

    out: Path2 = []
    for a, b in itertools.pairwise(ring):
        if inside(a):
            out.append(a)
        if inside(a) != inside(b):
            out.append(_crossing(a, b, axis, at))
    if out and out[0] != out[-1]:
        out.append(out[0])
    return out if len(out) >= 4 else []


def _crossing(a: Point, b: Point, axis: int, at: float) -> Point:
    share = (at - a[axis]) / (b[axis] - a[axis])
    if axis == 0:
        return (at, a[1] + share * (b[1] - a[1]))
    return (a[0] + share * (b[0] - a[0]), at)


def clip_line(line: Path2, box: Box) -> list[Path2]:
    """Cut a line to a box (Liang and Barsky 1984), piece by piece."""
    pieces: list[Path2] = []
    current: Path2 = []
    for a, b in itertools.pairwise(line):
        kept = _clip_segment(a, b, box)
        if kept is None:
            continue
        start, end = kept
        if current and current[-1] == start:
            current.append(end)
        else:
            current = [start, end]
            pieces.append(current)
    return pieces


def _clip_segment(a: Point, b: Point, box: Box) -> tuple[Point, Point] | None:
    dx, dy = b[0] - a[0], b[1] - a[1]
    first, last = 0.0, 1.0
    for step, room in (
        (-dx, a[0] - box.west),
        (dx, box.east - a[0]),
        (-dy, a[1] - box.south),
        (dy, box.north - a[1]),
    ):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first >= last:
        return None
    start = a if first == 0 else (a[0] + first * dx, a[1] + first * dy)
    end = b if last == 1 else (a[0] + last * dx, a[1] + last * dy)
    return start, end


def thin(line: Path2, tolerance: float) -> Path2:
    """Drop points that lie within `tolerance` degrees (Douglas and Peucker 1973).

    A ring keeps at least four points.
    """
    if len(line) < 3:
        return line
    if line[0] == line[-1]:
        far = max(range(len(line)), key=lambda i: _squared(line[0], line[i]))
        if far in (0, len(line) - 1):
            return line
        kept = thin(line[: far + 1], tolerance)[:-1] + thin(line[far:], tolerance)
        if len(kept) >= 4:
            return kept
        middle = len(line) // 2
        return [line[0], line[middle // 2], line[middle], line[0]]
    keep = [False] * len(line)
    keep[0] = keep[-1] = True
    stack = [(0, len(line) - 1)]
    while stack:
        low, high = stack.pop()
        index, distance = _farthest(line, low, high)
        if distance > tolerance * tolerance:
            keep[index] = True
            stack += [(low, index), (index, high)]
    return [point for point, wanted in zip(line, keep, strict=True) if wanted]


def _squared(a: Point, b: Point) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2


def _farthest(line: Path2, low: int, high: int) -> tuple[int, float]:
    (x0, y0), (x1, y1) = line[low], line[high]
    dx, dy = x1 - x0, y1 - y0
    length = dx * dx + dy * dy
    best, most = low, 0.0
    for i in range(low + 1, high):
        x, y = line[i]
        share = ((x - x0) * dx + (y - y0) * dy) / length if length else 0.0
        share = min(1.0, max(0.0, share))
        gap = _squared((x, y), (x0 + share * dx, y0 + share * dy))
        if gap > most:
            best, most = i, gap
    return best, most


def split(line: Path2, drop: Callable[[Point, Point], bool]) -> list[Path2]:
    """Cut out of a line every segment that `drop` names."""
    pieces: list[Path2] = []
    current: Path2 = []
    for a, b in itertools.pairwise(line):
        if drop(a, b):
            current = []
            continue
        if not current:
            current = [a]
            pieces.append(current)
        current.append(b)
    return pieces


def encode(points: Path2, scale: int) -> list[int]:
    """Return flat integers: the first point, then the steps from point to point.

    Points that fall on the one before are left out.
    """
    flat: list[int] = []
    last: tuple[int, int] | None = None
    for lon, lat in points:
        here = (round(lon * scale), round(lat * scale))
        if last is None:
            flat += here
        elif here != last:
            flat += (here[0] - last[0], here[1] - last[1])
        last = here
    return flat


def encode_rings(rings: Iterable[Path2], scale: int) -> list[list[int]]:
    """Encode rings; those that shrink to a line or a point are left out."""
    coded = (encode(ring, scale) for ring in rings)
    return [ring for ring in coded if len(ring) >= 8]


def encode_lines(lines: Iterable[Path2], scale: int) -> list[list[int]]:
    """Encode lines; those that shrink to a point are left out."""
    coded = (encode(line, scale) for line in lines)
    return [line for line in coded if len(line) >= 4]
