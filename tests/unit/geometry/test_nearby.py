"""Which of many points are near another."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.great_circle import LatLon, distance_km
from dateline.geometry.nearby import Nearby

points = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(st.lists(points, max_size=30), points, st.sampled_from([1.0, 60.0, 900.0]))
def test_it_finds_what_measuring_to_each_finds(
    kept: list[LatLon], point: LatLon, reach_km: float
) -> None:
    nearby = Nearby(reach_km)
    for other in kept:
        nearby.add(other)
    measured = (
        number
        for number, other in enumerate(kept)
        if distance_km(point, other) < reach_km
    )
    assert nearby.first(point) == next(measured, None)


def test_the_antimeridian_and_the_poles_part_nothing() -> None:
    nearby = Nearby(60.0)
    assert nearby.add((0.0, 179.9)) == 0
    assert nearby.add((89.9, 0.0)) == 1
    assert nearby.first((0.0, -179.9)) == 0
    assert nearby.first((89.9, 180.0)) == 1
    assert nearby.first((45.0, 0.0)) is None
