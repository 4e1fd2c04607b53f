"""A map of a figure: the scene on its base map, with near views of crowded corners."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.figure import context, names, ways
from dateline.figure.base import base_map
from dateline.figure.drawing import XY, Group, Path, Shape
from dateline.figure.frame import Frame
from dateline.figure.glyphs import RADIUS, glyph, ring
from dateline.figure.inset import Inset, insets
from dateline.figure.plate import Plate, key_of, spots
from dateline.figure.scale import scale_bar
from dateline.figure.words import quotes
from dateline.geometry.labels import Box, Ground
from dateline.scene.model import Mark, Scene
from dateline.scene.theme import Theme


def atlas(scene: Scene, frame: Frame, theme: Theme, u: float) -> list[Shape]:
    """The map of a scene in a frame, and what it is too small for beside it."""
    plate = _plate(scene, frame, theme, u, scene.marks)
    lines = ways.ways(plate)
    ways.take(plate, lines)
    near = insets(plate, lines)
    shown = _without(scene.marks, near, scene.selection)
    main = replace(
        plate,
        marks=shown,
        ground=_ground(frame, u),
        elsewhere=frozenset(mark.code for one in near for mark in one.marks),
    )
    for one in near:
        main.ground.take(one.box)
    shapes: list[Shape] = [Group(tuple(_map(main)), clip=frame.box)]
    for one in near:
        shapes += _near(scene, one, theme, u)
    return shapes


def _plate(
    scene: Scene, frame: Frame, theme: Theme, u: float, marks: tuple[Mark, ...]
) -> Plate:
    """A map with nothing taken on it yet."""
    base = base_map(frame, scene.fills, theme, u)
    return Plate(scene, frame, theme, u, base, _ground(frame, u), marks)


def _ground(frame: Frame, u: float) -> Ground:
    left, top, right, bottom = frame.box
    edge = 5 * u
    return Ground((left + edge, top + edge, right - edge, bottom - edge), 60 * u)


def _without(
    marks: tuple[Mark, ...], near: Sequence[Inset], chosen: str
) -> tuple[Mark, ...]:
    """The marks less those that only a near view has room for."""
    left = {mark.ref for one in near for mark in one.marks[1:]} - {chosen}
    return tuple(mark for mark in marks if mark.ref not in left)


def _map(plate: Plate) -> list[Shape]:
    """Base map, links, marks and names; names avoid all that is drawn before."""
    at = spots(plate.marks, plate.frame, plate.u)
    lines = ways.ways(plate)
    _take(plate, at)
    ways.take(plate, lines)
    bar = scale_bar(plate)
    labels = names.place_names(plate, at)
    told = [] if plate.is_near else names.captions(plate, lines)
    countries = context.country_names(plate)
    return [
        *plate.base.shapes,
        *context.sea_names(plate),
        *context.town_names(plate),
        *countries,
        *(ways.drawn(plate, way) for way in lines),
        *(_mark(plate, mark, at) for mark in plate.marks),
        *told,
        *labels,
        *bar,
    ]


def _take(plate: Plate, at: dict[str, XY]) -> None:
    for mark in plate.marks:
        x, y = at[key_of(mark.ref, mark.glyph)]
        r = (RADIUS[mark.glyph] + 1.2) * plate.u
        plate.ground.take((x - r, y - r, x + r, y + r))


def _mark(plate: Plate, mark: Mark, at: dict[str, XY]) -> Group:
    spot, theme, u = at[key_of(mark.ref, mark.glyph)], plate.theme, plate.u
    strong = theme.parts[mark.part].strong
    items = tuple(glyph(mark.glyph, spot, mark.hollow, strong, theme, u))
    if mark.ref == plate.chosen:
        items = (ring(mark.glyph, spot, theme, u), *items)
    desc = f"{mark.rule} {quotes(mark.spans)}".strip()
    return Group(items, mark.ref, mark.name, desc)


def _near(scene: Scene, one: Inset, theme: Theme, u: float) -> list[Shape]:
    """A near view: where it is on the map, a line to it, and the view itself."""
    plate = replace(_plate(scene, one.frame, theme, u, one.marks), is_near=True)
    edge = _outline(one.box)
    return [
        Path((_outline(one.spot),), stroke=theme.ink, width=0.8 * u, closed=True),
        Path((one.line,), stroke=theme.ink, width=0.8 * u),
        Group(tuple(_map(plate)), clip=one.box),
        Path((edge,), stroke=theme.halo, width=3.4 * u, closed=True),
        Path((edge,), stroke=theme.ink, width=0.9 * u, closed=True),
    ]


def _outline(box: Box) -> tuple[XY, ...]:
    left, top, right, bottom = box
    return (left, top), (right, top), (right, bottom), (left, bottom), (left, top)
