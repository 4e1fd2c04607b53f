"""Names in a text that the gazetteer knows, with the capitalised words around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.entry import Name as Form
from dateline.gazetteer.places import Places
from dateline.reading.cues import Lists, word_set
from dateline.reading.words import Word, parts

AMERICAN = {
    "Ala": "AL", "Ariz": "AZ", "Ark": "AR", "Calif": "CA", "Colo": "CO",
    "Conn": "CT", "Del": "DE", "Fla": "FL", "Ga": "GA", "Ill": "IL", "Ind": "IN",
    "Kan": "KS", "Ky": "KY", "La": "LA", "Md": "MD", "Mass": "MA", "Mich": "MI",
    "Minn": "MN", "Miss": "MS", "Mo": "MO", "Mont": "MT", "Neb": "NE", "Nev": "NV",
    "N.H": "NH", "N.J": "NJ", "N.M": "NM", "N.Y": "NY", "N.C": "NC", "N.D": "ND",
    "Okla": "OK", "Ore": "OR", "Pa": "PA", "R.I": "RI", "S.C": "SC", "S.D": "SD",
    "Tenn": "TN", "Tex": "TX", "Vt": "VT", "Va": "VA", "Wash": "WA", "W.Va": "WV",
    "Wis": "WI", "Wyo": "WY", "D.C": "DC",
}  # fmt: skip
POSTAL = word_set(
    """
    AL AK AZ AR CA CO CT DE FL GA ID IL IA KS KY MD MA MI MN MS MO MT NE NV NH NJ NM NY
    NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC
    """
)
MOST_CANDIDATES = 40
# With the apostrophe of a plural: "the Workers’ Party".
_TOUCHING = frozenset((" ", "-", "  ", "\u00a0", "’ ", "' "))
_BESIDE = (Form.SHORT, Form.POSTAL)  # names only beside another one
_WHOLE = (Form.MAIN, Form.ALTERNATE)
_CONTAINERS = (Feature.COUNTRY, Feature.ADMIN1)
CONTRACTED = re.compile(r"[a-z][’'](?:ve|re|ll|m|d|t)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of words that the gazetteer knows.

    ``first`` and ``last`` are indices of words, both inside. ``before`` and ``after``
    are the capitalised words that touch it, nearest first. ``short`` marks a short form
    after a comma ("Tampa, Fla."), which is surely a place; ``held`` one that a state or
    a country follows after a comma ("Paris, Texas"), ``called`` one beside a word that
    says what it is ("the river Tigris").
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    entries: tuple[Entry, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    short: bool = False
    held: bool = False
    called: bool = False

    @property
    def state(self) -> bool:
        """Whether the name is a country's or a first division's of some size."""
        return any(
            entry.feature in _CONTAINERS and entry.population > 10**5
            for entry in self.entries[:2]
        )


class Line:
    """The words of a text with what lies between them, for rules to look at."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text = text
        self.words = words
        self.tokens = [word.text for word in words]
        self.lower = [token.lower() for token in self.tokens]
        self.cased = [token[:1].isupper() for token in self.tokens]

    def touches(self, at: int) -> bool:
        """Whether only one space or a hyphen lies between a word and the one before."""
        if at <= 0 or at >= len(self.words):
            return False
        gap = self.text[self.words[at - 1].end : self.words[at].start]
        return gap in _TOUCHING

    def gap(self, at: int) -> str:
        """What lies between a word and the one before it."""
        if at <= 0 or at >= len(self.words):
            return "\n"
        return self.text[self.words[at - 1].end : self.words[at].start]

    def opens(self, at: int) -> bool:
        """Whether a word opens a sentence or stands after a mark that lets one open."""
        gap = self.gap(at)
        return any(mark in gap for mark in '.!?:\n“"•*(—‘') or at == 0

    def before(self, at: int, most: int = 4) -> tuple[str, ...]:
        """The capitalised words that touch a word on its left, nearest first."""
        found: list[str] = []
        while at > 0 and len(found) < most:
            if not self.touches(at) and not self._initial(at):
                break
            at -= 1
            if not self.cased[at]:
                break
            found.append(self.tokens[at])
        return tuple(found)

    def after(self, at: int, most: int = 4) -> tuple[str, ...]:
        """The capitalised words that touch a word on its right, nearest first."""
        found: list[str] = []
        at += 1
        while at < len(self.words) and len(found) < most:
            if not self.touches(at) or not self.cased[at]:
                break
            found.append(self.tokens[at])
            at += 1
        return tuple(found)

    def _initial(self, at: int) -> bool:
        title = self.tokens[at - 1]
        return self.gap(at) == ". " and title[:1].isupper() and len(title) <= 3


def split(words: Iterable[Word], places: Places) -> list[Word]:
    """Open words with hyphens ("London-based", "Russia-Turkey") that are no names."""
    found: list[Word] = []
    for word in words:
        if "-" in word.text and not places.match([word.text], 0)[0]:
            found.extend(parts(word))
        else:
            found.append(word)
    return found


def find(line: Line, places: Places, lists: Lists) -> list[Name]:
    """All longest names of the gazetteer that begin with a capital, in text order."""
    found: list[Name] = []
    at, words = 0, line.words
    while at < len(words):
        if not line.cased[at] or CONTRACTED.search(line.lower[at]):
            at += 1
            continue
        name = _short(line, at, places) or _known(line, at, places, lists)
        if name is None:
            at += 1
            continue
        found.append(name)
        at = name.last + 1
    return _held(line, found)


def _held(line: Line, names: list[Name]) -> list[Name]:
    """Mark the names that a state or a country follows after a comma."""
    for at, (name, outer) in enumerate(pairwise(names)):
        beside = outer.first == name.last + 1 and line.gap(outer.first) == ", "
        if beside and (outer.state or outer.short):
            names[at] = replace(name, held=True)
    return names


def _known(line: Line, at: int, places: Places, lists: Lists) -> Name | None:
    if not places.knows_start(line.tokens[at]):
        return None
    count, entries = places.match(line.tokens[at : at + 6], 0)
    while count > 1 and not _joined(line, at, count):
        count, entries = places.match(line.tokens[at : at + count - 1], 0)
    if not count:
        return None
    if len(line.tokens[at]) < 2 and count == 1:
        return None
    entries = tuple(entry for entry in entries if _stands(line, at, count, entry))
    short = bool(entries) and all(entry.by is Form.SHORT for entry in entries)
    return _name(line, at, count, entries, short)


def _stands(line: Line, at: int, count: int, entry: Entry) -> bool:
    """Short forms ("Calif.") and states' letters ("ME") need a comma before them."""
    coded = entry.by is Form.CODE and entry.feature is Feature.ADMIN1
    coded = coded and len(line.tokens[at]) == 2
    letters = line.tokens[at].rstrip(".")
    if len(letters) <= 4 and letters.isupper() and at > 0 and not line.cased[at - 1]:
        before = line.lower[at - 1]
        if before[:1].isdigit() or before in ("century", "am", "pm", "a.m.", "p.m."):
            return False  # "480 BC", "9 AM EST"
    if entry.by in _BESIDE or (coded and count == 1):
        return line.gap(at).startswith(",")
    return True


def _joined(line: Line, at: int, count: int) -> bool:
    inside = range(at + 1, at + count)
    last = line.cased[at + count - 1]
    return last and all(line.touches(i) or line.gap(i) in (". ", "") for i in inside)


def _short(line: Line, at: int, places: Places) -> Name | None:
    token = line.tokens[at].rstrip(".")
    code = AMERICAN.get(token) or (token if token in POSTAL else None)
    if code is None:
        return None
    end = line.words[at].end
    comma = line.gap(at).startswith(",")
    dotted = line.tokens[at].endswith(".") or line.text[end : end + 1] == "."
    if not comma or (token in AMERICAN and not dotted and len(token) > 2):
        return None
    entry = places.admin1("US", code)
    return None if entry is None else _name(line, at, 1, (entry,), short=True)


def _name(
    line: Line, at: int, count: int, entries: tuple[Entry, ...], short: bool = False
) -> Name | None:
    start, end = line.words[at].start, line.words[at + count - 1].end
    last = at + count - 1
    text = line.text[start:end]
    ranked = _ranked(text, entries)
    if not ranked:
        return None
    return Name(
        at, last, start, end, text, ranked, line.before(at), line.after(last), short
    )


def _known_letters(entry: Entry) -> bool:
    """Whether four capitals may be a place's whole name: "CUBA", but not "SWAT"."""
    return entry.feature is Feature.COUNTRY or entry.feature is Feature.ADMIN1


def _ranked(text: str, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    if len(text) <= 4 and text.isupper() and text.isalpha():
        entries = tuple(e for e in entries if e.by not in _WHOLE or _known_letters(e))
    return entries[:MOST_CANDIDATES]
