"""GraphML, as NetworkX reads it."""

import io
from datetime import date
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import networkx

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.view import View
from dateline.export.graphml import NAMESPACE, graphml
from dateline.export.network import EDGE_FIELDS, NODE_FIELDS
from dateline.storage.files import load
from tests.dossiers import Data, row, tiny


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


@cache
def whole() -> bytes:
    return graphml(built_in(), View())


def opened(data: bytes) -> "networkx.MultiDiGraph[Any]":
    """The graph as NetworkX reads it."""
    read = networkx.read_graphml(io.BytesIO(data))
    assert isinstance(read, networkx.MultiDiGraph)
    return read


def test_networkx_reads_the_graph_with_its_dates() -> None:
    read = opened(whole())
    assert (read.number_of_nodes(), read.number_of_edges()) == (38, 38)
    broken = read.edges["VEN", "URY", "E15"]
    assert (broken["start"], broken["end"]) == ("1976-06-01", "1984-12-31")
    assert broken["label"] == "Venezuela broke off relations with Uruguay"
    assert broken["rupture"] is True
    assert read.nodes["embassy-mexico-quito"]["kind"] == "mission"
    assert read.nodes["ECU"]["lat"] == -0.22985


def test_an_open_end_is_left_open() -> None:
    read = opened(whole())
    assert "start" not in read.edges["MEX", "glas", "E3"]
    assert "end" not in read.edges["argentine-government", "seven-argentines", "E17"]


def test_what_goes_both_ways_says_so() -> None:
    read = opened(whole())
    edges = read.edges(keys=True, data=True)
    mutual = {key for _, _, key, values in edges if values["mutual"]}
    assert mutual == {"E24", "E28", "E31", *(f"E33.{n}" for n in range(1, 8))}


def test_the_graph_says_where_it_is_from_and_what_is_left_out() -> None:
    year = View(filter=Filter(since=date(1976, 1, 1), until=date(1976, 12, 31)))
    read = networkx.read_graphml(io.BytesIO(graphml(built_in(), year)))
    assert read.graph["title"] == built_in().title
    assert read.graph["source"].startswith("Andrea Lobo")
    assert read.graph["note"] == "Events hidden by the filter: 31."
    assert read.graph["published"] == "2024-04-07"


def test_every_key_that_is_used_is_declared_once() -> None:
    root = ET.fromstring(whole())
    declared = [key.attrib["id"] for key in root.iter(f"{{{NAMESPACE}}}key")]
    assert len(set(declared)) == len(declared)
    used = {data.attrib["key"] for data in root.iter(f"{{{NAMESPACE}}}data")}
    assert used <= set(declared)
    assert {f"node.{name}" for name in NODE_FIELDS} <= set(declared)
    assert {f"edge.{name}" for name in EDGE_FIELDS} <= set(declared)


def test_it_is_the_same_each_time() -> None:
    assert graphml(load(assets.built_in()), View()) == whole()


def test_names_that_look_like_markup_stay_names() -> None:
    def hostile(data: Data) -> None:
        row(data, "actors", "odegard")["name"] = "</data>\x07 ]]>"

    read = opened(graphml(tiny(hostile), View()))
    assert read.nodes["odegard"]["label"] == "</data>\ufffd ]]>"
