"""Missions: whose, where, and what says so."""

import pytest

from tests.unit.reading.read_names import read_names


def missions(text: str) -> list[tuple[str, str, bool]]:
    """The sender, the host, and whether a rule found the host."""
    return [(m.of, m.host, bool(m.rule)) for m in read_names(text).missions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Crowds met at the Peruvian embassy in Bogotá.", ("PER", "COL", False)),
        ("Crowds met at the embassy of Peru in Bogotá.", ("PER", "COL", False)),
        ("Norway closed its embassy in Kabul.", ("NOR", "AFG", False)),
        ("Oslo said that its consulate in Tbilisi would open.", ("NOR", "GEO", False)),
        ("Cuba's embassy stayed shut.", ("CUB", "", False)),
        ("Kenyan police stormed the Danish embassy.", ("DNK", "KEN", True)),
        ("The Danish embassy was raided by Kenyan police.", ("DNK", "KEN", True)),
    ],
)
def test_sender_and_host(text: str, expected: tuple[str, str, bool]) -> None:
    assert missions(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan jets bombed the Danish embassy.",
        "The Kenyan air strike on the Danish embassy killed two.",
        "Kenya condemned the closing of the Danish embassy.",
        "Kenyan and Ugandan police stormed the Danish embassy.",
    ],
)
def test_no_host_is_made_up(text: str) -> None:
    assert missions(text) == [("DNK", "", False)]


def test_mentions_of_one_mission_are_one() -> None:
    text = (
        "Police entered the Danish embassy. Later the diplomatic building in Nairobi "
        "was sealed. The embassy stayed shut. Norway kept its embassy in Oslo closed."
    )
    first, second = read_names(text).missions
    assert (first.of, first.host, first.rule) == ("DNK", "KEN", "")
    assert [text[a:b] for a, b in first.mentions] == [
        "Danish embassy",
        "diplomatic building",
        "embassy",
    ]
    assert second.of == "NOR"


def test_the_rule_points_at_its_words() -> None:
    text = "On Friday Kenyan police stormed the Danish embassy."
    (mission,) = read_names(text).missions
    assert [text[a:b] for a, b in mission.because] == ["Kenyan", "stormed"]


def test_embassies_of_nobody_are_none() -> None:
    assert missions("Embassies were closed. An embassy is a building.") == []
