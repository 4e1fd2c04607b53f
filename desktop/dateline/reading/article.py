"""A document → the article of a dossier, and what of its text is to be read."""

import hashlib
from bisect import bisect_right
from pathlib import PurePath

from dateline.domain.article import Article
from dateline.domain.when import bounds
from dateline.reading.documents.document import Document
from dateline.reading.evidence import slug
from dateline.reading.paragraphs import Paragraph, paragraphs


def article(document: Document, *, published: str = "") -> Article:
    """The article that a document holds.

    ``published`` is what a person says of its date, and goes before what it says
    itself. ``sha256`` is of the text in UTF-8, as a dossier that holds the text has it;
    the document keeps the one of its source.

    Raises:
        ValueError: ``published`` is no EDTF date.
    """
    if published:
        bounds(published)
    title = document.title or _opening(document.text)
    return Article(
        id=slug(title) or "article",
        title=title,
        text=document.text,
        sha256=hashlib.sha256(document.text.encode("utf-8")).hexdigest(),
        author=document.author,
        publisher=document.publisher,
        published=published or document.published,
        language=document.language or "en",
        file=PurePath(document.name).name if "://" not in document.name else "",
    )


def body(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs that are read: all but those in what is left out."""
    listed = paragraphs(document.text)
    starts = [one.start for one in document.left_out]

    def is_left_out(place: int) -> bool:
        index = bisect_right(starts, place) - 1
        return index >= 0 and place < document.left_out[index].end

    return tuple(one for one in listed if not is_left_out(one.start))


def _opening(text: str) -> str:
    """The first words of a text, for one that has no title."""
    first = next(iter(paragraphs(text[:2000])), Paragraph(0, min(len(text), 80)))
    words = " ".join(text[first.start : first.end].split())
    if len(words) <= 80:
        return words
    return words[:80].rpartition(" ")[0].rstrip(" ,;:") + "…"
