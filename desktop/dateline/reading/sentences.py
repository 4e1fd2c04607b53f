"""Text → sentences, with their places in it.

A sentence ends at a full stop, question or exclamation mark with what closes after it,
when what follows can begin one. Points that belong to titles, initials, abbreviations
and numbers end none; after those that may ("U.S.", "p.m.", "Inc."), a sentence ends if
the next word is one that only its place at the start gives a capital. A paragraph's end
ends one always, so that a headline without a full stop stays by itself.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.reading.paragraphs import paragraphs

_END = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»)\]*_]*(?:\[\d{1,4}\])*)"
    r"(?:\s+(?P<next>[\"'“‘«‹„(\[¿¡*_]*(?P<word>\w+))"
    r"|(?P<tight>(?<=[a-z]{2}\.)[A-Z][a-z]))"
    r"|(?P<wide>[\u3002\uff01\uff1f][」』”’]*)\s*(?=\S)"
)
_BEFORE = re.compile(r"[^\W_](?:[\w.'’&-]*[^\W_])?$")
# Always with the word after: titles, saints, numbers.
_BOUND = """
mr mrs ms mx dr prof rev fr msgr hon pres gov lt gen col maj capt cmdr adm sgt cpl pvt
sen rep supt insp det st ste mt ft vs v no nos art sec fig vol pp p cf e.g i.e viz
approx ca c al amb atty brig dep messrs mme mlle m sra srta gens sens reps profs drs
lieut comdr ens sgts supts
"""
# Inside a sentence as well as at its end.
_LOOSE = """
u.s u.k u.n e.u u.a.e u.s.a u.s.s.r d.c a.m p.m b.c a.d inc co corp ltd llc plc jr sr
esq etc ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed
thu thur thurs fri sat sun ph.d m.d m.a b.a bros dept univ assn est ala ariz ark calif
colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ont
ore pa penn tenn tex va vt wash wis wyo que
"""
_OPENING = """
A An The This That These Those He She It They We I You His Her Its Their Our My In On At
By For From With After Before During Since While When Where Why How What Who But And Or
So Yet As If Although Though However Meanwhile Also There Then Some Many Most All Both
Each Every Several No Not Nor Under Over Despite According Because Once Until Among
Between Another Other Such To Of Even Only Now Later Earlier Today Yesterday Please Thus
Still Instead Here
"""
_NEVER = frozenset(_BOUND.split())
_MAYBE = frozenset(_LOOSE.split())
_STARTERS = frozenset(_OPENING.split())
_WORDS_TOO = frozenset({"no", "art", "fig", "sec", "p", "al"})  # before no number


class Sentence(NamedTuple):
    """``[start, end)`` of a sentence in its text, without the blanks around it."""

    start: int
    end: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text: those of its paragraphs, in order; headings are one."""
    found: list[Sentence] = []
    for one in paragraphs(text):
        found += split(text, one.start, one.end)
    return tuple(found)


def split(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences of one paragraph, ``[start, end)`` of the text."""
    first = start
    for match in _END.finditer(text, start, end):
        if match["wide"]:
            cut, after = match.end("wide"), match.end()
        elif match["tight"]:
            cut, after = match.end("close"), match.start("tight")
        elif _ends(text, first, match):
            cut, after = match.end("close"), match.start("next")
        else:
            continue
        if any(char.isalnum() for char in text[first:cut]):
            yield Sentence(first, cut)
            first = after
    if first < end:
        yield Sentence(first, end)


def _ends(text: str, first: int, match: re.Match[str]) -> bool:
    """Whether a sentence that began at ``first`` ends at this mark."""
    word = match["word"]
    if word[0].islower():
        return False
    if match["mark"] != "." or match["close"].strip("*_"):
        return True
    before = _BEFORE.search(text, max(first, match.start() - 30), match.start())
    if before is None:
        return True
    return _point_ends(text, first, before, word)


def _point_ends(text: str, first: int, before: re.Match[str], word: str) -> bool:
    last = before.group()
    low = last.casefold()
    if low in _NEVER and not (low in _WORDS_TOO and not word[0].isdigit()):
        return False
    if last.isdigit() and before.start() == first:
        return False  # the number of an item
    if low in _MAYBE and (last[0].isupper() or "." in low or low in {"etc", "est"}):
        return word in _STARTERS
    if _is_initials(last):
        return word in _STARTERS and len(word) > 1 and word != "A"
    return True


def _is_initials(last: str) -> bool:
    """Whether it is an initial, or several with points: "J", "J.R", "U.S"."""
    return all(len(part) == 1 and part.isupper() for part in last.split("."))
