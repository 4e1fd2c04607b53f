"""The printed relation graph: who did what to whom, with the sentences behind."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept
from dateline.domain.query import evidence
from dateline.domain.tie import Standing, State
from dateline.domain.view import View
from dateline.figure.aside import aside
from dateline.figure.drawing import XY, Drawing, Face, Group, Shape, Text
from dateline.figure.graph_keys import keys, symbol
from dateline.figure.graph_names import names
from dateline.figure.graph_nodes import sign
from dateline.figure.graph_wires import (
    belonging,
    radii,
    wire_shapes,
    wires,
)
from dateline.figure.legend import arranged, legend, stacked
from dateline.figure.notes import Note, fitting
from dateline.figure.sheet import Page, Sheet, sheet
from dateline.figure.ways import tone
from dateline.figure.words import hidden, quotes
from dateline.geometry.clip import Rect
from dateline.geometry.layouts import separated
from dateline.scene.day import day_events, day_parts, lens_ties, standings
from dateline.scene.graph import Edge, Graph, graph
from dateline.scene.lines import Knot
from dateline.scene.matrix import state_words
from dateline.scene.placing import Layout, placed
from dateline.scene.signs import Part, Stroke
from dateline.scene.theme import Theme
from dateline.scene.wording import day_words, source_words

CREDIT = "Graph: Dateline."
ASIDE = 246.0  # the width of the column beside the graph
SIZE = 11.0
MOST_NOTES = 5
MOST_TOLD = 300  # events in the alternative text
ROOM = 92.0  # a node needs that much, squared: more than fit are left out
MANY = 64  # nodes, and twice as many lines, that always fit
LEAST = 150.0  # a graph's height, with words below it
APART = 40.0  # between the middles of two nodes
_EDGE = (46.0, 22.0)  # kept free at the sides, and above and below, for names


def graph_drawing(
    dossier: Dossier,
    view: View,
    page: Page,
    theme: Theme,
    layout: Layout = Layout.FORCE,
) -> Drawing:
    """The figure of what a view shows, party by party.

    With a day it shows what brought how each pair stood on it.
    """
    source = source_words(dossier)
    shown = _shown(dossier, view)
    deck = f"{_told(view, shown)} {hidden(dossier, view.filter)}".strip()
    made = sheet(page, theme, dossier.title, deck, source, CREDIT)
    if not shown.edges:
        return made.drawing([], dossier.title, f"{dossier.title}. {deck}", source)
    items = _figure(dossier, shown, made, view, layout)
    desc = _alt(dossier, shown, deck)
    return made.drawing(items, dossier.title, desc, source)


def _shown(dossier: Dossier, view: View) -> Graph:
    """The graph of a view; on a day its lines tell how each pair stood."""
    if view.on is None:
        return graph(dossier, kept(dossier, view.filter))
    found = standings(lens_ties(dossier, view.filter), view.on)
    shown = graph(dossier, day_events(dossier, found))
    brought = {standing.event: standing for standing in found.values()}
    part = day_parts(dossier, found)
    return replace(
        shown,
        nodes=tuple(
            replace(node, part=part.get(node.code, Part.NAMED)) for node in shown.nodes
        ),
        edges=tuple(_on_day(edge, brought[edge.ref]) for edge in shown.edges),
    )


def _on_day(edge: Edge, standing: Standing) -> Edge:
    restored = standing.state is State.RESTORED
    return replace(
        edge,
        kind=state_words(standing),
        stroke=Stroke.DOTTED if standing.doubtful else edge.stroke,
        rupture=standing.state.is_rupture or restored,
        ended=restored,
    )


def _figure(
    dossier: Dossier, shown: Graph, made: Sheet, view: View, layout: Layout
) -> list[Shape]:
    """Graph, legend and quotes: beside it on a wide page, else below."""
    u, theme = made.u, made.theme
    left, top, right, bottom = made.room
    notes = notes_of(dossier, shown, theme, view.selection)
    cut = _cut(shown, made.room, view.selection, u)
    signs = keys(cut, day=view.on is not None)
    column = stacked(signs, ASIDE * u, u)
    wide = right - left > 1.3 * (bottom - top) and right - left > 780 * u
    if wide and column.height < bottom - top:
        x = right - ASIDE * u
        words = legend(column, x, top - 4 * u, theme, u, symbol)
        low = top + column.height + 10 * u
        words += aside(fitting(notes, right - x, bottom - low, u), x, low, theme, u)
        box = (left, top, x - 18 * u, bottom)
        return [*_panel(dossier, shown, cut, box, made, view, layout), *words]
    rows = arranged(signs, right - left, u)
    told = fitting(notes, right - left, 0.22 * (bottom - top), u)
    below = sum(note.height for note in told) * u
    height = rows.height + below + 18 * u
    if bottom - top - height < LEAST * u:
        told, height = (), rows.height + 18 * u
    if bottom - top - height < LEAST * u:  # without words rather than without a graph
        return _panel(dossier, shown, cut, made.room, made, view, layout)
    low = bottom - height + 10 * u
    words = legend(rows, left, low, theme, u, symbol)
    words += aside(told, left, low + rows.height + 8 * u, theme, u)
    box = (left, top, right, bottom - height)
    return [*_panel(dossier, shown, cut, box, made, view, layout), *words]


def _panel(
    dossier: Dossier,
    shown: Graph,
    cut: Graph,
    box: Rect,
    made: Sheet,
    view: View,
    layout: Layout,
) -> list[Shape]:
    """The graph in a box, and what of it found no room."""
    u, theme, chosen = made.u, made.theme, view.selection
    low = box[3] - 1.6 * SIZE * u
    knots = _knots(cut, placed(dossier, layout), (*box[:3], low), u)
    drawn = wires(cut.edges, knots, theme, chosen, u)
    shapes: list[Shape] = [
        belonging(knots[one], knots[home], theme, u) for one, home in cut.belongs
    ]
    shapes += [wire_shapes(wire, theme, chosen, u) for wire in drawn]
    shapes += [_node(dossier, knot, theme, chosen, u) for knot in knots.values()]
    frame = (*box[:3], low)
    words, unnamed = names(knots, drawn, frame, theme, chosen, u)
    said = _left_out(shown, cut, unnamed)
    if said:
        size = SIZE * u
        words.append(Text(box[0], box[3], said, Face.SANS, size, theme.quiet))
    return [*shapes, *words]


def notes_of(
    dossier: Dossier, shown: Graph, theme: Theme, chosen: str
) -> tuple[Note, ...]:
    """The chosen event and the ruptures in words, those that hold first."""
    told: dict[str, Edge] = {}
    for edge in shown.edges:
        if edge.rupture or edge.ref == chosen:
            told.setdefault(edge.ref, edge)
    edges = sorted(told.values(), key=lambda edge: (edge.ref != chosen, edge.ended))
    return tuple(
        Note(
            edge.ref,
            edge.title,
            edge.when,
            edge.spans,
            tone(theme, rupture=edge.rupture, ended=edge.ended),
        )
        for edge in edges[:MOST_NOTES]
    )


def _cut(shown: Graph, box: Rect, chosen: str, u: float) -> Graph:
    """The graph, or what of it a box has room for: who has most to do with others."""
    area = (box[2] - box[0]) * (box[3] - box[1])
    most = max(8, min(MANY, int(area / (ROOM * u) ** 2)))
    if len(shown.nodes) <= MANY and len(shown.edges) <= 2 * MANY:
        return shown
    count: dict[str, int] = dict.fromkeys((node.key for node in shown.nodes), 0)
    for edge in shown.edges:
        weight = 1000 if edge.ref == chosen else 1
        count[edge.start] += weight
        count[edge.end] += weight
    first = sorted(count, key=lambda key: (-count[key], key))[:most]
    there = set(first)
    edges = [edge for edge in shown.edges if edge.start in there and edge.end in there]
    edges.sort(key=lambda edge: (edge.ref != chosen, not edge.rupture))
    return replace(
        shown,
        nodes=tuple(node for node in shown.nodes if node.key in there),
        edges=tuple(edges[: 2 * most]),
        belongs=tuple(pair for pair in shown.belongs if there.issuperset(pair)),
    )


def _knots(
    shown: Graph, points: Mapping[str, XY], box: Rect, u: float
) -> dict[str, Knot]:
    """The nodes in a box: their layout stretched over it, names kept clear."""
    sizes = radii(shown, u)
    spots = [points[node.key] for node in shown.nodes]
    side = min(_EDGE[0] * u, 0.2 * (box[2] - box[0]))
    edge = min(_EDGE[1] * u, 0.2 * (box[3] - box[1]))
    left, right = box[0] + side, box[2] - side
    top, bottom = box[1] + edge, box[3] - edge
    xs = _spread([x for x, _ in spots], left, right)
    ys = _spread([y for _, y in spots], top, bottom)
    keys_ = [node.key for node in shown.nodes]
    apart = min(APART * u, 0.5 * ((right - left) * (bottom - top) / len(keys_)) ** 0.5)
    laid = separated(dict(zip(keys_, zip(xs, ys, strict=True), strict=True)), apart)
    return {
        node.key: Knot(node, _within(laid[node.key], box), sizes[node.key])
        for node in shown.nodes
    }


def _within(spot: XY, box: Rect) -> XY:
    return min(max(spot[0], box[0]), box[2]), min(max(spot[1], box[1]), box[3])


def _spread(values: Sequence[float], low: float, high: float) -> list[float]:
    least, most = min(values), max(values)
    if most - least < 1e-6:
        return [(low + high) / 2 for _ in values]
    return [low + (value - least) / (most - least) * (high - low) for value in values]


def _node(dossier: Dossier, knot: Knot, theme: Theme, chosen: str, u: float) -> Group:
    node = knot.node
    shapes = tuple(sign(knot, theme, u, chosen=node.ref == chosen))
    said = quotes(evidence(dossier, node.ref))
    return Group(shapes, node.ref, node.name, said)


def _left_out(shown: Graph, cut: Graph, unnamed: int) -> str:
    told = []
    if shown.alone:
        one = len(shown.alone) == 1
        told.append(
            f"{len(shown.alone)} {'event' if one else 'events'} with one party "
            f"{'has' if one else 'have'} no line."
        )
    gone = len(shown.nodes) - len(cut.nodes)
    lines = len(shown.edges) - len(cut.edges)
    if gone or lines:
        told.append(f"{gone} parties and {lines} lines find no room at this size.")
    if unnamed:
        told.append(
            f"{unnamed} {'name finds' if unnamed == 1 else 'names find'} no room."
        )
    return " ".join(told)


def _told(view: View, shown: Graph) -> str:
    """What is shown, in a sentence."""
    day = f" on {day_words(view.on)}" if view.on else ""
    if not shown.edges:
        none = "No relations to show" if view.on else "No event between two parties"
        return f"{none}{day}."
    if view.on:
        return f"What brought relations to how they stood{day}."
    return "Who did what to whom."


def _alt(dossier: Dossier, shown: Graph, deck: str) -> str:
    """The graph in sentences, event by event."""
    told = dict.fromkeys(f"{edge.title}, {edge.when}." for edge in shown.edges)
    return " ".join([f"Graph: {dossier.title}.", deck, *list(told)[:MOST_TOLD]])
