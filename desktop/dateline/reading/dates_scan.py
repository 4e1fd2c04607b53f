"""An article's text → its phrases of time, in order, none within another.

Each word is looked up once for the patterns it can begin, so the time grows with the
text and with nothing else.
"""

import re
from dataclasses import replace

from dateline.reading import dates_absolute, dates_relative, dates_years
from dateline.reading.dates_atom import Atom, Shape

_WORD = re.compile(r"[^\W\d_]+|\d+")
_FAMILIES = dates_absolute.FAMILIES + dates_years.FAMILIES + dates_relative.FAMILIES
_PARTS = {
    "start": "start",
    "beginning": "start",
    "onset": "start",
    "dawn": "start",
    "end": "end",
    "close": "end",
    "middle": "mid",
    "first half": "half1",
    "second half": "half2",
    "latter half": "half2",
    "first quarter": "q1",
    "second quarter": "q2",
    "third quarter": "q3",
    "fourth quarter": "q4",
    "last quarter": "q4",
    "early part": "early",
    "last days": "end",
    "first days": "start",
    "final days": "end",
    "last months": "late",
    "early months": "early",
    "first months": "early",
    "early days": "start",
}
_PART_OF = re.compile(
    rf"(?:\b(?i:the)\s{{1,3}})?(?:(?i:very)\s)?\b(?P<p>(?i:{'|'.join(_PARTS)}))"
    r"\s{1,3}of\s{1,3}(?:the\s{1,3})?$"
)
_EARLY = re.compile(r"\b(?P<p>(?i:early|late|mid))(?:\s{1,3}|-)(?:in\s{1,3})?$")
_QUARTER = re.compile(r"\bQ(?P<q>[1-4])\s{1,3}(?:of\s{1,3})?$")


def _by_word() -> dict[str, tuple[int, ...]]:
    table: dict[str, list[int]] = {}
    for at, (_, _, words) in enumerate(_FAMILIES):
        for word in words:
            entry = table.setdefault(word, [])
            if at not in entry:
                entry.append(at)
    return {word: tuple(entry) for word, entry in table.items()}


_BY_WORD = _by_word()


def scan(text: str) -> tuple[Atom, ...]:
    """The phrases of time in a text; characters as Python counts them."""
    found: list[Atom] = []
    done = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < done:
            continue
        first = word[0]
        key = "#" if first[0].isdigit() else first.lower()
        for at in _BY_WORD.get(key, ()):
            pattern, build, _ = _FAMILIES[at]
            match = pattern.match(text, start)
            atom = build(text, match) if match else None
            if atom:
                atom = _with_part(text, atom, done)
                done = atom.end
                if atom.shape is not Shape.WHOLE or atom.part:
                    found.append(atom)
                break
    return tuple(found)


def _with_part(text: str, atom: Atom, floor: int) -> Atom:
    """The atom with what stands before it: "the end of", "late in", "Q1"."""
    if atom.part or (atom.shape is Shape.DATE and atom.day) or atom.number:
        return atom
    before = text[max(floor, atom.start - 36) : atom.start]
    offset = atom.start - len(before)
    for pattern in (_PART_OF, _EARLY):
        match = pattern.search(before)
        if match:
            part = match["p"].lower()
            named = _PARTS.get(re.sub(r"\s+", " ", part), part)
            return replace(atom, start=offset + match.start(), part=named)
    quarter = _QUARTER.search(before) if atom.year else None
    if quarter:
        start = offset + quarter.start()
        return replace(atom, start=start, part=f"q{quarter['q']}")
    return atom
