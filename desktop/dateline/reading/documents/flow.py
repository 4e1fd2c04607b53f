"""Blocks → one text: headings, paragraphs, items, then what is left out."""

import re
from dataclasses import dataclass

from dateline.reading.documents.document import LeftOut, Refusal
from dateline.reading.documents.limits import TEXT_CHARACTERS

_HALF = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[ \t\f\v\u00a0\u2007\u202f]+")
_UNSEEN = {0xAD: None, 0x200B: None, 0xFEFF: None, 0x2060: None, 0x00: None}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading (``level`` 1 to 6) or an item; ``why`` it is left out."""

    text: str
    level: int = 0
    item: bool = False
    why: str = ""


def clean(text: str) -> str:
    """A text of a document without what is not seen: soft hyphens, odd blanks."""
    seen = _HALF.sub("\ufffd", text).translate(_UNSEEN)
    lines = (_BLANK.sub(" ", line).strip() for line in seen.splitlines())
    return "\n".join(line for line in lines if line)


def flow(blocks: list[Block]) -> tuple[str, tuple[LeftOut, ...]]:
    """The text of the blocks, in Markdown's headings, and what of it is left out.

    What is read comes first, what is left out after it, each in its order.

    Raises:
        Refusal: the text is too long.
    """
    pieces: list[str] = []
    left_out: list[LeftOut] = []
    size = 0
    for one in sorted(blocks, key=lambda block: bool(block.why)):
        text = clean(one.text)
        if not text:
            continue
        mark = f"{'#' * one.level} " if one.level else "- " if one.item else ""
        piece = mark + (text.replace("\n", " ") if one.level else text)
        if one.why:
            left_out.append(LeftOut(size, size + len(piece), one.why))
        pieces.append(piece)
        size += len(piece) + 2
        check_length(size)
    return "\n\n".join(pieces), merged(left_out)


def check_length(size: int) -> None:
    """Refuse a text that is too long.

    Raises:
        Refusal: it has more characters than are read.
    """
    if size > TEXT_CHARACTERS:
        raise Refusal(f"its text is longer than {TEXT_CHARACTERS:,} characters")


def merged(left_out: list[LeftOut]) -> tuple[LeftOut, ...]:
    """Stretches in order, those that touch for one reason made one."""
    found: list[LeftOut] = []
    for one in sorted(left_out, key=lambda part: (part.start, part.end)):
        last = found[-1] if found else None
        if last and one.start <= last.end + 2 and one.why == last.why:
            found[-1] = LeftOut(last.start, max(last.end, one.end), last.why)
        elif last and one.start < last.end:
            if one.end > last.end:
                found.append(LeftOut(last.end, one.end, one.why))
        else:
            found.append(one)
    return tuple(found)
