"""A printed timeline says each event once, with its quote, on nothing else's place."""

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations

import pytest

from dateline.assets import seeds
from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.domain.view import View
from dateline.domain.voice import VoiceKind
from dateline.figure.drawing import Drawing, Group, Path
from dateline.figure.sheet import Page
from dateline.figure.timeline import CREDIT, timeline_drawing
from dateline.figure.words import quotes
from dateline.geometry.labels import overlaps
from dateline.scene.theme import THEMES
from dateline.scene.timeline import Lanes
from dateline.storage.files import load
from tests.big import big
from tests.dossiers import tiny
from tests.unit.figure.scenes import LANDSCAPE, box_of, flat, texts, words

ARTICLES = (seeds() / "ORDER").read_text(encoding="utf-8").split()
PAGES = [LANDSCAPE, Page(1754, 1240), Page(1240, 1754)]
ODD = [Page(200, 200), Page(300, 1500), Page(2000, 240), Page(6000, 400)]


@cache
def _article(name: str) -> Dossier:
    return load(seeds() / name / "dossier.json")


def _drawn(
    dossier: Dossier,
    page: Page = LANDSCAPE,
    view: View | None = None,
    lanes: Lanes = Lanes.KIND,
) -> Drawing:
    return timeline_drawing(dossier, view or View(), page, THEMES["light"], lanes)


def _bars(made: Drawing) -> dict[str, Group]:
    return {
        one.ref: one for one in flat(made.items) if isinstance(one, Group) and one.ref
    }


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ARTICLES)
def test_every_event_is_told_with_its_quote(name: str, page: Page) -> None:
    dossier = _article(name)
    made = _drawn(dossier, page)
    bars = _bars(made)
    said = " ".join(words(made).split())
    for event in dossier.events:
        group = bars[event.id]
        assert dossier.sentence(event) in group.title
        assert group.desc == quotes(event.spans)
        told = " ".join(one.text for one in texts(replace(made, items=(group,))))
        assert dossier.sentence(event) in told
    assert dossier.title in said
    assert CREDIT in said


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lanes", list(Lanes))
@pytest.mark.parametrize("name", ARTICLES)
def test_no_words_lie_on_others(name: str, lanes: Lanes, page: Page) -> None:
    made = _drawn(_article(name), page, lanes=lanes)
    for one, other in combinations(texts(made), 2):
        assert not overlaps(box_of(one), box_of(other)), (one.text, other.text)


@pytest.mark.parametrize("page", [*PAGES, *ODD])
@pytest.mark.parametrize("lanes", list(Lanes))
def test_all_is_on_the_page(page: Page, lanes: Lanes) -> None:
    made = _drawn(_article(ARTICLES[0]), page, lanes=lanes)
    for text in texts(made):
        left, top, right, bottom = box_of(text)
        assert 0 <= left <= right <= page.width + 0.5, text
        assert 0 <= top <= bottom <= page.height, text


def test_folds_say_how_much_they_leave_out() -> None:
    said = words(_drawn(_article(ARTICLES[0]))).splitlines()
    assert "20 years" in said
    assert "Empty years left out" in said


def test_a_filter_crops_the_axis_and_says_what_it_hides() -> None:
    dossier = _article(ARTICLES[0])
    april = Filter(since=date(2024, 4, 3), until=date(2024, 4, 7))
    made = _drawn(dossier, view=View(filter=april))
    said = words(made)
    assert "hidden by the filter." in said
    assert "Jun 1956" not in said
    assert "Empty years left out" in words(_drawn(dossier))


def test_nothing_to_show_says_so() -> None:
    nobody = Filter(people=frozenset({"nobody"}))
    said = words(_drawn(tiny(), view=View(filter=nobody)))
    assert "No dated event that is shown." in said
    assert f"{len(tiny().events)} events are hidden by the filter." in said


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
    dossier = _article(ARTICLES[0])
    bars = _bars(_drawn(dossier))
    for event in dossier.events:
        dashed = any(
            isinstance(one, Path) and one.dash for one in flat(bars[event.id].items)
        )
        plain = event.voice.kind is VoiceKind.STATED and event.status != "planned"
        if event.when is not None:
            assert dashed is not plain, event.id


def test_ten_thousand_events_are_drawn_or_counted() -> None:
    dossier = big()
    made = _drawn(dossier, Page(2400, 1350))
    assert len(made.items) > 1_000
    said = words(made)
    assert "find no room at this size" in said or "shown without words" in said
