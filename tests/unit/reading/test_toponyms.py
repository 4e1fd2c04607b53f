"""Whole texts: every span verbatim, no text too strange, and fast."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.reading.read_names import read_names

PIECES = """
Paris Texas , . — ( ) the embassy of in its Mr. US$ A/ & U.S.-led López University
Street prison said Washington USS Georgia -based N.Y. \u0301 \U0001f600 Ill. police
"""
WORDS = st.sampled_from([*PIECES.split(), "\n\n"])


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_is_read_and_its_spans_are_verbatim(text: str) -> None:
    names = read_names(text)
    spans = [(p.judged.name.start, p.judged.name.end) for p in names.places]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for place in names.places:
        name = place.judged.name
        assert text[name.start : name.end] == name.text
    for site in names.facilities:
        assert text[site.start : site.end] == site.name
    spans = [(r.start, r.end) for r in names.refused]
    spans += [span for m in names.missions for span in (*m.mentions, *m.because)]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    "piece", ["Paris ", "the embassy ", "A. ", "New ", "its embassy in ", "U.S.-"]
)
def test_long_and_dull_texts_do_not_hang(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.perf_counter()
    read_names(text)
    assert time.perf_counter() - start < 4, piece
