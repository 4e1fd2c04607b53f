"""Verbs with their auxiliaries: "has been", "will not", "to have been"."""

from dateline.reading import events_words as small
from dateline.reading.events_cut import (
    AND,
    BARE,
    COMMA,
    PREP,
    VERB,
    Chunk,
    Cut,
    Group,
    auxiliary,
    is_adverb,
    next_is_object,
)
from dateline.reading.events_marked import is_quote
from dateline.reading.events_verbhood import verb_at
from dateline.reading.verb_forms import Form
from dateline.reading.verbs import Verb
from dateline.reading.verbs_table import ADJECTIVES

# "was praised and handed the post": it has an object in the passive too.
_GIVING = frozenset({"hand", "give", "award", "grant", "offer"})


def verb_group(cut: Cut, at: int) -> int:
    """A verb group that begins here: the word after it, or 0."""
    word = cut.low[at]
    if word == "to":
        return infinitive(cut, at)
    aux = auxiliary(cut, word)
    if aux:
        return with_auxiliaries(cut, at)
    known = verb_at(cut, at, kind_before(cut, at))
    if known is None:
        return 0
    verb, form = known
    finite = bool(form & (Form.PAST | Form.THIRD | Form.BASE))
    if form == Form.GERUND or form == Form.PERFECT:
        finite = False
    passive = not finite and form == Form.PERFECT
    if goes_on_passive(cut, at, form):
        passive, finite, form = True, True, Form.PERFECT
    joined = joined_to(cut, form)
    finite = finite and not joined
    cut.out.append(
        Chunk(
            VERB,
            at,
            at + 1,
            group=Group(verb, form, at, passive, infinitive=joined, finite=finite),
        )
    )
    return at + 1


def goes_on_passive(cut: Cut, at: int, form: Form) -> bool:
    """“was taken away and executed”: the second verb is passive as the first."""
    if not cut.out or cut.out[-1].kind != AND or form != Form.PAST:
        return False
    last = next((c.group for c in reversed(cut.out) if c.group), None)
    both = cut.verbs.get(cut.low[at])
    return bool(
        last
        and last.passive
        and both
        and both[1] & Form.PERFECT
        and (both[0].lemma in _GIVING or not next_is_object(cut, at))
    )


def joined_to(cut: Cut, form: Form) -> bool:
    """Whether it goes on with an infinitive: "to enter and drag"."""
    if not cut.out or cut.out[-1].kind != AND or form != Form.BASE:
        return False
    last = next((c.group for c in reversed(cut.out) if c.group), None)
    return last is not None and last.infinitive


def infinitive(cut: Cut, at: int) -> int:
    """A verb after "to"; return the word after it, or 0 where it is none."""
    after = at + 1
    negated = at > 0 and cut.low[at - 1] == "not"
    while after < cut.n and is_adverb(cut, after) and not cut.m.gaps[after]:
        after += 1
    if after >= cut.n or cut.m.gaps[after] or after in cut.m.nations:
        return 0
    word = cut.low[after]
    if word in ("be", "have") and after + 1 < cut.n:
        end = with_auxiliaries(cut, after)
        group = cut.out[-1].group
        if group:
            group.infinitive, group.finite = True, False
        cut.out[-1].start = at
        return end
    known = cut.verbs.get(word)
    if known and known[1] & Form.BASE and not is_noun_after_to(cut, after, known[0]):
        verb = known[0]
    elif unknown_base(cut, after):
        verb = Verb(word, (), frozenset(), speaking=False)
    else:
        return 0
    group = Group(
        verb, Form.BASE, after, negated=negated, infinitive=True, finite=False
    )
    cut.out.append(Chunk(VERB, at, after + 1, group=group))
    return after + 1


def is_noun_after_to(cut: Cut, at: int, verb: Verb) -> bool:
    """“to war”, "to talks": a noun where nothing it could be done to follows."""
    if at + 1 >= cut.n or cut.m.gaps[at + 1]:
        return cut.low[at] in ("war", "attack", "protest", "talk")
    return cut.low[at + 1] in ("of", "between") and verb.lemma not in ("dispose",)


def unknown_base(cut: Cut, at: int) -> bool:
    """Whether a word after "to" that no list has is a verb all the same."""
    word = cut.low[at]
    if not cut.m.words[at].text[0].islower() or word in small.DETERMINERS:
        return False
    if word in small.PREPOSITIONS or word in small.PRONOUNS:
        return False
    if word.endswith(("s", "ed", "ing")) or at + 1 >= cut.n or cut.m.gaps[at + 1]:
        return False
    after = cut.low[at + 1]
    return after in small.DETERMINERS or at + 1 in cut.m.nations


def with_auxiliaries(cut: Cut, at: int) -> int:
    """A verb led by auxiliaries, or these alone; return the word after."""
    start, modal, negated, be, have = at, "", False, False, False
    end = at
    while end < cut.n:
        word = cut.low[end]
        aux = auxiliary(cut, word)
        if end > at and cut.m.gaps[end]:
            break
        if aux:
            modal = word if aux == "modal" else modal
            negated = negated or "n't" in word or "n’t" in word
            negated = negated or word == "cannot"
            be, have = be or aux == "be", aux == "have"
        elif word in small.NEGATIONS and word != "no":
            negated = True
        elif not is_adverb(cut, end):
            break
        end += 1
    group = main_verb(cut, at, end, be)
    group.modal, group.negated = modal.replace("’", "'"), negated
    if be and planned(cut, end, group):
        group.modal = "will"
    cut.out.append(Chunk(VERB, start, max(end, group.at + 1), group=group))
    del have
    return max(end, group.at + 1)


def planned(cut: Cut, end: int, group: Group) -> bool:
    """Whether "is to" stands here, which tells what will be."""
    return group.verb.lemma == "be" and end < cut.n and cut.low[end] == "to"


def main_verb(cut: Cut, start: int, end: int, be: bool) -> Group:
    """The verb that auxiliaries lead to, or the last of them."""
    if (
        end < cut.n
        and end not in cut.m.nations
        and not (cut.m.gaps[end] and not is_quote(cut.m, end))
    ):
        word = cut.low[end]
        known = cut.verbs.get(word)
        if known and be and word in ADJECTIVES:
            return Group(known[0], Form.PAST, end)
        if known and fits(cut, known[1], start, end, be):
            passive = (
                be and bool(known[1] & Form.PERFECT) and (known[1] & Form.GERUND == 0)
            )
            form = known[1] if not be else known[1] & (Form.PERFECT | Form.GERUND)
            return Group(known[0], form or known[1], end, passive)
        if unknown_participle(cut, end, be):
            verb = Verb(word, (), frozenset(), speaking=False)
            return Group(verb, Form.PERFECT, end, be and not word.endswith("ing"))
    lemma = "be" if be else "have"
    verb = cut.verbs[lemma][0]
    return Group(verb, Form.PAST, max(start, end - 1))


def fits(cut: Cut, form: Form, start: int, end: int, be: bool) -> bool:
    """Whether a form goes with the last auxiliary before it."""
    last = auxiliary(cut, cut.low[end - 1])
    for back in range(end - 1, start - 1, -1):
        last = auxiliary(cut, cut.low[back])
        if last:
            break
    if last == "be":
        return bool(form & (Form.PERFECT | Form.GERUND))
    if last == "have":
        return bool(form & Form.PERFECT)
    return bool(form & Form.BASE)


def unknown_participle(cut: Cut, at: int, be: bool) -> bool:
    """Whether a word that no list has is a participle after an auxiliary."""
    word = cut.low[at]
    if not cut.m.words[at].text[0].islower():
        return False
    if word.endswith("ed") and len(word) > 4:
        return True
    return be and word.endswith("ing") and len(word) > 5


def kind_before(cut: Cut, at: int) -> str:
    """What kind of thing stands before a word, for the choice of verb or noun."""
    if cut.m.gaps[at] and at > 0:
        return COMMA
    if not cut.out:
        return "^"
    last = cut.out[-1]
    return BARE if last.kind == PREP and not last.items else last.kind
