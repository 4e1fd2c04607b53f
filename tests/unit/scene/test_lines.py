"""Lines of a graph: in lanes, around strange nodes, with arrows where they go."""

import math
from itertools import pairwise

import pytest

from dateline import assets
from dateline.geometry.curve import away
from dateline.scene.graph import Graph, graph
from dateline.scene.lines import Knot, events_met, leans, line, pair_of
from dateline.scene.placing import Layout, placed
from dateline.storage.files import load

SCALE = 400.0


@pytest.fixture(scope="module")
def shown() -> Graph:
    dossier = load(assets.built_in())
    return graph(dossier, dossier.events)


@pytest.fixture(scope="module")
def knots(shown: Graph) -> dict[str, Knot]:
    spots = placed(load(assets.built_in()), Layout.FORCE)
    return {
        node.key: Knot(
            node, (spots[node.key][0] * SCALE, spots[node.key][1] * SCALE), 9.0
        )
        for node in shown.nodes
    }


def test_lines_of_a_pair_lie_apart(shown: Graph, knots: dict[str, Knot]) -> None:
    found = leans(shown.edges, knots, tuple(knots.values()))
    bundles = [lanes for lanes in found.values() if len(lanes) > 1]
    assert bundles
    for lanes in bundles:
        sides = sorted(lanes.values())
        steps = [high - low for low, high in pairwise(sides)]
        assert min(steps) > 6


def test_strange_nodes_are_gone_around(shown: Graph, knots: dict[str, Knot]) -> None:
    def crossings(others: tuple[Knot, ...]) -> int:
        found = leans(shown.edges, knots, others)
        count = 0
        for edge in shown.edges:
            made = line(edge, knots, found, 7.0)
            strange = [k for key, k in knots.items() if key not in pair_of(edge)]
            if made is not None:
                points = made.curve.points()
                count += sum(away(points, k.spot) < k.radius for k in strange)
        return count

    straight, bowed = crossings(()), crossings(tuple(knots.values()))
    assert straight > 0
    assert bowed < straight / 2


def test_arrows_show_who_acts(shown: Graph, knots: dict[str, Knot]) -> None:
    found = leans(shown.edges, knots, ())
    for edge in shown.edges:
        made = line(edge, knots, found, 7.0)
        if made is None or not made.head:
            continue
        tip, end = made.head[0], knots[edge.end]
        assert math.dist(tip, end.spot) == pytest.approx(end.radius + 3, abs=1.5)
        assert edge.directed


def test_twice_the_unit_is_twice_the_drawing(
    shown: Graph, knots: dict[str, Knot]
) -> None:
    large = {
        key: Knot(k.node, (k.spot[0] * 2, k.spot[1] * 2), k.radius * 2)
        for key, k in knots.items()
    }
    once = leans(shown.edges, knots, tuple(knots.values()))
    twice = leans(shown.edges, large, tuple(large.values()), 2.0)
    for pair, lanes in once.items():
        for lane, lean in lanes.items():
            assert twice[pair][lane] == pytest.approx(2 * lean)


def test_events_are_counted_once_a_node(shown: Graph) -> None:
    met = events_met(shown)
    refs = {edge.ref for edge in shown.edges if "MEX" in (edge.start, edge.end)}
    assert met["MEX"] == len(refs)
    assert met["E33"] == 1  # one statement with seven arms
    assert set(met) == {node.key for node in shown.nodes}
