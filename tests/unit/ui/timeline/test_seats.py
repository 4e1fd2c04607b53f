"""Rows below each other, and what is at a spot."""

from dateline.scene.timeline import Lanes, timeline
from dateline.ui.timeline.seats import LANE_PAD_PX, ROW_PX, Seats, middle
from tests.dossiers import tiny


def _seats(lanes: Lanes = Lanes.KIND) -> Seats:
    dossier = tiny()
    return Seats(timeline(dossier, dossier.events, lanes))


def test_every_bar_sits_in_one_row_of_its_lane() -> None:
    for lanes in Lanes:
        seats = _seats(lanes)
        seated = [bar.ref for row in seats.rows for bar in row.bars]
        assert sorted(seated) == sorted(bar.ref for bar in seats.whole.bars)
        for bar in seats.whole.bars:
            top, height = seats.lane_box(bar.lane)
            assert top < seats.row_of(bar).top < top + height


def test_lanes_and_rows_take_all_of_the_height() -> None:
    seats = _seats()
    rows = sum(lane.rows for lane in seats.whole.lanes)
    lanes = len(seats.whole.lanes)
    assert seats.height == rows * ROW_PX + 2 * lanes * LANE_PAD_PX
    last = len(seats.whole.lanes) - 1
    top, height = seats.lane_box(last)
    assert top + height == seats.height


def test_each_bar_is_found_at_its_middle() -> None:
    seats = _seats()
    for bar in seats.whole.bars:
        y = seats.row_of(bar).top + ROW_PX / 2
        found = seats.at(middle(bar), y, 0.0, seats.by_ref)
        assert found is bar


def test_what_is_not_asked_for_is_not_found() -> None:
    seats = _seats()
    bar = seats.whole.bars[0]
    y = seats.row_of(bar).top + ROW_PX / 2
    assert seats.at(middle(bar), y, 0.0, ()) is None
    assert seats.at(middle(bar), -5.0, 0.0, seats.by_ref) is None
    assert seats.at(-500.0, y, 4.0, seats.by_ref) is None


def test_only_rows_in_sight_are_gone_through() -> None:
    seats = _seats()
    third = seats.rows[2]
    found = list(seats.rows_between(third.top + 1, third.top + 2))
    assert third in found
    assert seats.rows[0] not in found
    assert len(list(seats.rows_between(0, seats.height))) == len(seats.rows)
