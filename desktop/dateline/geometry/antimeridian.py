"""Lines over the 180° meridian, cut there for those who can't draw past it."""

import math
from collections.abc import Iterable

from dateline.geometry.great_circle import LatLon


def cut(path: Iterable[LatLon]) -> tuple[tuple[LatLon, ...], ...]:
    """A row of (lat, lon) whose longitudes run on past ±180°, as rows within ±180°.

    The rows meet on the meridian, one at 180°, the next at -180° or the other way
    round, as RFC 7946, section 3.1.9 asks; between two points a line is straight in
    degrees. A row that only touches the meridian is not cut.
    """
    rows: list[list[LatLon]] = []
    points = list(path)
    turn = _turn(points)
    row: list[LatLon] = []
    for index, (lat, lon) in enumerate(points):
        while row and not -180.0 <= lon - turn <= 180.0:
            before_lat, before_lon = points[index - 1]
            edge = 180.0 if lon - turn > 180.0 else -180.0
            share = (edge + turn - before_lon) / (lon - before_lon)
            met = before_lat + share * (lat - before_lat)
            rows.append([*row, (met, edge)] if row[-1] != (met, edge) else row)
            row = [(met, -edge)]
            turn += 2 * edge
        row.append((lat, lon - turn))
    rows.append(row)
    return tuple(tuple(row) for row in rows if len(row) > 1)


def _turn(points: list[LatLon]) -> float:
    """The whole turns to take off so that the line starts within ±180°."""
    for _, lon in points:
        turn = 360.0 * math.floor((lon + 180.0) / 360.0)
        if lon - turn != -180.0:  # on the meridian itself, look where the line goes
            return turn
    return 0.0
