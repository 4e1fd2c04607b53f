"""Named sites, and the town a rule puts them in."""

import pytest

from tests.unit.reading.read_names import placed, read_names


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("They met at Bellevue Hospital in Lagos.", "Bellevue Hospital", "Lagos"),
        (
            "In Lagos he was sent to the prison of La Esperanza.",
            "La Esperanza",
            "Lagos",
        ),
        ("It left Nairobi Airport at dawn.", "Nairobi Airport", "Nairobi"),
        ("In Lagos we liked the Corvina hotel.", "Corvina hotel", "Lagos"),
        ("In Lagos she stays at Hotel Corvina.", "Hotel Corvina", "Lagos"),
        ("From Lagos she saw Quebrin Creek.", "Quebrin Creek", "Lagos"),
        ("The Corvina Zoo that is in Lagos opened.", "Corvina Zoo", "Lagos"),
        ("In Lagos we saw the gaudy Corvina Tower.", "Corvina Tower", "Lagos"),
        (
            "From Lagos she flew to the Corvina Hotel in Scotland.",
            "Corvina Hotel",
            "Scotland",
        ),
        ("Back in Lagos, at the Corvina Hotel in Nigeria.", "Corvina Hotel", "Lagos"),
    ],
)
def test_a_site_is_put_in_its_town(text: str, name: str, town: str) -> None:
    (site,) = read_names(text).facilities
    assert (site.name, site.town.name if site.town else "") == (name, town)
    assert [text[a:b] for a, b in site.because] == [town]


def test_a_far_place_of_the_same_name_gives_way() -> None:
    assert placed("In Lagos he was taken to the prison of La Esperanza.") == ["Lagos"]


@pytest.mark.parametrize(
    "text",
    [
        "In Lagos the New Airport opened.",
        "In Lagos the Corvina Hospital Board met.",
        "In Lagos lives Ada Hill, 45.",
        "Lagos lies on a Nigerian island.",
    ],
)
def test_what_only_looks_like_a_site_is_none(text: str) -> None:
    assert read_names(text).facilities == ()


def test_a_site_without_a_known_place_in_its_name_is_told_by_itself() -> None:
    names = read_names("From Lagos Airport we drove to Hotel Corvina.")
    assert [site.name for site in names.facilities] == [
        "Lagos Airport",
        "Hotel Corvina",
    ]
    assert [site.name for site in names.settlements] == ["Hotel Corvina"]


def test_without_a_town_none_is_made_up() -> None:
    (site,) = read_names("He spoke at the Corvina Theatre.").facilities
    assert (site.town, site.rule) == (None, "")


def test_a_village_that_nobody_knows_is_a_place_by_its_neighbour() -> None:
    text = "Fire hit the village of Qwertovka near Lviv. Qwertovka burnt all night."
    first, second = read_names(text).settlements
    assert text[second.start : second.end] == first.name == "Qwertovka"
    assert first.town is not None
    assert (first.town.name, first.town) == ("Lviv", second.town)


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("He left Lagos and settled in Qwertol, Queensland.", "Qwertol", "Queensland"),
        ("Fire broke out in the El Qwertil district of Lagos.", "El Qwertil", "Lagos"),
    ],
)
def test_an_unknown_name_is_a_place_by_what_stands_around_it(
    text: str, name: str, where: str
) -> None:
    first, again = read_names(f"{text} They love {name}.").settlements
    assert (first.name, again.name) == (name, name)
    assert first.town is not None
    assert (first.town.name, first.town) == (where, again.town)


def test_a_site_called_after_an_unknown_town_is_put_with_it() -> None:
    text = "From Sydney we drove. The Qwertol Hotel stands in Qwertol, Queensland."
    hotel, town = read_names(text).settlements
    assert (hotel.name, town.name) == ("Qwertol Hotel", "Qwertol")
    assert hotel.town is not None
    assert (hotel.town.name, hotel.town) == ("Queensland", town.town)


@pytest.mark.parametrize(
    "text",
    [
        "The shop sells Qwertol, Queensland honey and the new district map.",
        "They met in the Northern district of Lagos.",
        "It was in March, Scotland said.",
    ],
)
def test_a_word_beside_a_country_is_not_a_place_by_that_alone(text: str) -> None:
    assert read_names(text).settlements == ()
