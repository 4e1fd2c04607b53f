"""Who did what to whom: events from the verbs and nouns of a text's sentences.

A verb gives an event with its subject and what follows it, turned round in the passive;
a noun ("the invasion of") with its possessor and what stands after "of", "on", "by"; a
wide verb ("launched an attack") lends its subject to the noun. A verb that leads to an
infinitive ("agreed to", "threatened to") is the event, what it leads to is its content.
What is denied is no event; what is only meant or supposed is marked so.
"""

from collections.abc import Collection, Iterator, Sequence

from dateline.gazetteer.nations import Nations, open_nations
from dateline.reading.actors import Memory, Party, PartyKind, is_noun, parties
from dateline.reading.actors_heads import heads
from dateline.reading.events_chunks import cut_up
from dateline.reading.events_clauses import clauses
from dateline.reading.events_happening import Happening
from dateline.reading.events_marked import Placed, mark
from dateline.reading.events_nouns import of_nouns
from dateline.reading.events_story import completed, struck_when
from dateline.reading.events_told import Told, is_sport
from dateline.reading.events_verbs import of_verbs
from dateline.reading.nouns import event_nouns
from dateline.reading.sentences import Sentence, sentences
from dateline.reading.verbs import verbs
from dateline.reading.words import words

MOST = 1500  # characters that are read as one sentence

_Deed = tuple[str, frozenset[str]]

__all__ = ["Happening", "codes", "find"]


def find(
    text: str,
    told: Sequence[Sentence] | None = None,
    nations: Nations | None = None,
    placed: Placed | None = None,
    refused: Collection[int] = (),
) -> tuple[Happening, ...]:
    """The events of a text, in order.

    ``placed`` are the places that it names besides nations: by the first character of
    each its end and the ISO alpha-3 code of the state it is in. ``refused`` are the
    first characters of names that look like a nation's and are none: a person's.
    """
    known = nations or open_nations()
    memory = Memory()
    found: list[Happening] = []
    parts = told if told is not None else sentences(text)
    every = [
        (number, mark(text, words(text, start, end), known, placed, refused))
        for number, part in enumerate(parts)
        for start, end in _pieces(text, part)
    ]
    memory.persons.update(heads(text, [marked for _, marked in every], known))
    deeds: set[_Deed] = set()
    for number, marked in every:
        here = events_of(Told(marked, number, known, memory))
        for event in struck_when(text, here):
            deed = event.kind, frozenset(p.key for p in event.recipients)
            if event.actors:
                deeds.add(deed)
            elif deed in deeds:
                continue  # told of before, with who did it
            full = completed(text, event, found, parts[number].start)
            _learn(memory, full)
            found.append(full)
    return tuple(found)


def _pieces(text: str, part: Sentence) -> Iterator[tuple[int, int]]:
    """A sentence, or what is far too long for one in pieces, cut between words."""
    start = part.start
    while part.end - start > MOST:
        cut = text.rfind(" ", start + 1, start + MOST)
        cut = cut if cut > 0 else start + MOST
        yield start, cut
        start = cut
    yield start, part.end


def _learn(memory: Memory, event: Happening) -> None:
    for party in event.recipients:
        if party.kind is PartyKind.PERSON:
            memory.person = memory.named = party
    pair = tuple(dict.fromkeys([*event.actors, *event.recipients]))
    if len({p.code for p in pair if p.code}) == 2:
        memory.pair = pair


def events_of(told: Told) -> list[Happening]:
    """The events of the sentence, each pair and kind once."""
    if not told.marked.words or not (
        told.marked.nations or told.marked.places or anaphoric(told)
    ):
        return []
    lexicon = verbs()
    if lexicon.triggers.isdisjoint(told.marked.low) and event_nouns().keys().isdisjoint(
        told.marked.low
    ):
        learn_names(told)
        return []
    if is_sport(told):
        return []
    told.chunks = cut_up(told.marked, lexicon)
    told.clauses = clauses(told.chunks)
    learn_names(told)
    out: dict[tuple[object, ...], Happening] = {}
    for event in (*of_verbs(told), *of_nouns(told)):
        key = (
            event.kind,
            frozenset(p.key for p in event.actors),
            frozenset(p.key for p in event.recipients),
        )
        out.setdefault(key, event)
    return sorted(out.values(), key=lambda e: (e.verb, e.kind))


def anaphoric(told: Told) -> bool:
    return bool(told.memory.persons or told.memory.acted)


def learn_names(told: Told) -> None:
    """Learn persons from every noun group, before any is asked for."""
    for at, chunk in enumerate(told.chunks):
        if is_noun(chunk):
            parties(told.marked, told.chunks, at, told.memory, deep=False)


def codes(found: Sequence[Party]) -> list[str]:
    """The states that parties stand for, each once, in order."""
    return list(dict.fromkeys(p.code for p in found if p.code))
