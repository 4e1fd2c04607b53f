"""What a dossier holds and what a map draws of it, as plain data for programs."""

from typing import Any

from dateline.domain import record
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.view import View
from dateline.scene.build import build
from dateline.scene.signs import Glyph
from dateline.scene.wording import when_words

Table = dict[str, Any]


def listing(dossier: Dossier) -> Table:
    """The records in the words of the dossier's file, and what is drawn.

    Left out are the articles' texts; added to each event its sentence and codes, to
    each mission its name.
    """
    plain: Table = dict(record.record(dossier))
    events = {event.id: event for event in dossier.events}
    missions = {mission.id: mission for mission in dossier.missions}
    return plain | {
        "articles": [_article(row) for row in plain["articles"]],
        "missions": [
            row | {"name": dossier.mission_name(missions[row["id"]])}
            for row in plain["missions"]
        ],
        "events": [row | _codes(dossier, events[row["id"]]) for row in plain["events"]],
        "countries": sorted(dossier.countries),
        "drawn": _drawn(dossier),
    }


def _article(row: Table) -> Table:
    told = {key: value for key, value in row.items() if key != "text"}
    return told | {"characters": len(row["text"])}


def _codes(dossier: Dossier, event: Event) -> Table:
    return {
        "sentence": dossier.sentence(event),
        "when_words": when_words(event.when),
        "rupture": event.is_rupture,
        "cameo": event.sort.cameo,
        "plover": event.sort.plover,
    }


def _drawn(dossier: Dossier) -> Table:
    """What a map draws with nothing selected and nothing hidden, by id and code."""
    scene = build(dossier, View())
    ruptures = {link.ref for link in scene.links if link.rupture}
    marks = {mark.ref for mark in scene.marks if mark.glyph is not Glyph.END}
    return {
        "ruptures": [event.id for event in dossier.events if event.id in ruptures],
        "fills": {fill.code: fill.part.value for fill in scene.fills},
        "marks": sorted(marks),
        "ends": sorted(m.ref for m in scene.marks if m.glyph is Glyph.END),
    }
