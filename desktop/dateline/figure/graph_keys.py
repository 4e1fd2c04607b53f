"""The legend of a printed graph: just the signs and lines that are in it."""

from collections.abc import Iterable, Sequence

from dateline.figure.drawing import Path, Shape
from dateline.figure.graph_nodes import sign_at
from dateline.figure.graph_wires import RADIUS
from dateline.figure.legend import SWATCH, map_symbol
from dateline.scene.graph import Edge, Graph, NodeKind
from dateline.scene.model import Key
from dateline.scene.parts import DAY_PART_WORDS, PART_WORDS
from dateline.scene.signs import Part, Stroke
from dateline.scene.theme import Theme

_KINDS = {
    NodeKind.BODY: "Government, force or other body",
    NodeKind.PERSON: "Person",
    NodeKind.GROUP: "Group of persons",
    NodeKind.VESSEL: "Vessel",
    NodeKind.MISSION: "Mission",
    NodeKind.STATEMENT: "One event with more than two ends",
}
_LINES = {
    "rupture": "Rupture of relations",
    "ended": "Rupture that has since ended",
    "other": "Another event, from who acts to whom",
}
_DAY_LINES = {
    "rupture": "Relations broken off or suspended",
    "ended": "Relations restored",
    "other": "Envoy expelled",
}
_STROKES = {
    Stroke.SOLID: "Stated by the author",
    Stroke.DASHED: "Attributed to or quoted from others",
    Stroke.DOTTED: "Hedged, an opinion, or only planned",
}
_BELONGS = "belongs"


def keys(shown: Graph, *, day: bool) -> tuple[Key, ...]:
    """The keys of what is drawn and of nothing else.

    ``day`` where it tells how relations stood on one day.
    """
    parts = {node.part for node in shown.nodes if node.kind is NodeKind.COUNTRY}
    kinds = {node.kind for node in shown.nodes}
    words = DAY_PART_WORDS if day else PART_WORDS
    found = [
        Key(f"country-{part.value}", f"Country: {_lower(words[part])}")
        for part in Part
        if part in parts
    ]
    found += [Key(kind.value, told) for kind, told in _KINDS.items() if kind in kinds]
    lines = {_line(edge) for edge in shown.edges}
    names = _DAY_LINES if day else _LINES
    found += [Key(f"link-{key}", told) for key, told in names.items() if key in lines]
    found += _strokes(shown.edges, day=day)
    if shown.belongs:
        found.append(Key(_BELONGS, "Belongs to the country"))
    return tuple(found)


def _strokes(edges: Sequence[Edge], *, day: bool) -> Iterable[Key]:
    strokes = {edge.stroke for edge in edges}
    names = dict(_STROKES)
    if day:
        names[Stroke.DOTTED] = "Not certain on that day, or hedged"
    if strokes - {Stroke.SOLID}:
        for stroke, words in names.items():
            if stroke in strokes:
                yield Key(f"link-{stroke.value}", words)


def symbol(name: str, x: float, y: float, theme: Theme, u: float) -> Iterable[Shape]:
    """A key's sign, from its left end and its middle's height."""
    if name.startswith("link-"):
        return map_symbol(name, x, y, theme, u)
    if name == _BELONGS:
        row = ((x, y), (x + SWATCH * u, y))
        return [Path((row,), stroke=theme.border, width=u, dash=(2.0 * u, 2.6 * u))]
    kind, _, part = name.partition("-")
    own = NodeKind(kind)
    spot = (x + SWATCH / 2 * u, y)
    size = min(RADIUS[own], 7.5) * u
    return sign_at(own, Part(part) if part else Part.NAMED, spot, size, theme, u)


def _line(edge: Edge) -> str:
    if not edge.rupture:
        return "other"
    return "ended" if edge.ended else "rupture"


def _lower(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"
