"""Bars of a printed timeline, drawn as what they are known to be.

A lozenge for a day that is known; pale and hatched where it was at some time within;
full where it surely went on; fading where the text leaves an end open, a thread
and a question mark where an end is not known, and soft for a little where a bound is in
doubt. The outline says who answers for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.figure.drawing import XY, Face, Path, Shape, Text
from dateline.figure.tints import mix
from dateline.figure.ways import tone
from dateline.scene.signs import Stroke
from dateline.scene.theme import Theme
from dateline.scene.timeline import OPEN_UNITS, Bar

HALF = 4.6  # half the height of a bar
LOZENGE = 5.6  # from the middle to a corner
SOFT = 8.0  # how far a bound in doubt is soft
_PALE, _HATCH = 0.76, 0.40  # how near to the paper
_FADES = 9


@dataclass(frozen=True, slots=True)
class Style:
    """How a bar looks: its colour, its outline, and whether it is one known day."""

    colour: str
    stroke: Stroke
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """A bar in pixels: its ends, where it is sure, its middle's height, half as high.

    ``fade0`` and ``fade1`` are how far its ends fade, ``lost0`` and ``lost1`` how far
    it reaches where they are not known.
    """

    x0: float
    x1: float
    sure0: float
    sure1: float
    y: float
    half: float
    fade0: float
    fade1: float
    lost0: float = 0.0
    lost1: float = 0.0


def strip(bar: Bar, y: float, half: float, left: float, scale: float) -> Strip:
    """A bar in pixels; ``left`` is where unit 0 lies, ``scale`` pixels a unit."""
    ends = (bar.x0, bar.x1, bar.sure0, bar.sure1)
    x0, x1, sure0, sure1 = (left + end * scale for end in ends)
    soft = min(SOFT / HALF * half, (x1 - x0) / 3) if bar.doubtful else 0.0
    wide = min(OPEN_UNITS * scale, (x1 - x0) * 0.6)
    return Strip(
        x0,
        x1,
        sure0,
        sure1,
        y,
        half,
        fade0=wide if bar.open_start else 0.0 if bar.unknown_start else soft,
        fade1=wide if bar.open_end else 0.0 if bar.unknown_end else soft,
        lost0=wide if bar.unknown_start else 0.0,
        lost1=wide if bar.unknown_end else 0.0,
    )


def style(bar: Bar, theme: Theme) -> Style:
    """How an event's bar looks."""
    colour = tone(theme, rupture=bar.rupture, ended=bar.ended)
    return Style(colour, bar.stroke, bar.exact)


def drawn(look: Style, at: Strip, theme: Theme, u: float) -> list[Shape]:
    """The shapes of a bar."""
    if look.exact:
        return list(_lozenge(look, at, theme, u))
    shapes = list(_body(at, look.colour, theme, u))
    if at.sure1 > at.sure0:
        sure = _box(at.sure0, at.sure1, at.y, at.half)
        full = look.stroke is Stroke.SOLID
        fill = look.colour if full else mix(look.colour, theme.paper, _HATCH)
        shapes.append(Path((sure,), fill=fill, closed=True))
    shapes.append(outlined(tuple(_outline(at)), look, u))
    if at.lost0:
        shapes += _lost(at.x0 + at.lost0, at.x0, look, at, theme, u)
    if at.lost1:
        shapes += _lost(at.x1 - at.lost1, at.x1, look, at, theme, u)
    return shapes


def ringed(at: Strip, exact: bool, theme: Theme, u: float) -> Path:
    """What lies behind the chosen bar."""
    halo = 3.4 * u
    middle, r = (at.x0 + at.x1) / 2, at.half * LOZENGE / HALF
    x0, x1 = (middle - r, middle + r) if exact else (at.x0, at.x1)
    row = _box(x0 - halo, x1 + halo, at.y, at.half + halo)
    return Path((row,), fill=theme.choice, closed=True)


def outlined(rows: tuple[tuple[XY, ...], ...], look: Style, u: float) -> Path:
    """The line around a bar: solid, dashed or dotted as on the map."""
    dash = {
        Stroke.SOLID: (),
        Stroke.DASHED: (4.2 * u, 2.6 * u),
        Stroke.DOTTED: (0.1 * u, 2.9 * u),
    }[look.stroke]
    dotted = look.stroke is Stroke.DOTTED
    wide = 1.6 * u if dotted else 1.2 * u
    return Path(rows, stroke=look.colour, width=wide, dash=dash, round_caps=dotted)


def _lozenge(look: Style, at: Strip, theme: Theme, u: float) -> Iterator[Shape]:
    """A day that is known: full where the author states it, else with its outline."""
    x, r = (at.x0 + at.x1) / 2, at.half * LOZENGE / HALF
    row = ((x, at.y - r), (x + r, at.y), (x, at.y + r), (x - r, at.y), (x, at.y - r))
    full = look.stroke is Stroke.SOLID
    fill = look.colour if full else mix(look.colour, theme.paper, 0.8)
    yield Path((row,), fill=fill, closed=True)
    yield outlined((row,), look, u)


def _body(at: Strip, colour: str, theme: Theme, u: float) -> Iterator[Shape]:
    """The pale strip, hatched, and fading at its open ends.

    A fade is strips that lie on each other, the palest below: side by side they would
    show seams.
    """
    pale = mix(colour, theme.paper, _PALE)
    left, right = at.x0 + at.lost0, at.x1 - at.lost1
    if at.fade0 or at.fade1:
        for step in range(_FADES):
            share = (step + 0.5) / _FADES
            inner = step / _FADES
            row = _box(left + at.fade0 * inner, right - at.fade1 * inner, at.y, at.half)
            fill = mix(theme.paper, pale, share)
            yield Path((row,), fill=fill, closed=True)
    row = _box(left + at.fade0, right - at.fade1, at.y, at.half)
    yield Path(
        (row,),
        fill=pale,
        hatch=mix(colour, theme.paper, _HATCH),
        hatch_step=4.0 * u,
        closed=True,
    )


def _lost(
    known: float, end: float, look: Style, at: Strip, theme: Theme, u: float
) -> Iterator[Shape]:
    """A thread from what is known to an end that is not, and a question mark."""
    size = at.half * 2.3
    outward = 1.0 if end > known else -1.0
    room = abs(end - known)
    asks = room > size
    stop = end - outward * size * 0.75 if asks else end
    yield Path(
        (((known, at.y), (stop, at.y)),),
        stroke=look.colour,
        width=1.2 * u,
    )
    if asks:
        yield Text(
            x=end - outward * size * 0.3,
            y=at.y + size * 0.34,
            text="?",
            face=Face.SANS_SEMIBOLD,
            size=size,
            colour=look.colour,
            anchor="middle",
            halo=theme.halo,
            halo_width=1.4 * u,
        )


def _box(x0: float, x1: float, y: float, half: float) -> tuple[XY, ...]:
    top, bottom = y - half, y + half
    return ((x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top))


def _outline(at: Strip) -> Iterator[tuple[XY, ...]]:
    """All sides but those that fade or are not known."""
    ends0, ends1 = at.fade0 + at.lost0, at.fade1 + at.lost1
    left, right = at.x0 + ends0, at.x1 - ends1
    top, bottom = at.y - at.half, at.y + at.half
    if not ends0 and not ends1:
        yield _box(left, right, at.y, at.half)
    elif ends0 and ends1:
        yield ((left, top), (right, top))
        yield ((left, bottom), (right, bottom))
    elif ends0:
        yield ((left, top), (right, top), (right, bottom), (left, bottom))
    else:
        yield ((right, top), (left, top), (left, bottom), (right, bottom))
