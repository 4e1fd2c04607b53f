"""One line in, one out."""

import json
from typing import Any

import pytest

from dateline.reading import stream


def _answer(**row: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(stream.answer(json.dumps(row).encode()))
    return found


TEXT = "Mexico broke off relations with Ecuador on Friday, the AP said in Quito."


def test_all_fields_are_there_as_promised() -> None:
    told = _answer(id="x", text=TEXT, published="2024-04-07")
    assert list(told) == ["id", "toponyms", "events", "refused"]
    quito = told["toponyms"][-1]
    assert quito["text"] == TEXT[quito["start"] : quito["end"]] == "Quito"
    assert (quito["kind"], quito["country"], quito["use"]) == ("city", "EC", "literal")
    assert quito["geonameid"] == 3652462
    assert 0 < quito["score"] <= 1
    (event,) = told["events"]
    assert event["event"] == "SANCTION"
    assert event["kind"] == "relations.broken"
    assert event["cameo"] == "161"
    assert (event["actor"], event["recipient"]) == (["MEX"], ["ECU"])
    assert event["when"] == "2024-04-05"
    assert event["voice"] == "attributed"


def test_countries_are_told_by_their_kind() -> None:
    kinds = {t["text"]: t["kind"] for t in _answer(id=1, text=TEXT)["toponyms"]}
    assert kinds["Mexico"] == "country"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"{", "no JSON"),
        (b"[1]", "no JSON object"),
        (b"\xff\xfe", "no JSON"),
        (b'{"id":1}', "text"),
        (b'{"id":1,"text":5}', "text"),
        (b'{"text":"x"}', "id"),
        (b'{"id":true,"text":"x"}', "id"),
        (b'{"id":1,"text":"x","published":5}', "published"),
        (b'{"id":1,"text":"x","published":"2024-13-45"}', "published"),
        (b"[" * 100_000, "no JSON"),
    ],
)
def test_a_bad_line_says_what_is_wrong(raw: bytes, words: str) -> None:
    told = json.loads(stream.answer(raw))
    assert list(told) == ["id", "error"]
    assert words in told["error"]


def test_the_id_comes_back_with_the_error() -> None:
    assert _answer(id="seven", text=None)["id"] == "seven"


def test_half_characters_harm_nothing() -> None:
    raw = b'{"id":"a","text":"\\ud800 was in Oslo"}'
    (oslo,) = json.loads(stream.answer(raw))["toponyms"]
    assert (oslo["start"], oslo["end"]) == (9, 13)
    raw = b'{"id":"\\ud800","text":"x"}'
    assert json.loads(stream.answer(raw))["id"] == "\ud800"
