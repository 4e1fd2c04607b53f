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
from dateline.scene.links import links
from dateline.scene.marks import drawn
from dateline.scene.model import Link, Mark, Scene
from dateline.scene.parts import fills
from dateline.scene.wording import source_words

WORLD = Box(-58.0, -180.0, 78.0, 180.0)


def build(dossier: Dossier, view: View) -> Scene:
    """The scene of a dossier as a view shows it.

    Raises:
        KeyError: the view selects an id that the dossier does not hold.
    """
    if view.selection:
        dossier.by_id[view.selection]  # an unknown id is the caller's mistake
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
        selection=view.selection,
        related=related(dossier, view.selection) if view.selection else frozenset(),
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
