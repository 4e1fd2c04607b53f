"""The signs of a printed graph's nodes: each kind has an outline of its own."""

import math
from collections.abc import Iterator

from dateline.figure.drawing import XY, Disc, Path, Shape
from dateline.scene.graph import NodeKind
from dateline.scene.lines import Knot
from dateline.scene.signs import Part
from dateline.scene.theme import Theme

HATCH = 5.0  # from one line to the next
_ROUND = 24  # points of a circle that is hatched


def sign(
    knot: Knot, theme: Theme, u: float, *, chosen: bool = False
) -> Iterator[Shape]:
    """A node's sign, in the colours of its country's part."""
    x, y = knot.spot
    r = knot.radius
    kind, part = knot.node.kind, knot.node.part
    if chosen:
        yield Disc(x, y, r + 4.4 * u, stroke=theme.choice, width=3 * u)
    yield Disc(x, y, r + 1.6 * u, fill=theme.paper)
    yield from sign_at(kind, part, (x, y), r, theme, u)


def sign_at(
    kind: NodeKind, part: Part, spot: XY, r: float, theme: Theme, u: float
) -> Iterator[Shape]:
    """The sign of a kind of node at a pixel, so large that it fits a circle of r."""
    style = theme.parts[part]
    x, y = spot
    line = 1.4 * u
    if kind is NodeKind.COUNTRY:
        yield Path(
            (_circle(x, y, r),),
            fill=style.fill,
            stroke=style.strong,
            width=line,
            hatch=style.hatch,
            hatch_step=HATCH * u,
            closed=True,
        )
        yield Path((_circle(x, y, r),), stroke=style.strong, width=line, closed=True)
    elif kind is NodeKind.MISSION:
        yield Disc(x, y, r * 0.86, fill=theme.paper, stroke=style.strong, width=line)
        yield Disc(x, y, r * 0.42, fill=style.strong)
    else:
        for row in _outlines(kind, x, y, r):
            fill = theme.paper if kind is NodeKind.STATEMENT else style.fill
            stroke = theme.ink if kind is NodeKind.STATEMENT else style.strong
            yield Path((row,), fill=fill, stroke=stroke, width=line, closed=True)


def _outlines(kind: NodeKind, x: float, y: float, r: float) -> Iterator[tuple[XY, ...]]:
    if kind is NodeKind.BODY:
        h = r * 0.84
        yield (
            (x - h, y - h),
            (x + h, y - h),
            (x + h, y + h),
            (x - h, y + h),
            (x - h, y - h),
        )
    elif kind is NodeKind.PERSON:
        yield from _person(x, y, r)
    elif kind is NodeKind.GROUP:
        yield from _person(x + r * 0.4, y - r * 0.08, r * 0.84)
        yield from _person(x - r * 0.4, y + r * 0.08, r * 0.84)
    elif kind is NodeKind.VESSEL:
        yield (
            (x - r, y - r * 0.1),
            (x + r, y - r * 0.1),
            (x + r * 0.55, y + r * 0.7),
            (x - r * 0.55, y + r * 0.7),
            (x - r, y - r * 0.1),
        )
    else:
        yield ((x, y - r), (x + r, y), (x, y + r), (x - r, y), (x, y - r))


def _person(x: float, y: float, r: float) -> Iterator[tuple[XY, ...]]:
    """Shoulders, and a head in front of them."""
    points = []
    for step in range(_ROUND // 2 + 1):
        angle = math.pi + math.pi * step / (_ROUND // 2)
        points.append(
            (x + 0.84 * r * math.cos(angle), y + 0.92 * r + 0.98 * r * math.sin(angle))
        )
    yield (*points, points[0])
    yield _circle(x, y - 0.44 * r, 0.44 * r)


def _circle(x: float, y: float, r: float) -> tuple[XY, ...]:
    turn = 2 * math.pi / _ROUND
    points = [
        (x + r * math.cos(turn * step), y + r * math.sin(turn * step))
        for step in range(_ROUND)
    ]
    return (*points, points[0])
