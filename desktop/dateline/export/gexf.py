"""GEXF 1.3 for Gephi: the relation graph with dates (gexf.net, dynamic, intervals).

An edge is there from its ``start`` to its ``end``, both days included; an end that the
text leaves open is left out, as the format has it. What happened at some time within an
interval is there throughout it: ``extent`` says which of the two it is. Edges that go
both ways are ``mutual``. Edges of one pair are told apart by their ``kind``, for Gephi
merges those that are not.
"""

from datetime import date
from xml.etree import ElementTree as ET

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.export.network import (
    EDGE_FIELDS,
    NODE_FIELDS,
    EdgeRow,
    Network,
    NodeRow,
    Values,
    network,
    words,
    xml,
)

NAMESPACE = "http://gexf.net/1.3"
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
_TYPES = {str: "string", float: "double", bool: "boolean"}


def gexf(dossier: Dossier, view: View) -> bytes:
    """What a view shows of a dossier, as one GEXF file in UTF-8."""
    made = network(dossier, view)
    root = ET.Element(
        "gexf",
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": _SCHEMA,
            "xsi:schemaLocation": f"{NAMESPACE} {NAMESPACE}/gexf.xsd",
            "version": "1.3",
        },
    )
    _meta(root, made)
    graph = ET.SubElement(root, "graph", _frame(made))
    _fields(graph, "node", NODE_FIELDS)
    _fields(graph, "edge", EDGE_FIELDS)
    nodes = ET.SubElement(graph, "nodes", {"count": str(len(made.nodes))})
    for node in made.nodes:
        _node(nodes, node)
    edges = ET.SubElement(graph, "edges", {"count": str(len(made.edges))})
    for edge in made.edges:
        _edge(edges, edge)
    return xml(root)


def _meta(root: ET.Element, made: Network) -> None:
    changed = {"lastmodifieddate": made.published.isoformat()} if made.published else {}
    meta = ET.SubElement(root, "meta", changed)
    ET.SubElement(meta, "creator").text = "Dateline"
    lines = [made.title, f"Source: {made.source}.", made.note]
    ET.SubElement(meta, "description").text = "\n".join(line for line in lines if line)


def _frame(made: Network) -> dict[str, str]:
    starts = [edge.start for edge in made.edges if edge.start]
    ends = [edge.end for edge in made.edges if edge.end]
    known = sorted([*starts, *ends])
    frame = {
        "mode": "dynamic",
        "defaultedgetype": "directed",
        "timeformat": "date",
        "timerepresentation": "interval",
    }
    return frame | (_lifetime(known[0], known[-1]) if known else {})


def _fields(graph: ET.Element, of: str, fields: dict[str, type]) -> None:
    # Dateline's fields hold for all time; only nodes and edges come and go.
    table = ET.SubElement(graph, "attributes", {"class": of, "mode": "static"})
    for name, kind in fields.items():
        row = {"id": name, "title": name, "type": _TYPES[kind]}
        ET.SubElement(table, "attribute", row)


def _node(nodes: ET.Element, node: NodeRow) -> None:
    row = ET.SubElement(nodes, "node", {"id": node.key, "label": node.label})
    _values(row, node.values)


def _edge(edges: ET.Element, edge: EdgeRow) -> None:
    told = {
        "id": edge.key,
        "source": edge.source,
        "target": edge.target,
        "type": "mutual" if edge.values["mutual"] else "directed",
        "label": edge.label,
        "kind": edge.parallel,
    }
    row = ET.SubElement(edges, "edge", told | _lifetime(edge.start, edge.end))
    _values(row, edge.values)


def _lifetime(start: date | None, end: date | None) -> dict[str, str]:
    found = {"start": start, "end": end}
    return {name: day.isoformat() for name, day in found.items() if day is not None}


def _values(row: ET.Element, values: Values) -> None:
    table = ET.SubElement(row, "attvalues")
    for name, value in values.items():
        ET.SubElement(table, "attvalue", {"for": name, "value": words(value)})
