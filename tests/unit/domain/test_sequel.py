"""What followed from an event."""

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.sequel import sequels
from tests.dossiers import Data, read, row, tiny_record

FIJI, SAMOA, NORWAY, CHILE = "fji", "wsm", "nor", "chl"


def dossier(*events: Data) -> Dossier:
    """A dossier of events, told in this order, of which each says only what it must."""
    data = tiny_record()
    like = row(data, "events", "broken")
    text = data["articles"][0]["text"]
    data["events"] = []
    for place, event in enumerate(events):
        span = {"start": place, "end": place + 1, "quote": text[place]}
        made = {**like, "when": None, "recipients": [], "spans": [span], **event}
        if made["when"] is None:
            del made["when"]
        data["events"].append(made)
    return read(data)


def told(key: str, edtf: str, **more: object) -> Data:
    when = {"edtf": edtf}
    for side in ("after", "before"):
        if side in more:
            when[side] = str(more.pop(side))
    return {"id": key, "kind": "speech.demand", "when": when, **more}


def found(made: Dossier, *bases: str) -> dict[str, list[str]]:
    """What followed from each base, among all other events."""
    known: dict[str, Event] = {event.id: event for event in made.events}
    rest = [event for event in made.events if event.id not in bases]
    after = sequels(made, [known[key] for key in bases], rest)
    return {key: [event.id for event in rows] for key, rows in after.items()}


def test_what_the_text_puts_after_a_base_follows_from_it() -> None:
    made = dossier(
        told("end", "2001", actors=[CHILE], after="middle"),
        told("base", "2000", actors=[FIJI]),
        told("middle", "2000", actors=[NORWAY], after="base"),
    )
    assert found(made, "base") == {"base": ["middle", "end"]}


def test_what_shares_a_person_a_body_or_a_place_follows() -> None:
    made = dossier(
        told("base", "2000", actors=["ministry"], place="suva"),
        told("person", "2001", actors=["ministry"]),
        told("place", "2002", actors=[NORWAY], place="suva"),
        told("other", "2003", actors=[NORWAY], place="oslo"),
    )
    assert found(made, "base") == {"base": ["person", "place"]}


def test_one_country_in_common_is_too_little() -> None:
    made = dossier(
        told("base", "2000", actors=[FIJI], recipients=[SAMOA]),
        told("one", "2000-06", actors=[FIJI], recipients=[NORWAY]),
        told("both", "2000-07", actors=[SAMOA], recipients=[FIJI]),
    )
    assert found(made, "base") == {"base": ["both"]}


def test_two_states_answer_soon_or_restore_relations_late() -> None:
    made = dossier(
        told("base", "2000", actors=[FIJI], recipients=[SAMOA]),
        told("late", "2010", actors=[SAMOA], recipients=[FIJI]),
        told("restored", "2020", actors=[SAMOA], recipients=[FIJI])
        | {"kind": "relations.restored"},
    )
    assert found(made, "base") == {"base": ["restored"]}


def test_what_came_before_or_is_told_before_at_the_same_time_does_not_follow() -> None:
    made = dossier(
        told("told-before", "2000-05", actors=["ministry"]),
        told("base", "2000-05", actors=["ministry"]),
        told("told-after", "2000-05", actors=["ministry"]),
        told("earlier", "1999", actors=["ministry"]),
    )
    assert found(made, "base") == {"base": ["told-after"]}


def test_of_several_bases_the_last_that_had_begun_is_it() -> None:
    made = dossier(
        told("first", "2000", actors=["ministry"]),
        told("second", "2005", actors=["ministry"]),
        told("between", "2003", actors=["ministry"]),
        told("after", "2006", actors=["ministry"]),
    )
    assert found(made, "first", "second") == {
        "first": ["between"],
        "second": ["after"],
    }


def test_what_follows_from_a_sequel_follows_too() -> None:
    made = dossier(
        told("base", "2000", actors=["ministry"]),
        told("sequel", "2001", actors=["ministry"], recipients=["odegard"]),
        told("next", "2002", actors=["odegard"]),
    )
    assert found(made, "base") == {"base": ["sequel", "next"]}


def test_without_a_date_nothing_is_said_to_follow() -> None:
    undated = told("undated", "2001", actors=["ministry"])
    del undated["when"]
    made = dossier(told("base", "2000", actors=["ministry"]), undated)
    assert found(made, "base") == {"base": []}
