"""PNG, SVG and PDF: the scene as a figure to publish."""

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.export.look import Look
from dateline.figure.picture import FigureSpec, draw
from dateline.scene.build import build


def picture(dossier: Dossier, view: View, look: Look, key: str) -> bytes:
    """The figure of what a view shows; ``key`` is png, svg or pdf."""
    spec = FigureSpec(
        format=key,
        width_px=look.width_px,
        height_px=look.height_px,
        dpi=look.dpi,
        theme=look.theme,
        extent=look.extent,
    )
    return draw(build(dossier, view), spec)
