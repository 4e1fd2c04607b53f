"""English words of time, as tables and as pieces of patterns.

Closed classes, written by hand. Months and weekdays count only with a capital, so
that "may" and "march" stay verbs; every other word is read in any case.
"""

import re

from dateline.domain.when import MONTHS

WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "this": 0,
    "same": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "ensuing": 1,
    "subsequent": 1,
}
ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = (
    {word: at for at, word in enumerate(ONES, 1)}
    | {word: at for at, word in enumerate(TEENS, 10)}
    | {word: at * 10 for at, word in enumerate(TENS, 2)}
    | {"a": 1, "an": 1, "the": 1, "dozen": 12, "couple": 2}
)
DECADES = {
    f"{word[:-1]}ies": at * 10 for at, word in enumerate(TENS, 2)
}  # "twenties" and so on
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
}
VAGUE = frozenset(["few", "several", "many", "some", "numerous", "countless"])

S = r"\s{1,3}"
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?)(?![A-Za-z’'-]?[a-z])"
)
WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
YEAR = r"(?:1\d{3}|20\d{2}|21\d{2})(?![\d%]|[.,:/]\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)"
DASH = r"\s?[-–—]\s?"
UNIT = r"(?:hour|day|night|week|fortnight|month|year|decade|century|centurie)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
PART_OF_DAY = r"(?:night|morning|afternoon|evening)"
NUMBER = (
    rf"(?:\d{{1,4}}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?"
    rf"|{'|'.join(TEENS)}|{'|'.join(ONES)}|an?{S}(?:couple{S}of|dozen|few)"
    rf"|half{S}a{S}dozen|several|many|some|couple{S}of|few|an?)"
)


def month_number(word: str) -> int:
    """1 to 12, from a month's name or its abbreviation."""
    return next(at for at, name in enumerate(MONTHS, 1) if name[:3] == word[:3])


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAYS.index(word)


def number(words: str) -> int | None:
    """The number that is written in digits or in words; None where it is vague."""
    plain = re.split(r"[\s-]+", words.lower())
    if plain[0].isdecimal():
        return int(plain[0])
    if VAGUE & set(plain):
        return None
    if "dozen" in plain:
        return 6 if plain[0] == "half" else 12
    if "couple" in plain:
        return 2
    return sum(NUMBERS.get(word, 0) for word in plain)


def unit(word: str) -> str:
    """The unit in the singular: ``centuries`` is ``century``."""
    plain = word.lower()
    if plain.startswith("centur"):
        return "century"
    return plain.removesuffix("s")
