"""The article: every span marked, the chosen one lit, a click chooses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.query import at, evidence, marked
from dateline.storage.files import load
from dateline.ui.excerpts.article import ArticleView
from dateline.ui.excerpts.dress import Face, stretches
from dateline.ui.excerpts.marking import Look, marks
from dateline.ui.excerpts.offsets import BREAK, Offsets
from dateline.ui.excerpts.places import words
from dateline.ui.theme import Appearance
from tests.dossiers import TEXT, Data, tiny

pytestmark = pytest.mark.ui


@pytest.fixture
def article(qtbot: QtBot, dossier: Dossier, appearance: Appearance) -> ArticleView:
    made = ArticleView(appearance)
    qtbot.addWidget(made)
    made.resize(420, 500)
    made.show_article(dossier, "tea")
    with qtbot.waitExposed(made):
        made.show()
    return made


def _built_in() -> list[Dossier]:
    order = (assets.seeds() / "ORDER").read_text(encoding="utf-8").split()
    return [load(assets.seeds() / name / "dossier.json") for name in order]


def _click(article: ArticleView, offset: int) -> None:
    article.scroll_to(offset)
    spot = article.point_of(offset)
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def test_the_text_is_shown_verbatim(article: ArticleView) -> None:
    assert article.toPlainText() == TEXT


def test_every_span_of_the_built_in_dossiers_is_marked_where_its_quote_is(
    qtbot: QtBot, appearance: Appearance
) -> None:
    for dossier in _built_in():
        view = ArticleView(appearance)
        qtbot.addWidget(view)
        for shown in dossier.articles:
            view.show_article(dossier, shown.id)
            offsets = Offsets(shown.text)
            found = sorted(
                (mark.key, words(view.document(), mark.start, mark.end))
                for mark in marks(dossier, shown.id, offsets)
            )
            wanted = sorted(
                (item.id, item.span.quote) for item in marked(dossier, shown.id)
            )
            assert found == wanted


def test_each_kind_of_record_has_a_look_of_its_own(dossier: Dossier) -> None:
    looks = {mark.key: mark.look for mark in marks(dossier, "tea", Offsets(TEXT))}
    assert looks["suva"] is Look.PLACE
    assert looks["samoan-embassy"] is Look.MISSION
    assert looks["odegard"] is Look.ACTOR
    assert looks["accused"] is Look.EVENT
    assert looks["broken"] is Look.RUPTURE
    assert looks["nauru"] is Look.REFUSED


@pytest.mark.parametrize("key", ["suva", "broken", "old", "odegard", "cafe", "london"])
def test_what_is_chosen_is_lit_and_in_view(
    article: ArticleView, dossier: Dossier, key: str
) -> None:
    spans = evidence(dossier, key)
    article.light(key, frozenset())
    article.scroll_to(spans[0].start)
    assert list(article.lit()) == [span.quote for span in spans]
    assert article.viewport().rect().contains(article.point_of(spans[0].start))


def test_the_chosen_words_are_painted_in_the_colour_of_the_choice(
    article: ArticleView, dossier: Dossier, appearance: Appearance
) -> None:
    span = evidence(dossier, "old")[0]
    article.scroll_to(span.start)
    before = article.viewport().grab().toImage()
    article.light("old", frozenset())
    after = article.viewport().grab().toImage()
    ratio = after.devicePixelRatio()
    spot = article.point_of(span.start) * ratio
    around = [
        after.pixelColor(spot.x() + dx, spot.y() + dy)
        for dx in range(-2, 60)
        for dy in range(-8, 9)
    ]
    assert QColor(appearance.tones.chosen) in around
    assert before != after


def test_a_click_chooses_the_tightest_and_again_the_next(
    article: ArticleView, dossier: Dossier, qtbot: QtBot
) -> None:
    offset = TEXT.index("Fiji broke off") + 1
    covering = at(dossier, "tea", offset)
    assert len(covering) > 1
    picked: list[str] = []
    article.picked.connect(lambda key, where: picked.append(key))
    for _ in range(len(covering) + 1):
        _click(article, offset)
        article.light(picked[-1], frozenset())
    assert picked == [*covering, covering[0]]


def test_a_click_tells_at_which_character(article: ArticleView) -> None:
    told: list[tuple[str, int]] = []
    article.picked.connect(lambda key, offset: told.append((key, offset)))
    offset = TEXT.index("Harbour Café") + 3
    _click(article, offset)
    assert told == [("cafe", offset)]


def test_a_click_beside_all_spans_chooses_nothing(article: ArticleView) -> None:
    told: list[str] = []
    article.picked.connect(lambda key, offset: told.append(key))
    _click(article, TEXT.index("nobody would say where"))
    assert told == []


def test_enter_chooses_what_the_text_cursor_stands_on(article: ArticleView) -> None:
    told: list[str] = []
    article.picked.connect(lambda key, offset: told.append(key))
    cursor = article.textCursor()
    cursor.setPosition(TEXT.index("Oslo") + 1)
    article.setTextCursor(cursor)
    QTest.keyClick(article, Qt.Key.Key_Return)
    assert told == ["oslo"]


def test_marks_after_a_clock_of_two_units_are_not_shifted(
    article: ArticleView, dossier: Dossier
) -> None:
    # The emoji before it takes two positions in Qt's document.
    article.light("nauru", frozenset())
    assert article.lit() == ("Nauru",)


def test_headline_and_byline_are_set_and_marks_of_markdown_hidden() -> None:
    text = "\n\n# A head\n\nBy Her  \n7 April\n\nA *soft* and **hard** word.\n"
    found = {(text[s.start : s.end], s.face) for s in stretches(text)}
    assert ("A head", Face.HEADLINE) in found
    assert ("# ", Face.MARK) in found
    assert ("By Her  ", Face.BYLINE) in found
    assert ("7 April", Face.BYLINE) in found
    assert ("soft", Face.ITALIC) in found
    assert ("hard", Face.BOLD) in found
    assert ("**", Face.MARK) in found


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt; & <b>bold</b>",
        "\u202eright to left\u202c",
        "[a](javascript:alert(1)) `x` ${y} <!-- z -->",
        "x" * 100_000,
    ],
)
def test_hostile_text_is_shown_as_text(article: ArticleView, hostile: str) -> None:
    def change(data: Data) -> None:
        first = data["articles"][0]
        first["text"] = f"{first['text']}\n{hostile}\n"

    article.show_article(tiny(change), "tea")
    shown = article.toPlainText().replace(BREAK, "")
    assert shown == f"{TEXT}\n{hostile}\n"
    assert not article.grab().isNull()
