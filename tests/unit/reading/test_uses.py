"""What a name does in its sentence."""

import pytest

from dateline.domain.place import Use
from tests.unit.reading.read_names import found, placed, read_names, refused


@pytest.mark.parametrize(
    ("text", "name", "use"),
    [
        ("Police said Houston met Sam Houston there.", "Houston", "person"),
        ("The mayor, Mr. Lincoln, left.", "Lincoln", "person"),
        ("Then George Clooney spoke.", "George", "person"),
        ("The USS Chester sailed on.", "Chester", "vessel"),
        ("He cited the Geneva Convention again.", "Geneva", "embedded"),
        ("She reads the Boston Globe daily.", "Boston", "embedded"),
        ("He lives on Dublin Street now.", "Dublin", "embedded"),
        ("They feared the Marburg virus most.", "Marburg", "embedded"),
        ("He studied at the University of Manchester.", "Manchester", "embedded"),
        ("It was made by Lucerne & Sons.", "Lucerne", "embedded"),
        ("Udaipur is called the Venice of the East.", "Venice", "embedded"),
        ("Sen. Ann Gray (R-Texas) said no.", "Texas", "embedded"),
        ("The Kremlin denied it.", "Kremlin", "embedded"),
        ("The Kurdistan Workers’ Party fought on.", "Kurdistan", "embedded"),
        ("The singer Diana Krall came.", "Diana", "person"),
        ("Then Georgia Jackson said so.", "Georgia", "person"),
    ],
)
def test_a_name_inside_another_is_refused_with_its_use(
    text: str, name: str, use: str
) -> None:
    assert name not in placed(text)
    assert refused(text)[name] == use


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He flew from Lima to Quito on Monday.", ["Lima", "Quito"]),
        ("The London-based group met.", ["London"]),
        ("Talks on Russia-Turkey ties failed.", ["Russia", "Turkey"]),
        ("At noon he left. Of this he said nothing.", []),
        ("I've said so. We're here. I'll go.", []),
        ("The temple dates from 480 BC at least.", []),
        ("It costs US$5 in Chile.", ["Chile"]),
        ("Union members met in May.", []),
        ("It is OK IN Ohio ME said.", ["Ohio"]),
        ("Saudi troops met Arab envoys in the Old Town.", []),
    ],
)
def test_places_and_nothing_else_are_found(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


def test_a_capital_that_acts_stands_for_its_government() -> None:
    text = "Lima then expelled three envoys. Lawyers met in Lima."
    first, second = read_names(text).places
    assert (first.judged.use, second.judged.use) == (Use.METONYM, Use.LITERAL)
    assert refused(text) == {"Lima": "metonym"}


def test_a_state_before_a_title_says_whose_it_is() -> None:
    assert found("It was Texas Gov. Ann Richards.", "Texas").judged.use is Use.MODIFIER


def test_peoples_are_no_places_and_no_refusals() -> None:
    text = "The Argentine envoy met Swiss guests."
    assert placed(text) == []
    assert refused(text) == {}


def test_a_surname_stays_the_person_through_the_text() -> None:
    text = "Barbara Nelson won. Nelson thanked all. Later Nelson left."
    assert placed(text) == []


def test_a_town_that_the_text_is_in_is_no_surname() -> None:
    text = "In Hamilton the rain fell. Anna Hamilton stayed. Hamilton slept."
    assert placed(text)[0] == "Hamilton"


def test_a_dateline_is_a_place() -> None:
    assert placed("MANSFIELD, Ohio -- Aldermen met.") == ["MANSFIELD", "Ohio"]


def test_a_given_name_in_a_list_of_places_is_one() -> None:
    assert "Odessa" in placed("They work in Yalta, Odessa and Mariupol.")
    assert "Odessa" not in placed("Children love Odessa and her dog.")


def test_a_name_ends_where_a_small_word_of_a_headline_stands() -> None:
    assert "Quito" in placed("New Airport in Quito Now Open to All")
