"""Where the nodes of a graph go."""

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.layouts import (
    Points,
    circle,
    force,
    geography,
    neighbours,
    separated,
)

Edges = list[tuple[str, str]]

APART = 0.1


def closest(points: Points) -> float:
    """The least distance between two points."""
    pairs = combinations(points.values(), 2)
    return min((math.dist(*pair) for pair in pairs), default=math.inf)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[str], Edges]:
    keys = [f"n{number}" for number in range(draw(st.integers(0, 40)))]
    ends = st.sampled_from(keys) if keys else st.nothing()
    return keys, draw(st.lists(st.tuples(ends, ends), max_size=60)) if keys else []


spots = st.dictionaries(
    st.text("abcdef", min_size=1, max_size=3),
    st.tuples(st.floats(-90, 90), st.floats(-180, 180)),
    max_size=40,
)


@given(graphs())
def test_by_force_no_two_nodes_are_nearer_than_asked(
    graph: tuple[list[str], Edges],
) -> None:
    points = force(*graph, APART, rounds=20)
    assert set(points) == set(graph[0])
    if len(points) > 2:
        assert closest(points) >= APART


@given(graphs())
def test_the_same_graph_gives_the_same_points(graph: tuple[list[str], Edges]) -> None:
    keys, edges = graph
    assert force(keys, edges, APART, rounds=8) == force(keys, edges, APART, rounds=8)
    turned = [(end, start) for start, end in edges]  # to pull has no direction
    assert force(keys, turned, APART, rounds=8) == force(keys, edges, APART, rounds=8)


@given(spots)
def test_on_a_map_no_two_nodes_are_nearer_than_asked(
    where: dict[str, tuple[float, float]],
) -> None:
    points = geography(where, APART)
    assert set(points) == set(where)
    assert closest(points) >= APART


def test_north_is_up_and_east_is_right() -> None:
    points = geography({"oslo": (60.0, 10.0), "lima": (-12.0, -77.0)}, APART)
    assert points["oslo"][1] < points["lima"][1]
    assert points["oslo"][0] > points["lima"][0]


def test_a_crowded_land_gets_room_and_keeps_its_order() -> None:
    crowd = {f"n{at}": (float(at), 2.0 * at % 7) for at in range(12)}
    points = geography({**crowd, "far": (5.5, 170.0)}, APART)
    xs = [points[key][0] for key in crowd]
    assert max(xs) - min(xs) > 1.0  # half of the picture, for a 28th of the degrees
    assert points["far"][0] > max(xs)
    down = sorted(crowd, key=lambda key: points[key][1])
    assert down[0] == "n11"
    assert down[-1] == "n0"


@given(st.integers(2, 120))
def test_a_crowd_on_one_spot_is_set_apart(count: int) -> None:
    crowd = {f"n{number}": (0.5, 0.5) for number in range(count)}
    assert closest(separated(crowd, APART)) >= APART


def test_what_stands_apart_does_not_move() -> None:
    points = {"a": (0.0, 0.0), "b": (0.5, 0.0), "c": (0.0, 0.7)}
    assert separated(points, APART) == points


def test_a_circle_starts_at_the_top_and_goes_clockwise() -> None:
    points = circle(["n", "e", "s", "w"])
    assert points == {"n": (0, -1), "e": (1, 0), "s": (0, 1), "w": (-1, 0)}
    assert circle(["alone"]) == {"alone": (0.0, 0.0)}
    assert circle([]) == {}


def test_neighbours_come_after_each_other_from_the_busiest_on() -> None:
    edges = [("hub", "a"), ("hub", "b"), ("hub", "c"), ("c", "d"), ("x", "gone")]
    keys = ["a", "b", "c", "d", "hub", "x"]
    assert neighbours(keys, edges) == ["hub", "a", "b", "c", "d", "x"]


def test_those_who_have_to_do_with_each_other_are_near() -> None:
    one, other = [f"a{n}" for n in range(6)], [f"b{n}" for n in range(6)]
    edges = [*combinations(one, 2), *combinations(other, 2), ("a0", "b0")]
    points = force([*one, *other], edges, 0.05)
    within = [math.dist(points[a], points[b]) for a, b in combinations(one, 2)]
    across = [math.dist(points[a], points[b]) for a in one for b in other]
    assert sum(within) / len(within) < sum(across) / len(across) / 2


@pytest.mark.parametrize("count", [201, 2_000])
def test_a_large_graph_is_spread_evenly(count: int) -> None:
    keys = [f"n{number}" for number in range(count)]
    edges = [(key, keys[number // 3]) for number, key in enumerate(keys)]
    points = force(keys, edges, 0.02)
    assert closest(points) >= 0.02
    quarters = [0, 0, 0, 0]
    for x, y in points.values():
        quarters[2 * (x > 0) + (y > 0)] += 1
    assert min(quarters) > count / 10
