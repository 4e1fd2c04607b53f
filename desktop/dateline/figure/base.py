"""The base map under a figure: Natural Earth's land, lakes, rivers and borders."""

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any

from dateline.assets import resource
from dateline.figure.drawing import XY, Path
from dateline.figure.frame import Frame
from dateline.geometry import clip
from dateline.scene.model import Fill
from dateline.scene.theme import Theme

FINE_KM_PER_PX = 2.2  # finer than this, 1:50m shows its corners
CELL_DEG = 15
Sheet = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Country:
    """What is known of a country whose name may be shown.

    ``box`` is that of its main part: south, west, north, east; west is greater than
    east where it lies on both sides of the 180° meridian.
    """

    code: str
    name: str
    lat: float
    lon: float
    zoom: float
    box: tuple[float, float, float, float]


def ground(frame: Frame, fills: tuple[Fill, ...], theme: Theme, u: float) -> list[Path]:
    """Sea, land, fills, rivers, lakes and lines of a frame, in drawing order.

    ``u`` is the size of a pixel at the size that widths are given for.
    """
    sheets = list(_sheets(frame))
    windows = _windows(frame)
    part = {fill.code: fill.part for fill in fills}
    land: list[tuple[XY, ...]] = []
    filled: dict[str, list[tuple[XY, ...]]] = {}
    for sheet in sheets:
        for country in sheet["countries"]:
            rows = (
                filled.setdefault(country["code"], [])
                if (country["code"] in part)
                else land
            )
            rows += _rings(country["rings"], sheet["scale"], frame, windows)
    shapes = [_sea(frame, theme)]
    shapes.append(Path(tuple(land), fill=theme.land, closed=True))
    for code in sorted(filled):
        style = theme.parts[part[code]]
        shapes.append(
            Path(
                tuple(filled[code]),
                fill=style.fill,
                hatch=style.hatch,
                hatch_step=5.0 * u,
                closed=True,
            )
        )
    shapes += _water(sheets, frame, windows, theme, u)
    shapes += _lines(sheets, frame, windows, theme, u)
    return [shape for shape in shapes if shape.rows]


def graticule(frame: Frame, theme: Theme, u: float) -> Path:
    """Meridians and parallels, each 15 or 30 degrees, thin."""
    step = 30 if frame.projection.is_world else 10
    windows = _windows(frame)
    rows: list[list[tuple[float, float]]] = []
    for lon in range(-180, 180, step):
        rows.append([(float(lon), float(lat)) for lat in range(-88, 89, 2)])
    for lat in range(-90 + step, 90, step):
        rows.append([(float(lon), float(lat)) for lon in range(-180, 181, 2)])
    drawn = [part for row in rows for part in _line(row, frame, windows)]
    return Path(tuple(drawn), stroke=theme.graticule, width=0.5 * u)


@cache
def countries() -> tuple[Country, ...]:
    """All countries whose names the base map can show, by code."""
    table = json.loads(resource("basemap", "countries.json").read_bytes())
    return tuple(
        Country(
            code,
            row["name"],
            row["label"][0],
            row["label"][1],
            row["label_zoom"],
            (row["bbox"][1], row["bbox"][0], row["bbox"][3], row["bbox"][2]),
        )
        for code, row in sorted(table.items())
    )


def towns(frame: Frame) -> Iterator[tuple[str, float, float, int, str]]:
    """Name, lat, lon, population and class of the towns of a near frame."""
    if frame.km_per_px > FINE_KM_PER_PX:
        return
    for sheet in _sheets(frame):
        scale = sheet["scale"]
        for name, lat, lon, people, rank in sheet["places"]:
            yield name, lat / scale, lon / scale, people, rank


@cache
def _sheet(*name: str) -> Sheet:
    sheet: Sheet = json.loads(resource("basemap", *name).read_bytes())
    return sheet


def _sheets(frame: Frame) -> Iterator[Sheet]:
    """The files of the base map that a frame needs, at the scale that fits it."""
    if frame.km_per_px > FINE_KM_PER_PX:
        yield _sheet("50m.json")
        return
    there = set(_sheet("index.json")["cells"])
    south, west, north, east = _degrees(frame)
    rows = range(int((south + 90) // CELL_DEG), int((north + 90) // CELL_DEG) + 1)
    columns = range(int((west + 180) // CELL_DEG), int((east + 180) // CELL_DEG) + 1)
    for row in rows:
        for column in columns:
            cell = f"{column % 24}_{row}"
            if cell in there:
                yield _sheet("10m", f"{cell}.json")


def _degrees(frame: Frame) -> tuple[float, float, float, float]:
    """A box of degrees that surely holds the frame: south, west, north, east."""
    left, top, right, bottom = frame.box
    half = math.hypot(right - left, bottom - top) / 2 / frame.scale
    lat, lon = frame.projection.lat, frame.projection.lon
    # The frame's own middle, not the projection's: they differ by the room for labels.
    x, y = frame.middle
    tall = math.degrees(half + abs(y)) * 1.05
    south, north = max(-90.0, lat - tall), min(89.99, lat + tall)
    narrow = math.cos(math.radians(min(85.0, max(abs(south), abs(north)))))
    wide = min(180.0, math.degrees(half + abs(x)) * 1.1 / narrow)
    return south, lon - wide, north, lon + wide


def _windows(frame: Frame) -> tuple[tuple[float, clip.Rect], ...]:
    """Shifts of longitude, and the box (lon, lat) to cut to after each.

    The world is cut opposite to the frame's meridian; what lies beyond comes in again
    from the other side, a turn away.
    """
    lon = frame.projection.lon
    if frame.projection.is_world:
        south, west, north, east = -90.0, lon - 180.0, 90.0, lon + 180.0
    else:
        south, west, north, east = _degrees(frame)
        far = frame.projection.reach_deg
        west, east = max(west, lon - far), min(east, lon + far)
    box = (west, south, east, north)
    return tuple(
        (shift, box)
        for shift in (-360.0, 0.0, 360.0)
        if west < 180.0 + shift and east > -180.0 + shift
    )


def _points(flat: list[int], scale: int) -> list[XY]:
    lons, lats = accumulate(flat[0::2]), accumulate(flat[1::2])
    return [(lon / scale, lat / scale) for lon, lat in zip(lons, lats, strict=True)]


def _rings(
    rings: list[list[int]],
    scale: int,
    frame: Frame,
    windows: tuple[tuple[float, clip.Rect], ...],
) -> list[tuple[XY, ...]]:
    rows: list[tuple[XY, ...]] = []
    thin = _thin(frame)
    for flat in rings:
        points = _points(flat, scale)
        for shift, box in windows:
            moved = [(lon + shift, lat) for lon, lat in points] if shift else points
            if _apart(moved, box):
                continue
            inside = clip.ring(moved, box)
            drawn = frame.rows(inside)
            if len(drawn) > 2 and not _apart(drawn, frame.box):
                kept = clip.ring(clip.thinned(drawn, thin), _wider(frame.box))
                if len(kept) > 2:
                    rows.append(tuple(kept))
    return rows


def _line(
    points: list[XY], frame: Frame, windows: tuple[tuple[float, clip.Rect], ...]
) -> list[tuple[XY, ...]]:
    rows: list[tuple[XY, ...]] = []
    thin = _thin(frame)
    for shift, box in windows:
        moved = [(lon + shift, lat) for lon, lat in points] if shift else points
        if _apart(moved, box):
            continue
        for part in clip.line(moved, box):
            drawn = clip.thinned(frame.rows(part), thin)
            rows += [tuple(row) for row in clip.line(drawn, _wider(frame.box))]
    return rows


def _thin(frame: Frame) -> float:
    """Pixels between points that still tell apart: more on a larger picture."""
    return max(0.5, (frame.box[2] - frame.box[0]) / 2400)


def _apart(points: list[XY], box: clip.Rect) -> bool:
    left, top, right, bottom = clip.reach(points)
    return left > box[2] or right < box[0] or top > box[3] or bottom < box[1]


def _wider(box: clip.Rect) -> clip.Rect:
    return box[0] - 8, box[1] - 8, box[2] + 8, box[3] + 8


def _sea(frame: Frame, theme: Theme) -> Path:
    left, top, right, bottom = frame.box
    edge = frame.projection.outline()
    whole = ((left, top), (right, top), (right, bottom), (left, bottom))
    if edge:
        drawn = [frame.turned(lat, lon) for lat, lon in edge]
        inside = clip.ring(drawn, frame.box)
        return Path((tuple(inside),), fill=theme.sea, closed=True)
    return Path((whole,), fill=theme.sea, closed=True)


def _water(
    sheets: list[Sheet],
    frame: Frame,
    windows: tuple[tuple[float, clip.Rect], ...],
    theme: Theme,
    u: float,
) -> Iterable[Path]:
    finest = 2 if frame.km_per_px > FINE_KM_PER_PX else 6
    rivers = [
        row
        for sheet in sheets
        for river in sheet["rivers"]
        if river["rank"] <= finest
        for row in _line(_points(river["line"], sheet["scale"]), frame, windows)
    ]
    yield Path(tuple(rivers), stroke=theme.river, width=0.7 * u)
    lakes = [
        row
        for sheet in sheets
        for row in _rings(sheet["lakes"], sheet["scale"], frame, windows)
    ]
    yield Path(tuple(lakes), fill=theme.lake, closed=True)


def _lines(
    sheets: list[Sheet],
    frame: Frame,
    windows: tuple[tuple[float, clip.Rect], ...],
    theme: Theme,
    u: float,
) -> Iterable[Path]:
    def rows(key: str) -> tuple[tuple[XY, ...], ...]:
        return tuple(
            row
            for sheet in sheets
            for line in sheet.get(key, ())
            for row in _line(_points(line, sheet["scale"]), frame, windows)
        )

    yield Path(rows("provinces"), stroke=theme.province, width=0.6 * u)
    yield Path(rows("borders"), stroke=theme.border, width=0.6 * u)
    dash = (2.4 * u, 2.0 * u)
    yield Path(rows("disputed"), stroke=theme.border, width=0.6 * u, dash=dash)
    yield Path(rows("coast"), stroke=theme.coast, width=0.55 * u)
