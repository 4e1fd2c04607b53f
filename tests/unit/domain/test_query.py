"""Questions to a dossier."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dossier import Dossier
from dateline.domain.query import (
    at,
    chronicle,
    countries_of,
    evidence,
    fold,
    marked,
    matches,
    related,
    ruptures,
    story,
)
from tests.dossiers import TEXT, Data, read, row, span, tiny, tiny_record


def dated(*rows: tuple[str, str] | tuple[str, str, Data]) -> Dossier:
    """A dossier of events, each with an id, a date (or none) and what it follows."""
    data = tiny_record()
    data["missions"], data["refused"] = [], []
    data["events"] = []
    for key, edtf, *more in rows:
        event: Data = {
            "id": key,
            "kind": "sanctions",
            "voice": {"kind": "stated"},
            "spans": [span("Teacups and envoys", "# Teacups and envoys")],
        }
        if edtf:
            event["when"] = {"edtf": edtf, **(more[0] if more else {})}
        data["events"].append(event)
    return read(data)


def order(dossier: Dossier) -> str:
    """The ids of the chronicle in a row."""
    return " ".join(event.id for event in chronicle(dossier))


# Search ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("Andrés Manuel López Obrador", "lopez"),
        ("Andrés Manuel López Obrador", "OBRADOR andres"),
        ("Bogota", "bogotá"),
        ("Straße", "strasse"),
        ("\ufb01sh", "FISH"),  # a ligature
        ("\U0001d40eslo", "oslo"),  # a bold O
        ("Oslo", ""),
        ("Oslo", "  "),
    ],
)
def test_accents_case_and_order_do_not_matter(text: str, search: str) -> None:
    assert matches(text, search)


@pytest.mark.parametrize(
    ("text", "search"), [("Oslo", "osla"), ("Oslo", "oslo bergen"), ("", "a")]
)
def test_every_word_must_be_there(text: str, search: str) -> None:
    assert not matches(text, search)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_text_matches_itself(text: str) -> None:
    assert matches(text, text)


# Order -------------------------------------------------------------------------------


def test_the_story_follows_the_text() -> None:
    told = [event.id for event in story(tiny())]
    assert told == [
        "broken", "suspended", "old", "recalled", "accused", "talks", "opinion",
    ]  # fmt: skip


def test_the_story_follows_the_articles_in_their_order() -> None:
    data = tiny_record()
    data["articles"].insert(0, {"id": "first", "title": "First", "text": "It rained."})

    def name(value: object) -> None:
        if isinstance(value, dict):
            if "quote" in value:
                value["article"] = "tea"
            for held in value.values():
                name(held)
        elif isinstance(value, list):
            for held in value:
                name(held)

    name(data)
    rained = {"article": "first", "start": 0, "end": 9, "quote": "It rained"}
    row(data, "events", "opinion")["spans"].append(rained)
    assert next(iter(story(read(data)))).id == "opinion"


def test_ruptures_are_told_in_the_order_of_the_story() -> None:
    assert [event.id for event in ruptures(tiny())] == ["broken", "suspended", "old"]


def test_the_chronicle_goes_by_date_and_ends_with_the_undated() -> None:
    dossier = dated(("a", ""), ("b", "2024-04-05"), ("c", "1976-06"), ("d", "2023"))
    assert order(dossier) == "c d b a"


def test_of_one_beginning_what_ends_first_comes_first() -> None:
    assert order(dated(("a", "2024-01/2024-06"), ("b", "2024-01-01"))) == "b a"


def test_an_open_beginning_counts_at_its_end() -> None:
    assert order(dated(("a", "../2024-04-05"), ("b", "2023"))) == "b a"


def test_an_unknown_end_counts_at_its_beginning() -> None:
    assert order(dated(("a", "1984"), ("b", "1976-06/"))) == "b a"


def test_what_the_text_puts_after_comes_after() -> None:
    since = ("a", "1976/1984", {"after": "b"})
    assert order(dated(since, ("b", "1976-06"), ("c", "1976-06"))) == "b c a"


def test_what_the_text_puts_before_comes_before() -> None:
    dossier = dated(("a", "2024-04-05"), ("b", "2024-04-05", {"before": "a"}))
    assert order(dossier) == "b a"


def test_order_reaches_along_a_chain() -> None:
    dossier = dated(
        ("a", "2024", {"after": "b"}), ("b", "2024", {"after": "c"}), ("c", "2024-06")
    )
    assert order(dossier) == "c b a"


def test_an_undated_cause_does_not_undate_its_effect() -> None:
    dossier = dated(("a", "1976", {"after": "b"}), ("b", ""), ("c", "2024"))
    assert order(dossier) == "a c b"


def test_a_circle_is_told_by_date() -> None:
    dossier = dated(
        ("a", "2024", {"after": "b"}), ("b", "2023", {"after": "a"}), ("c", "1976")
    )
    assert order(dossier) == "c b a"


def test_a_chain_of_thousands_is_put_in_order() -> None:
    many = 3_000
    links = [(f"e{n}", "2024", {"after": f"e{n + 1}"}) for n in range(many)]
    dossier = dated(*links, (f"e{many}", "2024"))
    found = [event.id for event in chronicle(dossier)]
    assert found == [f"e{n}" for n in range(many, -1, -1)]


# Marked text -------------------------------------------------------------------------


def test_marks_come_in_the_order_of_the_text_the_longer_first() -> None:
    found = marked(tiny(), "tea")
    places = [(mark.span.start, -mark.span.end) for mark in found]
    assert places == sorted(places)
    assert {mark.id for mark in found} == set(tiny().by_id)


def test_a_reading_is_marked_as_its_event_is() -> None:
    data = tiny_record()
    reading = {"kind": "sanctions", "voice": {}, "spans": [span("stayed open")]}
    row(data, "events", "broken")["readings"] = [reading]
    dossier = read(data)
    quotes = [m.span.quote for m in marked(dossier, "tea") if m.id == "broken"]
    assert quotes == ["Fiji broke off relations with Samoa", "stayed open"]
    assert [found.quote for found in evidence(dossier, "broken")] == quotes


def test_another_article_has_no_marks() -> None:
    assert marked(tiny(), "coffee") == ()


def test_at_a_character_is_what_covers_it_the_tightest_first() -> None:
    inside = TEXT.index("embassy of Samoa in Suva") + len("embassy of Samoa in ")
    assert at(tiny(), "tea", inside) == ("suva", "samoan-embassy")
    assert at(tiny(), "tea", 0) == ()
    assert at(tiny(), "tea", -1) == ()
    assert at(tiny(), "tea", 10**9) == ()


def test_each_record_is_named_once_at_a_character() -> None:
    here = TEXT.index("Big Ben")
    assert sorted(at(tiny(), "tea", here)) == ["gbr", "london"]


def test_evidence_is_told_once_and_in_order() -> None:
    data = tiny_record()
    event = row(data, "events", "broken")
    event["readings"] = [{"kind": "sanctions", "voice": {}, "spans": event["spans"]}]
    event["spans"] = [span("Teacups", "# Teacups"), *event["spans"]][::-1]
    starts = [found.start for found in evidence(read(data), "broken")]
    assert starts == sorted(set(starts))
    assert len(starts) == 2


def test_an_unknown_record_has_no_evidence() -> None:
    assert evidence(tiny(), "nobody") == ()


# What belongs together ---------------------------------------------------------------


def test_with_an_event_belong_parties_place_and_who_speaks() -> None:
    assert related(tiny(), "accused") == {"odegard", "nor", "chl", "oslo"}
    assert "ministry" in related(tiny(), "suspended")


def test_with_an_event_at_a_mission_belongs_its_city() -> None:
    data = tiny_record()
    row(data, "events", "broken")["place"] = "samoan-embassy"
    dossier = read(data)
    assert {"samoan-embassy", "suva"} <= related(dossier, "broken")
    assert "broken" in related(dossier, "suva")


def test_with_an_event_belong_the_places_its_sentences_name() -> None:
    data = tiny_record()
    sentence = span("The embassy of Samoa in Suva stayed shut")
    row(data, "events", "broken")["spans"].append(sentence)
    dossier = read(data)
    assert {"suva", "samoan-embassy"} <= related(dossier, "broken")
    assert "suva" not in related(tiny(), "broken")


def test_with_a_country_belong_its_events_and_missions() -> None:
    found = related(tiny(), "wsm")
    assert {"broken", "suspended", "samoan-embassy"} <= found
    assert {"old", "accused", "fijian-consulate"}.isdisjoint(found)


def test_with_a_city_belong_its_missions_and_their_events() -> None:
    assert related(tiny(), "suva") == {"samoan-embassy"}
    assert related(tiny(), "oslo") == {"accused"}


def test_with_a_mission_belongs_its_city() -> None:
    assert related(tiny(), "fijian-residence") == {"london"}
    assert related(tiny(), "fijian-consulate") == frozenset()


def test_with_an_actor_belongs_what_it_does_and_says() -> None:
    assert related(tiny(), "odegard") == {"accused"}
    assert related(tiny(), "ministry") == {"suspended"}


@pytest.mark.parametrize("key", ["nauru", "nobody", ""])
def test_with_a_refused_or_unknown_name_belongs_nothing(key: str) -> None:
    assert related(tiny(), key) == frozenset()


def test_belonging_goes_both_ways_between_events_and_the_rest() -> None:
    dossier = tiny()
    for event in dossier.events:
        for key in related(dossier, event.id):
            assert event.id in related(dossier, key), (event.id, key)


def test_nothing_belongs_with_itself() -> None:
    dossier = tiny()
    assert not [key for key in dossier.by_id if key in related(dossier, key)]


def test_the_countries_of_an_event_are_named_once() -> None:
    dossier = tiny()
    talks = next(event for event in dossier.events if event.id == "talks")
    assert countries_of(dossier, talks) == ("FJI", "NOR", "CHL")
    accused = next(event for event in dossier.events if event.id == "accused")
    assert countries_of(dossier, accused) == ("NOR", "CHL")
