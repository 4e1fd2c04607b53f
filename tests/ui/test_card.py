"""The card: what it says, where it leads, and that it is only ever text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.domain.dossier import Dossier
from dateline.domain.query import evidence
from dateline.scene.card import card
from dateline.ui.card import CardView
from dateline.ui.theme import Appearance
from dateline.ui.wrapping import Link, Words
from tests.dossiers import Data, tiny

pytestmark = pytest.mark.ui


@pytest.fixture
def view(qtbot: QtBot, appearance: Appearance) -> CardView:
    made = CardView(appearance)
    qtbot.addWidget(made)
    made.resize(380, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _told(view: CardView) -> list[str]:
    page = _page(view)
    found = [words.text() for words in page.findChildren(Words)]
    return found + [link.words() for link in page.findChildren(Link)]


def _page(view: CardView) -> QWidget:
    page = view.widget()
    assert page is not None
    return page


@pytest.mark.parametrize(
    "key", ["suva", "broken", "accused", "fijian-residence", "odegard", "nauru", "gbr"]
)
def test_it_says_all_that_the_card_holds(
    view: CardView, dossier: Dossier, key: str
) -> None:
    view.show_card(dossier, key)
    told = _told(view)
    shown = card(dossier, key)
    assert shown.title in told
    for row in shown.rows:
        assert row.words in told
    for span in evidence(dossier, key):
        assert f"“{span.quote}”" in told


def test_what_leads_elsewhere_can_be_pressed(
    view: CardView, dossier: Dossier, qtbot: QtBot
) -> None:
    view.show_card(dossier, "accused")
    lead = next(link for link in view.leads if link.words() == "Oslo")
    with qtbot.waitSignal(view.picked) as signal:
        QTest.mouseClick(lead, Qt.MouseButton.LeftButton)
    assert signal.args == ["oslo"]


def test_a_quote_leads_to_its_place_in_the_article(
    view: CardView, dossier: Dossier, qtbot: QtBot
) -> None:
    view.show_card(dossier, "suva")
    span = evidence(dossier, "suva")[0]
    with qtbot.waitSignal(view.quoted) as signal:
        view.quotes[0].setFocus()
        QTest.keyClick(view.quotes[0], Qt.Key.Key_Return)
    assert signal.args == ["tea", span.start]


def test_pressing_a_link_may_replace_the_card_it_is_on(
    view: CardView, dossier: Dossier, qtbot: QtBot
) -> None:
    view.picked.connect(lambda key: view.show_card(dossier, key))
    view.show_card(dossier, "accused")
    view.leads[0].setFocus()
    QTest.keyClick(view.leads[0], Qt.Key.Key_Return)
    assert "Åse Ødegård" in _told(view)
    assert view.window().focusWidget() is view


def test_with_nothing_chosen_it_tells_of_the_dossier_and_what_to_do(
    view: CardView, dossier: Dossier
) -> None:
    view.show_card(dossier, "")
    told = " ".join(_told(view))
    assert "Teacups and envoys" in told
    assert "A. Writer, The Invented Post, 8 April 2024" in told
    assert "Choose a mark or a link on the map" in told
    leads = [link.words() for link in view.leads]
    assert leads[0] == "Fiji broke off relations with Samoa"


HOSTILE = [
    "<b>bold</b><img src=x onerror=alert(1)>",
    "</qt><script>alert(1)</script>",
    "&amp; &lt; & %s {0} ${x}",
    "\u202egnirts\u202c \u0000",
    "W" * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_shown_as_they_are(view: CardView, text: str) -> None:
    def change(data: Data) -> None:
        data["events"][0].update(summary=text, note=text)
        data["places"][5].update(name=text)

    dossier = tiny(change)
    for key in ("broken", "suva"):
        view.show_card(dossier, key)
        assert any(words.startswith(text[:200]) for words in _told(view))
        for label in view.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText
        assert _page(view).width() <= view.viewport().width()
        assert not view.grab().isNull()


def test_a_word_without_end_wraps(qtbot: QtBot) -> None:
    words = Words("W" * 300, view_font())
    assert words.heightForWidth(200) > words.heightForWidth(2000)
    assert words.minimumSizeHint().width() < 100


def view_font() -> QFont:
    return QFont()
