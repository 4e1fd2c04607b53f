"""Which format a document is in, by its bytes first and its name second."""

import re
from enum import StrEnum
from pathlib import PurePath

from dateline.reading.documents.document import Refusal


class Format(StrEnum):
    """The formats that are read."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    DOCX = "Word (.docx)"
    EPUB = "EPUB"
    MAIL = "e-mail (.eml)"


READ = "plain text, Markdown, HTML, PDF, .docx, .epub and .eml"

_SUFFIXES = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".eml": Format.MAIL,
}
_TYPES = {
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "text/markdown": Format.MARKDOWN,
    "message/rfc822": Format.MAIL,
    "text/plain": Format.PLAIN,
}
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "an old Office file or an Outlook message"),
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"RIFF", "a picture, a film or a sound"),
    (b"\x1f\x8b", "a packed file (.gz)"),
    (b"7z\xbc\xaf", "a packed file (.7z)"),
    (b"Rar!", "a packed file (.rar)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(
    rb"\A(?:From |(?:(?:[A-Za-z-]+):[^\n]*\n(?:[ \t][^\n]*\n){0,50}){1,50}\r?\n)"
)
_MAIL_FIELDS = re.compile(
    rb"^(?:From|Date|Subject|Message-ID|Received):", re.IGNORECASE | re.MULTILINE
)


def find_format(data: bytes, name: str = "", media_type: str = "") -> Format:
    """The format of a document from its bytes, its name and what a server calls it.

    Raises:
        Refusal: it is empty, or in a format that is not read.
    """
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise Refusal("it is empty")
    if b"%PDF-" in data[:1024]:
        return Format.PDF
    if data.startswith(b"PK\x03\x04") or data.startswith(b"PK\x05\x06"):
        return _packed(data)
    for start, what in _OTHERS:
        if data.startswith(start):
            raise Refusal(f"it is {what}; read are {READ}")
    stated = _TYPES.get(media_type.partition(";")[0].strip().lower())
    by_name = _SUFFIXES.get(PurePath(name).suffix.lower())
    if _HTML.match(data, 0, 8192):
        return Format.HTML
    if by_name or stated:
        return by_name or stated or Format.PLAIN
    return Format.MAIL if _is_mail(data) else Format.PLAIN


def _packed(data: bytes) -> Format:
    """Which zip it is: the names of the parts stand in the archive in the clear."""
    if b"word/document.xml" in data:
        return Format.DOCX
    if b"META-INF/container.xml" in data or b"application/epub+zip" in data[:200]:
        return Format.EPUB
    raise Refusal(
        f"it is an archive or an Office file of another kind; read are {READ}"
    )


def _is_mail(data: bytes) -> bool:
    """Whether it begins with a message's header and three of its usual fields."""
    header = re.split(rb"\r?\n\r?\n", data[:16384], maxsplit=1)[0] + b"\n\n"
    if _MAIL.match(header) is None:
        return False
    return len({field.lower() for field in _MAIL_FIELDS.findall(header)}) >= 3
