"""One map of a figure: the scene, its frame and base map, and what is taken on it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.figure.base import Base
from dateline.figure.drawing import XY
from dateline.figure.frame import Frame
from dateline.figure.glyphs import RADIUS
from dateline.geometry.labels import Ground
from dateline.geometry.spread import around
from dateline.scene.model import Mark, Scene
from dateline.scene.theme import Theme

FELT = 1.0  # natural pixels: from there on two places are not one
STEPS = 1.2, 4.0, 12.0  # natural pixels from ring to ring, where a free spot is sought
APART = 1.0  # between two marks, at the size that radii are given for


@dataclass(frozen=True, slots=True)
class Plate:
    """What is needed to draw a scene: where, in which colours, how large.

    ``u`` is how many pixels make one at the size that widths are given for. ``marks``
    are those drawn here, ``elsewhere`` the refs of countries that a near view names
    where there is no room here, and ``ground`` is what is taken already. A near view
    (``is_near``) names no country beside its land, and says no captions.
    """

    scene: Scene
    frame: Frame
    theme: Theme
    u: float
    base: Base
    ground: Ground
    marks: tuple[Mark, ...]
    elsewhere: frozenset[str] = frozenset()
    is_near: bool = False

    @property
    def chosen(self) -> str:
        """The ref that is chosen, empty for none."""
        return self.scene.selection


def key_of(ref: str, glyph: str) -> str:
    """What tells a mark from others: an end of a link has its country's ref."""
    return f"{glyph} {ref}"


def spots(marks: Sequence[Mark], frame: Frame, u: float) -> dict[str, XY]:
    """Where each mark goes: its own place, or the nearest beside it that is free.

    Marks come in drawing order, the most important last, and that one stays put.
    """
    placed: list[tuple[XY, float]] = []
    found: dict[str, XY] = {}
    for mark in reversed(marks):
        spot = _spot(mark, frame, u)
        radius = (RADIUS[mark.glyph] + APART) * u
        tried = (at for step in STEPS for at in around(spot, step * u))
        free = next((at for at in tried if _is_free(at, radius, placed)), spot)
        placed.append((free, radius))
        found[key_of(mark.ref, mark.glyph)] = free
    return found


def _is_free(spot: XY, radius: float, placed: list[tuple[XY, float]]) -> bool:
    return all(math.dist(spot, other) >= radius + wide for other, wide in placed)


def _spot(mark: Mark, frame: Frame, u: float) -> XY:
    """Its own place, or beside its head where the two would touch.

    Where it lies elsewhere on the map than its head, it goes to the side where it lies.
    """
    own = frame.px(mark.position.lat, mark.position.lon)
    head = frame.px(mark.head.lat, mark.head.lon)
    dx, dy = (part * u for part in mark.offset)
    away, least = math.dist(own, head), math.hypot(dx, dy)
    if away >= least:
        return own
    if away > FELT * u:
        dx, dy = ((own[axis] - head[axis]) / away * least for axis in (0, 1))
    return head[0] + dx, head[1] + dy


def take_marks(plate: Plate, at: dict[str, XY]) -> None:
    """Note on the ground where marks lie."""
    for mark in plate.marks:
        x, y = at[key_of(mark.ref, mark.glyph)]
        r = (RADIUS[mark.glyph] + 1.2) * plate.u
        plate.ground.take((x - r, y - r, x + r, y + r))
