"""Events as bars on an axis of days."""

from collections import defaultdict
from datetime import date
from functools import cache
from itertools import pairwise
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept
from dateline.domain.lens import Filter
from dateline.domain.query import story
from dateline.domain.when import Extent
from dateline.geometry.axis import DAY_UNITS
from dateline.scene.signs import Stroke
from dateline.scene.timeline import (
    GAP_UNITS,
    LEAST_UNITS,
    OPEN_UNITS,
    Bar,
    Lanes,
    Timeline,
    group_name,
    timeline,
)
from dateline.storage.files import load
from tests.big import big
from tests.dossiers import Data, read, row, tiny, tiny_record


@cache
def built_in() -> Dossier:
    return load(assets.built_in())


def whole(dossier: Dossier | None = None, lanes: Lanes = Lanes.KIND) -> Timeline:
    """The timeline of all events, of the built-in dossier where none is given."""
    shown = dossier or built_in()
    return timeline(shown, shown.events, lanes)


def bar(key: str, shown: Timeline | None = None) -> Bar:
    (found,) = (bar for bar in (shown or whole()).bars if bar.ref == key)
    return found


def dated(edtf: str, extent: Extent = Extent.WITHIN) -> tuple[Timeline, Bar]:
    """A timeline in which one event has this date, and its bar."""
    data = tiny_record()
    when = row(data, "events", "recalled")["when"]
    when.update(edtf=edtf, extent=extent.value)
    shown = whole(read(data))
    return shown, bar("recalled", shown)


def at(shown: Timeline, day: str, after: int = 0) -> float:
    return shown.axis.at(date.fromisoformat(day).toordinal() + after)


def test_a_month_is_a_month_wide_and_sure_nowhere() -> None:
    shown, month = dated("2019-04")
    assert (month.x0, month.x1) == (at(shown, "2019-04-01"), at(shown, "2019-05-01"))
    assert isclose(month.x1 - month.x0, 30 * 2.2)
    assert month.sure0 == month.sure1
    assert not month.exact


def test_a_day_is_a_mark_of_a_day() -> None:
    shown, day = dated("2024-04-03")
    assert day.exact
    assert (day.x0, day.x1) == (at(shown, "2024-04-03"), at(shown, "2024-04-04"))
    assert isclose(day.x1 - day.x0, DAY_UNITS)
    assert (day.sure0, day.sure1) == (day.x0, day.x1)


def test_what_went_on_is_sure_between_its_bounds_and_soft_at_them() -> None:
    shown, years = dated("1976-06/1984", Extent.THROUGHOUT)
    assert (years.x0, years.x1) == (at(shown, "1976-06-01"), at(shown, "1985-01-01"))
    assert (years.sure0, years.sure1) == (
        at(shown, "1976-07-01"),
        at(shown, "1984-01-01"),
    )


@pytest.mark.parametrize("edtf", ["2019-04-03/2019-06-05", "2019", "2019-04-03"])
def test_what_went_on_from_day_to_day_is_sure_throughout(edtf: str) -> None:
    _, lasting = dated(edtf, Extent.THROUGHOUT)
    assert (lasting.sure0, lasting.sure1) == (lasting.x0, lasting.x1)


def test_bounds_that_run_into_each_other_leave_nothing_sure() -> None:
    _, fuzzy = dated("2019/2019-06", Extent.THROUGHOUT)
    assert fuzzy.sure0 == fuzzy.sure1


@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("../2019-04-03", True, False),
        ("2019-04-03/..", False, True),
        ("2019-04-03/2019-04-05", False, False),
    ],
)
def test_an_open_end_fades_beyond_what_is_known(
    edtf: str, start: bool, end: bool
) -> None:
    shown, fading = dated(edtf)
    assert (fading.open_start, fading.open_end) == (start, end)
    if start:
        assert isclose(fading.x0, at(shown, "2019-04-03") - OPEN_UNITS)
    if end:
        assert isclose(fading.x1, at(shown, "2019-04-04") + OPEN_UNITS)


@pytest.mark.parametrize("extent", list(Extent))
@pytest.mark.parametrize(
    ("edtf", "start", "end"),
    [
        ("/2019-04-03", True, False),
        ("2019-04/", False, True),
        ("2019-04/..", False, False),
        ("2019-04", False, False),
    ],
)
def test_an_unknown_end_is_neither_open_nor_in_doubt(
    edtf: str, start: bool, end: bool, extent: Extent
) -> None:
    shown, unknown = dated(edtf, extent)
    assert (unknown.unknown_start, unknown.unknown_end) == (start, end)
    if not start and not end:
        return
    assert not unknown.open_start
    assert not unknown.open_end
    assert not unknown.doubtful
    assert unknown.sure0 == unknown.sure1  # from when or until when nobody says
    known = at(shown, "2019-04-04") if start else at(shown, "2019-04-01")
    assert isclose(unknown.x1 if start else unknown.x0, known)
    reach = unknown.x1 - unknown.x0
    assert reach > OPEN_UNITS


def test_open_ends_fade_within_the_margins() -> None:
    for shown in (whole(), whole(tiny()), dated("../1900-01-01")[0]):
        assert min(bar.x0 for bar in shown.bars) >= 0.0
        assert max(bar.x1 for bar in shown.bars) <= shown.axis.width


@pytest.mark.parametrize(
    ("edtf", "doubtful"),
    [("2019-04~", True), ("2019?", True), ("201X", True), ("2019-04", False)],
)
def test_a_doubtful_bound_is_marked(edtf: str, doubtful: bool) -> None:
    assert dated(edtf)[1].doubtful is doubtful


def test_what_follows_another_is_not_drawn_before_it() -> None:
    assert bar("E15").x0 == at(whole(), "1976-06-01")  # “1976”, after June’s entry


def test_empty_decades_fold_between_the_four_entries() -> None:
    folds = {fold.words for fold in whole().axis.folds}
    assert {"20 years", "27 years", "6 years"} <= folds
    assert whole().axis.width < 1_400


def test_the_undated_are_counted() -> None:
    assert whole().undated == ("E35",)
    assert len(whole().bars) + len(whole().undated) == len(built_in().events)


def test_lanes_are_kinds_in_a_fixed_order() -> None:
    names = [lane.name for lane in whole().lanes]
    assert names[:4] == ["Relations", "Envoys", "Missions", "Asylum"]
    assert whole().lanes[bar("E15").lane].name == "Relations"
    assert group_name("something.new") == "Other"


def test_or_countries_the_busiest_first() -> None:
    lanes = whole(lanes=Lanes.COUNTRY).lanes
    assert lanes[0].name == "Ecuador"
    assert {lane.name for lane in lanes} <= {
        *(place.name for place in built_in().countries.values()),
        "No country",
    }


def test_a_bar_has_its_words_and_its_sentence() -> None:
    shown = bar("E8")
    assert shown.title.startswith("Consular chief Roberto Canseco")
    assert shown.when == "5 April 2024"
    assert shown.voice == "Attributed to Roberto Canseco"
    assert shown.stroke is Stroke.DASHED
    assert shown.spans


def test_what_is_no_fact_does_not_look_like_one() -> None:
    assert bar("E33").stroke is Stroke.DOTTED  # the author's opinion
    assert bar("E21").status == "planned"
    assert bar("E21").stroke is Stroke.DOTTED
    assert bar("E6").status == ""


def rows_of(shown: Timeline) -> dict[tuple[int, int], list[Bar]]:
    rows: dict[tuple[int, int], list[Bar]] = defaultdict(list)
    for one in shown.bars:
        rows[one.lane, one.row].append(one)
    return rows


def assert_no_bar_hides_another(shown: Timeline) -> None:
    for (lane, number), bars in rows_of(shown).items():
        assert number < shown.lanes[lane].rows
        for one, other in pairwise(sorted(bars, key=lambda one: one.x0)):
            assert one.x1 + GAP_UNITS <= other.x0 + 1e-9
    assert all(bar.x1 - bar.x0 >= LEAST_UNITS - 1e-9 for bar in shown.bars)


EDTF = st.builds(
    "{:04d}-{:02d}-{:02d}".format,
    st.integers(1950, 2024),
    st.integers(1, 12),
    st.integers(1, 28),
) | st.builds("{:04d}-{:02d}".format, st.integers(1950, 2024), st.integers(1, 12))
DATES = EDTF | EDTF.map("../{}".format) | EDTF.map("{}/..".format)


def many(dates: list[str]) -> Dossier:
    """A dossier of one kind of events on these dates."""
    data = tiny_record()
    like: Data = row(data, "events", "recalled")
    data["events"] = [
        {**like, "id": f"e{number}", "when": {"edtf": edtf}}
        for number, edtf in enumerate(dates)
    ]
    return read(data)


@given(st.lists(DATES, max_size=25))
def test_bars_of_one_row_never_overlap(dates: list[str]) -> None:
    assert_no_bar_hides_another(whole(many(dates)))


@pytest.mark.parametrize("lanes", Lanes)
def test_nor_do_they_where_there_are_thousands(lanes: Lanes) -> None:
    assert_no_bar_hides_another(whole(built_in(), lanes))
    assert_no_bar_hides_another(whole(big(), lanes))


@given(
    st.dates(date(1950, 1, 1), date(2024, 12, 31)),
    st.frozensets(st.sampled_from(["ECU", "VEN", "USA"]), max_size=2),
    st.sampled_from(Lanes),
)
def test_filtering_never_moves_a_bar(
    since: date, countries: frozenset[str], lanes: Lanes
) -> None:
    events = kept(built_in(), Filter(since=since, countries=countries))
    shown, every = timeline(built_in(), events, lanes), whole(lanes=lanes)
    assert (shown.axis, shown.ticks, shown.lanes) == (
        every.axis,
        every.ticks,
        every.lanes,
    )
    wanted = {event.id for event in events}
    assert shown.bars == tuple(one for one in every.bars if one.ref in wanted)


def test_nothing_to_show_is_an_axis_without_bars() -> None:
    assert timeline(built_in(), ()).bars == ()
    nothing = whole(many([]))
    assert (nothing.bars, nothing.lanes) == ((), ())
    assert nothing.ticks


def test_the_order_of_the_events_does_not_matter() -> None:
    tale = story(built_in())
    assert timeline(built_in(), tale[:9]) == timeline(built_in(), tale[8::-1])
