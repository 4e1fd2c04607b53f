"""Paragraphs: headings, folded lines, and cuts by a page's end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.paragraphs import Paragraph, paragraphs


def _texts(text: str) -> list[str]:
    return [text[one.start : one.end] for one in paragraphs(text)]


def _headings(text: str) -> list[str]:
    return [text[one.start : one.end] for one in paragraphs(text) if one.heading]


FOLDED = """\
The delegation arrived in the capital late on Monday and went straight to the
ministry, where it was received by the deputy minister and by several members
of parliament. Talks began on
Tuesday.

A second round is to be held in the spring, the ministry said in a statement
after the meeting."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\r\n\r\nTwo.", ["One.", "Two."]),
        ("He saw some\n\nofficials there.", ["He saw some\n\nofficials there."]),
        ("He came to the\n\nUnited Nations.", ["He came to the\n\nUnited Nations."]),
        ("He went home.\n\nand then left.", ["He went home.", "and then left."]),
        ("A list\n\n- Mali\n- Chad", ["A list", "Mali", "Chad"]),
        ("# A title for\n\nall of it.", ["A title for", "all of it."]),
        ("Mali votes\nOSLO (AN) — It did.", ["Mali votes", "OSLO (AN) — It did."]),
        ("Ann Lee  \n7 May 2024\n", ["Ann Lee", "7 May 2024"]),
        ("One page's end.\x0cNext page.", ["One page's end.", "Next page."]),
        ("> quoted", ["quoted"]),
        ("***\n\n---\n\n", []),
    ],
)  # fmt: skip
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


def test_folded_lines_are_one_paragraph() -> None:
    first, second = _texts(FOLDED)
    assert first.endswith("Talks began on\nTuesday.")
    assert second.startswith("A second")


def test_lines_as_paragraphs_stay_apart() -> None:
    text = "\n".join(f"{'The council met again today. ' * n}" for n in (3, 9, 2, 7))
    assert len(paragraphs(text)) == 4


def test_headings_are_told() -> None:
    text = "A title\n=====\n\nIt was so, they said.\n\n## More of it ##\n\nIt went on."
    assert _headings(text) == ["A title", "More of it"]


def test_a_short_line_before_a_longer_one_is_a_heading() -> None:
    text = "Mali votes\n\nMali went to the polls on Sunday."
    assert paragraphs(text) == (Paragraph(0, 10, True), Paragraph(12, 45))


@given(st.text(alphabet=st.sampled_from("aA .,\n\r\x0c#->=*\u2028\x00é1")))
def test_paragraphs_hold_every_letter_once(text: str) -> None:
    place = 0
    for one in paragraphs(text):
        assert place <= one.start < one.end <= len(text)
        gap = text[place : one.start]
        assert not any(char.isalpha() for char in gap)
        place = one.end
    assert not any(char.isalpha() for char in text[place:])


@pytest.mark.parametrize("piece", ["a\n", "\n", ">", "# ", "- ", "a\n\n", " ", "of\n"])
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert all(one.end <= len(text) for one in paragraphs(text))
