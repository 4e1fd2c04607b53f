"""All that a scene puts on its frame, in drawing order; names avoid what is drawn."""

from dateline.figure import names, pins, ways
from dateline.figure.atlas import Atlas
from dateline.figure.drawing import Shape
from dateline.geometry.labels import Box, Ground


def shapes(atlas: Atlas) -> list[Shape]:
    """Country and town names, links, marks, captions and the names of places."""
    scene, frame, theme, u = atlas.scene, atlas.frame, atlas.theme, atlas.u
    spots = pins.spots(scene.marks, frame, u)
    lines = [
        ways.way(link, frame, link.ref == atlas.chosen, theme, u)
        for link in scene.links
    ]
    ground = Ground(_inset(frame.box, 6 * u), 60 * u)
    _take(atlas, ground, spots, lines)
    places = names.names(atlas, ground, spots)
    captions = names.captions(atlas, ground, lines)
    under = [*names.countries(atlas, ground)]
    if not frame.projection.is_world:
        under += names.towns(atlas, ground)
    return [
        *under,
        *(ways.line(way, way.link.ref == atlas.chosen, theme, u) for way in lines),
        *(
            pins.pin(mark, spots[pins.key(mark)], mark.ref == atlas.chosen, theme, u)
            for mark in scene.marks
        ),
        *captions,
        *places,
    ]


def _take(
    atlas: Atlas, ground: Ground, spots: pins.Spots, lines: list[ways.Way]
) -> None:
    u = atlas.u
    for mark in atlas.scene.marks:
        x, y = spots[pins.key(mark)]
        r = (pins.RADIUS[mark.glyph] + 1.5) * u
        ground.take((x - r, y - r, x + r, y + r))
    for way in lines:
        for x, y in way.head:
            ground.take((x - 2 * u, y - 2 * u, x + 2 * u, y + 2 * u), 40.0)
        for box in ways.along(way.points, 4.5 * u):
            ground.take(box, 3.0)


def _inset(box: Box, by: float) -> Box:
    return box[0] + by, box[1] + by, box[2] - by, box[3] - by
