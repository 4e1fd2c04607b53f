"""A stretch of text and its quote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.span import Span


@given(st.text(min_size=1), st.data())
def test_a_quote_cut_from_a_text_fits_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span("a", start, end, text[start:end]).fits(text)


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        (0, 4, "Oslo?"),  # longer than its offsets
        (1, 5, "Oslo"),  # beside its place
        (0, 4, "oslo"),  # not verbatim
        (4, 4, ""),  # empty
        (4, 0, ""),  # the wrong way round
        (-4, 0, ""),  # before the text
        (-4, -1, "rds"),  # counted from the end
        (0, 99, "Oslo words"),  # past the end
    ],
)
def test_what_is_not_there_does_not_fit(start: int, end: int, quote: str) -> None:
    assert not Span("a", start, end, quote).fits("Oslo words")


def test_offsets_are_characters() -> None:
    assert Span("a", 2, 6, "Oslo").fits("🕰 Oslo")
    assert not Span("a", 2, 3, "é").fits("cafe\u0301")


def test_a_span_covers_its_first_character_and_not_the_one_after() -> None:
    span = Span("a", 3, 5, "xx")
    assert [offset for offset in range(8) if span.covers(offset)] == [3, 4]


def test_spans_sort_by_article_and_place() -> None:
    one, two, three = Span("a", 5, 6, "x"), Span("a", 9, 10, "a"), Span("b", 0, 1, "a")
    assert sorted([three, two, one]) == [one, two, three]
