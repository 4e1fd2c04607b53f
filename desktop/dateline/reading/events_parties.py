"""Who stands on each side of a verb: subject, objects, and whom rules supply."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.kind import KINDS
from dateline.reading import events_words as small
from dateline.reading.actors import (
    Party,
    PartyKind,
    is_capital,
    is_noun,
    is_place,
    parties,
)
from dateline.reading.actors_party import is_same
from dateline.reading.events_clauses import Clause
from dateline.reading.events_cut import CLAUSE, COMMA, NOUN, PREP, WHO, Chunk
from dateline.reading.events_told import Told, kind_of, subject_words
from dateline.reading.verb_forms import Form

TROOPS = small.word_set("troops soldiers forces marines peacekeepers")
FORCES = small.word_set("police military army soldiers troops gendarmes")
_PAPERS = small.word_set(
    "resolution statement letter declaration decree motion communique note bill law"
)
_OFFICES = small.ROLES | {"governments", "leaders", "capital", "embassy"}


def subject_of(told: Told, clause: Clause) -> tuple[Party, ...]:
    """The parties of a clause's subject, or of the verb's that leads to it."""
    seen: set[int] = set()
    step = clause
    while True:
        if step.subject >= 0:
            found = acting_at(told, step.subject)
            if found:
                return found
            if _is_document(told, step) and step.number:
                return subject_of(told, told.clauses[step.number - 1])
        if step.governor < 0 or id(step) in seen:
            return _speaker(told, clause)
        seen.add(id(step))
        step = told.clauses[step.governor]


def _is_document(told: Told, clause: Clause) -> bool:
    """“passed a resolution backing”: what a paper says, those say whose it is."""
    head = told.marked.low[told.chunks[clause.subject].end - 1]
    return head in _PAPERS and clause.group.form == Form.GERUND


def _speaker(told: Told, clause: Clause) -> tuple[Party, ...]:
    """“We” are those of who says so: “We will not”, said the president."""
    if told.marked.low[: clause.group.at + 1][:1] not in (["we"], ["i"]):
        return ()
    for other in told.clauses:
        if not (other.group.verb.speaking and other.group.finite):
            continue
        for at in (other.subject, *other.after):
            found = acting_at(told, at) if at >= 0 else ()
            if found:
                return found
    return ()


def acting_at(told: Told, at: int) -> tuple[Party, ...]:
    """The parties of a subject; a place by its bare name does not act."""
    if at in told.supplied:
        return told.supplied[at]
    found = parties(told.marked, told.chunks, at, told.memory)
    chunk = told.chunks[at]
    bare = chunk.items and chunk.items[-1][1] - chunk.items[-1][0] == 1
    return tuple(p for p in found if not (bare and is_place(p)))


def agents_of(told: Told, clause: Clause) -> tuple[Party, ...]:
    """Who did it, in the passive: what stands after "by"."""
    for at in range(clause.at + 1, len(told.chunks)):
        chunk = told.chunks[at]
        if chunk.kind in (CLAUSE, WHO) or (chunk.group and chunk.group.finite):
            break
        if chunk.prep == "by" and chunk.items:
            return parties(told.marked, told.chunks, at, told.memory)
    return ()


def objects_of(
    told: Told, clause: Clause, actors: tuple[Party, ...], kind: str
) -> tuple[Party, ...]:
    """Whom it is done to: the object, then what prepositions join, then within."""
    for at in candidates(told, clause):
        chunk = told.chunks[at]
        if chunk.kind == PREP and is_aside(told, clause, at, kind):
            continue
        end = chunk.items[-1][1]
        deep = chunk.kind == NOUN and told.marked.low[end - 1] in _OFFICES
        found = parties(told.marked, told.chunks, at, told.memory, deep=deep)
        inner = at > clause.at and _is_inner_subject(told, clause, at)
        if found and inner and not others(found, actors):
            return ()  # "warned that its own people"
        found = others(found, actors)
        if kind.startswith("talks.") and kind != "talks.visit":
            found = tuple(p for p in found if not (is_place(p) or is_capital(p)))
        if not found and at > clause.at:
            found = others(_added_to(told, at), actors)
        if found:
            return found
    return ()


def _added_to(told: Told, at: int) -> tuple[Party, ...]:
    """What a comma adds to a name that is nobody's: "Odesa, Ukraine's main port"."""
    chunks = told.chunks
    if (
        at + 2 >= len(chunks)
        or not told.marked.words[chunks[at].end - 1].text.istitle()
    ):
        return ()
    if chunks[at + 1].kind != COMMA or chunks[at + 2].kind != NOUN:
        return ()
    if any(clause.subject == at + 2 for clause in told.clauses):
        return ()
    start, _ = chunks[at + 2].items[0]
    return named_at(told, at + 2) if start in told.marked.nations else ()


def _is_inner_subject(told: Told, clause: Clause, at: int) -> bool:
    after = clause.number + 1
    return after < len(told.clauses) and told.clauses[after].subject == at


def ties_of(told: Told, clause: Clause) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Whose ties, and with whom: "Dutch aid to Chad", "relations between A and B"."""
    if clause.subject < 0:
        return (), ()
    mine = named_at(told, clause.subject)
    rest: tuple[Party, ...] = ()
    for step in range(clause.subject + 1, clause.at):
        chunk = told.chunks[step]
        if chunk.kind != PREP or not chunk.items:
            break
        rest = rest or named_at(told, step)
        if chunk.prep == "between" and not mine:
            return named_at(told, step), ()
    rest = others(rest, mine)
    return (mine, rest) if mine and rest else ((), ())


def own_troops(told: Told, clause: Clause) -> tuple[Party, ...]:
    """Whose troops are sent, where nobody is named who sends them."""
    for at in (*clause.after, *said_after(told, clause)):
        chunk = told.chunks[at]
        if TROOPS.isdisjoint(told.marked.low[chunk.start : chunk.end]):
            continue
        found = named_at(told, at)
        if found and found[0].code:
            rule = "troops are sent by their own state"
            _learn_government(told, clause, found[0].code)
            return (replace(found[0], rule=rule),)
    return ()


def _learn_government(told: Told, clause: Clause, code: str) -> None:
    """“the Hale administration, which sends US troops”: from here on of that state."""
    if clause.subject < 0 or not told.chunks[clause.subject].items:
        return
    start, end = told.chunks[clause.subject].items[-1]
    if end - start < 2 or told.marked.low[end - 1] not in small.GOVERNING:
        return
    name = told.marked.words[end - 2].text
    if name[0].isupper():
        told.memory.persons.setdefault(name, (name, code))


def is_aside(told: Told, clause: Clause, at: int, kind: str) -> bool:
    """Whether a preposition tells when, how or by whom, not to whom."""
    chunk = told.chunks[at]
    if kind == "protest.held" and chunk.prep in small.LOCATIVES:
        return told.marked.low[chunk.end - 1] not in small.MISSIONS
    if chunk.prep == "by":
        return clause.group.passive and at in clause.after
    if KINDS[kind].plover_type in ("ASSAULT", "PROTEST") and chunk.prep == "near":
        return False
    if KINDS[kind].plover_type == "MOBILIZE" and chunk.prep in ("near", "along"):
        return False
    formal = kind.startswith(("talks.", "agreement.signed"))
    if formal and kind != "talks.visit" and chunk.prep == "in":
        return True
    return chunk.prep in small.ADJUNCTS


def candidates(told: Told, clause: Clause) -> Iterator[int]:
    """The chunks that may hold whom it is done to, the likeliest first."""
    direct = [at for at in clause.after if told.chunks[at].kind == NOUN]
    yield from direct[:1]
    yield from (
        at
        for at in clause.after
        if at not in direct[:1] and not _stands_aside(told, at)
    )
    head = told.marked.low[told.chunks[direct[0]].end - 1] if direct else ""
    handed = clause.governed >= 0 and clause.group.verb.lemma in small.HANDING_ON
    if handed and head in small.ROLES:
        return  # "ordered his officials to": whom they deal with is not whom he does
    step = clause
    while step.governed >= 0:
        step = told.clauses[step.governed]
        yield from step.after
    yield from held_after(told, clause)
    yield from said_after(told, clause)


def _stands_aside(told: Told, at: int) -> bool:
    """A noun group after a comma adds to another one."""
    before = told.chunks[at - 1].kind
    return told.chunks[at].kind == NOUN and before == COMMA


def held_after(told: Told, clause: Clause) -> Iterator[int]:
    """Who stands with a participle after an object: "a farm owned by"."""
    for other in told.clauses:
        if other.subject in clause.after and other.group.passive:
            yield from (i for i in other.after if told.chunks[i].prep == "by")


def said_after(told: Told, clause: Clause) -> Iterator[int]:
    """The subject, then the objects, of the clause a demand or charge opens."""
    after = clause.at + 1
    while after < len(told.chunks) and not told.chunks[after].items:
        if told.chunks[after].kind == CLAUSE and told.chunks[after].prep == "that":
            if after + 1 < len(told.chunks) and is_noun(told.chunks[after + 1]):
                yield after + 1
            break
        after += 1
    number = clause.number + 1
    if number < len(told.clauses):
        inner = told.clauses[number]
        between = told.chunks[clause.at + 1 : inner.at]
        opened = any(c.kind == CLAUSE and c.prep == "that" for c in between)
        if opened or inner.group.form == Form.GERUND:
            if inner.subject > clause.at:
                yield inner.subject
            yield from inner.after


def expelled_from(told: Told, clause: Clause) -> tuple[Party, ...]:
    """Who expels: the state that people are expelled from."""
    for at in clause.after:
        if told.chunks[at].prep == "from":
            return named_at(told, at)
    return ()


def befell_in(
    told: Told, clause: Clause, actors: tuple[Party, ...], kind: str
) -> tuple[Party, ...]:
    """Whom it befell where the subject does not say: those of the place."""
    if KINDS[kind].plover_type not in ("ASSAULT", "COERCE"):
        return ()
    for at in clause.after:
        if told.chunks[at].prep in small.LOCATIVES:
            found = others(named_at(told, at), actors)
            if found:
                return found
    return ()


def local_forces(told: Told, clause: Clause) -> tuple[Party, ...]:
    """Police and soldiers without a state act for the one where they act."""
    protests = kind_of(told, clause) == "protest.held"
    if not protests and FORCES.isdisjoint(subject_words(told, clause)):
        return ()
    beside = [
        at
        for other in told.clauses
        if protests and clause.subject in (-1, other.subject)
        for at in other.after
    ]
    for at in (*clause.after, *beside):
        if told.chunks[at].prep in ("in", "at"):
            found = parties(told.marked, told.chunks, at, told.memory)
            if found and found[0].code:
                rule = "those who act here are of this state"
                return _supplied(told, clause, found[0], rule)
    return ()


def arresting_in(told: Told, clause: Clause, kind: str) -> tuple[Party, ...]:
    """Who arrests or tries: the state of the place, where nobody else is named."""
    if not kind.startswith(("person.arrested", "legal.")):
        return ()
    for at in clause.after:
        if told.chunks[at].prep == "in":
            found = parties(told.marked, told.chunks, at, told.memory)
            if found and found[0].code:
                rule = "those who arrest and try here are of this state"
                return (replace(found[0], kind=PartyKind.STATE, rule=rule),)
    return ()


def own_opposition(told: Told, clause: Clause) -> tuple[Party, ...]:
    """A government without a state that acts on opponents: their government."""
    words = subject_words(told, clause)
    while clause.governor >= 0 and small.GOVERNING.isdisjoint(words):
        clause = told.clauses[clause.governor]
        words = subject_words(told, clause)
    if clause.subject < 0 or small.GOVERNING.isdisjoint(words):
        return ()
    for start, end in (item for c in told.chunks for item in c.items):
        if not small.OPPOSITION.isdisjoint(told.marked.low[start:end]):
            part = Chunk(NOUN, start, end, "", [(start, end)])
            found = parties(told.marked, [part], 0, told.memory, deep=False)
            if found and found[0].code:
                rule = "a government's opponents are of its state"
                return _supplied(told, clause, found[0], rule)
    return ()


def _supplied(told: Told, clause: Clause, party: Party, rule: str) -> tuple[Party, ...]:
    name = told.nations.by_code[party.code].name
    found = (replace(party, kind=PartyKind.STATE, name=name, rule=rule),)
    told.supplied[clause.subject] = found
    return found


def refuge(told: Told, clause: Clause) -> tuple[Party, ...]:
    """Asylum "there", in a mission told of before, is given by its state."""
    near = told.marked.low[clause.group.at + 1 : clause.group.at + 5]
    mission = told.memory.mission
    if mission is None or "there" not in near:
        return ()
    word = told.marked.words[clause.group.at]
    rule = "asylum in a mission is given by its state"
    return (
        Party(PartyKind.STATE, mission.code, mission.name, word.start, word.end, rule),
    )


def at_home(
    told: Told, clause: Clause, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Parties without a state are of the only one that the sentence names."""
    if clause.subject < 0 or clause.subject > clause.at:
        return actors, recipients
    named = {m[1].code for m in told.marked.nations.values() if m[1].code}
    named |= {code for _, code in told.marked.places.values() if code}
    if len(named) != 1:
        return actors, recipients
    code = next(iter(named))
    rule = "the only state that the sentence names"
    start, end = told.chunks[clause.subject].items[-1]
    words = told.marked.words
    home = (
        Party(
            PartyKind.STATE,
            code,
            told.nations.by_code[code].name,
            words[start].start,
            words[end - 1].end,
            rule,
        ),
    )
    return ((), home) if clause.group.passive else (home, recipients)


def named_at(told: Told, step: int) -> tuple[Party, ...]:
    """The parties that a chunk names by itself."""
    return parties(told.marked, told.chunks, step, told.memory, deep=False)


def see_missions(told: Told, clause: Clause) -> None:
    """Keep the mission that stands after a verb, for "the embassy" further on."""
    for at in clause.after:
        end = told.chunks[at].items[-1][1]
        word = told.marked.words[end - 1].text
        if word.lower() in small.MISSIONS:
            parties(told.marked, told.chunks, at, told.memory, deep=False)
        elif word[0].isupper():
            for party in named_at(told, at):
                if party.kind is PartyKind.PERSON:
                    told.memory.named = party


def subject_acts(told: Told, clause: Clause) -> None:
    """Who a pronoun further on goes back to: the last subject that was a party."""
    if clause.subject < 0 or not clause.group.finite:
        return
    found = acting_at(told, clause.subject)
    if found and not found[0].rule.startswith("“"):
        told.memory.acted = found
        one = found[0]
        if one.kind is PartyKind.PERSON:
            told.memory.person = told.memory.named = one
        if one.code:
            name = told.nations.by_code[one.code].name
            told.memory.government = replace(
                one, kind=PartyKind.STATE, name=name, rule=""
            )


def others(found: Sequence[Party], actors: Sequence[Party]) -> tuple[Party, ...]:
    """The parties that are none of the actors."""
    return tuple(p for p in found if not any(is_same(p, actor) for actor in actors))
