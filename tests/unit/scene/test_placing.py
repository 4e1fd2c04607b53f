"""Where the nodes of a relation graph go."""

import math
from functools import cache
from itertools import combinations

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.scene.graph import whole
from dateline.scene.placing import APART, Layout, placed
from dateline.storage.files import load
from tests.big import big
from tests.dossiers import tiny


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("dossier", [built_in(), tiny(), big()], ids=["1", "2", "3"])
def test_each_node_has_a_place_of_its_own(dossier: Dossier, layout: Layout) -> None:
    points = placed(dossier, layout)
    assert set(points) == {node.key for node in whole(dossier).nodes}
    assert len(set(points.values())) == len(points)


@pytest.mark.parametrize("layout", [Layout.FORCE, Layout.CIRCLE])
def test_nodes_of_a_small_graph_have_room(layout: Layout) -> None:
    points = placed(built_in(), layout)
    pairs = combinations(points.values(), 2)
    assert min(math.dist(*pair) for pair in pairs) >= APART


def test_a_party_is_near_its_country_on_the_map() -> None:
    points = placed(built_in(), Layout.GEOGRAPHY)
    with_israel = math.dist(points["ISR"], points["ECU"])
    assert math.dist(points["noboa"], points["ECU"]) < with_israel / 3
    assert points["ISR"][0] > points["ECU"][0]
    assert points["MEX"][1] < points["ARG"][1]


def test_the_same_dossier_gives_the_same_places() -> None:
    again = load(assets.built_in())
    for layout in Layout:
        assert placed(again, layout) == placed(built_in(), layout)
