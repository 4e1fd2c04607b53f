"""The words beside a date: what tells a year from a number, a month from a name."""

import re

PART = r"(?:(?P<part>(?i:early|mid|late))(?:-|\s{1,3}))?"
NOUN_AFTER = re.compile(r"(?:['’]s)?\s{1,3}[a-z]{3,}")
FUNCTION_AFTER = re.compile(
    r"['’]?s?\s{1,3}(?:after|and|are|as|at|because|before|but|by|during|for|from|had"
    r"|has|have|he|if|in|into|is|it|its|of|on|or|saw|she|since|that|the|their|they|to"
    r"|until|was|we|were|when|where|which|while|who|will|with|would|amid|against|over"
    r"|through|under|between|about)\b"
)
WEAK = re.compile(r"\b(?i:by|from|to|of|and|or|for|than|about|around|through)\s{1,3}$")


def before_of(text: str, start: int) -> str:
    """The 32 characters before a place in the text."""
    return text[max(0, start - 32) : start]


def names_thing(text: str, end: int) -> bool:
    """Whether the date stands before a noun, as in "Friday's raid", "the 1973 coup"."""
    after = text[end : end + 24]
    return bool(re.match(r"['’]s?\s{1,3}\w", after))
