"""Parties and what they did to each other: what a relation graph is to draw."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.once import once
from dateline.domain.query import story
from dateline.domain.span import Span
from dateline.scene.links import event_stroke, has_ended
from dateline.scene.marks import mission_position
from dateline.scene.parts import parts
from dateline.scene.signs import Part, Stroke
from dateline.scene.wording import status_words, voice_words, when_words


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
    """A party, or an event with many ends. ``position`` is (lat, lon) where known.

    ``part`` is the country's, by all the events of the dossier.
    """

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
    ``arm`` marks one end of a statement: it belongs to the statement's node. ``voice``
    and ``status`` are words; ``status`` is empty for what simply happened.
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
    voice: str = ""
    status: str = ""


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
    """The graph of some of the dossier's events and their parties.

    An event with more than two parties, or with two that don't act on each other, is
    one thing with that many ends, not a row of pairs. Who acts for a country that is
    there on the same side is no end of its own. Opinions are statements like the rest.

    Lanes are those of the whole dossier: filtering moves no edge.
    """
    every = whole(dossier)
    wanted = {event.id for event in events}
    if len(wanted) == len(dossier.events):
        return every
    edges = tuple(edge for edge in every.edges if edge.ref in wanted)
    keys = {key for edge in edges for key in (edge.start, edge.end)}
    return replace(
        every,
        nodes=tuple(node for node in every.nodes if node.key in keys),
        edges=edges,
        belongs=tuple(pair for pair in every.belongs if keys.issuperset(pair)),
        alone=tuple(key for key in every.alone if key in wanted),
    )


def focused(shown: Graph, key: str) -> Graph:
    """A graph's node with its edges and neighbours, and with those of its statements.

    A statement is shown with all its ends. A key that is not there leaves nothing.
    """
    hubs = {edge.ref for edge in shown.edges if edge.arm and key in _ends_of(edge)}
    edges = tuple(
        edge
        for edge in shown.edges
        if key in _ends_of(edge) or (edge.arm and edge.ref in hubs)
    )
    keys = {end for edge in edges for end in _ends_of(edge)}
    return Graph(
        nodes=tuple(node for node in shown.nodes if node.key in keys | {key}),
        edges=edges,
        belongs=tuple(pair for pair in shown.belongs if keys.issuperset(pair)),
        alone=(),
    )


def _ends_of(edge: Edge) -> tuple[str, str]:
    return edge.start, edge.end


@once
def whole(dossier: Dossier) -> Graph:
    """The graph of all events of the dossier."""
    tale = story(dossier)
    arms = [arm for event in tale for arm in _arms(dossier, event)]
    hubs = {arm.event.id: arm.event for arm in arms if arm.arm}
    keys = sorted({key for arm in arms for key in (arm.start, arm.end)})
    part = parts(dossier)
    nodes = tuple(_node(dossier, key, hubs.get(key), part) for key in keys)
    drawn = {arm.event.id for arm in arms}
    alone = tuple(event.id for event in tale if event.id not in drawn)
    return Graph(nodes, _edges(dossier, arms), _belongs(nodes), alone)


@dataclass(frozen=True, slots=True)
class _Arm:
    """One edge to be: from which node to which, and whether it is a statement's."""

    start: str
    end: str
    event: Event
    arm: bool


def _arms(dossier: Dossier, event: Event) -> Iterator[_Arm]:
    """An edge for two ends, an arm for each of more; nothing for one."""
    if event.together:
        actors, recipients = _ends(dossier, event.parties), []
    else:
        actors = _ends(dossier, event.actors)
        others = _ends(dossier, event.recipients)
        recipients = [key for key in others if key not in actors]
    ends = actors + recipients
    if len(ends) == 2 and (event.together or recipients == ends[1:]):
        yield _Arm(ends[0], ends[1], event, arm=False)
    elif len(ends) > 1:
        yield from (_Arm(key, event.id, event, arm=True) for key in actors)
        yield from (_Arm(event.id, key, event, arm=True) for key in recipients)


def _ends(dossier: Dossier, keys: tuple[str, ...]) -> list[str]:
    """The parties of one side without those who act for a country that is there."""
    states = {country.id: code for code, country in dossier.countries.items()}
    there = {states[key] for key in keys if key in states}
    return [
        key for key in keys if key in states or dossier.country_of(key) not in there
    ]


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


def _edges(dossier: Dossier, arms: list[_Arm]) -> tuple[Edge, ...]:
    lanes: dict[tuple[str, str], int] = defaultdict(int)
    for arm in arms:
        lanes[_pair(arm)] += 1
    used: dict[tuple[str, str], int] = defaultdict(int)
    edges: list[Edge] = []
    for arm in arms:
        event, pair = arm.event, _pair(arm)
        edges.append(
            Edge(
                ref=event.id,
                start=arm.start,
                end=arm.end,
                title=dossier.sentence(event),
                kind=event.sort.name,
                when=when_words(event.when),
                stroke=event_stroke(event),
                rupture=event.is_rupture,
                ended=has_ended(dossier, event),
                directed=not event.together,
                arm=arm.arm,
                lane=used[pair],
                lanes=lanes[pair],
                spans=event.spans,
                voice=voice_words(dossier, event.voice),
                status=status_words(event),
            )
        )
        used[pair] += 1
    return tuple(edges)


def _pair(arm: _Arm) -> tuple[str, str]:
    return min(arm.start, arm.end), max(arm.start, arm.end)


def _belongs(nodes: tuple[Node, ...]) -> tuple[tuple[str, str], ...]:
    home = {node.code: node.key for node in nodes if node.kind is NodeKind.COUNTRY}
    return tuple(
        (node.key, home[node.code])
        for node in nodes
        if node.kind is not NodeKind.COUNTRY and node.code in home
    )
