import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.when import Extent, bounds
from dateline.reading.dates import AnchorKind, Found, find
from dateline.reading.dates_calendar import Grain, easter
from dateline.reading.dates_tell import because

DATA = Path(__file__).parents[2] / "data"
SUNDAY = date(2024, 4, 7)


@dataclass(frozen=True)
class Piece:
    start: int
    end: int


def sentences(text: str) -> list[Piece]:
    ends = [match.end() for match in re.finditer(r"[.!?]\s+|\n+", text)]
    starts = [0, *ends]
    return [Piece(a, b) for a, b in pairwise([*starts, len(text)])]


def read(text: str, published: date | None = SUNDAY) -> tuple[Found, ...]:
    return find(text, published, sentences(text))


def told(text: str, published: date | None = SUNDAY) -> list[str]:
    return [found.edtf or "open" for found in read(text, published)]


@dataclass(frozen=True)
class Case:
    published: date | None
    text: str
    gold: dict[tuple[int, int], str]


def _cases(name: str) -> Iterator[Case]:
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        day, marked, gold = line.split("\t")
        text, spans, at = "", [], 0
        for match in re.finditer(r"\[(.*?)\]", marked):
            text += marked[at : match.start()]
            spans.append((len(text), len(text) + len(match[1])))
            text += match[1]
            at = match.end()
        dates = [] if gold == "none" else gold.split("; ")
        published = None if day == "-" else date.fromisoformat(day)
        yield Case(published, text + marked[at:], dict(zip(spans, dates, strict=True)))


def _score(name: str) -> tuple[int, int, int]:
    right = wanted = extra = 0
    for case in _cases(name):
        mine = {
            (found.start, found.end): (found.edtf or "open")
            + ("!" if found.extent is Extent.THROUGHOUT else "")
            for found in read(case.text, case.published)
        }
        wanted += len(case.gold)
        right += sum(mine.get(span) == edtf for span, edtf in case.gold.items())
        extra += len(mine.keys() - case.gold.keys())
    return right, wanted, extra


def test_the_phrases_that_the_rules_were_written_with() -> None:
    right, wanted, extra = _score("dates.tsv")
    assert wanted >= 170
    assert (right, extra) == (wanted, 0)


def test_the_phrases_that_were_written_after_the_rules() -> None:
    right, wanted, extra = _score("dates-later.tsv")
    assert wanted >= 50
    assert right / wanted > 0.94
    assert extra <= 1


def test_a_day_earlier_hangs_on_the_date_before_it_and_says_so() -> None:
    text = "Shots fell on Friday night.\nA day earlier, the envoy had gone."
    first, second = read(text)
    assert second.edtf == "2024-04-04"
    assert second.anchor.kind is AnchorKind.TEXT
    assert text[second.anchor.start : second.anchor.end] == "Friday night"
    assert first.anchor.edtf == "2024-04-07"
    assert because(first, text) == (
        "“Friday night”, counted from the article’s date, Sunday, 7 April 2024."
    )
    assert because(second, text) == (
        "“A day earlier”, counted from “Friday night” (2024-04-05)."
    )


def test_a_distance_passes_over_a_date_that_only_names_a_thing() -> None:
    text = "On Tuesday Oslo cited the 1961 convention. Two days later it paid."
    assert told(text) == ["2024-04-02", "1961", "2024-04-04"]


def test_a_story_of_the_past_gives_its_year_to_months_in_its_paragraph_only() -> None:
    text = "In 1956 the students rose. In October they won.\nIn October, rain fell."
    assert told(text) == ["1956", "1956-10", "2023-10"]


def test_a_distance_in_a_tale_of_the_past_stays_on_this_side_of_today() -> None:
    text = "He was chosen in 2012. He spoke on Friday. Two years later he fell."
    assert told(text)[-1] == "2014"


def test_an_open_phrase_says_why() -> None:
    (found,) = read("The port was shut on Monday.", None)
    assert found.edtf == ""
    assert found.reason == "The article’s own date is not known."
    assert because(found, "The port was shut on Monday.") == (
        "“Monday”: The article’s own date is not known."
    )


def test_grain_is_kept() -> None:
    text = "In 1970, in June 1976, last week, on Friday, in the 1990s, in the 1700s."
    assert [found.grain for found in read(text)] == [
        Grain.YEAR,
        Grain.MONTH,
        Grain.WEEK,
        Grain.DAY,
        Grain.DECADE,
        Grain.CENTURY,
    ]


def test_a_date_before_a_noun_names_it() -> None:
    marks = [found.names for found in read("After Friday’s raid, the 1973 coup.")]
    assert marks == [True, True]
    assert [found.names for found in read("He fled on Friday.")] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister May met May voters; may she march?",
        "Captain March, Mr August and Ms Sunday sat with April.",
        "About 1990 soldiers, 2000 tonnes and 1,984 tents.",
        "Room 1984 of Tower 2001; call 555-1999 or pay €2015.",
        "The Wednesday Club and the Monday Club.",
        "In a fall from grace, he had to spring a trap.",
        "It cost 1500 dollars and took 2000 years.",
    ],
)
def test_names_verbs_and_counts_are_no_dates(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, date(1961, 4, 2)), (2000, date(2000, 4, 23)), (2038, date(2038, 4, 25))],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


def test_dates_that_do_not_exist_stay_open() -> None:
    assert told("It was 31 June 1990, or 30 February 2001.") == ["open", "open"]


def test_a_leap_day_without_a_year_is_the_last_one_there_was() -> None:
    assert told("He came on 29 February.", date(2023, 3, 1)) == ["2020-02-29"]


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "in",
        "on",
        "by",
        "since",
        "until",
        "from",
        "to",
        "between",
        "and",
        "of",
        "early",
        "late",
        "mid",
        "-",
        ",",
        ".",
        "\n",
        "May",
        "March",
        "April",
        "5",
        "12",
        "31",
        "99",
        "1956",
        "2024",
        "2024-02-30",
        "'80s",
        "Friday",
        "Sunday",
        "week",
        "year",
        "years",
        "day",
        "days",
        "decade",
        "two",
        "few",
        "several",
        "later",
        "earlier",
        "ago",
        "before",
        "after",
        "next",
        "last",
        "this",
        "same",
        "that",
        "end",
        "following",
        "past",
        "century",
        "19th",
        "turn",
        "summer",
        "winter",
        "1944-45",
        "9999",
        "0001",
        "Christmas",
        "Easter",
        "then",
        "today",
        "tomorrow",
        "weekend",
        "quarter",
        "half",
        "first",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join)),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_gives_ordered_spans_and_edtf(text: str, day: date | None) -> None:
    found = find(text, day, sentences(text))
    assert found == find(text, day, sentences(text))
    end = 0
    for phrase in found:
        assert end <= phrase.start < phrase.end <= len(text)
        end = phrase.end
        assert bool(phrase.edtf) != bool(phrase.reason)
        assert because(phrase, text).startswith(f"“{text[phrase.start : end]}”")
        if phrase.edtf:
            bounds(phrase.edtf)
        if phrase.anchor.kind is AnchorKind.TEXT:
            assert 0 <= phrase.anchor.start < phrase.anchor.end <= phrase.start


@pytest.mark.alone
@pytest.mark.parametrize(
    "piece",
    ["in 1956 ", "by May ", "two days after ", "Friday and ", "April to ", "9" * 99],
)
def test_a_long_text_takes_time_by_its_length(piece: str) -> None:
    def took(size: int) -> float:
        text = (piece * size)[:size]
        pieces = sentences(text)
        begun = process_time()
        find(text, SUNDAY, pieces)
        return process_time() - begun

    took(1_000)
    assert took(100_000) < 20 * max(took(20_000), 0.01)
    assert took(100_000) < 4
