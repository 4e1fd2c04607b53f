"""Dossier and view → scene: the one place where it is decided what a map draws."""

from dataclasses import replace

from dateline.domain.dossier import Dossier
from dateline.domain.once import once
from dateline.domain.position import Position
from dateline.domain.query import related
from dateline.domain.view import Links, View
from dateline.geometry.bounds import Box, box
from dateline.geometry.great_circle import LatLon, nearest_turn
from dateline.scene.links import chosen_link, links, turned
from dateline.scene.marks import drawn, ends
from dateline.scene.model import Link, Mark, Scene
from dateline.scene.parts import fills
from dateline.scene.telling import told
from dateline.scene.wording import source_words

WORLD = Box(-58.0, -180.0, 78.0, 180.0)


def build(dossier: Dossier, view: View) -> Scene:
    """The scene of a dossier as a view shows it.

    Raises:
        KeyError: the view selects an id that the dossier does not hold.
    """
    return choose(dossier, view, base(dossier, view))


def base(dossier: Dossier, view: View) -> Scene:
    """The scene with nothing chosen: it stays the same while the selection moves."""
    whole = _whole(dossier, view.inferred, view.links)
    if view.on is None and view.filter.is_open:
        return whole
    # Not before it is needed: ties and days are much to read in for a first map.
    from dateline.scene.narrow import narrowed

    return narrowed(dossier, view, whole)


@once
def _whole(dossier: Dossier, inferred: bool, drawn_links: Links) -> Scene:
    """The scene of all events: what a filter and a day leave a part of."""
    view = View(inferred=inferred, links=drawn_links)
    shown = fills(dossier, view)
    lines = links(dossier, view)
    points = drawn(dossier, view, shown, lines)
    frame = box(_extent(lines, points.marks)) or WORLD
    return told(
        Scene(
            title=dossier.title,
            source=source_words(dossier),
            alt="",
            fills=shown,
            links=tuple(turned(link, frame.meridian) for link in lines),
            marks=points.marks,
            labels=points.labels,
            legend=(),
            box=frame,
            selection="",
            related=frozenset(),
        )
    )


def choose(dossier: Dossier, view: View, whole: Scene) -> Scene:
    """A base scene with the view's selection in it.

    Nothing that was drawn moves. A chosen event that the view draws no link for gets
    one, with marks where it ends.

    Raises:
        KeyError: the view selects an id that the dossier does not hold.
    """
    key = view.selection
    if not key:
        return whole
    dossier.by_id[key]  # an unknown id is the caller's mistake
    chosen = replace(whole, selection=key, related=related(dossier, key))
    link = chosen_link(dossier, key, whole.links)
    if link is None:
        return chosen
    line = turned(link, whole.box.meridian)
    marks = (*ends(dossier, (link,), whole.fills, whole.marks), *whole.marks)
    return told(replace(chosen, links=(*whole.links, line), marks=marks))


def _extent(lines: tuple[Link, ...], marks: tuple[Mark, ...]) -> list[LatLon]:
    points = [(mark.position.lat, mark.position.lon) for mark in marks]
    return points + [point for link in lines for point in link.path]


def near(position: Position, meridian: float) -> LatLon:
    """A position as (lat, lon) with the longitude turned towards a meridian.

    Links and marks meet across ±180° only when both are turned to the scene's own.
    """
    return position.lat, nearest_turn(position.lon, meridian)
