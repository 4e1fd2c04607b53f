"""Names to places in the file that ships."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import FileUnreadable
from dateline.gazetteer import layout
from dateline.gazetteer.entry import Feature, Name
from dateline.gazetteer.places import MOST_WORDS, Places, open_places

PLACES = open_places()


@pytest.mark.parametrize(
    ("name", "feature", "country"),
    [
        ("Quito", Feature.CITY, "EC"),
        ("GUAYAQUIL", Feature.CITY, "EC"),
        ("guinea bissau", Feature.COUNTRY, "GW"),
        ("Ivory Coast", Feature.COUNTRY, "CI"),
        ("Burma", Feature.COUNTRY, "MM"),
        ("U.S.", Feature.COUNTRY, "US"),
        ("Kiev", Feature.CITY, "UA"),
        ("Cologne", Feature.CITY, "DE"),
        ("Bavaria", Feature.ADMIN1, "DE"),
        ("Dagestan", Feature.ADMIN1, "RU"),
        ("W. Va.", Feature.ADMIN1, "US"),
        ("B.C.", Feature.ADMIN1, "CA"),
        ("NSW", Feature.ADMIN1, "AU"),
        ("Los Angeles County", Feature.ADMIN2, "US"),
        ("Darfur", Feature.AREA, "SD"),
        ("Mediterranean", Feature.SEA, ""),
        ("Danube", Feature.RIVER, ""),
        ("Lake Victoria", Feature.LAKE, ""),
        ("Mt. Everest", Feature.MOUNTAIN, ""),
        ("Sicily", Feature.ADMIN1, "IT"),
        ("Yellowstone National Park", Feature.PARK, "US"),
        ("Noi Bai Airport", Feature.FACILITY, "VN"),
    ],
)
def test_the_best_known_place_of_a_name(
    name: str, feature: Feature, country: str
) -> None:
    best = PLACES.find(name)[0]
    assert (best.feature, best.country) == (feature, country)


def test_all_places_of_a_name_come_best_known_first() -> None:
    found = PLACES.find("San José")
    weights = [entry.known for entry in found]
    assert len(found) > 50
    assert weights == sorted(weights, reverse=True)
    assert {entry.country for entry in found} >= {"CR", "US", "UY"}


def test_no_place_has_an_airports_code_for_a_name() -> None:
    assert all(entry.country != "GR" for entry in PLACES.find("ATH"))
    assert not PLACES.find("")
    assert not PLACES.find("...")


@pytest.mark.parametrize(
    ("words", "at", "count", "country"),
    [
        ("in Ho Chi Minh City today", 1, 4, "VN"),
        ("St. Louis police", 0, 2, "US"),
        ("Guinea-Bissau said", 0, 1, "GW"),
        ("the United States of America", 1, 4, "US"),
        ("the US said", 1, 1, "US"),
        ("a New Yorker", 1, 0, ""),
    ],
)
def test_the_longest_name_at_a_word(
    words: str, at: int, count: int, country: str
) -> None:
    number, entries = PLACES.match(words.split(), at)
    assert number == count
    if count:
        assert country in {entry.country for entry in entries[:3]}


def test_codes_and_short_forms_need_their_capitals() -> None:
    def shortened(word: str) -> set[Name]:
        return {entry.by for entry in PLACES.match([word], 0)[1]}

    assert Name.CODE in shortened("US")
    assert Name.CODE not in shortened("us")
    assert Name.POSTAL in shortened("OR")
    assert Name.POSTAL not in shortened("Or")
    assert Name.SHORT in shortened("Calif.")
    assert Name.SHORT not in shortened("calif.")


def test_a_name_with_more_words_begins_with_known_ones() -> None:
    assert PLACES.knows_start("ho")
    assert PLACES.knows_start("St.")
    assert not PLACES.knows_start("qwzx")
    assert not PLACES.knows_start("…")


def test_divisions_and_countries_are_found_by_code() -> None:
    texas = PLACES.admin1("US", "TX")
    ecuador = PLACES.country("EC")
    assert texas is not None
    assert ecuador is not None
    assert (texas.name, texas.geonames) == ("Texas", 4736286)
    assert (ecuador.name, ecuador.feature) == ("Ecuador", Feature.COUNTRY)
    dallas = PLACES.find("Dallas")[0]
    county = PLACES.admin2(dallas.country, dallas.admin1, dallas.admin2)
    assert county is not None
    assert county.name == "Dallas County"
    assert PLACES.admin1("US", "QQ") is None
    assert PLACES.admin2("US", "TX", "QQ") is None
    assert PLACES.country("QQ") is None


def test_a_place_is_found_by_its_number() -> None:
    quito = PLACES.by_geonames(3652462)
    assert quito is not None
    assert quito.name == "Quito"
    assert quito.capital
    assert PLACES.by_geonames(1) is None
    assert PLACES.entry(quito.key) == quito
    for key in (-1, len(PLACES)):
        with pytest.raises(IndexError):
            PLACES.entry(key)


@pytest.mark.parametrize(
    ("lat", "lon", "name"),
    [
        (-0.22, -78.51, "Quito"),
        (64.1355, -21.8954, "Reykjavík"),
        (-18.13, 178.43, "Suva"),
    ],
)
def test_the_nearest_town(lat: float, lon: float, name: str) -> None:
    near = PLACES.nearest(lat, lon)
    assert near is not None
    assert near.name == name


@pytest.mark.parametrize(("lat", "lon"), [(-50.0, -120.0), (90.0, 0.0), (-90.0, 180.0)])
def test_far_from_every_town_there_is_none(lat: float, lon: float) -> None:
    assert PLACES.nearest(lat, lon) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_can_be_asked_for(lat: float, lon: float) -> None:
    near = PLACES.nearest(lat, lon)
    assert near is None or near.feature is Feature.CITY


@given(st.lists(st.text(max_size=12), min_size=1, max_size=12), st.data())
def test_any_words_can_be_matched(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    count, entries = PLACES.match(words, at)
    assert bool(count) == bool(entries)
    assert count <= min(MOST_WORDS, len(words) - at)


def test_every_entry_is_sound() -> None:
    for key in range(0, len(PLACES), 97):
        entry = PLACES.entry(key)
        assert entry.name
        assert len(entry.country) in (0, 2)
        assert entry in [PLACES.entry(found.key) for found in PLACES.find(entry.name)]


@pytest.mark.alone
def test_it_opens_at_once() -> None:
    start = time.perf_counter()
    opened = open_places()
    assert opened.find("Quito")
    assert time.perf_counter() - start < 0.05


@pytest.mark.parametrize(
    "content", [b"", b"short", layout.MAGIC, layout.MAGIC + bytes(100), bytes(200)]
)
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "places.bin"
    file.write_bytes(content)
    with pytest.raises(FileUnreadable, match=r"places\.bin"):
        open_places(file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        open_places(tmp_path / "none.bin")


def test_the_count_is_that_of_the_entries() -> None:
    assert isinstance(PLACES, Places)
    assert len(PLACES) > 250_000
