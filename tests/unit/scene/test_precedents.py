"""This has happened before: cases on one relative clock."""

from functools import cache

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.scene.precedents import (
    INCURSIONS,
    Case,
    Entry,
    Family,
    Stage,
    families,
    precedents,
)
from dateline.storage.files import load
from tests.dossiers import Data, read, row, tiny, tiny_record


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


@cache
def second() -> Dossier:
    return load(assets.seeds() / "peru-embassies-1941-1997" / "dossier.json")


def case(key: str, family: Family = INCURSIONS, dossier: Dossier | None = None) -> Case:
    found = precedents(dossier or built_in(), family).cases
    (one,) = (case for case in found if case.ref == key)
    return one


def entries(key: str, stage: Stage, dossier: Dossier | None = None) -> list[Entry]:
    return list(case(key, dossier=dossier).cells[stage])


def family(name: str, dossier: Dossier | None = None) -> Family:
    (found,) = (f for f in families(dossier or built_in()) if f.name == name)
    return found


# The built-in article: exactly four entries, the right quotes in the right cells ----


def test_it_holds_exactly_the_four_entries_the_earliest_first() -> None:
    cases = precedents(built_in()).cases
    assert [(case.ref, case.when) for case in cases] == [
        ("E16", "June 1956"),
        ("E12", "June 1976"),
        ("E20", "April 2019"),
        ("E6", "5 April 2024"),
    ]


CELLS = {
    "E16": {
        Stage.EVENT: [("E16", "", "sent armed men to break into the Haitian embassy")],
        Stage.REMOVAL: [("E16", "", "capture seven Argentine oppositionists")],
        Stage.ANSWER: [],
        Stage.OUTCOME: [
            ("E17", "the same month or later",
             "forced the regime to return the seven to the embassy"),
        ],
    },
    "E12": {
        Stage.EVENT: [
            ("E12", "", "Uruguayan police broke into the Venezuelan embassy"),
        ],
        Stage.REMOVAL: [
            ("E13", "the same month", "beat up several diplomatic"),
            ("E14", "the same month or later", "to kidnap Elena Quinteros"),
        ],
        Stage.ANSWER: [
            ("E15", "within a year",
             "Venezuela broke off diplomatic relations until 1984"),
        ],
        Stage.OUTCOME: [
            ("E14", "the same month or later",
             "taken to a torture center and executed"),
            ("E15", "8 years later",
             "Venezuela broke off diplomatic relations until 1984"),
        ],
    },
    "E20": {
        Stage.EVENT: [("E20", "", "Quito allowed British police to enter its embassy")],
        Stage.REMOVAL: [("E20", "", "drag out the journalist")],
        Stage.ANSWER: [],
        Stage.OUTCOME: [
            ("E21", "5 years later", "now faces extradition to the United States"),
        ],
    },
    "E6": {
        Stage.EVENT: [("E6", "", "a heavily armed elite unit of the police")],
        Stage.REMOVAL: [
            ("E7", "the same day", "to kidnap former Ecuadorian vice president"),
            ("E8", "the same day", "Roberto Canseco reported that he was struck"),
        ],
        Stage.ANSWER: [
            ("E10", "within 2 days", "suspended diplomatic relations with Ecuador"),
            ("E27", "within 2 days", "The United States condemns any violation"),
            ("E11", "within 2 days", "Nicaragua also broke ties with Ecuador"),
        ],
        Stage.OUTCOME: [
            ("E9", "within 1 day", "the Ecuadorian military flew Glas"),
        ],
    },
}  # fmt: skip


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("key", CELLS)
def test_a_cell_holds_the_right_quotes(key: str, stage: Stage) -> None:
    found, wanted = entries(key, stage), CELLS[key][stage]
    assert [(one.ref, one.after) for one in found] == [
        (ref, after) for ref, after, _ in wanted
    ]
    for one, (_, _, quote) in zip(found, wanted, strict=True):
        assert quote in one.spans[0].quote


def test_a_quote_says_whose_it_is() -> None:
    voices = {one.ref: one.voice for one in entries("E6", Stage.REMOVAL)}
    assert voices["E8"] == "Attributed to Roberto Canseco"
    assert entries("E6", Stage.ANSWER)[1].voice == "Quoted from Matthew Miller"


def test_an_opinion_is_no_part_of_a_case() -> None:
    told = {
        entry.ref
        for one in precedents(built_in()).cases
        for cell in one.cells.values()
        for entry in cell
    }
    assert "E22" not in told  # the author's claim of a plan at the embassy
    assert "E33" not in told


def test_any_kind_of_event_has_its_precedents() -> None:
    names = [one.name for one in families(built_in())]
    assert names[0] == "Entries into missions"
    assert {"Relations broken off", "Asylum granted", "Person seized"} <= set(names)
    asylum = family("Asylum granted")
    assert asylum.first == "Event"
    cases = precedents(built_in(), asylum).cases
    assert [one.ref for one in cases] == ["E18", "E3"]
    removal = case("E3", asylum).cells[Stage.REMOVAL]
    assert [one.ref for one in removal] == ["E7", "E8"]


def test_what_came_before_is_no_sequel() -> None:
    broken = case("E15", family("Relations broken off"))
    told = {one.ref for cell in broken.cells.values() for one in cell}
    assert told == {"E15"}  # neither the entry that it answers nor what was done then


# Another article: nothing is special about the first --------------------------------


def test_another_article_has_its_own_entries() -> None:
    cases = precedents(second()).cases
    assert [one.ref for one in cases] == ["E13", "E17", "E20"]
    assert [one.ref for one in entries("E13", Stage.ANSWER, second())] == ["E16"]
    assert [one.ref for one in entries("E17", Stage.REMOVAL, second())] == ["E18"]
    assert [one.ref for one in entries("E17", Stage.OUTCOME, second())] == ["E19"]
    outcome = entries("E20", Stage.OUTCOME, second())
    assert [(one.ref, one.kind) for one in outcome] == [
        ("E20", "Person released"),
        ("E21", "Person killed"),
    ]


def test_its_breaks_end_by_the_events_that_ended_them() -> None:
    broken = family("Relations broken off", second())
    for key, end, after in (("E2", "E5", "10"), ("E10", "E12", "12")):
        (outcome,) = case(key, broken, second()).cells[Stage.OUTCOME]
        assert (outcome.ref, outcome.after) == (end, f"{after} years later")
        assert case(key, broken, second()).cells[Stage.ANSWER] == ()


def test_what_answers_years_later_answers_something_else() -> None:
    broken = family("Relations broken off", second())
    found = case("E10", broken, second())  # 1960; in 1980 Cuba demanded something
    assert "E16" not in {one.ref for cell in found.cells.values() for one in cell}


def test_a_dossier_without_two_of_a_kind_has_none() -> None:
    assert families(tiny()) == (family("Relations broken off", tiny()),)
    assert precedents(tiny(), INCURSIONS).cases == ()


def test_another_reading_stands_in_its_own_cell() -> None:
    data = tiny_record()
    event: Data = row(data, "events", "broken")
    event["kind"] = "mission.raided"
    reading = {
        "kind": "person.seized",
        "voice": {"kind": "attributed", "by": "ministry"},
        "spans": event["spans"],
    }
    opinion = {**reading, "kind": "person.killed", "voice": {"kind": "opinion"}}
    event["readings"] = [reading, opinion]
    found = case("broken", dossier=read(data))
    (removal,) = found.cells[Stage.REMOVAL]
    assert removal.kind == "Person seized"
    assert removal.voice == "Attributed to Foreign Ministry of Samoa"
    assert found.cells[Stage.OUTCOME] == ()
    assert found.cells[Stage.EVENT][0].spans  # its only quote stays with it
