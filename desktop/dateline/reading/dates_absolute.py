"""Phrases with a month, a season or a feast in them."""

import re
from functools import lru_cache

from dateline.domain.when import MONTHS
from dateline.reading.dates_atom import Atom, Build, Shape
from dateline.reading.dates_beside import (
    FUNCTION_AFTER,
    NOUN_AFTER,
    PART,
    WEAK,
    before_of,
    names_thing,
)
from dateline.reading.dates_words import (
    DASH,
    DAY,
    MONTH,
    SEASON,
    SEASONS,
    STEPS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    S,
    month_number,
    weekday_number,
)

_YEAR_AFTER = (
    rf"(?:,?{S}(?:of{S})?(?P<y>{YEAR})|{S}(?:of{S})?(?P<s>(?i:last|this|next)){S}year)?"
)
DAY_MONTH = re.compile(
    rf"(?:(?P<w>{WEEKDAY}),?{S})?(?:(?i:the){S})?(?P<d>{DAY})"
    rf"(?:(?:{DASH}|{S}(?:and|to|or){S})(?P<e>{DAY}))?"
    rf"{S}(?:of{S})?(?P<m>{MONTH}){_YEAR_AFTER}"
)
MONTH_DAY = re.compile(
    rf"(?:(?P<w>{WEEKDAY}),?{S})?(?P<m>{MONTH}){S}(?:the{S})?(?P<d>{DAY})"
    rf"(?:(?:{DASH}|{S}(?:and|to|or){S})(?P<e>{DAY}))?{_YEAR_AFTER}"
)
MONTH_ONLY = re.compile(
    rf"(?:(?P<t>(?i:last|this|next)){S})?{PART}(?P<m>{MONTH}){_YEAR_AFTER}"
)
ISO = re.compile(
    r"(?P<y>1\d{3}|2[01]\d{2})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])"
    r"(?![\d-])(?:T[\d:]{4,8}(?:Z|[+-]\d\d:?\d\d)?)?"
)
SLASHED = re.compile(
    r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>1\d{3}|20\d{2})(?![\d/])"
)
NINE_ELEVEN = re.compile(r"9/11(?![\d/])")
SEASON_YEAR = re.compile(
    rf"(?:(?i:the){S})?{PART}(?P<n>(?i:{SEASON}))(?:{S}of|{S}in|,)?{S}"
    rf"(?P<y>{YEAR})(?:[-–/](?P<z>\d{{4}}|\d{{2}})(?!\d))?"
)
SEASON_ONLY = re.compile(
    rf"(?:(?P<t>(?i:last|this|next)){S}|(?i:the){S})?{PART}"
    rf"(?P<n>spring|summer|autumn|fall|winter)(?![\w-]|{S}(?:of|in)\b)"
)
FEAST = re.compile(
    rf"(?:(?P<t>(?i:last|this|next)){S})?(?P<n>Christmas(?:{S}(?:Day|Eve))?"
    rf"|New{S}Year[’']s{S}(?:Day|Eve)|Easter(?:{S}(?:Sunday|Monday))?|Good{S}Friday"
    rf"|Boxing{S}Day|Halloween|Valentine[’']s{S}Day|May{S}Day|Thanksgiving(?:{S}Day)?)"
    rf"(?:,?{S}(?:of{S}|in{S})?(?P<y>{YEAR}))?(?![\w-]|{S}[A-Z])"
)

_PERSON = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Dame|Prof|Gen|Col|Capt|Sgt|Lt|Rev|Sen"
    r"|Gov|Prime\sMinister|President|Minister|Secretary|Senator|Captain|Chancellor)\.?"
    r"\s{1,3})$"
)
_BEFORE_MONTH = re.compile(
    r"\b(?i:in|since|until|till|by|of|from|to|between|and|before|after|during|through"
    r"|throughout|around|for|on|or|than|mid|every|each|a|the)[\s-]{1,3}$"
)
_REACH = re.compile(r"\b(?i:from|between|through|to)\s{1,3}$")
_NAMED_MONTH = re.compile(
    r"\b(?!(?:In|On|By|From|Since|Until|Between|And|Before|After|During|Through|To|For"
    r"|Of|Last|Next|This|Early|Late|Mid|Every|Each|The|Around|Throughout)\b)"
    r"[A-Z][\w.]{0,30}\s(?P<m>May|April|June|August)\b(?!\s\d|,\s\d)"
)
_SURE_BEFORE = re.compile(r"\b(?i:in|since|until|till|during|throughout)\s{1,3}$")


def day_month(text: str, m: "re.Match[str]") -> Atom | None:
    """``5 April 2024``, ``April 5``, ``Friday, April 5-7``."""
    first, last = int(re.sub(r"\D", "", m["d"])), m["e"]
    atom = Atom(
        Shape.DATE,
        m.start(),
        m.end(),
        year=int(m["y"]) if m["y"] else None,
        month=month_number(m["m"]),
        day=first,
        last_day=int(re.sub(r"\D", "", last)) if last else None,
        weekday=weekday_number(m["w"]) if m["w"] else None,
        step=STEPS[m["s"].lower()] if m["s"] else None,
        names=names_thing(text, m.end()),
    )
    inside = not m["w"] and not m["y"] and m.re is MONTH_DAY
    if inside and re.search(r"\b[Ii]n\s{1,3}$", before_of(text, m.start())):
        # "In March 30 people died": the number belongs to what follows.
        return None
    return atom


def month_only(text: str, m: "re.Match[str]") -> Atom | None:
    """``June 1956``, ``last March``, ``early January``, ``May`` where it is a month."""
    sure = m["y"] or m["s"] or m["t"] or m["part"]
    name = MONTHS[month_number(m["m"]) - 1]
    if not sure and not _is_month(text, m, name):
        return None
    step = m["t"] or m["s"]
    return Atom(
        Shape.DATE,
        m.start(),
        m.end(),
        year=int(m["y"]) if m["y"] else None,
        month=month_number(m["m"]),
        step=STEPS[step.lower()] if step else None,
        what="year" if m["s"] else "",
        part=(m["part"] or "").lower(),
        names=names_thing(text, m.end()),
    )


def _is_month(text: str, m: "re.Match[str]", name: str) -> bool:
    before, after = before_of(text, m.start()), text[m.end() : m.end() + 24]
    if re.match(r"\s{1,3}(?:[A-Z]|on\s[A-Z])", after) and not _SURE_BEFORE.search(
        before
    ):
        return False
    if not _BEFORE_MONTH.search(before) or _PERSON.search(before):
        return False
    if re.search(r"\b(?i:a|the)\s{1,3}$", before):
        noun = NOUN_AFTER.match(after) and not FUNCTION_AFTER.match(after)
        return bool(noun) and name not in ("May", "March", "August")
    if name not in ("May", "April", "June", "August"):
        return True
    if _SURE_BEFORE.search(before) and not after.startswith(("’s", "'s")):
        return True
    if name in _people(text):
        return False
    return name != "May" or not WEAK.search(before) or bool(_REACH.search(before))


@lru_cache(maxsize=1)
def _people(text: str) -> frozenset[str]:
    """The months that are a person's name somewhere in the text."""
    return frozenset(match["m"] for match in _NAMED_MONTH.finditer(text))


def iso(text: str, m: "re.Match[str]") -> Atom | None:
    """``2024-04-05``."""
    year, month, day = int(m["y"]), int(m["m"]), int(m["d"])
    return Atom(Shape.DATE, m.start(), m.end(), year=year, month=month, day=day)


def slashed(text: str, m: "re.Match[str]") -> Atom | None:
    """``25/03/2024``, ``3/25/2024``, ``25.03.2024``."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    if not (1 <= first <= 31 and 1 <= second <= 31) or min(first, second) > 12:
        return None
    start, end = m.span()
    if m["sep"] == "." and second > 12:
        return None
    if first <= 12 and second <= 12 and first != second and m["sep"] == "/":
        why = "Day and month cannot be told apart."
        return Atom(Shape.OPEN, start, end, reason=why)
    month, day = (second, first) if second <= 12 else (first, second)
    return Atom(Shape.DATE, start, end, year=year, month=month, day=day)


def nine_eleven(text: str, m: "re.Match[str]") -> Atom | None:
    """``9/11``, which names one day."""
    return Atom(Shape.DATE, m.start(), m.end(), year=2001, month=9, day=11)


def season_year(text: str, m: "re.Match[str]") -> Atom | None:
    """``the spring of 1968``, ``winter 1944-45``."""
    over = None
    if m["z"]:
        over = int(m["y"]) + 1
    return Atom(
        Shape.SEASON,
        m.start(),
        m.end(),
        year=int(m["y"]),
        month=SEASONS[m["n"].lower()],
        number=over,
    )


def season_only(text: str, m: "re.Match[str]") -> Atom | None:
    """``last summer``, ``this spring``, ``in the autumn``."""
    before = before_of(text, m.start())
    timed = re.search(r"\b(?i:in|by|since|until|during|before|after)\s{1,3}$", before)
    if not m["t"] and not timed:
        return None
    if not m["t"] and re.match(r"\s{1,3}[a-z]{3,}", text[m.end() : m.end() + 9]):
        return (
            None
            if not FUNCTION_AFTER.match(text[m.end() : m.end() + 12])
            else (_season(m))
        )
    return _season(m)


def _season(m: "re.Match[str]") -> Atom:
    step = STEPS[m["t"].lower()] if m["t"] else None
    number = SEASONS[m["n"].lower()]
    return Atom(Shape.SEASON, m.start(), m.end(), month=number, step=step)


def feast(text: str, m: "re.Match[str]") -> Atom | None:
    """``Christmas 1914``, ``New Year's Day``, ``Easter Sunday``."""
    before = before_of(text, m.start())
    timed = re.search(
        r"\b(?i:at|on|by|before|after|since|until|till|over|of|for|during)\s{1,3}$",
        before,
    )
    if not timed and not m["t"] and not m["y"]:
        return None
    if not m["y"] and re.match(r"\s[a-z]{3,}", text[m.end() : m.end() + 9]):
        follows = text[m.end() : m.end() + 12]
        if not FUNCTION_AFTER.match(follows):
            return None
    return Atom(
        Shape.FEAST,
        m.start(),
        m.end(),
        year=int(m["y"]) if m["y"] else None,
        step=STEPS[m["t"].lower()] if m["t"] else None,
        what=re.sub(r"\s+", " ", m["n"]).replace("’", "'"),
    )


# Each pattern with the words (in lower case) that can begin it; "#" is a digit.
_DAYS = [name.lower() for name in WEEKDAYS]
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept"]
_MONTHS += ["oct", "nov", "dec", *(name.lower() for name in MONTHS)]
_PARTS = ["early", "mid", "late"]
_NEAR = ["last", "this", "next"]
FAMILIES: tuple[tuple[re.Pattern[str], Build, list[str]], ...] = (
    (NINE_ELEVEN, nine_eleven, ["#"]),
    (ISO, iso, ["#"]),
    (SLASHED, slashed, ["#"]),
    (DAY_MONTH, day_month, ["#", "the", *_DAYS]),
    (MONTH_DAY, day_month, [*_MONTHS, *_DAYS]),
    (FEAST, feast, [*_NEAR, "christmas", "new", "easter", "good", "boxing"]),
    (FEAST, feast, ["halloween", "valentine", "may", "thanksgiving"]),
    (MONTH_ONLY, month_only, [*_MONTHS, *_PARTS, *_NEAR]),
    (SEASON_YEAR, season_year, ["the", *_PARTS, *SEASONS]),
    (SEASON_ONLY, season_only, ["the", *_PARTS, *_NEAR, *SEASONS]),
)
