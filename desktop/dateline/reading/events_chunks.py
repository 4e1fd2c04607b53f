"""A sentence → chunks: noun groups, groups with a preposition, verbs, and what divides.

No grammar of the language, but enough of one to say what stands before a verb and what
after. What stands in parentheses is left out; so are days and hours.
"""

from dateline.reading import events_words as small
from dateline.reading.events_cut import (
    AND,
    BARE,
    CLAUSE,
    COMMA,
    NOUN,
    PREP,
    VERB,
    WHO,
    Chunk,
    Cut,
    auxiliary,
    is_adverb,
)
from dateline.reading.events_groups import verb_group
from dateline.reading.events_lists import joined
from dateline.reading.events_marked import Marked, is_quote
from dateline.reading.events_verbhood import verb_at
from dateline.reading.verbs import Verbs


def cut_up(marked: Marked, lexicon: Verbs) -> list[Chunk]:
    """The chunks of a sentence, in order."""
    n = len(marked.low)
    cut = Cut(marked, lexicon.by_form, marked.low, n, marked.headline)
    at = 0
    while at < n:
        divide(cut, at)
        at = take_one(cut, at)
    return joined(cut.out, marked)


def divide(cut: Cut, at: int) -> None:
    """Take note of the mark before a word: a comma, or what ends a clause."""
    gap = cut.m.gaps[at]
    if not gap or at == 0:
        return
    if any(c in ";:—–?!" for c in gap) or gap in ("--", "-"):
        cut.out.append(Chunk(CLAUSE, at, at))
    elif "," in gap or '"' in gap or "“" in gap or "”" in gap or "''" in gap:
        cut.out.append(Chunk(COMMA, at, at))


def take_one(cut: Cut, at: int) -> int:
    """Make a chunk of what begins at a word; return the word after it."""
    word = cut.low[at]
    if at in cut.m.nations:
        return noun_group(cut, at, at)
    group = verb_group(cut, at)
    if group:
        return group
    if word in small.RELATIVES or (word == "that" and is_relative(cut, at)):
        cut.out.append(Chunk(WHO, at, at + 1))
    elif word in small.SUBORDINATORS:
        cut.out.append(Chunk(CLAUSE, at, at + 1, word))
    elif word in small.CONJUNCTIONS:
        cut.out.append(Chunk(AND, at, at + 1, word))
    elif word in _PAIRED or (word in small.PREPOSITIONS and not is_about(cut, at)):
        return prep_group(cut, at)
    elif is_adverb(cut, at):
        pass
    else:
        return noun_group(cut, at, at)
    return at + 1


def is_measure(cut: Cut, at: int) -> bool:
    """“more than 300”, "up to two hundred": no preposition either."""
    if at == 0 or at + 1 >= cut.n:
        return False
    after = cut.low[at + 1]
    if not (after[0].isdigit() or after in small.DETERMINERS):
        return False
    prev = cut.low[at - 1]
    if cut.low[at] == "than":
        return prev in ("more", "less", "fewer")
    return cut.low[at] == "to" and prev == "up" and after[0].isdigit()


def is_about(cut: Cut, at: int) -> bool:
    """“about 300”, "over 40": no preposition."""
    if is_measure(cut, at):
        return True
    return (
        cut.low[at] in ("about", "around", "over", "under", "near")
        and at + 1 < cut.n
        and cut.low[at + 1][0].isdigit()
        and (at == 0 or cut.out[-1:] == [] or cut.out[-1].kind != VERB)
    )


def is_relative(cut: Cut, at: int) -> bool:
    """Whether "that" goes back to the noun before it."""
    before = cut.out[-1].kind if cut.out else ""
    after = cut.low[at + 1] if at + 1 < cut.n else ""
    known = after in small.BE | small.HAVE | small.MODALS or after in cut.verbs
    return before in (NOUN, PREP) and known and cut.low[at - 1] not in cut.verbs


def prep_group(cut: Cut, at: int) -> int:
    """A preposition with its noun group; return the word after."""
    after = at + 1
    while after < cut.n and (
        cut.low[after] in small.PREPOSITIONS or is_adverb(cut, after)
    ):
        if cut.m.gaps[after]:
            break
        after += 1
    prep = cut.low[after - 1] if cut.low[after - 1] in small.PREPOSITIONS else ""
    if cut.low[at] in _PAIRED:
        prep = cut.low[at]
    prep = prep or cut.low[at]
    ends = after >= cut.n or (bool(cut.m.gaps[after]) and not is_quote(cut.m, after))
    if ends or begins_no_noun(cut, after):
        cut.out.append(Chunk(PREP, at, after, prep))
        return after
    return noun_group(cut, after, at, prep)


def begins_no_noun(cut: Cut, at: int) -> bool:
    """Whether no noun group begins at a word."""
    if at in cut.m.nations:
        return False
    word = cut.low[at]
    return (
        word in small.SUBORDINATORS
        or word in small.RELATIVES
        or word in small.CONJUNCTIONS
        or word in small.BE
        or word in small.MODALS
        or word in small.HAVE
        or verb_at(cut, at, BARE) is not None
    )


def noun_group(cut: Cut, at: int, start: int, prep: str = "") -> int:
    """A noun group from ``at``, its chunk from ``start``; return the word after."""
    """A noun group from ``at``; the chunk begins at ``start``."""
    end = at + 1
    if at in cut.m.nations:
        end = at + cut.m.nations[at][0]
    if cut.low[at] in small.PRONOUNS and at not in cut.m.nations:
        cut.out.append(Chunk(PREP if prep else NOUN, start, end, prep, [(at, end)]))
        return end
    while end < cut.n and not ends_noun(cut, end, at):
        end += cut.m.nations[end][0] if end in cut.m.nations else 1
    inner = range(at, end)
    if all(cut.low[i] in small.TIMES or is_filler(cut, i) for i in inner) and any(
        cut.low[i] in small.TIMES or cut.low[i][0].isdigit() for i in inner
    ):
        return end
    kind = PREP if prep else NOUN
    last = end
    while last - 1 > at and (
        cut.low[last - 1] in small.TIMES or cut.low[last - 1] in _WHEN
    ):
        last -= 1
    cut.out.append(Chunk(kind, start, end, prep, [(at, last)]))
    return end


def is_filler(cut: Cut, at: int) -> bool:
    """Whether a word alone makes no party: an article, a number, "last"."""
    word = cut.low[at]
    return word in small.DETERMINERS or word in (
        "last", "next", "late", "early", "previous", "same", "past"
    ) or word[0].isdigit()  # fmt: skip


def ends_noun(cut: Cut, at: int, start: int) -> bool:
    """Whether a noun group that began at ``start`` ends before a word."""
    gap = cut.m.gaps[at]
    if gap and not (gap == "." or is_quote(cut.m, at)):
        return True
    word = cut.low[at]
    if at in cut.m.nations:
        return owns_anew(cut, at)
    if word in ("'s", "’s") or is_measure(cut, at):
        return False
    if word in small.TIMES and cut.m.words[at].text[0].isupper():
        return True
    return (
        word in small.PREPOSITIONS
        or word in small.CONJUNCTIONS
        or word in small.SUBORDINATORS
        or word in small.RELATIVES
        or word in small.MODALS
        or word in small.BE
        or word in small.HAVE
        or word in small.DO
        or word in small.PRONOUNS
        or (is_adverb(cut, at) and cut.low[at - 1] not in small.DETERMINERS)
        or (word in small.OPENING and not goes_on_after(cut, at - 1))
        or verb_at(cut, at, "N", start) is not None
        or auxiliary(cut, word) != ""
    )


def owns_anew(cut: Cut, at: int) -> bool:
    """“as a crime Serbia's suppression”: the possessor begins a group of its own."""
    after = at + cut.m.nations[at][0]
    prev = cut.low[at - 1]
    return (
        after < cut.n
        and cut.low[after] in ("'s", "’s")
        and cut.m.words[at - 1].text[0].islower()
        and prev not in small.DETERMINERS
        and prev not in small.BEFORE_STATES
        and prev not in ("'s", "’s")
    )


def goes_on_after(cut: Cut, at: int) -> bool:
    """Whether an article may follow a word inside a noun group."""
    return cut.low[at] in small.DETERMINERS or cut.low[at] in ("'s", "’s")


_WHEN = frozenset({"last", "this", "next"})
# Prepositions of two words: "according to", "due to".
_PAIRED = frozenset({"according", "due", "owing", "thanks"})
