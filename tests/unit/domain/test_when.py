"""EDTF dates and intervals."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.when import Bound, Extent, When, bounds


def days(edtf: str) -> tuple[date | None, date | None]:
    """The earliest and the latest day of an expression."""
    when = When(edtf)
    return when.earliest, when.latest


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("1976-12", date(1976, 12, 1), date(1976, 12, 31)),
        ("2024-04-05", date(2024, 4, 5), date(2024, 4, 5)),
        ("2024-04-05T22:00", date(2024, 4, 5), date(2024, 4, 5)),
        ("2024-04-05T22:00-05:00", date(2024, 4, 5), date(2024, 4, 5)),
        ("2024-04-05T23:59:59Z", date(2024, 4, 5), date(2024, 4, 5)),
        ("2024-04-05T22:00+0530", date(2024, 4, 5), date(2024, 4, 5)),
        ("197X", date(1970, 1, 1), date(1979, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("1976-XX", date(1976, 1, 1), date(1976, 12, 31)),
        ("1976-06-XX", date(1976, 6, 1), date(1976, 6, 30)),
        ("2023-21", date(2023, 3, 1), date(2023, 5, 31)),
        ("2023-22", date(2023, 6, 1), date(2023, 8, 31)),
        ("2023-23", date(2023, 9, 1), date(2023, 11, 30)),
        ("2024-04-05/2024-04-07", date(2024, 4, 5), date(2024, 4, 7)),
        ("1976/1984", date(1976, 1, 1), date(1984, 12, 31)),
        ("2024-01/2024-04-07", date(2024, 1, 1), date(2024, 4, 7)),
        ("../2024-04-05", None, date(2024, 4, 5)),
        ("/2024-04-05", None, date(2024, 4, 5)),
        ("1976-06/", date(1976, 6, 1), None),
        ("1976-06/..", date(1976, 6, 1), None),
    ],
)
def test_an_expression_says_these_days(
    edtf: str, first: date | None, last: date | None
) -> None:
    assert days(edtf) == (first, last)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("", "is not an EDTF date"),
        ("..", "is not an EDTF date"),
        ("soon", "“soon” is not an EDTF date"),
        ("2024-4-5", "is not an EDTF date"),
        ("05-04-2024", "is not an EDTF date"),
        ("2024-04-05T22", "is not an EDTF date"),
        ("2024-04-05T24:00", "is not an EDTF date"),
        ("2024-04-05T22:60", "is not an EDTF date"),
        ("2024-04T22:00", "is not an EDTF date"),
        ("2024T22:00", "is not an EDTF date"),
        ("2024-04-05\n", "is not an EDTF date"),
        ("٢٠٢٤", "is not an EDTF date"),
        ("2024/soon", "“soon” is not an EDTF date"),
        ("2024/2025/2026", "is not an EDTF date"),
        ("2024-13", "“2024-13” is not in the calendar"),
        ("2024-00", "is not in the calendar"),
        ("2023-02-29", "“2023-02-29” is not in the calendar"),
        ("2024-04-31", "is not in the calendar"),
        ("2024-21-05", "is not in the calendar"),
        ("0000", "is not in the calendar"),
        ("2024/1984", "“2024/1984” ends before it starts"),
        ("2024-04-07/2024-04-05", "ends before it starts"),
        ("/", "has neither a start nor an end"),
        ("../..", "has neither a start nor an end"),
    ],
)
def test_what_says_no_date_is_refused(edtf: str, words: str) -> None:
    with pytest.raises(ValueError, match=re.escape(words)):
        bounds(edtf)


@pytest.mark.parametrize(
    "edtf", ["2024?", "2024-04~", "2024-04-05%", "197X", "1976-XX"]
)
def test_what_is_qualified_or_unspecified_is_doubtful(edtf: str) -> None:
    assert When(edtf).start.doubtful


@pytest.mark.parametrize("edtf", ["2024", "2024-04", "2024-04-05", "2024-21"])
def test_what_is_only_coarse_is_not_doubtful(edtf: str) -> None:
    assert not When(edtf).start.doubtful


def test_an_open_end_is_known_to_be_open_and_an_unknown_one_is_not() -> None:
    opened, unknown = When("2024/..").end, When("2024/").end
    assert opened == Bound(None, None, open=True)
    assert unknown == Bound(None, None)
    assert (opened.unknown, unknown.unknown) == (False, True)
    assert not When("2024").end.unknown


def test_a_date_is_its_own_start_and_end() -> None:
    when = When("2024-04")
    assert when.start == when.end == Bound(date(2024, 4, 1), date(2024, 4, 30))


def test_nothing_is_said_but_the_date_unless_it_is() -> None:
    when = When("2024")
    assert when.extent is Extent.WITHIN
    assert (when.rule, when.because, when.after, when.before) == ("", (), "", "")


dates = st.dates(min_value=date(1, 1, 1))


@given(dates)
def test_a_day_comes_back_as_it_was(day: date) -> None:
    assert days(day.isoformat()) == (day, day)


@given(dates)
def test_coarser_dates_hold_the_finer_ones(day: date) -> None:
    year, month = f"{day:%Y}".zfill(4), f"{day:%m}"
    for edtf in (year, f"{year}-{month}", f"{year[:3]}X"):
        if edtf == "000X":  # begins in the year 0, which the calendar lacks
            continue
        first, last = days(edtf)
        assert first is not None
        assert last is not None
        assert first <= day <= last


@given(dates, dates)
def test_an_interval_runs_from_its_start_to_its_end(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    assert days(f"{first.isoformat()}/{last.isoformat()}") == (first, last)
    if first < last:
        with pytest.raises(ValueError, match="ends before it starts"):
            bounds(f"{last.isoformat()}/{first.isoformat()}")


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_ends_the_day_before_the_next(year: int, month: int) -> None:
    first, last = days(f"{year:04d}-{month:02d}")
    assert first is not None
    assert last is not None
    assert first.day == 1
    if last != date.max:
        assert (last + timedelta(days=1)).day == 1


@given(st.text())
def test_any_text_is_a_date_or_a_sentence_about_it(text: str) -> None:
    try:
        start, end = bounds(text)
    except ValueError:
        return
    assert start.first is not None or end.first is not None
