"""The names of countries: those that take part, and others where room is left."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.figure import base
from dateline.figure.base import Country
from dateline.figure.drawing import XY, Face, Group, Shape, Text
from dateline.figure.lettering import Lines, leader, lettered, size_of
from dateline.figure.plate import Plate
from dateline.geometry.labels import HARD, Box, Seat, Wanted, around, nearest, place
from dateline.scene.model import Fill

PART_SIZE = 10.2
COUNTRY_SIZE = 9.0
FAR = 90.0  # how far a name may be from a land too small for it, with a line to it
SPREAD = 24.0  # natural pixels between points that a line to a name may lead to
MOST_SPOTS = 4
SPACING = 0.07  # between capitals, over the size
LATER = 0.2  # what it costs to come one later in the order of places
CLOSE = 4.0  # what it costs to lie close to a mark or another name
MOST_COVERED = 6.9  # what a country's name may cover of links


def part_names(plate: Plate) -> list[Group]:
    """The names of the countries that take part, on their land or beside it."""
    fills = {fill.code: fill for fill in plate.scene.fills}
    return [
        name
        for row in _shown(plate)
        if row.code in fills
        for name in _part(plate, row, fills[row.code])
    ]


def other_names(plate: Plate) -> list[Shape]:
    """The names of other countries, where there is room."""
    fills = {fill.code for fill in plate.scene.fills}
    zoom = plate.frame.zoom - math.log2(max(plate.u, 0.2))
    return [
        line
        for row in _shown(plate)
        if row.code not in fills and row.zoom <= zoom
        for line in _other(plate, row)
    ]


def _shown(plate: Plate) -> list[Country]:
    """The countries of which there is land on the map, the largest first."""
    rows = sorted(base.countries(), key=lambda one: (one.zoom, one.code))
    return [row for row in rows if plate.base.land.boxes(row.code)]


def _part(plate: Plate, row: Country, fill: Fill) -> Iterable[Group]:
    """The name of a country that takes part: on its land, else beside it."""
    u, theme = plate.u, plate.theme
    style = theme.parts[fill.part]
    text = ((_capitals(row.name), Face.SANS_SEMIBOLD),)
    # The larger the land on the page, the larger its name.
    for size in (_grown(plate, row.code), PART_SIZE * u):
        wide, tall = size_of(text, size, u, SPACING * size)
        best = _best(plate, _on_land(plate, row, wide, tall))
        if best is not None:
            box, inside = best
            halo = style.fill if inside else theme.halo
            yield _named(plate, fill, text, Seat(box, side=0), size, halo)
            return
    if plate.is_near or fill.ref in plate.elsewhere:
        return
    if not plate.frame.holds(plate.frame.px(row.lat, row.lon)):
        return  # what little of it shows needs no name
    seats = [
        replace(seat, cost=seat.cost + _strange(plate, row, seat), loose=11 * u)
        for spot in _free_spots(plate, row, wide, tall)
        for seat in around(spot, 3 * u, [(wide, tall)], FAR * u)
    ]
    wanted = Wanted(row.code, tuple(seats), 0, must=True)
    for placed in place([wanted], plate.ground):
        yield _named(plate, fill, text, placed.seat, size, theme.halo)


def _best(plate: Plate, boxes: Iterable[tuple[Box, bool]]) -> tuple[Box, bool] | None:
    """The box that covers least, the first of equals; none that covers much."""
    best, lowest = None, MOST_COVERED
    for rank, (box, inside) in enumerate(boxes):
        cost = plate.ground.cost(box) + rank * LATER
        if plate.ground.cost(_wider(box, 5 * plate.u)) >= HARD:
            cost += CLOSE  # it would be read as the name of a mark beside it
        if cost < lowest:
            best, lowest = (box, inside), cost
        if lowest <= (rank + 1) * LATER:
            break
    return best


def _named(
    plate: Plate,
    fill: Fill,
    text: Lines,
    seat: Seat,
    size: float,
    halo: str,
) -> Group:
    plate.ground.take(seat.box)
    theme = plate.theme
    if fill.ref == plate.chosen:
        halo = theme.choice
    lines = lettered(text, seat, size, [theme.ink], halo, plate.u, SPACING * size)
    return Group((*leader(seat, theme.ink, plate.u), *lines), fill.ref)


def _strange(plate: Plate, row: Country, seat: Seat) -> float:
    """What it costs a name to lie on the land of others, end by end, and far away.

    Without a line to its own land it would be read as the name of that of others.
    """
    left, top, right, bottom = seat.box
    y = (top + bottom) / 2
    filled = {fill.code for fill in plate.scene.fills}
    lands = (plate.base.land.at(x, y) for x in (left, (left + right) / 2, right))
    others = [land for land in lands if land not in ("", row.code)]
    cost = sum(6.0 if land in filled else 3.0 for land in others)
    if seat.lead is None:
        return 3 * cost
    return cost + 0.08 * math.dist(nearest(seat.box, seat.lead), seat.lead) / plate.u


def _free_spots(plate: Plate, row: Country, wide: float, tall: float) -> list[XY]:
    """Points of a country's land away from all marks, for a line to lead to.

    The label point, where there is none.
    """
    found: list[XY] = []
    for x, y in _grid(plate, row, wide, tall):
        clear = _wider((x, y, x, y), 10 * plate.u)
        if (
            plate.base.land.at(x, y) == row.code
            and plate.ground.cost(clear) < HARD
            and all(math.dist((x, y), spot) > SPREAD * plate.u for spot in found)
        ):
            found.append((x, y))
    return found[:MOST_SPOTS] or [plate.frame.px(row.lat, row.lon)]


def _wider(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _grown(plate: Plate, code: str) -> float:
    """The size of a name by the width of its country's largest land in the frame."""
    left, _, right, _ = _largest(plate, code)
    natural = (right - left) / plate.u
    return min(14.0, max(PART_SIZE, PART_SIZE + (natural - 90.0) / 40.0)) * plate.u


def _largest(plate: Plate, code: str) -> Box:
    boxes = [_within(box, plate.frame.box) for box in plate.base.land.boxes(code)]
    return max(boxes, key=lambda box: (box[2] - box[0]) * (box[3] - box[1]))


def _within(box: Box, frame: Box) -> Box:
    return (
        min(max(box[0], frame[0]), frame[2]),
        min(max(box[1], frame[1]), frame[3]),
        min(max(box[2], frame[0]), frame[2]),
        min(max(box[3], frame[1]), frame[3]),
    )


def _on_land(
    plate: Plate, row: Country, wide: float, tall: float
) -> Iterator[tuple[Box, bool]]:
    """Boxes on a country's land, its label point's first; and whether wholly so.

    After those that are come those that hang over at sea, though on nobody's land.
    """
    over: list[Box] = []
    for x, y in _grid(plate, row, wide, tall):
        box = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        if plate.base.land.at(x, y) != row.code:
            continue
        corners = [
            (x + dx * wide * 0.47, y + dy * tall * 0.4)
            for dx, dy in ((-1, -1), (1, -1), (-1, 1), (1, 1), (-0.5, 0), (0.5, 0))
        ]
        lands = {plate.base.land.at(*corner) for corner in corners}
        if lands == {row.code}:
            yield box, True
        elif lands <= {"", row.code}:
            over.append(box)
    yield from ((box, False) for box in over)


def _grid(plate: Plate, row: Country, wide: float, tall: float) -> Iterator[XY]:
    """Points to try: the label point and around it, then a grid over the land."""
    x, y = plate.frame.px(row.lat, row.lon)
    if plate.frame.holds((x, y)):
        for dy in (0.0, -0.8, 0.8, -1.6, 1.6, -2.4, 2.4):
            for dx in (0.0, -0.3, 0.3):
                yield x + dx * wide, y + dy * tall
    left, top, right, bottom = _largest(plate, row.code)
    for share_y in (0.5, 0.35, 0.65, 0.2, 0.8):
        for share_x in (0.5, 0.35, 0.65, 0.2, 0.8):
            yield left + (right - left) * share_x, top + (bottom - top) * share_y


def _other(plate: Plate, row: Country) -> Iterable[Text]:
    u, theme = plate.u, plate.theme
    size = COUNTRY_SIZE * u
    text = ((_capitals(row.name), Face.SANS),)
    wide, tall = size_of(text, size, u, SPACING * size)
    for box in _boxes(plate, row, wide, tall):
        if plate.ground.cost(box) > 0.0:
            continue
        plate.ground.take(box)
        seat = Seat(box, side=0)
        yield from lettered(
            text, seat, size, [theme.country_label], theme.land, u, SPACING * size
        )
        return


def _boxes(plate: Plate, row: Country, wide: float, tall: float) -> Iterator[Box]:
    """Boxes for the name of a country: at its label point, or on what shows of it."""
    x, y = plate.frame.px(row.lat, row.lon)
    if not plate.frame.holds((x, y)):
        yield from (box for box, inside in _on_land(plate, row, wide, tall) if inside)
        return
    for dy in (0.0, -0.7, 0.7):
        cy = y + dy * tall
        ends = (x - wide * 0.46, cy), (x + wide * 0.46, cy)
        if all(plate.base.land.at(*end) in ("", row.code) for end in ends):
            yield x - wide / 2, cy - tall / 2, x + wide / 2, cy + tall / 2


def _capitals(name: str) -> str:
    return name.upper()
