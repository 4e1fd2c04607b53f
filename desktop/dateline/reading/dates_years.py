"""Years, decades, centuries and their turns, told from other numbers."""

import re

from dateline.reading.dates_atom import Atom, Build, Shape
from dateline.reading.dates_beside import (
    FUNCTION_AFTER,
    NOUN_AFTER,
    PART,
    WEAK,
    before_of,
    names_thing,
)
from dateline.reading.dates_words import DECADES, ORDINALS, YEAR, S

YEARS = re.compile(r"(?P<a>1\d{3}|20\d{2})[-–/](?P<b>\d{4}|\d{2})(?![\d%/-])")
YEAR_ONLY = re.compile(rf"{PART}(?P<y>{YEAR})(?![-–/]\d)")
DECADE = re.compile(
    rf"(?:(?i:the){S})?{PART}(?:['’‘]?(?P<y>1\d{{2}}0|20\d0)['’]?s"
    rf"|['’‘](?P<z>[1-9]0)s|(?P<n>(?i:{'|'.join(DECADES)})))(?![\w-])"
)
CENTURY = re.compile(
    rf"(?:(?i:the){S})?{PART}(?P<n>\d{{1,2}}(?:st|nd|rd|th)|(?i:{'|'.join(ORDINALS)}))"
    rf"(?P<sep>[- ])(?i:century)(?!\w|{S}(?:BC|B\.C))"
)
TURN = re.compile(
    rf"(?i:the{S}turn{S}of{S}(?:the{S})?(?:(?P<n>\d{{1,2}}(?:st|nd|rd|th)"
    rf"|{'|'.join(ORDINALS)})[- ])?(?:century|millennium))(?!\w)"
)
_HELPS_YEAR = re.compile(
    r"(?:\b(?i:in|since|until|till|by|from|to|before|after|during|through|throughout"
    r"|between|around|circa|year|and|or|of|early|late|mid|as|than|for)[\s-]{1,3}"
    r"|[(\[]|[;–—]\s?|\b(?:c|ca|b|d)\.\s?)$"
)
_SUM_OF = re.compile(
    r"\b(?i:total|number|some|group|force|crowd|sum|average|record|most|more|less"
    r"|rate|out|list|any|all|one|each)\s{1,3}(?:of|than)\s{1,3}$"
)
_DETERMINER = re.compile(
    r"(?:\b(?i:the|its|his|her|their|our|a|an|this|that|ill-fated|failed|first|final)"
    r"|['’]s)\s{1,3}$"
)
_COUNTED = re.compile(
    r"\s{1,3}(?:(?:armed|more|other|new|civilian|wounded|dead|foreign|young)\s)?(?:km|kilo"
    r"\w+|miles?|m|met\w+|feet|ft|people|men|women|children|soldiers?|troops?|officers?"
    r"|police\w*|dollars?|euros?|pounds?|tons?|tonnes?|hectares|acres|percent|per\scent"
    r"|votes?|homes|houses|workers|civilians|migrants|refugees|prisoners|deaths|cases"
    r"|fighters|families|barrels|pages|seats|members|units|hours|gmt|GMT|local|rpm|mph"
    r"|words|points|others|students|passengers|cooks|times|degrees|miners|jobs)\b"
)
_OPENS = re.compile(r"(?:^|[.!?:]['”\"]?\s{1,3}|\n\s*)$")
_VERB = re.compile(
    r"\s{1,3}(?:was|is|will|saw|has|had|brought|marked|began|ended|would|could|may)\b"
)


def years(text: str, m: "re.Match[str]") -> Atom | None:
    """``1944-45``, ``1837–1901``."""
    first = int(m["a"])
    last = int(m["b"]) if len(m["b"]) == 4 else first // 100 * 100 + int(m["b"])
    before = before_of(text, m.start())
    placed = _HELPS_YEAR.search(before) or _DETERMINER.search(before)
    if last <= first or not placed or last - first > 150:
        return None
    lived = len(m["b"]) == 4 and not _DETERMINER.search(before)
    return Atom(
        Shape.DATE,
        m.start(),
        m.end(),
        year=first,
        number=last,
        what="reach" if lived else "years",
        names=bool(_DETERMINER.search(before)),
    )


def year_only(text: str, m: "re.Match[str]") -> Atom | None:
    """A year, where the words around it say that it is one."""
    before, after = before_of(text, m.start()), text[m.end() : m.end() + 32]
    if re.search(r"[\w$£€#.:/+-]$", before) or _COUNTED.match(after):
        return None
    part = (m["part"] or "").lower()
    atom = Atom(Shape.DATE, m.start(), m.end(), year=int(m["y"]), part=part)
    if part and not _DETERMINER.search(before):
        return atom
    noun = re.match(r"\s{1,3}[A-Za-z]", after) and not FUNCTION_AFTER.match(after)
    if _DETERMINER.search(before):
        thing = noun or names_thing(text, m.end())
        return _named(atom) if thing else None
    if _HELPS_YEAR.search(before):
        weak = WEAK.search(before)
        plural = weak and re.match(r"\s{1,3}[a-z]{3,}s\b", after)
        if _SUM_OF.search(before) or (plural and not FUNCTION_AFTER.match(after)):
            return None
        return _named(atom) if names_thing(text, m.end()) else atom
    return atom if _OPENS.search(before) and _VERB.match(after) else None


def _named(atom: Atom) -> Atom:
    return Atom(
        Shape.DATE, atom.start, atom.end, year=atom.year, part=atom.part, names=True
    )


def decade(text: str, m: "re.Match[str]") -> Atom | None:
    """``the 1990s``, ``the '80s``, ``the late sixties``."""
    the = text[m.start() : m.start() + 3].lower() == "the"
    if m["n"]:
        year = 1900 + DECADES[m["n"].lower()]
    else:
        year = int(m["y"]) if m["y"] else 1900 + int(m["z"])
    before = before_of(text, m.start())
    placed = the or m["part"] or m["y"] or _HELPS_YEAR.search(before)
    if not placed or (m["n"] and not the):
        return None
    part = (m["part"] or "").lower()
    hundreds = bool(m["y"]) and year % 100 == 0 and year < 2000
    shape = Shape.CENTURY if hundreds else Shape.DECADE
    return Atom(shape, m.start(), m.end(), year=year, part=part)


def century(text: str, m: "re.Match[str]") -> Atom | None:
    """``the 19th century``, ``late 20th-century``."""
    number = _ordinal(m["n"])
    if not 1 <= number <= 22:
        return None
    the = text[m.start() : m.start() + 3].lower() == "the"
    names = bool(m["sep"] == "-" or (not the and NOUN_AFTER.match(text[m.end() :][:9])))
    return Atom(
        Shape.CENTURY,
        m.start(),
        m.end(),
        year=(number - 1) * 100,
        part=(m["part"] or "").lower(),
        names=names,
    )


def turn(text: str, m: "re.Match[str]") -> Atom | None:
    """``the turn of the century``, ``the turn of the 20th century``."""
    named = m["n"]
    year = (_ordinal(named) - 1) * 100 if named else None
    if "millen" in m[0].lower():
        year = 2000
    return Atom(Shape.TURN, m.start(), m.end(), year=year)


def _ordinal(word: str) -> int:
    if word[0].isdecimal():
        return int(word[:-2])
    return ORDINALS[word.lower()]


_PARTS = ["early", "mid", "late"]
FAMILIES: tuple[tuple[re.Pattern[str], Build, list[str]], ...] = (
    (CENTURY, century, ["#", "the", *_PARTS, *ORDINALS, "twenty"]),
    (TURN, turn, ["the"]),
    (DECADE, decade, ["#", "the", *_PARTS, *DECADES]),
    (YEARS, years, ["#"]),
    (YEAR_ONLY, year_only, ["#", *_PARTS]),
)
