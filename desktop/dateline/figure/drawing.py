"""A picture as a list of plain shapes, which each format writes in its own way.

Units are pixels of the picture, x right, y down. Colours are ``#rrggbb``.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

XY = tuple[float, float]
HATCH_BAR = 0.2  # the width of a hatch's lines, over the step between them


class Face(StrEnum):
    """The bundled faces: family and style."""

    SANS = "sans-regular"
    SANS_ITALIC = "sans-italic"
    SANS_SEMIBOLD = "sans-semibold"
    SERIF_REGULAR = "serif-regular"
    SERIF_SEMIBOLD = "serif-semibold"


@dataclass(frozen=True, slots=True)
class Path:
    """Rows of points: filled even-odd where ``fill``, drawn where ``stroke``.

    ``hatch`` is a colour for diagonal lines over the fill. ``dash`` is in pixels.
    ``round_caps`` makes short dashes dots.
    """

    rows: tuple[tuple[XY, ...], ...]
    fill: str = ""
    stroke: str = ""
    width: float = 0.0
    dash: tuple[float, ...] = ()
    hatch: str = ""
    hatch_step: float = 0.0
    closed: bool = False
    round_caps: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text from its left end (or middle, or right end) on its baseline.

    ``halo`` is a colour drawn around the letters, ``halo_width`` how far.
    """

    x: float
    y: float
    text: str
    face: Face
    size: float
    colour: str
    anchor: str = "start"
    halo: str = ""
    halo_width: float = 0.0
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that stand for one thing: its name, and the sentences behind it."""

    items: tuple["Shape", ...]
    ref: str = ""
    title: str = ""
    desc: str = ""
    clip: tuple[float, float, float, float] | None = None


Shape = Path | Disc | Text | Group


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: its size, ground, shapes in order, and what it says in words."""

    width: float
    height: float
    ground: str
    items: Sequence[Shape]
    title: str
    desc: str
    source: str
    language: str = "en"
