"""A scene as a picture to publish: PNG, SVG or PDF from one drawing."""

from dataclasses import dataclass

from dateline.figure.layout import drawing
from dateline.figure.sheet import Page
from dateline.figure.svg import svg
from dateline.scene.model import Scene
from dateline.scene.theme import THEMES


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """How a picture is to be: ``format`` is png, svg or pdf, sizes are pixels.

    ``extent`` is ``fit`` for what is shown, or ``world``.
    """

    format: str = "png"
    width_px: int = 2400
    height_px: int = 1350
    dpi: int = 300
    theme: str = "light"
    extent: str = "fit"


def draw(scene: Scene, spec: FigureSpec) -> bytes:
    """The picture's bytes: the same for the same scene and spec, on each machine.

    Raises:
        ValueError: the format is none of png, svg and pdf.
        KeyError: there is no such theme.
    """
    page = Page(spec.width_px, spec.height_px, spec.extent == "world")
    made = drawing(scene, page, THEMES[spec.theme])
    if spec.format == "svg":
        return svg(made)
    from dateline.figure import painter  # Qt only where it paints

    if spec.format == "png":
        return painter.png(made, spec.dpi)
    if spec.format == "pdf":
        return painter.pdf(made, spec.dpi)
    raise ValueError(f"no picture is made as {spec.format}")
