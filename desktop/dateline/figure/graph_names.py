"""The words of a printed graph, each where it covers nothing.

Countries come first, then ruptures, then the other nodes, then what else was done.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dateline.figure.drawing import Face, Group, Shape
from dateline.figure.graph_wires import Wire
from dateline.figure.lettering import Lines, leader, lettered, size_of
from dateline.figure.metrics import plain, width, wrapped
from dateline.geometry.labels import (
    Box,
    Ground,
    Seat,
    Wanted,
    along_boxes,
    around,
    beside,
    overlaps,
    place,
)
from dateline.scene.graph import NodeKind
from dateline.scene.lines import Knot
from dateline.scene.theme import Theme

COUNTRY, NAME, STATEMENT, CAPTION = 12.5, 11.0, 10.5, 10.0  # sizes
LONGEST = 170.0  # a line of a name
FAR, FAR_OFF = 34.0, 64.0  # how far words may be off, with a line to what they name
FEW, NEED = 70, 60.0  # nodes, up to which each has its name; what each needs for it
MANY = 90  # lines, from which on names may lie on them, and few are captioned
CAPTIONS = 16  # of so many lines
RUPTURE = 4.0  # times as bad as on another line are words on a rupture that holds


@dataclass(frozen=True, slots=True)
class _Words:
    """Words in their forms, each a number of lines, with their size and colours."""

    forms: tuple[Lines, ...]
    size: float
    colours: tuple[str, ...]
    ref: str


def names(
    knots: Mapping[str, Knot],
    drawn: Sequence[Wire],
    frame: Box,
    theme: Theme,
    chosen: str,
    u: float,
) -> tuple[list[Shape], int]:
    """The words that find room, and how many nodes go without their names."""
    ground = _ground(knots, drawn, frame, u)
    area = (frame[2] - frame[0]) * (frame[3] - frame[1])
    roomy = area > max(1, len(knots)) * (NEED * u) ** 2
    few = roomy and len(knots) <= FEW and len(drawn) <= MANY
    words: dict[str, _Words] = {}
    wanted: list[Wanted] = []
    for key, knot in knots.items():
        words[key] = _name(knot, theme, u)
        wanted.append(_of_node(key, knot, words[key], chosen, u, few=few))
    for number, wire in enumerate(_captioned(drawn, chosen, roomy)):
        key = f"line {number}"
        words[key] = _caption(wire, theme, u)
        wanted.append(_of_line(key, wire, words[key], drawn, chosen, u))
    rivals = tuple(knot.spot for knot in knots.values())
    shapes: list[Shape] = []
    told: set[str] = set()
    for placed in place(wanted, ground, most=17.0, rivals=rivals):
        made, seat = words[placed.key], placed.seat
        told.add(placed.key)
        lines = lettered(
            made.forms[seat.form], seat, made.size, made.colours, theme.halo, u
        )
        lead = leader(seat, made.colours[0], u)
        shapes.append(Group((*lead, *lines), made.ref))
    return shapes, len(knots.keys() - told)


def _captioned(drawn: Sequence[Wire], chosen: str, roomy: bool) -> list[Wire]:
    """The lines that get words: all, or of very many the ruptures that hold."""
    lines = [wire for wire in drawn if not wire.edge.arm]
    if roomy and len(drawn) <= MANY:
        return lines
    lines.sort(
        key=lambda wire: (
            wire.edge.ref != chosen,
            not wire.edge.rupture or wire.edge.ended,
        )
    )
    return lines[:CAPTIONS]


def _ground(
    knots: Mapping[str, Knot], drawn: Sequence[Wire], frame: Box, u: float
) -> Ground:
    ground = Ground(frame, 60.0 * u)
    for knot in knots.values():
        (x, y), r = knot.spot, knot.radius + u
        ground.take((x - r, y - r, x + r, y + r))
    weight = 5.0 if len(drawn) <= MANY else 0.4
    for wire in drawn:
        holds = wire.edge.rupture and not wire.edge.ended
        ground.take_line(wire.points, 4.0 * u, weight * (RUPTURE if holds else 1.0))
        if wire.head:
            xs, ys = [x for x, _ in wire.head], [y for _, y in wire.head]
            ground.take((min(xs), min(ys), max(xs), max(ys)), 60.0)
    return ground


def _name(knot: Knot, theme: Theme, u: float) -> _Words:
    kind = knot.node.kind
    country = kind is NodeKind.COUNTRY
    face = Face.SANS_SEMIBOLD if country else Face.SANS
    if kind is NodeKind.STATEMENT:
        face = Face.SANS_ITALIC
    size = (COUNTRY if country else STATEMENT if face is Face.SANS_ITALIC else NAME) * u
    colour = theme.quiet if kind is NodeKind.STATEMENT else theme.ink
    forms = tuple(_forms(plain(knot.node.name), face, size, u))
    return _Words(forms, size, (colour,), knot.node.ref)


def _forms(text: str, face: Face, size: float, u: float) -> Iterator[Lines]:
    """A name on one line where it is short, else on two, three or four."""
    whole = width(text, face, size)
    if whole <= LONGEST * u:
        yield ((text, face),)
    for most in (2, 3, 4):
        aim = max(whole / most * 1.1, 60 * u)
        lines = wrapped(text, face, size, aim, most)
        while " ".join(lines) != text and aim < LONGEST * u:
            aim *= 1.08
            lines = wrapped(text, face, size, aim, most)
        if len(lines) > 1 and " ".join(lines) == text:
            yield tuple((line, face) for line in lines)
    if whole >= 3.4 * LONGEST * u:
        lines = wrapped(text, face, size, LONGEST * u, 4)
        yield tuple((line, face) for line in lines)


def _of_node(
    key: str, knot: Knot, words: _Words, chosen: str, u: float, *, few: bool
) -> Wanted:
    sizes = [size_of(form, words.size, u) for form in words.forms]
    far = FAR_OFF if knot.node.kind is NodeKind.STATEMENT else FAR if few else 0.0
    seats = tuple(around(knot.spot, knot.radius + 3.5 * u, sizes, far * u))
    rank = {NodeKind.COUNTRY: 60, NodeKind.STATEMENT: 10}.get(knot.node.kind, 20)
    lit = knot.node.ref == chosen
    must = lit or few or knot.node.kind is NodeKind.COUNTRY
    return Wanted(key, seats, rank + 100 * lit, must=must, spot=knot.spot)


def _caption(wire: Wire, theme: Theme, u: float) -> _Words:
    edge = wire.edge
    bold = Face.SANS_SEMIBOLD if edge.rupture else Face.SANS
    kind, when = plain(edge.kind), plain(edge.when)
    one: Lines = ((kind, bold), (when, Face.SANS))
    forms: tuple[Lines, ...] = (one, ((kind, bold),))
    colour = wire.colour if edge.rupture else theme.quiet
    return _Words(forms, CAPTION * u, (colour,), edge.ref)


def _of_line(
    key: str,
    wire: Wire,
    words: _Words,
    drawn: Sequence[Wire],
    chosen: str,
    u: float,
) -> Wanted:
    """Seats that lean on the line, and on no other one, lest it be taken for its."""
    sizes = [size_of(form, words.size, u) for form in words.forms]
    others = [
        box
        for other in drawn
        if other is not wire and _near(other, wire, 60 * u)
        for box in along_boxes(other.points, 4 * u)
    ]
    seats: list[Seat] = []
    for seat in beside(wire.points, wire.width / 2 + 3.0 * u, sizes):
        left, top, right, bottom = seat.box
        wider = (left - 3 * u, top - 3 * u, right + 3 * u, bottom + 3 * u)
        if not any(overlaps(wider, box) for box in others):
            seats.append(seat)
    lit = wire.edge.ref == chosen
    must = lit or wire.edge.rupture
    if must:
        middle = wire.points[len(wire.points) // 2]
        far = around(middle, wire.width / 2 + u, sizes, FAR_OFF * u)
        seats += [seat for seat in far if seat.lead is not None]
    return Wanted(key, tuple(seats), (40 if must else 5) + 100 * lit, must=must)


def _near(one: Wire, other: Wire, reach: float) -> bool:
    xs, ys = [x for x, _ in one.points], [y for _, y in one.points]
    far_x, far_y = [x for x, _ in other.points], [y for _, y in other.points]
    return (
        min(xs) - reach < max(far_x)
        and min(far_x) - reach < max(xs)
        and min(ys) - reach < max(far_y)
        and min(far_y) - reach < max(ys)
    )
