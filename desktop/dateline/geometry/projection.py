"""Map projections on a sphere of radius 1: plain numbers, x right, y up.

Many points at once go straight onto a page, where y runs down (see ``Plane``).

Longitudes are taken relative to the projection's own meridian; callers cut the world
opposite to it (see ``clip``) so that nothing jumps.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Protocol

from dateline.geometry.great_circle import LatLon

XY = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Plane:
    """How a projection's points are told: what goes in, and where they come out.

    A number that goes in is worth ``unit`` degrees, longitudes ``turn`` degrees more.
    What comes out is multiplied by ``scale``, x to the right of ``x``, y above ``y``
    where y runs down.
    """

    unit: float = 1.0
    turn: float = 0.0
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0


class Projection(Protocol):
    """Turns degrees into the plane, around a centre (``lat``, ``lon``)."""

    @property
    def lat(self) -> float:
        """The latitude of the centre, in degrees."""

    @property
    def lon(self) -> float:
        """The longitude of the centre, in degrees."""

    @property
    def is_world(self) -> bool:
        """Whether it goes round the world, and on beyond the edges it has."""

    def forward(self, lat: float, lon: float) -> XY:
        """The point in the plane of a (lat, lon) in degrees."""

    def rows(self, points: Iterable[XY], plane: Plane) -> list[XY]:
        """Many (lon, lat), the order of base map files, as points of a plane."""

    def outline(self) -> tuple[LatLon, ...]:
        """The edge of the world as (lat, lon) around ``lon``; none for a part of it."""


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """Equal Earth: areas are true, shapes familiar, for the world and wide views.

    Šavrič, Patterson and Jenny (2018), "The Equal Earth map projection", International
    Journal of Geographical Information Science 33(3), equations 1 to 4.
    """

    lon: float
    lat: float = 0.0
    is_world: bool = True

    def forward(self, lat: float, lon: float) -> XY:
        """The point in the plane of a (lat, lon) in degrees."""
        theta = math.asin(_ROOT * math.sin(math.radians(lat)))
        t2 = theta * theta
        t6 = t2 * t2 * t2
        slope = _A1 + 3 * _A2 * t2 + t6 * (7 * _A3 + 9 * _A4 * t2)
        turn = math.radians(lon - self.lon)
        x = turn * math.cos(theta) / (_ROOT * slope)
        return x, theta * (_A1 + _A2 * t2 + t6 * (_A3 + _A4 * t2))

    def rows(self, points: Iterable[XY], plane: Plane) -> list[XY]:
        """Many (lon, lat) as points of a plane, by a table of parallels.

        Between two parallels of the table, a tenth of a degree apart, the projection is
        straight within 1e-6 Earth radii.
        """
        table, scale, unit = _parallels(), plane.scale, plane.unit
        tenths, turn = 10.0 * unit, plane.turn - self.lon
        left, base = plane.x, plane.y
        drawn: list[XY] = []
        for lon, lat in points:
            step = lat * tenths + 900.0
            index = int(step)
            share = step - index
            wide, widens, y, rises = table[index]
            x = (lon * unit + turn) * (wide + widens * share)
            drawn.append((left + x * scale, base - (y + rises * share) * scale))
        return drawn

    def outline(self) -> tuple[LatLon, ...]:
        """The two bounding meridians, down the right side and up the left."""
        lats = [90 - step * 2 for step in range(91)]
        right = [(float(lat), self.lon + 180.0) for lat in lats]
        left = [(float(lat), self.lon - 180.0) for lat in reversed(lats)]
        return (*right, *left)


@cache
def _parallels() -> tuple[tuple[float, float, float, float], ...]:
    """For each tenth of a degree: the width of a degree and y, each with its rise."""
    middle = EqualEarth(0.0)
    rows = [middle.forward(step / 10.0 - 90.0, 1.0) for step in range(1801)]
    rows.append(rows[-1])
    return tuple((x, x1 - x, y, y1 - y) for (x, y), (x1, y1) in pairwise(rows))


_ROOT = math.sqrt(3) / 2
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796


FAR_DEG = 150.0  # from here on an azimuthal map shows nothing but its rim
_FAR_COS = math.cos(math.radians(FAR_DEG))
_FAR = 2 * math.sin(math.radians(FAR_DEG / 2))


@dataclass(frozen=True, slots=True)
class AzimuthalEqualArea:
    """Lambert's azimuthal equal-area projection, from a city up to a hemisphere.

    Snyder (1987), "Map Projections: A Working Manual", USGS Professional Paper 1395,
    equations 24-2 to 24-4. What is farther than ``FAR_DEG`` from the centre is drawn on
    the circle at that distance, so that shapes which reach there stay whole.
    """

    lat: float
    lon: float
    is_world: bool = False

    def forward(self, lat: float, lon: float) -> XY:
        """The point in the plane of a (lat, lon) in degrees."""
        x, y = self.rows([(lon, lat)], Plane())[0]
        return x, -y

    def rows(self, points: Iterable[XY], plane: Plane) -> list[XY]:
        """Many (lon, lat) as points of a plane."""
        sin, cos, sqrt = math.sin, math.cos, math.sqrt
        radian, turned = plane.unit * math.pi / 180, math.radians(plane.turn - self.lon)
        sin0, cos0 = sin(math.radians(self.lat)), cos(math.radians(self.lat))
        left, base = plane.x, plane.y
        drawn: list[XY] = []
        for lon, lat in points:
            phi, turn = lat * radian, lon * radian + turned
            sin1, cos1 = sin(phi), cos(phi)
            flat = cos1 * cos(turn)
            x = cos1 * sin(turn)
            y = cos0 * sin1 - sin0 * flat
            near = sin0 * sin1 + cos0 * flat
            if near > _FAR_COS:
                scale = plane.scale * sqrt(2 / (1 + near))
            else:
                scale = plane.scale * _FAR / (sqrt(x * x + y * y) or 1.0)
            drawn.append((left + x * scale, base - y * scale))
        return drawn

    def outline(self) -> tuple[LatLon, ...]:
        """None: it shows a part of the world."""
        return ()
