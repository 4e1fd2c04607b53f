"""Phrases of time that belong together, and the small words that turn them.

"between 1936 and 1939", "from Monday to Wednesday", "since March", "by the end of
the year", and "twenty years earlier, in June 1956", which is one date told twice.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.reading.dates_atom import Atom, Shape
from dateline.reading.dates_words import S


class Turn(StrEnum):
    """What the words before a date make of it."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"
    ABOUT = "about"
    FROM = "from"  # from one to another, throughout
    BETWEEN = "between"  # somewhere between two
    AND = "and"  # two that touch
    TOLD = "told twice"  # a distance, then the date itself
    DAY = "to the day"  # "three years ago today"
    COUNTED = "counted"  # a distance from the date that follows


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or two atoms, the turn, and the characters they take with it."""

    start: int
    end: int
    turn: Turn
    atoms: tuple[Atom, ...]


_BEFORE = re.compile(
    r"\b(?P<w>ever\s{1,3}since|since|until|till|up\s{1,3}to|by|before|prior\s{1,3}to"
    r"|after|from|between|around|about|circa)\s{1,3}(?:the\s{1,3}|on\s{1,3})?$",
    re.IGNORECASE,
)
_TURNS = {
    "since": Turn.SINCE,
    "ever since": Turn.SINCE,
    "until": Turn.UNTIL,
    "till": Turn.UNTIL,
    "up to": Turn.UNTIL,
    "by": Turn.BY,
    "before": Turn.BEFORE,
    "prior to": Turn.BEFORE,
    "after": Turn.AFTER,
    "around": Turn.ABOUT,
    "about": Turn.ABOUT,
    "circa": Turn.ABOUT,
}
_TO = re.compile(
    rf"{S}(?:to|until|till|through|up{S}to){S}(?:the{S})?(?:on{S})?|\s?[-–—]\s?", re.I
)
_AND = re.compile(rf"{S}and{S}(?:in{S}|on{S})?(?:the{S})?", re.I)
_TOLD = re.compile(rf",?{S}(?:(?:in|on|at|during){S})?(?:the{S})?", re.I)
_FIXED = (Shape.DATE, Shape.WEEKDAY, Shape.SEASON, Shape.DECADE, Shape.CENTURY)
_TO_THE_DAY = (Shape.NEAR, Shape.WEEKDAY)
_FROM_TEXT = (Shape.SHIFT, Shape.AGO, Shape.SAME)


def join(text: str, atoms: tuple[Atom, ...]) -> tuple[Phrase, ...]:
    """The atoms as phrases, in order."""
    phrases: list[Phrase] = []
    at, floor = 0, 0
    while at < len(atoms):
        pair = (
            _pair(text, atoms[at], atoms[at + 1], floor)
            if at + 1 < len(atoms)
            else None
        )
        phrase = pair or _single(text, atoms[at], floor)
        phrases.append(phrase)
        at += 2 if pair else 1
        floor = phrase.end
    return tuple(phrases)


def _prefix(text: str, start: int, floor: int) -> "re.Match[str] | None":
    return _BEFORE.search(text, max(floor, start - 20), start)


def _single(text: str, atom: Atom, floor: int) -> Phrase:
    match = _prefix(text, atom.start, floor)
    word = re.sub(r"\s+", " ", match["w"].lower()) if match else ""
    turn = _TURNS.get(word, Turn.AT)
    if match and atom.last_day and word in ("between", "from"):
        return Phrase(match.start(), atom.end, Turn(word), (atom,))
    if not match or turn is Turn.AT or atom.names or atom.shape is Shape.OPEN:
        return Phrase(atom.start, atom.end, Turn.AT, (atom,))
    if atom.shape is Shape.SHIFT and turn in (Turn.ABOUT, Turn.BEFORE, Turn.AFTER):
        return Phrase(atom.start, atom.end, Turn.AT, (atom,))
    return Phrase(match.start(), atom.end, turn, (atom,))


def _pair(text: str, first: Atom, last: Atom, floor: int) -> Phrase | None:
    gap = text[first.end : last.start]
    if len(gap) > 16:
        return None
    return _distance(text, first, last, gap) or _reach(text, first, last, gap, floor)


def _distance(text: str, first: Atom, last: Atom, gap: str) -> Phrase | None:
    """A distance and a date: counted from it, or telling the same once more."""
    if first.of_event:
        near = last.shape in _FIXED and len(gap) <= 3 and not gap.strip()
        return _counted(text, first, last) if near else None
    if first.shape is Shape.AGO and gap.isspace() and last.shape in _TO_THE_DAY:
        return Phrase(first.start, last.end, Turn.DAY, (first, last))
    if first.shape in _FROM_TEXT and last.shape in (*_FIXED, Shape.FEAST):
        near = first.shape is not Shape.AGO or last.shape is not Shape.WEEKDAY
        if near and _TOLD.fullmatch(gap):
            return Phrase(first.start, last.end, Turn.TOLD, (first, last))
    return None


def _reach(text: str, first: Atom, last: Atom, gap: str, floor: int) -> Phrase | None:
    """From one date to another, between two, or two that touch."""
    if first.shape not in _FIXED and first.shape is not Shape.WHOLE:
        return None
    match = _prefix(text, first.start, floor)
    word = match["w"].lower() if match else ""
    start = match.start() if match else first.start
    lent = _lent(first, last)
    if _TO.fullmatch(gap) and (word == "from" or _alike(first, last)):
        begin = start if word == "from" else first.start
        return Phrase(begin, last.end, Turn.FROM, (lent, last))
    if not _AND.fullmatch(gap):
        return None
    if word == "between":
        return Phrase(start, last.end, Turn.BETWEEN, (lent, last))
    if _touch(lent, last):
        both = (lent, replace(last, step=first.step))
        return Phrase(first.start, last.end, Turn.AND, both)
    return None


def _counted(text: str, first: Atom, last: Atom) -> Phrase:
    """A distance from a date, with the thing that the date names."""
    noun = re.match(r"\s{1,3}[a-z][\w-]{2,30}", text[last.end : last.end + 34])
    end = last.end + (noun.end() if noun and last.names else 0)
    return Phrase(first.start, end, Turn.COUNTED, (first, last))


def _lent(first: Atom, last: Atom) -> Atom:
    """The first of two with the year, the month or the step of the second."""
    both = first.shape is Shape.DATE and last.shape is Shape.DATE
    if both and first.month and first.year is None and first.step is None:
        return replace(first, year=last.year, step=last.step, what=last.what)
    return first


def _alike(first: Atom, last: Atom) -> bool:
    if first.shape is not last.shape:
        return False
    return [first.month is None, first.day is None] == [
        last.month is None,
        last.day is None,
    ]


def _touch(first: Atom, last: Atom) -> bool:
    """Whether the second is the day, month or decade right after the first."""
    if not _alike(first, last) or first.part or last.part or first.names:
        return False
    if first.shape is Shape.WEEKDAY:
        return ((first.weekday or 0) + 1) % 7 == last.weekday and last.step is None
    if first.shape is Shape.DECADE:
        return (first.year or 0) + 10 == last.year
    months = first.shape is Shape.DATE and first.month and not first.day
    return bool(months) and (first.month or 0) + 1 == last.month
