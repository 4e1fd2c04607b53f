"""Which of a text's dates an event has: the one its own words give.

A phrase of the event's clause dates it; else one that the sentence opens with, or the
only one there is. A date that tells a thing apart ("the 1973 coup") dates that thing
alone, and one that another event's clause holds is left to that event.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from dateline.reading.dates import Found
from dateline.reading.events_happening import Happening
from dateline.reading.sentences import Sentence

_BREAK = re.compile(
    r"[;:]|\s[–—-]\s|—|[“”\"]"
    r"|,\s(?:and|but|while|whereas|who|which|when|after|before|as|saying|adding)\s"
    r"|\s(?:after|before|when|while|because|that|who|which|since|until|as|to)\s"
)
MOST = 40  # phrases of time about an event
_LEAD = 4  # characters before a phrase that a sentence opens with: a quote, "On "
_FAR = 10_000
_REACH = 600  # characters: what stands further off dates something else
_BREAK_COST = 60  # characters: a clause between weighs as much


def date_of(
    text: str, one: Happening, dated: Sequence[Found], sentence: Sentence
) -> Found | None:
    """The phrase that dates an event, None where its sentence has none for it."""
    first = bisect_left(dated, sentence.start, key=attrgetter("start"))
    near = bisect_left(dated, one.verb[0] - _REACH, key=attrgetter("start"))
    end = min(sentence.end, one.verb[1] + _REACH)
    best, least = None, _FAR
    near = max(first, near)
    for phrase in (*dated[first : first + 1], *dated[near : near + MOST]):
        if phrase.start >= end:
            break
        if not phrase.edtf or (phrase.names and not _inside(phrase, one)):
            continue
        far = _distance(text, one, phrase, sentence)
        if far < least:
            best, least = phrase, far
    return best


def _inside(phrase: Found, one: Happening) -> bool:
    """Whether it stands right before the noun that tells the event: "Friday's raid"."""
    return 0 <= one.verb[0] - phrase.end <= 30


def _distance(text: str, one: Happening, phrase: Found, sentence: Sentence) -> int:
    left, right = one.verb
    if phrase.start >= right:
        between = text[right : phrase.start]
    elif phrase.end <= left:
        if phrase.start - sentence.start <= _LEAD:
            return _BREAK_COST // 2  # a sentence's first words date all its clauses
        between = text[phrase.end : left]
    else:
        return 0
    if len(between) > _REACH:
        return _FAR
    return len(between) + _BREAK_COST * len(_BREAK.findall(between))
