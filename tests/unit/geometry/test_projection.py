"""Projections against their papers and against PROJ, which is other people's."""

import math
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.projection import (
    FAR_DEG,
    AzimuthalEqualArea,
    EqualEarth,
    Plane,
    Projection,
)

LATS = st.floats(-89.0, 89.0)
LONS = st.floats(-179.0, 179.0)


def of_proj(definition: str, points: list[tuple[float, float]]) -> list[list[float]]:
    """What PROJ makes of (lon, lat) points on a sphere of radius 1."""
    done = subprocess.run(
        [
            "gdaltransform",
            "-s_srs",
            "+proj=longlat +R=1",
            "-t_srs",
            f"{definition} +R=1",
        ],
        input="\n".join(f"{lon} {lat}" for lon, lat in points),
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        [float(word) for word in row.split()[:2]]
        for row in done.stdout.split("\n")[:-1]
    ]


def test_equal_earth_has_the_papers_shape() -> None:
    earth = EqualEarth(lon=0.0)
    right, _ = earth.forward(0.0, 180.0)
    pole, top = earth.forward(90.0, 180.0)
    # Šavrič, Patterson and Jenny 2018: the poles' lines and the sides' proportion.
    assert pole / right == pytest.approx(0.59247, abs=2e-5)
    assert right / top == pytest.approx(2.05458, abs=2e-5)


@pytest.mark.parametrize(
    ("sort", "definition"),
    [
        (EqualEarth(lon=0.0), "+proj=eqearth"),
        (EqualEarth(lon=-32.0), "+proj=eqearth +lon_0=-32"),
        (AzimuthalEqualArea(8.0, -32.0), "+proj=laea +lat_0=8 +lon_0=-32"),
        (AzimuthalEqualArea(-78.0, 20.0), "+proj=laea +lat_0=-78 +lon_0=20"),
    ],
)
def test_the_same_as_proj(sort: Projection, definition: str) -> None:
    points = [
        (lon, lat)
        for lon in (-110.0, -78.5, -32.0, 0.5, 35.1, 70.0)
        for lat in (-60.0, -34.9, -0.2, 19.4, 51.5)
    ]
    ours = [sort.forward(lat, lon) for lon, lat in points]
    for mine, theirs in zip(ours, of_proj(definition, points), strict=True):
        assert mine == pytest.approx(theirs, abs=2e-6)


@pytest.mark.parametrize("sort", [EqualEarth(lon=10.0), AzimuthalEqualArea(40.0, 10.0)])
@given(lat=st.floats(-80.0, 80.0), lon=st.floats(-60.0, 80.0))
def test_areas_are_true(sort: Projection, lat: float, lon: float) -> None:
    step = 1e-3
    x0, y0 = sort.forward(lat, lon)
    x1, y1 = sort.forward(lat, lon + step)
    x2, y2 = sort.forward(lat + step, lon)
    area = abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0))
    true = math.radians(step) ** 2 * math.cos(math.radians(lat))
    assert area == pytest.approx(true, rel=2e-3)


@pytest.mark.parametrize("sort", [EqualEarth(lon=20.0), AzimuthalEqualArea(8.0, -32.0)])
@given(lat=LATS, lon=LONS)
def test_many_points_go_where_one_does(
    sort: Projection, lat: float, lon: float
) -> None:
    plane = Plane(unit=0.001, turn=360.0, scale=200.0, x=30.0, y=70.0)
    ((px, py),) = sort.rows([(lon * 1000, lat * 1000)], plane)
    x, y = sort.forward(lat, lon + 360.0)
    assert (px, py) == pytest.approx((30.0 + x * 200.0, 70.0 - y * 200.0), abs=2e-3)


def test_snyders_example_keeps_its_direction_beyond_the_rim() -> None:
    # Snyder 1987, page 332: from 40° N, 100° W to 20° S, 100° E; R = 3.
    x, y = AzimuthalEqualArea(40.0, -100.0).forward(-20.0, 100.0)
    assert math.atan2(y, x) == pytest.approx(
        math.atan2(4.0257775, -4.2339303), abs=1e-6
    )
    assert math.hypot(x, y) == pytest.approx(2 * math.sin(math.radians(FAR_DEG / 2)))


@given(lat=LATS, lon=st.floats(-540.0, 540.0))
def test_nothing_is_torn_at_the_antipode(lat: float, lon: float) -> None:
    x, y = AzimuthalEqualArea(-lat, lon + 180.0).forward(lat, lon)
    assert math.hypot(x, y) <= 2.0


def test_the_outline_goes_round_the_world_once() -> None:
    outline = EqualEarth(lon=30.0).outline()
    assert {lon for _, lon in outline} == {210.0, -150.0}
    assert outline[0][0] == 90.0
    assert outline[len(outline) // 2][0] == -90.0
    assert AzimuthalEqualArea(0.0, 0.0).outline() == ()
