"""E-mail (.eml): the message itself; what it quotes and its signature are left out."""

import email
import email.policy
import re
from email.errors import HeaderParseError, MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from dateline.reading.documents.boilerplate import is_boilerplate
from dateline.reading.documents.decode import decode
from dateline.reading.documents.document import Document, Refusal
from dateline.reading.documents.flow import Block, flow
from dateline.reading.documents.markup import blocks, parse

_QUOTED = re.compile(r"[ \t]*>")
_ATTRIBUTION = re.compile(r"On .{5,200}\bwrote:\s*$", re.S)
_GAP = re.compile(r"\n[ \t]*\n+")
_SIGNATURE = re.compile(r"^-- ?$", re.M)


def read(data: bytes) -> Document:
    """The text of a message under its subject.

    Raises:
        Refusal: it is no message, or holds no text.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    if not any(
        _header(message, name) for name in ("From", "Subject", "Date", "Received")
    ):
        raise Refusal("it is no e-mail: it has no sender, subject or date")
    subject = _header(message, "Subject")
    body, notes = _body(message)
    if not any(block.text.strip() and not block.why for block in body):
        raise Refusal("it holds no text")
    text, left_out = flow([Block(subject, 1), *body])
    name, address = parseaddr(_header(message, "From"))
    return Document(
        text,
        kind="mail",
        title=subject,
        author=name or address,
        published=_date(_header(message, "Date")),
        language=_header(message, "Content-Language")[:2].lower(),
        notes=notes,
        left_out=left_out,
    )


def _header(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name) or "").split())
    except (HeaderParseError, MessageError, ValueError, IndexError):
        return ""  # the library stumbles over some broken headers


def _date(words: str) -> str:
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _body(message: EmailMessage) -> tuple[list[Block], tuple[str, ...]]:
    part = message.get_body(("plain", "html"))
    if part is None:
        raise Refusal("it holds no text")
    notes = []
    count = sum(1 for _ in message.iter_attachments()) if message.is_multipart() else 0
    if count:
        notes.append(f"Attachments are not read: {count}.")
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or ""
    if part.get_content_type() == "text/html":
        root, decoded = parse(raw, charset)
        listed = blocks(root)
    else:
        decoded = decode(raw, charset)
        listed = _plain_blocks(decoded.text.replace("\r\n", "\n"))
    if decoded.note:
        notes.append(decoded.note)
    return listed, tuple(notes)


def _plain_blocks(text: str) -> list[Block]:
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    listed = [Block(part, why=_why(part)) for part in _GAP.split(text[:end])]
    if signature:
        listed.append(Block(text[end:], why="signature"))
    return listed


def _why(part: str) -> str:
    lines = [line for line in part.splitlines() if line.strip()]
    if lines and all(_QUOTED.match(line) for line in lines):
        return "quoted message"
    if _ATTRIBUTION.match(part.strip()):
        return "quoted message"
    return "boilerplate" if is_boilerplate(part.strip()) else ""
