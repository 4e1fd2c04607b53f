"""The words of a graph and where they find room: countries and ruptures first.

Greedy, over the seats of ``geometry.labels``, and quick enough for every step of a
zoom: no label moves for another one.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dateline.geometry.curve import XY
from dateline.geometry.labels import (
    Box,
    Seat,
    around,
    beside,
    nearest,
    overlaps,
)
from dateline.scene.graph import Edge, NodeKind
from dateline.scene.lines import Knot
from dateline.ui.graph.room import Room
from dateline.ui.graph.wires import Wire

LONGEST = 90  # characters of a name that are drawn; the rest is in the hint
_WIDE = 132.0  # pixels, from which on a name is broken into lines
_LINES = 3
_PIECE = 6.0  # pixels, half of a piece of a line that a name may lie on
_LINE_WEIGHT = 3.2  # of each such piece
_MANY = 150  # lines, from which on names may lie on them
_MOST = 24.0  # what the seat of a name may cost
_MOST_COUNTRY = 90.0  # that of a country's: it is named, though over lines
_MOST_CAPTION = 11.0  # and that of what was done
_ANY = 900.0  # what that of a chosen one may
_RIVAL = 9.0  # what it costs to lie nearer to another node
_DISC_WEIGHT = 60.0  # of a node that a chosen name lies on only at need
_NAME_WEIGHT = 5.0  # of a name that may have to give way to a chosen one
_FIRST, _SECOND, _LAST = 30_000, 20_000, 10_000
_FAR = 26.0  # pixels that a name may stand off, with a line to its node
_FAR_OFF = 64.0  # pixels that the words of a rupture may
_LEANS = 13.0  # pixels between a line and words that are read as its
_HARD = 1_000.0


class Face(StrEnum):
    """The faces of words in a graph."""

    COUNTRY = "country"
    NAME = "name"
    STATEMENT = "statement"
    CAPTION = "caption"
    RUPTURE = "rupture"
    WHEN = "when"


Measure = Callable[[Face, str], tuple[float, float]]  # width and height of a line
Line = tuple[Face, str]
Form = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """Lines of words in their place; ``key`` is a node's, or an edge's own.

    ``side`` says how the lines are set: 1 from the left, 0 in the middle, -1 from the
    right. ``lead`` is where a thin line leads to, for words that stand off.
    """

    key: str
    edge: Edge | None
    lines: Form
    box: Box
    side: int
    lead: XY | None


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that look for a place, in their forms; ``seats`` makes the places anew."""

    key: str
    edge: Edge | None
    forms: tuple[Form, ...]
    rank: int
    most: float
    spot: XY | None
    seats: Callable[[], Iterator[Seat]]


def placed_names(
    discs: Mapping[str, Knot],
    drawn: Sequence[Wire],
    frame: Box,
    measure: Measure,
    captions: bool = True,
) -> tuple[Name, ...]:
    """Names and captions that find room; they cover nothing.

    Countries and ruptures come first, then the larger nodes, then all other edges.
    """
    ground = _ground(frame, discs, _HARD)
    if len(drawn) <= _MANY:
        for wire in drawn:
            ground.take_line(wire.line, _PIECE, _LINE_WEIGHT)
    words = list(_of_nodes(discs, measure))
    if captions:
        words += _of_edges(drawn, measure)
    rivals = [disc.spot for disc in discs.values()] if len(discs) <= _MANY else ()
    words.sort(key=lambda one: (-one.rank, one.key))
    found = (_placed(one, ground, one.most, rivals) for one in words)
    return tuple(name for name in found if name is not None)


def with_chosen(
    names: Sequence[Name],
    discs: Mapping[str, Knot],
    drawn: Sequence[Wire],
    frame: Box,
    measure: Measure,
    chosen: str,
) -> tuple[Name, ...]:
    """The names, and the words of what is chosen where they had found no room.

    All others stay where they are, but those that would lie under the new ones.
    """
    if not chosen:
        return tuple(names)
    there = {name.key for name in names}
    meant = [wire for wire in drawn if wire.edge.ref == chosen and not wire.edge.arm]
    own = {key: disc for key, disc in discs.items() if disc.node.ref == chosen}
    words = [*_of_nodes(own, measure), *_of_edges(meant, measure, loose=True)]
    missing = [one for one in words if one.key not in there]
    if not missing:
        return tuple(names)
    ground = _ground(frame, discs, _DISC_WEIGHT)
    for name in names:
        ground.take(name.box, _NAME_WEIGHT)
    found = [_placed(one, ground, _ANY, ()) for one in missing]
    new = [name for name in found if name is not None]
    kept = [
        name for name in names if not any(overlaps(name.box, one.box) for one in new)
    ]
    return (*kept, *new)


def broken(text: str, face: Face, measure: Measure) -> tuple[Form, ...]:
    """The forms of a name: on one line if it is short, else on two or three."""
    whole = " ".join(text[:LONGEST].split()) + ("…" if len(text) > LONGEST else "")
    width = measure(face, whole)[0]
    forms: list[Form] = []
    if width <= _WIDE * 1.5:
        forms.append(((face, whole),))
    if width > _WIDE * 0.6 and " " in whole:
        for count in range(2, _LINES + 1):
            lines = _wrapped(whole, width / count * 1.18, face, measure)
            if len(lines) <= _LINES:
                forms.append(tuple((face, line) for line in lines))
    return tuple(dict.fromkeys(forms)) or (((face, whole),),)


def _ground(frame: Box, discs: Mapping[str, Knot], weight: float) -> Room:
    ground = Room(frame)
    for disc in discs.values():
        x, y, r = *disc.spot, disc.radius + 1.0
        ground.take((x - r, y - r, x + r, y + r), weight)
    return ground


def _of_nodes(discs: Mapping[str, Knot], measure: Measure) -> Iterator[_Words]:
    far = _FAR if len(discs) <= _MANY else 0.0
    for key, disc in discs.items():
        kind = disc.node.kind
        face = _FACES.get(kind, Face.NAME)
        forms = broken(disc.node.name, face, measure)
        sizes = [_size(form, measure) for form in forms]
        is_country = kind is NodeKind.COUNTRY
        rank = (_FIRST if is_country else _SECOND) + round(disc.radius * 10)
        most = _MOST_COUNTRY if is_country else _MOST

        def seats(disc: Knot = disc, sizes: list[XY] = sizes) -> Iterator[Seat]:
            return around(disc.spot, disc.radius + 4.0, sizes, far)

        yield _Words(key, None, forms, rank, most, disc.spot, seats)


def _of_edges(
    drawn: Sequence[Wire], measure: Measure, *, loose: bool = False
) -> Iterator[_Words]:
    """What was done, beside each line; of a rupture also off it, with a line to it."""
    for order, wire in enumerate(wire for wire in drawn if not wire.edge.arm):
        edge = wire.edge
        face = Face.RUPTURE if edge.rupture and not edge.ended else Face.CAPTION
        kind, when = (face, edge.kind), (Face.WHEN, edge.when)
        forms = ((kind, when), (kind,))
        sizes = [_size(form, measure) for form in forms]
        rank = (_FIRST if edge.rupture else _LAST) - order
        far = _FAR_OFF if edge.rupture or loose else 0.0

        def seats(
            wire: Wire = wire, sizes: list[XY] = sizes, far: float = far
        ) -> Iterator[Seat]:
            for seat in beside(wire.line, 3.0, sizes):
                if _leans(seat, wire):
                    yield seat
            middle = wire.line[len(wire.line) // 2]
            for seat in around(middle, 4.0, sizes, far) if far else ():
                if seat.lead is not None:
                    yield seat

        key = edge_key(edge)
        yield _Words(key, edge, forms, rank, _MOST_CAPTION, None, seats)


def edge_key(edge: Edge) -> str:
    """A key for the words of an edge, unlike that of any other edge or node."""
    return f"{edge.ref}\n{edge.start}\n{edge.end}"


def _placed(
    words: _Words, ground: Room, most: float, rivals: Sequence[XY]
) -> Name | None:
    """The words in their cheapest seat, noted on the ground; None for no room."""
    best, lowest = None, most
    for seat in words.seats():
        if seat.lead is not None and best is not None:
            break  # what stands off is never better than what has a seat
        if seat.cost >= lowest:
            continue
        cost = seat.cost + ground.cost(seat.box, lowest - seat.cost)
        if cost < lowest and words.spot is not None:
            cost += _mistaken(seat, words.spot, rivals)
        if cost < lowest:
            best, lowest = seat, cost
    if best is None:
        return None
    ground.take(best.box, _HARD)
    lines = words.forms[best.form]
    return Name(words.key, words.edge, lines, best.box, best.side, best.lead)


def _mistaken(seat: Seat, spot: XY, rivals: Sequence[XY]) -> float:
    own = math.dist(nearest(seat.box, spot), spot) + 1.0
    left, top, right, bottom = seat.box
    nearer = any(
        left - own < x < right + own
        and top - own < y < bottom + own
        and (x, y) != spot
        and math.dist(nearest(seat.box, (x, y)), (x, y)) < own
        for x, y in rivals
    )
    return _RIVAL if nearer and seat.lead is None else 0.0


def _leans(seat: Seat, wire: Wire) -> bool:
    """Whether a seat is near enough to a line to be read as its words."""
    return any(math.dist(nearest(seat.box, spot), spot) < _LEANS for spot in wire.line)


def _size(lines: Iterable[Line], measure: Measure) -> tuple[float, float]:
    sizes = [measure(face, text) for face, text in lines]
    return max(width for width, _ in sizes), sum(height for _, height in sizes)


def _wrapped(text: str, width: float, face: Face, measure: Measure) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(face, longer)[0] <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


_FACES = {NodeKind.COUNTRY: Face.COUNTRY, NodeKind.STATEMENT: Face.STATEMENT}
