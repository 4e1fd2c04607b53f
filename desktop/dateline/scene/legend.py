"""The legend: just what is shown, in drawing order."""

from collections.abc import Iterable

from dateline.scene.model import Fill, Glyph, Key, Link, Mark, Part, Stroke
from dateline.scene.parts import PART_WORDS

_STROKES = {
    Stroke.SOLID: "Stated by the author",
    Stroke.DASHED: "Attributed to or quoted from others",
    Stroke.DOTTED: "Hedged: not stated as fact",
}


def legend(
    fills: tuple[Fill, ...], links: tuple[Link, ...], marks: tuple[Mark, ...]
) -> tuple[Key, ...]:
    """The keys of what is drawn and of nothing else."""
    return (*_fills(fills), *_links(links), *_marks(marks))


def _fills(fills: tuple[Fill, ...]) -> Iterable[Key]:
    shown = {fill.part for fill in fills}
    for part in Part:
        if part in shown:
            yield Key(f"fill-{part.value}", PART_WORDS[part])


def _links(links: tuple[Link, ...]) -> Iterable[Key]:
    ruptures = [link for link in links if link.rupture]
    if any(not link.ended for link in ruptures):
        yield Key("link-rupture", "Rupture of relations")
    if any(link.ended for link in ruptures):
        yield Key("link-ended", "Rupture that has since ended")
    if any(not link.rupture for link in links):
        yield Key("link-other", "Another event between two countries")
    strokes = {link.stroke for link in links}
    if strokes - {Stroke.SOLID}:
        for stroke, words in _STROKES.items():
            if stroke in strokes:
                yield Key(f"link-{stroke.value}", words)


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
