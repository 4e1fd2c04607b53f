"""A printed graph: parties and lines with their sentences, words that cover nothing."""

import math
from datetime import date
from itertools import combinations

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.query import evidence
from dateline.domain.view import View
from dateline.figure.drawing import Drawing, Path
from dateline.figure.graph import CREDIT, graph_drawing
from dateline.figure.graph_wires import radii, wires
from dateline.figure.sheet import Page
from dateline.figure.words import quotes
from dateline.scene.graph import whole
from dateline.scene.lines import Knot
from dateline.scene.placing import Layout
from dateline.scene.theme import THEMES
from tests.big import big
from tests.dossiers import tiny
from tests.unit.figure.scenes import LANDSCAPE, flat
from tests.unit.figure.sheets import (
    ARTICLES,
    ODD,
    PAGES,
    article,
    assert_apart,
    assert_inside,
    marks,
    said,
)

LIGHT = THEMES["light"]


def _drawn(
    dossier: Dossier,
    page: Page = LANDSCAPE,
    view: View | None = None,
    layout: Layout = Layout.FORCE,
) -> Drawing:
    return graph_drawing(dossier, view or View(), page, LIGHT, layout)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_party_and_every_line_has_its_sentences(name: str) -> None:
    dossier = article(name)
    drawn = [(mark.ref, mark.title, mark.desc) for mark in marks(_drawn(dossier))]
    for edge in whole(dossier).edges:
        told = [one for one in drawn if one[0] == edge.ref and edge.when in one[1]]
        assert told
        assert all(desc == quotes(edge.spans) for _, _, desc in told)
    for node in whole(dossier).nodes:
        assert (node.ref, node.name, quotes(evidence(dossier, node.ref))) in drawn


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_party_and_every_rupture_is_named(name: str, page: Page) -> None:
    told = said(_drawn(article(name), page))
    assert CREDIT in told
    for node in whole(article(name)).nodes:
        assert node.name in told or "finds no room" in told
    for edge in whole(article(name)).edges:
        if edge.rupture:
            assert edge.kind in told


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("name", ARTICLES)
def test_no_words_lie_on_others(name: str, layout: Layout, page: Page) -> None:
    made = _drawn(article(name), page, layout=layout)
    assert_apart(made)
    assert_inside(made)


@pytest.mark.parametrize("page", ODD)
def test_all_words_are_on_a_page_of_an_odd_shape(page: Page) -> None:
    assert_inside(_drawn(article(), page))


def test_lines_of_a_pair_stand_apart() -> None:
    shown = whole(article(ARTICLES[1]))
    sizes = radii(shown, 1.0)
    knots = {
        node.key: Knot(node, (100.0 + 90 * (at % 6), 100.0 + 80 * (at // 6)), 9.0)
        for at, node in enumerate(shown.nodes)
    }
    assert set(sizes) == set(knots)
    made = wires(shown.edges, knots, LIGHT, "", 1.0)
    pairs: dict[frozenset[str], list[tuple[float, float]]] = {}
    for wire in made:
        middle = wire.points[len(wire.points) // 2]
        pair = frozenset((wire.edge.start, wire.edge.end))
        pairs.setdefault(pair, []).append(middle)
    assert any(len(spots) > 1 for spots in pairs.values())
    for spots in pairs.values():
        for one, other in combinations(spots, 2):
            assert math.dist(one, other) > 8


def test_voices_are_told_apart_by_their_lines() -> None:
    made = _drawn(article())
    edges = {edge.ref: edge for edge in whole(article()).edges}
    for mark in marks(made):
        if mark.ref in edges and edges[mark.ref].when in mark.title:
            dashed = any(isinstance(one, Path) and one.dash for one in mark.items)
            assert dashed is (edges[mark.ref].stroke != "solid")


def test_events_with_one_party_are_counted() -> None:
    alone = len(whole(article()).alone)
    assert alone > 1
    assert f"{alone} events with one party have no line." in said(_drawn(article()))


def test_a_day_tells_how_pairs_stood() -> None:
    told = said(_drawn(article(), view=View(on=date(2024, 4, 5))))
    assert "how they stood on 5 April 2024." in told
    assert "Relations suspended, or perhaps envoy expelled" in told
    assert "Not certain on that day, or hedged" in told
    assert "Relations restored" in told


def test_a_filter_leaves_what_it_lets_through() -> None:
    few = View(filter=Filter(kinds=frozenset({"relations.broken"})))
    told = said(_drawn(article(), view=few))
    assert "hidden by the filter." in told
    assert "Nicaragua" in told
    assert "Julian Assange" not in told


def test_the_chosen_line_and_the_chosen_party_are_lit() -> None:
    for selection in ("accused", "odegard", "broken"):
        made = _drawn(tiny(), view=View(selection=selection))
        lit = {getattr(one, "stroke", "") for one in _shapes(made)}
        assert LIGHT.choice in lit


def _shapes(made: Drawing) -> list[object]:
    found: list[object] = []
    for one in flat(made.items):
        found += list(getattr(one, "items", (one,)))
    return found


def test_nothing_to_show_says_so() -> None:
    nobody = View(filter=Filter(people=frozenset({"nobody"})))
    assert "No event between two parties." in said(_drawn(tiny(), view=nobody))
    early = View(on=date(1900, 1, 1))
    assert "No relations to show on 1 January 1900." in said(
        _drawn(article(), view=early)
    )


def test_a_large_world_is_cut_to_who_has_most_to_do_and_counted() -> None:
    made = _drawn(big(), Page(2400, 1350))
    assert "find no room at this size." in said(made)
    assert_apart(made)
    assert len(marks(made)) < 400
