"""Links end clear of their marks, point at who is acted on, and stand apart."""

import math
from itertools import pairwise

import pytest

from dateline.domain.view import Links
from dateline.figure.drawing import XY, Disc, Drawing, Group, Path
from dateline.figure.sheet import Page
from dateline.figure.ways import arrow, stroked
from dateline.scene.signs import Stroke
from tests.unit.figure.scenes import LANDSCAPE, figure, flat, small

PAGES = [LANDSCAPE, Page(1080, 1080), Page(1200, 675, world=True)]


def line_of(made: Drawing, ref: str) -> tuple[XY, ...]:
    """The points of a link on the map, drawn last within its group."""
    for one in flat(made.items):
        if isinstance(one, Group) and one.ref == ref and one.title:
            rows = [p.rows[0] for p in one.items if isinstance(p, Path) and p.width]
            if len(rows[0]) > 2:
                return rows[0]
    raise AssertionError(f"{ref} is not drawn")


def gap(line: tuple[XY, ...], point: XY) -> float:
    """The distance of a point from the points of a line."""
    return min(math.dist(point, other) for other in line)


@pytest.mark.parametrize("page", PAGES)
def test_two_links_of_a_pair_stand_apart(page: Page) -> None:
    made = figure(small(), page)
    one, other = line_of(made, "broken"), line_of(made, "suspended")
    assert gap(other, one[len(one) // 2]) > 4 * page.u


@pytest.mark.parametrize("page", PAGES)
def test_no_link_jumps_where_the_world_is_cut(page: Page) -> None:
    made = figure(small("", Links.ALL), page)
    for link in small("", Links.ALL).links:
        row = line_of(made, link.ref)
        long = math.dist(row[0], row[-1])
        assert (
            max(math.dist(*pair) for pair in pairwise(row)) < 0.35 * long + 9 * page.u
        )


def test_an_arrow_ends_where_its_line_did() -> None:
    row, head = arrow([(0.0, 0.0), (50.0, 0.0), (100.0, 0.0)], 12.0)
    assert head[0] == (100.0, 0.0)
    assert row[0] == (0.0, 0.0)
    assert row[-1][0] < 100.0
    (_, y1), (_, y2) = head[1], head[3]
    assert y1 == -y2 != 0.0


def test_who_answers_for_a_link_is_told_by_its_dashes() -> None:
    row = (((0.0, 0.0), (9.0, 0.0)),)
    made = {one: stroked(row, one, "#000000", 2.0, 1.0) for one in Stroke}
    assert made[Stroke.SOLID].dash == ()
    assert len({path.dash for path in made.values()}) == 3
    assert made[Stroke.DOTTED].round_caps


def test_a_link_keeps_clear_of_its_marks() -> None:
    made = figure(small(), LANDSCAPE)
    marks = {mark.ref for mark in small().marks}
    discs = [
        item
        for one in flat(made.items)
        if isinstance(one, Group) and one.ref in marks and one.title
        for item in one.items
        if isinstance(item, Disc)
    ]
    assert len(discs) > 4
    row = line_of(made, "old")  # the others are shorter than marks are wide
    for disc in discs:
        for end in (row[0], row[-1]):
            assert math.dist(end, (disc.x, disc.y)) >= disc.radius
