"""Who stands before a verb, and what after: clauses over the chunks of a sentence."""

from dataclasses import dataclass

from dateline.reading import events_words as small
from dateline.reading.events_cut import (
    AND,
    CLAUSE,
    COMMA,
    NOUN,
    PREP,
    VERB,
    WHO,
    Chunk,
    Group,
)
from dateline.reading.verb_forms import Form


@dataclass(slots=True)
class Clause:
    """A verb in its place: its subject's chunk, its objects' chunks, what governs it.

    ``subject`` is -1 where there is none; ``governor`` is the number of the clause
    whose verb leads to this infinitive or gerund, or that this one is told in, or -1.
    """

    at: int
    number: int
    group: Group
    subject: int = -1
    after: tuple[int, ...] = ()
    governor: int = -1
    governed: int = -1  # the infinitive clause that follows
    opened: str = ""
    told_by: int = -1


def clauses(chunks: list[Chunk]) -> list[Clause]:
    """The clauses of a sentence, by their verbs, in order."""
    found: list[Clause] = []
    by_chunk: dict[int, int] = {}
    for at, chunk in enumerate(chunks):
        if chunk.kind != VERB or chunk.group is None:
            continue
        clause = Clause(at, len(found), chunk.group)
        _attach(chunks, at, found, by_chunk, clause)
        by_chunk[at] = len(found)
        found.append(clause)
    owned = {
        c.subject
        for c in found
        if c.subject >= 0 and c.group.finite and c.opened != "who"
    }
    for number, clause in enumerate(found):
        clause.after = _after(chunks, clause, owned, by_chunk)
        _tell(found, number)
    _tell_back(chunks, found)
    return found


def _attach(
    chunks: list[Chunk],
    at: int,
    found: list[Clause],
    by_chunk: dict[int, int],
    clause: Clause,
) -> None:
    """Find the subject, or the verb that this one's subject is the same as."""
    group = clause.group
    before = at - 1
    if group.infinitive or not group.finite:
        _leave_to_governor(chunks, at, found, by_chunk, clause)
        return
    if found and _is_reduced(chunks, at, found[-1], group):
        group.finite, group.passive = False, True
        _reduced(chunks, at, clause)
        return
    clause.opened = _opened(chunks, at)
    subject = _subject(chunks, before)
    if subject >= 0:
        clause.subject = subject
        return
    joined = before >= 0 and chunks[before].kind in (AND, COMMA)
    if joined and found:
        same = _level(found, group)
        if same > 0 and found[same - 1].group.verb.speaking and group.form & Form.PAST:
            told_of = found[same - 1].subject >= 0 and not found[same].opened
            same = same - 1 if told_of else same  # "said it was so and called for"
        clause.subject = found[same].subject
        clause.opened = found[same].opened
        clause.governor = found[same].governor if found[same].group.infinitive else -1


def _level(found: list[Clause], group: Group) -> int:
    """The clause before that a joined verb stands beside: the last of its own form."""
    for number in range(len(found) - 1, -1, -1):
        if found[number].group.finite == group.finite:
            return number
    return len(found) - 1


def _leave_to_governor(
    chunks: list[Chunk],
    at: int,
    found: list[Clause],
    by_chunk: dict[int, int],
    clause: Clause,
) -> None:
    group = clause.group
    before = at - 1
    if group.passive and not group.infinitive:
        _reduced(chunks, at, clause)
        return
    if before >= 0 and chunks[before].kind == NOUN and not group.infinitive:
        clause.subject = before  # "refugees fleeing"
        return
    if not found:
        return
    number = len(found) - 1
    while (
        number > 0
        and found[number].governor >= 0
        and _comma_between(chunks, found[number].at, at)
    ):
        number = found[number].governor
    last = found[number]
    if last.at == before or group.infinitive:
        clause.governor = number
        if (
            last.governed < 0
            and group.infinitive
            and not _comma_between(chunks, last.at, at)
        ):
            last.governed = len(found)
        if chunks[before].kind == AND or (
            before > 0
            and chunks[before].kind == COMMA
            and chunks[before - 1].kind == AND
        ):
            clause.subject, clause.governor = last.subject, last.governor
            return
        between = [
            i
            for i in range(last.at + 1, at)
            if chunks[i].kind == NOUN and chunks[i].items
        ]
        handed = last.group.verb.lemma in small.HANDING_ON
        if between and group.infinitive and handed:
            clause.subject = between[-1]
            return
    clause.subject = last.subject


def _is_reduced(chunks: list[Chunk], at: int, last: Clause, group: Group) -> bool:
    """“opened its borders to people ordered out”: a participle, no verb of its own."""
    if group.at != chunks[at].start or not group.form & Form.PAST or group.modal:
        return False
    if not (last.group.finite or last.group.infinitive):
        return False
    if last.group.verb.speaking or chunks[at - 1].kind not in (NOUN, PREP):
        return False
    if chunks[at - 1].prep in small.CLAUSE_OPENERS:
        return False
    between = chunks[last.at + 1 : at]
    return bool(between) and all(c.kind in (NOUN, PREP) for c in between)


def _comma_between(chunks: list[Chunk], start: int, end: int) -> bool:
    return any(c.kind in (COMMA, CLAUSE) for c in chunks[start + 1 : end])


def _reduced(chunks: list[Chunk], at: int, clause: Clause) -> None:
    """“a helicopter captured by”: what it was done to stands before."""
    step = at - 1
    while step >= 0 and chunks[step].kind in (COMMA, AND):
        step -= 1
    while (
        step > 0
        and chunks[step].kind == PREP
        and chunks[step].prep == "of"
        and (chunks[step - 1].kind in (NOUN, PREP))
    ):
        step -= 1
    if step >= 0 and chunks[step].items:
        clause.subject = step


def _opened(chunks: list[Chunk], at: int) -> str:
    """The word that opens the clause of a verb: "if", "that", "who", or nothing."""
    for step in range(at - 1, -1, -1):
        chunk = chunks[step]
        if chunk.kind == CLAUSE:
            return chunk.prep
        if chunk.kind == WHO:
            return "who"
        if chunk.kind == VERB and chunk.group and chunk.group.finite:
            return ""
    return ""


def _subject(chunks: list[Chunk], step: int) -> int:
    """The noun group that stands for the subject of a verb right after ``step``."""
    if step >= 0 and chunks[step].kind == COMMA:
        return _before_insertion(chunks, step)
    passed = -1
    while step >= 0:
        chunk = chunks[step]
        if chunk.kind == NOUN:
            return _list_head(chunks, step)
        if chunk.kind == PREP:
            if chunk.prep in small.CLAUSE_OPENERS and chunk.items:
                return step  # "after Sudan captured": it opens a clause
            passed = step
        elif chunk.kind == WHO:
            return _antecedent(chunks, step - 1)
        elif chunk.kind == AND and passed >= 0:
            pass
        else:
            break
        step -= 1
    return -1


def _list_head(chunks: list[Chunk], step: int) -> int:
    """The first of "ministers of Chad and Niger", "forces and rebels"."""
    while (
        step >= 2
        and chunks[step - 1].kind == AND
        and chunks[step - 2].kind in (NOUN, PREP)
        and chunks[step - 2].items
    ):
        back = step - 2
        while back > 0 and chunks[back].kind == PREP and chunks[back - 1].items:
            back -= 1
        if chunks[back].kind != NOUN or (back > 0 and chunks[back - 1].kind == VERB):
            return step
        step = back
    return _before_name(chunks, step)


def _before_name(chunks: list[Chunk], step: int) -> int:
    """“British aircraft using missiles killed”: what stands before the participle."""
    while step >= 2 and chunks[step - 1].kind == VERB:
        group = chunks[step - 1].group
        if group is None or group.finite or group.infinitive or not chunks[step].items:
            return step
        back = step - 2
        while back > 0 and chunks[back].kind == PREP:
            back -= 1
        if chunks[back].kind != NOUN:
            return step
        step = back
    return step


def _before_insertion(chunks: list[Chunk], comma: int) -> int:
    """“Pakistan, a key ally of the war, has”: the group before the insertion."""
    for step in range(comma - 1, -1, -1):
        chunk = chunks[step]
        if chunk.kind == COMMA:
            found = _plain_subject(chunks, step - 1)
            return found if found >= 0 else _plain_subject(chunks, comma - 1)
        if chunk.kind == CLAUSE:
            break
    return _plain_subject(chunks, comma - 1)


def _plain_subject(chunks: list[Chunk], step: int) -> int:
    while step >= 0 and chunks[step].kind == PREP:
        step -= 1
    if step >= 0 and chunks[step].kind == NOUN:
        governed = step > 0 and chunks[step - 1].kind == VERB
        return -1 if governed else _list_head(chunks, step)
    return -1


def _antecedent(chunks: list[Chunk], step: int) -> int:
    while step >= 0 and chunks[step].kind in (COMMA, AND):
        step -= 1
    if step >= 0 and chunks[step].kind == PREP and chunks[step].prep == "of":
        step -= 1
    return step if step >= 0 and chunks[step].items else -1


def _after(
    chunks: list[Chunk], clause: Clause, owned: set[int], by_chunk: dict[int, int]
) -> tuple[int, ...]:
    """The chunks after a verb that belong to it, to the next clause."""
    found: list[int] = []
    step = clause.at + 1
    while step < len(chunks):
        chunk = chunks[step]
        if chunk.kind in (VERB, WHO, CLAUSE):
            break
        if step in owned and step != clause.subject:
            break
        if chunk.kind == COMMA and _begins_clause(chunks, step, owned):
            break
        if chunk.items:
            found.append(step)
        step += 1
    return tuple(found)


def _begins_clause(chunks: list[Chunk], comma: int, owned: set[int]) -> bool:
    """Whether what follows a comma is told by somebody, or of somebody else."""
    for step in range(comma + 1, min(comma + 4, len(chunks))):
        if chunks[step].kind == VERB:
            return True
        if step in owned:
            return True
        if chunks[step].kind in (COMMA, CLAUSE, WHO):
            return False
    return False


def _tell(found: list[Clause], number: int) -> None:
    """Whether a verb of speaking before it holds this clause as what is said."""
    clause = found[number]
    if number == 0 or clause.governor >= 0:
        return
    before = found[number - 1]
    if before.group.verb.speaking and before.subject != clause.subject:
        clause.told_by = number - 1


_CHARGING = frozenset({"charge", "allege", "complain", "warn"})


def _tell_back(chunks: list[Chunk], found: list[Clause]) -> None:
    """“Chad must leave”, Sudan said: what is told stands before who tells it."""
    last = found[-1] if found else None
    if last is None or not last.group.finite:
        return
    if not (last.group.verb.speaking or last.group.verb.lemma in _CHARGING):
        return
    first = last.subject if 0 <= last.subject < last.at else last.at
    if first == 0 or chunks[first - 1].kind != COMMA:
        if last.at == 0 or chunks[last.at - 1].kind != COMMA or not last.after:
            return
        last.subject = last.after[0]  # "…, said the minister"
    elif any(c.items for c in chunks[last.at + 1 :]) and last.subject >= last.at:
        return
    for clause in found[:-1]:
        if clause.governor < 0 and clause.told_by < 0 and clause.at < first:
            clause.told_by = last.number
