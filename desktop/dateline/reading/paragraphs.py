"""Text → paragraphs: headings and blocks, with what a page break cut joined again.

Blank lines end a block. Within one, a line break is a paragraph's end too, unless the
lines were folded at a width or the sentence plainly goes on.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
# What stands before the words: of a heading, a quotation, a list in Markdown.
_LEAD = re.compile(r"\s*(?:>\s?)*\s*(?:(#{1,6})\s+|[-*+•·‣▪●]\s+|\d{1,3}[.)]\s+)?")
_TRAIL = re.compile(r"[\s#]*$")
_RULE = re.compile(r"\s*(=+|-+)\s*$")
_ENDS = re.compile(r"[.!?…:;\u3002\uff01\uff1f][\"'”’»)\]*_]*(?:\[\d+\])*\s*$")
_LEADS_ON = re.compile(
    r"(?:[,\-–—(\[“]"
    r"|\b(?:a|an|the|and|or|but|nor|of|to|in|on|at|by|for|from|with|into|onto|over"
    r"|under|between|among|against|than|as|that|which|who|whom|whose|if|because|while"
    r"|is|are|was|were|be|been|being|has|have|had|will|would|shall|should|can|could"
    r"|may|might|must|his|her|its|their|our|your|my|this|these|those|such|very))\s*$"
)
_GOES_ON = re.compile(r"[\"'“‘(\[]*[^\W\d_A-Z]")
_BYLINE = re.compile(r"(?:by|from|von|par|por)\s+[^\W\d_]", re.IGNORECASE)
_LONGEST_FOLD = 110  # characters; longer lines are paragraphs, not folded text
_SHORTEST_FOLD = 35
_LONGEST_HEADING = 160


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``[start, end)`` of the text, without the marks and blanks around the words.

    ``heading``: a title or subtitle, which is no sentence. A paragraph that was cut
    holds the cut: blank lines, and nothing else, may lie inside.
    """

    start: int
    end: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    heading: bool
    marked: bool  # a heading, a quotation or an item of a list begins here
    blank_before: bool


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in its order; together they hold each of its words."""
    lines = list(_lines(text))
    width = _fold_width(text, lines)
    found: list[Paragraph] = []
    for line in lines:
        last = found[-1] if found else None
        if last and _continues(text, last, line, width):
            found[-1] = Paragraph(last.start, line.end, last.heading)
        else:
            found.append(Paragraph(line.start, line.end, line.heading))
    return tuple(_with_headings(text, found))


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold a word; one of === or --- makes a heading of that above."""
    waiting: _Line | None = None
    blank = True
    last_end = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        blank = blank or _is_gap(text[last_end:start])
        last_end = end
        lead = _LEAD.match(text, start, end)
        first = lead.end() if lead else start
        trail = _TRAIL.search(text, first, end)
        close = trail.start() if trail else end
        if not _has_word(text, first, close):
            if waiting and not blank and _RULE.match(text, start, end):
                waiting = _Line(waiting.start, waiting.end, True, True, True)
            blank = True
            continue
        if waiting:
            yield waiting
        hashes = bool(lead and lead[1])
        marked = first > start and not text[start:first].isspace()
        waiting = _Line(first, close, hashes, marked, blank)
        blank = False
    if waiting:
        yield waiting


def _is_gap(between: str) -> bool:
    """Whether line ends between two lines leave an empty line, or a page's end."""
    return between.replace("\r\n", "\n") not in ("\n", "\r")


def _has_word(text: str, start: int, end: int) -> bool:
    return any(char.isalnum() for char in text[start:end])


def _fold_width(text: str, lines: list[_Line]) -> int:
    """The width at which the lines of the text were folded; 0 where they were not."""
    inner = [
        (one, after)
        for one, after in pairwise(lines)
        if not (after.blank_before or after.marked or one.heading)
    ]
    if not inner:
        return 0
    lengths = sorted(one.end - one.start for one, _ in inner)
    width = lengths[-1] if len(lengths) < 20 else lengths[len(lengths) * 97 // 100]
    if not _SHORTEST_FOLD <= width <= _LONGEST_FOLD:
        return 0
    full = sum(not _has_room(text, one, after, width) for one, after in inner)
    return width if full * 10 >= len(inner) * 6 else 0


def _has_room(text: str, line: _Line, after: _Line, width: int) -> bool:
    """Whether the next line's first word would have fitted on the line."""
    first = text[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(first) <= width


def _continues(text: str, before: Paragraph, line: _Line, width: int) -> bool:
    if before.heading or line.heading or line.marked:
        return False
    head = text[max(before.start, before.end - 80) : before.end]
    ends = _ENDS.search(head) is not None
    goes_on = _GOES_ON.match(text, line.start, line.end) is not None
    leads_on = not ends and _LEADS_ON.search(head) is not None
    if line.blank_before:
        return not ends and (leads_on or goes_on)
    if not ends and (goes_on or leads_on):
        return True
    if not width or _BYLINE.match(text, line.start, line.end):
        return False
    row = max(text.rfind("\n", before.start, before.end) + 1, before.start)
    last = _Line(row, before.end, False, False, False)
    return not _has_room(text, last, line, width) or (
        goes_on and line.end - line.start > width // 2
    )


def _with_headings(text: str, found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Mark as headings the short lines without a sentence's end before longer ones."""
    listed = list(found)
    for index, one in enumerate(listed):
        following = listed[index + 1 : index + 4]
        plain = not one.heading and _is_title(text, one, following)
        yield Paragraph(one.start, one.end, True) if plain else one


def _is_title(text: str, one: Paragraph, following: list[Paragraph]) -> bool:
    size = one.end - one.start
    longer = any(size < after.end - after.start for after in following)
    if size > _LONGEST_HEADING or not longer:
        return False
    return _ENDS.search(text[max(one.start, one.end - 20) : one.end]) is None
