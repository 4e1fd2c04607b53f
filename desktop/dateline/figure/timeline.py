"""The printed timeline: when it happened, event by event, with the sentences."""

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import days, kept
from dateline.domain.view import View
from dateline.figure.drawing import Drawing, Face, Group, Shape, Text
from dateline.figure.legend import arranged, legend
from dateline.figure.metrics import plain, shortened
from dateline.figure.panel import Panel
from dateline.figure.sheet import Page, sheet
from dateline.figure.timeline_chart import Chart, chart
from dateline.figure.timeline_keys import keys, symbol
from dateline.figure.words import hidden, quotes
from dateline.geometry.clip import Rect
from dateline.scene.theme import Theme
from dateline.scene.timeline import Lanes, Timeline, timeline
from dateline.scene.wording import source_words

CREDIT = "Timeline: Dateline."
SIZE, ROW = 11.0, 15.0
MOST_UNDATED = 4
MOST_TOLD = 300  # events in the alternative text


def timeline_drawing(
    dossier: Dossier, view: View, page: Page, theme: Theme, lanes: Lanes = Lanes.KIND
) -> Drawing:
    """The figure of what a view shows, by date."""
    events = kept(dossier, view.filter)
    shown = timeline(dossier, events, lanes)
    source = source_words(dossier)
    deck = f"{told(dossier, events, shown, lanes)} {hidden(dossier, view.filter)}"
    made = sheet(page, theme, dossier.title, deck.strip(), source, CREDIT)
    drawn = timeline_panel(dossier, shown, made.room, theme, page.u, view)
    desc = _alt(dossier, shown, deck)
    return made.drawing(list(drawn.shapes), dossier.title, desc, source)


def timeline_panel(
    dossier: Dossier, shown: Timeline, box: Rect, theme: Theme, u: float, view: View
) -> Panel:
    """The chart in a box, below it its legend, and what has no date or no room."""
    left, top, right, bottom = box
    signs = arranged(keys(shown.bars, folded=True), right - left, u)
    undated = _undated(dossier, shown.undated, right - left, u)
    foot = signs.height + (len(undated) + 1) * ROW * u + 16 * u
    room = (left, top, right, bottom - foot)
    drawn = chart(shown, room, theme, u, view.selection, view.on)
    signs = arranged(keys(shown.bars, folded=drawn.folded), right - left, u)
    y = drawn.bottom + (24 if view.on else 12) * u
    items: list[Shape] = [*drawn.shapes, *legend(signs, left, y, theme, u, symbol)]
    y += signs.height + 10 * u
    for key, words in undated + _without_room(drawn):
        items.append(_line(dossier, key, words, left, y, theme, u))
        y += ROW * u
    return Panel(tuple(items), y)


def told(
    dossier: Dossier, events: tuple[Event, ...], shown: Timeline, lanes: Lanes
) -> str:
    """What is shown, in a sentence."""
    if not shown.bars:
        some = len(events) < len(dossier.events)
        return "No dated event that is shown." if some else "No event with a date."
    ends = [days(dossier, event) for event in events if event.when is not None]
    years = sorted({day.year for pair in ends for day in pair if day is not None})
    span = f"{years[0]}–{years[-1]}" if years[0] < years[-1] else f"{years[0]}"
    count = f"{len(shown.bars)} dated {_events(len(shown.bars))}"
    return f"{count} by {lanes.value}, {span}."


def _events(count: int, one: str = "", more: str = "") -> str:
    return f"event {one}".strip() if count == 1 else f"events {more}".strip()


def _undated(
    dossier: Dossier, refs: tuple[str, ...], room: float, u: float
) -> list[tuple[str, str]]:
    """The lines for events without a date: the event's id, empty for a count."""
    face, size = Face.SANS, SIZE * u
    first = refs if len(refs) <= MOST_UNDATED else refs[: MOST_UNDATED - 1]
    lines = [
        (ref, shortened(f"Not dated: {plain(dossier.name_of(ref))}", face, size, room))
        for ref in first
    ]
    more = len(refs) - len(first)
    return lines + ([("", f"Not dated: {more} more events")] if more else [])


def _without_room(drawn: Chart) -> list[tuple[str, str]]:
    """What the chart could not say, so that nothing is lost in silence."""
    lines = []
    if drawn.left_out:
        count = f"{drawn.left_out} {_events(drawn.left_out, 'finds', 'find')}"
        lines.append(f"{count} no room at this size.")
    if drawn.unnamed:
        count = f"{drawn.unnamed} {_events(drawn.unnamed, 'is', 'are')}"
        lines.append(f"{count} shown without words for want of room.")
    return [("", " ".join(lines))] if lines else []


def _line(
    dossier: Dossier,
    ref: str,
    words: str,
    x: float,
    y: float,
    theme: Theme,
    u: float,
) -> Group:
    size = SIZE * u
    text = Text(x, y + size, words, Face.SANS, size, theme.quiet)
    event = dossier.by_id.get(ref)
    if not isinstance(event, Event):
        return Group((text,))
    return Group(
        (text,), ref, f"{dossier.sentence(event)}. Not dated", quotes(event.spans)
    )


def _alt(dossier: Dossier, shown: Timeline, deck: str) -> str:
    """The timeline in sentences, lane by lane."""
    lines = [f"Timeline: {dossier.title}.", deck]
    for number, lane in enumerate(shown.lanes):
        bars = [bar for bar in shown.bars if bar.lane == number]
        rows = (f"{bar.title}, {bar.when}" for bar in bars[:MOST_TOLD])
        if bars:
            lines.append(f"{lane.name}: {'; '.join(rows)}.")
    if shown.undated:
        rows = (dossier.name_of(ref) for ref in shown.undated[:MOST_TOLD])
        lines.append(f"Not dated: {'; '.join(rows)}.")
    return " ".join(lines)
