"""The printed precedents: this has happened before, case by case on one clock."""

from collections.abc import Iterable

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import kept
from dateline.domain.kind import KINDS
from dateline.domain.lens import Filter
from dateline.domain.view import View
from dateline.domain.voice import Voice
from dateline.figure.drawing import Drawing, Face, Shape, Text
from dateline.figure.legend import SWATCH, arranged, legend
from dateline.figure.panel import Panel
from dateline.figure.precedents_entry import BAR, Marked
from dateline.figure.precedents_table import Column, Step, Table, table
from dateline.figure.sheet import Page, sheet
from dateline.figure.ways import stroked
from dateline.figure.words import hidden
from dateline.geometry.clip import Rect
from dateline.scene.links import stroke
from dateline.scene.model import Key
from dateline.scene.precedents import (
    Case,
    Entry,
    Precedents,
    Stage,
    families,
    precedents,
)
from dateline.scene.signs import Stroke
from dateline.scene.theme import Theme
from dateline.scene.wording import source_words, voice_words

CREDIT = "Comparison: Dateline."
STEPS = {
    Stage.REMOVAL: "Removal",
    Stage.ANSWER: "Diplomatic answer",
    Stage.OUTCOME: "Outcome",
}
NOTHING = "The article tells of no two events of one kind."
SIZE = 11.0


def precedents_drawing(
    dossier: Dossier, view: View, page: Page, theme: Theme
) -> Drawing:
    """The figure of the events of one kind that a view shows, and what followed each.

    The kind is one that the view's filter lets through, and that there are two of.
    """
    source = source_words(dossier)
    found = chosen(dossier, view)
    deck = f"{told(found)} {hidden(dossier, view.filter)}".strip()
    made = sheet(page, theme, dossier.title, deck, source, CREDIT)
    if found is None or not found.cases:
        return made.drawing([], dossier.title, f"{dossier.title}. {deck}", source)
    drawn = precedents_panel(dossier, found, made.room, theme, page.u)
    desc = _alt(dossier.title, found, steps_of(found), deck)
    return made.drawing(list(drawn.shapes), dossier.title, desc, source)


def precedents_panel(
    dossier: Dossier, found: Precedents, box: Rect, theme: Theme, u: float
) -> Panel:
    """The cases in a box, below them the legend, and how many found no room."""
    left, top, right, bottom = box
    columns = columns_of(dossier, found)
    signs = arranged(keys(columns), right - left, u)
    foot = signs.height + 18 * u
    room = (left, top, right, bottom - foot)
    drawn = table(columns, steps_of(found), room, theme, u)
    items: list[Shape] = list(drawn.shapes)
    y = min(drawn.bottom + 8 * u, bottom - foot)
    if said := left_out(drawn):
        size = SIZE * u
        items.append(Text(left, y + size, said, Face.SANS, size, theme.quiet))
        y += 10 * u
    items += legend(signs, left, y + 6 * u, theme, u, symbol)
    return Panel(tuple(items), y + 6 * u + signs.height)


def chosen(dossier: Dossier, view: View) -> Precedents | None:
    """The family that a view's filter asks for by its kinds, or the first there is.

    Its cases are those whose own event the filter lets through; of what followed, what
    is told in a voice that it lets through. None where no kind has two events.
    """
    there = families(dossier)
    kinds = view.filter.kinds
    asked = [one for one in there if not kinds or not kinds.isdisjoint(one.kinds)]
    if not asked:
        return None
    whole = precedents(dossier, asked[0])
    shown = {event.id for event in kept(dossier, view.filter)}
    cases = tuple(
        _heard(dossier, case, view.filter) for case in whole.cases if case.ref in shown
    )
    return Precedents(asked[0], cases)


def told(found: Precedents | None) -> str:
    """What is shown, in a sentence."""
    if found is None:
        return NOTHING
    if not found.cases:
        return f"{found.family.name}: none that is shown."
    return f"{found.family.name}, and how long after each what followed."


def columns_of(dossier: Dossier, found: Precedents) -> tuple[Column, ...]:
    """The cases as columns, each entry with what its line tells."""
    return tuple(
        Column(
            case.ref,
            case.when,
            case.title,
            {
                stage: tuple(_marked(dossier, entry) for entry in entries)
                for stage, entries in case.cells.items()
            },
        )
        for case in found.cases
    )


def steps_of(found: Precedents) -> tuple[Step, ...]:
    """The steps that some case has, in the order of the clock."""
    names = {Stage.EVENT: found.family.first} | STEPS
    return tuple(
        Step(stage, names[stage])
        for stage in Stage
        if any(case.cells[stage] for case in found.cases)
    )


def keys(columns: tuple[Column, ...]) -> tuple[Key, ...]:
    """What the lines beside the quotes mean, of those that are drawn."""
    marked = [one for column in columns for row in column.cells.values() for one in row]
    strokes = {one.stroke for one in marked}
    found = [Key(one.value, _VOICES[one]) for one in Stroke if one in strokes]
    if any(one.rupture for one in marked):
        found.insert(0, Key("rupture", "Rupture of relations"))
    return tuple(found) if len(found) > 1 else ()


_VOICES = {
    Stroke.SOLID: "Stated by the author",
    Stroke.DASHED: "Attributed to or quoted from others",
    Stroke.DOTTED: "Hedged: not stated as fact",
}


def symbol(name: str, x: float, y: float, theme: Theme, u: float) -> Iterable[Shape]:
    """A key's sign: the line as it stands beside a quote, lying."""
    strokes = {one.value: one for one in Stroke}
    colour = theme.rupture if name == "rupture" else theme.other
    row = (((x, y), (x + SWATCH * u, y)),)
    return [stroked(row, strokes.get(name, Stroke.SOLID), colour, BAR * u, u)]


def left_out(drawn: Table) -> str:
    """What found no room, in a sentence; empty where all did."""
    lines = []
    if drawn.cases_out:
        cases = "earlier case finds" if drawn.cases_out == 1 else "earlier cases find"
        lines.append(f"{drawn.cases_out} {cases} no room at this size.")
    if drawn.entries_out:
        quotes = "quote finds" if drawn.entries_out == 1 else "quotes find"
        lines.append(f"{drawn.entries_out} {quotes} no room at this size.")
    return " ".join(lines)


def _heard(dossier: Dossier, case: Case, chosen: Filter) -> Case:
    if not chosen.voices:
        return case
    cells = {
        stage: tuple(one for one in row if _voice(dossier, one).kind in chosen.voices)
        for stage, row in case.cells.items()
    }
    return Case(case.ref, case.title, case.when, cells)


def _voice(dossier: Dossier, entry: Entry) -> Voice:
    """In whose voice an entry is told: the event's own, or that of another reading."""
    event = _event(dossier, entry.ref)
    voices = (event.voice, *(reading.voice for reading in event.readings))
    return next(
        (one for one in voices if voice_words(dossier, one) == entry.voice), event.voice
    )


def _marked(dossier: Dossier, entry: Entry) -> Marked:
    names = {kind.name for kind in KINDS.values() if kind.is_rupture}
    return Marked(entry, stroke(_voice(dossier, entry)), entry.kind in names)


def _event(dossier: Dossier, ref: str) -> Event:
    event = dossier.by_id[ref]
    if not isinstance(event, Event):
        raise TypeError(ref)
    return event


def _alt(title: str, found: Precedents, steps: tuple[Step, ...], deck: str) -> str:
    """The cases in sentences, one after the other."""
    lines = [f"Comparison: {title}.", deck]
    for case in found.cases:
        lines.append(f"{case.title}, {case.when}.")
        for step in steps:
            for entry in case.cells[step.stage]:
                after = f", {entry.after}" if entry.after else ""
                lines.append(f"{step.name}: {entry.kind}{after}. {entry.voice}.")
    return " ".join(lines)
