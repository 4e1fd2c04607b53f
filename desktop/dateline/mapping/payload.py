"""Scene and theme → the plain data that the map page draws.

The page gets a *patch*: a JSON object with any of the keys below; a key that is absent
stays as it was. The first patch holds all of them. In the lists of a later one a number
stands for the item that was at that place of the list before.

=========== =======================================================================
theme       name, all colours of ``Theme`` by field name, and ``parts``: for each part
            ``fill``, ``strong``, ``hatch`` (empty for none)
title       what the map is called; ``source`` its source line; ``alt`` its text
box         ``[south, west, north, east]`` of what is shown, degrees; east may pass 180
fills       ``ref code name part quote``
links       ``ref name caption path stroke tone directed start end quote``; ``path`` is
            flat ``[lat, lon, lat, lon …]``; ``tone`` is rupture, ended or other
marks       ``ref glyph name lat lon headLat headLon dx dy hollow part quote``
labels      ``ref text lat lon priority quiet glyph``
legend      ``symbol text``
selection   the chosen ref or empty; ``related`` the refs that belong with it
=========== =======================================================================

All text is text: the page shows it with ``textContent`` and nothing else. It is clipped
to what a label or a tooltip holds, and not changed in any other way.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import partial
from typing import Any, TypeVar

from dateline.domain.span import Span
from dateline.scene.build import near
from dateline.scene.model import Fill, Label, Link, Mark, Scene
from dateline.scene.theme import Theme

NAME_LENGTH = 140
QUOTE_LENGTH = 180
LABEL_LENGTH = 48

Patch = dict[str, Any]
Item = TypeVar("Item")
LISTS = ("fills", "links", "marks", "labels")
MOST_KEPT = 60_000


class Records:
    """The records made of a scene's items, so that none is made twice.

    Scenes of one dossier share most of their items, whatever is chosen or filtered.
    """

    def __init__(self) -> None:
        """Start with none."""
        self._made: dict[int, tuple[object, Patch]] = {}

    def of(self, items: Iterable[Item], make: Callable[[Item], Patch]) -> list[Patch]:
        """The record of each item; the item is held, so its identity stays its own."""
        if len(self._made) > MOST_KEPT:
            self._made.clear()
        found = []
        for item in items:
            held = self._made.get(id(item))
            if held is None:
                held = self._made[id(item)] = (item, make(item))
            found.append(held[1])
        return found


def payload(scene: Scene, theme: Theme, known: Records | None = None) -> Patch:
    """All that the page draws of a scene; ``known`` saves what was made before."""
    records = known or Records()
    turn = scene.box.meridian
    box = scene.box
    return {
        "theme": theme_record(theme),
        "title": clip(scene.title, NAME_LENGTH),
        "source": clip(scene.source, NAME_LENGTH),
        "alt": clip(scene.alt, 2000),
        "box": [box.south, box.west, box.north, box.east],
        "fills": records.of(scene.fills, _fill),
        "links": records.of(scene.links, _link),
        "marks": records.of(scene.marks, partial(_mark, turn=turn)),
        "labels": records.of(scene.labels, partial(_label, turn=turn)),
        "legend": [{"symbol": key.symbol, "text": key.text} for key in scene.legend],
        "selection": scene.selection,
        "related": sorted(scene.related),
    }


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> Patch:
    """What of a payload has changed, as a patch."""
    return {key: value for key, value in after.items() if before.get(key) != value}


def shortened(before: Mapping[str, Any], patch: Patch) -> Patch:
    """A patch whose lists say by a number what was at that place of them before.

    Items are the same where they are the same record: see ``Records``.
    """
    return {
        key: _numbered(before.get(key, []), value) if key in LISTS else value
        for key, value in patch.items()
    }


def refs(patch: Mapping[str, Any]) -> frozenset[str]:
    """The refs of all that can be clicked on."""
    layers = ("fills", "links", "marks")
    return frozenset(item["ref"] for layer in layers for item in patch[layer])


def theme_record(theme: Theme) -> dict[str, Any]:
    """A theme as plain data."""
    plain = {
        field.name: getattr(theme, field.name)
        for field in fields(theme)
        if field.name != "parts"
    }
    parts = {
        part.value: {"fill": look.fill, "strong": look.strong, "hatch": look.hatch}
        for part, look in theme.parts.items()
    }
    return {**plain, "parts": parts}


def clip(text: str, length: int) -> str:
    """The text, or its beginning and an ellipsis where it is longer than a length."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _numbered(before: list[Patch], after: list[Patch]) -> list[Patch | int]:
    places = {id(record): at for at, record in enumerate(before)}
    return [places.get(id(record), record) for record in after]


def _fill(fill: Fill) -> dict[str, Any]:
    return {
        "ref": fill.ref,
        "code": fill.code,
        "name": clip(fill.name, NAME_LENGTH),
        "part": fill.part.value,
        "quote": _quote(fill.spans),
    }


def _link(link: Link) -> dict[str, Any]:
    tone = "other"
    if link.rupture:
        tone = "ended" if link.ended else "rupture"
    return {
        "ref": link.ref,
        "name": f"{clip(link.title, NAME_LENGTH)}, {link.when}",
        "caption": f"{link.caption} · {link.when}" if link.when else link.caption,
        "path": [round(value, 5) for point in link.path for value in point],
        "stroke": link.stroke.value,
        "tone": tone,
        "directed": link.directed,
        "start": link.start,
        "end": link.end,
        "quote": _quote(link.spans),
    }


def _mark(mark: Mark, turn: float) -> dict[str, Any]:
    lat, lon = near(mark.position, turn)
    head_lat, head_lon = near(mark.head, turn)
    return {
        "ref": mark.ref,
        "glyph": mark.glyph.value,
        "name": clip(mark.name, NAME_LENGTH),
        "lat": lat,
        "lon": lon,
        "headLat": head_lat,
        "headLon": head_lon,
        "dx": round(mark.offset[0], 2),
        "dy": round(mark.offset[1], 2),
        "hollow": mark.hollow,
        "part": mark.part.value,
        "quote": _quote(mark.spans),
    }


def _label(label: Label, turn: float) -> dict[str, Any]:
    lat, lon = near(label.position, turn)
    return {
        "ref": label.ref,
        "text": clip(label.text, LABEL_LENGTH),
        "lat": lat,
        "lon": lon,
        "priority": label.priority,
        "quiet": label.quiet,
        "glyph": label.glyph.value,
    }


def _quote(spans: tuple[Span, ...]) -> str:
    if not spans:
        return ""
    return clip(min(spans).quote, QUOTE_LENGTH)
