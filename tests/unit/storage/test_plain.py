"""JSON is read strictly, and each mistake is one sentence."""

from pathlib import Path

import pytest

from dateline.errors import BadDossier, NotADossier
from dateline.storage.plain import plain_data

FILE = Path("story.json")


def test_it_is_what_json_says() -> None:
    raw = '{"a": [1, 2.5, "ü🕰", null, true], "b": {}}'.encode()
    assert plain_data(FILE, raw) == {"a": [1, 2.5, "ü🕰", None, True], "b": {}}


def test_a_byte_order_mark_is_no_text() -> None:
    assert plain_data(FILE, b'\xef\xbb\xbf{"a": 1}') == {"a": 1}


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"Dear editor", "is not JSON: line 1, column 1"),
        (b'{"a": 1,\n "b": }', "is not JSON: line 2, column 7"),
        (b'{"a": 1} {"b": 2}', "is not JSON: line 1, column 10"),
        (b'{"a": "\xff"}', "is not JSON: no UTF-8 at byte 7"),
        ('{"a": 1}'.encode("utf-16"), "is not JSON: no UTF-8 at byte 0"),
        (b'{"lat": NaN}', "NaN is not a number"),
        (b'{"lat": -Infinity}', "-Infinity is not a number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "is not JSON"),
        (b"[" * 200_000, "is nested too deeply"),
        (b'{"a":' * 200_000, "is nested too deeply"),
    ],
    ids=lambda value: repr(value[:24]),
)
def test_what_is_no_json_is_told(raw: bytes, told: str) -> None:
    with pytest.raises(NotADossier) as caught:
        plain_data(FILE, raw)
    assert str(caught.value).startswith("story.json: ")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_field_that_is_there_twice_is_refused() -> None:
    with pytest.raises(BadDossier, match=r"story\.json: id: is there twice"):
        plain_data(FILE, b'{"places": [{"id": "a", "id": "b"}]}')


@pytest.mark.parametrize(
    ("raw", "field"),
    [
        (b'{"places": [{"id": "a"}, {"name": "\\ud83d"}]}', r"places\[1\]\.name"),
        (b'{"a": {"\\udc00": 1}}', "a"),
        (b'"\\ud800"', ""),
    ],
)
def test_half_a_character_is_refused(raw: bytes, field: str) -> None:
    with pytest.raises(BadDossier, match=f"{field}.*half a character") as caught:
        plain_data(FILE, raw)
    str(caught.value).encode()


def test_a_whole_character_in_two_halves_is_fine() -> None:
    assert plain_data(FILE, b'["\\ud83d\\udd70"]') == ["\U0001f570"]
