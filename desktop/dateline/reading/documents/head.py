"""What the first lines of a text say of it: title, author, publisher, date."""

import re
from dataclasses import dataclass
from datetime import date

from dateline.reading.paragraphs import Paragraph, paragraphs

_MONTHS = (
    "january february march april may june july august september october november"
    " december"
)
_MONTH = {
    name[:size]: number
    for number, name in enumerate(_MONTHS.split(), start=1)
    for size in range(3, len(name) + 1)
}
_NAME = r"(?P<m>[A-Za-z]{3,9})\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_PREFIX = (
    r"(?:(?:first\s+)?(?:published|posted|issued|updated|date|on)(?:\s+on)?:?\s+)?"
)
_CLOCK = r"(?:,?\s*(?:at\s+|T)?\d{1,2}[:.]\d{2}.{0,30})?"
_DATES = tuple(
    re.compile(rf"{_PREFIX}{_WEEKDAY}{form}{_CLOCK}\W*", re.IGNORECASE)
    for form in (
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAME},?\s+(?P<y>\d{{4}})",
        rf"{_NAME}\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})",
        r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})",
    )
)
_BY = re.compile(r"(?:(?:written|reported)\s+)?by:?\s+(?P<who>[^\W\d_].{1,120})", re.I)
_NAME_PART = re.compile(r"[^\W\d_][\w.'’-]*")
_PIECES = re.compile(r"\s*[|•·]\s*|\s+[–—]\s+|\n")
_SOURCE = re.compile(
    r"[^\W\d_a-z][^\n()]{2,60}\((?P<who>[^\W\d_a-z][\w /.&-]{1,30})\)\s*(?:-+|–|—)\s"
)
_LINES = 8  # paragraphs in which a head can be
_LONGEST_TITLE = 200
_ENDS = re.compile(r"[.!?][\"”’)]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """What was found; each may be empty. ``published`` is an EDTF date."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""


def head(text: str) -> Head:
    """What the lines before the first paragraph say, and its dateline."""
    start = text[: 200 * _LINES]
    listed = paragraphs(start)[:_LINES]
    title = _title(start, listed)
    author = published = publisher = before = ""
    for one in listed:
        words = " ".join(start[one.start : one.end].split(" "))
        source = _SOURCE.match(words)
        if source:
            publisher = source["who"].strip()
        if len(words) > _LONGEST_TITLE or (
            _ENDS.search(words) and not _BY.match(words)
        ):
            break
        if words == title:
            continue
        for piece in _PIECES.split(words):
            by = _BY.fullmatch(piece.strip("*_ "))
            when = as_date(piece.strip("*_ "))
            if by and not author:
                author = _person(by["who"])
            elif when and not published:
                published = when
                author = author or before
            before = piece if _is_person(piece) and piece != title else ""
    return Head(title, author, publisher, published)


def as_date(words: str) -> str:
    """The EDTF date of a line that is a date and nothing else, or empty."""
    for pattern in _DATES:
        match = pattern.fullmatch(words.strip())
        if match is None:
            continue
        month = match["m"]
        number = int(month) if month.isdigit() else _MONTH.get(month.lower(), 0)
        try:
            return date(int(match["y"]), number, int(match["d"])).isoformat()
        except ValueError:
            return ""
    return ""


def _title(text: str, listed: tuple[Paragraph, ...]) -> str:
    """The first line that is no sentence, where a longer paragraph follows it."""
    for index, one in enumerate(listed[:3]):
        words = " ".join(text[one.start : one.end].split())
        if as_date(words) or _BY.match(words):
            continue
        longer = any(len(words) < after.end - after.start for after in listed[index:])
        plain = len(words) <= _LONGEST_TITLE and not _ENDS.search(words)
        return words if one.heading or (plain and longer) else ""
    return ""


def _person(words: str) -> str:
    """The names of a byline, without the office, the agency or the date after them."""
    return re.split(r",\s|\s+(?:in|for)\s+[A-Z]|\s+\d", words)[0].strip(" .*_,")


def _is_person(words: str) -> bool:
    """Whether a line can be the name of a person: two to five words with capitals."""
    names = words.strip("*_ ").split()
    if not 2 <= len(names) <= 5 or any(char.isdigit() for char in words):
        return False
    return all(
        _NAME_PART.fullmatch(name) and (name[0].isupper() or len(name) <= 3)
        for name in names
    )
