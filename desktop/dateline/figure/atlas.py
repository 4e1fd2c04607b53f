"""A map of a figure: the scene on its base map, with near views of crowded corners."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.figure import context, countries, names, ways
from dateline.figure.base import base_map
from dateline.figure.drawing import XY, Group, Path, Shape
from dateline.figure.frame import Frame
from dateline.figure.glyphs import glyph, ring
from dateline.figure.inset import Inset, insets
from dateline.figure.plate import Plate, key_of, spots, take_marks
from dateline.figure.scale import scale_bar
from dateline.figure.words import quotes
from dateline.geometry.labels import Box, Ground
from dateline.scene.model import Mark, Scene
from dateline.scene.theme import Theme


def atlas(scene: Scene, frame: Frame, theme: Theme, u: float) -> list[Shape]:
    """The map of a scene in a frame, and what it is too small for beside it."""
    plate = _plate(scene, frame, theme, u, scene.marks)
    near = _crowded(plate)
    views = [
        (
            one,
            _map(replace(_plate(scene, one.frame, theme, u, one.marks), is_near=True)),
        )
        for one in near
    ]
    main = replace(
        plate,
        marks=_without(scene.marks, near, scene.selection),
        ground=_ground(frame, u),
        elsewhere=frozenset(ref for _, view in views for ref in view.countries),
    )
    for one in near:
        left, top, right, bottom = one.box
        main.ground.take((left - 3 * u, top - 3 * u, right + 3 * u, bottom + 3 * u))
        main.ground.take_line(_outline(one.spot), 2 * u, 1.5)
        main.ground.take_line(one.line, 3 * u, 30.0)
    leads = tuple((_outline(one.spot), one.line) for one in near)
    shapes: list[Shape] = [Group(tuple(_map(main, leads).shapes), clip=frame.box)]
    for one, view in views:
        edge = _outline(one.box)
        shapes += [
            Group(view.shapes, clip=one.box),
            Path((edge,), stroke=theme.halo, width=3.4 * u, closed=True),
            Path((edge,), stroke=theme.ink, width=0.9 * u, closed=True),
        ]
    return shapes


def _crowded(plate: Plate) -> list[Inset]:
    """The near views that a map needs, judged on a ground of its own."""
    trial = replace(plate, ground=_ground(plate.frame, plate.u))
    at = spots(plate.marks, plate.frame, plate.u)
    for one in (plate, trial):
        take_marks(one, at)
        ways.take(one, ways.ways(one))
    return insets(plate, names.left_out(trial, at))


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


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A map's shapes, and the refs of the countries that it names."""

    shapes: tuple[Shape, ...]
    countries: frozenset[str]


def _map(plate: Plate, leads: tuple[tuple[tuple[XY, ...], ...], ...] = ()) -> _Drawn:
    """Base map, links, marks and names; names avoid all that is drawn before.

    ``leads`` are the outlines of near views and the lines to them.
    """
    at = spots(plate.marks, plate.frame, plate.u)
    lines = ways.ways(plate)
    take_marks(plate, at)
    ways.take(plate, lines)
    bar = scale_bar(plate)
    labels = names.place_names(plate, at)
    parts = countries.part_names(plate)
    told = [] if plate.is_near else names.captions(plate, lines)
    others = countries.other_names(plate)
    shapes = (
        *plate.base.shapes,
        *context.sea_names(plate),
        *context.town_names(plate),
        *(Path(rows, stroke=plate.theme.ink, width=0.8 * plate.u) for rows in leads),
        *others,
        *(ways.drawn(plate, way) for way in lines),
        *parts,
        *(_mark(plate, mark, at) for mark in plate.marks),
        *told,
        *labels,
        *bar,
    )
    return _Drawn(shapes, frozenset(one.ref for one in parts))


def _mark(plate: Plate, mark: Mark, at: dict[str, XY]) -> Group:
    spot, theme, u = at[key_of(mark.ref, mark.glyph)], plate.theme, plate.u
    strong = theme.parts[mark.part].strong
    items = tuple(glyph(mark.glyph, spot, mark.hollow, strong, theme, u))
    if mark.ref == plate.chosen:
        items = (ring(mark.glyph, spot, theme, u), *items)
    desc = f"{mark.rule} {quotes(mark.spans)}".strip()
    return Group(items, mark.ref, mark.name, desc)


def _outline(box: Box) -> tuple[XY, ...]:
    left, top, right, bottom = box
    return (left, top), (right, top), (right, bottom), (left, bottom), (left, top)
