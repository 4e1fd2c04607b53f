"""Phrases that count from publication or from another date in the text."""

import re

from dateline.reading.dates_atom import Atom, Build, Shape
from dateline.reading.dates_words import (
    NUMBER,
    ONES,
    PART_OF_DAY,
    SEASON,
    STEPS,
    TEENS,
    TENS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    S,
    number,
    unit,
    weekday_number,
)

WEEKDAY_ONLY = re.compile(
    rf"(?:(?P<t>(?i:last|this|next|past|coming)){S})?(?P<w>{WEEKDAY})(?P<s>s)?"
    rf"(?:{S}(?i:{PART_OF_DAY}|midday|noon))?"
    rf"(?:,?{S}(?:of{S})?(?P<u>(?i:last|this|next)){S}week)?(?![\w-])"
)
EVERY = re.compile(
    rf"(?:every|each|one|an?){S}(?:other{S})?(?P<w>{WEEKDAY})"
    rf"(?:{S}{PART_OF_DAY})?(?![\w-])",
    re.IGNORECASE,
)
DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
}
NAMED_DAY = re.compile(
    rf"(?:(?P<o>the{S}day{S}before{S}yesterday|the{S}day{S}after{S}tomorrow)"
    rf"|(?P<d>today|tonight|yesterday|tomorrow)(?:{S}{PART_OF_DAY})?"
    rf"|(?P<n>this{S}(?:morning|afternoon|evening)|last{S}night))(?!\w)",
    re.IGNORECASE,
)
NEAR = re.compile(
    rf"(?:(?P<p>earlier|later){S}(?:in{S})?)?(?P<t>last|this|next|coming)"
    rf"{S}(?P<u>week|weekend|month|year|decade|century|quarter)(?!\w)",
    re.IGNORECASE,
)
BEFORE_LAST = re.compile(
    rf"the{S}(?P<u>week|month|year){S}before{S}last(?!\w)", re.IGNORECASE
)
AGO = re.compile(
    rf"(?:(?P<b>more{S}than|less{S}than|nearly|almost|about|around|some|roughly|over"
    rf"|under|barely|only|just|exactly){S})?(?P<n>{NUMBER}){S}(?P<u>{UNIT})s?{S}ago(?!\w)",
    re.IGNORECASE,
)
AHEAD = re.compile(
    rf"(?:in{S}(?P<n>{NUMBER}){S}(?P<u>{UNIT})s?[’']?s?{S}time"
    rf"|(?P<k>{NUMBER}){S}(?P<v>{UNIT})s?{S}from{S}now)(?!\w)",
    re.IGNORECASE,
)
_EVENT = rf"{S}(?:the|its|his|her|their|our|an?|that|this){S}[\w'’-]{{1,30}}"
SHIFT = re.compile(
    rf"(?:(?P<b>more{S}than|less{S}than|nearly|almost|about|around|some|roughly|over"
    rf"|under|only|just|barely){S})?(?:(?P<n>{NUMBER})|(?P<h>the)){S}(?P<u>{UNIT})s?{S}"
    rf"(?:(?P<w>earlier|later|previously|prior|beforehand|afterwards?)"
    rf"|(?P<x>before|after)(?P<e>{_EVENT})?)(?!\w)",
    re.IGNORECASE,
)
_ADJ = "same|following|next|previous|preceding|prior|ensuing|subsequent"
SAME = re.compile(
    rf"(?:(?P<p>earlier|later){S}(?:in{S})?)?(?:the{S}(?:very{S})?(?P<t>{_ADJ})|that"
    rf"(?:{S}(?:very{S})?same)?){S}(?P<u>day|night|week|weekend|month|year|decade"
    rf"|century|morning|afternoon|evening|{SEASON})(?!\w)",
    re.IGNORECASE,
)
THEN = re.compile(r"then(?!\w)", re.IGNORECASE)
SPELL = re.compile(
    rf"(?:(?:in|over|during|for|within|throughout|across){S})?(?:the|these){S}"
    rf"(?P<t>past|last|previous|next|coming)(?:{S}(?P<n>{NUMBER}))?"
    rf"{S}(?P<u>{UNIT})(?P<s>s?)(?!\w|{S}of\b)",
    re.IGNORECASE,
)
RECENT = re.compile(
    rf"(?:(?:in|over|during|for|within){S})?(?:the{S}|these{S})?"
    rf"(?:recent|coming|past|last|following){S}(?:few{S})?"
    rf"(?:hours|days|weeks|months|years|decades)(?!\w)",
    re.IGNORECASE,
)
WHOLE = re.compile(
    rf"(?:the{S})?(?P<u>week|month|year|decade|century)(?P<e>(?:[’']s|-){S}?end)?(?!\w)",
    re.IGNORECASE,
)

_NAMED_AFTER = re.compile(
    r"\s(?:Times|Mirror|Telegraph|Express|Mail|Herald|Tribune|Post|Sun|Star|Night"
    r"\sFootball|Club|School|Addams|Service|Independent|Mercury|Review|Group|Standard)\b"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:Billy|Ruby|Man|Girl|Bloody|Black|Good|Super|Ash|Palm|Shrove|Maundy|Cyber"
    r"|Easter|Whit|Holy|Giving|Fat|Freaky|Casual|Red|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s$"
)
_PLACED = re.compile(
    r"\b(?i:on|since|until|till|by|before|after|from|to|and|between|of|for|late|early"
    r"|through|or|than|only|just)\s{1,3}$"
)
_SAYS = re.compile(r"\s(?:said|says|told|added|insisted|joked|scored|who)\b")


def weekday(text: str, m: "re.Match[str]") -> Atom | None:
    """``Friday night``, ``last Tuesday``, ``Monday of last week``."""
    before, after = text[max(0, m.start() - 24) : m.start()], text[m.end() :][:24]
    if _NAMED_BEFORE.search(before) or _NAMED_AFTER.match(after):
        return None
    if m["s"]:
        why = "It comes again and again."
        return Atom(Shape.OPEN, m.start(), m.end(), reason=why)
    placed = m["t"] or m["u"] or _PLACED.search(before)
    weak = re.search(r"\b(?:and|of|for|to|or|than|from)\s{1,3}$", before)
    if weak and not m["t"] and re.match(r"\s[A-Z][a-z]", after):
        return None
    opens = not before.strip() or re.search(r"[.!?:\n]['”\"]?\s*$", before)
    if not placed and (re.match(r"\s[A-Z]", after) or (opens and _SAYS.match(after))):
        return None
    step = m["t"] or m["u"]
    return Atom(
        Shape.WEEKDAY,
        m.start(),
        m.end(),
        weekday=weekday_number(m["w"]),
        step=STEPS[step.lower()] if step else None,
        unit="week" if m["u"] else "",
        names=bool(re.match(r"['’]s?\s{1,3}\w", after)),
    )


def every(text: str, m: "re.Match[str]") -> Atom | None:
    """``every Sunday``, ``on a Friday``."""
    if m["w"] not in WEEKDAYS:
        return None
    again = m[0].lower().startswith(("every", "each"))
    why = "It comes again and again." if again else "Which one is not said."
    return Atom(Shape.OPEN, m.start(), m.end(), reason=why)


def named_day(text: str, m: "re.Match[str]") -> Atom | None:
    """``yesterday``, ``last night``, ``the day after tomorrow``."""
    if m["o"]:
        step = -2 if "before" in m["o"].lower() else 2
    elif m["n"]:
        step = -1 if m["n"].lower().startswith("last") else 0
    else:
        step = DAYS[m["d"].lower()]
    if step == 0 and re.search(
        r"\b(?:is|are)\s$", text[max(0, m.start() - 5) : m.start()]
    ):
        return None
    return Atom(Shape.NEAR, m.start(), m.end(), step=step, unit="day")


def near(text: str, m: "re.Match[str]") -> Atom | None:
    """``last month``, ``earlier this year``, ``next weekend``."""
    return Atom(
        Shape.NEAR,
        m.start(),
        m.end(),
        step=STEPS[m["t"].lower()],
        unit=m["u"].lower(),
        what=(m["p"] or "").lower(),
        names=bool(re.match(r"['’]s?\s{1,3}\w", text[m.end() : m.end() + 8])),
    )


def before_last(text: str, m: "re.Match[str]") -> Atom | None:
    """``the week before last``."""
    return Atom(Shape.NEAR, m.start(), m.end(), step=-2, unit=m["u"].lower())


_BOUNDS = {"more": "more", "over": "more", "less": "less", "under": "less"}
_ABOUT = ("nearly", "almost", "about", "around", "some", "roughly", "barely")


def _bound(word: str | None) -> str:
    first = (word or "").lower().split()
    if not first:
        return ""
    return "about" if first[0] in _ABOUT else _BOUNDS.get(first[0], "")


def ago(text: str, m: "re.Match[str]") -> Atom | None:
    """``two weeks ago``, ``more than a year ago``."""
    count = number(m["n"])
    if count is None:
        why = "How many is not said."
        return Atom(Shape.OPEN, m.start(), m.end(), reason=why)
    return Atom(
        Shape.AGO,
        m.start(),
        m.end(),
        number=-count,
        unit=unit(m["u"]),
        bound=_bound(m["b"]),
    )


def ahead(text: str, m: "re.Match[str]") -> Atom | None:
    """``in two weeks' time``, ``three days from now``."""
    count = number(m["n"] or m["k"])
    if count is None:
        why = "How many is not said."
        return Atom(Shape.OPEN, m.start(), m.end(), reason=why)
    named = unit(m["u"] or m["v"])
    return Atom(Shape.AGO, m.start(), m.end(), number=count, unit=named)


def shift(text: str, m: "re.Match[str]") -> Atom | None:
    """``a day earlier``, ``twenty years later``, ``two days after the vote``."""
    word = (m["w"] or m["x"]).lower()
    back = word in ("earlier", "previously", "prior", "beforehand", "before")
    stands = re.match(
        rf"[,.;:)!?”\"\n]|$|{S}(?:had|and|in|on|at|by|with|was|were|but)\b",
        text[m.end() : m.end() + 8],
    )
    of_event = bool(m["x"]) and (bool(m["e"]) or not stands)
    if m["h"] and not m["x"]:
        return None
    count = 1 if m["h"] else number(m["n"])
    named = unit(m["u"])
    if count is None and not of_event:
        why = "How many is not said."
        return Atom(Shape.OPEN, m.start(), m.end(), reason=why)
    count = count or 0
    end = m.end()
    if m["e"] and re.search(r"\s\d+$", m["e"]):
        end -= len(re.split(r"\s", m["e"])[-1])  # a date, read by itself
    return Atom(
        Shape.SHIFT,
        m.start(),
        end,
        number=-count if back else count,
        unit=named,
        bound=_bound(m["b"]),
        of_event=of_event,
    )


def same(text: str, m: "re.Match[str]") -> Atom | None:
    """``the same week``, ``the following year``, ``later that month``."""
    named = m["u"].lower()
    if named in ("morning", "afternoon", "evening", "night"):
        named = "day"
    step = STEPS[m["t"].lower()] if m["t"] else 0
    if m["p"] and step:
        return None
    return Atom(
        Shape.SAME,
        m.start(),
        m.end(),
        step=step,
        unit=named,
        what=(m["p"] or "").lower(),
    )


def then(text: str, m: "re.Match[str]") -> Atom | None:
    """``then``, after "since", "until", "by" or "before"."""
    before = text[max(0, m.start() - 8) : m.start()]
    if not re.search(r"\b(?i:since|until|till|by|before)\s{1,3}$", before):
        return None
    return Atom(Shape.SAME, m.start(), m.end(), step=0, unit="then")


def spell(text: str, m: "re.Match[str]") -> Atom | None:
    """``in the past two years``, ``over the past week``."""
    named = unit(m["u"])
    if not m["n"] and not m["s"]:
        if not re.match(r"(?i:in|over|during|for|within|throughout|the past)", m[0]):
            return None
        count: int | None = 1
    else:
        count = number(m["n"]) if m["n"] else None
    if count is None:
        why = "How many is not said."
        return Atom(Shape.OPEN, m.start(), m.end(), reason=why)
    forward = m["t"].lower() in ("next", "coming")
    return Atom(
        Shape.SPELL,
        m.start(),
        m.end(),
        number=count if forward else -count,
        unit=named,
        what="throughout" if re.match(r"(?i:for|throughout)\b", m[0]) else "",
    )


def recent(text: str, m: "re.Match[str]") -> Atom | None:
    """``in recent weeks``, ``the coming days``."""
    why = "How many is not said."
    return Atom(Shape.OPEN, m.start(), m.end(), reason=why)


def whole(text: str, m: "re.Match[str]") -> Atom | None:
    """``the year`` in "the end of the year", ``year's end``."""
    if m["e"]:
        return Atom(Shape.WHOLE, m.start(), m.end(), unit=m["u"].lower(), part="end")
    if not m[0].lower().startswith("the"):
        return None
    return Atom(Shape.WHOLE, m.start(), m.end(), unit=m["u"].lower())


_COUNTS = [
    "a",
    "an",
    "half",
    "several",
    "many",
    "some",
    "couple",
    "few",
    *ONES,
    *TEENS,
    *TENS,
    "#",
]
_HEDGES = [
    "more",
    "less",
    "nearly",
    "almost",
    "about",
    "around",
    "roughly",
    "over",
    "under",
    "barely",
    "only",
    "just",
    "exactly",
]
_OVER = ["in", "over", "during", "for", "within", "throughout", "across"]
_DAY_NAMES = [name.lower() for name in WEEKDAYS]
FAMILIES: tuple[tuple[re.Pattern[str], Build, list[str]], ...] = (
    (NAMED_DAY, named_day, [*DAYS, "the", "this", "last"]),
    (BEFORE_LAST, before_last, ["the"]),
    (AHEAD, ahead, ["in", *_COUNTS]),
    (AGO, ago, [*_COUNTS, *_HEDGES]),
    (SHIFT, shift, ["the", *_COUNTS, *_HEDGES]),
    (SAME, same, ["the", "that", "earlier", "later"]),
    (SPELL, spell, ["the", "these", *_OVER]),
    (RECENT, recent, ["the", "these", "recent", "coming", "past", "last", *_OVER]),
    (NEAR, near, ["earlier", "later", "last", "this", "next", "coming"]),
    (EVERY, every, ["every", "each", "one", "a", "an"]),
    (WEEKDAY_ONLY, weekday, [*_DAY_NAMES, "last", "this", "next", "past", "coming"]),
    (WEEKDAY_ONLY, weekday, [f"{name}s" for name in _DAY_NAMES]),
    (THEN, then, ["then"]),
    (WHOLE, whole, ["the", "week", "month", "year", "decade", "century"]),
)
