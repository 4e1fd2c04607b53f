"""What a dossier holds and what a map draws of it, as tables for people."""

from collections.abc import Iterable

from dateline.cli.terminal import plain
from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import Place, PlaceKind
from dateline.domain.query import evidence, story
from dateline.domain.refused import Refused
from dateline.domain.view import View
from dateline.scene.build import build
from dateline.scene.card import position_words
from dateline.scene.parts import PART_WORDS
from dateline.scene.wording import source_words, voice_words, when_words

Row = tuple[str, ...]

_GAP = "  "
_WIDEST = 60  # a cell that is longer pushes only its own row


def tables(dossier: Dossier) -> str:
    """The records by kind, a line each, ids first and spans last."""
    parts = [
        f"{plain(dossier.title)}\n{plain(source_words(dossier))}\n",
        _table("Places", (_place(dossier, place) for place in dossier.places)),
        _table("Missions", (_mission(dossier, item) for item in dossier.missions)),
        _table("Actors", (_actor(dossier, actor) for actor in dossier.actors)),
        _table("Events", (_event(dossier, event) for event in story(dossier))),
        _table("Refused names", (_refused(dossier, it) for it in dossier.refused)),
        *_drawn(dossier),
    ]
    return "\n".join(part for part in parts if part)


def _place(dossier: Dossier, place: Place) -> Row:
    known = place.how.value
    if place.position and place.how is not place.located:
        known += f", position {place.located.value}"
    at = place.position
    where = position_words(at.lat, at.lon) if at else "not located"
    if at and place.kind is PlaceKind.COUNTRY:
        where += " (capital)"
    kind = place.kind.value
    spans = _spans(dossier, place.id)
    return place.id, place.name, kind, place.country, known, where, spans


def _mission(dossier: Dossier, mission: Mission) -> Row:
    known = mission.host_how.value if mission.host else "place not stated"
    name = dossier.mission_name(mission)
    return mission.id, name, mission.kind.value, known, _spans(dossier, mission.id)


def _actor(dossier: Dossier, actor: Actor) -> Row:
    spans = _spans(dossier, actor.id)
    return actor.id, actor.name, actor.kind.value, actor.country, spans


def _event(dossier: Dossier, event: Event) -> Row:
    told = dossier.sentence(event)
    voice = voice_words(dossier, event.voice)
    spans = _spans(dossier, event.id)
    return event.id, when_words(event.when), told, voice, spans


def _refused(dossier: Dossier, refused: Refused) -> Row:
    return refused.id, refused.name, refused.reason, _spans(dossier, refused.id)


def _drawn(dossier: Dossier) -> Iterable[str]:
    scene = build(dossier, View())
    ruptures = {link.ref: link for link in scene.links if link.rupture}
    told = [
        (key, link.when, link.title + (", since ended" if link.ended else ""))
        for event in story(dossier)
        if (link := ruptures.get(key := event.id))
    ]
    fills = [(fill.code, fill.name, PART_WORDS[fill.part]) for fill in scene.fills]
    yield _table("Ruptures drawn", told)
    yield _table("Countries filled", fills)


def _spans(dossier: Dossier, key: str) -> str:
    """The spans of a record, with the article's id where there is more than one."""
    several = len(dossier.articles) > 1
    told = (
        f"{f'{span.article}:' if several else ''}{span.start}–{span.end}"
        for span in evidence(dossier, key)
    )
    return ", ".join(dict.fromkeys(told))


def _table(title: str, rows: Iterable[Row]) -> str:
    """A title with a count, and rows in columns; empty for none."""
    cells = [tuple(plain(cell) for cell in row) for row in rows]
    if not cells:
        return ""
    widths = [_width(column) for column in zip(*cells, strict=True)]
    lines = [
        _GAP.join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in cells
    ]
    return "\n".join([f"{title} ({len(cells)})", *(f"  {line}" for line in lines), ""])


def _width(column: Row) -> int:
    return max((len(cell) for cell in column if len(cell) <= _WIDEST), default=_WIDEST)
