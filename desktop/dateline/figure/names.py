"""Names on a map: places, captions, countries and towns, none on another."""

import math
from collections.abc import Iterable

from dateline.figure import base
from dateline.figure.atlas import Atlas
from dateline.figure.drawing import XY, Disc, Face, Shape, Text
from dateline.figure.metrics import metrics, shortened, width
from dateline.figure.pins import RADIUS, Spots
from dateline.figure.ways import Way
from dateline.geometry import clip
from dateline.geometry.labels import Box, Ground, Wanted, place
from dateline.scene.model import Glyph, Label

LABEL_SIZE = 12.5
CAPTION_SIZE = 11.0
COUNTRY_SIZE = 10.5
# Where a country's name may go from its label point, in widths and heights of it.
_NEAR = (
    *((0.0, dy) for dy in (0.0, -0.9, 0.9, -1.8, 1.8)),
    *((dx, dy) for dx in (0.3, -0.3, 0.6, -0.6) for dy in (0.0, -0.9, 0.9, -1.8, 1.8)),
    *((dx, dy) for dx in (-1.0, 1.0, -1.3, 1.3) for dy in (0.0, -1.6, 1.6, -3.0, 3.0)),
)


def names(atlas: Atlas, ground: Ground, spots: Spots) -> list[Shape]:
    """The names of places and missions where they find room, the chosen one always."""
    u, theme = atlas.u, atlas.theme
    size = LABEL_SIZE * u
    wanted, text = [], {}
    for label in atlas.scene.labels:
        spot = spots.get(f"{label.ref} {label.glyph}")
        if spot is None or not atlas.frame.holds(spot):
            continue
        face = _face(label, label.ref == atlas.chosen)
        words = shortened(label.text, face, size, 230 * u)
        text[label.ref] = (words, face, label)
        wanted.append(
            Wanted(
                label.ref,
                *spot,
                clear=(RADIUS[label.glyph] + 3.4) * u,
                width=width(words, face, size) + 2 * u,
                height=size * 1.08,
                priority=label.priority,
                must=label.ref == atlas.chosen or label.glyph is Glyph.CITY,
            )
        )
    return [
        Text(
            placed.left + u,
            _baseline(placed.middle, text[placed.key][1], size),
            text[placed.key][0],
            text[placed.key][1],
            size,
            theme.ink,
            halo=theme.halo,
            halo_width=2.2 * u,
        )
        for placed in place(wanted, ground, rivals=tuple(spots.values()))
    ]


def _face(label: Label, chosen: bool) -> Face:
    if label.glyph is Glyph.MISSION and not chosen:
        return Face.SANS_ITALIC if label.quiet else Face.SANS
    if label.quiet and not chosen:
        return Face.SANS_ITALIC
    return Face.SANS_SEMIBOLD


def _baseline(middle: float, face: Face, size: float) -> float:
    """The baseline that puts the height of small letters in the middle of a line."""
    return middle + 0.33 * size * metrics(face).units / 1000


def captions(atlas: Atlas, ground: Ground, lines: list[Way]) -> list[Shape]:
    """What a rupture was and when, beside its line, where there is room."""
    told = [
        way
        for way in lines
        if (way.link.rupture or way.link.ref == atlas.chosen) and len(way.points) > 4
    ]
    told.sort(key=lambda way: (way.link.ref != atlas.chosen, way.link.ended))
    found: list[Shape] = []
    for way in told:
        found += _caption(atlas, ground, way)
    return found


def _caption(atlas: Atlas, ground: Ground, way: Way) -> Iterable[Text]:
    """The caption at the first of some points of the line where it covers nothing."""
    u, face = atlas.u, Face.SANS_SEMIBOLD
    size = CAPTION_SIZE * u
    words = f"{way.link.caption}, {way.link.when}"
    for share in (0.5, 0.4, 0.6, 0.3, 0.7):
        x, y = way.points[int(len(way.points) * share)]
        wanted = Wanted(
            way.link.ref,
            x,
            y,
            clear=8 * u,
            width=width(words, face, size) + 2 * u,
            height=size * 1.1,
            priority=0,
        )
        for placed in place([wanted], ground, most=7.0):
            yield Text(
                placed.left + u,
                _baseline(placed.middle, face, size),
                words,
                face,
                size,
                way.colour,
                halo=atlas.theme.halo,
                halo_width=2.2 * u,
            )
            return


def countries(atlas: Atlas, ground: Ground) -> list[Shape]:
    """Country names: those that take part first, others where there is room."""
    filled = {fill.code for fill in atlas.scene.fills}
    zoom = atlas.frame.zoom - math.log2(max(atlas.u, 0.2))
    found: list[Shape] = []
    rows = sorted(base.countries(), key=lambda row: (row.code not in filled, row.zoom))
    for row in rows:
        part = row.code in filled
        if not part and row.zoom > zoom:
            continue
        spot = atlas.frame.px(row.lat, row.lon)
        if atlas.frame.holds(spot):
            found += _country(atlas, ground, row, spot, part)
    return found


def _country(
    atlas: Atlas, ground: Ground, row: base.Country, spot: XY, part: bool
) -> Iterable[Text]:
    u, theme = atlas.u, atlas.theme
    face = Face.SANS_SEMIBOLD if part else Face.SANS
    size = (COUNTRY_SIZE + (0.6 if part else 0.0)) * u
    spacing = 0.5 * u
    name = row.name
    wide = width(name, face, size, spacing)
    own = _reach(atlas, row)
    for dx, dy in _NEAR if part else _NEAR[:5]:
        x, y = spot[0] + dx * wide, spot[1] + dy * size
        box = (x - wide / 2 - u, y - size / 2, x + wide / 2 + u, y + size / 2)
        if not _touches(box, own, size):
            continue  # too far out: a reader would take it for a neighbour's name
        if ground.cost(box) <= (4.0 if part else 0.0):
            ground.take(box)
            yield Text(
                x,
                _baseline(y, face, size),
                name,
                face,
                size,
                theme.ink if part else theme.country_label,
                anchor="middle",
                halo=theme.halo if part else theme.land,
                halo_width=1.8 * u,
                spacing=spacing,
            )
            return


def _reach(atlas: Atlas, row: base.Country) -> Box:
    """The box of a country's main part on the page."""
    south, west, north, east = row.box
    east = east + 360.0 if east < west else east
    middle = (west + east) / 2
    corners = [
        atlas.frame.px(lat, lon)
        for lat in (south, (south + north) / 2, north)
        for lon in (west, middle, east)
    ]
    return clip.reach(corners)


def _touches(box: Box, own: Box, slack: float) -> bool:
    """Whether the middle of a name lies over its country, or beside a tiny one."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    wide = (box[2] - box[0]) / 2 if own[2] - own[0] < box[2] - box[0] else 0.0
    in_x = own[0] - wide - slack <= x <= own[2] + wide + slack
    return in_x and own[1] - slack <= y <= own[3] + slack


def towns(atlas: Atlas, ground: Ground) -> list[Shape]:
    """Towns around a near place, the largest first, small and quiet."""
    u, theme = atlas.u, atlas.theme
    size = 10.0 * u
    own = {label.text for label in atlas.scene.labels}
    found: list[Shape] = []
    for name, lat, lon, people, rank in sorted(
        base.towns(atlas.frame), key=lambda row: (row[4] != "capital", -row[3], row[0])
    ):
        if len(found) >= 44:
            break
        x, y = atlas.frame.px(lat, lon)
        if name in own or not atlas.frame.holds((x, y)) or people < 30_000:
            continue
        wide = width(name, Face.SANS, size)
        box = (x - 2 * u, y - size / 2, x + wide + 5 * u, y + size / 2)
        if ground.cost(box) > 0.0:
            continue
        ground.take(box)
        found.append(
            Disc(x, y, (1.9 if rank == "capital" else 1.5) * u, theme.town_label)
        )
        found.append(
            Text(
                x + 4 * u,
                _baseline(y, Face.SANS, size),
                name,
                Face.SANS,
                size,
                theme.town_label,
                halo=theme.land,
                halo_width=1.4 * u,
            )
        )
    return found
