"""Who a noun group is: a state, a body, a person, a mission, or nobody we know.

A state is named by its name, an adjective before a noun ("a Jordanian official"), its
capital or seat of government, or after "of", "from" and "in" ("King Hassan of Morocco",
"rebels in Chad"). What goes back to somebody told of before is in ``actors_before``.
Every party keeps the words that name it and the rule that found it.
"""

from collections.abc import Iterator
from itertools import pairwise

from dateline.gazetteer.nations import Match, NationKind, NationUse
from dateline.reading import actors_before as before
from dateline.reading import events_words as small
from dateline.reading.actors_party import Memory, Party, PartyKind
from dateline.reading.events_cut import NOUN, PREP, Chunk
from dateline.reading.events_marked import Marked

__all__ = [
    "Memory",
    "Party",
    "PartyKind",
    "is_capital",
    "is_noun",
    "is_place",
    "parties",
]

_WHOSE = frozenset({"of", "from", "in", "at", "to", "for", "throughout", "across"})
PLACE_RULE = "the state of "
CAPITAL_RULE = "the capital stands for its government"


def is_noun(chunk: Chunk) -> bool:
    """Whether a chunk holds a noun group that can be asked for its parties."""
    return chunk.kind in (NOUN, PREP) and bool(chunk.items)


def parties(
    marked: Marked, chunks: list[Chunk], at: int, memory: Memory, *, deep: bool = True
) -> tuple[Party, ...]:
    """The parties that a noun group names; ``deep``: with "of", "from", "in" after."""
    chunk = chunks[at]
    found: list[Party] = []
    for start, end in chunk.items:
        found += _of_item(marked, start, end, memory)
    if deep and (not found or not any(p.code for p in found)):
        found = _of_modifiers(marked, chunks, at, memory, found) or found
    if not found and chunk.items:
        start, end = chunk.items[-1]
        found = before.party(marked, start, end, memory)
    return tuple(dict.fromkeys(found))


def _of_modifiers(
    marked: Marked, chunks: list[Chunk], at: int, memory: Memory, found: list[Party]
) -> list[Party]:
    """The state after "of", "from", "in": "leaders of", "demonstrators in"."""
    chunk = chunks[at]
    if not chunk.items or _anothers(marked, *chunk.items[-1]):
        return []
    for other in chunks[at + 1 : at + 4]:
        if other.kind != PREP or not other.items:
            break
        if other.prep not in _WHOSE:
            continue
        named: list[Party] = []
        for start, end in other.items:
            named += _of_item(marked, start, end, memory)
        if not named and other.prep == "of":
            start, end = other.items[0]
            named = before.party(marked, start, end, memory)
        named = [p for p in named if p.code]
        if named and found and found[0].kind is PartyKind.PERSON:
            return [found[0].of(named[0].code)]
        if named:
            return named
    return []


def _anothers(marked: Marked, start: int, end: int) -> bool:
    return any(marked.low[i] in small.RELATIONAL for i in range(start, end))


def _of_item(marked: Marked, start: int, end: int, memory: Memory) -> list[Party]:
    matches = list(_matches(marked, start, end))
    person = before.person(marked, start, end, [at for at, _ in matches], matches)
    if not matches:
        known = before.known_person(marked, start, end, memory)
        if known:
            return [known]
        place = _place(marked, start, end)
        if place and _can_stand(marked, place, start, end):
            return [place]
        if person and not _anothers(marked, start, end):
            before.remember(memory, person, "")
            return [Party(PartyKind.PERSON, "", person, *_span(marked, start, end))]
        return []
    if len(matches) > 1 and _is_between(marked, matches, end):
        return [_state(marked, i, m, start, end) for i, m in matches]
    at, match = _chosen(marked, matches, end)
    party = _state(marked, at, match, start, end)
    if person and party.code:
        party = Party(PartyKind.PERSON, party.code, person, party.start, party.end)
        before.remember(memory, person, party.code)
    if party.kind is PartyKind.MISSION:
        memory.mission = party
    return [party]


def _place(marked: Marked, start: int, end: int) -> Party | None:
    """The state that a place of the group is in."""
    for at in range(start, end):
        known = marked.places.get(at)
        if known and known[1] and at + known[0] <= end:
            name = " ".join(w.text for w in marked.words[at : at + known[0]])
            rule = f"{PLACE_RULE}{name}"
            return Party(
                PartyKind.STATE, known[1], name, *_span(marked, start, end), rule
            )
    return None


def _can_stand(marked: Marked, place: Party, start: int, end: int) -> bool:
    """Whether a group with a place in it is that place, or those of the place."""
    first = next(i for i in range(start, end) if i in marked.places)
    last = first + marked.places[first][0]
    ends = last == end and all(
        marked.low[i] in small.DETERMINERS or marked.low[i] in small.TOWNS
        for i in range(start, first)
    )
    return ends or marked.low[end - 1] in small.ROLES


def is_capital(party: Party) -> bool:
    """Whether a party is named by its capital alone."""
    return party.rule == CAPITAL_RULE


def is_place(party: Party) -> bool:
    """Whether a party is only the state that a named place is in."""
    return party.rule.startswith(PLACE_RULE)


def _matches(marked: Marked, start: int, end: int) -> Iterator[tuple[int, Match]]:
    """The nations of a group that can act or be acted upon."""
    relative = [i for i in range(start, end) if marked.low[i] in small.RELATIONAL]
    for at in range(start, end):
        match = marked.nations.get(at)
        if match is None or match[1].kind is NationKind.REGION:
            continue
        if relative and at < relative[-1]:
            continue  # "a U.S. ally" is not of the United States
        if not _is_part_of_name(marked, at, match, start, end):
            yield at, match


def _is_part_of_name(
    marked: Marked, at: int, match: Match, start: int, end: int
) -> bool:
    """“The Russian language”, "ethnic Albanians", "Vienna Convention": no state."""
    use, after = match[2], at + match[0]
    if at > start and marked.low[at - 1] == "ethnic":
        return True
    if use is NationUse.CAPITAL:
        return _is_no_government(marked, at, after, start, end)
    if use not in (NationUse.ADJECTIVE, NationUse.NAME):
        return False
    if _is_a_company(marked, after, end):
        return True
    if use is NationUse.NAME and at > start and _is_given_name(marked, at, start):
        return True
    if marked.low[max(0, start - 2) : start] in (["imports", "of"], ["exports", "of"]):
        return False
    return end > after and marked.low[end - 1] in small.CULTURAL


def _is_a_company(marked: Marked, after: int, end: int) -> bool:
    """“American Airlines”: a name goes on that ends in no office of a state."""
    if marked.headline or after >= end or not marked.words[end - 1].text[0].isupper():
        return False
    rest = marked.low[after:end]
    return (
        marked.words[after].text[0].isupper()
        and marked.words[after].text[1:].islower()
        and small.ROLES.isdisjoint(rest)
        and small.MISSIONS.isdisjoint(rest)
        and not any(i in marked.inside for i in range(after, end))
    )


def _is_no_government(
    marked: Marked, at: int, after: int, start: int, end: int
) -> bool:
    if at > start and _is_given_name(marked, at, start):
        return True
    if after >= end or marked.low[after] in ("'s", "’s"):
        return False
    return marked.words[after].text[0].isupper() and (
        marked.low[end - 1] not in small.ROLES
    )


def _is_given_name(marked: Marked, at: int, start: int) -> bool:
    """“George Washington”, "Michael Jordan": a name before the name."""
    prev = marked.words[at - 1].text
    return (
        prev[0].isupper()
        and prev[1:].islower()
        and at - 1 not in marked.inside
        and marked.low[at - 1] not in small.ROLES
        and marked.low[at - 1] not in small.BEFORE_STATES
        and marked.low[at - 1] not in small.DETERMINERS
        and at - 1 > 0
    )


def _is_between(marked: Marked, matches: list[tuple[int, Match]], end: int) -> bool:
    """“Indian-Pakistani talks”: both, not the first one's."""
    first, last = matches[0], matches[-1]
    after = last[0] + last[1][0]
    near = all(b[0] == a[0] + a[1][0] for a, b in pairwise(matches))
    return (
        near
        and first[1][1].code != last[1][1].code
        and any(marked.low[i] in small.BETWEEN for i in range(after, end))
    )


def _chosen(
    marked: Marked, matches: list[tuple[int, Match]], end: int
) -> tuple[int, Match]:
    """Whose a noun group is, where several nations stand in it: the possessor's."""
    for at, match in matches:
        after = at + match[0]
        if after < end and marked.low[after] in ("'s", "’s", "'"):
            return at, match
    return matches[0]


def _state(marked: Marked, at: int, match: Match, start: int, end: int) -> Party:
    nation, use = match[1], match[2]
    kind = PartyKind.BODY if use is NationUse.BODY else PartyKind.STATE
    rule = {
        NationUse.CAPITAL: CAPITAL_RULE,
        NationUse.SEAT: "the seat stands for its government",
    }.get(use, "")
    name = nation.name
    if kind is PartyKind.BODY and nation.code:
        name = " ".join(w.text for w in marked.words[at : at + match[0]])
    if any(marked.low[i] in small.MISSIONS for i in range(at + match[0], end)):
        kind = PartyKind.MISSION
    return Party(kind, nation.code, name, *_span(marked, start, end), rule)


def _span(marked: Marked, start: int, end: int) -> tuple[int, int]:
    return marked.words[start].start, marked.words[end - 1].end
