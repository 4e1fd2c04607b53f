"""Labels cover neither each other nor what they belong to, and stay in the frame."""

import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.geometry.labels import (
    HARD,
    Ground,
    Placed,
    Seat,
    Wanted,
    along_boxes,
    around,
    beside,
    nearest,
    overlaps,
    place,
)

FRAME = (0.0, 0.0, 400.0, 300.0)
RADIUS = 5.0
SPOTS = st.lists(
    st.tuples(st.floats(0, 400), st.floats(0, 300), st.floats(10, 120)),
    min_size=1,
    max_size=14,
    unique_by=lambda one: (round(one[0]), round(one[1])),
)


def wanted(spots: list[tuple[float, float, float]], far: float = 40.0) -> list[Wanted]:
    """A label of each width at its spot, the first the most important."""
    return [
        Wanted(
            f"{index:02}",
            tuple(around((x, y), RADIUS + 3, [(wide, 12.0), (wide / 2, 24.0)], far)),
            priority=100 - index,
            must=index % 3 == 0,
            spot=(x, y),
        )
        for index, (x, y, wide) in enumerate(spots)
    ]


def placed(spots: list[tuple[float, float, float]]) -> tuple[Placed, ...]:
    """The labels of spots on a ground where each spot is taken."""
    ground = Ground(FRAME)
    for x, y, _ in spots:
        ground.take((x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS))
    return place(wanted(spots), ground, rivals=[(x, y) for x, y, _ in spots])


@given(SPOTS)
def test_none_covers_another_or_a_mark_or_leaves(
    spots: list[tuple[float, float, float]],
) -> None:
    labels = placed(spots)
    for one, other in combinations(labels, 2):
        assert not overlaps(one.seat.box, other.seat.box)
    for label in labels:
        left, top, right, bottom = label.seat.box
        assert min(left, top) >= 0
        assert right <= FRAME[2]
        assert bottom <= FRAME[3]
        for x, y, _ in spots:
            mark = (x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS)
            assert not overlaps(label.seat.box, mark)


@given(SPOTS)
def test_the_same_each_time(spots: list[tuple[float, float, float]]) -> None:
    assert placed(spots) == placed(spots)


def test_alone_it_goes_to_the_right() -> None:
    (label,) = placed([(200.0, 150.0, 50.0)])
    assert label.seat.box == (208.0, 144.0, 258.0, 156.0)
    assert (label.seat.side, label.seat.form, label.seat.lead) == (1, 0, None)


def test_at_the_right_edge_it_goes_to_the_left() -> None:
    (label,) = placed([(390.0, 150.0, 50.0)])
    assert label.seat.box[2] == 382.0
    assert label.seat.side == -1


def test_in_a_narrow_place_its_lines_are_broken() -> None:
    ground = Ground((0.0, 0.0, 80.0, 300.0))
    (label,) = place(wanted([(20.0, 150.0, 70.0)], far=0.0), ground)
    assert label.seat.form == 1


def test_the_less_important_of_two_gives_way() -> None:
    ground = Ground((0.0, 0.0, 70.0, 20.0))
    labels = place(wanted([(5.0, 10.0, 50.0), (6.0, 10.0, 50.0)], far=0.0), ground)
    assert [label.key for label in labels] == ["00"]


def test_where_all_is_taken_a_line_leads_through_a_gap_to_a_free_place() -> None:
    ground = Ground(FRAME)
    for block in ((150.0, 110.0, 198.0, 190.0), (202.0, 110.0, 250.0, 190.0)):
        ground.take(block)
    label = wanted([(1.0, 1.0, 1.0), (200.0, 150.0, 30.0)], far=60.0)[1]
    (label_placed,) = place([label], ground, most=20.0)
    lead = label_placed.seat.lead
    assert lead is not None
    assert math.dist(lead, (200.0, 150.0)) <= RADIUS + 3 + 1e-9
    assert nearest(label_placed.seat.box, lead)[0] == pytest.approx(200.0)


def test_a_soft_thing_may_be_covered_only_by_what_must_be_there() -> None:
    seat = Seat((10.0, 10.0, 60.0, 22.0))
    for must, count in ((False, 0), (True, 1)):
        ground = Ground(FRAME)
        ground.take((20.0, 5.0, 25.0, 30.0), 50.0)
        assert len(place([Wanted("a", (seat,), 1, must)], ground)) == count


def test_a_name_stays_nearer_to_its_own_mark() -> None:
    ground = Ground(FRAME)
    spots = [(200.0, 150.0, 40.0), (252.0, 150.0, 40.0)]
    points = [(x, y) for x, y, _ in spots]
    labels = place(wanted(spots), ground, rivals=points)
    assert len(labels) == 2
    for label in labels:
        own = points[int(label.key)]
        (other,) = set(points) - {own}
        away = math.dist(nearest(label.seat.box, own), own)
        assert away < math.dist(nearest(label.seat.box, other), other)


def test_a_caption_leans_on_its_line_without_covering_it() -> None:
    line = [(50.0, 250.0), (350.0, 50.0)]
    seats = list(beside(line, 4.0, [(80.0, 24.0)]))
    assert len(seats) == 18
    for seat in seats:
        assert not any(overlaps(seat.box, box) for box in along_boxes(line, 1.0))


def test_no_line_has_no_caption() -> None:
    assert list(beside([(1.0, 1.0)], 4.0, [(80.0, 24.0)])) == []


def test_what_spans_several_cells_counts_once() -> None:
    ground = Ground(FRAME, cell=10.0)
    ground.take((0.0, 0.0, 100.0, 100.0), 7.0)
    assert ground.cost((20.0, 20.0, 80.0, 80.0)) == 7.0
    assert ground.cost((-1.0, 0.0, 5.0, 5.0)) == math.inf


def test_a_label_makes_room_for_one_that_has_no_other() -> None:
    ground = Ground(FRAME)
    good, spare = (
        Seat((100.0, 100.0, 150.0, 112.0)),
        Seat((200.0, 100.0, 250.0, 112.0), cost=2.0),
    )
    first = Wanted("first", (good, spare), 2)
    second = Wanted("second", (good,), 1)
    assert place([first, second], ground) == (
        Placed("first", spare),
        Placed("second", good),
    )
    for seat in (good, spare):
        assert ground.cost(seat.box) == HARD


def test_what_is_freed_is_free() -> None:
    ground = Ground(FRAME, cell=10.0)
    for _ in range(2):
        ground.take((0.0, 0.0, 100.0, 100.0), 7.0)
    ground.free((0.0, 0.0, 100.0, 100.0), 7.0)
    assert ground.cost((20.0, 20.0, 80.0, 80.0)) == 7.0
