"""Chunks, and what a word of a sentence can be, by itself and by its neighbours."""

from dataclasses import dataclass, field

from dateline.reading import events_words as small
from dateline.reading.events_marked import Marked, is_quote
from dateline.reading.verb_forms import Form
from dateline.reading.verbs import Verb

NOUN, PREP, VERB, AND, COMMA, CLAUSE, WHO = "N", "P", "V", "C", "K", "S", "R"
BARE = "bare"  # a preposition with nothing after it yet


@dataclass(slots=True)
class Group:
    """A verb with its auxiliaries: how it is said."""

    verb: Verb
    form: Form
    at: int  # the word that bears the meaning
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    modal: str = ""
    finite: bool = True
    opened: str = ""  # the word that opens its clause: "if", "that"


@dataclass(slots=True)
class Chunk:
    """Words ``[start, end)``; ``items`` are the members of a list of noun groups."""

    kind: str
    start: int
    end: int
    prep: str = ""
    items: list[tuple[int, int]] = field(default_factory=list)
    group: Group | None = None


@dataclass(slots=True)
class Cut:
    """A sentence on its way into chunks: ``out`` are those that are made."""

    m: Marked
    verbs: dict[str, tuple[Verb, Form]]
    low: list[str]
    n: int
    headline: bool
    out: list[Chunk] = field(default_factory=list)


def is_adverb(cut: Cut, at: int) -> bool:
    """Whether a word is an adverb, by the list or by its ending."""
    word = cut.low[at]
    if word in small.ADVERBS or word in small.NEGATIONS or word in small.PARTICLES:
        return True
    return (
        word.endswith("ly")
        and cut.m.words[at].text[0].islower()
        and word not in small.NOT_ADVERBS
    )


def auxiliary(cut: Cut, word: str) -> str:
    """Which auxiliary a word is: "be", "have", "do", "modal", or none."""
    bare = word.replace("’", "'")
    if bare.endswith("n't"):
        bare = {"won't": "will", "can't": "can", "shan't": "shall"}.get(bare, bare[:-3])
    if bare in small.BE:
        return "be"
    if bare in small.HAVE:
        return "have"
    if bare in small.DO:
        return "do"
    return "modal" if bare in small.MODALS else ""


def next_word(cut: Cut, at: int) -> str:
    """The next word, or empty where a mark stands between."""
    after = at + 1
    if after >= cut.n or cut.m.gaps[after]:
        return ""
    return cut.low[after]


def next_is_object(cut: Cut, at: int) -> bool:
    """Whether something a verb could be done to follows."""
    after = at + 1
    while after < cut.n and is_adverb(cut, after) and not cut.m.gaps[after]:
        after += 1
    if after >= cut.n or (cut.m.gaps[after] and not is_quote(cut.m, after)):
        return False
    word = cut.low[after]
    if after in cut.m.nations or word in small.DETERMINERS:
        return True
    if word in ("to", "that") or word in small.PRONOUNS:
        return True
    if word in small.PREPOSITIONS or word in small.CONJUNCTIONS:
        return False
    if auxiliary(cut, word):
        return False
    return not is_past(cut, after) or describes(cut, after)


def is_past(cut: Cut, at: int) -> bool:
    """Whether a word is a past form and nothing else."""
    known = cut.verbs.get(cut.low[at])
    return bool(known and known[1] & Form.PAST and not known[1] & Form.BASE)


def describes(cut: Cut, at: int) -> bool:
    """Whether a participle stands before the noun it describes."""
    after = at + 1
    if after >= cut.n or cut.m.gaps[after]:
        return False
    word = cut.low[after]
    return after in cut.m.nations or not (
        word in small.DETERMINERS
        or word in small.PREPOSITIONS
        or word in small.CONJUNCTIONS
        or word in small.TIMES
        or word in small.SUBORDINATORS
        or word in small.RELATIVES
        or is_adverb(cut, after)
    )
