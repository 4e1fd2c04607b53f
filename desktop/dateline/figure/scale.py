"""The scale bar: a round length, in the corner where it hides least."""

from dateline.figure.drawing import Face, Path, Shape, Text
from dateline.figure.frame import Frame
from dateline.figure.metrics import width
from dateline.figure.plate import Plate
from dateline.geometry.labels import Box

SIZE = 10.0
NEAR = 36.0  # natural pixels around a bar that names may need
LONGEST = 120.0
EVEN = 0.35  # Earth radii to the corners, up to which the scale is the same all over


def scale_bar(plate: Plate) -> list[Shape]:
    """A bar of a round length in a corner of the map, noted on the ground.

    Where the scale differs from place to place, the words say where the bar is true.
    """
    u, theme, frame = plate.u, plate.theme, plate.frame
    size = SIZE * u
    most = min(LONGEST * u, (frame.box[2] - frame.box[0]) * 0.28)
    km, long = round_length(frame, most)
    words = f"{km:,} km{where(frame)}"
    wide = max(long, width(words, Face.SANS, size))
    box = _corner(plate, wide, 20 * u)
    plate.ground.take(box)
    left, _, right, bottom = box
    is_left = left < (frame.box[0] + frame.box[2]) / 2
    x0 = left if is_left else right - long
    x1, y, tick = x0 + long, bottom, 3.5 * u
    row = ((x0, y - tick), (x0, y), (x1, y), (x1, y - tick))
    return [
        Path((row,), stroke=theme.halo, width=3.4 * u),
        Path((row,), stroke=theme.ink, width=1.1 * u),
        Text(
            left if is_left else right,
            bottom - 7 * u,
            words,
            Face.SANS,
            size,
            theme.ink,
            anchor="start" if is_left else "end",
            halo=theme.halo,
            halo_width=2.0 * u,
        ),
    ]


def round_length(frame: Frame, most: float) -> tuple[int, float]:
    """The longest of 1, 2, 5 × 10ⁿ kilometres that fits, and its pixels."""
    km_per_px = frame.km_per_px
    lengths = [digit * 10**power for power in range(6) for digit in (1, 2, 5)]
    fitting = [km for km in lengths if km / km_per_px <= most]
    km = fitting[-1] if fitting else 1
    return km, km / km_per_px


def where(frame: Frame) -> str:
    """Where on the map the bar is true, in words; empty where everywhere."""
    if not frame.projection.is_world:
        return " at the centre" if frame.corner > EVEN else ""
    return " at the equator"


def _corner(plate: Plate, wide: float, tall: float) -> Box:
    """The corner where the bar hides least; the lower right at equal cost."""
    left, top, right, bottom = plate.frame.box
    gap = 10 * plate.u
    boxes = [
        (x, y, x + wide, y + tall)
        for y in (bottom - gap - tall, top + gap)
        for x in (right - gap - wide, left + gap)
    ]
    return min(boxes, key=lambda box: _hidden(plate, box))


def _hidden(plate: Plate, box: Box) -> float:
    """What a bar covers, and a little for what is so near that it needs the room."""
    by = NEAR * plate.u
    left, top, right, bottom = plate.ground.frame
    near = (
        max(left, box[0] - by),
        max(top, box[1] - by),
        min(right, box[2] + by),
        min(bottom, box[3] + by),
    )
    return plate.ground.cost(box) + 0.01 * plate.ground.cost(near)
