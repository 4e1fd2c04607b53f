"""What a figure says beside its map: each rupture in words, with its quote."""

from dataclasses import dataclass

from dateline.figure.drawing import Face, Group, Path, Shape, Text
from dateline.figure.metrics import wrapped
from dateline.figure.words import quotes
from dateline.scene.model import Link, Scene
from dateline.scene.theme import Theme

TITLE_SIZE = 12.0
QUOTE_SIZE = 11.5
WHEN_SIZE = 10.5
MOST = 5  # ruptures told in full: a figure is no list


@dataclass(frozen=True, slots=True)
class Told:
    """A link in lines: its sentence, its date, its quote."""

    link: Link
    title: tuple[str, ...]
    when: str
    quote: tuple[str, ...]

    @property
    def height(self) -> float:
        """In natural pixels, the gap below included."""
        rows = len(self.title) * 1.22 * TITLE_SIZE + len(self.quote) * 1.28 * QUOTE_SIZE
        return rows + 1.5 * WHEN_SIZE + 12.0


def told(scene: Scene, width: float, height: float, u: float) -> tuple[Told, ...]:
    """The chosen link and the ruptures that find room, the latest first.

    ``width`` and ``height`` are pixels of the picture.
    """
    links = [link for link in scene.links if link.rupture or link.chosen_only]
    links.sort(key=lambda link: (link.ref != scene.selection, link.ended))
    found: list[Told] = []
    left = height / u
    for link in links[:MOST]:
        one = _told(link, width, u)
        left -= one.height
        if left < 0:
            break
        found.append(one)
    return tuple(found)


def aside(
    rows: tuple[Told, ...], x: float, y: float, theme: Theme, u: float
) -> list[Shape]:
    """The shapes of what is told, from the upper left corner."""
    shapes: list[Shape] = []
    for row in rows:
        shapes.append(_shapes(row, x, y, theme, u))
        y += row.height * u
    return shapes


def _told(link: Link, width: float, u: float) -> Told:
    inner = width - 10 * u
    size = TITLE_SIZE * u
    title = wrapped(link.title, Face.SANS_SEMIBOLD, size, inner, 3)
    quote = wrapped(quotes(link.spans), Face.SERIF_REGULAR, QUOTE_SIZE * u, inner, 4)
    return Told(link, tuple(title), link.when, tuple(quote))


def _shapes(row: Told, x: float, y: float, theme: Theme, u: float) -> Group:
    tone = theme.ended if row.link.ended else theme.rupture
    colour = tone if row.link.rupture else theme.other
    left = x + 10 * u
    items: list[Shape] = []
    at = y
    for line in row.title:
        at += 1.22 * TITLE_SIZE * u
        items.append(
            Text(left, at, line, Face.SANS_SEMIBOLD, TITLE_SIZE * u, theme.ink)
        )
    at += 1.4 * WHEN_SIZE * u
    items.append(Text(left, at, row.when, Face.SANS, WHEN_SIZE * u, theme.quiet))
    for line in row.quote:
        at += 1.28 * QUOTE_SIZE * u
        items.append(
            Text(left, at, line, Face.SERIF_REGULAR, QUOTE_SIZE * u, theme.ink)
        )
    bar = ((x + 1.5 * u, y + 4 * u), (x + 1.5 * u, at + 3 * u))
    items.insert(0, Path((bar,), stroke=colour, width=3 * u))
    return Group(
        tuple(items),
        row.link.ref,
        f"{row.link.title}, {row.when}",
        quotes(row.link.spans),
    )
