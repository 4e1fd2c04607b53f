"""The box that holds points, the short way round the world."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.geometry.great_circle import LatLon


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees. ``east`` may be past 180: a box over the Pacific is 160 to 200."""

    south: float
    west: float
    north: float
    east: float

    @property
    def meridian(self) -> float:
        """The longitude halfway between west and east."""
        return (self.west + self.east) / 2

    @property
    def center(self) -> LatLon:
        """The middle as (lat, lon)."""
        return (self.south + self.north) / 2, self.meridian

    def padded(self, share: float, least: float) -> "Box":
        """A box wider by a share on each side, at least ``least`` degrees a side."""
        tall = max((self.north - self.south) * share, least)
        wide = max((self.east - self.west) * share, least)
        return Box(
            max(-90.0, self.south - tall),
            self.west - wide,
            min(90.0, self.north + tall),
            self.east + wide,
        )


def box(points: Iterable[LatLon]) -> Box | None:
    """The smallest box around (lat, lon) points; None for none.

    West to east leaves out the widest gap between longitudes, so that points on both
    sides of the 180° meridian stay together.
    """
    row = list(points)
    if not row:
        return None
    lats = [lat for lat, _ in row]
    turned = sorted({(lon + 180.0) % 360.0 - 180.0 for _, lon in row})
    gaps = [
        (turned[(index + 1) % len(turned)] - lon) % 360.0
        for index, lon in enumerate(turned)
    ]
    if len(turned) == 1:
        return Box(min(lats), turned[0], max(lats), turned[0])
    widest = max(range(len(gaps)), key=lambda index: (gaps[index], -index))
    west = turned[(widest + 1) % len(turned)]
    return Box(min(lats), west, max(lats), west + 360.0 - gaps[widest])
