"""The page around a map: title, map, legend, scale bar, source and credit."""

from dataclasses import dataclass

from dateline.figure import base
from dateline.figure.aside import aside, told
from dateline.figure.atlas import Atlas
from dateline.figure.drawing import Drawing, Face, Group, Path, Shape, Text
from dateline.figure.frame import frame_for
from dateline.figure.legend import arranged, legend, scale_bar, stacked
from dateline.figure.metrics import shortened, wrapped
from dateline.figure.sheet import shapes
from dateline.geometry.clip import Rect
from dateline.geometry.great_circle import LatLon
from dateline.scene.build import near
from dateline.scene.model import Scene
from dateline.scene.theme import Theme

NATURAL = 675.0  # the shorter side, in pixels, at which widths are given
ASIDE = 250.0  # the width of the column beside the map
CREDIT = "Map: Dateline. Base map: Natural Earth. Places: GeoNames."


@dataclass(frozen=True, slots=True)
class Page:
    """The size of a picture in pixels, and how much of the world it shows."""

    width: float
    height: float
    world: bool = False


def drawing(scene: Scene, page: Page, theme: Theme) -> Drawing:
    """The whole figure of a scene as a drawing."""
    u = min(page.width, page.height, page.width * 0.85) / NATURAL
    margin = 22 * u
    title, top = _title(scene, page.width - 2 * margin, margin, theme, u)
    foot, bottom = _foot(scene, page, margin, theme, u)
    whole = (margin, top, page.width - margin, bottom - 12 * u)
    wide = page.width > 1.3 * page.height and page.width > 800 * u
    box, words = (_beside if wide and not page.world else _below)(
        scene, whole, theme, u
    )
    frame = frame_for(box, scene.box, _points(scene), page.world, _room(box, u))
    ground = base.ground(frame, scene.fills, theme, u)
    if frame.projection.is_world:
        ground.insert(1, base.graticule(frame, theme, u))
    map_items: tuple[Shape, ...] = (
        Group(tuple(ground)),
        *shapes(Atlas(scene, frame, theme, u)),
        *scale_bar(frame, theme, u),
    )
    edge = ((box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3]))
    items: list[Shape] = [
        Group(map_items, clip=box),
        Path(((*edge, edge[0]),), stroke=theme.border, width=0.7 * u, closed=True),
        *title,
        *words,
        *foot,
    ]
    return Drawing(
        page.width,
        page.height,
        theme.paper,
        tuple(items),
        scene.title,
        scene.alt,
        scene.source,
    )


def _beside(
    scene: Scene, whole: Rect, theme: Theme, u: float
) -> tuple[Rect, list[Shape]]:
    """Legend and quotes in a column to the right; what is left is the map's."""
    left, top, right, bottom = whole
    x = right - ASIDE * u
    keys = stacked(scene.legend, right - x, u)
    words = legend(keys, x, top, theme, u)
    below = top + keys.height + 14 * u
    rows = told(scene, right - x, bottom - below, u)
    return (left, top, x - 20 * u, bottom), words + aside(rows, x, below, theme, u)


def _below(
    scene: Scene, whole: Rect, theme: Theme, u: float
) -> tuple[Rect, list[Shape]]:
    """The legend under the map, and under it quotes where the page is tall."""
    left, top, right, bottom = whole
    keys = arranged(scene.legend, right - left, u)
    share = max(0.0, (bottom - top) - (right - left) * 0.9 - keys.height)
    rows = told(scene, right - left, share, u)
    height = keys.height + (sum(row.height for row in rows) + 8) * u
    edge = bottom - height - 4 * u
    if edge - top < 60 * u:  # no room for both: the map counts
        return whole, []
    words = legend(keys, left, edge + 12 * u, theme, u)
    words += aside(rows, left, edge + keys.height + 20 * u, theme, u)
    return (left, top, right, edge), words


def _points(scene: Scene) -> list[LatLon]:
    """All that must be in the frame, turned to the scene's meridian."""
    turn = scene.box.meridian
    marks = [near(mark.position, turn) for mark in scene.marks]
    return marks + [point for link in scene.links for point in link.path]


def _room(box: Rect, u: float) -> Rect:
    """Pixels kept free at the sides for labels, less on a small map."""
    wide, tall = box[2] - box[0], box[3] - box[1]
    side = min(90 * u, wide * 0.12)
    return side, min(34 * u, tall * 0.12), side, min(40 * u, tall * 0.12)


def _title(
    scene: Scene, room: float, margin: float, theme: Theme, u: float
) -> tuple[list[Shape], float]:
    size = 27.0 * u
    lines = wrapped(scene.title, Face.SERIF_SEMIBOLD, size, room, 2)
    if len(lines) > 1:
        size = 23.0 * u
        lines = wrapped(scene.title, Face.SERIF_SEMIBOLD, size, room, 3)
    step = size * 1.16
    items: list[Shape] = [
        Text(
            margin,
            margin * 0.82 + size * 0.86 + index * step,
            line,
            Face.SERIF_SEMIBOLD,
            size,
            theme.ink,
        )
        for index, line in enumerate(lines)
    ]
    return items, margin * 0.82 + len(lines) * step + 8 * u


def _foot(
    scene: Scene, page: Page, margin: float, theme: Theme, u: float
) -> tuple[list[Shape], float]:
    size = 10.5 * u
    room = page.width - 2 * margin
    source = f"Source: {scene.source}."
    rows = [*wrapped(source, Face.SANS, size, room, 2)]
    rows.append(shortened(CREDIT, Face.SANS, size, room))
    step = size * 1.35
    top = page.height - margin * 0.75 - len(rows) * step
    items: list[Shape] = [
        Text(margin, top + size + index * step, row, Face.SANS, size, theme.quiet)
        for index, row in enumerate(rows)
    ]
    return items, top
