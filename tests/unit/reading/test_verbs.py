"""Verbs and nouns of events: their forms, and that every row says something known."""

import pytest

from dateline.domain.kind import KINDS
from dateline.reading.nouns import event_nouns
from dateline.reading.verb_forms import Form, forms, third
from dateline.reading.verbs import verbs


@pytest.mark.parametrize(
    ("lemma", "past", "gerund"),
    [
        ("attack", "attacked", "attacking"),
        ("expel", "expelled", "expelling"),
        ("condemn", "condemned", "condemning"),
        ("agree", "agreed", "agreeing"),
        ("invade", "invaded", "invading"),
        ("deny", "denied", "denying"),
        ("veto", "vetoed", "vetoing"),
        ("free", "freed", "freeing"),
        ("panic", "panicked", "panicking"),
        ("break", "broke", "breaking"),
        ("hit", "hit", "hitting"),
    ],
)
def test_forms_follow_the_rule(lemma: str, past: str, gerund: str) -> None:
    found = forms(lemma)
    assert found[past] & Form.PAST
    assert found[gerund] == Form.GERUND


def test_a_form_can_be_several() -> None:
    assert forms("cut")["cut"] == Form.BASE | Form.PAST | Form.PERFECT
    assert forms("withdraw")["withdrawn"] == Form.PERFECT


@pytest.mark.parametrize(
    ("word", "more"), [("attack", "attacks"), ("clash", "clashes"), ("ally", "allies")]
)
def test_the_plural_is_the_third_person(word: str, more: str) -> None:
    assert third(word) == more


def test_every_kind_of_a_rule_is_a_kind() -> None:
    kinds = {rule.kind for verb, _ in verbs().by_form.values() for rule in verb.rules}
    kinds |= {rule.kind for rules in event_nouns().values() for rule in rules}
    assert kinds <= KINDS.keys()
    assert {KINDS[kind].plover_type for kind in kinds} >= {
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
        "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
        "COERCE", "ASSAULT",
    }  # fmt: skip


def test_no_rule_is_hidden_by_a_wider_one_above_it() -> None:
    hidden = []
    for verb in {id(v): v for v, _ in verbs().by_form.values()}.values():
        open_particles: set[tuple[str, ...]] = set()
        for rule in verb.rules:
            if rule.particle in open_particles or () in open_particles:
                hidden.append((verb.lemma, rule.kind, rule.particle))
            if not rule.objects and not rule.also:
                open_particles.add(rule.particle)
    assert hidden == []
