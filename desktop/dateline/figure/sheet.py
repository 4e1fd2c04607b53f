"""The page of a figure: its size, what stands above it, and the source below."""

from dataclasses import dataclass

from dateline.figure.drawing import Drawing, Face, Group, Shape, Text
from dateline.figure.metrics import plain, shortened, wrapped
from dateline.geometry.clip import Rect
from dateline.scene.theme import Theme

NATURAL = 675.0  # the shorter side, in pixels, at which widths are given
LEAST_U = 0.5  # smaller letters than this makes, nobody can read
MARGIN = 20.0
TITLE, LONG_TITLE, DECK, FOOT = 26.0, 21.0, 13.0, 10.0
LEAST_ROOM = 120.0  # in height; with less, the words give way


@dataclass(frozen=True, slots=True)
class Page:
    """The size of a picture in pixels, and how much of the world it shows.

    ``natural`` is the shorter side at which widths are given: a page that holds more
    has smaller letters.
    """

    width: float
    height: float
    world: bool = False
    natural: float = NATURAL

    @property
    def u(self) -> float:
        """How many pixels make one at the size that widths are given for."""
        short = min(self.width, self.height, self.width * 0.85)
        return max(short / self.natural, LEAST_U)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with its words set: what is left of it for the figure is ``room``."""

    page: Page
    theme: Theme
    room: Rect
    words: tuple[Shape, ...]

    @property
    def u(self) -> float:
        """How many pixels make one at the size that widths are given for."""
        return self.page.u

    def drawing(
        self, items: list[Shape], title: str, desc: str, source: str
    ) -> Drawing:
        """The figure on its page, what is drawn before the words of the page."""
        page = self.page
        shapes = (*items, *self.words)
        return Drawing(
            page.width, page.height, self.theme.paper, shapes, title, desc, source
        )


def sheet(
    page: Page, theme: Theme, title: str, deck: str, source: str, credit: str
) -> Sheet:
    """A page with title and deck above, source and credit below.

    ``deck`` says in a sentence what is shown, empty for nothing. A page that is too low
    for words beside a figure has none.
    """
    u = page.u
    margin = min(MARGIN * u, page.width * 0.05)
    head, top = _head(page, title, deck, margin, theme)
    foot, bottom = _foot(page, f"Source: {source}.", credit, margin, theme)
    room = (margin, top, page.width - margin, bottom - 11 * u)
    if room[3] - top < LEAST_ROOM * u:
        room = (margin, margin, page.width - margin, page.height - margin)
        return Sheet(page, theme, room, ())
    return Sheet(page, theme, room, (*head, *foot))


def _head(
    page: Page, title: str, deck: str, margin: float, theme: Theme
) -> tuple[list[Shape], float]:
    """The title, and what is shown of the story; where they end."""
    u, room = page.u, page.width - 2 * margin
    serif = Face.SERIF_SEMIBOLD
    size = TITLE * u
    lines = wrapped(plain(title), serif, size, room, 2)
    if len(lines) > 1:
        size = LONG_TITLE * u
        lines = wrapped(plain(title), serif, size, room, 3)
    items: list[Shape] = []
    y = margin * 0.75
    for line in lines:
        items.append(Text(margin, y + size * 0.9, line, serif, size, theme.ink))
        y += size * 1.17
    small = DECK * u
    for line in wrapped(plain(deck), Face.SANS, small, room, 2):
        items.append(Text(margin, y + small, line, Face.SANS, small, theme.quiet))
        y += small * 1.3
    return [Group(tuple(items))] if items else [], y + 8 * u


def _foot(
    page: Page, source: str, credit: str, margin: float, theme: Theme
) -> tuple[list[Shape], float]:
    size = FOOT * page.u
    room = page.width - 2 * margin
    rows = wrapped(plain(source), Face.SANS, size, room, 2)
    rows.append(shortened(credit, Face.SANS, size, room))
    step = size * 1.38
    top = page.height - margin * 0.8 - len(rows) * step
    items: list[Shape] = [
        Text(margin, top + size + index * step, row, Face.SANS, size, theme.quiet)
        for index, row in enumerate(rows)
    ]
    return items, top
