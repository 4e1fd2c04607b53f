"""The names of marks and the captions of links, each where it covers nothing."""

from dataclasses import dataclass, replace

from dateline.figure.drawing import XY, Face, Group, Shape
from dateline.figure.glyphs import RADIUS
from dateline.figure.lettering import Lines, broken, leader, lettered, size_of
from dateline.figure.metrics import plain, shortened
from dateline.figure.plate import Plate, key_of
from dateline.figure.ways import Way
from dateline.geometry.clip import line as clipped
from dateline.geometry.labels import (
    Box,
    Placed,
    Wanted,
    along_boxes,
    around,
    beside,
    overlaps,
    place,
)
from dateline.scene.model import Label
from dateline.scene.signs import Glyph

LABEL = 12.5
MISSION = 11.5
CAPTION = 11.0
LONGEST = 250.0  # a label, in natural pixels
SHORT = 9  # characters, which are not worth two lines
LONG = 20  # characters of a date, which are worth two
TINTED = 0.6  # what it costs a caption to lie on the tint of a country
TORN = 2.0  # what it costs a caption to lie on one more land, or on the sea as well
FAR = 60.0  # how far a label may be off its mark, with a line to it


@dataclass(frozen=True, slots=True)
class _Name:
    """A label in the forms that it may take: on one line, or broken in several."""

    forms: tuple[Lines, ...]
    size: float
    ref: str


def place_names(plate: Plate, spots: dict[str, XY]) -> list[Shape]:
    """The names of places and missions where they find room, the chosen one first."""
    theme, u = plate.theme, plate.u
    names, wanted = _all(plate, spots)
    shapes: list[Shape] = []
    for placed in _placed(plate, wanted, spots):
        name, seat = names[placed.key], placed.seat
        text = lettered(
            name.forms[seat.form], seat, name.size, [theme.ink], theme.halo, u
        )
        shapes.append(Group((*leader(seat, theme.ink, u), *text), name.ref))
    return shapes


def left_out(
    plate: Plate, spots: dict[str, XY], *, far: bool = False
) -> frozenset[str]:
    """The refs of marks in the frame whose names find no room, not even ``far`` off."""
    names, wanted = _all(plate, spots)
    placed = _placed(plate, wanted, spots)
    seated = {one.key for one in placed if far or one.seat.lead is None}
    return frozenset(name.ref for key, name in names.items() if key not in seated)


def _all(plate: Plate, spots: dict[str, XY]) -> tuple[dict[str, _Name], list[Wanted]]:
    names: dict[str, _Name] = {}
    wanted: list[Wanted] = []
    for label in plate.scene.labels:
        key = key_of(label.ref, label.glyph)
        if key in spots and plate.frame.holds(spots[key]):
            names[key] = _name(label, label.ref == plate.chosen, plate.u)
            wanted.append(_wanted(plate, key, names[key], label, spots[key]))
    return names, wanted


def _placed(
    plate: Plate, wanted: list[Wanted], spots: dict[str, XY]
) -> tuple[Placed, ...]:
    return place(wanted, plate.ground, most=20.0, rivals=tuple(spots.values()))


def _wanted(plate: Plate, key: str, name: _Name, label: Label, spot: XY) -> Wanted:
    u = plate.u
    chosen = label.ref == plate.chosen
    sizes = [size_of(form, name.size, u) for form in name.forms]
    clear = (RADIUS[label.glyph] + 3.2 + (4.0 if chosen else 0.0)) * u
    seats = tuple(around(spot, clear, sizes, FAR * u))
    must = chosen or label.glyph is Glyph.CITY
    return Wanted(key, seats, label.priority + 100 * chosen, must, spot)


def narrowest(label: Label, u: float) -> float:
    """The width that a label needs at least, its lines broken."""
    name = _name(label, False, u)
    return min(size_of(form, name.size, u)[0] for form in name.forms)


def _name(label: Label, chosen: bool, u: float) -> _Name:
    size = (MISSION if label.glyph is Glyph.MISSION else LABEL) * u
    face = _face(label, chosen)
    words = shortened(plain(label.text), face, size, LONGEST * u)
    most = min(3, words.count(" ") + 1) if len(words) > SHORT else 1
    forms = tuple(broken(words, face, count) for count in range(1, most + 1))
    return _Name(forms, size, label.ref)


def _face(label: Label, chosen: bool) -> Face:
    if chosen:
        return Face.SANS_SEMIBOLD
    if label.quiet:
        return Face.SANS_ITALIC
    return Face.SANS if label.glyph is Glyph.MISSION else Face.SANS_SEMIBOLD


def captions(plate: Plate, lines: list[Way]) -> list[Shape]:
    """What a rupture was and when, leaning on its line, where there is room."""
    theme, u = plate.theme, plate.u
    size = CAPTION * u
    texts: dict[str, tuple[tuple[Lines, ...], Way]] = {}
    wanted: list[Wanted] = []
    # A caption near two lines would be taken for that of the other.
    bodies = {way.link.ref: along_boxes(way.points, 3 * u) for way in lines}
    for way in lines:
        link = way.link
        chosen = link.ref == plate.chosen
        if not (link.rupture or chosen):
            continue
        seen = max(clipped(way.points, plate.frame.box), key=len, default=[])
        if len(seen) < 2:
            continue
        texts[link.ref] = (_caption(way, size, u), way)
        sizes = [size_of(form, size, u) for form in texts[link.ref][0]]
        others = [
            box for one in lines if one is not way for box in bodies[one.link.ref]
        ]
        seats = tuple(
            replace(seat, cost=seat.cost + _torn(plate, seat.box))
            for seat in beside(seen, way.width / 2 + 3.5 * u, sizes)
            if not any(overlaps(_wider(seat.box, 3 * u), box) for box in others)
        )
        priority = (20 if link.ended else 30) + 100 * chosen
        wanted.append(Wanted(link.ref, seats, priority, must=chosen))
    shapes: list[Shape] = []
    for placed in place(wanted, plate.ground, most=17.0):
        shapes.append(_set(placed, *texts[placed.key], size, theme.halo, u))
    return shapes


def _torn(plate: Plate, box: Box) -> float:
    """What it costs words to lie on coasts and borders: what is one is quieter."""
    left, top, right, bottom = box
    lands = {
        plate.base.land.at(x, y)
        for x in (left, (left + right) / 2, right)
        for y in (top, bottom)
    }
    filled = {fill.code for fill in plate.scene.fills}
    return TORN * (len(lands) - 1) + TINTED * len(lands & filled)


def _wider(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _caption(way: Way, size: float, u: float) -> tuple[Lines, ...]:
    bold, light = Face.SANS_SEMIBOLD, Face.SANS
    what, when = plain(way.link.caption), plain(way.link.when)
    most = LONGEST * u
    first = shortened(what, bold, size, most)
    last = shortened(when, light, size, most)
    most_lines = 2 if len(last) > LONG else 1
    return tuple(
        (*broken(first, bold, upper), *broken(last, light, lower))
        for upper, lower in ((1, 1), (2, 1), (2, 2))
        if lower <= most_lines
    )


def _set(
    placed: Placed,
    forms: tuple[Lines, ...],
    way: Way,
    size: float,
    halo: str,
    u: float,
) -> Group:
    lines = lettered(forms[placed.seat.form], placed.seat, size, [way.colour], halo, u)
    return Group(tuple(lines), way.link.ref)
