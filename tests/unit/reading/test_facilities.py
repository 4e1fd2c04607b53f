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
    ],
)
def test_a_site_is_put_in_its_town(text: str, name: str, town: str) -> None:
    (site,) = read_names(text).facilities
    assert (site.name, site.town.name if site.town else "") == (name, town)
    assert [text[a:b] for a, b in site.because] == [town]


def test_a_far_place_of_the_same_name_gives_way() -> None:
    assert placed("In Lagos he was taken to the prison of La Esperanza.") == ["Lagos"]


def test_without_a_town_none_is_made_up() -> None:
    (site,) = read_names("He spoke at the Corvina Theatre.").facilities
    assert (site.town, site.rule) == (None, "")


def test_a_village_that_nobody_knows_is_a_place_by_its_neighbour() -> None:
    text = "Fire hit the village of Qwertovka near Lviv. Qwertovka burnt all night."
    first, second = read_names(text).settlements
    assert text[second.start : second.end] == first.name == "Qwertovka"
    assert first.town is not None
    assert (first.town.name, first.town) == ("Lviv", second.town)
