"""A printed timeline says each event once, with its quote, on nothing else's place."""

from dataclasses import replace
from datetime import date

import pytest

from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.view import View
from dateline.domain.voice import VoiceKind
from dateline.figure.drawing import Drawing, Group, Path
from dateline.figure.sheet import Page
from dateline.figure.timeline import CREDIT, timeline_drawing
from dateline.figure.words import quotes
from dateline.scene.theme import THEMES
from dateline.scene.timeline import Lanes
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
    dossier: Dossier,
    page: Page = LANDSCAPE,
    view: View | None = None,
    lanes: Lanes = Lanes.KIND,
) -> Drawing:
    return timeline_drawing(dossier, view or View(), page, THEMES["light"], lanes)


def _bars(made: Drawing) -> dict[str, Group]:
    return {one.ref: one for one in marks(made)}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_event_is_told_with_its_quote(name: str, page: Page) -> None:
    dossier = article(name)
    made = _drawn(dossier, page)
    bars = _bars(made)
    for event in dossier.events:
        group = bars[event.id]
        assert dossier.sentence(event) in group.title
        assert group.desc == quotes(event.spans)
        told = " ".join(one.text for one in texts(replace(made, items=(group,))))
        assert dossier.sentence(event) in told
    assert dossier.title in said(made)
    assert CREDIT in said(made)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lanes", list(Lanes))
@pytest.mark.parametrize("name", ARTICLES)
def test_no_words_lie_on_others(name: str, lanes: Lanes, page: Page) -> None:
    assert_apart(_drawn(article(name), page, lanes=lanes))


@pytest.mark.parametrize("page", [*PAGES, *ODD])
@pytest.mark.parametrize("lanes", list(Lanes))
def test_all_is_on_the_page(page: Page, lanes: Lanes) -> None:
    assert_inside(_drawn(article(), page, lanes=lanes))


def test_folds_say_how_much_they_leave_out() -> None:
    lines = words(_drawn(article())).splitlines()
    assert "20 years" in lines
    assert "Empty years left out" in lines


def test_a_filter_crops_the_axis_and_says_what_it_hides() -> None:
    dossier = article()
    april = Filter(since=date(2024, 4, 3), until=date(2024, 4, 7))
    made = _drawn(dossier, view=View(filter=april))
    assert "hidden by the filter." in said(made)
    assert "Jun 1956" not in said(made)
    assert "Empty years left out" in words(_drawn(dossier))


def test_nothing_to_show_says_so() -> None:
    nobody = Filter(people=frozenset({"nobody"}))
    told = said(_drawn(tiny(), view=View(filter=nobody)))
    assert "No dated event that is shown." in told
    assert f"{len(tiny().events)} events are hidden by the filter." in told


def test_a_day_gets_its_line() -> None:
    made = _drawn(tiny(), view=View(on=date(2024, 4, 6)))
    assert "6 April 2024" in words(made).splitlines()
    lit = THEMES["light"].choice
    assert any(isinstance(one, Path) and one.stroke == lit for one in flat(made.items))


def test_the_chosen_event_is_lit() -> None:
    made = _drawn(tiny(), view=View(selection="broken"))
    lit = THEMES["light"].choice
    group = _bars(made)["broken"]
    assert any(isinstance(one, Path) and one.fill == lit for one in group.items)


def test_voices_are_told_apart_by_their_outline() -> None:
    dossier = article()
    bars = _bars(_drawn(dossier))
    for event in dossier.events:
        dashed = any(
            isinstance(one, Path) and one.dash for one in flat(bars[event.id].items)
        )
        plain = event.voice.kind is VoiceKind.STATED and event.status != "planned"
        if event.when is not None:
            assert dashed is not plain, event.id


def test_an_end_that_is_not_known_asks() -> None:
    dossier = article()
    made = _drawn(dossier)
    bars = _bars(made)
    asking = {
        event.id
        for event in dossier.events
        if any(one.text == "?" for one in texts(replace(made, items=(bars[event.id],))))
    }
    assert asking == {
        event.id
        for event in dossier.events
        if event.when and (event.when.start.unknown or event.when.end.unknown)
    }
    assert asking
    assert "An end that is not known" in said(made)


def test_ten_thousand_events_are_drawn_or_counted() -> None:
    dossier = big()
    made = _drawn(dossier, Page(2400, 1350))
    assert len(made.items) > 1_000
    assert "find no room at this size" in said(made)
