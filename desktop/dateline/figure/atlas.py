"""The scene on its frame: links, marks and names as shapes, each with its sentence."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.domain.span import Span
from dateline.figure import base
from dateline.figure.drawing import XY, Disc, Face, Group, Path, Shape, Text
from dateline.figure.frame import Frame
from dateline.figure.metrics import metrics, shortened, width
from dateline.geometry.labels import Box, Ground, Wanted, place
from dateline.scene.model import Glyph, Label, Link, Mark, Scene, Stroke
from dateline.scene.theme import Theme

RADIUS = {
    Glyph.CITY: 4.4,
    Glyph.FACILITY: 4.0,
    Glyph.REGION: 4.6,
    Glyph.MISSION: 4.6,
    Glyph.END: 2.6,
}
LABEL_SIZE = 12.5
CAPTION_SIZE = 11.0
COUNTRY_SIZE = 10.5


@dataclass(frozen=True, slots=True)
class Atlas:
    """What is needed to draw a scene: where, in which colours, how large."""

    scene: Scene
    frame: Frame
    theme: Theme
    u: float

    @property
    def chosen(self) -> str:
        """The ref that is chosen, empty for none."""
        return self.scene.selection


def shapes(atlas: Atlas) -> list[Shape]:
    """Links, marks and names in drawing order; names avoid all that is drawn."""
    spots = {mark.ref + mark.glyph: _spot(atlas, mark) for mark in atlas.scene.marks}
    ground = Ground(_inset(atlas.frame.box, 6 * atlas.u), 60 * atlas.u)
    lines = [_way(atlas, link, spots) for link in atlas.scene.links]
    _take(atlas, ground, spots, lines)
    names = _names(atlas, ground, spots)
    captions = _captions(atlas, ground, lines)
    towns = _towns(atlas, ground) if not atlas.frame.projection.is_world else []
    return [
        *_countries(atlas, ground),
        *towns,
        *(shape for way in lines for shape in _link(atlas, way)),
        *(_mark(atlas, mark, spots) for mark in atlas.scene.marks),
        *captions,
        *names,
    ]


@dataclass(frozen=True, slots=True)
class _Way:
    """A link on the page: its points, cut short of the marks, and its arrowhead."""

    link: Link
    points: tuple[XY, ...]
    head: tuple[XY, ...]
    width: float
    colour: str


def _spot(atlas: Atlas, mark: Mark) -> XY:
    """Where a mark goes: its own place, or beside its head where they would touch."""
    own = atlas.frame.px(mark.position.lat, mark.position.lon)
    head = atlas.frame.px(mark.head.lat, mark.head.lon)
    dx, dy = (part * atlas.u for part in mark.offset)
    if math.dist(own, head) >= math.hypot(dx, dy):
        return own
    return head[0] + dx, head[1] + dy


def _way(atlas: Atlas, link: Link, spots: dict[str, XY]) -> _Way:
    theme, u = atlas.theme, atlas.u
    points = [atlas.frame.turned(lat, lon) for lat, lon in _around(atlas, link)]
    thick = (2.6 if link.rupture and not link.ended else 1.6) * u
    colour = theme.other
    if link.rupture:
        colour = theme.ended if link.ended else theme.rupture
    if link.ref == atlas.chosen:
        thick *= 1.5
    points = _short_of(points, 7.5 * u)
    head: tuple[XY, ...] = ()
    if link.directed and len(points) > 1:
        points, head = _arrow(points, (5.2 + 1.4 * thick / u) * u)
    return _Way(link, tuple(points), head, thick, colour)


def _around(atlas: Atlas, link: Link) -> list[tuple[float, float]]:
    """The path turned to lie around the frame's meridian as a whole."""
    lon = atlas.frame.projection.lon
    middle = link.path[len(link.path) // 2][1]
    shift = 360.0 * round((lon - middle) / 360.0)
    return [(lat, at + shift) for lat, at in link.path]


def _short_of(points: list[XY], gap: float) -> list[XY]:
    """A line without the first and last ``gap`` pixels, so that it clears the marks."""
    if _length(points) < 3.2 * gap:
        gap = _length(points) * 0.18
    cut = _without_start(points, gap)
    return _without_start(cut[::-1], gap)[::-1]


def _without_start(points: list[XY], gap: float) -> list[XY]:
    left = gap
    for index in range(len(points) - 1):
        (x0, y0), (x1, y1) = points[index], points[index + 1]
        step = math.hypot(x1 - x0, y1 - y0)
        if step >= left and step > 0:
            share = left / step
            start = (x0 + (x1 - x0) * share, y0 + (y1 - y0) * share)
            return [start, *points[index + 1 :]]
        left -= step
    return points[-1:]


def _length(points: list[XY]) -> float:
    return sum(math.dist(points[i], points[i + 1]) for i in range(len(points) - 1))


def _arrow(points: list[XY], size: float) -> tuple[list[XY], tuple[XY, ...]]:
    """The line without its arrow's length, and the arrow as a triangle."""
    tip = points[-1]
    back = _without_start(points[::-1], min(size, _length(points) * 0.5))[::-1]
    x, y = back[-1]
    dx, dy = tip[0] - x, tip[1] - y
    long = math.hypot(dx, dy) or 1.0
    wide = size * 0.42
    nx, ny = -dy / long * wide, dx / long * wide
    notch = (x + dx * 0.18, y + dy * 0.18)
    head = (tip, (x + nx, y + ny), notch, (x - nx, y - ny))
    return [*back[:-1], notch], head


def _take(
    atlas: Atlas, ground: Ground, spots: dict[str, XY], lines: list[_Way]
) -> None:
    u = atlas.u
    for mark in atlas.scene.marks:
        x, y = spots[mark.ref + mark.glyph]
        r = (RADIUS[mark.glyph] + 1.5) * u
        ground.take((x - r, y - r, x + r, y + r))
    for way in lines:
        for x, y in way.head:
            ground.take((x - 2 * u, y - 2 * u, x + 2 * u, y + 2 * u), 40.0)
        for box in _along(way.points, 4.5 * u):
            ground.take(box, 3.0)


def _along(points: tuple[XY, ...], half: float) -> Iterable[Box]:
    """Small boxes along a line, so that labels can count how much of it they cover."""
    for index in range(len(points) - 1):
        (x0, y0), (x1, y1) = points[index], points[index + 1]
        steps = max(1, int(math.hypot(x1 - x0, y1 - y0) / (2 * half)))
        for step in range(steps):
            x = x0 + (x1 - x0) * (step + 0.5) / steps
            y = y0 + (y1 - y0) * (step + 0.5) / steps
            yield x - half, y - half, x + half, y + half


def _link(atlas: Atlas, way: _Way) -> Iterable[Shape]:
    link, theme, u = way.link, atlas.theme, atlas.u
    items: list[Shape] = []
    if len(way.points) > 1:
        casing = theme.choice if link.ref == atlas.chosen else theme.halo
        extra = 5.0 if link.ref == atlas.chosen else 2.0
        items.append(
            Path(
                (way.points,), stroke=casing, width=way.width + extra * u, opacity=0.85
            )
        )
        dash = {
            Stroke.SOLID: (),
            Stroke.DASHED: (6 * u, 4 * u),
            Stroke.DOTTED: (0.1 * u, 3.6 * u),
        }[link.stroke]
        items.append(
            Path(
                (way.points,),
                stroke=way.colour,
                width=way.width,
                dash=dash,
                round_caps=link.stroke is Stroke.DOTTED,
            )
        )
    if way.head:
        items.append(Path((way.head,), fill=way.colour, closed=True))
    yield Group(
        tuple(items), link.ref, f"{link.title}, {link.when}", quotes(link.spans)
    )


def quotes(spans: tuple[Span, ...]) -> str:
    """The sentences behind a mark, each in quotation marks."""
    return " ".join(f"“{' '.join(span.quote.split())}”" for span in spans)


def _mark(atlas: Atlas, mark: Mark, spots: dict[str, XY]) -> Group:
    x, y = spots[mark.ref + mark.glyph]
    desc = f"{mark.rule} {quotes(mark.spans)}".strip()
    items = tuple(glyph(mark, x, y, atlas.theme, atlas.u))
    if mark.ref == atlas.chosen:
        r = (RADIUS[mark.glyph] + 4.5) * atlas.u
        ring = Disc(x, y, r, stroke=atlas.theme.choice, width=3 * atlas.u)
        items = (ring, *items)
    return Group(items, mark.ref, mark.name, desc)


def glyph(mark: Mark, x: float, y: float, theme: Theme, u: float) -> Iterable[Shape]:
    """The shape of a mark: full for named, hollow for inferred, ringed for missions."""
    r = RADIUS[mark.glyph] * u
    if mark.glyph is Glyph.MISSION:
        strong = theme.parts[mark.part].strong
        yield Disc(x, y, r + 1.6 * u, fill=theme.mark_ring)
        yield Disc(x, y, r, fill=theme.mark_ring, stroke=strong, width=1.5 * u)
        inner = r * 0.46
        if mark.hollow:
            yield Disc(x, y, inner, stroke=strong, width=1.1 * u)
        else:
            yield Disc(x, y, inner, fill=strong)
        return
    if mark.glyph is Glyph.END:
        yield Disc(x, y, r, fill=theme.quiet, stroke=theme.mark_ring, width=1.0 * u)
        return
    if mark.glyph in (Glyph.FACILITY, Glyph.REGION):
        yield from _angular(mark, x, y, theme, u)
        return
    if mark.hollow:
        yield Disc(x, y, r + 1.4 * u, fill=theme.mark_ring)
        yield Disc(
            x, y, r - 0.4 * u, fill=theme.paper, stroke=theme.mark, width=1.8 * u
        )
    else:
        yield Disc(x, y, r, fill=theme.mark, stroke=theme.mark_ring, width=1.4 * u)


def _angular(mark: Mark, x: float, y: float, theme: Theme, u: float) -> Iterable[Shape]:
    """A square for a facility, a lozenge for a region."""
    r = RADIUS[mark.glyph] * u
    corners = ((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r))
    if mark.glyph is Glyph.REGION:
        r *= 1.25
        corners = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    else:
        r *= 0.82
        corners = ((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r))
    edge = (*corners, corners[0])
    yield Path((edge,), stroke=theme.mark_ring, width=4.2 * u, closed=True)
    fill = theme.paper if mark.hollow else theme.mark
    yield Path((edge,), fill=fill, stroke=theme.mark, width=1.5 * u, closed=True)


def _names(atlas: Atlas, ground: Ground, spots: dict[str, XY]) -> list[Shape]:
    """The names of places and missions where they find room, the chosen one always."""
    u, theme = atlas.u, atlas.theme
    size = LABEL_SIZE * u
    wanted, text = [], {}
    for label in atlas.scene.labels:
        spot = spots.get(label.ref + label.glyph)
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
        for placed in place(wanted, ground)
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


def _captions(atlas: Atlas, ground: Ground, lines: list[_Way]) -> list[Shape]:
    """What a rupture was and when, beside its line, where there is room."""
    u, theme = atlas.u, atlas.theme
    size = CAPTION_SIZE * u
    wanted, text = [], {}
    for way in lines:
        link = way.link
        if not (link.rupture or link.ref == atlas.chosen) or len(way.points) < 2:
            continue
        words = f"{link.caption}, {link.when}"
        x, y = way.points[len(way.points) // 2]
        text[link.ref] = (words, way.colour)
        wanted.append(
            Wanted(
                link.ref,
                x,
                y,
                clear=7 * u,
                width=width(words, Face.SANS_SEMIBOLD, size) + 2 * u,
                height=size * 1.1,
                priority=20 if link.ended else 30,
                must=link.ref == atlas.chosen,
            )
        )
    return [
        Text(
            placed.left + u,
            _baseline(placed.middle, Face.SANS_SEMIBOLD, size),
            text[placed.key][0],
            Face.SANS_SEMIBOLD,
            size,
            text[placed.key][1],
            halo=theme.halo,
            halo_width=2.2 * u,
        )
        for placed in place(wanted, ground, most=26.0)
    ]


def _countries(atlas: Atlas, ground: Ground) -> list[Shape]:
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
            found += _country(atlas, ground, row.name, spot, part)
    return found


def _country(
    atlas: Atlas, ground: Ground, name: str, spot: XY, part: bool
) -> Iterable[Text]:
    u, theme = atlas.u, atlas.theme
    face = Face.SANS_SEMIBOLD if part else Face.SANS
    size = (COUNTRY_SIZE + (0.6 if part else 0.0)) * u
    spacing = 0.5 * u
    wide = width(name, face, size, spacing)
    for dy in (0.0, -size * 0.9, size * 0.9, -size * 1.8, size * 1.8):
        x, y = spot[0], spot[1] + dy
        box = (x - wide / 2 - u, y - size / 2, x + wide / 2 + u, y + size / 2)
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


def _towns(atlas: Atlas, ground: Ground) -> list[Shape]:
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


def _inset(box: Box, by: float) -> Box:
    return box[0] + by, box[1] + by, box[2] - by, box[3] - by
