"""Lines of text in the place that they have got."""

from collections.abc import Sequence
from itertools import combinations, pairwise

from dateline.figure.drawing import Face, Path, Text
from dateline.figure.metrics import width
from dateline.geometry.labels import Seat, Size, nearest

LEAD = 1.16  # from one baseline to the next, over the size
_ANCHOR = {-1: "end", 0: "middle", 1: "start"}
_CAPITALS = 0.33  # half the height of a capital, over the size

Lines = tuple[tuple[str, Face], ...]


def size_of(lines: Lines, size: float, u: float, spacing: float = 0.0) -> Size:
    """The width and height that lines take, with a hair's breadth at their ends."""
    wide = max(width(text, face, size, spacing) for text, face in lines)
    return wide + 2 * u, size * (LEAD * len(lines) - 0.06)


def lettered(
    lines: Lines,
    seat: Seat,
    size: float,
    colours: Sequence[str],
    halo: str,
    u: float,
    spacing: float = 0.0,
) -> list[Text]:
    """The lines of a label in its seat, the colours line by line."""
    left, top, right, bottom = seat.box
    x = {-1: right - u, 0: (left + right) / 2, 1: left + u}[seat.side]
    step = (bottom - top) / len(lines)
    return [
        Text(
            x,
            top + (index + 0.5) * step + _CAPITALS * size,
            text,
            face,
            size,
            colours[min(index, len(colours) - 1)],
            anchor=_ANCHOR[seat.side],
            halo=halo,
            halo_width=2.0 * u,
            spacing=spacing,
        )
        for index, (text, face) in enumerate(lines)
    ]


def leader(seat: Seat, colour: str, u: float) -> list[Path]:
    """The thin line from a label that lies far off to its point."""
    if seat.lead is None:
        return []
    row = (nearest(seat.box, seat.lead), seat.lead)
    return [Path((row,), stroke=colour, width=0.8 * u)]


def broken(text: str, face: Face, count: int) -> Lines:
    """A label in so many lines, or fewer, parted so that the widest is narrow."""
    words = text.split(" ")
    ways = [
        tuple(
            " ".join(words[start:end])
            for start, end in pairwise((0, *cuts, len(words)))
        )
        for cuts in combinations(range(1, len(words)), min(count, len(words)) - 1)
    ]
    best = min(ways, key=lambda lines: (_breadth(lines, face), lines))
    return tuple((line, face) for line in best)


def _breadth(lines: tuple[str, ...], face: Face) -> float:
    """The width of the widest, a little more where a line ends with a preposition."""
    loose = sum(len(line.rpartition(" ")[2]) < 4 for line in lines[:-1])
    return max(width(line, face, 1.0) for line in lines) + 0.8 * loose
