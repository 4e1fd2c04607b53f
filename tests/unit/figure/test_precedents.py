"""Precedents in print: the cases, each with its quotes, in columns on one clock."""

from datetime import date

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.lens import STATED_ONLY, Filter
from dateline.domain.view import View
from dateline.figure.drawing import Drawing, Path
from dateline.figure.precedents import CREDIT, precedents_drawing
from dateline.figure.sheet import Page
from dateline.figure.words import quotes
from dateline.scene.precedents import families, precedents
from dateline.scene.theme import THEMES
from tests.big import big
from tests.dossiers import tiny
from tests.unit.figure.scenes import LANDSCAPE, flat, texts, words
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


def _drawn(
    dossier: Dossier, page: Page = LANDSCAPE, view: View | None = None
) -> Drawing:
    return precedents_drawing(dossier, view or View(), page, THEMES["light"])


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_case_has_its_date_its_sentence_and_its_quotes(
    name: str, page: Page
) -> None:
    made = _drawn(article(name), page)
    told = said(made)
    assert CREDIT in told
    drawn = [(one.ref, one.desc) for one in marks(made)]
    for case in precedents(article(name)).cases:
        assert case.when in told
        for row in case.cells.values():
            for entry in row:
                assert (entry.ref, quotes(entry.spans)) in drawn
                drawn.remove((entry.ref, quotes(entry.spans)))
    assert drawn == []


def test_quotes_are_whole_and_in_quotation_marks() -> None:
    for mark in marks(_drawn(article(), Page(1240, 1754))):
        lines = [one.text for one in flat(mark.items) if hasattr(one, "text")]
        assert mark.desc in " ".join(lines)
        assert mark.desc.startswith("“")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_no_words_lie_on_others(name: str, page: Page) -> None:
    assert_apart(_drawn(article(name), page))


@pytest.mark.parametrize("page", [*PAGES, *ODD])
def test_all_is_on_the_page(page: Page) -> None:
    for name in ARTICLES:
        assert_inside(_drawn(article(name), page))


def test_how_long_after_and_whose_voice_are_told() -> None:
    told = said(_drawn(article(), Page(1240, 1754)))
    for words_ in ("8 years later", "within 2 days", "Quoted from Matthew Miller"):
        assert words_ in told
    assert "Not told" in told


def test_claims_have_a_broken_line() -> None:
    for mark in marks(_drawn(article())):
        dashed = any(isinstance(one, Path) and one.dash for one in mark.items)
        assert dashed is not mark.title.endswith("Stated by the author")


def test_a_filter_by_kind_asks_for_another_family() -> None:
    view = View(filter=Filter(kinds=frozenset({"asylum.granted"})))
    told = said(_drawn(article(), view=view))
    assert "Asylum granted, and how long after" in told
    assert "hidden by the filter" in told


def test_a_filter_by_voice_leaves_out_quotes_in_others() -> None:
    told = said(_drawn(article(), view=View(filter=STATED_ONLY)))
    assert "Matthew Miller" not in told
    assert "Roberto Canseco" not in told
    assert "8 years later" in told


def test_a_filter_by_date_leaves_out_cases() -> None:
    view = View(filter=Filter(since=date(2000, 1, 1)))
    lines = words(_drawn(article(), view=view)).splitlines()
    assert "June 1976" not in lines
    assert "April 2019" in lines


def test_nothing_to_compare_says_so() -> None:
    assert families(tiny()) != () or "no two events" in said(_drawn(tiny()))
    none = View(filter=Filter(kinds=frozenset({"aid.military"})))
    assert "The article tells of no two events of one kind." in said(
        _drawn(tiny(), view=none)
    )
    late = View(filter=Filter(since=date(2090, 1, 1)))
    assert "none that is shown" in said(_drawn(article(), view=late))


def test_many_cases_are_cut_to_the_latest_and_counted() -> None:
    made = _drawn(big(), Page(2400, 1350))
    assert "earlier cases find no room at this size." in said(made)
    assert len(texts(made)) < 2_000
