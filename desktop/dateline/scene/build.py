"""Dossier and view → scene: the one place where it is decided what a map draws."""

from dataclasses import replace

from dateline.domain.dossier import Dossier
from dateline.domain.position import Position
from dateline.domain.query import related
from dateline.domain.view import View
from dateline.geometry.bounds import Box, box
from dateline.geometry.great_circle import LatLon, nearest_turn
from dateline.scene.alt import alt
from dateline.scene.legend import legend
from dateline.scene.links import chosen_link, links
from dateline.scene.marks import drawn, ends
from dateline.scene.model import Link, Mark, Scene
from dateline.scene.parts import fills
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
    shown = fills(dossier, view)
    lines = links(dossier, view)
    points = drawn(dossier, view, shown, lines)
    frame = box(_extent(lines, points.marks)) or WORLD
    return Scene(
        title=dossier.title,
        source=source_words(dossier),
        alt=alt(dossier.title, shown, lines, points.marks),
        fills=shown,
        links=tuple(_turned(link, frame.meridian) for link in lines),
        marks=points.marks,
        labels=points.labels,
        legend=legend(shown, lines, points.marks),
        box=frame,
        selection="",
        related=frozenset(),
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
    lines = (*whole.links, _turned(link, whole.box.meridian))
    marks = (*ends(dossier, (link,), whole.fills, whole.marks), *whole.marks)
    return replace(
        chosen,
        links=lines,
        marks=marks,
        legend=legend(whole.fills, lines, marks),
        alt=alt(whole.title, whole.fills, lines, marks),
    )


def _extent(lines: tuple[Link, ...], marks: tuple[Mark, ...]) -> list[LatLon]:
    points = [(mark.position.lat, mark.position.lon) for mark in marks]
    return points + [point for link in lines for point in link.path]


def _turned(link: Link, meridian: float) -> Link:
    middle = link.path[len(link.path) // 2][1]
    shift = nearest_turn(middle, meridian) - middle
    return replace(link, path=tuple((lat, lon + shift) for lat, lon in link.path))


def near(position: Position, meridian: float) -> LatLon:
    """A position as (lat, lon) with the longitude turned towards a meridian.

    Links and marks meet across ±180° only when both are turned to the scene's own.
    """
    return position.lat, nearest_turn(position.lon, meridian)
