"""A point on Earth."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.position import Position


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_point_on_earth_is_one(lat: float, lon: float) -> None:
    assert (Position(lat, lon).lat, Position(lat, lon).lon) == (lat, lon)


@pytest.mark.parametrize("lat", [90.001, -91.0, math.inf, -math.inf, math.nan])
def test_a_latitude_off_earth_is_refused(lat: float) -> None:
    with pytest.raises(ValueError, match=r"latitude .* is not between -90 and 90"):
        Position(lat, 0.0)


@pytest.mark.parametrize("lon", [180.001, -181.0, 360.0, math.inf, math.nan])
def test_a_longitude_off_earth_is_refused(lon: float) -> None:
    with pytest.raises(ValueError, match=r"longitude .* is not between -180 and 180"):
        Position(0.0, lon)


def test_latitude_comes_first() -> None:
    with pytest.raises(ValueError, match=r"latitude 178\.4"):
        Position(178.4, -18.1)
