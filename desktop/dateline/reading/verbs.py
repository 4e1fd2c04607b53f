"""What verbs say: the kind of event, by the verb, its particle and what it is done to.

Wide verbs ("launch") take the kind from the noun they govern; the verbs of speaking and
the plain ones bring no event but have subjects too.
"""

from dataclasses import dataclass
from functools import cache

from dateline.reading.verb_forms import Form, forms
from dateline.reading.verbs_table import CHARGES, GROUPS, PLAIN, SPEAKING, TABLE, WIDE


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind, the particle the verb must have, and words of which one must follow."""

    kind: str
    particle: tuple[str, ...]
    objects: frozenset[str]
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Verb:
    """What a lemma can say, and its part in a clause."""

    lemma: str
    rules: tuple[Rule, ...]
    wide: frozenset[str]
    speaking: bool


@dataclass(frozen=True, slots=True)
class Verbs:
    """Every written form of every verb: what it can be and whose it is."""

    by_form: dict[str, tuple[Verb, Form]]
    triggers: frozenset[str]


def _words(cell: str) -> frozenset[str]:
    found: set[str] = set()
    for word in cell.split():
        found.update(GROUPS[word[1:]] if word[0] == "@" else [word])
    return frozenset(found)


def _rules() -> dict[str, list[Rule]]:
    rules: dict[str, list[Rule]] = {}
    for line in TABLE:
        kind, verbs, *rest = (cell.strip() for cell in line.split("|"))
        verbs, _, also = verbs.partition("+")
        objects = _words(rest[0]) if rest else frozenset()
        for verb in verbs.split():
            lemma, *particle = verb.split("_")
            rule = Rule(kind, tuple(particle), objects, frozenset(also.split()))
            rules.setdefault(lemma, []).append(rule)
    return rules


@cache
def verbs() -> Verbs:
    """The lexicon, made once."""
    rules = _rules()
    wide: dict[str, set[str]] = {}
    for entry in WIDE:
        lemma, _, particle = entry.partition("_")
        wide.setdefault(lemma, set()).add(particle)
    plain = {entry.partition("_")[0] for entry in PLAIN} | CHARGES
    lemmas = sorted({*rules, *wide, *SPEAKING, *plain})
    by_form: dict[str, tuple[Verb, Form]] = {}
    triggers: set[str] = set()
    for lemma in lemmas:
        found = tuple(rules.get(lemma, ()))
        verb = Verb(lemma, found, frozenset(wide.get(lemma, ())), lemma in SPEAKING)
        for word, form in forms(lemma).items():
            known = by_form.get(word)
            if known is None or (found and not known[0].rules):
                by_form[word] = (verb, form)
            if (
                found or lemma in CHARGES
            ) and lemma != "be":  # too common to tell a sentence worth a look
                triggers.add(word)
    for rule in rules["be"]:
        triggers |= rule.objects
    return Verbs(by_form, frozenset(triggers))
