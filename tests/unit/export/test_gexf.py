"""GEXF 1.3, as Gephi and NetworkX read it."""

import io
import subprocess
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import networkx
import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.view import View
from dateline.export.gexf import NAMESPACE, gexf
from dateline.export.network import EDGE_FIELDS, NODE_FIELDS
from dateline.storage.files import load
from tests.dossiers import Data, row, tiny

SCHEMA = Path(__file__).parents[2] / "data" / "gexf-1.3.xsd"


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


@cache
def whole() -> bytes:
    return gexf(built_in(), View())


def fits(data: bytes) -> bool:
    """Whether a file fits the schema."""
    command = ["xmllint", "--noout", "--nonet", "--schema", str(SCHEMA), "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    return done.returncode == 0


def opened(data: bytes) -> "networkx.MultiDiGraph[Any]":
    """The graph as NetworkX reads it."""
    read = networkx.read_gexf(io.BytesIO(data))
    assert isinstance(read, networkx.MultiDiGraph)
    return read


def hostile() -> Dossier:
    def change(data: Data) -> None:
        data["title"] = "]]><graph/>\x00&amp;"
        row(data, "actors", "odegard")["name"] = "</node>\x07 \"'<script>"

    return tiny(change)


@pytest.mark.parametrize(
    ("dossier", "view"),
    [
        (built_in(), View()),
        (built_in(), View(on=date(2024, 4, 6))),
        (built_in(), View(filter=Filter(since=date(3000, 1, 1)))),
        (tiny(), View()),
        (hostile(), View()),
    ],
    ids=["whole", "day", "nothing", "tiny", "hostile"],
)
def test_it_fits_the_schema(dossier: Dossier, view: View) -> None:
    assert fits(gexf(dossier, view))


def test_the_schema_would_notice() -> None:
    for good, bad in [
        (b'start="1976-06-01"', b'start="June 1976"'),
        (b'target="URY"', b'target="nowhere"'),
        (b'type="mutual"', b'type="both"'),
    ]:
        assert good in whole()
        assert not fits(whole().replace(good, bad))


def test_networkx_reads_the_graph_with_its_dates() -> None:
    read = opened(whole())
    assert read.graph["mode"] == "dynamic"
    assert (read.graph["start"], read.graph["end"]) == ("1956-06-01", "2024-04-30")
    broken = read.edges["VEN", "URY", "E15"]
    assert (broken["start"], broken["end"]) == ("1976-06-01", "1984-12-31")
    assert broken["kind"] == "relations.broken"
    assert broken["rupture"] is True
    assert "until 1984" in broken["quote"]
    assert read.nodes["ECU"]["label"] == "Ecuador"
    assert read.nodes["ECU"]["lat"] == -0.22985
    assert read.nodes["glas"]["country"] == "ECU"


def test_an_open_end_is_left_open() -> None:
    read = opened(whole())
    before = read.edges["MEX", "glas", "E3"]
    assert "start" not in before
    assert before["end"] == "2024-04-05"
    after = read.edges["argentine-government", "seven-argentines", "E17"]
    assert after["start"] == "1956-06-01"
    assert "end" not in after


def test_a_statement_with_seven_parties_has_seven_edges_both_ways() -> None:
    read = opened(whole())
    assert read.nodes["E33"]["kind"] == "statement"
    assert (read.in_degree("E33"), read.out_degree("E33")) == (7, 7)


def test_edges_of_one_pair_differ_in_kind_so_that_none_are_merged() -> None:
    edges = ET.fromstring(whole()).findall(f".//{{{NAMESPACE}}}edge")
    kinds = [
        (frozenset((edge.attrib["source"], edge.attrib["target"])), edge.attrib["kind"])
        for edge in edges
    ]
    assert len(set(kinds)) == len(kinds) == 38


def test_the_fields_are_declared_by_their_types() -> None:
    fields = ET.fromstring(whole()).iter(f"{{{NAMESPACE}}}attribute")
    declared = [(field.attrib["id"], field.attrib["type"]) for field in fields]
    types = {str: "string", float: "double", bool: "boolean"}
    wanted = [*NODE_FIELDS.items(), *EDGE_FIELDS.items()]
    assert declared == [(name, types[kind]) for name, kind in wanted]


def test_it_is_dated_by_the_article_and_the_same_each_time() -> None:
    assert b'<meta lastmodifieddate="2024-04-07">' in whole()
    assert gexf(load(assets.built_in()), View()) == whole()


def test_names_that_look_like_markup_stay_names() -> None:
    read = opened(gexf(hostile(), View()))
    assert read.nodes["odegard"]["label"] == "</node>\ufffd \"'<script>"
