"""HTML pages: the article in them by trafilatura, the rest left out and kept."""

import re
from dataclasses import dataclass, replace

from lxml import html

from dateline.reading.documents.boilerplate import is_boilerplate
from dateline.reading.documents.document import Document, Refusal
from dateline.reading.documents.flow import Block, flow
from dateline.reading.documents.head import as_date, head
from dateline.reading.documents.markup import blocks, parse

_NOT_WORDS = re.compile(r"[\W_]+")
_PREFIX = 40  # letters by which a block is known in the article
_LATEST = "2100-01-01"  # no clock: the same page gives the same date on any day
_OUTSIDE = "outside of the article"


@dataclass(frozen=True, slots=True)
class _Found:
    """What trafilatura found: the article's text, and what the page says of itself."""

    text: str
    title: str
    author: str
    publisher: str
    published: str


def read(data: bytes, charset: str = "", address: str = "") -> Document:
    """The article of a page, its headings in Markdown; then what else the page says.

    Raises:
        Refusal: there is nothing to read in it.
    """
    root, decoded = parse(data, charset)
    found = _extract(root, address)
    listed = _sorted_out(blocks(root), found)
    text, left_out = flow(listed)
    if all(block.why for block in listed):
        raise Refusal("there is nothing to read in it")
    first = head(text)
    return Document(
        text,
        kind="html",
        title=found.title or first.title,
        author=found.author or first.author,
        publisher=found.publisher or first.publisher,
        published=found.published or first.published,
        language=_language(root),
        notes=(decoded.note,) if decoded.note else (),
        left_out=left_out,
    )


def _extract(root: html.HtmlElement, address: str) -> _Found:
    import trafilatura

    known = trafilatura.bare_extraction(
        html.HtmlElement(root) if root.getparent() is not None else root,
        url=address or None,
        include_comments=False,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "max_date": _LATEST,
        },
        with_metadata=True,
    )
    plain = known.as_dict() if known is not None and not isinstance(known, dict) else {}
    words = {key: str(plain.get(key) or "").strip() for key in _FIELDS}
    return _Found(
        words["text"],
        words["title"],
        words["author"].replace("; ", ", "),
        words["sitename"],
        as_date(words["date"]),
    )


_FIELDS = ("text", "title", "author", "sitename", "date")


def _sorted_out(listed: list[Block], found: _Found) -> list[Block]:
    """The blocks, those outside of the article marked as left out."""
    lines = {_key(line) for line in found.text.split("\n")} - {""}
    starts = {line[:_PREFIX] for line in lines if len(line) >= _PREFIX}
    title = _key(found.title)
    result = []
    for one in listed:
        key = _key(one.text)
        inside = key in lines or key[:_PREFIX] in starts
        if "\n" in one.text:
            inside = inside or any(_key(line) in lines for line in one.text.split("\n"))
        if not lines:
            inside = not one.why and not is_boilerplate(one.text)
        if title and key == title and one.level:
            inside = True
        why = "" if inside else one.why or _OUTSIDE
        result.append(replace(one, why=why) if why != one.why else one)
    return result


def _key(text: str) -> str:
    return _NOT_WORDS.sub("", text)


def _language(root: html.HtmlElement) -> str:
    for name in ("lang", "{http://www.w3.org/XML/1998/namespace}lang"):
        stated = root.get(name) or ""
        if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_]\w{1,8})*", stated):
            return re.split("[-_]", stated)[0].lower()
    return ""
