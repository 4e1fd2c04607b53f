"""Word documents (.docx): paragraphs as they are read, changes as if accepted."""

import re

from lxml import etree

from dateline.reading.documents.boilerplate import is_boilerplate
from dateline.reading.documents.document import Document, Refusal
from dateline.reading.documents.flow import Block, flow
from dateline.reading.documents.head import head
from dateline.reading.documents.xmlparts import parse
from dateline.reading.documents.zips import Zip

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MAIN = "word/document.xml"
_NOTES = "word/footnotes.xml"
_CORE = "docProps/core.xml"
_HEADING = re.compile(r"heading\s?(\d)", re.IGNORECASE)
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DROPPED = frozenset({"del", "moveFrom", "delText", "instrText", "pPr", "rPr"})


def read(data: bytes) -> Document:
    """The text of a Word document, its headings in Markdown, its footnotes last.

    Raises:
        Refusal: it is damaged, locked, too large, or holds no text.
    """
    archive = Zip(data)
    listed = _paragraphs(parse(archive.read(_MAIN), _MAIN))
    names = archive.names()
    if _NOTES in names:
        listed += _paragraphs(parse(archive.read(_NOTES), _NOTES))
    if not any(block.text.strip() and not block.why for block in listed):
        raise Refusal("it holds no text")
    text, left_out = flow(listed)
    first = head(text)
    core = parse(archive.read(_CORE), _CORE) if _CORE in names else None
    return Document(
        text,
        kind="docx",
        title=_property(core, "title") or first.title,
        author=first.author or _property(core, "creator"),
        publisher=_property(core, "publisher") or first.publisher,
        published=first.published,
        language=_property(core, "language")[:2].lower(),
        left_out=left_out,
    )


def _property(core: etree._Element | None, name: str) -> str:
    return (core.findtext(f"{_DC}{name}") or "").strip() if core is not None else ""


def _paragraphs(root: etree._Element) -> list[Block]:
    found: list[Block] = []
    open_ones: list[list[str]] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = _local(element)
        if event == "start":
            if name in _DROPPED or element.tag == _FALLBACK:
                walk.skip_subtree()
            elif name == "p":
                open_ones.append([])
            elif open_ones and name == "t":
                open_ones[-1].append(element.text or "")
            elif open_ones and name in _MARKS:
                open_ones[-1].append(_MARKS[name])
        elif name == "p" and open_ones:
            found.append(_block(element, "".join(open_ones.pop())))
    return found


def _local(element: etree._Element) -> str:
    """The name of an element of Word's, empty for one of another vocabulary."""
    tag = element.tag if isinstance(element.tag, str) else ""
    for space in (_W, _STRICT):
        if tag.startswith(space):
            return tag[len(space) :]
    return ""


def _block(paragraph: etree._Element, text: str) -> Block:
    level, item = 0, False
    for child in paragraph:
        if _local(child) != "pPr":
            continue
        for part in child:
            if _local(part) == "numPr":
                item = True
            elif _local(part) == "pStyle":
                level = _level(part)
    why = "boilerplate" if is_boilerplate(text) else ""
    return Block(text, level, item and not level, why)


def _level(style: etree._Element) -> int:
    name = style.get(f"{_W}val") or style.get(f"{_STRICT}val") or ""
    if name.lower() == "title":
        return 1
    match = _HEADING.match(name)
    return min(max(int(match[1]), 1), 6) if match else 0
