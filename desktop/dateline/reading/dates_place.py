"""One phrase of time and where it stands → the stretch of the calendar it means."""

from datetime import date, timedelta

from dateline.reading import dates_calendar as cal
from dateline.reading.dates_atom import Atom, Shape
from dateline.reading.dates_calendar import Grain, Period
from dateline.reading.dates_count import ago, near, same, shift, spell, whole
from dateline.reading.dates_scene import (
    NO_DATE,
    Placed,
    Scene,
    Unplaced,
    published,
    story_year,
)


def place(atom: Atom, scene: Scene) -> Placed:
    """Where a single phrase lies.

    Raises:
        Unplaced: it cannot be told; the message says why.
        ValueError: it lies outside the calendar.
    """
    placed = _PLACERS[atom.shape](atom, scene)
    if not atom.part:
        return placed
    cut = cal.part(placed.period, atom.part)
    return Placed(cut, placed.rule, placed.counted, placed.index)


def _open(atom: Atom, scene: Scene) -> Placed:
    raise Unplaced(atom.reason)


def _date(atom: Atom, scene: Scene) -> Placed:
    if atom.year is not None:
        if atom.what == "reach" or atom.what == "years":
            span = cal.join(cal.year(atom.year), cal.year(atom.number or atom.year))
            return Placed(span, "span of years")
        return Placed(_in_year(atom, atom.year), "date")
    if atom.step is not None:
        base = published(scene)
        if atom.what == "year":
            year = base.year + atom.step
        else:
            year = _stepped(base, atom.month or 1, atom.step)
        return Placed(_in_year(atom, year), "month from publication", "published")
    story = story_year(scene)
    if story is not None:
        year, index = story
        return Placed(_in_year(atom, year), "year of the story", "text", index)
    if scene.published is None:
        raise Unplaced(NO_DATE)
    return Placed(
        _nearest(atom, scene, scene.published), "year understood", "published"
    )


def _stepped(base: date, month: int, step: int) -> int:
    """The year of last, this or next March."""
    if step < 0:
        return base.year if month < base.month else base.year - 1
    if step > 0:
        return base.year if month > base.month else base.year + 1
    return base.year


def _in_year(atom: Atom, year: int) -> Period:
    if atom.month is None:
        return cal.year(year)
    if atom.day is None:
        return cal.month(year, atom.month)
    first = date(year, atom.month, atom.day)
    if atom.last_day and atom.last_day > atom.day:
        return cal.days(first, date(year, atom.month, atom.last_day))
    return cal.day(first)


def _nearest(atom: Atom, scene: Scene, base: date) -> Period:
    """The month or day without a year that a reader takes it for."""
    years = [base.year - 1, base.year, base.year + 1]
    if atom.month == 2 and atom.day == 29:
        years = list(range(base.year - 8, base.year + 9))
    options = [_in_year(atom, year) for year in years if _exists(atom, year)]
    if atom.weekday is not None and atom.day:
        fits = [o for o in options if o.first.weekday() == atom.weekday]
        options = fits or options
    if not options:
        raise Unplaced("No such date in the calendar.")
    past = [option for option in options if option.first <= base]
    coming = [option for option in options if option.last >= base]
    soon = bool(coming) and coming[0].first - base <= timedelta(days=14)
    if coming and (scene.ahead or (soon and not scene.behind)):
        return coming[0]
    return past[-1] if past else options[0]


def _exists(atom: Atom, year: int) -> bool:
    try:
        _in_year(atom, year)
    except ValueError:
        return False
    return True


def _weekday(atom: Atom, scene: Scene) -> Placed:
    wanted = atom.weekday or 0
    if scene.published is None:
        return _weekday_in_text(wanted, scene)
    base = scene.published
    if atom.unit == "week":
        monday = base - timedelta(days=base.weekday() - 7 * (atom.step or 0))
        there = monday + timedelta(days=wanted)
        return Placed(cal.day(there), "day of a week", "published")
    since, forth = (base.weekday() - wanted) % 7, (wanted - base.weekday()) % 7
    step = atom.step
    if step == -1:
        there, rule = base - timedelta(days=since or 7), "weekday before publication"
    elif step == 1:
        there, rule = base + timedelta(days=forth or 7), "weekday after publication"
    elif scene.ahead or (step == 0 and not scene.behind):
        there, rule = base + timedelta(days=forth), "weekday after publication"
    else:
        there, rule = base - timedelta(days=since), "weekday before publication"
    return Placed(cal.day(there), rule, "published")


def _weekday_in_text(wanted: int, scene: Scene) -> Placed:
    for index in range(len(scene.told) - 1, -1, -1):
        earlier = scene.told[index]
        if earlier.period.grain is Grain.DAY and not earlier.names:
            base = earlier.period.first
            offset = (wanted - base.weekday() + 3) % 7 - 3
            there = base + timedelta(days=offset)
            return Placed(cal.day(there), "weekday beside a date", "text", index)
        if len(scene.told) - index > 4:
            break
    raise Unplaced(NO_DATE)


_FEASTS = {
    "Christmas": (12, 25),
    "Christmas Day": (12, 25),
    "Christmas Eve": (12, 24),
    "New Year's Day": (1, 1),
    "New Year's Eve": (12, 31),
    "Boxing Day": (12, 26),
    "Halloween": (10, 31),
    "Valentine's Day": (2, 14),
    "May Day": (5, 1),
}
_EASTER = {"Easter": 0, "Easter Sunday": 0, "Easter Monday": 1, "Good Friday": -2}


def _feast_day(name: str, year: int) -> date:
    if name in _FEASTS:
        return date(year, *_FEASTS[name])
    if name in _EASTER:
        return cal.easter(year) + timedelta(days=_EASTER[name])
    november = date(year, 11, 1)  # Thanksgiving: its fourth Thursday
    return november + timedelta(days=(3 - november.weekday()) % 7 + 21)


def _feast(atom: Atom, scene: Scene) -> Placed:
    if atom.year is not None:
        return Placed(cal.day(_feast_day(atom.what, atom.year)), "feast")
    base = published(scene)
    options = [_feast_day(atom.what, base.year + step) for step in (-1, 0, 1)]
    coming = [day for day in options if day > base]
    past = [day for day in options if day <= base]
    forth = atom.step == 1 or (scene.ahead and atom.step != -1)
    there = coming[0] if forth else past[-1]
    return Placed(cal.day(there), "feast", "published")


def _season(atom: Atom, scene: Scene) -> Placed:
    number = atom.month or cal.WINTER
    if atom.year is not None:
        over = atom.number is not None
        return Placed(cal.season(atom.year, number, over=over), "season")
    base = published(scene)
    options = [
        cal.season(base.year + step, number, over=True) for step in (-2, -1, 0, 1)
    ]
    past = [option for option in options if option.last < base]
    now = [option for option in options if option.first <= base <= option.last]
    coming = [option for option in options if option.first > base]
    if atom.step == -1:
        there = past[-1]
    elif atom.step == 1:
        there = coming[0]
    elif atom.step == 0:
        there = min(options, key=lambda o: abs(_middle(o) - base))
    else:
        forth = scene.ahead
        there = (now + coming)[0] if forth else (past + now)[-1]
    return Placed(there, "season from publication", "published")


def _middle(period: Period) -> date:
    return period.first + (period.last - period.first) / 2


def _decade(atom: Atom, scene: Scene) -> Placed:
    return Placed(cal.decade(atom.year or 0), "decade")


def _century(atom: Atom, scene: Scene) -> Placed:
    return Placed(cal.century((atom.year or 0) // 100), "century")


def _turn(atom: Atom, scene: Scene) -> Placed:
    if atom.year is not None:
        return Placed(cal.about(cal.year(atom.year)), "turn of a century")
    story = story_year(scene)
    base = story[0] if story else published(scene).year
    period = cal.about(cal.year(base // 100 * 100))
    if story:
        return Placed(period, "turn of a century", "text", story[1])
    return Placed(period, "turn of a century", "published")


_PLACERS = {
    Shape.DATE: _date,
    Shape.WEEKDAY: _weekday,
    Shape.FEAST: _feast,
    Shape.SEASON: _season,
    Shape.DECADE: _decade,
    Shape.CENTURY: _century,
    Shape.TURN: _turn,
    Shape.NEAR: near,
    Shape.AGO: ago,
    Shape.SPELL: spell,
    Shape.SHIFT: shift,
    Shape.SAME: same,
    Shape.WHOLE: whole,
    Shape.OPEN: _open,
}
