"""Great circles on a sphere, as rows of points that may run past ±180°.

Formulas: Ed Williams, Aviation Formulary (intermediate points on a great circle).
"""

import math

LatLon = tuple[float, float]
ANTIPODES_DEG = 179.999  # from here on rounding would choose the way
EARTH_RADIUS_KM = 6371.0088  # mean radius R1 of WGS 84 (Moritz 2000)


def distance_deg(start: LatLon, end: LatLon) -> float:
    """The central angle between two (lat, lon) points, in degrees."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*start, *end))
    dlat, dlon = lat2 - lat1, lon2 - lon1
    half = (
        math.sin(dlat / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin(dlon / 2) ** 2
    )
    return math.degrees(2 * math.asin(min(1.0, math.sqrt(half))))


def distance_km(start: LatLon, end: LatLon) -> float:
    """The great-circle distance between two (lat, lon) points, in kilometres."""
    return math.radians(distance_deg(start, end)) * EARTH_RADIUS_KM


def nearest_turn(lon: float, reference: float) -> float:
    """The longitude, plus or minus whole turns, that lies nearest to ``reference``."""
    return lon + 360.0 * round((reference - lon) / 360.0)


def arc(start: LatLon, end: LatLon, bulge: float = 0.0) -> tuple[LatLon, ...]:
    """Points (lat, lon) from start to end along the great circle, the ends included.

    Longitudes run on past ±180° instead of jumping; the first is ``start``'s own.
    ``bulge`` moves the middle sideways, to the left of the way for positive values, by
    that share of the distance: links of one pair stand apart by it. Equal points give
    a row of two. For antipodes, which have no one great circle, it goes over a pole.
    """
    angle = distance_deg(start, end)
    if angle < 1e-9:
        return start, end
    steps = max(8, min(96, math.ceil(angle / 1.5)))
    row: list[LatLon] = []
    for step in range(steps + 1):
        share = step / steps
        lat, lon = _on_the_way(start, end, angle, share)
        if bulge:
            side = bulge * angle * math.sin(math.pi * share)
            lat, lon = _aside(start, end, (lat, lon), side)
        lon = nearest_turn(lon, row[-1][1] if row else start[1])
        row.append((lat, lon))
    row[0] = start
    row[-1] = (end[0], nearest_turn(end[1], row[-2][1]))
    return tuple(row)


def _on_the_way(start: LatLon, end: LatLon, angle: float, share: float) -> LatLon:
    whole = math.radians(angle)
    if angle > ANTIPODES_DEG:  # any meridian will do, take start's
        pole = start[0] + 180.0 * share
        return (pole, start[1]) if pole <= 90 else (180.0 - pole, start[1] + 180.0)
    near = math.sin((1 - share) * whole) / math.sin(whole)
    far = math.sin(share * whole) / math.sin(whole)
    x, y, z = (
        near * a + far * b for a, b in zip(_vector(start), _vector(end), strict=True)
    )
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _aside(start: LatLon, end: LatLon, point: LatLon, side_deg: float) -> LatLon:
    """The point moved at right angles to the way from start to end."""
    ax, ay, az = _vector(start)
    bx, by, bz = _vector(end)
    nx, ny, nz = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
    size = math.sqrt(nx * nx + ny * ny + nz * nz)
    if size < 1e-9:
        return point
    turn = math.radians(side_deg)
    cos, sin = math.cos(turn), math.sin(turn)
    px, py, pz = _vector(point)
    x = px * cos + nx / size * sin
    y = py * cos + ny / size * sin
    z = pz * cos + nz / size * sin
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _vector(point: LatLon) -> tuple[float, float, float]:
    lat, lon = math.radians(point[0]), math.radians(point[1])
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
