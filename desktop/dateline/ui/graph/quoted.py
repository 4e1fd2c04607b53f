"""The graph in the article's own words: quotes where kinds and sentences would be."""

from dataclasses import replace

from dateline.domain.dossier import Dossier
from dateline.scene.graph import Edge, Graph, Node, NodeKind
from dateline.ui.plain import shortened
from dateline.ui.quoting import quote_of

LABEL = 34  # characters beside a line; the note at the pointer has all of them


def in_its_words(dossier: Dossier, shown: Graph) -> Graph:
    """The same graph, each event told in the words of its first span."""

    def edge(one: Edge) -> Edge:
        quote = quote_of(dossier, one.ref)
        return replace(one, title=quote, kind=_label(quote))

    def node(one: Node) -> Node:
        if one.kind is not NodeKind.STATEMENT:
            return one
        return replace(one, name=quote_of(dossier, one.ref))

    return replace(
        shown,
        nodes=tuple(node(one) for one in shown.nodes),
        edges=tuple(edge(one) for one in shown.edges),
    )


def _label(quote: str) -> str:
    words = quote.removeprefix("“").removesuffix("”")
    return f"“{shortened(words, LABEL)}”"
