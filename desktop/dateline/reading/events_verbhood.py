"""Whether a word is a verb where it stands, or a noun, and in which of its forms."""

from dateline.gazetteer.nations import NationUse
from dateline.reading import events_words as small
from dateline.reading.events_cut import (
    AND,
    BARE,
    COMMA,
    NOUN,
    PREP,
    VERB,
    WHO,
    Cut,
    describes,
    is_adverb,
    next_is_object,
    next_word,
)
from dateline.reading.nouns import event_nouns
from dateline.reading.verb_forms import Form
from dateline.reading.verbs import Verb


def verb_at(
    cut: Cut, at: int, before: str, start: int = -1
) -> tuple[Verb, Form] | None:
    """The verb a word is in this place, or None where it is a noun there."""
    text = cut.m.words[at].text
    may_be_capital = (cut.headline and at > 0) or (at == 0 and before == "^")
    if text[0].isupper() and not may_be_capital:
        return None
    known = cut.verbs.get(cut.low[at])
    if known is None:
        known = unknown(cut, at, before, start)
        if known is None:
            return None
    verb, form = known
    chosen = _CHOICES.get(before, _after_other)(cut, at, form, start)
    return (verb, chosen) if chosen else None


def unknown(cut: Cut, at: int, before: str, start: int) -> tuple[Verb, Form] | None:
    """The verb of a past form that no list has, after a noun."""
    word = cut.low[at]
    if before not in (NOUN, PREP) or not word.endswith("ed") or len(word) < 5:
        return None
    if start >= 0 and cut.low[at - 1] in small.DETERMINERS:
        return None
    if describes(cut, at) and at + 1 not in cut.m.nations:
        return None
    return Verb(word, (), frozenset(), speaking=False), Form.PAST | Form.PERFECT


def _after_noun(cut: Cut, at: int, form: Form, start: int) -> Form:
    prev = at - 1
    if start < 0:
        start = cut.out[-1].items[0][0] if cut.out and cut.out[-1].items else prev
    low, nation = cut.low[prev], cut.m.inside.get(prev)
    if low in small.PRONOUNS and nation is None:
        return form & ~Form.GERUND
    if low in small.DETERMINERS or low in ("'s", "’s", "'", "’"):
        return Form(0)
    if prev and is_adverb(cut, prev) and cut.low[prev - 1] in small.DETERMINERS:
        return Form(0)  # "a heavily armed unit"
    use = cut.m.nations[nation][2] if nation is not None else None
    if form & Form.PAST or form == Form.PERFECT:
        return _past_after_noun(cut, at, form)
    adjective = use is NationUse.ADJECTIVE
    if form == Form.GERUND:
        if adjective or next_word(cut, at) in ("of", "") or low in ("military",):
            return Form(0)
        return form if not _is_low_adjective(low) else Form(0)
    if adjective:
        return Form(0)
    if form & Form.THIRD and not form & Form.BASE:
        return _third_after_noun(cut, at, form)
    plural = use is NationUse.DEMONYM or (nation is None and _plural(low))
    plural = plural or (nation is not None and _is_of_two(cut, nation))
    sure = next_is_object(cut, at) or _particle(cut, at)
    sure = sure or (cut.headline and not _is_noun_too(cut, at))
    return form if plural and sure else Form(0)


def is_by_somebody(cut: Cut, at: int) -> bool:
    """Whether "by" with a doer follows: not "by telephone", not "by expelling"."""
    if next_word(cut, at) != "by":
        return False
    word = next_word(cut, at + 1)
    known = cut.verbs.get(word)
    gerund = known is not None and known[1] == Form.GERUND
    return not (word in _MEANS or (gerund and at + 2 not in cut.m.nations))


def _particle(cut: Cut, at: int) -> bool:
    known = cut.verbs.get(cut.low[at])
    nxt = next_word(cut, at)
    return bool(known and any(nxt in r.particle for r in known[0].rules if r.particle))


def _past_after_noun(cut: Cut, at: int, form: Form) -> Form:
    if is_by_somebody(cut, at) and not _particle(cut, at):
        return Form.PERFECT
    if form & Form.BASE:  # "cut", "hit", "put": a noun as well
        sure = next_is_object(cut, at) or _particle(cut, at)
        return form & ~Form.BASE if sure else Form(0)
    if form == Form.PERFECT:
        return form
    return form & ~Form.PERFECT


def _third_after_noun(cut: Cut, at: int, form: Form) -> Form:
    prev = cut.m.words[at - 1].text
    nxt = next_word(cut, at)
    proper = prev[0].isupper()
    if _is_governed(cut, at):
        return Form(0)  # "rejected U.S. calls to"
    if nxt == "to" and not (proper or cut.low[at - 1] in small.ROLES):
        known = cut.verbs.get(next_word(cut, at + 1))
        return form if known and known[1] & Form.BASE else Form(0)
    if nxt in ("to", "that") or (nxt and at + 1 in cut.m.nations):
        return form
    if cut.verbs[cut.low[at]][0].speaking:
        return form
    if next_is_object(cut, at):
        return form if proper or nxt in small.DETERMINERS else Form(0)
    if proper and (_particle(cut, at) or cut.low[at].endswith(_NO_NOUN)):
        return form
    return Form(0)


def _is_governed(cut: Cut, at: int) -> bool:
    """Whether a nation right after a verb stands before a noun of two readings."""
    nation = cut.m.inside.get(at - 1)
    if nation is None:
        return False
    before = [c for c in cut.out[-2:] if c.end <= nation]
    last = before[-1] if before else None
    if last is None or last.group is None or last.end < nation:
        return False
    verb = last.group.verb
    return bool(verb.rules) and not verb.speaking and cut.low[at] in _TWO_READINGS


def _is_noun_too(cut: Cut, at: int) -> bool:
    """Whether a verb of a headline may be a noun as well: "attack", "visit"."""
    return cut.low[at] in event_nouns() or not cut.verbs[cut.low[at]][0].rules


def _is_of_two(cut: Cut, nation: int) -> bool:
    """“Chad, Niger sign accord”: two states with a comma, as headlines have it."""
    inside = bool(cut.out) and cut.out[-1].start <= nation < cut.out[-1].end
    before = cut.out[:-1] if inside else cut.out
    return (
        len(before) > 1
        and before[-1].kind == COMMA
        and before[-2].kind == NOUN
        and all(i in cut.m.inside for i in range(before[-2].start, before[-2].end))
    )


def _plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or word in (
        "people", "police", "troops", "men", "women"
    )  # fmt: skip


def _is_low_adjective(word: str) -> bool:
    return word.endswith(("ous", "ful", "ive", "ic", "less", "ary", "al", "ible"))


def _after_prep(cut: Cut, at: int, form: Form, start: int) -> Form:
    """After a preposition only "-ing" with something it is done to is a verb."""
    if (
        form == Form.GERUND
        and next_word(cut, at) != "of"
        and (next_is_object(cut, at) or _particle(cut, at))
    ):
        return form
    return Form(0)


def _after_verb(cut: Cut, at: int, form: Form, start: int) -> Form:
    last = cut.out[-1].group
    if form == Form.GERUND and last and (next_is_object(cut, at) or _particle(cut, at)):
        return form
    return Form(0)


def _after_and(cut: Cut, at: int, form: Form, start: int) -> Form:
    """“and” joins a verb to a verb of the same form."""
    before = [chunk.group for chunk in cut.out if chunk.kind == VERB and chunk.group]
    if not before:
        return Form(0)
    last = before[-1]
    if form & Form.PAST and not form & Form.BASE:
        return Form.PAST
    if last.form == Form.GERUND and form == Form.GERUND:
        return form
    base = last.infinitive or last.modal != "" or bool(last.form & Form.BASE)
    if form & Form.BASE and (base or form & Form.PAST):
        return form if next_is_object(cut, at) or _particle(cut, at) else Form(0)
    if form & Form.THIRD and last.finite and next_is_object(cut, at):
        return form
    return Form(0)


def _after_comma(cut: Cut, at: int, form: Form, start: int) -> Form:
    if form == Form.GERUND:
        return form if next_word(cut, at) != "of" else Form(0)
    if form & Form.PAST and not form & Form.BASE:
        return Form.PERFECT if is_by_somebody(cut, at) else Form.PAST
    if form == Form.PERFECT:
        return form
    if form & Form.THIRD and not form & Form.BASE and next_is_object(cut, at):
        return form
    return Form(0)


def _after_other(cut: Cut, at: int, form: Form, start: int) -> Form:
    if form == Form.GERUND:
        return form if next_is_object(cut, at) else Form(0)
    if form & Form.PAST and not form & Form.BASE:
        return Form.PERFECT if is_by_somebody(cut, at) else Form.PAST
    return Form(0)


def _after_who(cut: Cut, at: int, form: Form, start: int) -> Form:
    return form


# After "by" these tell how, not who.
_MEANS = small.word_set(
    """
    telephone phone video videolink letter mail fax radio satellite sea air land rail
    road force surprise hand consensus law decree then default
    """
)
_TWO_READINGS = small.word_set(
    """
    calls plans demands offers moves attempts threats claims charges requests efforts
    attacks strikes raids visits talks appeals warnings protests sanctions hopes
    """
)
# A third person that ends so is never the plural of a noun.
_NO_NOUN = (
    "ates", "ises", "izes", "fies", "demns", "nounces", "cepts", "pels", "grees",
    "jects", "cuses", "ains", "thens", "vokes", "tains", "ins", "ides", "rives",
    "meets", "goes", "comes", "leaves", "fers",
    "laims", "fuses", "urges", "denies", "seeks",
)  # fmt: skip

_CHOICES = {
    NOUN: _after_noun,
    PREP: _after_noun,
    VERB: _after_verb,
    AND: _after_and,
    COMMA: _after_comma,
    WHO: _after_who,
    BARE: _after_prep,
}
