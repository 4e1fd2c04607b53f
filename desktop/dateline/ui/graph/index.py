"""What of a graph belongs to which record, looked up instead of searched."""

from collections import defaultdict
from dataclasses import dataclass, field

from dateline.scene.graph import Edge, Graph


@dataclass(frozen=True, slots=True)
class Index:
    """Edges by their event and by their nodes, and the nodes by their record."""

    by_ref: dict[str, list[Edge]] = field(default_factory=dict)
    by_node: dict[str, list[Edge]] = field(default_factory=dict)
    key_of: dict[str, str] = field(default_factory=dict)

    def has(self, ref: str) -> bool:
        """Whether a record is drawn as a node or an edge."""
        return ref in self.by_ref or ref in self.key_of


def index(shown: Graph) -> Index:
    """The index of a graph."""
    by_ref: dict[str, list[Edge]] = defaultdict(list)
    by_node: dict[str, list[Edge]] = defaultdict(list)
    for edge in shown.edges:
        by_ref[edge.ref].append(edge)
        by_node[edge.start].append(edge)
        by_node[edge.end].append(edge)
    keys = {node.ref: node.key for node in shown.nodes}
    return Index(dict(by_ref), dict(by_node), keys)
