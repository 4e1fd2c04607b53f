"""PNG, SVG and PDF: what a view shows as a figure to publish."""

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.export.look import Look
from dateline.figure.figures import Figure
from dateline.figure.picture import FigureSpec, draw_view
from dateline.scene.placing import Layout
from dateline.scene.timeline import Lanes


def picture(dossier: Dossier, view: View, look: Look, key: str) -> bytes:
    """The figure of what a view shows; ``key`` is png, svg or pdf."""
    spec = FigureSpec(
        format=key,
        width_px=look.width_px,
        height_px=look.height_px,
        dpi=look.dpi,
        theme=look.theme,
        extent=look.extent,
        figure=Figure(look.figure),
        lanes=Lanes(look.lanes),
        layout=Layout(look.layout),
    )
    return draw_view(dossier, view, spec)
