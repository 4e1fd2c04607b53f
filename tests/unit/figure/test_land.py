"""Whose land a pixel is on, and where it is nobody's."""

import pytest

from dateline.figure.base import base_map
from dateline.figure.frame import frame_for
from dateline.figure.land import Land
from dateline.geometry.bounds import Box
from dateline.scene.theme import LIGHT

SQUARE = ((10.0, 10.0), (50.0, 10.0), (50.0, 50.0), (10.0, 50.0), (10.0, 10.0))
HOLE = ((20.0, 20.0), (30.0, 20.0), (30.0, 30.0), (20.0, 30.0), (20.0, 20.0))


def test_inside_is_land_and_a_hole_is_none() -> None:
    land = Land(1.0)
    land.add("AAA", [SQUARE, HOLE])
    assert land.at(40.0, 40.0) == "AAA"
    assert land.at(25.0, 25.0) == ""
    assert land.at(60.0, 40.0) == ""
    assert land.at(40.0, 60.0) == ""
    assert land.boxes("AAA") == [(10.0, 10.0, 50.0, 50.0), (20.0, 20.0, 30.0, 30.0)]
    assert land.boxes("BBB") == []


def test_an_enclave_belongs_to_itself() -> None:
    land = Land(1.0)
    land.add("AAA", [SQUARE, HOLE])
    land.add("BBB", [HOLE])
    assert land.at(25.0, 25.0) == "BBB"


@pytest.mark.parametrize(
    ("lat", "lon", "code"),
    [
        (-0.2, -78.5, "ECU"),
        (19.4, -99.1, "MEX"),
        (51.5, -0.1, "GBR"),
        (61.5, 105.0, "RUS"),
        (-29.6, 28.3, "LSO"),
        (-29.0, 25.0, "ZAF"),
        (0.0, -30.0, ""),
        (40.0, -160.0, ""),
    ],
)
def test_places_of_the_base_map(lat: float, lon: float, code: str) -> None:
    box = (0.0, 0.0, 700.0, 560.0)
    shown = Box(lat - 8, lon - 8, lat + 8, lon + 8)
    corners = [(lat - 8, lon - 8), (lat + 8, lon + 8)]
    frame = frame_for(box, corners, shown, (0.0, 0.0, 0.0, 0.0))
    land = base_map(frame, (), LIGHT, 1.0).land
    assert land.at(*frame.px(lat, lon)) == code
