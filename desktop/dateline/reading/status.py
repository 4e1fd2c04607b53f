"""Whether what a clause tells was done, or is denied, planned or only tried."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from dateline.reading.clauses import Sentences, Stretch
from dateline.reading.words import Word

S = r"\s{1,3}"


class Status(StrEnum):
    """How far it came. What no mark covers was done, as far as the text says."""

    DONE = "done"
    PLANNED = "planned"
    TRIED = "tried"
    NOT_DONE = "not done"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``[start, end)`` with a status, and those of the word that tells."""

    start: int
    end: int
    status: Status
    cue_start: int
    cue_end: int
    rule: str

    def covers(self, at: int) -> bool:
        """Whether it holds at a character."""
        return self.start <= at < self.end


_Table = dict[str, list[tuple[str, re.Pattern[str]]]]


def _table(*rows: tuple[str, str, str]) -> _Table:
    table: _Table = {}
    for rule, words, rest in rows:
        for word in words.split():
            pattern = re.compile(rf"{re.escape(word)}(?!\w){rest}", re.IGNORECASE)
            table.setdefault(word, []).append((rule, pattern))
    return table


_TO = rf"(?:{S}(?:[\w-]+ly|also|even))?{S}to\b"
_NEGATIVE = _table(
    ("not", "not", rf"(?!{S}(?:only|just|merely|simply|least|until|to{S}mention)\b)"),
    ("never", "never neither nor cannot without", ""),
    ("no longer", "no", rf"{S}(?:longer|more)\b"),
    ("no", "no", rf"{S}(?:evidence|proof|sign|indication|plans?|intention|agreement"
     r"|decision|attack|attempt|contact|talks|deal)\b"),
    ("denied", "denied denies denying deny denial", rf"(?!{S}(?:entry|access|permission"
     r"|bail|visas?|asylum)\b)"),
    ("refused", "refused refuses refusing refuse declined declines failed fails failing"
     " refusal failure neglected", _TO),
    ("rejected", "rejected rejects rejecting dismissed dismisses dismissing",
     rf"{S}(?:(?:the|any|all|such|as){S})?(?:claims?|allegations?|accusations?|reports?"
     r"|charges?|suggestions?|false|baseless|demands?|calls?)\b"),
    ("ruled out", "ruled rules ruling", rf"{S}out\b"),
    ("short of", "stopped stops stopping", rf"{S}short{S}of\b"),
    ("instead of", "instead rather", rf"{S}(?:of|than)\b"),
    ("yet to", "yet", rf"{S}to\b"),
    ("avoided", "avoided avoids avoiding refrained refrains prevented prevents averted",
     rf"(?={S}\w)"),
)  # fmt: skip
_PLANNED = _table(
    ("will", "will shall won’t won't", ""),
    ("plans to", "plans plan planned planning intends intend intended intending"
     " hopes hope"
     " hoped hoping vows vowed vowing promised promises promising pledged pledges"
     " pledging"
     " agreed agrees agreeing agree offered offers offering decided decides aims aimed"
     " prepares prepared preparing prepare seeks", _TO),
    ("plans for", "plans plan planning proposed proposes proposing considering"
     " considers"
     " considered proposal proposals preparations preparing mulling weighing debating",
     rf"{S}(?:for|of|that|a|an|the|whether|\w+ing)\b"),
    ("is to", "is are was were", rf"{S}(?:(?:also|now|still){S})?to\b"),
    ("set to", "set expected scheduled due slated poised ready willing about going"
     " likely"
     " bound supposed", rf"{S}to(?={S}[a-z]+\b)"),
    ("future", "upcoming planned proposed impending forthcoming intended", ""),
    ("would", "would", ""),
)  # fmt: skip
_TRIED = _table(
    ("tried to", "tried tries trying attempted attempts attempting attempt sought"
     " seeking bid effort efforts struggled struggles plotted plotting plot"
     " conspired", _TO),
    ("attempt", "attempted foiled thwarted failed botched aborted",
     rf"(?={S}(?:coup|attack|assassination|raid|invasion|bombing|murder|kidnapping"
     r"|hijacking|putsch|assault|break-in)\b)"),
)  # fmt: skip
_NOT = re.compile(r"\w+n[’']t$")


def negated(
    text: str, sentences: Sequence[Stretch], words: Sequence[Word]
) -> tuple[Mark, ...]:
    """What the text says was not done, or denies; by its start."""
    known = Sentences.of(text, sentences)
    found = _marks(known, words, _NEGATIVE, Status.NOT_DONE)
    for word in words:
        if _NOT.match(word.text):
            end = known.clause_end(word.end)
            mark = (word.end, end, Status.NOT_DONE, word.start, word.end, "not")
            found.append(Mark(*mark))
    return _in_order(found)


def statuses(
    text: str, sentences: Sequence[Stretch], words: Sequence[Word]
) -> tuple[Mark, ...]:
    """What the text says was only planned, or only tried; by its start."""
    known = Sentences.of(text, sentences)
    planned = _marks(known, words, _PLANNED, Status.PLANNED)
    return _in_order(planned + _marks(known, words, _TRIED, Status.TRIED))


def status_at(marks: Sequence[Mark], offset: int) -> Status:
    """How far it came, for an event whose word stands at a character.

    Give it what `negated` and `statuses` found together. A denial outweighs a try, and
    a try a plan.
    """
    held = {mark.status for mark in marks if mark.covers(offset)}
    for status in (Status.NOT_DONE, Status.TRIED, Status.PLANNED):
        if status in held:
            return status
    return Status.DONE


def _in_order(found: list[Mark]) -> tuple[Mark, ...]:
    whole = {mark for mark in found if mark.start < mark.end}
    return tuple(sorted(whole, key=attrgetter("start", "end", "rule", "status")))


def _marks(
    known: Sentences, words: Sequence[Word], table: _Table, status: Status
) -> list[Mark]:
    found: list[Mark] = []
    for word in words:
        rules = table.get(word.text.lower(), ())
        if rules and word.text[0].isupper() and not known.opens(word.start):
            continue  # a name: "Will"
        for rule, pattern in rules:
            match = pattern.match(known.text, word.start)
            if match:
                # The cue itself is no event; what it governs comes after its words.
                start = match.end() if match[0].endswith("to") else word.end
                end = known.clause_end(start)
                found.append(Mark(start, end, status, word.start, word.end, rule))
                break
    return found
