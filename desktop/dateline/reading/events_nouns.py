"""Events from the nouns of a sentence: "the invasion of", "talks between"."""

from collections.abc import Iterator

from dateline.domain.kind import KINDS
from dateline.reading import events_words as small
from dateline.reading.actors import Party, PartyKind, parties
from dateline.reading.events_cut import (
    AND,
    CLAUSE,
    COMMA,
    NOUN,
    PREP,
    WHO,
    Chunk,
    Group,
)
from dateline.reading.events_happening import Happening, is_mutual, is_somebody
from dateline.reading.events_parties import agents_of, named_at, others, subject_of
from dateline.reading.events_told import Told, is_content, is_private, is_wide, kind_of
from dateline.reading.nouns import (
    ALONE,
    BOTH,
    CONTAINED,
    OBJECTS,
    NounRule,
    event_nouns,
)

# What they tell of a noun is that it was: its parties stand after them.
_OCCUR = frozenset(
    {"break", "erupt", "flare", "resume", "begin", "open", "start", "continue", "rage"}
)
# Verbs whose subject is whom it is done to, and kinds that come "from" somebody.
_TAKING = frozenset({"receive", "get", "obtain", "win", "secure", "gain", "accept"})
_GIVEN = ("speech.", "support.", "aid.")

Sides = tuple[tuple[Party, ...], tuple[Party, ...]]
ALONE_TYPES = frozenset({"PROTEST", "MOBILIZE", "RETREAT", "CONSULT", "AGREE"})


def of_nouns(told: Told) -> Iterator[Happening]:
    """The events that the nouns of a sentence name."""
    nouns = event_nouns()
    low = told.marked.low
    for at, chunk in enumerate(told.chunks):
        for start, end in chunk.items:
            for word in range(start, end):
                rules = nouns.get(low[word])
                if rules and word not in told.marked.nations:
                    yield from noun_group(told, at, start, end, word, rules)


def noun_group(
    told: Told, at: int, start: int, end: int, word: int, rules: tuple[NounRule, ...]
) -> Iterator[Happening]:
    """A noun group from ``at``, its chunk from ``start``; return the word after."""
    low = told.marked.low
    near = set(low[start : end + 6])
    kind = next((r.kind for r in rules if not r.near or r.near & near), "")
    if not kind:
        return
    owner = owner_of(told, start, word)
    actors, recipients = _on_equal_terms(
        told, at, word, owner, around(told, at, low[word], kind)
    )
    lender = lender_of(told, at)
    taker = taker_of(told, at)
    if taker and kind.startswith(_GIVEN):
        recipients, lender = taker, None  # "received aid from"
    actors = actors or owner or (lender or ())
    if not actors and kind in CONTAINED:
        actors = container_of(told, at) or place_of(told, at)
    if not actors or (not recipients and len({p.key for p in actors}) < 2):
        person = any(p.kind is PartyKind.PERSON for p in recipients)
        befell = person and kind.startswith(("person.", "asylum."))
        if lender is None and kind not in ALONE and not befell:
            return
    recipients = others(recipients, actors)
    together = is_mutual(kind, actors, recipients)
    if not is_somebody(kind, actors, recipients):
        return
    if noun_is_content(told, at, kind):
        return
    alone = not recipients and not together
    sure = bool(lender) and not actors[0].rule
    if alone and not sure and KINDS[kind].plover_type not in ALONE_TYPES:
        return
    mark_ = told.marked.words
    yield Happening(
        kind,
        actors,
        recipients,
        mark_[start].start,
        mark_[end - 1].end,
        (mark_[word].start, mark_[word].end),
        told.number,
        together=together,
    )


def _on_equal_terms(
    told: Told, at: int, word: int, owner: tuple[Party, ...], sides: Sides
) -> Sides:
    """The sides of "talks between A and B", "A opened talks with B"."""
    actors, recipients = sides
    if told.marked.low[word] not in BOTH or not recipients or owner or actors:
        return sides
    if len(recipients) == 1:
        return container_of(told, at), recipients
    return (recipients, ()) if _is_between(told, at) else sides


def around(
    told: Told, at: int, noun: str, kind: str
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Who stands after "by", and who after the prepositions of objects."""
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    blamed = False
    for step in range(at + 1, len(told.chunks)):
        chunk = told.chunks[step]
        opens = chunk.kind == CLAUSE and chunk.prep == "that"
        if opens and kind == "speech.accuse" and step + 1 < len(told.chunks):
            recipients = recipients or named_at(told, step + 1)
        if chunk.kind in (CLAUSE, COMMA, WHO):
            break
        if chunk.group:
            if not _runs_on(chunk.group, first=step == at + 1):
                break
            blamed = kind.startswith(("legal.", "speech."))
            continue
        if chunk.kind != PREP or not chunk.items:
            continue
        if _is_upon(told, chunk, noun) or (chunk.prep == "by" and blamed):
            recipients = recipients or named_at(told, step)
        elif chunk.prep == "by" or (chunk.prep == "from" and kind.startswith(_GIVEN)):
            actors = actors or named_at(told, step)
        elif noun not in BOTH and takes(told, chunk.prep, kind):
            found = tuple(p for p in named_at(told, step) if not p.rule.startswith("“"))
            recipients = recipients or found
    return actors, recipients


def _is_upon(told: Told, chunk: Chunk, noun: str) -> bool:
    """Whether a group names the other side: "between A and B", "talks with A"."""
    if chunk.prep == "near":
        return told.marked.low[chunk.end - 1] in small.MISSIONS
    return chunk.prep == "between" or (chunk.prep == "with" and noun in BOTH)


def _runs_on(group: Group, *, first: bool) -> bool:
    """Whether the parties may stand after a verb: "fighting broke out between"."""
    if first and group.verb.lemma in _OCCUR:
        return True
    return group.passive and not group.finite


def _is_between(told: Told, at: int) -> bool:
    """Whether the parties of a noun stand on both its sides: "talks between"."""
    after = told.chunks[at + 1 : at + 4]
    return any(chunk.prep == "between" for chunk in after)


def takes(told: Told, prep: str, kind: str) -> bool:
    """Whether whom a noun is done to stands after this preposition."""
    return prep in OBJECTS or (prep == "from" and KINDS[kind].plover_type == "RETREAT")


def owner_of(told: Told, start: int, word: int) -> tuple[Party, ...]:
    """The nations before a noun in its group: "Iraq's", "Iraqi", "Indian-Chinese"."""
    if word == start:
        return ()
    end = word + 1 if told.marked.low[word] in BOTH else word
    part = Chunk(NOUN, start, end, "", [(start, end)])
    return parties(told.marked, [part], 0, told.memory, deep=False)


def lender_of(told: Told, at: int) -> tuple[Party, ...] | None:
    """The subject of a wide verb whose object the noun is; None without one."""
    for clause in told.clauses:
        if at in clause.after and is_wide(told, clause):
            direct = [i for i in clause.after if told.chunks[i].kind == NOUN]
            if at == (direct or clause.after)[0]:
                if clause.group.passive and clause.group.verb.lemma != "engage":
                    return agents_of(told, clause)
                return subject_of(told, clause)
    return None


def taker_of(told: Told, at: int) -> tuple[Party, ...]:
    """The subject of a verb of taking whose object the noun is: "received aid"."""
    for clause in told.clauses:
        taking = clause.group.verb.lemma in _TAKING and not clause.group.passive
        if not (taking and clause.after and clause.at < at):
            continue
        if at in clause.after or _goes_on_list(told, clause.after[-1], at):
            return subject_of(told, clause)
    return ()


def _goes_on_list(told: Told, last: int, at: int) -> bool:
    """Whether only "and" stands between two chunks: "a loan and assistance"."""
    return at > last and all(c.kind == AND for c in told.chunks[last + 1 : at])


def container_of(told: Told, at: int) -> tuple[Party, ...]:
    """The subject of the clause that a noun group stands in."""
    for clause in told.clauses:
        if at in clause.after:
            return subject_of(told, clause)
    return ()


def place_of(told: Told, at: int) -> tuple[Party, ...]:
    """The state of the place that a noun's clause tells of: "protests in"."""
    for step in range(at + 1, min(at + 4, len(told.chunks))):
        chunk = told.chunks[step]
        if chunk.kind == PREP and chunk.prep == "in" and chunk.items:
            return named_at(told, step)
        if chunk.kind in (CLAUSE, COMMA):
            break
    return ()


def _is_topic(told: Told, at: int) -> bool:
    """Whether a noun is what a book or a film is about, or what it is called."""
    low = told.marked.low
    start, end = told.chunks[at].items[0]
    if not small.WORKS.isdisjoint(low[start:end]):
        return True
    step = at
    while step > 0 and told.chunks[step].kind == PREP:
        step -= 1
        items = told.chunks[step].items
        if items and low[items[-1][1] - 1] in small.WORKS:
            return True
    return False


def _is_backdrop(told: Told, at: int, kind: str) -> bool:
    """“served in the war between”, "letters from the war": when, not what."""
    if kind == "military.fighting" and told.chunks[at].prep == "from":
        return True
    return any(at in c.after and is_private(told, c, kind) for c in told.clauses)


def noun_is_content(told: Told, at: int, kind: str) -> bool:
    """Whether a noun is what a verb asks for, refuses, promises, or aims at."""
    if _is_topic(told, at) or _is_backdrop(told, at, kind):
        return True
    for clause in told.clauses:
        if at == clause.subject and clause.group.passive:
            done = kind_of(told, clause)
            if done and KINDS[done].plover_type in ("REJECT", "SANCTION"):
                return True  # "aid to Chad was suspended"
        if at not in clause.after:
            continue
        prep = told.chunks[at].prep
        if prep in small.ADJUNCTS or prep in ("over", "by"):
            return False
        if is_content(told, clause) or clause.group.negated:
            return True
        led = kind_of(told, clause)
        if led and KINDS[led].plover_type in (
            "AGREE", "REJECT", "THREATEN", "REQUEST", "RETREAT", "SANCTION"
        ):  # fmt: skip
            return True
        return clause.group.infinitive and not is_wide(told, clause)
    return False
