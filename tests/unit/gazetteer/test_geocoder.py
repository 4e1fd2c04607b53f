"""The gazetteer as a geocoder of geopy's."""

from typing import Any

import pytest
from geopy.geocoders.base import Geocoder
from geopy.point import Point

from dateline.gazetteer.geocoder import OfflineGeocoder, address, search
from dateline.gazetteer.places import open_places

PLACES = open_places()
GEOCODER = OfflineGeocoder(PLACES)


def _sure(found: object) -> Any:
    """What geopy's own geocoders give has no type."""
    assert found
    return found


def test_it_is_a_geocoder() -> None:
    assert isinstance(GEOCODER, Geocoder)


def test_a_name_gives_a_location_with_what_is_known() -> None:
    found = _sure(GEOCODER.geocode("Quito"))
    assert found.address == "Quito, Pichincha, Ecuador"
    assert found.latitude == pytest.approx(-0.23, abs=0.05)
    assert found.longitude == pytest.approx(-78.52, abs=0.05)
    assert found.raw["geonames"] == 3652462
    assert found.raw["feature"] == "city"


def test_all_places_of_a_name() -> None:
    found = _sure(GEOCODER.geocode("Springfield", exactly_one=False))
    assert len(found) > 10
    assert GEOCODER.geocode("Qwzx Abc") is None
    assert GEOCODER.geocode("Qwzx Abc", exactly_one=False) is None


@pytest.mark.parametrize(
    ("query", "country", "admin1"),
    [
        ("Paris, Texas", "US", "TX"),
        ("Paris, France", "FR", "11"),
        ("Springfield, Ill.", "US", "IL"),
        ("Washington, D.C.", "US", "DC"),
        ("Cambridge, MA", "US", "MA"),
    ],
)
def test_what_follows_a_comma_contains_it(
    query: str, country: str, admin1: str
) -> None:
    best = search(PLACES, query)[0]
    assert (best.country, best.admin1) == (country, admin1)


def test_nothing_is_found_in_the_wrong_country() -> None:
    assert search(PLACES, "Quito, Norway") == ()


def test_a_country_is_its_own_address() -> None:
    assert address(PLACES, PLACES.find("Ecuador")[0]) == "Ecuador"


def test_a_point_gives_the_nearest_town() -> None:
    for point in (Point(-2.2, -79.9), "-2.2, -79.9", (-2.2, -79.9)):
        assert _sure(GEOCODER.reverse(point)).raw["name"] == "Guayaquil"
    found = _sure(GEOCODER.reverse((-2.2, -79.9), exactly_one=False))
    assert [location.raw["name"] for location in found] == ["Guayaquil"]
    assert GEOCODER.reverse((-50.0, -120.0)) is None
