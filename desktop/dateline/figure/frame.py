"""The map's frame: which projection, at what scale, and where a place goes in it."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.figure.drawing import XY
from dateline.geometry.bounds import Box
from dateline.geometry.clip import Rect, reach
from dateline.geometry.great_circle import EARTH_RADIUS_KM, LatLon, nearest_turn
from dateline.geometry.projection import AzimuthalEqualArea, EqualEarth, Projection

WIDE_DEG = 75.0  # a scene wider or taller than this is shown as part of the world
LEAST_DEG = 9.0  # the least that a map shows from side to side: a place needs a setting
WORLD = Box(-56.0, -180.0, 78.0, 180.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the map lies on the page, and how degrees become pixels of it.

    ``scale`` is pixels for a unit of the projection, which is an Earth radius.
    """

    box: Rect
    projection: Projection
    scale: float
    middle: XY

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

    def rows(self, points: Sequence[XY]) -> list[XY]:
        """The pixels of many (lon, lat) around the frame's meridian."""
        left, top, right, bottom = self.box
        scale = self.scale
        x0 = (left + right) / 2 - self.middle[0] * scale
        y0 = (top + bottom) / 2 + self.middle[1] * scale
        drawn = self.projection.rows(points)
        return [(x0 + x * scale, y0 - y * scale) for x, y in drawn]

    @property
    def km_per_px(self) -> float:
        """Kilometres that a pixel stands for at the middle of the map."""
        return EARTH_RADIUS_KM / self.scale

    @property
    def zoom(self) -> float:
        """The Web Mercator zoom level with about this scale, for picking names."""
        return math.log2(2 * math.pi * self.scale / 256)

    def holds(self, point: XY) -> bool:
        """Whether a pixel lies in the frame."""
        left, top, right, bottom = self.box
        return left <= point[0] <= right and top <= point[1] <= bottom


def frame_for(
    box: Rect, shown: Box, points: Iterable[LatLon], world: bool, room: Rect
) -> Frame:
    """A frame that shows points (lat, lon) with room at its sides, or the world.

    ``shown`` is the box of the scene; ``room`` is pixels kept free left, top, right and
    bottom, for labels.
    """
    if world:
        return _world(box, shown)
    projection = _projection(shown)
    around = [nearest_turned(point, projection.lon) for point in points]
    flat = [projection.forward(lat, lon) for lat, lon in around] or [(0.0, 0.0)]
    left, low, right, high = reach(flat)
    least = math.radians(LEAST_DEG)
    wide = max(right - left, least)
    tall = max(high - low, least * 0.6)
    inner_w = (box[2] - box[0]) - room[0] - room[2]
    inner_h = (box[3] - box[1]) - room[1] - room[3]
    scale = min(inner_w / wide, inner_h / tall)
    if projection.is_world:  # no map larger than the frame, none smaller than the world
        scale = max(scale, (box[3] - box[1]) / 2.64)
    middle = (
        (left + right) / 2 + (room[2] - room[0]) / 2 / scale,
        (low + high) / 2 + (room[1] - room[3]) / 2 / scale,
    )
    if projection.is_world:
        half = (box[3] - box[1]) / 2 / scale
        middle = (middle[0], _within(projection, middle[1], half))
    return Frame(box, projection, scale, middle)


def _within(projection: Projection, y: float, half: float) -> float:
    """The middle of a view moved so that it doesn't look over the poles at need."""
    _, high = projection.forward(86.0, projection.lon)
    _, low = projection.forward(-86.0, projection.lon)
    return max(min(y, high - half), low + half) if high - low > 2 * half else 0.0


def nearest_turned(point: LatLon, meridian: float) -> LatLon:
    """A (lat, lon) with the longitude turned towards a meridian."""
    return point[0], nearest_turn(point[1], meridian)


def _projection(shown: Box) -> Projection:
    lat, lon = shown.center
    wide = (shown.east - shown.west) * math.cos(math.radians(lat))
    if max(wide, shown.north - shown.south) > WIDE_DEG:
        return EqualEarth(lon=lon)
    return AzimuthalEqualArea(lat=lat, lon=lon)


def _world(box: Rect, shown: Box) -> Frame:
    crosses = shown.west < -180 or shown.east > 180
    projection = EqualEarth(lon=shown.meridian if crosses else 0.0)
    left, _ = projection.forward(0.0, projection.lon - 180.0)
    right, _ = projection.forward(0.0, projection.lon + 180.0)
    _, low = projection.forward(WORLD.south, projection.lon)
    _, high = projection.forward(WORLD.north, projection.lon)
    scale = min((box[2] - box[0]) / (right - left), (box[3] - box[1]) / (high - low))
    middle_y = (low + high) / 2
    return Frame(box, projection, scale, (0.0, middle_y))
