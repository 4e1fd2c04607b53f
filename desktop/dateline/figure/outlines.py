"""The base map's rings and lines on a frame: unpacked, thinned, projected and cut."""

import json
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from dateline.assets import resource
from dateline.figure.drawing import XY
from dateline.figure.frame import Frame
from dateline.geometry import clip
from dateline.geometry.projection import Projection
from dateline.geometry.simplify import Flat, stepped, thinned, unpacked

FINE_KM_PER_PX = 2.6  # finer than this, 1:50m shows its corners
COARSE_KM_PER_PX = 32.0  # coarser than this, nobody sees more than 1:110m has
CLOSE_KM = 1.6  # to a natural pixel
CELL_DEG = 15
LONG_DEG = 2.0  # what is longer bends on the map
SPARE_DEG = 1.0  # around the frame: lines are wide
LEAST_PX = 0.5  # natural pixels: what is smaller is not seen
Row = tuple[XY, ...]
Sheet = dict[str, Any]
Cut = Callable[[Sequence[XY], clip.Rect], list[list[XY]]]


class Outlines:
    """Turns what the base map's files hold into rows of pixels of one frame."""

    def __init__(self, frame: Frame, natural: float = 1.0) -> None:
        """``natural`` is how many pixels make one at the size widths are given for."""
        self._frame = frame
        self._natural = natural
        self._box = _wider(frame.box, 6 * natural)
        self._degrees = degrees(frame)
        self._turns = _turns(self._degrees)
        self._is_cut = frame.projection.is_world
        self._km_per_px = frame.km_per_px * min(1.0, natural)
        self._degrees_per_px = math.degrees(1 / frame.scale)

    def sheets(self) -> list[Sheet]:
        """The files that the frame needs, at the scale of map that fits it."""
        if self._km_per_px > COARSE_KM_PER_PX:
            return [_sheet("110m.json")]
        if not self.is_fine:
            return [_sheet("50m.json")]
        return [_sheet("10m", f"{cell}.json") for cell in self._cells()]

    @property
    def is_fine(self) -> bool:
        """Whether the frame is drawn from the finest files."""
        return self._km_per_px <= FINE_KM_PER_PX

    @property
    def is_close(self) -> bool:
        """Whether the frame is near enough for the borders of provinces."""
        return self._frame.km_per_px * self._natural <= CLOSE_KM

    def rings(self, rings: Iterable[Flat], scale: int) -> list[Row]:
        """The rings that can be seen, each closed within the frame."""
        return [row for flat in rings for row in self._ring(flat, scale)]

    def lines(self, lines: Iterable[Flat], scale: int) -> list[Row]:
        """The parts of lines that can be seen."""
        rows: list[Row] = []
        for flat in lines:
            for drawn in self._drawn(flat, scale, clip.line):
                if not clip.apart(clip.reach(drawn), self._box):
                    rows += map(tuple, clip.line(drawn, self._box))
        return rows

    def _cells(self) -> Iterator[str]:
        there = set(_sheet("index.json")["cells"])
        west, south, east, north = self._degrees
        first, last = int((west + 180) // CELL_DEG), int((east + 180) // CELL_DEG)
        columns = sorted({column % 24 for column in range(first, last + 1)})
        for row in range(
            int((south + 90) // CELL_DEG), int((north + 90) // CELL_DEG) + 1
        ):
            for column in columns:
                if f"{column}_{row}" in there:
                    yield f"{column}_{row}"

    def _ring(self, flat: Flat, scale: int) -> Iterator[Row]:
        for drawn in self._drawn(flat, scale, _whole_ring):
            cut = clip.ring(drawn, self._box) if drawn else drawn
            if len(cut) > 2:
                yield tuple(cut)

    def _drawn(self, flat: Flat, scale: int, cut: Cut) -> Iterator[list[XY]]:
        """A line's pixels where it is worth drawing, once for each turn it shows at.

        A map of the world is cut opposite to its meridian; what lies beyond comes in
        again from the other side, a turn away. On an azimuthal map both are one place.
        """
        lons, lats = unpacked(flat)
        west, east = min(lons) / scale, max(lons) / scale
        south, north = min(lats) / scale, max(lats) / scale
        least = self._degrees_per_px * LEAST_PX * max(1.0, self._natural)
        if east - west < least and north - south < least:
            return
        left, _, right, _ = self._degrees
        for turn in self._turns:
            reach = (west + turn, south, east + turn, north)
            if clip.apart(reach, self._degrees):
                continue
            kept = thinned(lons, lats, least * scale)
            crosses = self._is_cut and (west + turn < left or east + turn > right)
            if crosses or _is_long(flat, scale):
                points = [(lon / scale + turn, lat / scale) for lon, lat in kept]
                points = stepped(points, LONG_DEG)
                for part in cut(points, self._degrees) if crosses else [points]:
                    yield self._frame.rows(part)
            else:
                yield self._frame.rows(kept, 1 / scale, turn)
            if not self._is_cut:
                return


def _whole_ring(points: Sequence[XY], box: clip.Rect) -> list[list[XY]]:
    """What a box leaves of a ring, as lines are cut: none or one."""
    inside = clip.ring(points, box)
    return [inside] if inside else []


def degrees(frame: Frame) -> clip.Rect:
    """A box (west, south, east, north) that surely holds the frame."""
    lat, lon = frame.projection.lat, frame.projection.lon
    if frame.projection.is_world:
        return _of_world(frame)
    # An azimuthal map's distance from the centre is twice the sine of half the angle.
    far = math.degrees(2 * math.asin(min(1.0, frame.corner / 2))) * 1.02
    south, north = lat - far, lat + far
    if south <= -89.0 or north >= 89.0:
        return lon - 180.0, max(-90.0, south), lon + 180.0, min(89.99, north)
    wide = math.degrees(math.asin(math.sin(math.radians(far)) / _cos(lat)))
    return lon - wide * 1.02, south, lon + wide * 1.02, north


def _of_world(frame: Frame) -> clip.Rect:
    """Where a cut of the world has its edges: its parallels are straight."""
    left, top, right, bottom = frame.box
    x, y = frame.middle
    tall = (bottom - top) / 2 / frame.scale
    south = max(-90.0, _parallel(frame.projection, y - tall) - SPARE_DEG)
    north = min(90.0, _parallel(frame.projection, y + tall) + SPARE_DEG)
    lon = frame.projection.lon
    # Meridians draw together towards the poles: there a frame shows most of them.
    degree, _ = frame.projection.forward(max(-south, north), lon + 1.0)
    half = (right - left) / 2 / frame.scale + abs(x)
    wide = 180.0 if frame.whole else min(240.0, half / degree + SPARE_DEG)
    return lon - wide, south, lon + wide, north


def _parallel(projection: Projection, y: float) -> float:
    """The latitude that a world's projection draws at a height, within a hair."""
    south, north = -90.0, 90.0
    while north - south > 0.01:
        middle = (south + north) / 2
        if projection.forward(middle, projection.lon)[1] < y:
            south = middle
        else:
            north = middle
    return (south + north) / 2


def _cos(lat: float) -> float:
    return math.cos(math.radians(lat))


def _turns(reach: clip.Rect) -> list[float]:
    west, _, east, _ = reach
    turns = (-360.0, 0.0, 360.0)
    return [turn for turn in turns if west < 180.0 + turn and east > -180.0 + turn]


def _is_long(flat: Flat, scale: int) -> bool:
    most = LONG_DEG * scale
    steps = flat[2:]
    return bool(steps) and (max(steps) > most or min(steps) < -most)


def _wider(box: clip.Rect, by: float) -> clip.Rect:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


@cache
def _sheet(*name: str) -> Sheet:
    sheet: Sheet = json.loads(resource("basemap", *name).read_bytes())
    return sheet
