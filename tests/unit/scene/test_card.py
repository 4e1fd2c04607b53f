"""Cards say of each record who, what, when, who says so, and how we know."""

import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.query import evidence
from dateline.scene.card import Card, card, position_words
from dateline.storage.files import load
from tests.dossiers import Data, row, span, tiny


def rows(found: Card) -> dict[str, str]:
    return {line.label: line.words for line in found.rows if line.label}


def refs(found: Card) -> list[str]:
    return [line.ref for line in found.rows if line.ref]


def test_an_event() -> None:
    found = card(tiny(), "suspended")
    assert (found.sort, found.title) == (
        "Rupture",
        "Samoa suspended relations with Fiji",
    )
    assert rows(found) == {
        "Kind": "Relations suspended",
        "Who": "Samoa",
        "To whom": "Fiji",
        "When": "6 April 2024",
        "Who says so": "Attributed to Foreign Ministry of Samoa",
        "How we know the date": "a day after the one before",
    }
    assert refs(found) == ["wsm", "fji", "ministry"]
    assert [quote.quote for quote in found.quotes] == [
        "Samoa suspended relations with Fiji"
    ]


def test_an_event_without_direction_has_parties() -> None:
    found = card(tiny(), "talks")
    assert found.sort == "Event"
    assert [line.words for line in found.rows if line.ref] == [
        "Fiji",
        "Norway",
        "Chile",
    ]
    assert rows(found)["Between"] == "Fiji"
    assert "Who" not in rows(found)


def test_an_event_says_where_by_whom_and_that_it_has_no_date() -> None:
    found = rows(card(tiny(), "accused"))
    assert found["Who"] == "Åse Ødegård, minister"
    assert found["Where"] == "Oslo"
    assert found["When"] == "not dated"


def test_an_opinion_and_a_plan_say_that_they_are_one() -> None:
    def plan(data: Data) -> None:
        row(data, "events", "broken")["status"] = "planned"

    assert rows(card(tiny(), "opinion"))["Who says so"] == "The author’s opinion"
    assert card(tiny(), "opinion").sort == "Event"
    assert rows(card(tiny(plan), "broken"))["Status"] == "planned"


def test_another_reading_is_told_with_its_quote() -> None:
    other = "Samoa suspended relations with Fiji, its Foreign Ministry said"

    def read_twice(data: Data) -> None:
        row(data, "events", "suspended")["readings"] = [
            {
                "kind": "relations.broken",
                "voice": {"kind": "quoted", "by": "a passer-by"},
                "spans": [span(other)],
            }
        ]

    found = card(tiny(read_twice), "suspended")
    told = rows(found)["Also read as"]
    assert told == "Relations broken off. Quoted from a passer-by"
    assert other in {quote.quote for quote in found.quotes}


def test_a_place() -> None:
    found = card(tiny(), "oslo")
    assert (found.sort, found.title) == ("City", "Oslo")
    assert rows(found)["What"] == "City in Norway"
    assert rows(found)["How we know"] == "Named in the text"
    assert rows(found)["Where"] == "59.91° N, 10.75° E"
    assert rows(found)["As"] == "the place itself"
    assert "accused" in refs(found)
    assert found.quotes_title == "What the article says"


def test_an_inferred_place_says_by_what_rule() -> None:
    found = card(tiny(), "london")
    assert rows(found)["How we know"] == "Inferred: the text does not name it"
    assert rows(found)["Rule"].startswith("The bell hangs")
    assert found.quotes_title == "The lines that led to it"
    assert [quote.quote for quote in found.quotes] == ["Big Ben"]


def test_a_named_place_at_an_inferred_position_says_so() -> None:
    found = rows(card(tiny(), "cafe"))
    assert found["How we know"] == "Named in the text; its position is inferred"
    assert found["Rule"].startswith("The text puts it")


def test_a_country_tells_what_it_takes_part_in() -> None:
    found = card(tiny(), "chl")
    assert found.sort == "Country"
    assert {"old", "recalled", "accused", "talks", "opinion"} <= set(refs(found))
    assert rows(found)["As"] == "stands for the government"


def test_missions_named_inferred_and_without_a_place() -> None:
    named = card(tiny(), "samoan-embassy")
    assert (named.sort, named.title) == ("Mission", "Embassy of Samoa in Suva")
    assert rows(named)["How we know"] == "named in the text"
    assert {"wsm", "fji", "suva"} <= set(refs(named))
    inferred = rows(card(tiny(), "fijian-residence"))
    assert inferred["How we know"] == "place inferred"
    assert inferred["Rule"].startswith("The bell hangs")
    unknown = rows(card(tiny(), "fijian-consulate"))
    assert unknown["In"] == "not stated"
    assert unknown["How we know"] == "the text does not say"


def test_an_actor_and_a_refused_name() -> None:
    actor = card(tiny(), "odegard")
    assert rows(actor)["Role"] == "minister"
    assert rows(actor)["Of"] == "Norway"
    assert "accused" in refs(actor)
    refused = card(tiny(), "nauru")
    assert (refused.sort, refused.title) == ("Refused name", "Nauru")
    assert rows(refused) == {"Why it gets no mark": "part of a street’s name"}


def test_an_unknown_id_has_no_card() -> None:
    with pytest.raises(KeyError):
        card(tiny(), "atlantis")


FILES = sorted(assets.seeds().glob("*/dossier.json"))


@pytest.mark.parametrize(
    "dossier",
    [tiny(), *map(load, FILES)],
    ids=["tiny", *(f.parent.name for f in FILES)],
)
def test_every_record_has_a_card_with_its_quotes(dossier: Dossier) -> None:
    for key in dossier.by_id:
        found = card(dossier, key)
        assert found.ref == key
        assert found.title
        assert found.quotes == evidence(dossier, key)
        assert set(refs(found)) <= set(dossier.by_id) - {key}
        for line in found.rows:
            assert line.words


@pytest.mark.parametrize(
    ("lat", "lon", "words"),
    [
        (-0.22985, -78.52495, "0.23° S, 78.52° W"),
        (59.9127, 10.7461, "59.91° N, 10.75° E"),
        (0.0, 180.0, "0.00° N, 180.00° E"),
    ],
)
def test_a_position_in_words(lat: float, lon: float, words: str) -> None:
    assert position_words(lat, lon) == words
