"""Dossier → plain data and back."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.domain import record
from dateline.domain.dossier import Dossier
from dateline.domain.span import Span
from tests.dossiers import TEXT, read, tiny, tiny_record


def back(dossier: Dossier) -> Dossier:
    """A dossier written as JSON and read again."""
    return read(json.loads(json.dumps(record.record(dossier))))


def test_what_is_written_reads_back_as_it_was() -> None:
    assert back(tiny()) == tiny()


def test_writing_what_was_read_changes_nothing_any_more() -> None:
    written = record.record(tiny())
    assert record.record(read(written)) == written


def test_nothing_of_the_data_is_lost() -> None:
    def within(small: Any, large: Any, path: str = "") -> None:
        if isinstance(small, dict):
            for key, value in small.items():
                if value not in ("", []):
                    assert key in large, f"{path}.{key}"
                    within(value, large[key], f"{path}.{key}")
        elif isinstance(small, list):
            assert len(small) == len(large), path
            for index, (one, other) in enumerate(zip(small, large, strict=True)):
                within(one, other, f"{path}[{index}]")
        else:
            assert small == large, path

    within(tiny_record(), record.record(tiny()))


def test_empty_fields_are_left_out() -> None:
    def check(value: object) -> None:
        if isinstance(value, dict):
            for held in value.values():
                assert held not in ("", None)
                check(held)
        elif isinstance(value, list):
            for held in value:
                check(held)

    data = record.record(tiny())
    check(data)
    assert "note" not in json.dumps(data)


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert json.dumps(record.record(tiny())) == json.dumps(record.record(tiny()))


def test_a_span_is_written_with_its_article() -> None:
    assert record.span_record(Span("tea", 1, 4, "abc")) == {
        "article": "tea",
        "start": 1,
        "end": 4,
        "quote": "abc",
    }


def test_an_article_is_written_with_its_text_and_digest() -> None:
    (article,) = tiny().articles
    written = record.article_record(article)
    assert written["text"] == TEXT
    assert written["sha256"] == article.sha256
    assert "file" not in written


words = st.text(min_size=1).filter(lambda text: bool(text.strip()))


@given(title=words, note=st.text(), name=words, summary=st.text(), reason=words)
def test_any_text_comes_back_as_it_was(
    title: str, note: str, name: str, summary: str, reason: str
) -> None:
    data = tiny_record()
    data["title"] = title
    data["places"][5] |= {"name": name, "note": note}
    data["events"][0]["summary"] = summary
    data["refused"][0]["reason"] = reason
    dossier = read(data)
    assert back(dossier) == dossier
    assert dossier.places[5].name == name
    assert dossier.events[0].summary == summary
