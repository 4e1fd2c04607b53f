"""Which of a text's dates an event has: the one its own words give.

A phrase of the event's clause dates it; else one that the sentence opens with, or the
only one there is. A date that tells a thing apart ("the 1973 coup") dates that thing
alone, and one that stands in another event's clause is left to that event; what came
"after" it lies between it and the text's own date. An hour alone is of the day told of
in the sentence before. What is not told stays open.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from dateline.reading.dates import Found
from dateline.reading.events_happening import Happening
from dateline.reading.events_story import ANSWERS
from dateline.reading.sentences import Sentence

_BREAK = re.compile(
    r"[;:]|\s[–—-]\s|—|[“”\"]"
    r"|,\s(?:and|but|while|whereas|who|which|when|after|before|as|saying|adding|to|now)\s"
    r"|\s(?:after|before|when|while|because|that|who|which|since|until|as|to|following)\s"
)
_AFTER = re.compile(r"\b(?:after|following)\s", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|until|since|when|while|as)\s", re.IGNORECASE)
_NOW = re.compile(r"\bnow\s(?:\w+\s){0,2}$", re.IGNORECASE)
_HOUR = re.compile(
    r"[\s“\"]*(?:(?:At|By|Around|Shortly\s(?:before|after))\s(?:about\s|around\s)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|o[’']clock)|noon|dawn|dusk|midnight)"
    r"|(?:Minutes|Hours|Moments|Shortly|Soon)\s(?:later|after))"
)
_LEADS = re.compile(r"\W{0,3}(?:[\w’']{1,9}\s){0,3}")  # "On", "But only on"
_WHEN = re.compile(r"^,?\swhen\s")  # "in 2019, when": of that time
_PAST_BEFORE = re.compile(r"\bhad\s(?:\w+\s){0,2}$")
_FAR = 10_000
_REACH = 600  # characters: what stands further off has nothing to do with it
_MOST = 40  # phrases of time about an event
_BACK = 80  # characters before a word that can tell its tense
_BREAK_COST = 70  # characters: a clause between weighs as much
_LEAD_COST = 68  # less than another clause, more than a phrase of the own clause
_PAST_ANOTHER = 69  # a phrase of the own clause, but another event's word is nearer


def dates_of(
    text: str,
    events: Sequence[Happening],
    dated: Sequence[Found],
    told: Sequence[Sentence],
    published: date | None = None,
) -> list[Found | None]:
    """The phrase that dates each event, None where there is none for it."""
    found: list[Found | None] = []
    for number, group in groupby(events, key=attrgetter("sentence")):
        here = list(group)
        for one in here:
            when = date_of(text, one, dated, told[number], here, published)
            if when is None and not _PAST_BEFORE.search(
                text, max(told[number].start, one.verb[0] - _BACK), one.verb[0]
            ):
                when = _same_day(text, dated, told, number)
            found.append(_from_answered(one, when, events, found))
    return found


def date_of(
    text: str,
    one: Happening,
    dated: Sequence[Found],
    sentence: Sentence,
    beside: Sequence[Happening] = (),
    published: date | None = None,
) -> Found | None:
    """The phrase that dates an event, None where its sentence has none for it.

    ``beside`` are the events of the sentence: a date in another's clause is not its.
    """
    best, least = None, _FAR
    beside = [o for o in beside if abs(o.verb[0] - one.verb[0]) < _REACH]
    for phrase in _near(dated, sentence, one.verb[0]):
        if phrase.names and not _inside(phrase, one):
            continue
        far = _distance(text, one, phrase, sentence)
        if far < _LEAD_COST and _is_past_another(one, phrase, beside):
            far = _PAST_ANOTHER
        if far < least:
            best, least = phrase, far
    if best is None or least < _BREAK_COST:
        return best
    if _NOW.search(text, max(sentence.start, one.verb[0] - _BACK), one.verb[0]):
        return None
    between = text[one.verb[1] : best.start]
    if _AFTER.search(between):
        return _later(best, published)
    nearer = any(_distance(text, o, best, sentence) < _LEAD_COST for o in beside)
    return None if nearer or _BEFORE.search(between) else best


def _near(dated: Sequence[Found], sentence: Sentence, at: int) -> Iterator[Found]:
    """The sentence's first phrase, and those by a character."""
    first = bisect_left(dated, sentence.start, key=attrgetter("start"))
    near = max(first, bisect_left(dated, at - _REACH, key=attrgetter("start")))
    end = min(sentence.end, at + _REACH)
    opening = dated[first : first + 1] if near > first else ()
    for phrase in (*opening, *dated[near : near + _MOST]):
        if phrase.start >= end:
            return
        if phrase.edtf:
            yield phrase


def _phrases(dated: Sequence[Found], sentence: Sentence) -> Iterator[Found]:
    first = bisect_left(dated, sentence.start, key=attrgetter("start"))
    for phrase in dated[first:]:
        if phrase.start >= sentence.end:
            return
        if phrase.edtf:
            yield phrase


def _inside(phrase: Found, one: Happening) -> bool:
    """Whether it stands right before the noun that tells the event: "Friday's raid"."""
    return 0 <= one.verb[0] - phrase.end <= 30


def _distance(text: str, one: Happening, phrase: Found, sentence: Sentence) -> int:
    left, right = one.verb
    if phrase.start >= right:
        between = text[right : phrase.start]
    elif phrase.end <= left:
        if _LEADS.fullmatch(text, sentence.start, phrase.start):
            return _LEAD_COST  # a sentence's first words date all its clauses
        between = _WHEN.sub(" ", text[phrase.end : left])
    else:
        return 0
    if len(between) > _REACH:
        return _FAR
    breaks = len(_BREAK.findall(between))
    return min(len(between), _LEAD_COST - 1) + _BREAK_COST * breaks


def _is_past_another(
    one: Happening, phrase: Found, beside: Sequence[Happening]
) -> bool:
    """Whether another event's word stands between an event's own and a phrase."""
    left, right = one.verb[1], phrase.start
    return any(left < other.verb[0] < right for other in beside)


def _later(phrase: Found, published: date | None) -> Found | None:
    """What came after a dated event: from that day on, to the text's own date."""
    start = phrase.edtf.partition("/")[0]
    if start in ("", ".."):
        return None
    end = published.isoformat() if published else ".."
    if end != ".." and start[: len(end)] > end[: len(start)]:
        return None
    return replace(phrase, edtf=f"{start}/{end}", rule="after what this date tells")


def _same_day(
    text: str, dated: Sequence[Found], told: Sequence[Sentence], number: int
) -> Found | None:
    """“At 10 pm”: the last day that the sentence before tells of."""
    if number == 0 or not _HOUR.match(text, told[number].start, told[number].end):
        return None
    days = [p for p in _phrases(dated, told[number - 1]) if "/" not in p.edtf]
    return replace(days[-1], rule="an hour of the day told before") if days else None


def _from_answered(
    one: Happening,
    when: Found | None,
    events: Sequence[Happening],
    found: Sequence[Found | None],
) -> Found | None:
    """“In response, A broke off ties until 1984”: since what it answers."""
    if when is None or not when.edtf.startswith("../"):
        return when
    if not one.recipients or one.recipients[0].rule != ANSWERS:
        return when
    code = one.recipients[0].code
    for other, date_ in zip(
        reversed(events[: len(found)]), reversed(found), strict=True
    ):
        if date_ and any(p.code == code for p in other.actors):
            start = date_.edtf.partition("/")[0]
            edtf = start + when.edtf[2:]
            return replace(when, edtf=edtf, rule="from what it answers")
    return when
