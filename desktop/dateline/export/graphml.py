"""GraphML: the relation graph for yEd, NetworkX, igraph and others.

The format knows no time: ``start`` and ``end`` are days as text, both included, left
out where they are open. All edges are directed, as most readers want it; ``mutual``
says of one that it goes both ways.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from dateline.domain.dossier import Dossier
from dateline.domain.view import View
from dateline.export.network import (
    EDGE_FIELDS,
    NODE_FIELDS,
    EdgeRow,
    Network,
    Values,
    network,
    words,
    xml,
)

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_SCHEMA = "http://www.w3.org/2001/XMLSchema-instance"
_TYPES = {str: "string", float: "double", bool: "boolean"}
_GRAPH_FIELDS: dict[str, type] = {
    "title": str,
    "source": str,
    "note": str,
    "published": str,
}
_LABEL: dict[str, type] = {"label": str}
_TIME: dict[str, type] = {"start": str, "end": str}


def graphml(dossier: Dossier, view: View) -> bytes:
    """What a view shows of a dossier, as one GraphML file in UTF-8."""
    made = network(dossier, view)
    root = ET.Element(
        "graphml",
        {
            "xmlns": NAMESPACE,
            "xmlns:xsi": _SCHEMA,
            "xsi:schemaLocation": f"{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd",
        },
    )
    _keys(root, "graph", _GRAPH_FIELDS)
    _keys(root, "node", _LABEL | NODE_FIELDS)
    _keys(root, "edge", _LABEL | _TIME | EDGE_FIELDS)
    graph = ET.SubElement(root, "graph", {"id": "dateline", "edgedefault": "directed"})
    _data(graph, "graph", dict(_told(made)))
    for node in made.nodes:
        row = ET.SubElement(graph, "node", {"id": node.key})
        _data(row, "node", {"label": node.label, **node.values})
    for edge in made.edges:
        told = {"id": edge.key, "source": edge.source, "target": edge.target}
        row = ET.SubElement(graph, "edge", told)
        _data(row, "edge", {"label": edge.label, **dict(_time(edge)), **edge.values})
    return xml(root)


def _told(made: Network) -> Iterator[tuple[str, str]]:
    yield "title", made.title
    yield "source", made.source
    if made.note:
        yield "note", made.note
    if made.published:
        yield "published", made.published.isoformat()


def _time(edge: EdgeRow) -> Iterator[tuple[str, str]]:
    if edge.start:
        yield "start", edge.start.isoformat()
    if edge.end:
        yield "end", edge.end.isoformat()


def _keys(root: ET.Element, of: str, fields: dict[str, type]) -> None:
    for name, kind in fields.items():
        row = {
            "id": f"{of}.{name}",
            "for": of,
            "attr.name": name,
            "attr.type": _TYPES[kind],
        }
        ET.SubElement(root, "key", row)


def _data(row: ET.Element, of: str, values: Values) -> None:
    for name, value in values.items():
        ET.SubElement(row, "data", {"key": f"{of}.{name}"}).text = words(value)
