"""Lines that stand around an article and are no part of it: told, not thrown away."""

import re

from dateline.reading.documents.document import LeftOut
from dateline.reading.documents.flow import merged
from dateline.reading.paragraphs import Paragraph, paragraphs

_LONGEST = 300  # characters; what is longer is prose
_TAIL = 12  # of the last paragraphs, where an address alone is looked for
_ADDRESS = r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"
_LINK = re.compile(rf"\[[^\]]{{0,200}}\]\([^)]{{0,500}}\)|<?(?:{_ADDRESS})>?")
_CONTACT = re.compile(
    r"[*_\s]*(?:"
    r"(?:to\s+)?contact\s+(?:us|the|our|me|him|her)\b"
    r"|(?:you\s+can\s+)?(?:reach|e-?mail|follow|find)\s+(?:us|the\s+author|him|her|me)\b"
    r"|(?:(?:news|media|press)\s+)?(?:contact|enquiries|inquiries)s?\s*:"
    r"|(?:tel|phone|fax|e-?mail|twitter|website)\s*:"
    r"|write\s+to\s+(?:us|the\s+editor)\b"
    r")",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"[*_\s]*(?:"
    r"(?:©|\(c\)\s|copyright\b)"
    r"|all\s+rights\s+reserved"
    r"|this\s+(?:material|story|article|report)\s+(?:may\s+not|was\s+originally)\b"
    r"|(?:terms\s+of\s+(?:use|service)|privacy\s+policy|cookie)"
    r")",
    re.IGNORECASE,
)
_INVITATION = re.compile(
    r"[*_\s]*(?:"
    r"(?:sign\s+up|subscribe|register|log\s+in|sign\s+in)\b(?:\W{0,3}$|(?=.{0,60}"
    r"\b(?:newsletter|account|mailing|e-?mail|today|now|here|updates|access)\b))"
    r"|(?:join|donate)\s+(?:us|our|now|today|here)\b"
    r"|share\s+(?:this|on|via)\b|follow\s+us\b|like\s+us\b|click\s+here\b"
    r"|(?:read|see)\s+(?:more|also|next)\s*(?::|$)|related\s*(?:stories|articles|:|$)"
    r"|advertisement\b|skip\s+to\b|print\s+this\b|(?:download|get)\s+(?:the|our)\s+app\b"
    r")",
    re.IGNORECASE,
)
_KINDS = (
    (_CONTACT, "contact line"),
    (_NOTICE, "legal notice"),
    (_INVITATION, "invitation"),
)


def left_out(text: str) -> tuple[LeftOut, ...]:
    """The stretches of a plain text that are contact lines, notices, invitations."""
    listed = paragraphs(text)
    found: list[LeftOut] = []
    for index, one in enumerate(listed):
        words = text[one.start : one.end]
        why = _why(words) if len(words) <= _LONGEST else ""
        late = index >= max(1, len(listed) - _TAIL)
        if not why and late and _only_links(words):
            why = "contact line"
        if why:
            found.append(_whole(text, one, why))
    return merged(found)


def is_boilerplate(words: str) -> bool:
    """Whether a block is no part of an article by its own words alone."""
    return len(words) <= _LONGEST and bool(_why(words))


def _why(words: str) -> str:
    for pattern, why in _KINDS:
        if pattern.match(words) and _is_short(words):
            return why
    return ""


def _is_short(words: str) -> bool:
    """Whether a line is an appeal or an address, and no sentence that tells of one."""
    return len(words) <= 120 or _LINK.search(words) is not None or "reserved" in words


def _only_links(words: str) -> bool:
    rest, count = _LINK.subn("", words)
    return count > 0 and not any(char.isalnum() for char in rest)


def _whole(text: str, one: Paragraph, why: str) -> LeftOut:
    """The paragraph with the marks of emphasis or quotation around it."""
    end = one.end
    return LeftOut(one.start, end, why)
