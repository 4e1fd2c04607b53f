"""The camera of a timeline: fits, pans, zooms, and never leaves the drawing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ui.timeline.camera import EDGE_PX, NEAREST, Camera, Extent

EXTENT = Extent(units=1200.0, rows_px=400.0)


def _fitted() -> Camera:
    return Camera(width=600.0, height=150.0).fitted(EXTENT)


def test_all_of_the_axis_fits_with_air_beside_it() -> None:
    camera = _fitted()
    assert camera.px(0.0) == pytest.approx(EDGE_PX)
    assert camera.px(1200.0) == pytest.approx(600.0 - EDGE_PX)
    assert camera.whole


def test_a_wider_window_shows_all_of_it_again() -> None:
    camera = _fitted().sized(1000.0, 150.0, EXTENT)
    assert camera.px(1200.0) == pytest.approx(1000.0 - EDGE_PX)


def test_a_zoomed_one_keeps_its_scale_when_the_window_changes() -> None:
    near = _fitted().nearer(4.0, 300.0, EXTENT)
    wider = near.sized(900.0, 150.0, EXTENT)
    assert wider.zoom == near.zoom
    assert wider.left == near.left


@given(st.floats(0.01, 100.0), st.floats(0.0, 600.0))
def test_what_is_under_the_pointer_stays_there(factor: float, at: float) -> None:
    before = _fitted().nearer(6.0, 300.0, EXTENT)
    after = before.nearer(factor, at, EXTENT)
    held = after.left > -EDGE_PX / after.zoom and after.right < EXTENT.units
    if held:
        assert after.unit(at) == pytest.approx(before.unit(at), abs=1e-6)
    assert after.zoom <= NEAREST


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(0.5, 40.0))
def test_it_never_leaves_the_drawing(right: float, down: float, factor: float) -> None:
    camera = _fitted().nearer(factor, 200.0, EXTENT).moved(right, down, EXTENT)
    assert camera.px(0.0) <= EDGE_PX + 1e-6
    assert camera.px(EXTENT.units) >= camera.width - EDGE_PX - 1e-6
    assert 0.0 <= camera.top <= EXTENT.rows_px - camera.height


def test_a_box_in_sight_moves_nothing() -> None:
    camera = _fitted()
    assert camera.showing(500, 560, 20, 40, EXTENT) == camera


def test_a_box_out_of_sight_is_brought_in() -> None:
    camera = _fitted().nearer(8.0, 0.0, EXTENT)
    shown = camera.showing(900, 930, 300, 317, EXTENT)
    assert 0 <= shown.px(900) < shown.width
    assert shown.top <= 300
    assert shown.bottom >= 317
    assert shown.zoom == camera.zoom
