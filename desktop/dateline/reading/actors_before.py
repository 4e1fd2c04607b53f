"""Who is meant by what goes back: "it", "the two countries", a surname."""

from collections.abc import Sequence

from dateline.gazetteer.nations import Match
from dateline.reading import events_words as small
from dateline.reading.actors_party import Memory, Party, PartyKind
from dateline.reading.events_marked import Marked
from dateline.reading.events_words import word_set

_STATES = word_set("it its itself we our us")
_PEOPLE = word_set("they their them themselves")
_PERSONS = word_set("he she himself herself")
_OTHERS = word_set("him her his")
_BOTH = word_set("countries nations sides neighbors neighbours governments states")
_STAFF = word_set("officials staff diplomats personnel employees")
_TOWARDS = word_set("to by with against from")
_TITLES = word_set("lt gen mr mrs ms dr sir lord")
_ENDINGS = word_set("""
    strip bank coast republic ministry office department party council court committee
    front union army movement congress parliament association agency front league
    """)


def party(marked: Marked, start: int, end: int, memory: Memory) -> list[Party]:
    """The parties that a group without a nation goes back to."""
    first = marked.low[start]
    head = marked.low[end - 1]
    span = marked.words[start].start, marked.words[end - 1].end
    mission = _mission(marked, start, end, memory)
    if mission:
        return [mission.again(*span, "the mission told of before")]
    pronoun = _pronoun(first, memory)
    if pronoun:
        kept = [p.again(*span, f"“{first}” is who acted last") for p in pronoun]
        if any(marked.low[i] in small.MISSIONS for i in range(start, end)):
            kept = [
                Party(PartyKind.MISSION, p.code, p.name, p.start, p.end, p.rule)
                for p in kept
            ]
            memory.mission = kept[0]
        return kept
    if head in _BOTH and _are_two(marked.low[start:end]):
        return [p.again(*span, "the two told of before") for p in memory.pair]
    if _is_government(marked, start, end):
        here = _named_here(marked, start)
        if here:
            return [Party(PartyKind.STATE, *here, *span, "the state named before it")]
    if memory.government and _is_government(marked, start, end):
        return [memory.government.again(*span, "the government told of before")]
    return []


def _are_two(words: list[str]) -> bool:
    """“The two countries”, "both sides", "the sides": no others, no dozens."""
    if words[0] not in ("the", "both", "two") or {"other", "dozen"} & set(words):
        return False
    return "two" in words or "both" in words or words == ["the", "sides"]


def _pronoun(word: str, memory: Memory) -> tuple[Party, ...]:
    if word in _PERSONS:
        return (memory.person,) if memory.person else memory.acted[:1]
    if word in _OTHERS:
        other = memory.named or memory.person
        return (other,) if other else memory.acted[:1]
    if word in _PEOPLE and len(memory.acted) > 1:
        return memory.acted
    if word in _STATES or word in _PEOPLE:
        return memory.acted[:1]
    return ()


def _mission(marked: Marked, start: int, end: int, memory: Memory) -> Party | None:
    words = marked.low[start:end]
    if memory.mission is None or len(words) > 4:
        return None
    if words[0] in ("the", "this", "that") and (
        words[-1] in small.MISSIONS or words[1:] == ["diplomatic", "building"]
    ):
        return memory.mission
    if "diplomatic" in words and words[-1] in _STAFF:
        return memory.mission
    return None


def _named_here(marked: Marked, start: int) -> tuple[str, str] | None:
    """The one state that the sentence names before a word: its code and name."""
    before = [m[1] for at, m in marked.nations.items() if at < start and m[1].code]
    if len({nation.code for nation in before}) != 1:
        return None
    return before[0].code, before[0].name


def _is_government(marked: Marked, start: int, end: int) -> bool:
    words = marked.low[start:end]
    if words[-1] not in small.GOVERNING or len(words) > 3:
        return False
    after = marked.low[end : end + 1]
    if after == ["of"] and any(
        word.text[0].isupper() for word in marked.words[end + 1 : end + 4]
    ):
        return False  # "the dictatorship of X" is told of by his name
    named = any(marked.words[i].text[0].isupper() for i in range(start + 1, end))
    return (words[0] == "the" and not named) or words == ["authorities"]


def person(
    marked: Marked,
    start: int,
    end: int,
    at: Sequence[int],
    matches: Sequence[tuple[int, Match]],
) -> str:
    """The person's name that ends a noun group, or nothing.

    A name is two words or more with capitals, or one after an office or a nation's
    adjective with an office; names of bodies end otherwise.
    """
    begin = max((i + m[0] for i, m in matches), default=start)
    tail: list[int] = []
    for i in range(end - 1, begin - 1, -1):
        text = marked.words[i].text
        small_part = text.lower() in (
            "al",
            "de",
            "von",
            "van",
            "bin",
            "da",
            "el",
            "ibn",
        )
        if not text[0].isupper() and not (small_part and tail):
            break
        if marked.low[i] in small.ROLES or i in marked.inside:
            break
        tail.insert(0, i)
    while tail and not marked.words[tail[0]].text[0].isupper():
        tail.pop(0)
    if not tail or marked.low[tail[-1]] in _ENDINGS or _is_upper(marked, tail):
        return ""
    titled = tail[0] > start and (
        marked.low[tail[0] - 1] in small.ROLES
        or marked.low[tail[0] - 1].rstrip(".") in _TITLES
    )
    if len(tail) < 2 and not titled:
        return ""
    prev = marked.low[start - 1] if start else ""
    bare = tail[0] == start and (prev not in small.PREPOSITIONS or prev in _TOWARDS)
    if not (titled or bare or small.ROLES.intersection(marked.low[start : tail[0]])):
        return ""
    if at and not titled and not small.ROLES.intersection(marked.low[start:end]):
        return ""
    return " ".join(marked.words[i].text for i in tail)


def _is_upper(marked: Marked, tail: list[int]) -> bool:
    return all(marked.words[i].text.isupper() for i in tail)


def remember(memory: Memory, name: str, code: str) -> None:
    """Keep a person's state by surname, and by the last two names."""
    parts = name.split()
    if not code and parts[-1] in memory.persons:
        return
    memory.persons[parts[-1]] = (name, code)
    if len(parts) > 2:
        memory.persons[" ".join(parts[-2:])] = (name, code)


def known_person(marked: Marked, start: int, end: int, memory: Memory) -> Party | None:
    """The person told of before whose surname stands here, or whose government does."""
    if not memory.persons:
        return None
    for i in range(start, end):
        known = memory.persons.get(marked.words[i].text)
        if known is None or not marked.words[i].text[0].isupper():
            continue
        name, code = known
        span = marked.words[start].start, marked.words[end - 1].end
        if i == end - 1:
            return Party(
                PartyKind.PERSON, code, name, *span, f"{name} was told of before"
            )
        if marked.low[end - 1] in small.GOVERNING:
            rule = f"{name} was told of with this state"
            body = " ".join(marked.words[k].text for k in range(i, end))
            return Party(PartyKind.BODY, code, body, *span, rule)
    return None
