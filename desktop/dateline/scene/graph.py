"""Parties and what they did to each other: what a relation graph is to draw."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.span import Span
from dateline.scene.links import has_ended, stroke
from dateline.scene.marks import mission_position
from dateline.scene.model import Part, Stroke
from dateline.scene.parts import parts
from dateline.scene.wording import when_words


class NodeKind(StrEnum):
    """The shape of a node. A statement is an event with more than two ends."""

    COUNTRY = "country"
    BODY = "body"
    PERSON = "person"
    GROUP = "group"
    VESSEL = "vessel"
    MISSION = "mission"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Node:
    """A party, or an event with many ends. ``position`` is (lat, lon) where known."""

    key: str
    ref: str
    name: str
    kind: NodeKind
    code: str
    part: Part
    position: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Edge:
    """An event from one node to another; edges of one pair have lanes of their own.

    ``lane`` of ``lanes`` counts from the side of the node whose key sorts first.
    ``arm`` marks one end of a statement: it belongs to the statement's node.
    """

    ref: str
    start: str
    end: str
    title: str
    kind: str
    when: str
    stroke: Stroke
    rupture: bool
    ended: bool
    directed: bool
    arm: bool
    lane: int
    lanes: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges by key; ``belongs`` leads from a party to its country's node.

    ``alone`` are the events with one party only: they have no edge, and are counted.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    belongs: tuple[tuple[str, str], ...]
    alone: tuple[str, ...]


def graph(dossier: Dossier, events: tuple[Event, ...]) -> Graph:
    """The graph of events and their parties; opinions are statements like the rest.

    An event with more than two parties is one thing with that many ends, not a row of
    pairs.
    """
    loose: list[tuple[str, str, bool, Event]] = []
    statements: list[Event] = []
    alone: list[str] = []
    for event in events:
        ends = event.parties
        if len(ends) < 2:
            alone.append(event.id)
        elif len(ends) == 2:
            start, end = ends
            loose.append((start, end, False, event))
        else:
            statements.append(event)
            loose += [(key, event.id, True, event) for key in event.actors]
            loose += [
                (event.id, key, True, event)
                for key in event.recipients
                if key not in event.actors
            ]
    keys = sorted({key for start, end, _, _ in loose for key in (start, end)})
    hubs = {event.id: event for event in statements}
    part = parts(dossier)
    nodes = tuple(_node(dossier, key, hubs.get(key), part) for key in keys)
    return Graph(nodes, _edges(dossier, loose), _belongs(nodes), tuple(alone))


def _node(dossier: Dossier, key: str, hub: Event | None, part: dict[str, Part]) -> Node:
    if hub is not None:
        return Node(
            key, hub.id, dossier.sentence(hub), NodeKind.STATEMENT, "", Part.NAMED, None
        )
    item = dossier.party(key)
    code = dossier.country_of(key)
    home = dossier.countries.get(code)
    place = home.position if home else None
    kind = NodeKind.COUNTRY
    if isinstance(item, Mission):
        place = mission_position(dossier, item) or place
        kind = NodeKind.MISSION
    elif isinstance(item, Actor):
        kind = NodeKind(item.kind.value)
    elif item.position:
        place = item.position
    spot = (place.lat, place.lon) if place else None
    own = part.get(code, Part.NAMED)
    return Node(key, key, dossier.name_of(key), kind, code, own, spot)


def _edges(
    dossier: Dossier, loose: list[tuple[str, str, bool, Event]]
) -> tuple[Edge, ...]:
    lanes: dict[tuple[str, str], int] = defaultdict(int)
    for start, end, _, _ in loose:
        lanes[min(start, end), max(start, end)] += 1
    used: dict[tuple[str, str], int] = defaultdict(int)
    edges: list[Edge] = []
    for start, end, arm, event in loose:
        pair = (min(start, end), max(start, end))
        edges.append(
            Edge(
                ref=event.id,
                start=start,
                end=end,
                title=dossier.sentence(event),
                kind=event.sort.name,
                when=when_words(event.when),
                stroke=stroke(event.voice),
                rupture=event.is_rupture,
                ended=has_ended(dossier, event),
                directed=not event.together,
                arm=arm,
                lane=used[pair],
                lanes=lanes[pair],
                spans=event.spans,
            )
        )
        used[pair] += 1
    return tuple(edges)


def _belongs(nodes: tuple[Node, ...]) -> tuple[tuple[str, str], ...]:
    home = {node.code: node.key for node in nodes if node.kind is NodeKind.COUNTRY}
    return tuple(
        (node.key, home[node.code])
        for node in nodes
        if node.kind is not NodeKind.COUNTRY and node.code in home
    )
