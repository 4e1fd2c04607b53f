"""Markdown: kept as it is; code, HTML and the front matter are left out."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt

from dateline.reading.documents.document import Document, LeftOut
from dateline.reading.documents.flow import merged
from dateline.reading.documents.head import as_date
from dateline.reading.documents.plain import read as read_plain

_FRONT = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<body>.*?\n)(?:---|\.\.\.)[ \t]*\r?\n", re.S
)
_FIELD = re.compile(r"(?P<key>\w+)[ \t]*:[ \t]*(?P<value>[^\r\n]*)")
_LINE = re.compile(r"[^\n]*\n?")
_WHY = {"fence": "code", "code_block": "code", "html_block": "HTML"}


def read(data: bytes, charset: str = "") -> Document:
    """The text of a Markdown file, unchanged.

    Raises:
        Refusal: it holds no text.
    """
    found = read_plain(data, charset)
    front = _FRONT.match(found.text)
    skip = front.end() if front else 0
    outside = [LeftOut(0, skip, "front matter")] if front else []
    outside += _blocks(found.text, skip)
    document = replace(
        found, kind="markdown", left_out=merged([*outside, *found.left_out])
    )
    return _with_fields(document, front["body"]) if front else document


def _blocks(text: str, skip: int) -> list[LeftOut]:
    """The stretches of code and HTML, by Markdown's own rules."""
    starts = [skip + match.start() for match in _LINE.finditer(text, skip)]
    starts = [place - skip for place in starts] + [len(text)]
    found = []
    for token in MarkdownIt("commonmark").parse(text[skip:]):
        if token.type in _WHY and token.map:
            first, last = (min(line, len(starts) - 1) for line in token.map)
            if starts[first] < starts[last]:
                found.append(LeftOut(starts[first], starts[last], _WHY[token.type]))
    return found


def _with_fields(document: Document, body: str) -> Document:
    """The document with what its front matter says, which is more than a guess."""
    fields: dict[str, str] = {}
    for match in _FIELD.finditer(body):
        value = match["value"].strip().strip("\"'[]")
        fields.setdefault(match["key"].lower(), value)
    day = fields.get("published") or fields.get("date") or ""
    return replace(
        document,
        title=fields.get("title") or document.title,
        author=fields.get("author") or fields.get("authors") or document.author,
        publisher=fields.get("publisher") or document.publisher,
        published=as_date(day) or as_date(day[:10]) or document.published,
        language=fields.get("language") or fields.get("lang") or document.language,
    )
