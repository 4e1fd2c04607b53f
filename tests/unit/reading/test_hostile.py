"""Texts that nobody would write are read all the same, and every span is verbatim.

``tests/benchmarks/hostile.py`` reads ten thousand of them against the clock.
"""

import json

from dateline import assets
from dateline.reading import stream
from dateline.storage.files import load
from tests.benchmarks.hostile import faults
from tests.hostile import repeats, texts


def _seeds() -> tuple[str, ...]:
    return tuple(article.text for article in load(assets.built_in()).articles)


def test_they_become_dossiers_with_spans_that_fit() -> None:
    for text in texts(_seeds(), 120):
        assert list(faults(text)) == []


def test_lines_of_them_are_answered() -> None:
    for index, text in enumerate(texts(_seeds(), 120, start=1000)):
        raw = json.dumps({"id": index, "text": text}).encode()
        told = json.loads(stream.answer(raw))
        assert told["id"] == index
        for name in told["toponyms"]:
            assert text[name["start"] : name["end"]] == name["text"]
        for event in told["events"]:
            assert all(0 <= a < b <= len(text) for a, b in event["spans"])


def test_repeats_are_read() -> None:
    for text in repeats():
        assert list(faults(text[:4000])) == []
