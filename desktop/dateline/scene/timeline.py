"""Events as bars on an axis of days, in lanes: what a timeline is to draw."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import reach
from dateline.domain.query import countries_of
from dateline.domain.span import Span
from dateline.domain.tie import begins
from dateline.domain.when import Extent, When
from dateline.geometry.axis import Axis, Tick, axis, ticks
from dateline.scene.links import has_ended, stroke
from dateline.scene.model import Stroke
from dateline.scene.wording import voice_words, when_words


class Lanes(StrEnum):
    """What the lanes of a timeline tell apart."""

    KIND = "kind"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Bar:
    """An event on the axis, from ``x0`` to ``x1`` in axis units, in a row of a lane.

    It surely holds from ``sure0`` to ``sure1``; outside that it may. For what happened
    at some time within an interval the two are equal: it is sure nowhere.
    ``open_start`` and ``open_end`` fade out: the text leaves that end open.
    ``doubtful``: EDTF doubts a bound. ``exact``: one day is known, the bar is a mark.
    """

    ref: str
    lane: int
    row: int
    x0: float
    x1: float
    sure0: float
    sure1: float
    open_start: bool
    open_end: bool
    doubtful: bool
    exact: bool
    title: str
    when: str
    voice: str
    stroke: Stroke
    rupture: bool
    ended: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name and how many rows its bars need so that none overlap."""

    key: str
    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Axis, ticks, lanes from top to bottom, bars by date; ``undated`` are counted."""

    axis: Axis
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    bars: tuple[Bar, ...]
    undated: tuple[str, ...]


_GROUPS = (
    ("relations", "Relations"),
    ("envoy", "Envoys"),
    ("mission", "Missions"),
    ("asylum", "Asylum"),
    ("passage", "Asylum"),
    ("person", "Persons"),
    ("military", "Military"),
    ("aid", "Aid and support"),
    ("support", "Aid and support"),
    ("post", "Aid and support"),
    ("agreement", "Agreements and sanctions"),
    ("sanctions", "Agreements and sanctions"),
    ("speech", "Statements"),
    ("state", "Law and state"),
    ("legal", "Law and state"),
)
OPEN_UNITS = 30.0  # how far an open end reaches before it has faded
LEAST_UNITS = 9.0  # the width below which a bar can't be seen


def timeline(
    dossier: Dossier, events: tuple[Event, ...], lanes: Lanes = Lanes.KIND
) -> Timeline:
    """The timeline of events; the whole dossier's axis, so that it stays put.

    Filtering changes which bars there are, never where a day lies.
    """
    whole = axis(_bounds(dossier))
    lane_of = _by_kind if lanes is Lanes.KIND else _by_country(dossier)
    dated = [event for event in events if event.when is not None]
    order = _lane_order(dossier, lanes)
    keys = [key for key in order if any(lane_of(event)[0] == key for event in dated)]
    names = {lane_of(event)[0]: lane_of(event)[1] for event in dated}
    bars: list[Bar] = []
    rows: dict[int, list[float]] = defaultdict(list)
    for event in sorted(dated, key=lambda e: (_ends(dossier, whole, e), e.id)):
        lane = keys.index(lane_of(event)[0])
        bars.append(_bar(dossier, whole, event, lane, rows[lane]))
    return Timeline(
        axis=whole,
        ticks=ticks(whole),
        lanes=tuple(
            Lane(key, names[key], max(1, len(rows[index])))
            for index, key in enumerate(keys)
        ),
        bars=tuple(bars),
        undated=tuple(event.id for event in events if event.when is None),
    )


def group_name(kind: str) -> str:
    """The lane that a kind of event belongs to, by the first word of its id."""
    return dict(_GROUPS).get(kind.partition(".")[0], "Other")


def _bounds(dossier: Dossier) -> list[int]:
    """The days that matter as ordinals: where each interval and its bounds begin, end.

    An interval's last day ends where the next one begins.
    """
    found: list[int] = []
    for event in dossier.events:
        if event.when is None:
            continue
        first, last = _reach(dossier, event)
        start, end = event.when.start, event.when.end
        firsts = [first]
        lasts = [last]
        if event.when.extent is Extent.THROUGHOUT:  # how wide each bound is shows
            firsts.append(None if end.first == end.last else end.first)
            lasts.append(None if start.first == start.last else start.last)
        found += [day.toordinal() for day in firsts if day is not None]
        found += [day.toordinal() + 1 for day in lasts if day is not None]
    return found


def _reach(dossier: Dossier, event: Event) -> tuple[date | None, date | None]:
    """The first and last day of an event's bar; it can't begin before what it follows.

    Raises:
        ValueError: the event has no date.
    """
    if event.when is None:
        raise ValueError(event.id)
    first, last = reach(event.when)
    begun = begins(dossier, event)
    if event.when.after and begun is not None and first is not None:
        first = max(first, begun)
    return first, last


def _ends(dossier: Dossier, whole: Axis, event: Event) -> tuple[float, float]:
    when = event.when
    first, last = _reach(dossier, event)
    low, high = first or last, last or first
    if when is None or low is None or high is None:
        return 0.0, whole.width
    x0, x1 = whole.at(low.toordinal()), whole.at(high.toordinal() + 1)
    x0 -= OPEN_UNITS if when.earliest is None else 0.0
    x1 += OPEN_UNITS if when.latest is None else 0.0
    return x0, max(x1, x0 + LEAST_UNITS)


def _sure(whole: Axis, when: When, x0: float, x1: float) -> tuple[float, float]:
    """From where to where the event surely went on."""
    if when.start == when.end and when.start.first == when.start.last:
        return x0, x1
    if when.extent is Extent.WITHIN:
        return x0, x0
    begun, over = when.start.last, when.end.first
    left = whole.at(begun.toordinal() + 1) if begun else x0
    right = whole.at(over.toordinal()) if over else x1
    return min(max(left, x0), x1), max(min(right, x1), x0)


def _row(ends: list[float], x0: float, x1: float) -> int:
    """The first row of a lane with room from x0 on; ``ends`` is kept up to date."""
    gap = 4.0
    for row, end in enumerate(ends):
        if end + gap <= x0:
            ends[row] = x1
            return row
    ends.append(x1)
    return len(ends) - 1


def _bar(
    dossier: Dossier, whole: Axis, event: Event, lane: int, rows: list[float]
) -> Bar:
    when = event.when
    if when is None:
        raise ValueError(event.id)
    x0, x1 = _ends(dossier, whole, event)
    sure0, sure1 = _sure(whole, when, x0, x1)
    return Bar(
        ref=event.id,
        lane=lane,
        row=_row(rows, x0, x1),
        x0=x0,
        x1=x1,
        sure0=sure0,
        sure1=sure1,
        open_start=when.start.first is None,
        open_end=when.end.last is None,
        doubtful=when.start.doubtful or when.end.doubtful,
        exact=when.start == when.end and when.start.first == when.start.last,
        title=dossier.sentence(event),
        when=when_words(when),
        voice=voice_words(dossier, event.voice),
        stroke=stroke(event.voice),
        rupture=event.is_rupture,
        ended=has_ended(dossier, event),
        spans=event.spans,
    )


def _by_kind(event: Event) -> tuple[str, str]:
    name = group_name(event.kind)
    return name, name


def _by_country(dossier: Dossier) -> Callable[[Event], tuple[str, str]]:
    def lane(event: Event) -> tuple[str, str]:
        codes = countries_of(dossier, event)
        code = codes[0] if codes else ""
        return code, dossier.country_name(code) if code else "No country"

    return lane


def _lane_order(dossier: Dossier, lanes: Lanes) -> list[str]:
    if lanes is Lanes.KIND:
        return [*dict.fromkeys(name for _, name in _GROUPS), "Other"]
    count: dict[str, int] = defaultdict(int)
    for event in dossier.events:
        for code in countries_of(dossier, event)[:1]:
            count[code] += 1
    return [*sorted(count, key=lambda code: (-count[code], code)), ""]
