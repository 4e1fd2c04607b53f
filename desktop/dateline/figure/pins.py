"""Marks as shapes: where each goes so that none hides another, and how it looks."""

import math
from collections.abc import Iterable, Sequence

from dateline.figure.drawing import XY, Disc, Group, Path, Shape
from dateline.figure.frame import Frame
from dateline.figure.words import quotes
from dateline.geometry.spread import around
from dateline.scene.model import Glyph, Mark
from dateline.scene.theme import Theme

RADIUS = {
    Glyph.CITY: 4.4,
    Glyph.FACILITY: 4.0,
    Glyph.REGION: 4.6,
    Glyph.MISSION: 4.6,
    Glyph.END: 2.6,
}
APART = 1.0  # pixels between two marks, at the size that radii are given for

Spots = dict[str, XY]


def key(mark: Mark) -> str:
    """What tells a mark from others of its ref: a country can be an end and a fill."""
    return f"{mark.ref} {mark.glyph}"


def spots(marks: Sequence[Mark], frame: Frame, u: float) -> Spots:
    """Where each mark goes: its own place, or the nearest beside it that is free.

    Marks come in drawing order, the most important last, and that one stays put.
    """
    placed: list[tuple[XY, float]] = []
    found: Spots = {}
    for mark in reversed(marks):
        spot = _spot(mark, frame, u)
        radius = (RADIUS[mark.glyph] + APART) * u
        free = next(
            (at for at in around(spot, 1.2 * u) if _is_free(at, radius, placed)), spot
        )
        placed.append((free, radius))
        found[key(mark)] = free
    return found


def _is_free(spot: XY, radius: float, placed: list[tuple[XY, float]]) -> bool:
    return all(math.dist(spot, other) >= radius + wide for other, wide in placed)


def _spot(mark: Mark, frame: Frame, u: float) -> XY:
    """Its own place, or beside its head where the two would touch."""
    own = frame.px(mark.position.lat, mark.position.lon)
    head = frame.px(mark.head.lat, mark.head.lon)
    dx, dy = (part * u for part in mark.offset)
    if math.dist(own, head) >= math.hypot(dx, dy):
        return own
    return head[0] + dx, head[1] + dy


def pin(mark: Mark, spot: XY, chosen: bool, theme: Theme, u: float) -> Group:
    """A mark at its spot, ringed where it is chosen, with its sentences."""
    x, y = spot
    desc = f"{mark.rule} {quotes(mark.spans)}".strip()
    items = tuple(glyph(mark, x, y, theme, u))
    if chosen:
        r = (RADIUS[mark.glyph] + 4.5) * u
        items = (Disc(x, y, r, stroke=theme.choice, width=3 * u), *items)
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
