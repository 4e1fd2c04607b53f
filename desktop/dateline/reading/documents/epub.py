"""Books (.epub): the chapters in their order of reading."""

import posixpath
from urllib.parse import unquote

from lxml import etree

from dateline.reading.documents.document import Document, Refusal
from dateline.reading.documents.flow import Block, flow
from dateline.reading.documents.head import as_date
from dateline.reading.documents.markup import blocks, parse
from dateline.reading.documents.xmlparts import parse as parse_xml
from dateline.reading.documents.zips import Zip

_CONTAINER = "META-INF/container.xml"
_LOCKS = "META-INF/encryption.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PAGES = ("application/xhtml+xml", "text/html")


def read(data: bytes) -> Document:
    """The text of a book, its headings in Markdown.

    Raises:
        Refusal: it is damaged, locked, too large, or holds no text.
    """
    archive = Zip(data)
    package = _package_name(archive)
    root = parse_xml(archive.read(package), package)
    listed: list[Block] = []
    for name in _spine(root, posixpath.dirname(package)):
        tree, _ = parse(archive.read(name))
        listed += blocks(tree)
    if not any(block.text.strip() and not block.why for block in listed):
        locked = _LOCKS in archive.names()
        raise Refusal("it is locked" if locked else "it holds no text")
    text, left_out = flow(listed)
    return Document(
        text,
        kind="epub",
        title=_first(root, "title"),
        author=", ".join(_all(root, "creator")),
        publisher=_first(root, "publisher"),
        published=_date(_first(root, "date")),
        language=_first(root, "language").partition("-")[0].lower(),
        left_out=left_out,
    )


def _package_name(archive: Zip) -> str:
    root = parse_xml(archive.read(_CONTAINER), _CONTAINER)
    for element in root.iter("{*}rootfile"):
        path = element.get("full-path")
        if path:
            return path
    raise Refusal("it is damaged: it does not say where its text is")


def _spine(root: etree._Element, folder: str) -> list[str]:
    """The names of the chapters' parts, in the order of reading."""
    pages = {
        str(element.get("id")): str(element.get("href"))
        for element in root.iter("{*}item")
        if element.get("media-type") in _PAGES
        and "nav" not in (element.get("properties") or "").split()
    }
    names = []
    for element in root.iter("{*}itemref"):
        href = pages.get(str(element.get("idref")))
        if href is not None:
            path = unquote(href.partition("#")[0])
            names.append(posixpath.normpath(posixpath.join(folder, path)))
    return list(dict.fromkeys(names))


def _all(root: etree._Element, name: str) -> list[str]:
    found = ("".join(element.itertext()).strip() for element in root.iter(_DC + name))
    return [words for words in found if words]


def _first(root: etree._Element, name: str) -> str:
    return next(iter(_all(root, name)), "")


def _date(words: str) -> str:
    """An EDTF date of a book's: a day, a month or a year."""
    day = as_date(words[:10])
    if day:
        return day
    year, month = words[:4], words[5:7]
    if not (year.isascii() and year.isdigit() and len(year) == 4):
        return ""
    if month.isascii() and month.isdigit() and 1 <= int(month) <= 12:
        return f"{year}-{month}"
    return year
