"""The kinds of events and their codes."""

import re

import pytest

from dateline.domain.kind import KINDS, Kind, Quad

# From CAMEO 1.1b3 and the PLOVER manual; what is in neither has no code.
CODES = {
    "relations.broken": ("161", "SANCTION/discontinue/diplomatic"),
    "relations.suspended": ("161", "SANCTION/discontinue/diplomatic"),
    "relations.restored": ("050", "SUPPORT//diplomatic"),
    "envoy.recalled": ("161", "SANCTION/withdraw/diplomatic"),
    "envoy.expelled": ("161", "SANCTION/expel/diplomatic"),
    "asylum.granted": ("075", "AID//asylum+diplomatic"),
    "asylum.withdrawn": ("160", "SANCTION/discontinue/asylum"),
    "passage.requested": ("020", "REQUEST/yield/asylum+diplomatic"),
    "mission.raided": ("171+128", "COERCE/seize/diplomatic"),
    "mission.opened": ("063", "COOPERATE//legal+diplomatic"),
    "person.seized": ("181", "ASSAULT/abduct/"),
    "person.arrested": ("173", "COERCE/arrest/legal"),
    "person.beaten": ("182", "ASSAULT/beat/"),
    "person.tortured": ("1822", "ASSAULT/torture/"),
    "person.killed": ("186", "ASSAULT/targeted/"),
    "person.released": ("0841", "RETREAT/release/"),
    "sanctions": ("163", "SANCTION/discontinue/economic"),
    "military.joint": ("062", "COOPERATE//military"),
    "military.airstrike": ("195", "ASSAULT/aerial/military"),
    "aid.military": ("072", "AID//military"),
    "aid.military.agreed": ("057", "SUPPORT//military"),
    "state.exception": ("1724", "COERCE/martial-law/"),
    "speech.condemn": ("111", "ACCUSE/disapprove/"),
    "speech.accuse": ("112", "ACCUSE/allege/"),
    "speech.appeal": ("027", "REQUEST/meet/diplomatic"),
    "legal.convicted": ("116", "SANCTION/convict/corruption"),
}

EVERY = tuple(KINDS.values())


@pytest.mark.parametrize("key", CODES)
def test_a_kind_has_its_codes(key: str) -> None:
    assert (KINDS[key].cameo, KINDS[key].plover) == CODES[key]


def test_two_kinds_are_ruptures() -> None:
    found = {kind.id for kind in EVERY if kind.is_rupture}
    assert found == {"relations.broken", "relations.suspended"}


def test_no_event_wears_a_code_that_does_not_exist() -> None:
    # CAMEO has no 1611; the 16x set is 160–166, 1621–1623 and 1661–1663.
    for kind in EVERY:
        assert re.fullmatch(r"(?:[01]\d{1,3}|20\d?\d?)?(?:\+\d{3,4})?", kind.cameo)
        assert not re.search(r"16[^0-6]|161\d", kind.cameo)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.id)
def test_codes_are_written_one_way(kind: Kind) -> None:
    assert re.fullmatch(r"(?:[A-Z]+/[a-z-]*/[a-z+-]*)?", kind.plover)
    assert re.fullmatch(r"[a-z]+(?:\.[a-z]+)*", kind.id)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.id)
def test_its_words_fit_a_list_and_a_sentence(kind: Kind) -> None:
    assert kind.name[0].isupper()
    assert len(kind.name) <= 30
    for verb in (kind.verb, kind.verb_alone):
        assert verb[0].islower()
        assert not verb.endswith((".", " "))


def test_no_two_kinds_read_the_same() -> None:
    assert len({kind.name for kind in EVERY}) == len(EVERY)
    assert len({kind.verb for kind in EVERY}) == len(EVERY)


def test_an_accusation_is_no_friendly_act() -> None:
    # The PLOVER manual prints +3 for its root, an error of print.
    assert KINDS["speech.accuse"].quad is Quad.VERBAL_CONFLICT
    assert KINDS["asylum.granted"].quad is Quad.MATERIAL_COOPERATION
