"""Books in their order of reading."""

import pytest

from dateline.reading.documents import epub
from dateline.reading.documents.document import Refusal
from tests.documents import epub as made
from tests.documents import packed

METADATA = (
    "<dc:title>The vote</dc:title><dc:creator>Ann Lee</dc:creator>"
    "<dc:creator>Jo Roe</dc:creator><dc:publisher>Sahel</dc:publisher>"
    "<dc:date>2024-04</dc:date><dc:language>en-GB</dc:language>"
)


def test_a_book() -> None:
    chapters = {
        "z.xhtml": "<h1>One</h1><p>Mali voted.</p>",
        "a.xhtml": "<p>It ended.</p>",
    }
    found = epub.read(made(chapters, METADATA))
    assert found.text == "# One\n\nMali voted.\n\nIt ended."
    assert (found.title, found.author, found.publisher) == (
        "The vote",
        "Ann Lee, Jo Roe",
        "Sahel",
    )
    assert (found.published, found.language) == ("2024-04", "en")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (made({}), "no text"),
        (packed({"META-INF/container.xml": "<c/>"}), "damaged"),
        (packed({"mimetype": "application/epub+zip"}), "missing"),
    ],
)
def test_what_is_no_good_is_refused(data: bytes, word: str) -> None:
    with pytest.raises(Refusal, match=word):
        epub.read(data)
