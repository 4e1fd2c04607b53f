"""A printed matrix: each pair's state on a day in a word, with the sentence behind."""

from datetime import date

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.tie import State, ties
from dateline.domain.view import View
from dateline.figure.drawing import Drawing, Group, Path
from dateline.figure.matrix import CREDIT, NOTHING, matrix_drawing
from dateline.figure.matrix_states import look
from dateline.figure.sheet import Page
from dateline.figure.words import quotes
from dateline.scene.matrix import matrix
from dateline.scene.theme import THEMES
from tests.big import big
from tests.dossiers import tiny
from tests.unit.figure.scenes import LANDSCAPE, flat, words
from tests.unit.figure.sheets import (
    ARTICLES,
    ODD,
    PAGES,
    article,
    assert_apart,
    assert_inside,
    said,
)

FIFTH = View(on=date(2024, 4, 5))


def _drawn(
    dossier: Dossier, page: Page = LANDSCAPE, view: View | None = None
) -> Drawing:
    return matrix_drawing(dossier, view or View(), page, THEMES["light"])


def _cells(made: Drawing) -> dict[str, list[Group]]:
    """The cells by what they say; a pair has two."""
    found: dict[str, list[Group]] = {}
    for one in made.items:
        if isinstance(one, Group) and one.title:
            found.setdefault(one.title, []).append(one)
    return found


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_pair_has_two_cells_with_its_quote(name: str, page: Page) -> None:
    dossier = article(name)
    made = _drawn(dossier, page, FIFTH)
    shown = matrix(dossier, ties(dossier), date(2024, 4, 5))
    cells = _cells(made)
    for cell in shown.cells.values():
        pair = cells[cell.words]
        assert len(pair) == 2
        event = next((one for one in dossier.events if one.id == cell.ref), None)
        for group in pair:
            assert group.desc == (quotes(event.spans) if event else "")
    for country in shown.names:
        assert words(made).splitlines().count(country) >= 2


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("view", [View(), FIFTH])
def test_no_words_lie_on_others(view: View, page: Page) -> None:
    for name in ARTICLES:
        assert_apart(_drawn(article(name), page, view))


@pytest.mark.parametrize("page", [*PAGES, *ODD])
def test_all_is_on_the_page(page: Page) -> None:
    for name in ARTICLES:
        assert_inside(_drawn(article(name), page, FIFTH))


def test_without_a_day_it_is_that_of_publication() -> None:
    told = said(_drawn(article()))
    assert "when the article came out, 7 April 2024." in told
    assert "Broken off?" not in told
    assert CREDIT in told


def test_a_day_in_doubt_says_so_in_the_cell_and_in_words() -> None:
    told = said(_drawn(article(), view=FIFTH))
    assert "How relations stood on 5 April 2024." in told
    assert "Suspended?" in told
    assert "relations suspended, or perhaps envoy expelled" in told
    assert "Not certain on that day" in told


def test_before_all_of_it_relations_are_normal() -> None:
    told = said(_drawn(article(), view=View(on=date(1950, 1, 1))))
    assert "Normal, as far as the article tells" in told
    for word in ("Suspended", "Broken", "Restored"):
        assert word not in told


def test_what_brought_a_state_is_quoted_beside_it() -> None:
    told = said(_drawn(article()))
    assert "Ecuador and Nicaragua: relations broken off" in told
    assert "“Nicaragua also broke ties with Ecuador to protest Friday’s events”" in told


@pytest.mark.parametrize("theme", list(THEMES))
def test_no_state_is_told_by_its_colour_alone(theme: str) -> None:
    looks = [look(state, THEMES[theme]) for state in State]
    assert len({one.letter for one in looks}) == len(looks)
    assert len({(one.fill, one.hatch) for one in looks}) == len(looks)


def test_the_chosen_event_is_ringed() -> None:
    made = _drawn(tiny(), view=View(selection="broken", on=date(2024, 4, 8)))
    lit = THEMES["light"].choice
    assert any(isinstance(one, Path) and one.stroke == lit for one in flat(made.items))


def test_nothing_to_show_says_so() -> None:
    nothing = View(filter=Filter(kinds=frozenset({"aid.military"})))
    assert NOTHING in said(_drawn(article(), view=nothing))


def test_a_large_world_is_cut_to_what_is_grave_and_counted() -> None:
    made = _drawn(big(), Page(2400, 1350), View(on=date(1994, 4, 5)))
    assert "more countries find no room at this size." in said(made)
    assert_inside(made)
    assert_apart(made)
