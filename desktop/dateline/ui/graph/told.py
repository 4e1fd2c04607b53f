"""What the graph says in words: of a node, of an edge, of all, of what is not there."""

from collections import Counter

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.query import evidence
from dateline.scene.graph import Edge, Graph, Node, NodeKind
from dateline.ui.graph.hint import Told
from dateline.ui.plain import shortened

_KINDS = {
    NodeKind.COUNTRY: ("country", "countries"),
    NodeKind.BODY: ("body", "bodies"),
    NodeKind.PERSON: ("person", "persons"),
    NodeKind.GROUP: ("group", "groups"),
    NodeKind.VESSEL: ("vessel", "vessels"),
    NodeKind.MISSION: ("mission", "missions"),
    NodeKind.STATEMENT: ("statement", "statements"),
}


def of_edge(dossier: Dossier, edge: Edge) -> Told:
    """An event: its sentence, when, who says so, and its first words.

    Where those words are its title, the neutral ones are in the note.
    """
    note = [edge.when, edge.voice, edge.status]
    quote = f"“{edge.spans[0].quote}”" if edge.spans else ""
    event = dossier.by_id[edge.ref]
    if edge.title == quote and isinstance(event, Event):
        note.insert(0, event.sort.name)
        quote = ""
    return Told(edge.title, " · ".join(part for part in note if part), quote)


def of_node(dossier: Dossier, shown: Graph, node: Node) -> Told:
    """A party: its name, its country, how many events it has here."""
    refs = {e.ref for e in shown.edges if node.key in (e.start, e.end)}
    if node.kind is NodeKind.STATEMENT:
        edge = next((e for e in shown.edges if e.ref == node.ref), None)
        return of_edge(dossier, edge) if edge is not None else Told(node.name)
    parts = [_KINDS[node.kind][0]]
    if node.code and node.kind is not NodeKind.COUNTRY:
        parts.append(dossier.country_name(node.code))
    parts.append(many(len(refs), "event"))
    spans = evidence(dossier, node.ref)
    quote = f"“{spans[0].quote}”" if spans else ""
    note = " · ".join(parts)
    return Told(node.name, f"{note[0].upper()}{note[1:]}", quote)


def summary(shown: Graph) -> str:
    """The graph in a few sentences, for those who can't see it."""
    if not shown.nodes:
        return "No events between two parties."
    counts = Counter(node.kind for node in shown.nodes)
    kinds = ", ".join(
        f"{counts[kind]} {_KINDS[kind][counts[kind] != 1]}"
        for kind in NodeKind
        if counts[kind]
    )
    events = len({edge.ref for edge in shown.edges})
    met = Counter(key for e in shown.edges for key in {e.start, e.end})
    names = {node.key: shortened(node.name, 60) for node in shown.nodes}
    first = sorted(met, key=lambda key: (-met[key], key))[:3]
    most = ", ".join(f"{names[key]} ({met[key]})" for key in first)
    ruptures = len({edge.ref for edge in shown.edges if edge.rupture})
    return (
        f"{kinds}; {many(events, 'event')} between them, "
        f"{many(ruptures, 'rupture')}. Most: {most}. "
        "Arrow keys go from node to node, Tab to the edges of a node, Enter chooses, "
        "F shows a node and its neighbours only. The same is there as a table."
    )


def foot(shown: Graph, hidden: int, alone: int, day: str, focus: str) -> str:
    """The line below the graph: how much is drawn, and how much is not."""
    events = len({edge.ref for edge in shown.edges})
    parties = sum(node.kind is not NodeKind.STATEMENT for node in shown.nodes)
    lines = [f"{many(events, 'event')} between {_parties(parties)}"]
    if day:
        lines.insert(0, f"As relations stood on {day}")
    if focus:
        lines.append(f"Only {focus} and neighbours: Esc shows all")
    if alone:
        has = "has" if alone == 1 else "have"
        lines.append(f"{many(alone, 'event')} {has} one party and no edge")
    if hidden:
        lines.append(f"{many(hidden, 'event')} hidden by the filter")
    return "  ·  ".join(lines)


def many(count: int, noun: str) -> str:
    """A number with its noun: "1 event", "2,000 events"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _parties(count: int) -> str:
    return f"{count:,} {'party' if count == 1 else 'parties'}"
