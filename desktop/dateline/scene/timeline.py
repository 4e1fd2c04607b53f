"""Events as bars on an axis of days, in lanes: what a timeline is to draw."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import days
from dateline.domain.once import once
from dateline.domain.query import countries_of, story
from dateline.domain.span import Span
from dateline.domain.when import Extent, When
from dateline.geometry.axis import Axis, Tick, axis, ticks
from dateline.scene.links import event_stroke, has_ended
from dateline.scene.signs import Stroke
from dateline.scene.wording import status_words, voice_words, when_words


class Lanes(StrEnum):
    """What the lanes of a timeline tell apart."""

    KIND = "kind"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Bar:
    """An event on the axis, from ``x0`` to ``x1`` in axis units, in a row of a lane.

    It surely holds from ``sure0`` to ``sure1``; outside that it may. For what happened
    at some time within an interval the two are equal: it is sure nowhere.
    ``open_start`` and ``open_end`` fade out: the text leaves that end open. An unknown
    end is somewhere: from ``OPEN_UNITS`` before it on it is not known where.
    ``doubtful``: EDTF doubts a bound. ``exact``: one day is known, the bar is a mark.
    ``status`` is in words, empty for what simply happened.
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
    status: str = ""
    unknown_start: bool = False
    unknown_end: bool = False


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
    ("talks", "Talks"),
    ("agreement", "Agreements and sanctions"),
    ("sanctions", "Agreements and sanctions"),
    ("speech", "Statements"),
    ("protest", "Protests"),
    ("coercion", "Coercion"),
    ("state", "Law and state"),
    ("legal", "Law and state"),
)
OPEN_UNITS = 30.0  # how far an open or unknown end reaches; in the axis's margin
GAP_UNITS = 4.0  # between two bars of a row
LEAST_UNITS = 9.0  # the width below which a bar can't be seen


def timeline(
    dossier: Dossier, events: tuple[Event, ...], lanes: Lanes = Lanes.KIND
) -> Timeline:
    """The timeline of some of the dossier's events.

    Axis, lanes and the place of each bar are those of the whole dossier: filtering
    changes which bars there are, never where one lies.
    """
    whole = _whole(dossier, lanes)
    wanted = {event.id for event in events}
    if len(wanted) == len(dossier.events):
        return whole
    return replace(
        whole,
        bars=tuple(bar for bar in whole.bars if bar.ref in wanted),
        undated=tuple(key for key in whole.undated if key in wanted),
    )


def group_name(kind: str) -> str:
    """The lane that a kind of event belongs to, by the first word of its id."""
    return dict(_GROUPS).get(kind.partition(".")[0], "Other")


@once
def _whole(dossier: Dossier, lanes: Lanes) -> Timeline:
    tale = story(dossier)
    along = axis(_bounds(dossier))
    lane_of = _by_kind if lanes is Lanes.KIND else _by_country(dossier)
    dated = [event for event in tale if event.when is not None]
    names = dict(lane_of(event) for event in dated)
    keys = [key for key in _lane_order(dossier, lanes) if key in names]
    index = {key: place for place, key in enumerate(keys)}
    ends = {event.id: _ends(dossier, along, event) for event in dated}
    rows: dict[int, list[float]] = defaultdict(list)
    bars: list[Bar] = []
    for event in sorted(dated, key=lambda one: (ends[one.id], one.id)):
        lane = index[lane_of(event)[0]]
        row = _row(rows[lane], *ends[event.id])
        bars.append(_bar(dossier, along, event, (lane, row), ends[event.id]))
    return Timeline(
        axis=along,
        ticks=ticks(along),
        lanes=tuple(Lane(key, names[key], len(rows[index[key]])) for key in keys),
        bars=tuple(bars),
        undated=tuple(event.id for event in tale if event.when is None),
    )


def _bounds(dossier: Dossier) -> list[int]:
    """The days that matter as ordinals: where each interval and its bounds begin, end.

    An interval's last day ends where the next one begins.
    """
    found: list[int] = []
    for event in dossier.events:
        if event.when is None:
            continue
        first, last = days(dossier, event)
        start, end = event.when.start, event.when.end
        firsts = [first]
        lasts = [last]
        if event.when.extent is Extent.THROUGHOUT:  # how wide each bound is shows
            firsts.append(None if end.first == end.last else end.first)
            lasts.append(None if start.first == start.last else start.last)
        found += [day.toordinal() for day in firsts if day is not None]
        found += [day.toordinal() + 1 for day in lasts if day is not None]
    return found


def _ends(dossier: Dossier, along: Axis, event: Event) -> tuple[float, float]:
    first, last = days(dossier, event)
    low, high = first or last, last or first
    if low is None or high is None:  # no date that is read has neither end
        return 0.0, along.width
    x0, x1 = along.at(low.toordinal()), along.at(high.toordinal() + 1)
    x0 -= OPEN_UNITS if event.when and event.when.earliest is None else 0.0
    x1 += OPEN_UNITS if event.when and event.when.latest is None else 0.0
    return x0, max(x1, x0 + LEAST_UNITS)


def _sure(along: Axis, when: When, x0: float, x1: float) -> tuple[float, float]:
    """From where to where the event surely went on; equal where it is sure nowhere."""
    lasting = when.extent is Extent.THROUGHOUT
    if when.start == when.end and (lasting or when.start.first == when.start.last):
        return x0, x1
    if not lasting or when.start.unknown or when.end.unknown:
        return x0, x0
    begun, over = when.start.last, when.end.first
    left = along.at(begun.toordinal() + 1) if begun else x0
    right = along.at(over.toordinal()) if over else x1
    if begun and begun == when.start.first:
        left = x0  # a day that is known is no doubt
    if over and over == when.end.last:
        right = x1
    left, right = min(max(left, x0), x1), max(min(right, x1), x0)
    return (left, right) if left < right else (x0, x0)


def _row(ends: list[float], x0: float, x1: float) -> int:
    """The first row of a lane with room from x0 on; ``ends`` is kept up to date."""
    for row, end in enumerate(ends):
        if end + GAP_UNITS <= x0:
            ends[row] = x1
            return row
    ends.append(x1)
    return len(ends) - 1


def _bar(
    dossier: Dossier,
    along: Axis,
    event: Event,
    seat: tuple[int, int],
    ends: tuple[float, float],
) -> Bar:
    when = event.when
    if when is None:
        raise ValueError(f"the event “{event.id}” has no date")
    sure0, sure1 = _sure(along, when, *ends)
    return Bar(
        ref=event.id,
        lane=seat[0],
        row=seat[1],
        x0=ends[0],
        x1=ends[1],
        sure0=sure0,
        sure1=sure1,
        open_start=when.start.open,
        open_end=when.end.open,
        doubtful=when.start.doubtful or when.end.doubtful,
        exact=when.start == when.end and when.start.first == when.start.last,
        title=dossier.sentence(event),
        when=when_words(when),
        voice=voice_words(dossier, event.voice),
        stroke=event_stroke(event),
        rupture=event.is_rupture,
        ended=has_ended(dossier, event),
        spans=event.spans,
        status=status_words(event),
        unknown_start=when.start.unknown,
        unknown_end=when.end.unknown,
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
