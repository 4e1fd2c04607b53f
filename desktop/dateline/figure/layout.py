"""The page around a map: title, what it shows, map, legend, source and credit."""

from collections import Counter

from dateline.figure.aside import aside, told
from dateline.figure.atlas import atlas
from dateline.figure.drawing import Drawing, Path, Shape
from dateline.figure.frame import (
    Frame,
    frame_for,
    world_frame,
    world_height,
    world_width,
)
from dateline.figure.legend import arranged, legend, stacked
from dateline.figure.names import narrowest
from dateline.figure.panel import Panel
from dateline.figure.sheet import Page, sheet
from dateline.geometry.clip import Rect
from dateline.geometry.great_circle import LatLon
from dateline.scene.build import near
from dateline.scene.model import Scene
from dateline.scene.telling import note
from dateline.scene.theme import Theme

CREDIT = "Map: Dateline. Base map: Natural Earth. Places: GeoNames."
FEW = 4  # keys that need no column
SHARED = 3  # names at one place that find room around it
ASIDE = 246.0  # the width of the column beside the map


def drawing(scene: Scene, page: Page, theme: Theme) -> Drawing:
    """The whole figure of a scene as a drawing."""
    u = page.u
    said = note(scene)
    deck = f"{said}." if said else ""
    made = sheet(page, theme, scene.title, deck, scene.source, CREDIT)
    wide = page.width > 1.3 * page.height and page.width > 800 * u
    tells = len(scene.legend) > FEW or any(link.rupture for link in scene.links)
    beside = wide and not page.world and tells
    frame, words = (_beside if beside else _below)(scene, made.room, page, theme)
    items: list[Shape] = [
        *atlas(scene, frame, theme, u),
        *([] if frame.whole else [_edge(frame.box, theme, u)]),
        *words,
    ]
    return made.drawing(items, scene.title, scene.alt, scene.source)


def map_panel(scene: Scene, box: Rect, theme: Theme, u: float, *, world: bool) -> Panel:
    """The map in a box, its legend below it; nothing else is said."""
    left, top, right, bottom = box
    keys = arranged(scene.legend, right - left, u)
    room = (left, top, right, bottom - keys.height - 10 * u)
    frame = _frame(scene, room, world, u)
    low = frame.box[3] + 8 * u
    shapes = [
        *atlas(scene, frame, theme, u),
        *([] if frame.whole else [_edge(frame.box, theme, u)]),
        *legend(keys, left, low, theme, u),
    ]
    return Panel(tuple(shapes), low + keys.height)


def _beside(
    scene: Scene, whole: Rect, page: Page, theme: Theme
) -> tuple[Frame, list[Shape]]:
    """Legend and quotes in a column to the right; what is left is the map's."""
    u = page.u
    left, top, right, bottom = whole
    x = right - ASIDE * u
    keys = stacked(scene.legend, right - x, u)
    if keys.height > bottom - top:
        return _below(scene, whole, page, theme)
    words = legend(keys, x, top - 4 * u, theme, u)
    below = top + keys.height + 10 * u
    words += aside(told(scene, right - x, bottom - below, theme, u), x, below, theme, u)
    return _frame(scene, (left, top, x - 18 * u, bottom), page.world, u), words


def _below(
    scene: Scene, whole: Rect, page: Page, theme: Theme
) -> tuple[Frame, list[Shape]]:
    """The legend under the map, and under it quotes where the page is tall."""
    u = page.u
    left, top, right, bottom = whole
    keys = arranged(scene.legend, right - left, u)
    if bottom - top - keys.height < 130 * u:
        return _frame(scene, whole, page.world, u), []
    least = world_height() / world_width() * 1.02 if page.world else 0.9
    share = (bottom - top) - (right - left) * least - keys.height - 24 * u
    rows = told(scene, right - left, max(0.0, share), theme, u)
    height = keys.height + (sum(row.height for row in rows) + 10) * u
    box = (left, top, right, bottom - height)
    frame = _frame(scene, box, page.world, u)
    low = frame.box[3] + 10 * u
    words = legend(keys, left, low, theme, u)
    words += aside(rows, left, low + keys.height + 10 * u, theme, u)
    return frame, words


def _frame(scene: Scene, box: Rect, world: bool, u: float) -> Frame:
    room = _room(box, u)
    if not world:
        frame = frame_for(box, _points(scene), scene.box, room)
        wider = _room_for_names(scene, frame, room, u)
        frame = frame_for(box, _points(scene), scene.box, wider)
        if not frame.whole:
            return frame
    wide, tall = box[2] - box[0], box[3] - box[1]
    tall = min(tall, wide * world_height() / world_width() * 1.02)
    return world_frame((box[0], box[1], box[2], box[1] + tall), scene.box)


def _points(scene: Scene) -> list[LatLon]:
    """All that must be in the frame, turned to the scene's meridian."""
    turn = scene.box.meridian
    marks = [near(mark.position, turn) for mark in scene.marks]
    return marks + [point for link in scene.links for point in link.path]


def _room(box: Rect, u: float) -> Rect:
    """Pixels kept free at the sides for labels, less on a small map."""
    wide, tall = box[2] - box[0], box[3] - box[1]
    side = min(84 * u, wide * 0.12)
    return side, min(40 * u, tall * 0.12), side, min(48 * u, tall * 0.13)


def _room_for_names(scene: Scene, frame: Frame, room: Rect, u: float) -> Rect:
    """More room where the names of marks near the left and right sides need it."""
    left, _, right, _ = frame.box
    need = [room[0], room[2]]
    shared = Counter(label.position for label in scene.labels)
    for label in scene.labels:
        x, _ = frame.px(label.position.lat, label.position.lon)
        wide = narrowest(label, u) + 16 * u
        if shared[label.position] > SHARED:  # one above the other is not enough
            wide += 34 * u
        for side, away in enumerate((x - left, right - x)):
            if away < wide:
                need[side] = max(need[side], wide)
    most = 0.22 * (right - left)
    return min(need[0], most), room[1], min(need[1], most), room[3]


def _edge(box: Rect, theme: Theme, u: float) -> Path:
    left, top, right, bottom = box
    row = (left, top), (right, top), (right, bottom), (left, bottom), (left, top)
    return Path((row,), stroke=theme.border, width=0.7 * u, closed=True)
