"""How an export looks: its size in words and pixels, its resolution, its theme."""

import re
from dataclasses import dataclass
from enum import StrEnum

from dateline.errors import BadRequest

SMALLEST_PX, LARGEST_PX = 200, 20_000  # a side
MOST_PX = 120_000_000  # in all: what a picture of 480 MB in memory holds
DPI = range(36, 2401)
MM_PER_INCH = 25.4

_PAPERS_MM = {  # (long side, short side): ISO 216 and ANSI
    "a3": (420.0, 297.0),
    "a4": (297.0, 210.0),
    "a5": (210.0, 148.0),
    "letter": (279.4, 215.9),
}
_PIXELS = re.compile(r"(\d{1,6})\s*[xX×]\s*(\d{1,6})")
_PAPER = re.compile(r"(?P<paper>[a-z]+\d?)(?:-(?P<way>portrait|landscape))?")


class Choice(StrEnum):
    """What can be chosen for a figure, beside size, resolution, theme and filter."""

    EXTENT = "extent"
    LANES = "lanes"
    LAYOUT = "layout"
    LINKS = "links"
    INFERRED = "inferred"
    DAY = "day"
    SELECTION = "selection"


_TAKEN_BY = {
    Choice.EXTENT: ("map", "page"),
    Choice.LINKS: ("map", "page"),
    Choice.INFERRED: ("map", "page"),
    Choice.LANES: ("timeline", "page"),
    Choice.LAYOUT: ("graph",),
    Choice.DAY: ("map", "timeline", "graph", "matrix", "page"),
    Choice.SELECTION: ("map", "timeline", "graph", "page"),
}


def takes(figure: str, choice: Choice) -> bool:
    """Whether a figure looks otherwise for a choice; what it doesn't take, it ignores.

    ``figure`` is a word of ``figure.figures.Figure``.
    """
    return figure in _TAKEN_BY[choice]


@dataclass(frozen=True, slots=True)
class Look:
    """A picture's size in pixels, its resolution, its theme, and what it shows.

    ``figure`` is a word of ``figure.figures.Figure``. ``extent`` is ``fit`` for what is
    shown or ``world``, of a map; ``lanes`` is ``kind`` or ``country``, of a timeline;
    ``layout`` is ``force``, ``circle`` or ``geography``, of a graph.
    """

    width_px: int = 2400
    height_px: int = 1350
    dpi: int = 300
    theme: str = "light"
    extent: str = "fit"
    figure: str = "map"
    lanes: str = "kind"
    layout: str = "force"


def size_px(words: str, dpi: int) -> tuple[int, int]:
    """Width and height in pixels of "2400x1350", "A4" or "A4-portrait" at a resolution.

    A paper lies on its long side unless it says ``-portrait``.

    Raises:
        BadRequest: no size, or one or a resolution that no picture can have.
    """
    if dpi not in DPI:
        raise BadRequest(
            f"{dpi} dpi is no resolution: take one from {DPI.start} to {DPI.stop - 1}"
        )
    width, height = _wanted(words, dpi)
    if min(width, height) < SMALLEST_PX or max(width, height) > LARGEST_PX:
        raise BadRequest(
            f"“{words}” is {width} × {height} pixels; "
            f"a side has from {SMALLEST_PX} to {LARGEST_PX}"
        )
    if width * height > MOST_PX:
        raise BadRequest(
            f"“{words}” is {width} × {height} pixels, "
            f"more than {MOST_PX // 1_000_000} million in all"
        )
    return width, height


def _wanted(words: str, dpi: int) -> tuple[int, int]:
    plain = words.strip().lower()
    pixels = _PIXELS.fullmatch(plain)
    if pixels:
        return int(pixels[1]), int(pixels[2])
    paper = _PAPER.fullmatch(plain)
    if paper is None or paper["paper"] not in _PAPERS_MM:
        raise BadRequest(
            f"“{words}” is no size: write 2400x1350, or a paper: "
            "A3, A4, A5 or Letter, with -portrait where it stands"
        )
    sides = [round(mm / MM_PER_INCH * dpi) for mm in _PAPERS_MM[paper["paper"]]]
    long, short = sides
    return (short, long) if paper["way"] == "portrait" else (long, short)
