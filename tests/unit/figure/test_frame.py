"""A frame shows what it must, at a scale that is true, and tears nothing."""

import math

import pytest

from dateline.figure.frame import LEAST_DEG, frame_for, world_frame
from dateline.figure.scale import round_length, where
from dateline.geometry.bounds import Box
from dateline.geometry.bounds import box as box_around
from dateline.geometry.great_circle import LatLon, distance_km
from dateline.geometry.projection import AzimuthalEqualArea, EqualEarth

BOX = (20.0, 40.0, 920.0, 620.0)
ROOM = (60.0, 40.0, 60.0, 40.0)
SCENES: dict[str, list[LatLon]] = {
    "a city": [(59.9, 10.7)],
    "a country": [(-0.2, -78.5), (-2.2, -79.9), (-4.0, -79.2)],
    "a continent": [(51.5, -0.1), (31.5, 34.5), (59.9, 10.7)],
    "over the 180° meridian": [(-18.1, 178.4), (-13.8, -171.8)],
    "around a pole": [(78.2, 15.6), (71.3, -156.8), (69.0, 170.3)],
    "half the world": [(19.4, -99.1), (31.5, 34.5), (-34.9, -56.2), (51.5, -0.1)],
    "all round": [(0.0, 0.0), (10.0, 100.0), (-10.0, -120.0)],
}


def shown(points: list[LatLon]) -> Box:
    """The box of degrees around points."""
    found = box_around(points)
    assert found is not None
    return found


@pytest.mark.parametrize("name", list(SCENES))
@pytest.mark.parametrize(
    "box", [BOX, (0.0, 0.0, 500.0, 900.0), (0.0, 0.0, 900.0, 200.0)]
)
def test_all_points_are_in_the_frame(name: str, box: tuple[float, ...]) -> None:
    points = SCENES[name]
    left, top, right, bottom = box
    frame = frame_for((left, top, right, bottom), points, shown(points), ROOM)
    for lat, lon in points:
        x, y = frame.px(lat, lon)
        assert left <= x <= right
        assert top <= y <= bottom


def test_what_is_near_is_azimuthal_and_what_is_wide_a_cut_of_the_world() -> None:
    for name, sort in (
        ("a continent", AzimuthalEqualArea),
        ("half the world", EqualEarth),
    ):
        frame = frame_for(BOX, SCENES[name], shown(SCENES[name]), ROOM)
        assert isinstance(frame.projection, sort)


def test_a_single_place_has_a_setting() -> None:
    points = SCENES["a city"]
    frame = frame_for(BOX, points, shown(points), ROOM)
    across = (BOX[2] - BOX[0]) * frame.km_per_px
    assert across >= math.radians(LEAST_DEG) * 6371


def test_neighbours_over_the_meridian_stay_neighbours() -> None:
    points = SCENES["over the 180° meridian"]
    frame = frame_for(BOX, points, shown(points), ROOM)
    one, other = (frame.px(*point) for point in points)
    assert math.dist(one, other) < BOX[2] - BOX[0]
    assert math.dist(one, other) * frame.km_per_px == pytest.approx(
        distance_km(*points), rel=0.02
    )


@pytest.mark.parametrize("name", list(SCENES))
def test_the_scale_bar_is_as_long_as_it_says(name: str) -> None:
    points = SCENES[name]
    frame = frame_for(BOX, points, shown(points), ROOM)
    km, pixels = round_length(frame, 120.0)
    assert str(km).strip("0") in "125"
    assert 40.0 < pixels <= 120.0
    lat, lon = frame.anchor
    x, y = frame.turned(lat, lon)
    # Go east by what the bar says, in degrees of the parallel at the anchor.
    degrees = km / (111.195 * math.cos(math.radians(lat)))
    if degrees < 20:
        there = frame.turned(lat, lon + degrees)
        assert math.dist((x, y), there) == pytest.approx(pixels, rel=0.02)


def test_a_scale_that_differs_says_where_it_is_true() -> None:
    told = {
        name: where(frame_for(BOX, points, shown(points), ROOM))
        for name, points in SCENES.items()
    }
    assert told["a country"] == ""
    assert told["a continent"] == " at the centre"
    assert told["half the world"] == " at the equator"


def test_the_world_is_whole_in_its_frame() -> None:
    frame = world_frame(BOX, shown(SCENES["half the world"]))
    assert frame.whole
    for lon in (-169.0, 0.0, 100.0, 189.0):
        x, _ = frame.turned(0.0, lon)
        assert BOX[0] <= x <= BOX[2]


def test_the_world_is_cut_where_it_tears_nothing_that_is_shown() -> None:
    frame = world_frame(BOX, Box(-20.0, 160.0, 0.0, 200.0))
    assert frame.projection.lon == 180.0


def test_on_a_tall_page_a_wide_story_is_a_cut_as_high_as_the_world() -> None:
    points = [(35.7, 139.7), (-12.0, -77.0)]
    box = (0.0, 0.0, 500.0, 900.0)
    frame = frame_for(box, points, shown(points), ROOM)
    assert not frame.whole
    assert frame.box[:3] == box[:3]
    assert 300.0 < frame.box[3] < 900.0
    _, top = frame.px(84.0, 180.0)
    _, bottom = frame.px(-58.0, 180.0)
    assert (top, bottom) == pytest.approx((0.0, frame.box[3]))
