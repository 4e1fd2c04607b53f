"""Word documents as they are read on paper."""

import pytest

from dateline.reading.documents import docx
from dateline.reading.documents.document import Refusal
from tests.documents import W, packed, paragraph
from tests.documents import docx as made

CORE = (
    '<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mali votes</dc:title>'
    "<dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language></c>"
)


def test_paragraphs_headings_and_properties() -> None:
    body = paragraph("Mali votes", "Title") + paragraph("Voters went & came.")
    found = docx.read(made(body + paragraph("More", "Heading2"), core=CORE))
    assert found.text == "# Mali votes\n\nVoters went & came.\n\n## More"
    assert (found.title, found.author, found.language) == (
        "Mali votes",
        "Ann Lee",
        "en",
    )


def test_changes_are_read_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>Mali </w:t></w:r>"
        "<w:del><w:r><w:delText>waits</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>votes</w:t></w:r></w:ins>"
        "<w:r><w:noBreakHyphen/><w:tab/><w:t>now.</w:t></w:r></w:p>"
    )
    assert docx.read(made(body)).text == "Mali votes- now."


def test_footnotes_come_last() -> None:
    notes = f"<w:footnotes {W}><w:footnote>{paragraph('So they said.')}</w:footnote></w:footnotes>"  # noqa: E501
    found = docx.read(made(paragraph("Mali votes."), notes=notes))
    assert found.text == "Mali votes.\n\nSo they said."


def test_entities_are_not_expanded() -> None:
    laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    xml = f"{laughs}<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"  # noqa: E501
    with pytest.raises(Refusal, match="entities"):
        docx.read(packed({"word/document.xml": xml}))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (made(""), "no text"),
        (made("<w:p>"), "damaged"),
        (made(paragraph("Mali"))[:-30], "damaged"),
        (packed({"word/document.xml": b"x" * 3_000_000}), "times its size"),
        (packed({"word/document.xml": "", "../up": "x"}), "leads out"),
        (packed({f"{n}": "" for n in range(2001)}), "parts"),
    ],
)
def test_what_is_no_good_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(Refusal, match=word):
        docx.read(data)
