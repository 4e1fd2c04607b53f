"""Dates in English news: absolute, partial and relative, as EDTF with the rule.

A phrase counts from the article's own date or from a date the text gave before; one
that says no date where it stands is kept, open, with the reason.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from dateline.domain.when import Extent
from dateline.reading import dates_calendar as cal
from dateline.reading.dates_atom import Atom, Shape
from dateline.reading.dates_calendar import Grain, Period
from dateline.reading.dates_count import back, shifted
from dateline.reading.dates_join import Phrase, Turn, join
from dateline.reading.dates_place import place
from dateline.reading.dates_scan import scan
from dateline.reading.dates_scene import Earlier, Placed, Scene, Unplaced


class AnchorKind(StrEnum):
    """What a date is counted from."""

    NONE = "none"  # the phrase says it all
    PUBLISHED = "published"
    TEXT = "text"  # a date the text gave before


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the counting starts, and where in the text, if it is there."""

    kind: AnchorKind
    edtf: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of time: characters ``start`` to ``end`` of the text, and its date.

    ``edtf`` is empty where it stays open, and ``reason`` then says why, in a sentence.
    ``names`` marks a date that only tells a thing apart ("the 1973 coup", "Friday's
    raid"): it dates that thing, and not what the rest of the clause tells.
    """

    start: int
    end: int
    edtf: str
    extent: Extent
    rule: str
    anchor: Anchor
    grain: Grain | None = None
    reason: str = ""
    names: bool = False


class Stretch(Protocol):
    """A sentence: anything with a start and an end."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last."""


_NO_ANCHOR = Anchor(AnchorKind.NONE)
# A line that is only wrapped ends no paragraph.
_BREAK = re.compile(r"\n[^\S\n]*\n|(?<=[.!?”\"])[^\S\n]*\n")
_LEADS = re.compile(
    r"[\s“”\"'‘’(]*(?:(?:but|and|then|so|just|only|back|even|as early as|in|on|at|by"
    r"|since|until|from|between|during|after|before|about|around|the|early|late)\s+)*",
    re.IGNORECASE,
)
_REACH = 200  # characters of a sentence that can tell of past or future


class _Reader:
    """Goes through the phrases in order and keeps what was told."""

    def __init__(
        self, text: str, published: date | None, sentences: Sequence[Stretch]
    ) -> None:
        self.text = text
        self.published = published
        self.starts = [sentence.start for sentence in sentences]
        self.breaks = [match.start() for match in _BREAK.finditer(text)]
        self.told: list[Earlier] = []
        self.origin: list[Found] = []

    def read(self, phrase: Phrase) -> Found:
        """The phrase with its date, or open with the reason."""
        scene = self._scene(phrase)
        names = phrase.turn is Turn.AT and phrase.atoms[0].names
        try:
            placed, extent = _resolve(phrase, scene)
        except Unplaced as error:
            return _open(phrase, str(error), names)
        except (ValueError, OverflowError):
            return _open(phrase, "No such date in the calendar.", names)
        found = Found(
            phrase.start,
            phrase.end,
            placed.period.edtf,
            extent,
            placed.rule,
            self._anchor(placed),
            placed.period.grain,
            names=names,
        )
        self._keep(phrase, scene, placed, found)
        return found

    def _scene(self, phrase: Phrase) -> Scene:
        at = bisect_right(self.starts, phrase.start) - 1
        begin = self.starts[at] if at >= 0 else 0
        begin = max(begin, phrase.start - _REACH)
        following = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        close = min(following, phrase.end + 60)
        return Scene(
            self.published,
            tuple(self.told[-12:]),
            self.text[begin : phrase.start],
            self.text[phrase.end : close],
            bisect_right(self.breaks, phrase.start),
        )

    def _anchor(self, placed: Placed) -> Anchor:
        if placed.counted == "published" and self.published:
            return Anchor(AnchorKind.PUBLISHED, self.published.isoformat())
        if placed.counted == "text":
            index = max(0, len(self.told) - 12) + placed.index
            source = self.origin[index]
            return Anchor(AnchorKind.TEXT, source.edtf, source.start, source.end)
        return _NO_ANCHOR

    def _keep(self, phrase: Phrase, scene: Scene, placed: Placed, found: Found) -> None:
        atoms = phrase.atoms
        leads = _LEADS.fullmatch(scene.sentence) is not None
        if atoms[0].shape in (Shape.AGO, Shape.SPELL):
            return  # tells of how long, and is seldom where the story goes on
        explicit = atoms[-1].has_year or placed.counted == "text"
        self.told.append(
            Earlier(placed.period, leads, found.names, explicit, scene.paragraph)
        )
        self.origin.append(found)


def find(
    text: str, published: date | None, sentences: Sequence[Stretch]
) -> tuple[Found, ...]:
    """The phrases of time in a text, in order, none over another.

    ``published`` is the article's own date; without it, only what the text dates by
    itself is dated. ``sentences`` are in order and tell past from future.
    """
    reader = _Reader(text, published, sentences)
    return tuple(reader.read(phrase) for phrase in join(text, scan(text)))


def _open(phrase: Phrase, reason: str, names: bool) -> Found:
    return Found(
        phrase.start,
        phrase.end,
        "",
        Extent.WITHIN,
        "open",
        _NO_ANCHOR,
        reason=reason,
        names=names,
    )


def _resolve(phrase: Phrase, scene: Scene) -> tuple[Placed, Extent]:
    first = phrase.atoms[0]
    if len(phrase.atoms) == 2:
        return _resolve_two(phrase.turn, first, phrase.atoms[1], scene)
    if phrase.turn in (Turn.UNTIL, Turn.BY):
        placed = _deadline(first, scene)
    else:
        placed = place(first, scene)
    return _turned(phrase.turn, first, placed, scene)


def _deadline(atom: Atom, scene: Scene) -> Placed:
    """A weekday, month or feast that something lasts until lies ahead, if it can."""
    if scene.behind or atom.step is not None or atom.year is not None:
        return place(atom, scene)
    return place(atom, replace(scene, sentence=f"will {scene.sentence}", rest=""))


def _turned(
    turn: Turn, atom: Atom, placed: Placed, scene: Scene
) -> tuple[Placed, Extent]:
    period, extent = placed.period, Extent.WITHIN
    if turn is Turn.SINCE:
        edtf, extent = f"{period.start}/..", Extent.THROUGHOUT
    elif turn is Turn.UNTIL:
        edtf, extent = f"../{period.end}", Extent.THROUGHOUT
    elif turn is Turn.BEFORE:
        day_before = period.grain is Grain.DAY
        end = (
            (period.first - timedelta(days=1)).isoformat() if day_before else period.end
        )
        edtf = f"../{end}"
    elif turn is Turn.AFTER:
        edtf = f"{period.start}/.."
    elif turn is Turn.BY:
        edtf = _by(period, scene.published)
    elif turn is Turn.ABOUT:
        edtf = cal.about(period).edtf
    else:
        reach = atom.what in ("reach", "throughout") or turn is Turn.FROM
        return placed, Extent.THROUGHOUT if reach else Extent.WITHIN
    if edtf.startswith("../.."):
        raise Unplaced("It has neither a start nor an end.")
    turned = Period(period.first, period.last, edtf, period.grain)
    return replace(placed, period=turned, rule=f"{turn}: {placed.rule}"), extent


def _by(period: Period, published: date | None) -> str:
    """By when something is done: from the article's date on, if that comes first."""
    if published and published < period.last:
        return f"{published.isoformat()}/{period.end}"
    return f"../{period.end}"


def _resolve_two(
    turn: Turn, first: Atom, last: Atom, scene: Scene
) -> tuple[Placed, Extent]:
    if turn is Turn.TOLD:
        return _told_twice(first, last, scene), Extent.WITHIN
    if turn is Turn.DAY:
        base = place(last, scene)
        there = cal.day(back(base.period.first, first.number or 0, first.unit))
        return replace(base, period=there), Extent.WITHIN
    if turn is Turn.COUNTED:
        base = place(last, scene)
        period = shifted(first, base.period)
        return Placed(period, "counted from a date", base.counted, base.index), (
            Extent.WITHIN
        )
    begin, close = _both(first, last, scene)
    period = cal.join(begin.period, close.period)
    extent = Extent.THROUGHOUT if turn is Turn.FROM else Extent.WITHIN
    rule = {Turn.FROM: "from … to", Turn.BETWEEN: "between"}.get(turn, "two that touch")
    counted = close if close.counted else begin
    return Placed(period, rule, counted.counted, counted.index), extent


def _told_twice(first: Atom, last: Atom, scene: Scene) -> Placed:
    """The date itself, in the year of the distance where it has none of its own."""
    if last.has_year or first.shape is Shape.AGO:
        return place(last, scene)
    try:
        near = place(first, scene)
    except Unplaced:
        return place(last, scene)
    if last.shape is Shape.DATE and last.month:
        there = place(replace(last, year=near.period.first.year), scene)
        return Placed(there.period, "counted from a date", near.counted, near.index)
    if last.shape is Shape.WEEKDAY and near.period.grain is Grain.DAY:
        return near
    return place(last, scene)


def _both(first: Atom, last: Atom, scene: Scene) -> tuple[Placed, Placed]:
    begin, close = place(first, scene), place(last, scene)
    if begin.period.first <= close.period.last:
        return begin, close
    if last.shape is Shape.WEEKDAY:
        later = close.period.first + timedelta(days=7)
        if scene.ahead or scene.published is None or later <= scene.published:
            return begin, replace(close, period=cal.day(later))
        sooner = begin.period.first - timedelta(days=7)
        return replace(begin, period=cal.day(sooner)), close
    if last.shape is Shape.DATE and last.year is None and last.month:
        year = begin.period.first.year
        after = place(replace(last, year=year), scene)
        if after.period.last < begin.period.first:
            after = place(replace(last, year=year + 1), scene)
        return begin, replace(close, period=after.period)
    return begin, close
