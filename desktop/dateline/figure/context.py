"""What the base map itself names beside countries: seas, and towns of a near map."""

import math

from dateline.figure import base
from dateline.figure.drawing import Disc, Face, Shape
from dateline.figure.lettering import lettered, size_of
from dateline.figure.metrics import width
from dateline.figure.plate import Plate
from dateline.geometry.labels import Seat

SEA_SIZE = 12.0
TOWN_SIZE = 10.0
MOST_TOWNS = 16
LEAST_PEOPLE = 40_000

# Name, lat, lon and the Web Mercator zoom from which there is room for it.
_SEAS = (
    ("Pacific\nOcean", 6.0, -148.0, 0.0),
    ("Pacific\nOcean", -28.0, -108.0, 0.8),
    ("Pacific\nOcean", 22.0, 165.0, 0.0),
    ("Atlantic\nOcean", 27.0, -44.0, 0.0),
    ("Atlantic\nOcean", -22.0, -16.0, 0.0),
    ("Indian\nOcean", -23.0, 79.0, 0.0),
    ("Caribbean Sea", 14.8, -75.0, 3.2),
    ("Mediterranean Sea", 34.4, 18.5, 3.4),
    ("Black Sea", 43.2, 34.5, 4.0),
    ("Baltic Sea", 57.8, 19.8, 4.4),
    ("North Sea", 56.3, 3.0, 3.8),
    ("Arabian Sea", 14.0, 64.0, 3.0),
    ("Bay of\nBengal", 14.5, 88.0, 3.2),
    ("South China\nSea", 14.0, 114.5, 3.4),
    ("Sea of\nOkhotsk", 54.0, 149.0, 3.2),
    ("Coral Sea", -17.0, 154.0, 3.2),
    ("Tasman Sea", -38.0, 161.0, 3.2),
    ("Caspian Sea", 41.5, 51.0, 4.4),
)


def sea_names(plate: Plate) -> list[Shape]:
    """The oceans, and the seas of a near map, where all around is free."""
    u, theme = plate.u, plate.theme
    size = SEA_SIZE * u
    zoom = plate.frame.zoom - math.log2(max(u, 0.2))
    found: list[Shape] = []
    for name, lat, lon, least in _SEAS:
        if zoom < least:
            continue
        text = tuple((line, Face.SANS_ITALIC) for line in name.split("\n"))
        wide, tall = size_of(text, size, u, 0.08 * size)
        x, y = plate.frame.px(lat, lon)
        box = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        clear = (box[0] - 8 * u, box[1] - 8 * u, box[2] + 8 * u, box[3] + 8 * u)
        corners = [(cx, cy) for cx in (box[0], x, box[2]) for cy in (box[1], box[3])]
        if plate.ground.cost(clear) > 0.0 or any(
            plate.base.land.at(*corner) for corner in corners
        ):
            continue
        plate.ground.take(box)
        found += lettered(
            text, Seat(box, side=0), size, [theme.sea_label], "", u, 0.08 * size
        )
    return found


def town_names(plate: Plate) -> list[Shape]:
    """Towns around a near place, the largest first, small and quiet."""
    u, theme = plate.u, plate.theme
    size = TOWN_SIZE * u
    own = {label.text for label in plate.scene.labels}
    found: list[Shape] = []
    rows = sorted(
        base.towns(plate.frame, u),
        key=lambda one: (one[4] != "capital", -one[3], one[0]),
    )
    for name, lat, lon, people, rank in rows:
        if len(found) >= 2 * MOST_TOWNS:
            break
        x, y = plate.frame.px(lat, lon)
        if name in own or people < LEAST_PEOPLE or not plate.frame.holds((x, y)):
            continue
        wide = width(name, Face.SANS, size)
        box = (x - 3 * u, y - size * 0.55, x + wide + 6 * u, y + size * 0.55)
        if plate.ground.cost(box) > 0.0:
            continue
        plate.ground.take(box)
        radius = (2.0 if rank == "capital" else 1.6) * u
        seat = Seat((x + 4 * u, box[1], x + wide + 6 * u, box[3]))
        found.append(Disc(x, y, radius, theme.town_label))
        found += lettered(
            ((name, Face.SANS),), seat, size, [theme.town_label], theme.land, u
        )
    return found
