"""Write the base map: 110m.json, 50m.json and the cells of 10m/."""

from __future__ import annotations

import json
from pathlib import Path

import resources_packages as packages
from resources_geometry import (
    Box,
    area,
    bounds,
    clip_line,
    clip_ring,
    encode,
    encode_lines,
    encode_rings,
    thin,
)
from resources_places import Place
from resources_shapes import Path2, Point
from resources_world import Source, World, first_divisions, once, read_world

SMALL_SCALE = 1000
LARGE_SCALE = 10_000
CELL = 15  # degrees
OVERLAP = 0.05  # degrees that the fill of a cell reaches beyond its edge
# How small a country of 1:50m is drawn on 1:110m, where that has none.
SMALL_TOLERANCE = 0.02
RANKS = ((2.0, 1), (2.1, 2), (3.0, 3), (4.0, 4), (4.7, 5), (5.0, 6))
RIVERS_OF_50M = 3

River = tuple[int, Path2]


def dump(file: Path, value: object) -> None:
    """Write JSON with no spaces and one line end."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text + "\n", encoding="utf-8", newline="\n")


def read_rivers(source: Source) -> list[River]:
    """Return rivers with their rank: 1 the greatest, 6 the least."""
    text = source.read(packages.RIVERS, "package/dist/rivers.json")
    rivers: list[River] = []
    for feature in json.loads(text)["features"]:
        zoom = float(feature["properties"]["min_zoom"])
        rank = next(rank for most, rank in RANKS if zoom <= most)
        geometry = feature["geometry"]
        lines = geometry["coordinates"]
        if geometry["type"] == "LineString":
            lines = [lines]
        rivers += [(rank, [(p[0], p[1]) for p in line]) for line in lines]
    return sorted(rivers)


def write_small(source: Source, folder: Path) -> dict[str, World]:
    """Write 110m.json and 50m.json; return what they were made from."""
    small, middle = read_world(source, "110m"), read_world(source, "50m")
    _borrow(small, middle)
    for name, world in (("110m", small), ("50m", middle)):
        rivers: list[River] = []
        if name == "50m":
            rivers = [r for r in read_rivers(source) if r[0] <= RIVERS_OF_50M]
        dump(folder / f"{name}.json", _coded_world(world, rivers))
    return {"110m": small, "50m": middle}


def _borrow(small: World, middle: World) -> None:
    """Give the smaller scale what only the greater one has."""
    coast = {p for line in middle.coast for p in line}
    drawn: set[frozenset[Point]] = set()
    for code, rings in middle.countries.items():
        if code in small.countries:
            continue
        thinned = [thin(ring, SMALL_TOLERANCE) for ring in rings]
        small.countries[code] = thinned
        small.labels[code] = middle.labels[code]
        for ring in thinned:
            at_sea = sum(point in coast for point in ring) * 2 > len(ring)
            lines = small.coast if at_sea else small.borders
            lines += once([ring], drawn)
    small.countries = dict(sorted(small.countries.items()))


def _coded_world(world: World, rivers: list[River]) -> dict[str, object]:
    scale = SMALL_SCALE
    return {
        "scale": scale,
        "countries": [
            {"code": code, "rings": encode_rings(rings, scale)}
            for code, rings in world.countries.items()
        ],
        "coast": encode_lines(world.coast, scale),
        "borders": encode_lines(world.borders, scale),
        "disputed": encode_lines(world.disputed, scale),
        "lakes": encode_rings((r for _, rs in world.lakes for r in rs), scale),
        "rivers": [
            {"rank": rank, "line": encode(line, scale)} for rank, line in rivers
        ],
    }


class Cells:
    """The sheets of 1:10m, filled layer by layer."""

    def __init__(self) -> None:
        self.sheets: dict[tuple[int, int], dict[str, list[object]]] = {}
        self.fills: dict[tuple[int, int], dict[str, list[list[int]]]] = {}

    def add_rings(self, layer: str, code: str, rings: list[Path2]) -> None:
        """Cut the rings to cells; `code` is empty for what is no country."""
        for ring in rings:
            for shift in (-360.0, 0.0, 360.0):
                moved = [(lon + shift, lat) for lon, lat in ring] if shift else ring
                self._add_ring(layer, code, moved)

    def _add_ring(self, layer: str, code: str, ring: Path2) -> None:
        around = bounds(ring)
        for col in _span(around.west + 180, around.east + 180, 24):
            strip = Box(col * CELL - 180, -91, (col + 1) * CELL - 180, 91)
            slim = _cut(ring, strip.grown(OVERLAP))
            if not slim:
                continue
            box = bounds(slim)
            for row in _span(box.south + 90, box.north + 90, 12):
                piece = _cut(slim, cell_box(col, row).grown(OVERLAP))
                for coded in encode_rings([piece] if piece else [], LARGE_SCALE):
                    if code:
                        fill = self.fills.setdefault((col, row), {})
                        fill.setdefault(code, []).append(coded)
                    else:
                        self._sheet(col, row)[layer].append(coded)

    def add_lines(self, layer: str, lines: list[Path2], rank: int = 0) -> None:
        """Cut the lines to cells, at the edge and not beyond it."""
        for line in lines:
            around = bounds(line)
            for col in _span(around.west + 180, around.east + 180, 24):
                for row in _span(around.south + 90, around.north + 90, 12):
                    pieces = clip_line(line, cell_box(col, row))
                    for coded in encode_lines(pieces, LARGE_SCALE):
                        ranked = {"rank": rank, "line": coded}
                        self._sheet(col, row)[layer].append(ranked if rank else coded)

    def add_place(self, place: Place) -> None:
        """Put a town into the cell it lies in."""
        col = min(23, int((place.lon + 180) // CELL))
        row = min(11, int((place.lat + 90) // CELL))
        lat, lon = round(place.lat * LARGE_SCALE), round(place.lon * LARGE_SCALE)
        self._sheet(col, row)["places"].append(
            [place.name, lat, lon, place.population, place.kind]
        )

    def write(self, folder: Path) -> None:
        """Write all sheets and the list of them."""
        names = []
        for col, row in sorted(self.sheets.keys() | self.fills.keys()):
            fills = sorted(self.fills.get((col, row), {}).items())
            countries = [{"code": code, "rings": rings} for code, rings in fills]
            sheet = {"scale": LARGE_SCALE, "countries": countries}
            names.append(f"{col}_{row}")
            dump(folder / "10m" / f"{names[-1]}.json", sheet | self._sheet(col, row))
        dump(folder / "index.json", {"cell": CELL, "cells": names})

    def _sheet(self, col: int, row: int) -> dict[str, list[object]]:
        layers = ("coast", "borders", "disputed", "lakes", "rivers", "provinces")
        empty: dict[str, list[object]] = {name: [] for name in (*layers, "places")}
        return self.sheets.setdefault((col, row), empty)


def cell_box(col: int, row: int) -> Box:
    """Return the edges of a cell."""
    west, south = col * CELL - 180, row * CELL - 90
    return Box(west, south, west + CELL, south + CELL)


def _span(low: float, high: float, count: int) -> range:
    first = int((low - OVERLAP) // CELL)
    last = int((high + OVERLAP) // CELL)
    return range(max(0, first), min(count - 1, last) + 1)


def _cut(ring: Path2, box: Box) -> Path2:
    around = bounds(ring)
    inside = (
        box.west <= around.west
        and around.east <= box.east
        and box.south <= around.south
        and around.north <= box.north
    )
    return ring if inside else clip_ring(ring, box)


def write_large(source: Source, folder: Path, places: list[Place]) -> World:
    """Write the cells of 1:10m; return what they were made from."""
    world = read_world(source, "10m")
    cells = Cells()
    for code, rings in world.countries.items():
        cells.add_rings("countries", code, sorted(rings, key=area, reverse=True))
    cells.add_lines("coast", world.coast)
    cells.add_lines("borders", world.borders)
    cells.add_lines("disputed", world.disputed)
    for _, rings in world.lakes:
        cells.add_rings("lakes", "", rings)
    cells.add_lines("provinces", first_divisions(source))
    for rank, line in read_rivers(source):
        cells.add_lines("rivers", [line], rank)
    for place in places:
        cells.add_place(place)
    cells.write(folder)
    return world
