"""A whole page: where it happened, how relations stood, when, and what was before."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept
from dateline.domain.view import View
from dateline.figure.aside import link_notes
from dateline.figure.drawing import Drawing, Face, Path, Shape, Text
from dateline.figure.layout import drawing, map_panel
from dateline.figure.matrix import matrix_panel, shown_matrix
from dateline.figure.matrix import told as matrix_told
from dateline.figure.metrics import shortened, width
from dateline.figure.notes import in_columns
from dateline.figure.panel import Panel
from dateline.figure.precedents import chosen, precedents_panel
from dateline.figure.precedents import told as precedents_told
from dateline.figure.sheet import Page, sheet
from dateline.figure.timeline import timeline_panel
from dateline.figure.timeline import told as timeline_told
from dateline.figure.words import hidden
from dateline.geometry.clip import Rect
from dateline.scene.build import build
from dateline.scene.model import Scene
from dateline.scene.theme import Theme
from dateline.scene.timeline import Lanes, timeline

CREDIT = "Page: Dateline. Base map: Natural Earth. Places: GeoNames."
LANDSCAPE, PORTRAIT = 1240.0, 1040.0  # the shorter side, at which widths are given
ASIDE = 400.0  # the column beside the map of a wide page
HEAD, SUB = 16.0, 11.5
HEAD_ROOM = 34.0  # a head with its rule and what is said beside it
BETWEEN = 16.0
LEAST = (800.0, 640.0)  # width and height, for parts
LEFT = 0.48  # of a wide page's width
RELATIONS, TIMELINE = 0.36, 0.56  # the most that each takes of a column's height

Draw = Callable[[Rect], Panel]


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the page: its head, what is said beside that, how it is drawn."""

    head: str
    said: str
    draw: Draw


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all parts are made of."""

    dossier: Dossier
    view: View
    theme: Theme
    u: float


def page_drawing(
    dossier: Dossier, view: View, page: Page, theme: Theme, lanes: Lanes = Lanes.KIND
) -> Drawing:
    """All that a view shows, on one page: map, relations, timeline, precedents.

    What there is nothing of is left out, and the rest gets its room. On a page too
    small for parts there is the map alone.
    """
    wide = page.width >= page.height
    large = replace(page, natural=LANDSCAPE if wide else PORTRAIT)
    scene = build(dossier, view)
    deck = hidden(dossier, view.filter)
    made = sheet(large, theme, dossier.title, deck, scene.source, CREDIT)
    left, top, right, bottom = made.room
    if min((right - left) / LEAST[0], (bottom - top) / LEAST[1]) < large.u:
        return drawing(scene, page, theme)
    desk = _Desk(dossier, view, theme, large.u)
    upper = [_map(desk, scene, world=page.world), *_relations(desk, scene)]
    lower = [*_timeline(desk, lanes), *_precedents(desk)]
    arranged = _beside if wide else _below
    items = arranged(upper, lower, made.room, desk)
    said = [part.said for part in (*upper, *lower) if part.said]
    desc = " ".join((scene.alt, *said))
    return made.drawing(items, dossier.title, desc, scene.source)


def _map(desk: _Desk, scene: Scene, *, world: bool) -> _Part:
    def draw(box: Rect) -> Panel:
        return map_panel(scene, box, desk.theme, desk.u, world=world)

    return _Part("Where", "", draw)


def _relations(desk: _Desk, scene: Scene) -> Iterator[_Part]:
    """How relations stood; where no event changes them, what the map shows in words."""
    shown = shown_matrix(desk.dossier, desk.view)
    notes = link_notes(scene, desk.theme)
    if shown.codes:

        def draw(box: Rect) -> Panel:
            chosen = desk.view.selection
            return matrix_panel(desk.dossier, shown, box, desk.theme, desk.u, chosen)

        yield _Part("Relations", matrix_told(desk.dossier, desk.view, shown), draw)
    elif notes:

        def draw_notes(box: Rect) -> Panel:
            made = in_columns(notes, box, desk.theme, desk.u)
            return Panel(made.shapes, made.bottom)

        yield _Part("In the words of the article", "", draw_notes)


def _timeline(desk: _Desk, lanes: Lanes) -> Iterator[_Part]:
    events = kept(desk.dossier, desk.view.filter)
    shown = timeline(desk.dossier, events, lanes)
    if shown.bars:

        def draw(box: Rect) -> Panel:
            theme, u = desk.theme, desk.u
            return timeline_panel(desk.dossier, shown, box, theme, u, desk.view)

        yield _Part("When", timeline_told(desk.dossier, events, shown, lanes), draw)


def _precedents(desk: _Desk) -> Iterator[_Part]:
    found = chosen(desk.dossier, desk.view)
    if found is not None and len(found.cases) > 1:
        cases = found

        def draw(box: Rect) -> Panel:
            return precedents_panel(desk.dossier, cases, box, desk.theme, desk.u)

        yield _Part("Before", precedents_told(found), draw)


def _beside(
    upper: list[_Part], lower: list[_Part], room: Rect, desk: _Desk
) -> list[Shape]:
    """A wide page: map and relations to the left, when and before to the right."""
    left, top, right, bottom = room
    if not lower:
        return _column(upper, room, RELATIONS, desk)
    middle = left + (right - left) * LEFT
    gutter = BETWEEN * desk.u
    return [
        *_column(upper, (left, top, middle - gutter, bottom), RELATIONS, desk),
        *_column(lower, (middle + gutter, top, right, bottom), TIMELINE, desk, fill=1),
    ]


def _below(
    upper: list[_Part], lower: list[_Part], room: Rect, desk: _Desk
) -> list[Shape]:
    """A tall page: the map with relations beside it, below it the rest."""
    left, top, right, bottom = room
    u, whole = desk.u, bottom - top
    shares = {"When": 0.36, "Before": 0.32}
    need = [_need(part, left, right, shares[part.head] * whole, u) for part in lower]
    y = bottom - sum(need) - BETWEEN * u * len(need)
    items: list[Shape] = []
    if len(upper) == 1:
        items += _headed(upper[0], (left, top, right, y), desk)
    else:
        x = right - ASIDE * u
        items += _headed(upper[0], (left, top, x - 22 * u, y), desk)
        items += _headed(upper[1], (x, top, right, y), desk)
    for part, height in zip(lower, need, strict=True):
        y += BETWEEN * u
        items += _headed(part, (left, y, right, y + height), desk)
        y += height
    return items


def _column(
    parts: list[_Part], box: Rect, most: float, desk: _Desk, *, fill: int = 0
) -> list[Shape]:
    """One part, or two below each other: one as high as it need be, one the rest.

    ``most`` is the share of the height that the former may take, ``fill`` the number of
    the latter.
    """
    left, top, right, bottom = box
    if len(parts) == 1:
        return _headed(parts[0], box, desk)
    need = _need(parts[1 - fill], left, right, most * (bottom - top), desk.u)
    gap = BETWEEN * desk.u
    split = top + need if fill else bottom - need - gap
    return [
        *_headed(parts[0], (left, top, right, split), desk),
        *_headed(parts[1], (left, split + gap, right, bottom), desk),
    ]


def _need(part: _Part, left: float, right: float, most: float, u: float) -> float:
    """How high a part with its head need be, so much at most."""
    head = HEAD_ROOM * u
    return min(most, part.draw((left, 0.0, right, most - head)).bottom + head)


def _headed(part: _Part, box: Rect, desk: _Desk) -> list[Shape]:
    """A part under its head: a rule, a word in serif, a sentence in sans beside it."""
    left, top, right, bottom = box
    theme, u = desk.theme, desk.u
    serif, size = Face.SERIF_SEMIBOLD, HEAD * u
    rule = ((left, top), (right, top))
    items: list[Shape] = [Path((rule,), stroke=theme.ink, width=1.4 * u)]
    base = top + 1.32 * size
    items.append(Text(left, base, part.head, serif, size, theme.ink))
    x = left + width(part.head, serif, size) + 10 * u
    if part.said:
        said = shortened(part.said, Face.SANS, SUB * u, right - x)
        items.append(Text(x, base, said, Face.SANS, SUB * u, theme.quiet))
    drawn = part.draw((left, top + HEAD_ROOM * u, right, bottom))
    return [*items, *drawn.shapes]
