"""Parties and what they did to each other."""

from collections import Counter
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept
from dateline.domain.lens import Filter
from dateline.domain.query import story
from dateline.scene.graph import Edge, Graph, NodeKind, focused, graph, whole
from dateline.scene.signs import Part, Stroke
from dateline.storage.files import load
from tests.big import big
from tests.dossiers import Data, read, row, tiny, tiny_record


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


def edges(key: str, shown: Graph | None = None) -> list[Edge]:
    return [edge for edge in (shown or whole(built_in())).edges if edge.ref == key]


def told(key: str, change: Data) -> Graph:
    """The graph of the small dossier with one of its events changed."""
    data = tiny_record()
    row(data, "events", key).update(change)
    return whole(read(data))


def test_seven_parties_are_one_thing_with_seven_ends() -> None:
    arms = edges("E33")
    assert len(arms) == 7
    assert all(edge.arm and not edge.directed for edge in arms)
    assert {edge.end for edge in arms} == {"E33"}
    assert {edge.start for edge in arms} == {
        "VEN", "MEX", "BRA", "COL", "ARG", "ECU", "GUY",
    }  # fmt: skip
    (hub,) = (node for node in whole(built_in()).nodes if node.key == "E33")
    assert hub.kind is NodeKind.STATEMENT
    assert hub.name == "Seven governments of the region were at odds with each other"


def test_three_parties_lead_through_the_statement_from_who_acts() -> None:
    arms = [(edge.start, edge.end, edge.directed) for edge in edges("E20")]
    assert arms == [
        ("ECU", "E20", True),
        ("E20", "british-police", True),
        ("E20", "assange", True),
    ]


def test_an_event_of_two_is_an_edge_from_who_acts() -> None:
    (edge,) = edges("E11")
    assert (edge.start, edge.end) == ("NIC", "ECU")
    assert (edge.directed, edge.arm, edge.rupture) == (True, False, True)
    assert edge.kind == "Relations broken off"
    assert edge.when == "5–7 April 2024"
    assert edge.spans


def test_who_acts_for_a_country_that_is_there_is_no_end_of_its_own() -> None:
    (edge,) = edges("E10")  # Mexico and its president suspended relations
    assert (edge.start, edge.end) == ("MEX", "ECU")


def test_what_two_do_to_each_other_has_no_direction() -> None:
    (edge,) = edges("old", whole(tiny()))
    assert {edge.start, edge.end} == {"nor", "chl"}
    assert not edge.directed


def test_two_who_act_and_not_on_each_other_are_no_edge_between_them() -> None:
    arms = edges("broken", told("broken", {"recipients": [], "actors": ["fji", "wsm"]}))
    assert [(edge.start, edge.end) for edge in arms] == [
        ("fji", "broken"),
        ("wsm", "broken"),
    ]


def test_what_one_does_alone_has_no_edge_and_is_counted() -> None:
    shown = whole(built_in())
    assert set(shown.alone) == {"E5", "E27", "E29", "E34", "E35"}
    drawn = {edge.ref for edge in shown.edges}
    assert drawn | set(shown.alone) == {event.id for event in built_in().events}


def test_a_party_who_acts_on_itself_is_alone() -> None:
    assert "broken" in told("broken", {"recipients": ["fji"]}).alone


@pytest.mark.parametrize("dossier", [built_in(), big()], ids=["built in", "big"])
def test_edges_of_one_pair_have_lanes_of_their_own(dossier: Dossier) -> None:
    shown = whole(dossier)
    lanes = Counter(
        (frozenset((edge.start, edge.end)), edge.lane) for edge in shown.edges
    )
    assert set(lanes.values()) == {1}
    for edge in shown.edges:
        assert 0 <= edge.lane < edge.lanes


def test_nodes_say_what_they_are_and_where() -> None:
    nodes = {node.key: node for node in whole(built_in()).nodes}
    assert nodes["MEX"].kind is NodeKind.COUNTRY
    assert nodes["MEX"].part is Part.BREAKER
    assert nodes["embassy-mexico-quito"].kind is NodeKind.MISSION
    assert nodes["embassy-mexico-quito"].position == (-0.22985, -78.52495)
    assert nodes["glas"].kind is NodeKind.PERSON
    assert nodes["glas"].position == nodes["ECU"].position
    assert nodes["assange"].position is None
    assert nodes["uruguayan-police"].kind is NodeKind.BODY


def test_parties_belong_to_their_country_where_it_is_in_the_graph() -> None:
    belongs = dict(whole(built_in()).belongs)
    assert belongs["glas"] == "ECU"
    assert "assange" not in belongs
    assert "embassy-iran" not in belongs


def test_what_is_no_fact_does_not_look_like_one() -> None:
    (planned,) = edges("E22")
    assert planned.stroke is Stroke.DOTTED
    assert planned.voice == "The author’s opinion"
    assert planned.status == "planned"
    assert edges("E26")[0].stroke is Stroke.DOTTED
    assert edges("E8")[0].stroke is Stroke.DASHED


@given(
    st.dates(date(1950, 1, 1), date(2024, 12, 31)),
    st.frozensets(st.sampled_from(["ECU", "VEN", "USA"]), max_size=2),
)
def test_filtering_moves_no_edge_and_leaves_no_loose_node(
    since: date, countries: frozenset[str]
) -> None:
    events = kept(built_in(), Filter(since=since, countries=countries))
    shown, every = graph(built_in(), events), whole(built_in())
    wanted = {event.id for event in events}
    assert shown.edges == tuple(edge for edge in every.edges if edge.ref in wanted)
    ends = {key for edge in shown.edges for key in (edge.start, edge.end)}
    assert {node.key for node in shown.nodes} == ends
    assert set(shown.nodes) <= set(every.nodes)
    assert {key for pair in shown.belongs for key in pair} <= ends
    assert set(shown.alone) == wanted & set(every.alone)


def test_all_events_are_the_whole_graph() -> None:
    assert graph(built_in(), story(built_in())) == whole(built_in())
    assert graph(built_in(), ()) == Graph((), (), (), ())


def test_a_node_is_focused_with_its_neighbours() -> None:
    shown = focused(whole(built_in()), "VEN")
    assert {edge.ref for edge in shown.edges} == {"E15", "E33"}
    assert {node.key for node in shown.nodes} == {
        "VEN", "URY", "E33", "MEX", "BRA", "COL", "ARG", "ECU", "GUY",
    }  # fmt: skip
    assert shown.belongs == ()


def test_a_focus_keeps_edges_and_nodes_as_they_are() -> None:
    every = whole(built_in())
    for node in every.nodes:
        shown = focused(every, node.key)
        assert node in shown.nodes
        assert set(shown.edges) <= set(every.edges)
        assert set(shown.belongs) <= set(every.belongs)


def test_a_focus_on_nothing_shows_nothing() -> None:
    assert focused(whole(built_in()), "nobody") == Graph((), (), (), ())
