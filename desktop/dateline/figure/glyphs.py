"""The shapes of marks: full for named, hollow for inferred, ringed for missions."""

from collections.abc import Iterable

from dateline.figure.drawing import XY, Disc, Path, Shape
from dateline.scene.signs import Glyph
from dateline.scene.theme import Theme

RADIUS = {
    Glyph.CITY: 4.3,
    Glyph.FACILITY: 3.6,
    Glyph.REGION: 4.8,
    Glyph.MISSION: 4.6,
    Glyph.END: 2.7,
}


def glyph(
    sort: Glyph, spot: XY, hollow: bool, strong: str, theme: Theme, u: float
) -> Iterable[Shape]:
    """A mark at a pixel; ``strong`` is the colour of a mission's sending state."""
    r = RADIUS[sort] * u
    if sort is Glyph.MISSION:
        yield from _mission(spot, r, hollow, strong, theme, u)
    elif sort is Glyph.END:
        yield Disc(*spot, r, fill=theme.quiet, stroke=theme.mark_ring, width=1.1 * u)
    elif sort in (Glyph.FACILITY, Glyph.REGION):
        yield from _angular(sort, spot, r, hollow, theme, u)
    elif hollow:
        yield Disc(*spot, r + 1.3 * u, fill=theme.mark_ring)
        thick = 1.7 * u
        yield Disc(
            *spot, r - thick / 2, fill=theme.mark_ring, stroke=theme.mark, width=thick
        )
    else:
        yield Disc(*spot, r + 1.3 * u, fill=theme.mark_ring)
        yield Disc(*spot, r, fill=theme.mark)


def ring(sort: Glyph, spot: XY, theme: Theme, u: float) -> Disc:
    """The ring around a chosen mark."""
    return Disc(*spot, (RADIUS[sort] + 4.4) * u, stroke=theme.choice, width=3 * u)


def _mission(
    spot: XY, r: float, hollow: bool, strong: str, theme: Theme, u: float
) -> Iterable[Shape]:
    yield Disc(*spot, r + 1.6 * u, fill=theme.mark_ring)
    yield Disc(*spot, r, fill=theme.mark_ring, stroke=strong, width=1.5 * u)
    if hollow:
        yield Disc(*spot, r * 0.42, stroke=strong, width=1.1 * u)
    else:
        yield Disc(*spot, r * 0.46, fill=strong)


def _angular(
    sort: Glyph, spot: XY, r: float, hollow: bool, theme: Theme, u: float
) -> Iterable[Shape]:
    """A square for a facility, a lozenge for a region."""
    x, y = spot
    if sort is Glyph.REGION:
        corners = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    else:
        corners = ((x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r))
    edge = (*corners, corners[0])
    yield Path((edge,), stroke=theme.mark_ring, width=4.0 * u, closed=True)
    fill = theme.mark_ring if hollow else theme.mark
    yield Path((edge,), fill=fill, stroke=theme.mark, width=1.5 * u, closed=True)
