"""Phrases that count, from the article's date or from a date in the text."""

from datetime import date, timedelta

from dateline.reading import dates_calendar as cal
from dateline.reading.dates_atom import Atom, Shape
from dateline.reading.dates_calendar import Grain, Period
from dateline.reading.dates_scene import (
    NO_EARLIER,
    Placed,
    Scene,
    Unplaced,
    published,
    story_year,
)
from dateline.reading.dates_words import SEASONS


def near(atom: Atom, scene: Scene) -> Placed:
    """Last, this or next week, month …; earlier or later in it.

    Raises:
        Unplaced: nothing to count from is known.
        ValueError: it lies outside the calendar.
    """
    base, step = published(scene), atom.step or 0
    rule = f"{atom.unit} from publication"
    if atom.unit == "weekend":
        saturday = base - timedelta(days=base.weekday() - 5)
        if step < 0 or (base.weekday() < 5 and step == 0 and scene.behind):
            saturday -= timedelta(days=7)
        if step > 0 and base.weekday() >= 5:
            saturday += timedelta(days=7)
        there = cal.days(saturday, saturday + timedelta(days=1))
    elif atom.unit == "quarter":
        count = base.year * 4 + (base.month - 1) // 3 + step
        year, first = count // 4, count % 4 * 3 + 1
        there = cal.months((year, first), (year, first + 2))
    else:
        there = cal.neighbour(base, step, atom.unit)
    if atom.what and step == 0:
        there = split(there, base, atom.what)
    return Placed(there, rule, "published")


def split(whole: Period, at: date, side: str) -> Period:
    """The part of a period up to a day (``earlier``) or from it on (``later``)."""
    if whole.grain is Grain.DAY or not whole.first <= at <= whole.last:
        return whole
    fine = whole.grain >= Grain.SEASON
    mark = cal.month(at.year, at.month) if fine else cal.day(at)
    begin = (
        cal.month(whole.first.year, whole.first.month) if fine else cal.day(whole.first)
    )
    close = (
        cal.month(whole.last.year, whole.last.month) if fine else cal.day(whole.last)
    )
    return cal.join(begin, mark) if side == "earlier" else cal.join(mark, close)


def ago(atom: Atom, scene: Scene) -> Placed:
    """A number of units from publication.

    Raises:
        Unplaced: nothing to count from is known.
        ValueError: it lies outside the calendar.
    """
    base, count = published(scene), atom.number or 0
    there = cal.moved(base, count, atom.unit)
    rule = "counted from publication"
    if atom.bound == "about":
        there = cal.about(there)
    if atom.bound == "more":
        far = Period(there.first, there.last, f"../{there.end}", there.grain)
        return Placed(far, rule, "published")
    if atom.bound == "less":
        exact = back(base, count, atom.unit)
        there = cal.join(cal.day(exact), cal.day(base))
    return Placed(there, rule, "published")


def back(base: date, count: int, unit: str) -> date:
    """The day ``count`` units from another, to the day."""
    if unit in ("month", "year", "decade", "century"):
        size = {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
        year, month = cal.month_after(base, count * size)
        last = cal.month(year, month).last.day
        return date(year, month, min(base.day, last))
    size = {"hour": 0, "week": 7, "fortnight": 14}.get(unit, 1)
    return base + timedelta(days=count * size)


def spell(atom: Atom, scene: Scene) -> Placed:
    """The past or the coming units, as one stretch.

    Raises:
        Unplaced: nothing to count from is known.
        ValueError: it lies outside the calendar.
    """
    base, count = published(scene), atom.number or 0
    unit, far = atom.unit, back(published(scene), count, atom.unit)
    if unit in ("month", "year", "decade", "century"):
        grain = (
            "month" if unit == "month" or (unit == "year" and abs(count) == 1) else ""
        )
        there, here = (
            cal.unit_of(far, grain or "year"),
            cal.unit_of(base, grain or "year"),
        )
    else:
        there, here = cal.day(far), cal.day(base)
    joined = cal.join(there, here) if count < 0 else cal.join(here, there)
    return Placed(joined, "spell from publication", "published")


def shift(atom: Atom, scene: Scene) -> Placed:
    """A number of units from a date in the text.

    Raises:
        Unplaced: nothing to count from is known.
        ValueError: it lies outside the calendar.
    """
    if atom.of_event:
        raise Unplaced("It counts from an event that the text does not date here.")
    wanted = {"hour": Grain.DAY, "day": Grain.DAY, "night": Grain.DAY}
    need = wanted.get(atom.unit, Grain.WEEK if "week" in atom.unit else Grain.MONTH)
    if atom.unit in ("year", "decade", "century"):
        need = Grain.YEAR
    index = _anchor(scene, need, atom)
    return Placed(
        shifted(atom, scene.told[index].period), "counted from a date", "text", index
    )


def shifted(atom: Atom, anchor: Period) -> Period:
    """A number of units away from a date of the text."""
    count = atom.number or 0
    there = cal.moved(anchor.first if count < 0 else anchor.last, count, atom.unit)
    return cal.about(there) if atom.bound == "about" else there


def _anchor(scene: Scene, need: Grain, atom: Atom) -> int:
    """The earlier date to count from: the nearest that is fine enough.

    One that is too coarse is passed over, unless it leads its sentence: then it is
    where the story stands, and nothing finer is known.
    """
    coarse = False
    for index in range(len(scene.told) - 1, max(-1, len(scene.told) - 9), -1):
        earlier = scene.told[index]
        if earlier.period.edtf.startswith("..") or (
            earlier.names and not earlier.explicit
        ):
            continue
        if earlier.period.grain > need or (earlier.names and need < Grain.YEAR):
            coarse = True
            if earlier.opens and earlier.paragraph == scene.paragraph:
                break
            continue
        if not _too_late(scene, atom, earlier.period):
            return index
    raise Unplaced("The date before it is not fine enough." if coarse else NO_EARLIER)


def _too_late(scene: Scene, atom: Atom, anchor: Period) -> bool:
    """Whether counting from it leads past the article's date, in a tale of the past."""
    if scene.published is None or scene.ahead:
        return False
    if anchor.first > scene.published or (atom.number or 0) <= 0:
        return False
    return shifted(atom, anchor).first > scene.published


def same(atom: Atom, scene: Scene) -> Placed:
    """The same, the previous or the following unit of a date in the text.

    Raises:
        Unplaced: nothing to count from is known.
        ValueError: it lies outside the calendar.
    """
    if atom.unit == "then":
        if not scene.told:
            raise Unplaced(NO_EARLIER)
        return Placed(scene.told[-1].period, "then", "text", len(scene.told) - 1)
    grains = {"day": Grain.DAY, "week": Grain.WEEK, "weekend": Grain.WEEK}
    grains |= {"month": Grain.MONTH, "decade": Grain.DECADE, "century": Grain.CENTURY}
    need = grains.get(atom.unit, Grain.YEAR)
    index = _anchor(scene, need, Atom(Shape.SAME, 0, 0, number=0))
    base, step = scene.told[index].period, atom.step or 0
    at = base.last if step > 0 else base.first
    if atom.unit == "weekend":
        saturday = at - timedelta(days=at.weekday() - 5 - 7 * step)
        there = cal.days(saturday, saturday + timedelta(days=1))
    elif atom.unit in SEASONS:
        there = cal.season(at.year + step, SEASONS[atom.unit])
    else:
        there = cal.neighbour(at, step, atom.unit)
    if atom.what and base.grain < there.grain:
        side = base.last if atom.what == "earlier" else base.first
        there = split(there, side, atom.what)
    rule = "same as a date" if not step else "beside a date"
    return Placed(there, rule, "text", index)


def whole(atom: Atom, scene: Scene) -> Placed:
    """The year, month … that the story or the article is in.

    Raises:
        Unplaced: nothing to count from is known.
        ValueError: it lies outside the calendar.
    """
    story = story_year(scene)
    if story and atom.unit == "year":
        return Placed(cal.year(story[0]), "year of the story", "text", story[1])
    there = cal.unit_of(published(scene), atom.unit)
    return Placed(there, f"{atom.unit} of publication", "published")
