"""A scene: what a map is to draw, front end and projection aside.

Everything in it has at least one span, or the rule and spans that led to it, and the
``ref`` of the dossier's record that it stands for.
"""

from dataclasses import dataclass
from datetime import date

from dateline.domain.position import Position
from dateline.domain.span import Span
from dateline.geometry.bounds import Box
from dateline.geometry.great_circle import LatLon
from dateline.scene.signs import Glyph, Part, Stroke


@dataclass(frozen=True, slots=True)
class Fill:
    """A country that takes part. ``code`` is ISO 3166-1 alpha-3."""

    ref: str
    code: str
    name: str
    part: Part
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """An event between two countries, drawn from the one that acts.

    ``path`` is rows of (lat, lon) along the great circle, longitudes unbroken past
    ±180°; links of one pair bulge apart. ``ended`` marks a state of things that was
    over when the article came out. ``chosen_only``: drawn because it is selected.
    """

    ref: str
    kind: str
    title: str
    caption: str
    when: str
    start: str
    end: str
    path: tuple[LatLon, ...]
    stroke: Stroke
    rupture: bool
    ended: bool
    directed: bool
    chosen_only: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A point on the map.

    ``head`` is the position of the mark it shares a spot with (its own where it is the
    first) and ``offset`` where it goes, in pixels right and down of the head's, when
    the two would hide each other. ``part`` colours a mission by its sending state.
    """

    ref: str
    glyph: Glyph
    name: str
    position: Position
    hollow: bool
    head: Position
    offset: tuple[float, float]
    part: Part
    code: str
    spans: tuple[Span, ...]
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A name at a mark; higher ``priority`` is placed first. ``quiet``: inferred."""

    ref: str
    text: str
    position: Position
    priority: int
    quiet: bool
    glyph: Glyph


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the legend: a symbol's name and what it means.

    Symbols: ``fill-<part>``, ``link-rupture``, ``link-ended``, ``link-other``,
    ``link-<stroke>``, ``mark-named``, ``mark-inferred``, ``mark-mission``,
    ``mark-end``.
    """

    symbol: str
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a map draws, in drawing order, with title and source.

    ``box`` holds what is shown. Paths are turned to lie around its meridian; turn marks
    and labels there with ``build.near`` and nothing is torn at ±180°. ``selection`` and
    ``related`` are refs. ``hidden`` is how many events the view's filter hides. ``on``
    is the day whose standing is shown: each link is then a pair that was not in normal
    relations, with the event that brought it, dotted where that day leaves it open.
    """

    title: str
    source: str
    alt: str
    fills: tuple[Fill, ...]
    links: tuple[Link, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    legend: tuple[Key, ...]
    box: Box
    selection: str
    related: frozenset[str]
    hidden: int = 0
    on: date | None = None
