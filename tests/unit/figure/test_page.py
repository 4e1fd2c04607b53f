"""A whole page: every part that there is, in its room, nothing on anything else."""

from datetime import date

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.view import View
from dateline.figure.drawing import Drawing
from dateline.figure.page import CREDIT, page_drawing
from dateline.figure.sheet import Page
from dateline.figure.words import quotes
from dateline.scene.theme import THEMES
from tests.dossiers import tiny
from tests.unit.figure.scenes import words
from tests.unit.figure.sheets import (
    ARTICLES,
    ODD,
    article,
    assert_apart,
    assert_inside,
    marks,
    said,
)

A3 = Page(3508, 2480)
PAGES = [A3, Page(2480, 3508), Page(2400, 1350), Page(1240, 1754)]
HEADS = ("Where", "Relations", "When", "Before")


def _drawn(dossier: Dossier, page: Page = A3, view: View | None = None) -> Drawing:
    return page_drawing(dossier, view or View(), page, THEMES["light"])


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_all_parts_are_there_and_none_lies_on_another(name: str, page: Page) -> None:
    made = _drawn(article(name), page)
    lines = words(made).splitlines()
    for head in HEADS:
        assert head in lines
    assert CREDIT in said(made)
    assert_apart(made)
    assert_inside(made)


@pytest.mark.parametrize("page", PAGES[:2])
@pytest.mark.parametrize("name", ARTICLES)
def test_every_event_is_told_with_its_quote(name: str, page: Page) -> None:
    drawn = {(mark.ref, mark.desc) for mark in marks(_drawn(article(name), page))}
    for event in article(name).events:
        assert (event.id, quotes(event.spans)) in drawn


@pytest.mark.parametrize("page", ODD)
def test_all_words_are_on_a_page_of_an_odd_shape(page: Page) -> None:
    assert_inside(_drawn(article(), page))


def test_a_day_reaches_map_relations_and_timeline() -> None:
    told = said(_drawn(article(), view=View(on=date(2024, 4, 5))))
    assert "Has broken off or suspended relations" in told
    assert "How relations stood on 5 April 2024." in told
    assert "Suspended?" in told
    assert (
        "5 April 2024"
        in words(_drawn(article(), view=View(on=date(2024, 4, 5)))).splitlines()
    )


def test_what_there_is_nothing_of_is_left_out() -> None:
    few = Filter(kinds=frozenset({"relations.suspended"}))
    made = _drawn(article(), view=View(filter=few))
    lines = words(made).splitlines()
    assert "Before" not in lines
    assert "When" in lines
    assert "34 events are hidden by the filter." in said(made)
    nobody = Filter(people=frozenset({"nobody"}))
    alone = words(_drawn(tiny(), view=View(filter=nobody))).splitlines()
    assert [head for head in HEADS if head in alone] == ["Where"]


def test_the_text_for_those_who_can_not_see_it_names_all_parts() -> None:
    made = _drawn(article())
    for told in ("Map: ", "How relations stood", "34 dated events", "Entries into"):
        assert told in made.desc
