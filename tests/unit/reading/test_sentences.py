"""Sentences: what ends one and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.sentences import sentences


def _texts(text: str) -> list[str]:
    return [text[one.start : one.end] for one in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gen. Ann B. Lee met Mr. and Mrs. Roe at 10 p.m. on Friday.",
        "He left St. Louis for Ft. Worth, Tex., and then Mt. Kenya.",
        "The U.S. President saw the U.N. General Assembly.",
        "OSLO, April 6 (Agency) — Talks ended there.",
        "WASHINGTON, D.C. — The talks ended there.",
        "See No. 5, art. 12 and pp. 3 of it, e.g. The Hague.",
        "It grew by 3.5 per cent to 1.2 million.",
        "“Why now?” she asked.",
        "The men of J. R. Roe Inc. Canada left on Jan. 5 for good.",
        "He said ... well, nothing.",
        "Mali votes on Sunday",
        "They beat several diplomatic\n\nofficials there.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert _texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
        ("It was 10 p.m. They slept.", ["It was 10 p.m.", "They slept."]),
        ("“We go.” The king left.", ["“We go.”", "The king left."]),
        ("Go! Now? Yes… Fine.", ["Go!", "Now?", "Yes…", "Fine."]),
        ("It ended.[12] Then it began.", ["It ended.[12]", "Then it began."]),
        ("It rained. 12 people left.", ["It rained.", "12 people left."]),
        ("No. He stays.", ["No.", "He stays."]),
        ("It was stormed.The men fled.", ["It was stormed.", "The men fled."]),
        ("他来了。她走了。", ["他来了。", "她走了。"]),
        ("1. Mali\n2. Chad", ["Mali", "Chad"]),
        ("Mali votes\n\nIt went on.", ["Mali votes", "It went on."]),
        ("*He came.* She left.", ["*He came.*", "She left."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


@given(st.text(alphabet=st.sampled_from('aA .!?"”\n\r#[1]。UT\x00é')))
def test_sentences_hold_every_letter_once(text: str) -> None:
    place = 0
    for one in sentences(text):
        assert place <= one.start < one.end <= len(text)
        assert not any(char.isalpha() for char in text[place : one.start])
        place = one.end
    assert not any(char.isalpha() for char in text[place:])


@pytest.mark.parametrize("piece", [".", ". ", "a. ", "A. ", ".A", '"', "[1]", "é.. "])
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(one.end <= len(text) for one in sentences(text))
