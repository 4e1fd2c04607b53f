"""Who did what to whom: sentences of our own, of all sixteen types, and of none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.kind import KINDS
from dateline.reading.events import Happening, codes, find

DATA = Path(__file__).parents[2] / "data"


def _lines(name: str) -> list[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _pairs(event: Happening) -> set[frozenset[str]]:
    """The pairs of states between which an event draws a link."""
    actors, recipients = codes(event.actors), codes(event.recipients)
    if event.together:
        recipients = actors
    return {frozenset((a, r)) for a in actors for r in recipients if a != r}


def _states(cell: str) -> set[str]:
    return set(cell.split("+")) - {"-"}


def _is_told(event: Happening, kind: str, actors: set[str], others: set[str]) -> bool:
    if KINDS[event.kind].plover_type != kind:
        return False
    told = set(codes(event.actors)), set(codes(event.recipients))
    return told == (actors, others)


@pytest.mark.parametrize("line", _lines("events.tsv"))
def test_the_event_of_a_sentence_is_found_and_no_other_link(line: str) -> None:
    kind, actors, others, text = line.split("\t")
    one, other = _states(actors), _states(others)
    found = find(text)
    assert any(_is_told(event, kind, one, other) for event in found)
    wanted = {frozenset((a, b)) for a in one for b in other or one if a != b}
    assert set().union(*(_pairs(event) for event in found)) <= wanted


def test_no_link_between_states_of_which_nothing_is_told() -> None:
    lines = _lines("no-events.txt")
    linked = [line for line in lines if any(_pairs(event) for event in find(line))]
    assert len(lines) >= 400
    assert linked == []


def test_states_that_act_together_stay_one_event() -> None:
    (event,) = find("The presidents of Chad, Niger and Mali met in Niamey.")
    assert (event.kind, event.together) == ("talks.held", True)
    assert codes(event.actors) == ["TCD", "NER", "MLI"]


def test_the_passive_turns_the_event_round() -> None:
    (event,) = find("A Swedish diplomat was expelled by Belarus.")
    assert (codes(event.actors), codes(event.recipients)) == (["BLR"], ["SWE"])


def test_what_answers_goes_to_whom_it_answers() -> None:
    text = (
        "Police of Togo broke into the Ghanaian embassy. In response, Ghana broke off"
    )
    broken = find(text + " diplomatic relations.")[-1]
    assert broken.kind == "relations.broken"
    assert codes(broken.recipients) == ["TGO"]
    assert broken.recipients[0].rule


def test_what_is_denied_is_no_event() -> None:
    assert find("Chad did not attack Sudan.") == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad refused to release three Sudanese pilots.", "speech.refuse"),
        ("Chad agreed to release three Sudanese pilots.", "agreement.promised"),
        ("Chad will release three Sudanese pilots.", "agreement.promised"),
        ("Chad threatened to bomb Sudan.", "speech.threat"),
        ("Chad released three Sudanese pilots.", "person.released"),
    ],
)
def test_what_is_only_said_of_an_act_is_no_act(text: str, kind: str) -> None:
    assert [event.kind for event in find(text)] == [kind]


def test_what_is_planned_or_supposed_is_marked() -> None:
    (planned,) = find("Chad wanted to bomb Sudan.")
    assert planned.meant
    (supposed,) = find("Chad may have bombed Sudan.")
    assert supposed.supposed
    assert find("If Chad bombs Sudan, the talks are over.") == ()


def test_weather_attacks_nobody_and_a_match_is_no_war() -> None:
    assert find("A storm hit Cuba and Haiti.") == ()
    assert find("Chad beat Sudan 2-1 in the cup final with two late goals.") == ()


def test_places_stand_for_their_state_but_do_not_act() -> None:
    text = "Turkish jets bombed Zarbo on Monday. Zarbo attacked Turkey."
    placed = {
        at: (at + 5, "SYR") for at in range(len(text)) if text[at:][:5] == "Zarbo"
    }
    first, second = find(text, placed=placed)
    assert codes(first.recipients) == ["SYR"]
    assert codes(second.actors) == []


def test_a_head_named_without_a_state_is_of_the_one_most_told_of() -> None:
    text = (
        "Peru voted in Lima, and Peru counted. Peru has a new government. "
        "President Ana Ruiz accused Bolivia of fraud."
    )
    event = find(text)[-1]
    assert (codes(event.actors), codes(event.recipients)) == (["PER"], ["BOL"])


def test_spans_are_words_of_their_sentence() -> None:
    text = "“Mali,” he said, “has left.” Niger recalled its ambassador from Mali."
    (event,) = find(text)
    assert text[slice(*event.verb)] == "recalled"
    assert text[event.start : event.end].startswith("Niger recalled")
    for party in (*event.actors, *event.recipients):
        assert text[party.start : party.end].strip()


_TEXT = """
Iraq Iran 's and , . attacked to invade the who of by talks between was not agreed with
( ) “ ” that in President Ali embassy troops its said - US
"""
_WORDS = st.sampled_from(_TEXT.split())


@given(st.lists(_WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    for event in find(text):
        assert 0 <= event.start < event.end <= len(text)
        assert event.kind in KINDS
        assert event.actors or event.recipients
        for party in (*event.actors, *event.recipients):
            assert 0 <= party.start < party.end <= len(text)


def test_reading_twice_gives_the_same() -> None:
    text = " ".join(line.split("\t")[-1] for line in _lines("events.tsv")[:60])
    assert find(text) == find(text)


@pytest.mark.parametrize(
    "piece", ["Iraq to attack to ", "Iraq attacked Iran and ", "a"]
)
def test_one_endless_sentence_is_no_trap(piece: str) -> None:
    find(piece * (50_000 // len(piece)))


def test_sentences_written_after_the_rules_are_read_well_enough() -> None:
    hit = told = true = typed = 0
    lines = _lines("events-later.tsv")
    for line in lines:
        kind, actors, others, text = line.split("\t")
        one, other = _states(actors), _states(others)
        wanted = {frozenset((a, b)) for a in one for b in other or one if a != b}
        events = find(text)
        found = set().union(*(_pairs(event) for event in events))
        hit += len(found & wanted)
        told += len(found)
        true += len(wanted)
        typed += any(KINDS[event.kind].plover_type == kind for event in events)
    assert 2 * hit / (told + true) >= 0.9
    assert typed / len(lines) >= 0.9


@pytest.mark.parametrize(
    ("text", "verb", "actor", "recipient"),
    [
        ("Mali bombed Niger. Two Nigeriens were killed.", "killed", "MLI", "NER"),
        ("Two Nigeriens were killed when Mali attacked.", "killed", "MLI", "NER"),
        ("Mali denounced Niger and recalled its envoy.", "recalled", "MLI", "NER"),
        ("Mali sent tents to Niger. It then provided food.", "provided", "MLI", "NER"),
        ("President Reagan condemned Libya.", "condemned", "USA", "LBY"),
        ("Niger received aid from Mali.", "aid", "MLI", "NER"),
        ("Malian aid to Niger was suspended.", "suspended", "MLI", "NER"),
        ("“Niger must leave,” Mali's leader said.", "leave", "MLI", "NER"),
    ],
)  # fmt: skip
def test_what_a_clause_leaves_out_is_supplied(
    text: str, verb: str, actor: str, recipient: str
) -> None:
    (event,) = (e for e in find(text) if text[slice(*e.verb)] == verb)
    assert (codes(event.actors), codes(event.recipients)) == ([actor], [recipient])
