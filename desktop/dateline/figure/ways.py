"""Links as shapes: a line clear of the marks, its arrowhead, its sentence."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.figure.drawing import XY, Group, Path, Shape
from dateline.figure.frame import Frame
from dateline.figure.words import quotes
from dateline.geometry.labels import Box
from dateline.scene.model import Link, Stroke
from dateline.scene.theme import Theme


@dataclass(frozen=True, slots=True)
class Way:
    """A link on the page: its points, cut short of the marks, and its arrowhead."""

    link: Link
    points: tuple[XY, ...]
    head: tuple[XY, ...]
    width: float
    colour: str


def way(link: Link, frame: Frame, chosen: bool, theme: Theme, u: float) -> Way:
    """A link on a frame."""
    points = [frame.turned(lat, lon) for lat, lon in _around(frame, link)]
    thick = (2.6 if link.rupture and not link.ended else 1.6) * u
    colour = theme.other
    if link.rupture:
        colour = theme.ended if link.ended else theme.rupture
    if chosen:
        thick *= 1.5
    points = _short_of(points, 7.5 * u)
    head: tuple[XY, ...] = ()
    if link.directed and len(points) > 1:
        points, head = _arrow(points, (5.2 + 1.4 * thick / u) * u)
    return Way(link, tuple(points), head, thick, colour)


def _around(frame: Frame, link: Link) -> list[tuple[float, float]]:
    """The path turned to lie around the frame's meridian as a whole."""
    lon = frame.projection.lon
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


def along(points: tuple[XY, ...], half: float) -> Iterable[Box]:
    """Small boxes along a line, so that labels can count how much of it they cover."""
    for index in range(len(points) - 1):
        (x0, y0), (x1, y1) = points[index], points[index + 1]
        steps = max(1, int(math.hypot(x1 - x0, y1 - y0) / (2 * half)))
        for step in range(steps):
            x = x0 + (x1 - x0) * (step + 0.5) / steps
            y = y0 + (y1 - y0) * (step + 0.5) / steps
            yield x - half, y - half, x + half, y + half


def line(way: Way, chosen: bool, theme: Theme, u: float) -> Group:
    """The shapes of a link, thick and lit where it is chosen."""
    link = way.link
    items: list[Shape] = []
    if len(way.points) > 1:
        casing = theme.choice if chosen else theme.halo
        extra = 5.0 if chosen else 2.0
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
    title = f"{link.title}, {link.when}"
    return Group(tuple(items), link.ref, title, quotes(link.spans))
