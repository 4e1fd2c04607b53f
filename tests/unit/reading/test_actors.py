"""Who a noun group is."""

import pytest

from dateline.reading.events import codes, find


@pytest.mark.parametrize(
    "subject",
    [
        "Jordan",
        "A Jordanian official",
        "Jordan's foreign minister",
        "King Omar of Jordan",
        "Soldiers from Jordan",
        "Amman",
        "The government of Jordan",
        "Jordanian President Ali Hadid",
        "The Jordanian army and police",
    ],
)
def test_a_subject_is_a_state(subject: str) -> None:
    (event,) = find(f"{subject} accused Chile of espionage.")
    assert (codes(event.actors), codes(event.recipients)) == (["JOR"], ["CHL"])


@pytest.mark.parametrize(
    "subject",
    [
        "A Jordanian ally",
        "The Jordanian language",
        "Michael Jordan",
        "The man who liked Jordan River",
        "George Amman",
    ],
)
def test_others_are_not(subject: str) -> None:
    assert all("JOR" not in codes(e.actors) for e in find(f"Even {subject} met Chile."))


@pytest.mark.parametrize(
    ("second", "actor"),
    [
        ("It recalled its envoy from Peru.", "CHL"),
        ("The government recalled its envoy from Peru.", "CHL"),
        ("Rojas recalled the envoy from Peru.", "CHL"),
        ("He recalled the envoy from Peru.", "CHL"),
    ],
)
def test_what_goes_back_is_who_acted(second: str, actor: str) -> None:
    first = "Chilean President Luis Rojas condemned Peru."
    event = find(f"{first} {second}")[-1]
    assert event.kind == "envoy.recalled"
    assert codes(event.actors) == [actor]
    assert event.actors[0].rule


def test_the_two_are_the_last_pair() -> None:
    event = find("Chile accused Peru. The two countries signed a treaty.")[-1]
    assert (codes(event.actors), event.together) == (["CHL", "PER"], True)


def test_a_mission_is_its_senders() -> None:
    event = find("Police in Uruguay stormed the Peruvian embassy.")[0]
    assert (codes(event.actors), codes(event.recipients)) == (["URY"], ["PER"])
    assert event.recipients[0].kind == "mission"


def test_a_body_of_many_states_has_no_state() -> None:
    (event,) = find("The African Union suspended aid to Chad.")
    assert [party.name for party in event.actors] == ["African Union"]
    assert codes(event.actors) == []


def test_a_name_in_a_treatys_name_is_no_government() -> None:
    (event,) = find("Chile condemned the breach of the Vienna Convention.")
    assert codes(event.recipients) == []
