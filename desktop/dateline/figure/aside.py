"""What a map's figure says beside it: each rupture in words, with its quote."""

from dateline.figure.drawing import Shape
from dateline.figure.notes import Note, SetNote, fitting, note_shapes
from dateline.figure.ways import tone
from dateline.scene.model import Link, Scene
from dateline.scene.theme import Theme

MOST = 5  # ruptures told in full: a figure is no list


def told(
    scene: Scene, width: float, height: float, theme: Theme, u: float
) -> tuple[SetNote, ...]:
    """The chosen link and the ruptures that find room, the latest first.

    ``width`` and ``height`` are pixels of the picture.
    """
    return fitting(link_notes(scene, theme)[:MOST], width, height, u)


def link_notes(scene: Scene, theme: Theme) -> tuple[Note, ...]:
    """The chosen link and the ruptures in words, the latest first."""
    links = [link for link in scene.links if link.rupture or link.chosen_only]
    links.sort(key=lambda link: (link.ref != scene.selection, link.ended))
    return tuple(_note(link, theme) for link in links)


def aside(
    rows: tuple[SetNote, ...], x: float, y: float, theme: Theme, u: float
) -> list[Shape]:
    """The shapes of what is told, from the upper left corner."""
    shapes: list[Shape] = []
    for row in rows:
        shapes.append(note_shapes(row, x, y, theme, u))
        y += row.height * u
    return shapes


def _note(link: Link, theme: Theme) -> Note:
    colour = tone(theme, rupture=link.rupture, ended=link.ended)
    return Note(link.ref, link.title, link.when, link.spans, colour)
