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
from dateline.domain.when import Extent
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

    ``open_start`` and ``open_end`` fade out: the text leaves that end open.
    ``soft_start``, ``soft_end``: that bound is doubtful. ``exact``: one day is known
    and the bar is a mark.
    """

    ref: str
    lane: int
    row: int
    x0: float
    x1: float
    open_start: bool
    open_end: bool
    soft_start: bool
    soft_end: bool
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
    whole = axis(_days(dossier))
    lane_of = _by_kind if lanes is Lanes.KIND else _by_country(dossier)
    dated = [event for event in events if event.when is not None]
    order = _lane_order(dossier, lanes)
    keys = [key for key in order if any(lane_of(event)[0] == key for event in dated)]
    names = {lane_of(event)[0]: lane_of(event)[1] for event in dated}
    bars: list[Bar] = []
    rows: dict[int, list[float]] = defaultdict(list)
    for event in sorted(dated, key=lambda e: (_reach_x(dossier, whole, e), e.id)):
        lane = keys.index(lane_of(event)[0])
        x0, x1 = _reach_x(dossier, whole, event)
        bars.append(_bar(dossier, event, lane, _row(rows[lane], x0, x1), x0, x1))
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


def _days(dossier: Dossier) -> list[date]:
    days: list[date] = []
    for event in dossier.events:
        if event.when is not None:
            first, last = reach(event.when)
            bounds = (begins(dossier, event) or first, first, last)
            days += [day for day in bounds if day is not None]
            # The axis works with the ends of days: a day of its own is a day wide.
            days += [_next(day) for day in (last,) if day is not None]
    return days


def _next(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))


def _reach_x(dossier: Dossier, whole: Axis, event: Event) -> tuple[float, float]:
    when = event.when
    if when is None:
        raise ValueError(event.id)
    first, last = reach(when)
    begun = begins(dossier, event)
    if begun is not None and when.after and first is not None:
        first = max(first, begun)
    low = first or last
    high = last or first
    if low is None or high is None:
        return 0.0, whole.width
    x0 = whole.at(low.toordinal())
    x1 = whole.at(_next(high).toordinal())
    x0 -= OPEN_UNITS if when.earliest is None else 0.0
    x1 += OPEN_UNITS if when.latest is None else 0.0
    return x0, max(x1, x0 + LEAST_UNITS)


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
    dossier: Dossier, event: Event, lane: int, row: int, x0: float, x1: float
) -> Bar:
    when = event.when
    if when is None:
        raise ValueError(event.id)
    start, end = when.start, when.end
    return Bar(
        ref=event.id,
        lane=lane,
        row=row,
        x0=x0,
        x1=x1,
        open_start=start.first is None,
        open_end=end.last is None,
        soft_start=_soft(start.doubtful, when.extent, start.first, start.last),
        soft_end=_soft(end.doubtful, when.extent, end.first, end.last),
        exact=start == end and start.first == start.last,
        title=dossier.sentence(event),
        when=when_words(when),
        voice=voice_words(dossier, event.voice),
        stroke=stroke(event.voice),
        rupture=event.is_rupture,
        ended=has_ended(dossier, event),
        spans=event.spans,
    )


def _soft(
    doubtful: bool, extent: Extent, first: date | None, last: date | None
) -> bool:
    """A bound is soft where EDTF doubts it, or a lasting state's day is not known."""
    return doubtful or (extent is Extent.THROUGHOUT and first != last)


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
