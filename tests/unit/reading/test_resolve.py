"""Which place a name means."""

import pytest

from dateline.gazetteer.entry import Feature
from tests.unit.reading.read_names import admin1, country, found, read_names


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("A fire broke out in Paris, Texas, on Monday.", "Paris", "US.TX"),
        ("A fire broke out in Paris on Monday.", "Paris", "FR.11"),
        ("Fans met in London, Ontario, today.", "London", "CA.08"),
        ("He taught in Moscow, Idaho.", "Moscow", "US.ID"),
        ("She grew up in Athens, Ga., and left.", "Athens", "US.GA"),
        ("She moved to Tampa, Fla., and on.", "Tampa", "US.FL"),
    ],
)
def test_what_the_text_names_around_a_place_decides(
    text: str, name: str, where: str
) -> None:
    assert admin1(text, name) == where


def test_neighbours_decide() -> None:
    text = (
        "Buses run from St. Cloud to Sauk Rapids and Brainerd in Minnesota. "
        "In Alexandria the road is closed."
    )
    assert admin1(text, "Alexandria") == "US.MN"
    assert country("In Alexandria and Cairo crowds met.", "Alexandria") == "EG"


def test_a_land_is_meant_before_a_town_of_its_name() -> None:
    text = "Leeds, York, Hull and Sheffield gained beaches, and so did Wales."
    assert admin1(text, "Wales") == "GB.WLS"


def test_a_heading_says_where_what_stands_under_it_lies() -> None:
    text = "Illinois\n\nA fair in Belleville.\n\n{}\n\nA fair in Nashville."
    assert admin1(text.format("Indiana"), "Nashville") == "US.IN"
    assert admin1(text.format("Tennessee"), "Nashville") == "US.TN"


def test_a_name_has_one_sense_in_a_text() -> None:
    text = "A storm hit Moscow, Idaho. In Moscow, roofs flew. Moscow was dark."
    best = {p.best for p in read_names(text).places if p.judged.name.text == "Moscow"}
    assert len(best) == 1


def test_candidates_are_ranked_and_say_why() -> None:
    mention = found("A fire broke out in Paris, Texas, on Monday.", "Paris")
    scores = [candidate.score for candidate in mention.candidates]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) > 1
    assert "the text names what it lies in" in mention.candidates[0].reasons


def test_reading_twice_is_the_same() -> None:
    text = "From Georgetown to Columbia, Springfield and Cambridge they went."
    assert read_names(text) == read_names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It lies between the Sambre and Meuse rivers.", "Meuse"),
        ("Barges sank on the river Meuse.", "Meuse"),
    ],
)
def test_what_the_text_calls_a_name_tells_its_kind(text: str, name: str) -> None:
    best = found(text, name).best
    assert best is not None
    assert best.feature is Feature.RIVER
