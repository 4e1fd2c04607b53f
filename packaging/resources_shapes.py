"""Read Natural Earth: ESRI shapefiles, their dBase tables, GeoPackage lines.

Points are (lon, lat) in degrees, as the files have them.
"""

from __future__ import annotations

import sqlite3
import struct
from dataclasses import dataclass
from pathlib import Path

Point = tuple[float, float]
Path2 = list[Point]


@dataclass(frozen=True, slots=True)
class Feature:
    """One record: its attributes (names in upper case) and its rings or lines."""

    attributes: dict[str, str]
    parts: list[Path2]


def read_table(dbf: bytes) -> list[dict[str, str]]:
    """Return the records of a dBase table, values stripped, keys in upper case."""
    count, header, width = struct.unpack("<IHH", dbf[4:12])
    fields = []
    for start in range(32, header - 1, 32):
        name = dbf[start : start + 11].split(b"\0")[0].decode("ascii").upper()
        fields.append((name, dbf[start + 16]))
    records = []
    for row in range(count):
        at = header + row * width + 1  # one byte says whether the record is deleted
        record = {}
        for name, size in fields:
            raw = dbf[at : at + size]
            record[name] = raw.decode("utf-8").strip("\0 ")
            at += size
        records.append(record)
    return records


def read_shapes(shp: bytes) -> list[list[Path2]]:
    """Return the parts (lines or rings) of every record of a shapefile."""
    shapes: list[list[Path2]] = []
    at = 100
    while at < len(shp):
        (words,) = struct.unpack(">I", shp[at + 4 : at + 8])
        shapes.append(_parts(shp[at + 8 : at + 8 + 2 * words]))
        at += 8 + 2 * words
    return shapes


def _parts(body: bytes) -> list[Path2]:
    (kind,) = struct.unpack("<I", body[:4])
    if kind == 0:
        return []
    n_parts, n_points = struct.unpack("<II", body[36:44])
    starts = struct.unpack(f"<{n_parts}I", body[44 : 44 + 4 * n_parts])
    numbers = struct.unpack_from(f"<{2 * n_points}d", body, 44 + 4 * n_parts)
    points = list(zip(numbers[::2], numbers[1::2], strict=True))
    ends = (*starts[1:], n_points)
    return [points[a:b] for a, b in zip(starts, ends, strict=True)]


def read_features(shp: bytes, dbf: bytes) -> list[Feature]:
    """Return shapes with their attributes."""
    pairs = zip(read_table(dbf), read_shapes(shp), strict=True)
    return [Feature(attributes, parts) for attributes, parts in pairs]


def read_geopackage_lines(file: Path, table: str, column: str) -> list[Feature]:
    """Return the MultiLineStrings of a GeoPackage table with one text column."""
    base = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        # Names of tables cannot be parameters; ours are constants.
        rows = base.execute(f"SELECT {column}, geom FROM {table} ORDER BY fid")
        found = [Feature({column.upper(): n}, _blob_lines(b)) for n, b in rows]
    finally:
        base.close()
    return found


def _blob_lines(blob: bytes) -> list[Path2]:
    """Read a GeoPackage blob: header, envelope, then WKB (little endian)."""
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7]
    at = 8 + envelope
    (count,) = struct.unpack("<I", blob[at + 5 : at + 9])
    at += 9
    lines = []
    for _ in range(count):
        (points,) = struct.unpack("<I", blob[at + 5 : at + 9])
        numbers = struct.unpack_from(f"<{2 * points}d", blob, at + 9)
        lines.append(list(zip(numbers[::2], numbers[1::2], strict=True)))
        at += 9 + 16 * points
    return lines
