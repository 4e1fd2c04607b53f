"""The relation graph as rows of nodes and edges."""

from datetime import date
from functools import cache

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.view import View
from dateline.export.network import (
    EDGE_FIELDS,
    NODE_FIELDS,
    EdgeRow,
    Network,
    network,
    plain,
    words,
)
from dateline.storage.files import load
from tests.dossiers import Data, row, tiny


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


@cache
def whole() -> Network:
    return network(built_in(), View())


def edge(key: str, made: Network | None = None) -> EdgeRow:
    (found,) = (row for row in (made or whole()).edges if row.key == key)
    return found


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("E2", date(2024, 4, 4), date(2024, 4, 4)),
        ("E6", date(2024, 4, 5), date(2024, 4, 5)),
        ("E10", date(2024, 4, 5), date(2024, 4, 7)),
        ("E12", date(1976, 6, 1), date(1976, 6, 30)),
        ("E15", date(1976, 6, 1), date(1984, 12, 31)),
        ("E3", None, date(2024, 4, 5)),  # at some time before
        ("E17", date(1956, 6, 1), None),  # at some time after
        ("E18", date(2012, 1, 1), date(2012, 12, 31)),
    ],
)
def test_an_edge_lasts_as_the_text_lets_us_say(
    key: str, start: date | None, end: date | None
) -> None:
    assert (edge(key).start, edge(key).end) == (start, end)


def test_a_node_says_what_it_is_and_where() -> None:
    (node,) = (row for row in whole().nodes if row.key == "lopez-obrador")
    assert node.label == "Andrés Manuel López Obrador"
    assert node.values["kind"] == "person"
    assert node.values["country"] == "MEX"
    assert node.values["country_name"] == "Mexico"
    assert node.values["lat"] == 19.42847
    assert "López Obrador" in str(node.values["quote"])


def test_an_edge_carries_its_codes_its_voice_and_its_quotes() -> None:
    values = edge("E8").values
    assert values["kind"] == "person.beaten"
    assert values["voice"] == "attributed"
    assert values["voice_words"] == "Attributed to Roberto Canseco"
    assert values["cameo"]
    assert str(values["quote"]).startswith("“")
    assert edge("E15").values["extent"] == "throughout"
    assert edge("E21").values["status"] == "planned"


def test_a_statement_is_a_node_with_its_edges() -> None:
    arms = [row for row in whole().edges if row.values["event"] == "E33"]
    assert [row.key for row in arms] == [f"E33.{number}" for number in range(1, 8)]
    assert {row.target for row in arms} == {"E33"}
    assert all(row.values["mutual"] and row.values["statement"] for row in arms)


def test_edges_of_one_pair_and_kind_are_told_apart() -> None:
    kinds = [
        (row.source, row.target, row.parallel)
        for row in whole().edges
        if row.values["kind"] == "aid.military.agreed"
    ]
    assert [kind for _, _, kind in kinds] == [
        "Military aid agreed",
        "Military aid agreed 2",
    ]


def test_the_fields_are_declared() -> None:
    for node in whole().nodes:
        assert set(node.values) <= set(NODE_FIELDS)
    for one in whole().edges:
        assert all(isinstance(one.values[k], EDGE_FIELDS[k]) for k in one.values)


def test_what_is_left_out_is_counted() -> None:
    assert whole().note == "Events with one party, which have no edge: 5."
    year = View(filter=Filter(since=date(1976, 1, 1), until=date(1976, 12, 31)))
    made = network(built_in(), year)
    assert {row.values["event"] for row in made.edges} == {"E12", "E13", "E14", "E15"}
    assert made.note == "Events hidden by the filter: 31."


def test_a_day_shows_how_relations_stood() -> None:
    made = network(built_in(), View(on=date(2024, 4, 6)))
    assert made.note.startswith("Relations as they stood on 6 April 2024.")
    assert {row.key: row.values["standing"] for row in made.edges} == {
        "E10": "Relations suspended, or perhaps envoy expelled",
        "E11": "Relations broken off, or perhaps still normal",
        "E15": "Relations restored",
    }


def test_it_is_dated_by_its_latest_article() -> None:
    assert whole().published == date(2024, 4, 7)

    def undated(data: Data) -> None:
        del data["articles"][0]["published"]

    assert network(tiny(undated), View()).published is None


def test_what_no_file_can_hold_is_replaced() -> None:
    assert plain("a\x00b\x1bc\ud800d\ufffe\tü\n") == "a\ufffdb\ufffdc\ufffdd\ufffd\tü\n"

    def hostile(data: Data) -> None:
        row(data, "actors", "odegard")["name"] = "</node>\x07<script>"

    (node,) = (n for n in network(tiny(hostile), View()).nodes if n.key == "odegard")
    assert node.label == "</node>\ufffd<script>"


def test_values_are_written_as_a_schema_has_them() -> None:
    assert [words(value) for value in (True, False, -78.5, "ü")] == [
        "true",
        "false",
        "-78.5",
        "ü",
    ]
