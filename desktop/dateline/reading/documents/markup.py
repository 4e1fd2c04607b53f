"""HTML → blocks in the order of the page, each with the region it stands in."""

import re
from dataclasses import dataclass, field

from lxml import etree, html

from dateline.reading.documents.decode import Decoded, decode
from dateline.reading.documents.document import Refusal
from dateline.reading.documents.flow import Block

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I)
_PROLOGUE = re.compile(r"\A\ufeff?\s*<\?xml[^>]{0,200}\?>")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK = "\n"
_UNREAD = """
script style noscript template svg math head iframe object embed select option textarea
audio video canvas map
"""
_APART = """
address article aside blockquote body caption center dd details div dl dt fieldset
figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre
section summary table tbody tfoot thead tr ul
"""
_SKIPPED = frozenset(_UNREAD.split())
_BREAKING = frozenset(_APART.split())
_REGIONS = {
    "nav": "navigation",
    "aside": "sidebar",
    "footer": "footer",
    "form": "form",
    "button": "form",
}
_LEVELS = {f"h{level}": level for level in range(1, 7)}


def parse(data: bytes, charset: str = "") -> tuple[html.HtmlElement, Decoded]:
    """The tree of a page, and its text as decoded.

    Raises:
        Refusal: it is no text, or no page.
    """
    stated = _CHARSET.search(data, 0, 4096)
    decoded = decode(data, charset or (stated[1].decode("ascii") if stated else ""))
    text = _PROLOGUE.sub("", decoded.text).replace("\x00", "")
    if not text.strip():
        raise Refusal("it is empty")
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text, parser=parser)
    except etree.ParserError as error:
        raise Refusal("there is nothing to read in it") from error
    return root, decoded


@dataclass(slots=True)
class _Page:
    """The walk through a page: the blocks so far, and the one being filled."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    level: int = 0
    item: bool = False

    def add(self, text: str | None) -> None:
        if text:
            self.pieces.append(_SPACE.sub(" ", text))

    def flush(self) -> None:
        text = "".join(self.pieces)
        if text.strip():
            why = self.regions[-1] if self.regions else ""
            for part in re.split(r"\n\s*\n", text):
                self.blocks.append(Block(part.strip(), self.level, self.item, why))
        self.pieces.clear()


def blocks(root: etree._Element) -> list[Block]:
    """The blocks of a page that are seen; those of its navigation say so."""
    page = _Page()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _SKIPPED or _is_hidden(element):
                walk.skip_subtree()
            else:
                _enter(page, element, tag)
        else:
            _leave(page, element, tag)
    page.flush()
    return page.blocks


def _enter(page: _Page, element: etree._Element, tag: str) -> None:
    if tag in _BREAKING:
        page.flush()
        page.level = _LEVELS.get(tag, page.level)
        page.item = tag == "li" or (page.item and tag not in ("ul", "ol"))
    elif tag in ("td", "th") and page.pieces:
        page.pieces.append(" | ")
    elif tag == "br":
        page.pieces.append(_BREAK)
    if tag in _REGIONS:
        page.flush()
        page.regions.append(_REGIONS[tag])
    page.add(element.text)


def _leave(page: _Page, element: etree._Element, tag: str) -> None:
    if not (tag in _SKIPPED or _is_hidden(element)):
        if tag in _BREAKING or tag in _REGIONS:
            page.flush()
        if tag in _REGIONS:
            page.regions.pop()
        if tag in _LEVELS:
            page.level = 0
        if tag == "li":
            page.item = False
    page.add(element.tail)


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return bool(style) and "display:none" in str(style).replace(" ", "").lower()
