"""The page around a map: title, what it shows, map, legend, source and credit."""

from dataclasses import dataclass

from dateline.figure.aside import aside, told
from dateline.figure.atlas import atlas
from dateline.figure.drawing import Drawing, Face, Group, Path, Shape, Text
from dateline.figure.frame import (
    Frame,
    frame_for,
    world_frame,
    world_height,
    world_width,
)
from dateline.figure.legend import arranged, legend, stacked
from dateline.figure.metrics import plain, shortened, wrapped
from dateline.figure.names import narrowest
from dateline.geometry.clip import Rect
from dateline.geometry.great_circle import LatLon
from dateline.scene.build import near
from dateline.scene.model import Scene
from dateline.scene.telling import note
from dateline.scene.theme import Theme

NATURAL = 675.0  # the shorter side, in pixels, at which widths are given
LEAST_U = 0.5  # smaller letters than this makes, nobody can read
CREDIT = "Map: Dateline. Base map: Natural Earth. Places: GeoNames."
MARGIN = 20.0
ASIDE = 246.0  # the width of the column beside the map
TITLE, LONG_TITLE, DECK, FOOT = 26.0, 21.0, 13.0, 10.0


@dataclass(frozen=True, slots=True)
class Page:
    """The size of a picture in pixels, and how much of the world it shows."""

    width: float
    height: float
    world: bool = False

    @property
    def u(self) -> float:
        """How many pixels make one at the size that widths are given for."""
        short = min(self.width, self.height, self.width * 0.85)
        return max(short / NATURAL, LEAST_U)


def drawing(scene: Scene, page: Page, theme: Theme) -> Drawing:
    """The whole figure of a scene as a drawing."""
    u = page.u
    margin = min(MARGIN * u, page.width * 0.05)
    head, top = _head(scene, page.width - 2 * margin, margin, theme, u)
    foot, bottom = _foot(scene, page, margin, theme, u)
    whole = (margin, top, page.width - margin, bottom - 11 * u)
    if whole[3] - top < 120 * u:  # no room for words beside a map: the map counts
        head, foot = [], []
        whole = (margin, margin, page.width - margin, page.height - margin)
    wide = page.width > 1.3 * page.height and page.width > 800 * u
    beside = wide and not page.world and scene.legend
    frame, words = (_beside if beside else _below)(scene, whole, page, theme)
    items: list[Shape] = [
        *atlas(scene, frame, theme, u),
        *([] if frame.whole else [_edge(frame.box, theme, u)]),
        *head,
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
    words += aside(told(scene, right - x, bottom - below, u), x, below, theme, u)
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
    rows = told(scene, right - left, max(0.0, share), u)
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
    for label in scene.labels:
        x, _ = frame.px(label.position.lat, label.position.lon)
        wide = narrowest(label, u) + 16 * u
        for side, away in enumerate((x - left, right - x)):
            if away < wide:
                need[side] = max(need[side], wide)
    most = 0.22 * (right - left)
    return min(need[0], most), room[1], min(need[1], most), room[3]


def _edge(box: Rect, theme: Theme, u: float) -> Path:
    left, top, right, bottom = box
    row = (left, top), (right, top), (right, bottom), (left, bottom), (left, top)
    return Path((row,), stroke=theme.border, width=0.7 * u, closed=True)


def _head(
    scene: Scene, room: float, margin: float, theme: Theme, u: float
) -> tuple[list[Shape], float]:
    """The title, and what a filter or a day leaves of the story; where they end."""
    serif = Face.SERIF_SEMIBOLD
    size = TITLE * u
    lines = wrapped(plain(scene.title), serif, size, room, 2)
    if len(lines) > 1:
        size = LONG_TITLE * u
        lines = wrapped(plain(scene.title), serif, size, room, 3)
    items: list[Shape] = []
    y = margin * 0.75
    for line in lines:
        items.append(Text(margin, y + size * 0.9, line, serif, size, theme.ink))
        y += size * 1.17
    deck, small = note(scene), DECK * u
    for line in wrapped(f"{deck}." if deck else "", Face.SANS, small, room, 2):
        items.append(Text(margin, y + small, line, Face.SANS, small, theme.quiet))
        y += small * 1.3
    return [Group(tuple(items))] if items else [], y + 8 * u


def _foot(
    scene: Scene, page: Page, margin: float, theme: Theme, u: float
) -> tuple[list[Shape], float]:
    size = FOOT * u
    room = page.width - 2 * margin
    rows = wrapped(plain(f"Source: {scene.source}."), Face.SANS, size, room, 2)
    rows.append(shortened(CREDIT, Face.SANS, size, room))
    step = size * 1.38
    top = page.height - margin * 0.8 - len(rows) * step
    items: list[Shape] = [
        Text(margin, top + size + index * step, row, Face.SANS, size, theme.quiet)
        for index, row in enumerate(rows)
    ]
    return items, top
