"""The map's frame: which projection, at what scale, and where a place goes in it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.figure.drawing import XY
from dateline.geometry.bounds import Box
from dateline.geometry.clip import Rect, reach
from dateline.geometry.great_circle import LatLon, distance_km, nearest_turn
from dateline.geometry.projection import (
    AzimuthalEqualArea,
    EqualEarth,
    Plane,
    Projection,
)

LEAST_DEG = 9.0  # the least that a map shows from side to side: a place needs a setting
ROUND = 1.42  # Earth radii: up to a hemisphere in its corners a map looks like a globe
MOST = 1.85  # the most that a round map may show before its corners are torn
NORTH, SOUTH = 84.0, -58.0  # of the whole world; Antarctica takes part in little


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the map lies on the page, and how degrees become pixels of it.

    ``scale`` is pixels for a unit of the projection, which is an Earth radius;
    ``middle`` the point of the plane in the middle of the box. ``whole``: it shows the
    whole world with its edges, on the page's own ground.
    """

    box: Rect
    projection: Projection
    scale: float
    middle: XY
    whole: bool = False

    def px(self, lat: float, lon: float) -> XY:
        """The pixel of a place, its longitude turned towards the frame's meridian."""
        return self.turned(lat, nearest_turn(lon, self.projection.lon))

    def turned(self, lat: float, lon: float) -> XY:
        """The pixel of a place whose longitude lies around the frame's meridian."""
        x, y = self.projection.forward(lat, lon)
        left, top, right, bottom = self.box
        return (
            (left + right) / 2 + (x - self.middle[0]) * self.scale,
            (top + bottom) / 2 - (y - self.middle[1]) * self.scale,
        )

    def rows(
        self, points: Iterable[XY], unit: float = 1.0, turn: float = 0.0
    ) -> list[XY]:
        """The pixels of many (lon, lat) around the frame's meridian.

        A number is worth ``unit`` degrees, longitudes ``turn`` degrees more.
        """
        left, top, right, bottom = self.box
        x = (left + right) / 2 - self.middle[0] * self.scale
        y = (top + bottom) / 2 + self.middle[1] * self.scale
        return self.projection.rows(points, Plane(unit, turn, self.scale, x, y))

    @property
    def anchor(self) -> LatLon:
        """Where the scale is told: on the equator of a wide map, else in the middle."""
        if self.projection.is_world:
            return 0.0, self.projection.lon
        return self.projection.lat, self.projection.lon

    @property
    def km_per_px(self) -> float:
        """Kilometres that a pixel stands for at the anchor, from west to east."""
        lat, lon = self.anchor
        left, right = self.turned(lat, lon - 0.5), self.turned(lat, lon + 0.5)
        return distance_km((lat, lon - 0.5), (lat, lon + 0.5)) / math.dist(left, right)

    @property
    def zoom(self) -> float:
        """The Web Mercator zoom level with about this scale, for picking names."""
        return math.log2(2 * math.pi * self.scale / 256)

    @property
    def corner(self) -> float:
        """How far the corners are from the projection's centre, in Earth radii."""
        left, top, right, bottom = self.box
        x, y = self.middle
        wide = (right - left) / 2 / self.scale + abs(x)
        tall = (bottom - top) / 2 / self.scale + abs(y)
        return math.hypot(wide, tall)

    def holds(self, point: XY) -> bool:
        """Whether a pixel lies in the frame."""
        left, top, right, bottom = self.box
        return left <= point[0] <= right and top <= point[1] <= bottom


def frame_for(
    box: Rect,
    points: Iterable[LatLon],
    shown: Box,
    room: Rect,
    least_deg: float = LEAST_DEG,
) -> Frame:
    """A frame that shows points (lat, lon) with room at its sides.

    ``shown`` is the box of degrees of what is shown; ``room`` is pixels kept free left,
    top, right and bottom, for labels; at least ``least_deg`` are shown side to side. A
    near map is azimuthal; one that would go beyond a hemisphere is a cut of the world,
    less tall than the box where the world is.
    """
    row = list(points) or [shown.center]
    near = _around(box, row, AzimuthalEqualArea(*shown.center), room, least_deg)
    if near.corner <= ROUND:
        return near
    wide = _around(box, row, EqualEarth(lon=shown.meridian), room, least_deg)
    _, top = wide.projection.forward(88.0, 0.0)
    if (box[2] - box[0]) / wide.scale > world_width():
        return world_frame(box, shown)
    if (box[3] - box[1]) / wide.scale <= 2 * top:
        return _within(wide, top)
    return near if near.corner <= MOST else _lower(wide)


def world_frame(box: Rect, shown: Box) -> Frame:
    """A frame with the whole world, cut where it tears nothing that is shown."""
    crosses = shown.west < -180 or shown.east > 180
    projection = EqualEarth(lon=shown.meridian if crosses else 10.0)
    _, low = projection.forward(SOUTH, 0.0)
    _, high = projection.forward(NORTH, 0.0)
    scale = min(
        (box[2] - box[0]) / world_width(), (box[3] - box[1]) / (high - low) * 0.99
    )
    return Frame(box, projection, scale, (0.0, (low + high) / 2), whole=True)


def world_width() -> float:
    """The width of the whole world's map, in Earth radii."""
    return 2 * EqualEarth(lon=0.0).forward(0.0, 180.0)[0]


def world_height() -> float:
    """The height of the part of the world that is shown, in Earth radii."""
    middle = EqualEarth(lon=0.0)
    return middle.forward(NORTH, 0.0)[1] - middle.forward(SOUTH, 0.0)[1]


def _around(
    box: Rect, points: list[LatLon], sort: Projection, room: Rect, least_deg: float
) -> Frame:
    left, low, right, high = reach(
        sort.forward(lat, nearest_turn(lon, sort.lon)) for lat, lon in points
    )
    least = math.radians(least_deg)
    inner_w = (box[2] - box[0]) - room[0] - room[2]
    inner_h = (box[3] - box[1]) - room[1] - room[3]
    scale = min(
        inner_w / max(right - left, least), inner_h / max(high - low, least * 0.6)
    )
    middle = (
        (left + right) / 2 + (room[2] - room[0]) / 2 / scale,
        (low + high) / 2 + (room[1] - room[3]) / 2 / scale,
    )
    return Frame(box, sort, scale, middle)


def _lower(frame: Frame) -> Frame:
    """The frame with no more than the world's height."""
    left, top, right, _ = frame.box
    _, low = frame.projection.forward(SOUTH, 0.0)
    _, high = frame.projection.forward(NORTH, 0.0)
    box = (left, top, right, top + (high - low) * frame.scale)
    return replace(frame, box=box, middle=(frame.middle[0], (low + high) / 2))


def _within(frame: Frame, top: float) -> Frame:
    """The frame moved so that it shows nothing beyond the poles."""
    half = (frame.box[3] - frame.box[1]) / 2 / frame.scale
    x, y = frame.middle
    return replace(frame, middle=(x, min(max(y, half - top), top - half)))
