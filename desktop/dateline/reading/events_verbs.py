"""Events from the verbs of a sentence."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.domain.kind import KINDS
from dateline.reading import events_words as small
from dateline.reading.actors import Party, PartyKind
from dateline.reading.events_clauses import Clause
from dateline.reading.events_happening import Happening, is_mutual, is_somebody
from dateline.reading.events_parties import (
    agents_of,
    arresting_in,
    at_home,
    befell_in,
    expelled_from,
    local_forces,
    objects_of,
    others,
    own_opposition,
    own_troops,
    refuge,
    see_missions,
    subject_acts,
    subject_of,
    ties_of,
)
from dateline.reading.events_told import (
    Told,
    is_alleged,
    is_charge,
    is_content,
    is_each_other,
    is_meant,
    is_no_agent,
    kind_of,
    near_words,
    turned,
)
from dateline.reading.verbs_table import GROUPS

EXERCISES = frozenset(GROUPS["exercise"])
_ON_WORDS = ("speech.accuse", "speech.condemn")
_SENDING = ("military.mobilized", "aid.military.agreed", "military.withdrawn")
Sides = tuple[tuple[Party, ...], tuple[Party, ...]]


def of_verbs(told: Told) -> Iterator[Happening]:
    """The events that the verbs of a sentence tell."""
    for number, clause in enumerate(told.clauses):
        see_missions(told, clause)
        if is_content(told, clause):
            continue
        kind = kind_of(told, clause)
        subject_acts(told, clause)
        if clause.told_by >= 0 and is_charge(told, clause):
            yield from duty(told, number, "speech.accuse")
            if kind and is_alleged(told, clause):
                yield from of_verb(told, clause, kind)
        elif clause.group.modal in small.DUTY and clause.told_by >= 0:
            yield from duty(told, number, "speech.demand")
        elif kind:
            yield from of_verb(told, clause, kind)


def of_verb(told: Told, clause: Clause, kind: str) -> Iterator[Happening]:
    """The event of one verb, where it is told as one."""
    if clause.opened in small.CONDITIONS or is_no_agent(told, clause, kind):
        return
    actors, recipients = _sides(told, clause, kind)
    if not any(p.code for p in (*actors, *recipients)):
        actors, recipients = at_home(told, clause, actors, recipients)
    if kind == "speech.threat" and clause.group.passive and clause.told_by >= 0:
        speaker = told.clauses[clause.told_by]  # "said it would be met with force"
        actors = actors or subject_of(told, speaker)
    if kind.startswith(_ON_WORDS) and actors and not recipients:
        recipients = told_of(told, clause)
    changed = turned(told, clause, kind)
    if changed == "military.mobilized" and is_joint(told, clause, actors):
        changed = "military.joint"
    if not actors and KINDS[kind].plover_type == "MOBILIZE":
        return
    if changed:
        yield from made(told, clause, changed, actors, recipients)


def _sides(told: Told, clause: Clause, kind: str) -> Sides:
    """Who acts and on whom: turned round in the passive."""
    actors = (
        subject_of(told, clause)
        or local_forces(told, clause)
        or own_opposition(told, clause)
    )
    if not actors and kind in _SENDING:
        actors = own_troops(told, clause)
    if actors and actors[0].rule and actors[0].code:
        told.memory.acted = actors
        told.memory.government = actors[0]
    ready = KINDS[kind].plover_type == "MOBILIZE"  # "were put on alert": they act
    fallen = clause.group.verb.lemma in ("die", "perish")  # it befell the subject
    if (clause.group.passive or fallen) and not ready:
        return _passive(told, clause, kind)
    recipients = objects_of(told, clause, actors, kind)
    if kind == "passage.requested":
        recipients = _asked_of(told, recipients)
    if kind == "relations.strained":
        return (*actors, *recipients), ()
    return actors, () if is_each_other(told, clause) else recipients


def _asked_of(told: Told, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Safe passage for a person is asked of the person's state."""
    rule = "safe passage is asked of the state whose person it is for"
    return tuple(
        replace(
            party,
            kind=PartyKind.STATE,
            name=told.nations.by_code[party.code].name,
            rule=rule,
        )
        if party.kind is PartyKind.PERSON and party.code
        else party
        for party in found
    )


def _passive(told: Told, clause: Clause, kind: str) -> Sides:
    actors = agents_of(told, clause)
    if kind == "asylum.granted" and not actors:
        actors = refuge(told, clause)
    if not actors and kind in ("envoy.expelled", "person.expelled"):
        actors = expelled_from(told, clause)
    if not actors and kind.startswith("relations."):
        sides = ties_of(told, clause)
        if sides[0]:
            return sides
    recipients = subject_of(told, clause)
    if not actors and recipients:
        actors = arresting_in(told, clause, kind)
    return actors, recipients or befell_in(told, clause, actors, kind)


def told_of(told: Told, clause: Clause) -> tuple[Party, ...]:
    """“Chad is arming rebels, Sudan charged”: of whom it is told."""
    for other in told.clauses:
        if other.told_by == clause.number:
            return subject_of(told, other)
    return ()


def is_joint(told: Told, clause: Clause, actors: tuple[Party, ...]) -> bool:
    """Whether several states hold an exercise: each with the other."""
    several = len({p.code for p in actors if p.code}) > 1
    return several and not EXERCISES.isdisjoint(near_words(told, clause))


def duty(told: Told, number: int, kind: str) -> Iterator[Happening]:
    """“Russia said that Sudan must”: a demand of who must, by who says so."""
    clause = told.clauses[number]
    if clause.told_by < 0:
        return
    speaker = told.clauses[clause.told_by]
    actors, recipients = subject_of(told, speaker), subject_of(told, clause)
    if actors:
        yield from made(told, clause, kind, actors, recipients)


def made(
    told: Told,
    clause: Clause,
    kind: str,
    actors: tuple[Party, ...],
    recipients: tuple[Party, ...],
) -> Iterator[Happening]:
    """The event, if a party to it is somebody."""
    recipients = others(recipients, actors)
    together = is_mutual(kind, actors, recipients)
    if not is_somebody(kind, actors, recipients):
        return
    at = clause.group.at
    word = told.marked.words[at]
    first = told.chunks[clause.at].start
    last = told.chunks[clause.after[-1]].end if clause.after else at + 1
    if 0 <= clause.subject < clause.at and clause.group.finite:
        first = told.chunks[clause.subject].start
    yield Happening(
        kind,
        actors,
        recipients,
        told.marked.words[first].start,
        told.marked.words[max(last, at + 1) - 1].end,
        (word.start, word.end),
        told.number,
        together=together,
        meant=is_meant(told, clause),
        supposed=clause.group.modal in small.MAYBE,
    )
