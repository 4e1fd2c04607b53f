"""The legend: just what is shown, in drawing order."""

from collections.abc import Iterable

from dateline.scene.model import Fill, Key, Link, Mark
from dateline.scene.parts import DAY_PART_WORDS, PART_WORDS
from dateline.scene.signs import Glyph, Part, Stroke

_STROKES = {
    Stroke.SOLID: "Stated by the author",
    Stroke.DASHED: "Attributed to or quoted from others",
    Stroke.DOTTED: "Hedged: not stated as fact",
}
_WORDS = {
    "link-rupture": "Rupture of relations",
    "link-ended": "Rupture that has since ended",
    "link-other": "Another event between two countries",
} | {f"fill-{part.value}": words for part, words in PART_WORDS.items()}
_DAY_WORDS = {
    "link-rupture": "Relations broken off or suspended",
    "link-ended": "Relations restored",
    "link-other": "Envoy expelled",
} | {f"fill-{part.value}": words for part, words in DAY_PART_WORDS.items()}


def legend(
    fills: tuple[Fill, ...],
    links: tuple[Link, ...],
    marks: tuple[Mark, ...],
    *,
    day: bool = False,
) -> tuple[Key, ...]:
    """The keys of what is drawn and of nothing else.

    ``day`` where fills and links tell how relations stood on one day.
    """
    words = _DAY_WORDS if day else _WORDS
    strokes = dict(_STROKES)
    if day:
        strokes[Stroke.DOTTED] = "Not certain on that day, or hedged"
    return (
        *(Key(symbol, words[symbol]) for symbol in (*_fills(fills), *_lines(links))),
        *_strokes(links, strokes),
        *_marks(marks),
    )


def _fills(fills: tuple[Fill, ...]) -> Iterable[str]:
    shown = {fill.part for fill in fills}
    return (f"fill-{part.value}" for part in Part if part in shown)


def _lines(links: tuple[Link, ...]) -> Iterable[str]:
    ruptures = [link for link in links if link.rupture]
    if any(not link.ended for link in ruptures):
        yield "link-rupture"
    if any(link.ended for link in ruptures):
        yield "link-ended"
    if any(not link.rupture for link in links):
        yield "link-other"


def _strokes(links: tuple[Link, ...], words: dict[Stroke, str]) -> Iterable[Key]:
    strokes = {link.stroke for link in links}
    if strokes - {Stroke.SOLID}:
        for stroke, text in words.items():
            if stroke in strokes:
                yield Key(f"link-{stroke.value}", text)


def _marks(marks: tuple[Mark, ...]) -> Iterable[Key]:
    places = [m for m in marks if m.glyph not in (Glyph.MISSION, Glyph.END)]
    if any(not mark.hollow for mark in places):
        yield Key("mark-named", "Place named in the text")
    if any(mark.hollow for mark in places):
        yield Key("mark-inferred", "Place or position inferred")
    if any(mark.glyph is Glyph.MISSION for mark in marks):
        yield Key("mark-mission", "Mission, in its sending state’s colour")
    if any(mark.glyph is Glyph.END for mark in marks):
        yield Key("mark-end", "Capital, where a link ends")
