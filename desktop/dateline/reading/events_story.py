"""What a sentence leaves to the one before: whom a step answers, who struck.

Each party supplied so keeps the rule that did it. Only neighbours are asked.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.domain.kind import KINDS, Quad
from dateline.reading.actors_party import Party
from dateline.reading.events_happening import Happening

ANSWERS = "it answers what this state did before"
_STRUCK = "these struck them just then"
_WENT_ON = "the same act goes on towards the one told of before"
_CONFLICT = frozenset({Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_ON = re.compile(r"\b(?:then|also|later|further|subsequently|in addition)\b", re.I)
_WHEN = re.compile(r"\b(?:when|after|as)\s")
_AGENT = re.compile(r"\bby\s", re.I)


def completed(
    text: str, event: Happening, before: Sequence[Happening], begin: int
) -> Happening:
    """The event with the party that the sentences before it supply, if they do.

    ``begin`` is the first character of its sentence.
    """
    if event.together:
        return event
    if not event.actors:
        return _struck(text, event, before)
    if event.recipients:
        return event
    if event.kind.startswith(("relations.", "envoy.")):
        return _joined(event, before) or _answered(event, before)
    if event.kind.startswith(("aid.", "military.joint", "support.")):
        return _went_on(text[begin : event.verb[0]], event, before)
    return event


def _answered(event: Happening, before: Sequence[Happening]) -> Happening:
    """A step against a state that the sentence does not name: the one it answers.

    "Police of A entered B's embassy. In response, B broke off relations": with A.
    """
    mine = event.actors[0].code
    for other in reversed(before):
        if event.sentence - other.sentence > 3:
            break
        struck = any(p.code == mine for p in other.recipients)
        if struck and other.actors and other.actors[0].code not in ("", mine):
            whom = _again(event, other.actors[0], ANSWERS)
            return replace(event, recipients=(whom,))
    return event


def _joined(event: Happening, before: Sequence[Happening]) -> Happening | None:
    """“A closed its border with B and recalled its envoy”: the second from B too."""
    mine = event.actors[0].key
    for other in reversed(before):
        if other.sentence != event.sentence:
            return None
        if KINDS[other.kind].quad not in _CONFLICT or not other.recipients:
            continue
        if [p.key for p in other.actors] == [mine] and other.recipients[0].code:
            found = tuple(_again(event, p, _WENT_ON) for p in other.recipients)
            return replace(event, recipients=found)
    return None


def struck_when(text: str, here: Sequence[Happening]) -> list[Happening]:
    """“Two of A were killed when B opened fire”: by those who did what follows."""
    full: list[Happening] = list(here)
    for at, (event, after) in enumerate(pairwise(here)):
        if event.actors or not event.recipients or not after.actors:
            continue
        if not _VIOLENT.issuperset({_type(event), _type(after)}) or after.meant:
            continue
        link = _WHEN.search(text, event.verb[1], after.verb[0])
        code = after.actors[0].code
        if link and code and all(p.code != code for p in event.recipients):
            full[at] = replace(event, actors=(_again(event, after.actors[0], _STRUCK),))
    return full


def _type(event: Happening) -> str:
    return KINDS[event.kind].plover_type


def _struck(text: str, event: Happening, before: Sequence[Happening]) -> Happening:
    """“Jets of A bombed B. Two of B were killed”: by those who just struck them."""
    violent = KINDS[event.kind].plover_type in _VIOLENT
    if not violent or _AGENT.search(text, event.verb[1], event.end):
        return event
    for other in reversed(before):
        if event.sentence - other.sentence > 1:
            break
        if KINDS[other.kind].plover_type not in _VIOLENT or other.meant:
            continue
        same = any(_is_one(p, q) for p in event.recipients for q in other.recipients)
        if same and other.actors and other.actors[0].code:
            return replace(event, actors=(_again(event, other.actors[0], _STRUCK),))
    return event


def _is_one(one: Party, other: Party) -> bool:
    return one.key == other.key or (one.code != "" and one.code == other.code)


def _went_on(lead: str, event: Happening, before: Sequence[Happening]) -> Happening:
    """“A sent B guns. It then sent advisers”: the second to B as the first."""
    if not _ON.search(lead):
        return event
    mine = event.actors[0].code
    for other in reversed(before):
        if event.sentence - other.sentence > 1:
            break
        same = other.actors and other.actors[0].code == mine
        if same and other.recipients and KINDS[other.kind].quad not in _CONFLICT:
            found = tuple(_again(event, p, _WENT_ON) for p in other.recipients)
            return replace(event, recipients=found)
    return event


def _again(event: Happening, party: Party, rule: str) -> Party:
    return party.again(event.verb[0], event.verb[1], rule)
