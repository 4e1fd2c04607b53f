"""Scene and theme → the plain data that the map page draws.

The page gets a *patch*: a JSON object with any of the keys below; a key that is absent
stays as it was. The first patch holds all of them.

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

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from dateline.domain.span import Span
from dateline.scene.build import near
from dateline.scene.model import Fill, Label, Link, Mark, Scene
from dateline.scene.theme import Theme

NAME_LENGTH = 140
QUOTE_LENGTH = 180
LABEL_LENGTH = 48

Patch = dict[str, Any]


def payload(scene: Scene, theme: Theme) -> Patch:
    """All that the page draws of a scene."""
    turn = scene.box.meridian
    box = scene.box
    return {
        "theme": theme_record(theme),
        "title": clip(scene.title, NAME_LENGTH),
        "source": clip(scene.source, NAME_LENGTH),
        "alt": clip(scene.alt, 2000),
        "box": [box.south, box.west, box.north, box.east],
        "fills": [_fill(fill) for fill in scene.fills],
        "links": [_link(link) for link in scene.links],
        "marks": [_mark(mark, turn) for mark in scene.marks],
        "labels": [_label(label, turn) for label in scene.labels],
        "legend": [{"symbol": key.symbol, "text": key.text} for key in scene.legend],
        "selection": scene.selection,
        "related": sorted(scene.related),
    }


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> Patch:
    """What of a payload has changed, as a patch."""
    return {key: value for key, value in after.items() if before.get(key) != value}


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
