"""Words, with what holds them together inside."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.words import Word, parts, words


def _texts(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bernardo O'Higgins left.", ["Bernardo", "O'Higgins", "left"]),
        ("in Guinea-Bissau, too", ["in", "Guinea-Bissau", "too"]),
        ("the U.S. and the U.S", ["the", "U.S.", "and", "the", "U.S"]),
        ("a U.S.-led force", ["a", "U.S.-led", "force"]),
        ("at 10:30 a.m. today", ["at", "10:30", "a.m.", "today"]),
        ("J.R.R.Smith", ["J.R.R.", "Smith"]),
        ("1,200 men, 3.5%", ["1,200", "men", "3.5"]),
        ("Chad's army", ["Chad", "'s", "army"]),
        ("Chad’s and the U.S.’s", ["Chad", "’s", "and", "the", "U.S.", "’s"]),
        ("the States' army", ["the", "States", "army"]),
        ("they didn’t", ["they", "didn’t"]),
        ("‘Yes’ — he said", ["Yes", "he", "said"]),
        (
            "Sana'a, N'Djamena, Nuku\u02bbalofa",
            ["Sana'a", "N'Djamena", "Nuku\u02bbalofa"],
        ),
        ("Cuomo--who", ["Cuomo", "who"]),
        ("the 1990s, the 7th", ["the", "1990s", "the", "7th"]),
        ("a _persona non grata_", ["a", "persona", "non", "grata"]),
        ("Sa\u0303o Tome\u0301", ["Sa\u0303o", "Tome\u0301"]),
        ("AT&T in भारत", ["AT&T", "in", "भारत"]),
        ("#Kyiv is @Chad_News", ["Kyiv", "is", "@Chad_News"]),
        ("see https://a.org/x?y=1, now", ["see", "https://a.org/x?y=1", "now"]),
        ("ask jo.doe@mali.org.", ["ask", "jo.doe@mali.org"]),
        ("on france24.com today", ["on", "france24.com", "today"]),
        ("", []),
        (" \x00…— ", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


def test_a_stretch_keeps_the_places_of_the_whole_text() -> None:
    assert words("one two three", 4, 7) == (Word(4, 7, "two"),)


def test_parts_of_a_hyphened_word() -> None:
    word = words("so U.S.-led it was")[1]
    assert parts(word) == (Word(3, 7, "U.S."), Word(8, 11, "led"))


@given(st.text())
def test_words_are_verbatim_and_hold_every_letter(text: str) -> None:
    found = words(text)
    place = 0
    for word in found:
        assert word.text == text[word.start : word.end] != ""
        assert not any(char.isalnum() for char in text[place : word.start])
        place = word.end
    assert not any(char.isalnum() for char in text[place:])


@pytest.mark.parametrize("piece", ["a.", "a-", "a@", "www.", "a.a@", "'s", "1.", "é"])
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (50_000 // len(piece)) + " x.com @"
    assert words(text)[-1].end == len(text) - 2
