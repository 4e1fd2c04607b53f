"""From a document to an article, and what of it is read."""

import hashlib

import pytest

from dateline.reading.article import article, body
from dateline.reading.documents.reader import read_text

TEXT = "Mali votes\n\nAnn Lee\n7 April 2024\n\nVoters went.\n\nContact us at a@b.org\n"


def test_an_article() -> None:
    found = article(read_text(TEXT))
    assert (found.id, found.title, found.author) == (
        "mali-votes",
        "Mali votes",
        "Ann Lee",
    )
    assert found.published == "2024-04-07"
    assert found.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert found.text == TEXT


def test_what_a_person_says_of_the_date_goes_first() -> None:
    assert article(read_text(TEXT), published="2023-05").published == "2023-05"
    with pytest.raises(ValueError, match="EDTF"):
        article(read_text(TEXT), published="yesterday")


def test_what_is_left_out_is_not_read() -> None:
    document = read_text(TEXT)
    read = [TEXT[one.start : one.end] for one in body(document)]
    assert read[-1] == "Voters went."


def test_a_text_without_a_title_is_called_by_its_first_words() -> None:
    found = article(read_text("Voters went to the polls. " * 9))
    assert found.title.startswith("Voters went to the polls.")
    assert found.title.endswith("…")
    assert len(found.title) <= 81
