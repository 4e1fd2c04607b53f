"""A scene, or what else a dossier tells, as a picture to publish: PNG, SVG or PDF."""

from dataclasses import dataclass

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.figure.drawing import Drawing
from dateline.figure.figures import Figure
from dateline.figure.layout import drawing
from dateline.figure.sheet import Page
from dateline.figure.svg import svg
from dateline.scene.build import build
from dateline.scene.model import Scene
from dateline.scene.placing import Layout
from dateline.scene.theme import THEMES
from dateline.scene.timeline import Lanes


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """How a picture is to be: ``format`` is png, svg or pdf, sizes are pixels.

    ``extent`` is ``fit`` for what is shown, or ``world``, of a map. ``lanes`` are those
    of a timeline, ``layout`` is that of a graph.
    """

    format: str = "png"
    width_px: int = 2400
    height_px: int = 1350
    dpi: int = 300
    theme: str = "light"
    extent: str = "fit"
    figure: Figure = Figure.MAP
    lanes: Lanes = Lanes.KIND
    layout: Layout = Layout.FORCE


def draw(scene: Scene, spec: FigureSpec) -> bytes:
    """The bytes of a scene's map: the same for the same scene and spec everywhere.

    Raises:
        ValueError: the format is none of png, svg and pdf.
        KeyError: there is no such theme.
    """
    return _written(drawing(scene, _page(spec), THEMES[spec.theme]), spec)


def draw_view(dossier: Dossier, view: View, spec: FigureSpec) -> bytes:
    """The bytes of a figure of what a view shows: the same for the same everywhere.

    Raises:
        ValueError: the format is none of png, svg and pdf.
        KeyError: there is no such theme, or the view selects an unknown id.
    """
    return _written(_drawing(dossier, view, spec), spec)


def _drawing(dossier: Dossier, view: View, spec: FigureSpec) -> Drawing:
    """The figure; only what it needs is imported: a first map does not wait for it."""
    theme, page = THEMES[spec.theme], _page(spec)
    if spec.figure is Figure.TIMELINE:
        from dateline.figure.timeline import timeline_drawing

        return timeline_drawing(dossier, view, page, theme, spec.lanes)
    if spec.figure is Figure.GRAPH:
        from dateline.figure.graph import graph_drawing

        return graph_drawing(dossier, view, page, theme, spec.layout)
    if spec.figure is Figure.MATRIX:
        from dateline.figure.matrix import matrix_drawing

        return matrix_drawing(dossier, view, page, theme)
    if spec.figure is Figure.PRECEDENTS:
        from dateline.figure.precedents import precedents_drawing

        return precedents_drawing(dossier, view, page, theme)
    if spec.figure is Figure.PAGE:
        from dateline.figure.page import page_drawing

        return page_drawing(dossier, view, page, theme, spec.lanes)
    return drawing(build(dossier, view), page, theme)


def _page(spec: FigureSpec) -> Page:
    return Page(spec.width_px, spec.height_px, spec.extent == "world")


def _written(made: Drawing, spec: FigureSpec) -> bytes:
    if spec.format == "svg":
        return svg(made)
    if spec.format not in ("png", "pdf"):
        raise ValueError(f"no picture is made as {spec.format}")
    from dateline.figure import painter  # Qt only where it paints

    if painter.is_beside_a_window():
        from dateline.figure.apart import painted

        return painted(made, spec.format, spec.dpi)
    return painter.paint(made, spec.format, spec.dpi)
