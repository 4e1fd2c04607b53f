"""The format of a document, by its bytes before its name."""

import pytest

from dateline.reading.documents.document import Refusal
from dateline.reading.documents.formats import Format, find_format
from tests import documents


@pytest.mark.parametrize(
    ("data", "name", "media_type", "expected"),
    [
        (b"Mali votes.", "a.txt", "", Format.PLAIN),
        (b"Mali votes.", "", "", Format.PLAIN),
        (b"# Mali", "a.MD", "", Format.MARKDOWN),
        (b"%PDF-1.4 ...", "a.txt", "", Format.PDF),
        (b"<!DOCTYPE html><p>", "a.txt", "", Format.HTML),
        (b"<?xml version='1.0'?>\n<!-- a -->\n<html>", "", "", Format.HTML),
        (b"<p>Mali", "", "text/html; charset=utf-8", Format.HTML),
        (b"<p>Mali", "a.htm", "", Format.HTML),
        (documents.docx(""), "a.zip", "", Format.DOCX),
        (documents.epub({}), "", "", Format.EPUB),
        (documents.message("Hello."), "", "", Format.MAIL),
        (b"From: the sea\n\nIt came.", "", "", Format.PLAIN),
    ],
)
def test_formats(data: bytes, name: str, media_type: str, expected: Format) -> None:
    assert find_format(data, name, media_type) is expected


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n...", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"{\\rtf1 x}", "rich text"),
        (documents.packed({"a.xlsx": "x"}), "archive"),
    ],
)
def test_what_is_not_read_is_named(data: bytes, word: str) -> None:
    with pytest.raises(Refusal, match=word):
        find_format(data)
