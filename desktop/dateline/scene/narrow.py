"""What a view's filter and day leave of a scene; what stays, stays where it was."""

from dataclasses import replace

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import kept
from dateline.domain.query import related_to_any
from dateline.domain.view import View
from dateline.scene.day import Standings, day_links, day_parts, lens_ties, standings
from dateline.scene.marks import ends
from dateline.scene.model import Fill, Link, Mark, Scene
from dateline.scene.parts import filled, parts
from dateline.scene.signs import Glyph, Part
from dateline.scene.telling import told


def narrowed(dossier: Dossier, view: View, whole: Scene) -> Scene:
    """The base scene of a dossier as a filter and a day leave it.

    The box is the whole scene's, so that the map stays still under a brush. A filter
    leaves the places, missions and countries that belong with an event that it shows;
    a day leaves them all, and says of countries and pairs how they stood.
    """
    events = kept(dossier, view.filter)
    found = standings(lens_ties(dossier, view.filter), view.on) if view.on else {}
    lines = _lines(dossier, view, whole, events, found)
    ids = None if view.filter.is_open else _with(dossier, events, lines)
    shown = filled(dossier, view, _parts(dossier, view, events, found, ids))
    points = _marks(dossier, whole, shown, lines, ids)
    seen = {mark.ref for mark in points}
    made = replace(
        whole,
        fills=shown,
        links=lines,
        marks=points,
        labels=tuple(label for label in whole.labels if label.ref in seen),
        hidden=len(dossier.events) - len(events),
        on=view.on,
    )
    return told(made)


def _lines(
    dossier: Dossier,
    view: View,
    whole: Scene,
    events: tuple[Event, ...],
    found: Standings,
) -> tuple[Link, ...]:
    if view.on is not None:
        return day_links(dossier, found, whole.box.meridian)
    wanted = {event.id for event in events}
    return tuple(link for link in whole.links if link.ref in wanted)


def _with(
    dossier: Dossier, events: tuple[Event, ...], lines: tuple[Link, ...]
) -> frozenset[str]:
    """The ids of all that belongs with what is shown."""
    ends = frozenset(key for line in lines for key in (line.start, line.end))
    return ends | related_to_any(dossier, (event.id for event in events))


def _parts(
    dossier: Dossier,
    view: View,
    events: tuple[Event, ...],
    found: Standings,
    ids: frozenset[str] | None,
) -> dict[str, Part]:
    part = dict.fromkeys(dossier.countries, Part.NAMED)
    if view.on is not None:
        part |= day_parts(dossier, found)
    else:
        part = parts(dossier, events)
    if ids is None:
        return part
    here = {code for code, place in dossier.countries.items() if place.id in ids}
    return {code: one for code, one in part.items() if code in here}


def _marks(
    dossier: Dossier,
    whole: Scene,
    fills: tuple[Fill, ...],
    lines: tuple[Link, ...],
    ids: frozenset[str] | None,
) -> tuple[Mark, ...]:
    part = {fill.code: fill.part for fill in fills}
    ends_of = {key for line in lines for key in (line.start, line.end)}
    left = [
        mark
        if (own := part.get(mark.code, Part.NAMED)) is mark.part
        else replace(mark, part=own)
        for mark in whole.marks
        if (
            mark.ref in ends_of
            if mark.glyph is Glyph.END
            else ids is None or mark.ref in ids
        )
    ]
    drawn = tuple(left)
    return (*ends(dossier, lines, fills, drawn), *drawn)
