"""Which of many points on Earth are near another, without measuring to each."""

import math
from collections import defaultdict

from dateline.geometry.great_circle import EARTH_RADIUS_KM, LatLon, distance_km


class Nearby:
    """Points (lat, lon) in bands of latitude as high as the distance asked for."""

    def __init__(self, reach_km: float) -> None:
        """Keep points, to be asked for those nearer than ``reach_km`` to another."""
        self._reach_km = reach_km
        self._band_deg = math.degrees(reach_km / EARTH_RADIUS_KM)
        self._bands: dict[int, list[tuple[int, LatLon, float]]] = defaultdict(list)
        self._count = 0

    def add(self, point: LatLon) -> int:
        """Keep a point; the answer is its number, counted from 0."""
        row = (self._count, point, math.cos(math.radians(point[0])))
        self._bands[self._band(point)].append(row)
        self._count += 1
        return self._count - 1

    def first(self, point: LatLon) -> int | None:
        """The number of the first point kept that is near; None where none is."""
        band, width = self._band(point), math.cos(math.radians(point[0]))
        found = [
            number
            for beside in (band - 1, band, band + 1)
            for number, kept, narrow in self._bands.get(beside, ())
            # No way is shorter than 2/π of this; most are told to be far by it.
            if _apart_deg(point[1], kept[1]) * min(width, narrow) * 0.63
            <= self._band_deg
            and distance_km(point, kept) < self._reach_km
        ]
        return min(found, default=None)

    def _band(self, point: LatLon) -> int:
        return math.floor(point[0] / self._band_deg)


def _apart_deg(one: float, other: float) -> float:
    apart = abs(one - other) % 360.0
    return min(apart, 360.0 - apart)
