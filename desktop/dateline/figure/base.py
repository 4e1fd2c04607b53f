"""The base map under a figure: Natural Earth's land, lakes, rivers and borders."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dateline.assets import resource
from dateline.figure.drawing import Group, Path, Shape
from dateline.figure.frame import Frame
from dateline.figure.land import Land
from dateline.figure.outlines import Outlines, Row, Sheet
from dateline.figure.words import quotes
from dateline.geometry import clip
from dateline.scene.model import Fill
from dateline.scene.theme import PartStyle, Theme


@dataclass(frozen=True, slots=True)
class Country:
    """What is known of a country whose name may be shown: its label point and zoom."""

    code: str
    name: str
    lat: float
    lon: float
    zoom: float


@dataclass(frozen=True, slots=True)
class Base:
    """A base map drawn: its shapes in order, and whose land is where."""

    shapes: tuple[Shape, ...]
    land: Land


def base_map(frame: Frame, fills: tuple[Fill, ...], theme: Theme, u: float) -> Base:
    """Sea, land, fills, rivers, lakes and lines of a frame.

    ``u`` is how many pixels make one at the size that widths are given for.
    """
    outlines = Outlines(frame, u)
    sheets = outlines.sheets()
    land = Land(u)
    plains: list[Path] = []
    painted: dict[str, list[Path]] = {fill.code: [] for fill in fills}
    styles = {fill.code: theme.parts[fill.part] for fill in fills}
    for sheet in sheets:  # each by itself: they overlap, which even-odd would empty
        plain: list[Row] = []
        for country in sheet["countries"]:
            code = country["code"]
            rows = outlines.rings(country["rings"], sheet["scale"])
            land.add(code, rows)
            if code not in styles:
                plain += rows
            elif rows:
                painted[code].append(_painted(rows, styles[code], u))
        plains.append(Path(tuple(plain), fill=theme.land, closed=True))
    shapes: list[Shape] = [
        _sea(frame, theme),
        *_graticule(frame, outlines, theme, u),
        *plains,
        *(_filled(fill, painted[fill.code]) for fill in fills if painted[fill.code]),
        *_water(sheets, outlines, theme, u),
        *_lines(sheets, outlines, theme, u),
    ]
    seen = (one for one in shapes if not isinstance(one, Path) or one.rows)
    return Base(tuple(seen), land)


@cache
def countries() -> tuple[Country, ...]:
    """All countries whose names the base map can show, by code."""
    table = json.loads(resource("basemap", "countries.json").read_bytes())
    return tuple(
        Country(code, row["name"], row["label"][0], row["label"][1], row["label_zoom"])
        for code, row in sorted(table.items())
    )


def towns(frame: Frame, u: float) -> Iterator[tuple[str, float, float, int, str]]:
    """Name, lat, lon, population and class of the towns of a near frame."""
    outlines = Outlines(frame, u)
    if not outlines.is_fine:
        return
    for sheet in outlines.sheets():
        scale = sheet["scale"]
        for name, lat, lon, people, rank in sheet["places"]:
            yield name, lat / scale, lon / scale, people, rank


def _painted(rows: list[Row], style: PartStyle, u: float) -> Path:
    return Path(
        tuple(rows), fill=style.fill, hatch=style.hatch, hatch_step=5 * u, closed=True
    )


def _filled(fill: Fill, land: list[Path]) -> Group:
    return Group(tuple(land), fill.ref, fill.name, quotes(fill.spans))


def _sea(frame: Frame, theme: Theme) -> Path:
    left, top, right, bottom = frame.box
    if not frame.whole:
        whole = ((left, top), (right, top), (right, bottom), (left, bottom))
        return Path((whole,), fill=theme.sea, closed=True)
    edge = [frame.turned(lat, lon) for lat, lon in frame.projection.outline()]
    return Path((tuple(clip.ring(edge, frame.box)),), fill=theme.sea, closed=True)


def _graticule(
    frame: Frame, outlines: Outlines, theme: Theme, u: float
) -> Iterable[Path]:
    """Meridians and parallels of a wide map, thin."""
    if not frame.projection.is_world:
        return
    flats: list[list[int]] = []
    for lon in range(-180, 180, 30):
        flats.append([lon, -88, *(0, 4) * 44])
    for lat in range(-60, 61, 30):
        flats.append([-180, lat, *(4, 0) * 90])
    yield Path(tuple(outlines.lines(flats, 1)), stroke=theme.graticule, width=0.5 * u)


def _water(
    sheets: list[Sheet], outlines: Outlines, theme: Theme, u: float
) -> Iterable[Path]:
    finest = 6 if outlines.is_fine else 2
    rivers = [
        row
        for sheet in sheets
        for row in outlines.lines(
            [one["line"] for one in sheet["rivers"] if one["rank"] <= finest],
            sheet["scale"],
        )
    ]
    yield Path(tuple(rivers), stroke=theme.river, width=0.7 * u)
    lakes = [
        row
        for sheet in sheets
        for row in outlines.rings(sheet["lakes"], sheet["scale"])
    ]
    yield Path(tuple(lakes), fill=theme.lake, closed=True)


def _lines(
    sheets: list[Sheet], outlines: Outlines, theme: Theme, u: float
) -> Iterable[Path]:
    def rows(key: str) -> tuple[Row, ...]:
        return tuple(
            row
            for sheet in sheets
            for row in outlines.lines(sheet.get(key, ()), sheet["scale"])
        )

    if outlines.is_close:
        yield Path(rows("provinces"), stroke=theme.province, width=0.5 * u)
    yield Path(rows("borders"), stroke=theme.border, width=0.6 * u)
    dash = (2.4 * u, 2.0 * u)
    yield Path(rows("disputed"), stroke=theme.border, width=0.6 * u, dash=dash)
    yield Path(rows("coast"), stroke=theme.coast, width=0.55 * u)
