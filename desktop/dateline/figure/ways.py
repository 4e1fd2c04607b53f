"""Links as lines that end clear of their marks, with arrowheads."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.figure.drawing import XY, Group, Path, Shape
from dateline.figure.frame import Frame
from dateline.figure.plate import Plate
from dateline.figure.words import quotes
from dateline.geometry.great_circle import nearest_turn
from dateline.geometry.simplify import rounded
from dateline.scene.model import Link
from dateline.scene.signs import Stroke
from dateline.scene.theme import Theme

CLEAR = 7.5  # from the middle of a mark to where its links end
RUPTURE, OTHER = 2.6, 1.6  # widths
BEND = 9.0  # from one point of a curve to the next, that no corner shows


@dataclass(frozen=True, slots=True)
class Way:
    """A link on the page: its points, cut short of the marks, and its arrowhead."""

    link: Link
    points: tuple[XY, ...]
    head: tuple[XY, ...]
    width: float
    colour: str


def ways(plate: Plate) -> list[Way]:
    """The links of a map, in drawing order."""
    return [_way(plate, link) for link in plate.scene.links]


def take(plate: Plate, lines: Iterable[Way]) -> None:
    """Note on the ground where lines and arrowheads lie."""
    u = plate.u
    for way in lines:
        if way.head:
            xs, ys = [x for x, _ in way.head], [y for _, y in way.head]
            box = (min(xs) - u, min(ys) - u, max(xs) + u, max(ys) + u)
            plate.ground.take(box, 60.0)
        plate.ground.take_line(way.points, 4.0 * u, 7.0)


def drawn(plate: Plate, way: Way) -> Group:
    """A link's shapes, its name, and the sentences that say so."""
    link, theme, u = way.link, plate.theme, plate.u
    chosen = link.ref == plate.chosen
    items: list[Shape] = []
    if len(way.points) > 1:
        rows = (way.points,)
        casing = theme.choice if chosen else theme.halo
        thick = way.width + (5.0 if chosen else 1.8) * u
        items.append(Path(rows, stroke=casing, width=thick, opacity=0.9))
        items.append(stroked(rows, link.stroke, way.colour, way.width, u))
    if way.head:
        edge = (*way.head, way.head[0])
        items.append(Path((edge,), stroke=theme.halo, width=1.8 * u, closed=True))
        items.append(Path((way.head,), fill=way.colour, closed=True))
    name = f"{link.title}, {link.when}"
    return Group(tuple(items), link.ref, name, quotes(link.spans))


def stroked(
    rows: tuple[tuple[XY, ...], ...], stroke: Stroke, colour: str, wide: float, u: float
) -> Path:
    """A line that tells who answers for it."""
    dash = {
        Stroke.SOLID: (),
        Stroke.DASHED: (6.5 * u, 3.5 * u),
        Stroke.DOTTED: (0.1 * u, wide * 1.9),
    }[stroke]
    dotted = stroke is Stroke.DOTTED
    return Path(rows, stroke=colour, width=wide, dash=dash, round_caps=dotted)


def tone(theme: Theme, *, rupture: bool, ended: bool) -> str:
    """The colour of a link."""
    if not rupture:
        return theme.other
    return theme.ended if ended else theme.rupture


def arrow(points: list[XY], size: float) -> tuple[list[XY], tuple[XY, ...]]:
    """The line without its arrow's length, and the arrow's four corners."""
    tip = points[-1]
    back = _without_start(points[::-1], min(size, _length(points) * 0.5))[::-1]
    x, y = back[-1]
    dx, dy = tip[0] - x, tip[1] - y
    long = math.hypot(dx, dy) or 1.0
    wide = size * 0.44
    nx, ny = -dy / long * wide, dx / long * wide
    notch = (x + dx * 0.2, y + dy * 0.2)
    head = (tip, (x + nx, y + ny), notch, (x - nx, y - ny))
    return [*back[:-1], notch], head


def _way(plate: Plate, link: Link) -> Way:
    u = plate.u
    points = _short_of(rounded(_path(plate.frame, link), BEND * u), CLEAR * u)
    thick = (RUPTURE if link.rupture and not link.ended else OTHER) * u
    if link.ref == plate.chosen:
        thick *= 1.4
    colour = tone(plate.theme, rupture=link.rupture, ended=link.ended)
    head: tuple[XY, ...] = ()
    if link.directed and len(points) > 1:
        points, head = arrow(points, 5.4 * u + 1.5 * thick)
    return Way(link, tuple(points), head, thick, colour)


def _path(frame: Frame, link: Link) -> list[XY]:
    """The path turned to lie around the frame's meridian as a whole, in pixels."""
    lon = frame.projection.lon
    middle = link.path[len(link.path) // 2][1]
    shift = nearest_turn(middle, lon) - middle
    return frame.rows([(at + shift, lat) for lat, at in link.path])


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
