"""A dossier and what its records are called."""

import pytest

from dateline.domain.dossier import Dossier, join
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from tests.dossiers import TEXT, Data, read, row, tiny, tiny_record


def event(dossier: Dossier, key: str) -> Event:
    """An event by id."""
    found = dossier.by_id[key]
    assert isinstance(found, Event)
    return found


def mission(dossier: Dossier, key: str) -> Mission:
    """A mission by id."""
    found = dossier.by_id[key]
    assert isinstance(found, Mission)
    return found


def test_every_record_is_found_by_its_id() -> None:
    dossier = tiny()
    assert {item.id for item in dossier.items()} == set(dossier.by_id)
    assert len(list(dossier.items())) == len(dossier.by_id)
    assert all(dossier.by_id[key].id == key for key in dossier.by_id)


def test_countries_are_found_by_code() -> None:
    countries = tiny().countries
    assert set(countries) == {"FJI", "WSM", "NOR", "CHL", "GBR"}
    assert countries["WSM"].id == "wsm"


def test_a_text_is_found_by_its_article() -> None:
    assert tiny().text("tea") == TEXT
    with pytest.raises(KeyError):
        tiny().text("coffee")


@pytest.mark.parametrize("key", ["fji", "ministry", "samoan-embassy"])
def test_a_party_is_a_country_an_actor_or_a_mission(key: str) -> None:
    assert tiny().party(key).id == key


@pytest.mark.parametrize("key", ["suva", "broken", "nauru", "nobody"])
def test_nothing_else_is_a_party(key: str) -> None:
    with pytest.raises(KeyError):
        tiny().party(key)


@pytest.mark.parametrize(
    ("key", "code"),
    [("fji", "FJI"), ("ministry", "WSM"), ("samoan-embassy", "WSM")],
)
def test_a_party_stands_for_a_country(key: str, code: str) -> None:
    assert tiny().country_of(key) == code


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("suva", "Suva"),
        ("ministry", "Foreign Ministry of Samoa"),
        ("nauru", "Nauru"),
        ("samoan-embassy", "Embassy of Samoa in Suva"),
        ("fijian-consulate", "Consulate of Fiji, place not stated"),
        ("fijian-residence", "Residence of Fiji in London"),
        ("broken", "Fiji broke off relations with Samoa"),
        ("nobody", "nobody"),
    ],
)
def test_a_record_has_a_name_on_screen(key: str, name: str) -> None:
    assert tiny().name_of(key) == name


def test_a_mission_without_a_city_is_in_its_host() -> None:
    def no_city(data: Data) -> None:
        del row(data, "missions", "samoan-embassy")["city"]

    dossier = tiny(no_city)
    found = dossier.mission_name(mission(dossier, "samoan-embassy"))
    assert found == "Embassy of Samoa in Fiji"


def test_a_country_that_the_dossier_lacks_goes_by_its_code() -> None:
    assert tiny().country_name("NOR") == "Norway"
    assert tiny().country_name("TON") == "TON"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, "Fiji broke off relations with Samoa"),
        ({"recipients": []}, "Fiji broke off relations"),
        ({"actors": []}, "Relations broken off: Samoa"),
        ({"actors": ["fji", "nor", "chl"]},
         "Fiji, Norway and Chile broke off relations with Samoa"),
        ({"together": True}, "Fiji and Samoa broke off relations"),
        ({"together": True, "actors": ["fji", "wsm"], "recipients": []},
         "Fiji and Samoa broke off relations"),
        ({"summary": "Fiji left"}, "Fiji left"),
        ({"recipients": ["samoan-embassy"], "kind": "military.airstrike"},
         "Fiji bombed the Embassy of Samoa in Suva"),
    ],
)  # fmt: skip
def test_an_event_is_told_in_a_sentence(change: Data, sentence: str) -> None:
    data = tiny_record()
    row(data, "events", "broken").update(change)
    dossier = read(data)
    assert dossier.sentence(event(dossier, "broken")) == sentence


def test_evidence_comes_in_the_order_of_the_text() -> None:
    data = tiny_record()
    spans = row(data, "events", "broken")["spans"]
    spans.insert(0, row(data, "events", "opinion")["spans"][0])
    dossier = read(data)
    starts = [span.start for span in dossier.spans_of(event(dossier, "broken"))]
    assert starts == sorted(starts)
    assert len(starts) == 2


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B, C and D"),
    ],
)
def test_names_are_joined_as_one_says_them(names: list[str], words: str) -> None:
    assert join(iter(names)) == words
