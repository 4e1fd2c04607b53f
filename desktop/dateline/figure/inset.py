"""Near views of crowded corners, set where a wide map has nothing to show."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dateline.figure.base import countries
from dateline.figure.drawing import XY
from dateline.figure.frame import Frame, frame_for
from dateline.figure.names import left_out
from dateline.figure.plate import Plate, spots, take_marks
from dateline.figure.ways import take, ways
from dateline.geometry.bounds import box as box_around
from dateline.geometry.great_circle import distance_km
from dateline.geometry.labels import Box, Ground, along_boxes, overlaps
from dateline.scene.model import Mark
from dateline.scene.signs import Glyph

CROWDED = 26.0  # marks nearer than this, in natural pixels, crowd each other
LEAST_MARKS = 3
LEAST_DEG = 3.6  # the least that a near view shows from side to side
LEAST_KM = 12.0  # nearer than this, a near view shows no more
LEAST_GAIN = 2.4  # how many times larger a near view must be
MOST = 2  # near views in a figure
WIDE, TALL = 232.0, 190.0  # natural pixels
SAMPLE = 18.0  # natural pixels from one look at the land to the next
UNNAMED = 22.0  # what it costs a near view to leave a mark without its name
LARGEST = 0.14  # of the map's area
MOST_HIDDEN = 90.0  # what a near view may hide of the map at most
LEAST = 110.0  # natural pixels, the shorter side
SHARE = 0.34  # of the map's sides, at most


@dataclass(frozen=True, slots=True)
class Inset:
    """A near view: its box on the page, its frame, and its marks, the first kept.

    ``spot`` is the part of the map that it shows; ``line`` leads there.
    """

    box: Box
    frame: Frame
    marks: tuple[Mark, ...]
    spot: Box
    line: tuple[XY, XY]


def insets(plate: Plate, unnamed: frozenset[str]) -> list[Inset]:
    """The near views that a map needs, the most crowded first.

    ``unnamed`` are the refs of marks whose names have no room beside them.
    """
    found: list[Inset] = []
    crowds = [marks for marks in _crowds(plate) if unnamed & {m.ref for m in marks}]
    for marks in crowds[:MOST]:
        one = _inset(plate, marks, found)
        if one is not None:
            found.append(one)
    return found


def _crowds(plate: Plate) -> list[tuple[Mark, ...]]:
    """Groups of marks too near each other on the page, though not on Earth."""
    order = {label.ref: -label.priority for label in plate.scene.labels}
    marks = [mark for mark in plate.marks if mark.glyph is not Glyph.END]
    marks.sort(key=lambda mark: (mark.hollow, order.get(mark.ref, 0), mark.ref))
    groups: list[list[Mark]] = []
    for mark in marks:
        near = [group for group in groups if any(_touch(plate, mark, o) for o in group)]
        joined = [mark]
        for group in near:
            joined = group + joined
            groups.remove(group)
        groups.append(joined)
    wide = [tuple(group) for group in groups if len(group) >= LEAST_MARKS]
    crowds = [group for group in wide if _reach_km(group) >= LEAST_KM]
    return sorted(
        crowds,
        key=lambda group: (sum(m.hollow for m in group) - len(group), group[0].ref),
    )


def _touch(plate: Plate, one: Mark, other: Mark) -> bool:
    spots = (_own(plate, mark) for mark in (one, other))
    return math.dist(*spots) < CROWDED * plate.u


def _own(plate: Plate, mark: Mark) -> XY:
    return plate.frame.px(mark.position.lat, mark.position.lon)


def _reach_km(marks: tuple[Mark, ...]) -> float:
    spots = [(mark.position.lat, mark.position.lon) for mark in marks]
    return max(distance_km(one, other) for one in spots for other in spots)


def _inset(plate: Plate, marks: tuple[Mark, ...], others: list[Inset]) -> Inset | None:
    """The near view of a crowd, in the size and place where it hides least."""
    points = [(mark.position.lat, mark.position.lon) for mark in marks]
    shown = box_around(points)
    if shown is None:
        return None
    hidden = _Hidden(plate)
    best, lowest = None, MOST_HIDDEN
    for rank, (wide, tall) in enumerate(_sizes(plate)):
        room = (wide * 0.27, tall * 0.16, wide * 0.33, tall * 0.16)
        frame = frame_for((0.0, 0.0, wide, tall), points, shown, room, LEAST_DEG)
        if frame.scale < LEAST_GAIN * plate.frame.scale:
            continue
        spot = _spot(frame, plate.frame)
        nameless = UNNAMED * len(_unnamed(plate, frame, marks))
        for box in _boxes(plate, wide, tall):
            moved = replace(frame, box=box)
            one = Inset(box, moved, marks, spot, _line(spot, box))
            cost = 8.0 * rank + nameless + _cost(plate, one, others, hidden)
            if cost < lowest:
                best, lowest = one, cost
    return best


def _unnamed(plate: Plate, frame: Frame, marks: tuple[Mark, ...]) -> frozenset[str]:
    """The refs of marks that a near view has no room to name."""
    left, top, right, bottom = _wider(frame.box, -5 * plate.u)
    ground = Ground((left, top, right, bottom), 60 * plate.u)
    near = replace(plate, frame=frame, marks=marks, ground=ground)
    at = spots(marks, frame, plate.u)
    take_marks(near, at)
    take(near, ways(near))
    return left_out(near, at, far=True)


class _Hidden:
    """What a box would hide of the land, from samples all over the map."""

    def __init__(self, plate: Plate) -> None:
        filled = {fill.code for fill in plate.scene.fills}
        self._hearts = [
            plate.frame.px(row.lat, row.lon)
            for row in countries()
            if row.code in filled
        ]
        left, top, right, bottom = plate.frame.box
        self._left, self._top, self._step = left, top, SAMPLE * plate.u
        self._rows = [
            [
                _weight(
                    plate.base.land.at(left + x * self._step, top + y * self._step),
                    filled,
                )
                for x in range(int((right - left) / self._step) + 1)
            ]
            for y in range(int((bottom - top) / self._step) + 1)
        ]

    def cost(self, box: Box) -> float:
        """The mean weight in a box, as if it had thirty samples; more for a heart."""
        columns = self._range(box[0] - self._left, box[2] - self._left)
        rows = self._range(box[1] - self._top, box[3] - self._top)
        found = [weight for row in self._rows[rows] for weight in row[columns]]
        left, top, right, bottom = box
        whole = sum(left < x < right and top < y < bottom for x, y in self._hearts)
        return 30.0 * sum(found) / max(1, len(found)) + 25.0 * whole

    def _range(self, low: float, high: float) -> slice:
        return slice(max(0, int(low / self._step)), int(high / self._step) + 1)


def _weight(code: str, filled: set[str]) -> float:
    """What it costs to hide land: more where it takes part."""
    return 8.0 if code in filled else 2.0 if code else 0.0


def _sizes(plate: Plate) -> Iterator[tuple[float, float]]:
    left, top, right, bottom = plate.frame.box
    for share in (1.0, 0.86, 0.74, 0.64):
        wide = min(WIDE * plate.u * share, (right - left) * SHARE)
        tall = min(TALL * plate.u * share, (bottom - top) * SHARE * 1.3)
        area = wide * tall / ((right - left) * (bottom - top))
        if min(wide, tall) >= LEAST * plate.u and area <= LARGEST:
            yield wide, tall


def _boxes(plate: Plate, wide: float, tall: float) -> Iterator[Box]:
    left, top, right, bottom = _wider(plate.frame.box, -9 * plate.u)
    for column in range(9):
        for row in range(7):
            x = left + (right - left - wide) * column / 8
            y = top + (bottom - top - tall) * row / 6
            yield x, y, x + wide, y + tall


def _cost(plate: Plate, one: Inset, others: list[Inset], hidden: _Hidden) -> float:
    """How much a near view and its line would hide, and how far off it would be."""
    gap = 6 * plate.u
    if overlaps(_wider(one.spot, gap), one.box):
        return math.inf
    for other in others:
        if overlaps(_wider(other.box, gap), one.box) or overlaps(other.spot, one.box):
            return math.inf
    cost = plate.ground.cost(one.box)
    if cost > MOST_HIDDEN:
        return cost
    frame, box = plate.frame.box, one.box
    edge = min(
        box[0] - frame[0], box[1] - frame[1], frame[2] - box[2], frame[3] - box[3]
    )
    cost += hidden.cost(box) + (0.0 if edge < 12 * plate.u else 5.0)
    return cost if cost > MOST_HIDDEN else cost + _way_cost(plate, one)


def _way_cost(plate: Plate, one: Inset) -> float:
    """What the line to a near view crosses, and how long it is."""
    filled = {fill.code for fill in plate.scene.fills}
    cost = 0.06 * math.dist(*one.line) / plate.u
    for box in along_boxes(one.line, 6 * plate.u):
        x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        cost += min(plate.ground.cost(box), 20.0)
        cost += 2.5 if plate.base.land.at(x, y) in filled else 0.0
    return cost


def _spot(near: Frame, frame: Frame) -> Box:
    """About the part of the map that a near view shows."""
    left, top, right, bottom = near.box
    half_x = (right - left) / 2 / near.scale * frame.scale
    half_y = (bottom - top) / 2 / near.scale * frame.scale
    x, y = frame.px(near.projection.lat, near.projection.lon)
    x += near.middle[0] * frame.scale
    y -= near.middle[1] * frame.scale
    return x - half_x, y - half_y, x + half_x, y + half_y


def _line(spot: Box, box: Box) -> tuple[XY, XY]:
    """The shortest line from a spot to its near view."""
    ends = (
        _between(spot[0], spot[2], box[0], box[2]),
        _between(spot[1], spot[3], box[1], box[3]),
    )
    (x0, x1), (y0, y1) = ends
    return (x0, y0), (x1, y1)


def _between(low: float, high: float, other_low: float, other_high: float) -> XY:
    """The two nearest numbers of two ranges; of what they share, one past the middle.

    In the middle of a near view's spot is what it shows: names lie beside that.
    """
    if high < other_low:
        return high, other_low
    if other_high < low:
        return low, other_high
    start, end = max(low, other_low), min(high, other_high)
    at = start + (end - start) * 0.85
    return at, at


def _wider(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by
