"""Documents read in a child process: what comes back, and what never gets through."""

import hashlib
from pathlib import Path

import pytest

from dateline.errors import BadDocument, FileMissing, FileUnreadable
from dateline.reading.documents.process import ChildStopped
from dateline.reading.documents.reader import read_bytes, read_file, read_text
from tests import documents

NAMES = ("Ann", "Jo", "Lee", "Mary", "Omar", "Ravi", "Sena", "Tove", "Uma", "Yan")
TEXT = "Mali votes\n\n" + "\n\n".join(
    f"{one} and {two} arrived in the capital late on Monday with {two}'s men and went"
    f" straight to the ministry, where {one} was received by the deputy minister and by"
    f" several members of parliament who had come from the north for {two}'s day."
    for one in NAMES
    for two in NAMES[:5]
)


def test_a_file_is_kept_to_the_byte(tmp_path: Path) -> None:
    raw = "Mali votes\r\n\r\nSão Tomé waits.".encode()
    file = tmp_path / "a.txt"
    file.write_bytes(raw)
    found = read_file(file)
    assert found.source == found.text.encode() == raw
    assert found.sha256 == hashlib.sha256(raw).hexdigest()
    assert found.name == str(file)


def test_a_pdf_is_read_in_paragraphs(tmp_path: Path) -> None:
    raw = documents.pdf(tmp_path / "a.pdf", TEXT, "Mali votes")
    found = read_bytes("a.pdf", raw)
    assert found.title == "Mali votes"
    read = found.text[: found.left_out[0].start].strip()
    assert read.split() == TEXT.split()
    # A paragraph that ends with a full line at a page's end can't be told.
    cut = set(TEXT.split("\n\n")) - set(read.split("\n\n"))
    assert len(cut) <= 2
    assert {one.why for one in found.left_out} == {"running head"}


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("empty.txt", b"", "empty"),
        ("marks.txt", b"... --- ...", "no words"),
        ("nul.txt", b"Mali\x00\x01\x02" * 99, "no text"),
        (
            "bomb.docx",
            documents.packed({"word/document.xml": bytes(9 * 10**6)}),
            "size",
        ),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Cata", "damaged"),
        ("scan.pdf", documents.drawn_pdf(b"0 0 9 9 re f"), "scanned"),
        ("deep.html", b"<html>" + b"<div>" * 200_000 + b"Mali", "nothing to read"),
    ],
)
def test_a_bad_file_gets_one_sentence(name: str, data: bytes, word: str) -> None:
    with pytest.raises(BadDocument) as caught:
        read_bytes(name, data)
    sentence = str(caught.value)
    assert sentence.startswith(f"{name}: ")
    assert word in sentence
    assert "\n" not in sentence


@pytest.mark.slow
def test_a_pdf_that_fills_the_memory_ends_only_its_reader() -> None:
    drawing = b"BT /F1 12 Tf " + b"(Mali votes) Tj " * 2_500_000 + b"ET"
    with pytest.raises(BadDocument, match="memory"):
        read_bytes("large.pdf", documents.drawn_pdf(drawing))


def test_directions_of_writing_are_text() -> None:
    text = "Mali \u202evotes\u202c on Sunday."
    assert read_bytes("a.txt", text.encode()).text == text
    assert read_text(text).text == text


def test_a_reading_can_be_stopped() -> None:
    with pytest.raises(ChildStopped):
        read_bytes("a.txt", b"Mali votes.", cancelled=lambda: True)


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_file(tmp_path / "none.txt")
    with pytest.raises(FileUnreadable, match="folder"):
        read_file(tmp_path)
    with pytest.raises((FileMissing, FileUnreadable)):
        read_file(Path("a\x00b"))


def test_pasted_text_with_half_a_character() -> None:
    assert read_text("Mali \ud800votes").text == "Mali ?votes"
