"""Bytes to text in the right encoding."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.documents.decode import decode
from dateline.reading.documents.document import Refusal

WORDS = "São Tomé e Príncipe, Côte d’Ivoire: la délégation est arrivée à la capitale."


def test_utf8_is_kept_to_the_byte() -> None:
    raw = codecs.BOM_UTF8 + b"Mali\r\nvotes"
    assert decode(raw).text.encode() == raw
    assert decode(raw).note == ""


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_marks_tell_the_encoding(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)).text == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252"])
def test_a_guess_is_told(encoding: str) -> None:
    found = decode(WORDS.encode(encoding))
    assert found.text == WORDS
    assert encoding in found.note


def test_other_scripts_are_guessed() -> None:
    words = "Делегация прибыла в столицу в понедельник и была принята министром. " * 5
    assert decode(words.encode("cp1251")).text == words


def test_what_is_stated_goes_first_unless_it_is_wrong() -> None:
    words = "Делегация прибыла"
    assert decode(words.encode("koi8-r"), "koi8-r").text == words
    assert decode(words.encode(), "ascii-of-mars").text == words
    assert decode(b"Mal\xc3\xa9", "utf-16").text == "Malé"


@pytest.mark.parametrize("name", ["zlib", "rot13", "hex", "idna", "\ud800", "x" * 999])
def test_a_stated_codec_that_is_no_encoding_is_not_used(name: str) -> None:
    assert decode(b"plain", name).text == "plain"


@pytest.mark.parametrize(
    "raw", [b"Mali\x00\x01\x02 votes" * 50, bytes(range(256)) * 20, b"\xff\xfe\x00"]
)
def test_bytes_that_are_no_text_are_refused(raw: bytes) -> None:
    with pytest.raises(Refusal):
        decode(raw)


def test_one_slip_is_no_reason_to_refuse() -> None:
    text = "Mali votes\x00 on Sunday."
    assert decode(text.encode()).text == text


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    with contextlib.suppress(Refusal):
        assert decode(raw).text.encode("utf-8")
