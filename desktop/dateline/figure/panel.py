"""A part of a page: what is drawn, and where it ends."""

from dataclasses import dataclass

from dateline.figure.drawing import Shape


@dataclass(frozen=True, slots=True)
class Panel:
    """Shapes in their place, and the height in pixels down to which they reach."""

    shapes: tuple[Shape, ...]
    bottom: float
