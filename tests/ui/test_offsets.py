"""Characters of the article and positions in Qt's document stay in step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from dateline.ui.excerpts.offsets import BREAK, REPLACED, Offsets
from dateline.ui.excerpts.places import words

pytestmark = pytest.mark.ui

HARD = st.text(
    st.sampled_from("a\r\n\t 🕰é\u0301\u2028\u202e\x00\ud800\ufdd0\ufdd1中"), max_size=40
)


@given(st.one_of(HARD, st.text(max_size=60)))
def test_every_character_is_where_the_offsets_say(qapp: object, text: str) -> None:
    offsets = Offsets(text)
    document = QTextDocument()
    document.setPlainText(offsets.shown)
    for at, char in enumerate(text):
        start, end = offsets.position(at), offsets.position(at + 1)
        shown = words(document, start, end)
        if char == "\r" and text[at + 1 : at + 2] == "\n":
            assert shown == ""
        elif char in "\r\n\u2029":
            assert shown == "\n"
        elif char not in ("\xa0", "\u2028"):
            assert shown in (char, REPLACED)


@given(st.text(max_size=60))
def test_there_and_back_is_the_same_character(text: str) -> None:
    offsets = Offsets(text)
    for at, char in enumerate(text):
        if char != "\r":
            assert offsets.offset(offsets.position(at)) == at


def test_an_endless_word_breaks_and_nothing_is_shifted() -> None:
    text = "a " + "w" * 1000 + "🕰 end"
    offsets = Offsets(text)
    assert offsets.shown.replace(BREAK, "") == text
    assert offsets.shown.count(BREAK) == 4
    at = offsets.position(text.index("end"))
    assert offsets.shown.encode("utf-16-le")[at * 2 :].decode("utf-16-le") == "end"


def test_only_what_qt_cannot_hold_is_replaced() -> None:
    assert (
        Offsets("a\x00b\ud800c\ufdd0d").shown == f"a{REPLACED}b{REPLACED}c{REPLACED}d"
    )
    assert Offsets("“naïve” 🕰 \u202eabc").shown == "“naïve” 🕰 \u202eabc"
