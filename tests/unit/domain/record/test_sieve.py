"""A filter as plain data and back."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.kind import KINDS
from dateline.domain.lens import NO_OPINIONS, Filter
from dateline.domain.record.sieve import filter_record, read_filter
from dateline.domain.voice import VoiceKind
from dateline.errors import BadRecord

words = st.frozensets(st.text(min_size=1, max_size=5), max_size=3)
days = st.dates()


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    since, until = sorted([draw(days), draw(days)])
    return Filter(
        kinds=draw(st.frozensets(st.sampled_from(list(KINDS)), max_size=3)),
        countries=draw(words),
        people=draw(words),
        voices=draw(st.frozensets(st.sampled_from(VoiceKind))),
        speaker=draw(st.text(max_size=5)),
        since=draw(st.sampled_from([None, since])),
        until=draw(st.sampled_from([None, until])),
        undated=draw(st.booleans()),
    )


@given(filters())
def test_what_is_kept_comes_back(chosen: Filter) -> None:
    assert read_filter(json.loads(json.dumps(filter_record(chosen)))) == chosen


def test_an_open_filter_is_an_empty_table() -> None:
    assert filter_record(Filter()) == {}
    assert read_filter({}) == Filter()


def test_it_reads_well() -> None:
    chosen = Filter(voices=NO_OPINIONS.voices, since=date(1976, 1, 1), undated=True)
    assert filter_record(chosen) == {
        "voices": ["attributed", "hedged", "hypothetical", "quoted", "stated"],
        "since": "1976-01-01",
        "undated": True,
    }


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ([], "filter"),
        ({"kind": []}, "filter.kind"),
        ({"kinds": ["relations.mended"]}, "filter.kinds[0]"),
        ({"kinds": "relations.broken"}, "filter.kinds"),
        ({"voices": ["stated", "sung"]}, "filter.voices[1]"),
        ({"countries": [1]}, "filter.countries[0]"),
        ({"since": "1976-06"}, "filter.since"),
        ({"since": "1976-02-30"}, "filter.since"),
        ({"since": "1977-01-01", "until": "1976-01-01"}, "filter.until"),
        ({"undated": "yes"}, "filter.undated"),
        ({"speaker": 3}, "filter.speaker"),
    ],
)
def test_a_mistake_is_named_by_its_path(data: object, field: str) -> None:
    with pytest.raises(BadRecord) as refused:
        read_filter(data)
    assert refused.value.field == field
