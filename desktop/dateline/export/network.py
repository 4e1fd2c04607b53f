"""The relation graph as rows of nodes and edges, for the formats that hold networks.

A statement with many parties is a node with as many edges; an event with one party has
no edge, and is counted in ``note``. Days are inclusive; where the text leaves an end
open, there is none.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier, Item
from dateline.domain.event import Event
from dateline.domain.filter import days, kept
from dateline.domain.query import evidence
from dateline.domain.view import View
from dateline.domain.when import bounds
from dateline.scene.day import day_events, lens_ties, standings
from dateline.scene.graph import Edge, Graph, Node, graph
from dateline.scene.matrix import state_words
from dateline.scene.wording import day_words, source_words

Value = str | float | bool
Values = dict[str, Value]

# Control characters and lone surrogates, which no XML 1.0 file may hold.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

NODE_FIELDS: dict[str, type] = {
    "kind": str,
    "country": str,
    "country_name": str,
    "role": str,
    "lat": float,
    "lon": float,
    "quote": str,
}
EDGE_FIELDS: dict[str, type] = {
    "event": str,
    "kind": str,
    "kind_name": str,
    "cameo": str,
    "plover": str,
    "quad": str,
    "voice": str,
    "voice_words": str,
    "status": str,
    "when": str,
    "edtf": str,
    "extent": str,
    "rupture": bool,
    "ended": bool,
    "mutual": bool,
    "statement": bool,
    "standing": str,
    "quote": str,
}


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A node: ``values`` by the names of ``NODE_FIELDS``; unknown ones are left out."""

    key: str
    label: str
    values: Values


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An edge: ``values`` by the names of ``EDGE_FIELDS``; unknown ones are left out.

    ``parallel`` tells apart the edges of one pair: the kind, numbered from its second.
    """

    key: str
    source: str
    target: str
    label: str
    parallel: str
    start: date | None
    end: date | None
    values: Values


@dataclass(frozen=True, slots=True)
class Network:
    """What a view shows of a dossier as a network; ``published`` is its last day."""

    title: str
    source: str
    note: str
    published: date | None
    nodes: tuple[NodeRow, ...]
    edges: tuple[EdgeRow, ...]


def network(dossier: Dossier, view: View) -> Network:
    """The relation graph of the events that a view shows."""
    found = standings(lens_ties(dossier, view.filter), view.on) if view.on else {}
    events = day_events(dossier, found) if view.on else kept(dossier, view.filter)
    standing = {one.event: state_words(one) for one in found.values()}
    shown = graph(dossier, events)
    return Network(
        title=plain(dossier.title),
        source=plain(source_words(dossier)),
        note=_note(dossier, view, shown),
        published=_published(dossier),
        nodes=tuple(_node(dossier, node) for node in shown.nodes),
        edges=_edges(dossier, shown, standing),
    )


def plain(text: str) -> str:
    """Text without the characters that XML can't hold."""
    return _NO_XML.sub("\ufffd", text)


def words(value: Value) -> str:
    """A value as XML Schema writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)


def xml(root: ET.Element) -> bytes:
    """A file of an element and what is in it, indented, in UTF-8."""
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _note(dossier: Dossier, view: View, shown: Graph) -> str:
    lines = []
    if view.on is not None:
        lines.append(f"Relations as they stood on {day_words(view.on)}.")
    hidden = len(dossier.events) - len(kept(dossier, view.filter))
    if hidden:
        lines.append(f"Events hidden by the filter: {hidden}.")
    if shown.alone:
        lines.append(f"Events with one party, which have no edge: {len(shown.alone)}.")
    return " ".join(lines)


def _published(dossier: Dossier) -> date | None:
    found = [
        bounds(article.published)[0].last
        for article in dossier.articles
        if article.published
    ]
    return max((day for day in found if day is not None), default=None)


def _node(dossier: Dossier, node: Node) -> NodeRow:
    item = dossier.by_id[node.ref]
    lat, lon = node.position or (None, None)
    values = {
        "kind": node.kind.value,
        "country": node.code,
        "country_name": dossier.country_name(node.code) if node.code else "",
        "role": item.role if isinstance(item, Actor) else "",
        "lat": lat,
        "lon": lon,
        "quote": _quote(dossier, item),
    }
    return NodeRow(plain(node.key), plain(node.name), _told(values))


def _edges(
    dossier: Dossier, shown: Graph, standing: dict[str, str]
) -> tuple[EdgeRow, ...]:
    arms: dict[str, int] = defaultdict(int)
    alike: dict[tuple[str, str, str], int] = defaultdict(int)
    rows: list[EdgeRow] = []
    for edge in shown.edges:
        event = dossier.by_id[edge.ref]
        if not isinstance(event, Event):
            raise TypeError(edge.ref)
        arms[edge.ref] += 1
        pair = (min(edge.start, edge.end), max(edge.start, edge.end), edge.kind)
        alike[pair] += 1
        number = alike[pair]
        first, last = days(dossier, event) if event.when else (None, None)
        open_start = event.when is not None and event.when.earliest is None
        open_end = event.when is not None and event.when.latest is None
        rows.append(
            EdgeRow(
                key=plain(f"{edge.ref}.{arms[edge.ref]}" if edge.arm else edge.ref),
                source=plain(edge.start),
                target=plain(edge.end),
                label=plain(edge.title),
                parallel=edge.kind if number == 1 else f"{edge.kind} {number}",
                start=None if open_start else first,
                end=None if open_end else last,
                values=_values(dossier, edge, event, standing.get(edge.ref, "")),
            )
        )
    return tuple(rows)


def _values(dossier: Dossier, edge: Edge, event: Event, standing: str) -> Values:
    when = event.when
    return _told(
        {
            "event": event.id,
            "kind": event.kind,
            "kind_name": edge.kind,
            "cameo": event.sort.cameo,
            "plover": event.sort.plover,
            "quad": event.sort.quad.value,
            "voice": event.voice.kind.value,
            "voice_words": edge.voice,
            "status": event.status.value,
            "when": edge.when,
            "edtf": when.edtf if when else "",
            "extent": when.extent.value if when else "",
            "rupture": edge.rupture,
            "ended": edge.ended,
            "mutual": not edge.directed,
            "statement": edge.arm,
            "standing": standing,
            "quote": _quote(dossier, event),
        }
    )


def _quote(dossier: Dossier, item: Item) -> str:
    """All that the text says of it, each quote in marks of its own."""
    quotes = dict.fromkeys(span.quote for span in evidence(dossier, item.id))
    return " ".join(f"“{quote}”" for quote in quotes)


def _told(values: dict[str, Value | None]) -> Values:
    """The values that there are, text as XML can hold it."""
    return {
        key: plain(value) if isinstance(value, str) else value
        for key, value in values.items()
        if value is not None and value != ""
    }
