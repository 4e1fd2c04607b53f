"""What must hold across the records of a dossier."""

from typing import Any

import pytest

from dateline.errors import BadRecord
from tests.dossiers import Data, read, row, tiny_record


def refusal(data: Data) -> tuple[str, str]:
    """The field and the problem of the error that a record raises."""
    with pytest.raises(BadRecord) as caught:
        read(data)
    return caught.value.field, caught.value.problem


@pytest.mark.parametrize(
    ("table", "other"),
    [
        ("places", "places"),
        ("missions", "places"),
        ("actors", "missions"),
        ("events", "actors"),
        ("refused", "events"),
    ],
)
def test_an_id_is_used_once_across_all_records(table: str, other: str) -> None:
    data = tiny_record()
    taken = data[other][0]["id"]
    data[table][-1]["id"] = taken
    field, problem = refusal(data)
    assert field == f"{table}[{len(data[table]) - 1}].id"
    assert problem == f"the id “{taken}” is used twice"


def test_two_articles_cannot_share_an_id() -> None:
    data = tiny_record()
    data["articles"].append({"id": "tea", "title": "B", "text": "Nothing."})
    for table in ("places", "missions", "actors", "events", "refused"):
        data[table] = []
    assert refusal(data) == ("articles", "two articles have the same id")


@pytest.mark.parametrize(
    ("table", "key", "change", "field", "words"),
    [
        ("places", "suva", {"mentions": []}, "places[5]", "“Suva” has no sentence"),
        ("places", "suva", {"how": "inferred"}, "places[5].inference", "the rule"),
        ("places", "suva", {"located": "inferred"}, "places[5].inference", "the rule"),
        ("missions", "samoan-embassy", {"mentions": []}, "missions[0]", "no sentence"),
        (
            "missions",
            "samoan-embassy",
            {"host_how": "inferred"},
            "missions[0].inference",
            "an inferred host needs the rule",
        ),
        (
            "missions",
            "samoan-embassy",
            {"city": "apia"},
            "missions[0].city",
            "there is no place “apia”",
        ),
        ("missions", "samoan-embassy", {"city": "ministry"}, "missions[0].city", ""),
        ("events", "broken", {"spans": []}, "events[0].spans", "at least one span"),
        (
            "events",
            "broken",
            {"actors": ["fji", "tonga"]},
            "events[0].actors[1]",
            "there is no country, actor or mission “tonga”",
        ),
        ("events", "broken", {"recipients": ["suva"]}, "events[0].recipients[0]", ""),
        ("events", "broken", {"recipients": ["old"]}, "events[0].recipients[0]", ""),
        ("events", "broken", {"place": "apia"}, "events[0].place", "no place “apia”"),
        ("events", "broken", {"place": "ministry"}, "events[0].place", "no place"),
        (
            "events",
            "broken",
            {"readings": [{"kind": "sanctions", "voice": {}, "spans": []}]},
            "events[0].readings[0].spans",
            "a reading needs at least one span",
        ),
        (
            "events",
            "broken",
            {"when": {"edtf": "2024", "after": "suva"}},
            "events[0].when.after",
            "there is no event “suva”",
        ),
        (
            "events",
            "broken",
            {"when": {"edtf": "2024", "before": "later"}},
            "events[0].when.before",
            "there is no event “later”",
        ),
    ],
)
def test_a_broken_promise_is_named_by_its_path(
    table: str, key: str, change: dict[str, Any], field: str, words: str
) -> None:
    data = tiny_record()
    row(data, table, key).update(change)
    found, problem = refusal(data)
    assert found == field
    assert words in problem


def test_a_country_needs_its_code() -> None:
    data = tiny_record()
    del row(data, "places", "fji")["country"]
    assert refusal(data) == ("places[0].country", "a country needs its code")


def test_a_mission_needs_its_sender() -> None:
    data = tiny_record()
    del row(data, "missions", "samoan-embassy")["of"]
    assert refusal(data) == ("missions[0].of", "is missing")


def test_a_mission_may_act_and_be_acted_on() -> None:
    data = tiny_record()
    row(data, "events", "broken")["recipients"] = ["samoan-embassy"]
    assert read(data).events[0].recipients == ("samoan-embassy",)


def test_an_unknown_host_needs_no_rule() -> None:
    data = tiny_record()
    row(data, "missions", "fijian-consulate")["host_how"] = "inferred"
    assert read(data).missions[1].is_inferred is False
