"""``dateline list``: what a dossier holds, and what a map draws of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.cli.main import run
from tests.dossiers import TEXT, row, tiny_record, write_tiny

FOUND = Path(__file__).parents[2] / "data" / "ecuador-mexico-2024.expected.json"


def listed(
    capsys: pytest.CaptureFixture[str], file: Path | None = None
) -> dict[str, Any]:
    words = ["list", "--json", *([str(file)] if file else [])]
    assert run(words) == 0
    out, err = capsys.readouterr()
    assert err == ""
    found: dict[str, Any] = json.loads(out)
    return found


@pytest.fixture
def built_in(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    return listed(capsys)


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FOUND.read_text(encoding="utf-8"))
    return found


def _starts(spans: list[dict[str, Any]]) -> set[tuple[int, int]]:
    return {(span["start"], span["end"]) for span in spans}


def test_the_built_in_one_draws_just_the_ruptures_of_the_article(
    built_in: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert sorted(built_in["drawn"]["ruptures"]) == ["E10", "E11", "E15"]
    assert len(expected["ruptures"]) == 3


def test_the_built_in_one_fills_just_the_countries_of_the_article(
    built_in: dict[str, Any], expected: dict[str, Any]
) -> None:
    wanted = sorted(expected["countries"] + expected["territories"])
    assert sorted(built_in["drawn"]["fills"]) == built_in["countries"] == wanted
    assert not set(wanted) & set(expected["countries_never"])


def test_the_built_in_one_holds_every_event_with_its_spans(
    built_in: dict[str, Any], expected: dict[str, Any]
) -> None:
    events = {event["id"]: event for event in built_in["events"]}
    assert sorted(events) == sorted(event["id"] for event in expected["events"])
    assert all(event["spans"] for event in events.values())


def test_the_built_in_one_holds_every_place_with_its_spans(
    built_in: dict[str, Any], expected: dict[str, Any]
) -> None:
    places = {place["name"]: place for place in built_in["places"]}
    for wanted in expected["places"]:
        place = places[wanted["name"]]
        assert place["id"] in built_in["drawn"]["marks"]
        mentions = _starts(place.get("mentions", []))
        assert _starts(wanted["mentions"]) <= mentions
        assert mentions or place["inference"]["because"]


def test_the_built_in_one_draws_no_name_that_is_no_place(
    built_in: dict[str, Any], expected: dict[str, Any]
) -> None:
    refused = _starts(built_in["refused"])
    wanted = _starts(expected["never_places"])
    assert wanted <= refused
    drawn = set(built_in["drawn"]["marks"])
    marked = [item for item in built_in["places"] if item["id"] in drawn]
    for place in marked:
        assert not wanted & _starts(place.get("mentions", []))


def test_the_built_in_one_holds_the_five_missions(
    built_in: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert len(built_in["missions"]) == len(expected["missions"]) == 5
    assert all(mission["mentions"] for mission in built_in["missions"])


def test_every_span_is_a_quote_of_the_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = listed(capsys, write_tiny(tmp_path))
    spans = [
        span
        for table in ("places", "missions", "actors")
        for item in found[table]
        for span in item.get("mentions", []) or item["inference"]["because"]
    ]
    spans += [span for event in found["events"] for span in event["spans"]]
    spans += found["refused"]
    assert len(spans) > 20
    assert all(TEXT[s["start"] : s["end"]] == s["quote"] for s in spans)


def test_what_is_drawn_is_told_by_id(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawn = listed(capsys, write_tiny(tmp_path))["drawn"]
    assert drawn == {
        "ruptures": ["broken", "suspended", "old"],
        "fills": {
            "CHL": "breaker",
            "FJI": "breaker",
            "GBR": "named",
            "NOR": "breaker",
            "WSM": "breaker",
        },
        "marks": [
            "cafe",
            "fijian-residence",
            "london",
            "oslo",
            "samoan-embassy",
            "suva",
        ],
        "ends": ["chl", "wsm"],
    }


def test_records_have_the_words_of_the_file_and_what_a_reader_would_ask(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = listed(capsys, write_tiny(tmp_path))
    event = row(found, "events", "suspended")
    assert event["sentence"] == "Samoa suspended relations with Fiji"
    assert event["voice"] == {"kind": "attributed", "by": "ministry"}
    assert (event["when"]["edtf"], event["when_words"]) == (
        "2024-04-06",
        "6 April 2024",
    )
    assert (event["rupture"], event["cameo"]) == (True, "161")
    mission = row(found, "missions", "fijian-consulate")
    assert mission["name"] == "Consulate of Fiji, place not stated"
    assert found["articles"][0]["characters"] == len(TEXT)
    assert "text" not in found["articles"][0]


def test_the_table_is_for_people(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["list", str(write_tiny(tmp_path))]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[:2] == [
        "Teacups and envoys",
        "A. Writer, The Invented Post, 8 April 2024",
    ]
    titles = [line for line in lines[2:] if line and not line.startswith(" ")]
    assert titles == [
        "Places (9)",
        "Missions (3)",
        "Actors (2)",
        "Events (7)",
        "Refused names (1)",
        "Ruptures drawn (3)",
        "Countries filled (5)",
    ]
    start = TEXT.index("In Oslo") + 3
    oslo = next(line for line in lines if line.startswith("  oslo"))
    assert oslo.split() == [
        "oslo", "Oslo", "city", "NOR", "named", "59.91°", "N,", "10.75°", "E",
        f"{start}–{start + 4}",
    ]  # fmt: skip
    assert sum(line.endswith(", since ended") for line in lines) == 1


def test_hostile_names_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tiny_record()
    data["title"] = "Title\x1b[2J\nnext"
    row(data, "places", "oslo")["name"] = "\x1b]0;owned\x07\u202eOslo"
    assert run(["list", str(write_tiny(tmp_path, data))]) == 0
    out = capsys.readouterr().out
    assert not set(out) & set("\x1b\x07\u202e")
    assert out.startswith("Title [2J next\n")


def test_two_articles_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tiny_record()
    for table in ("places", "missions", "actors", "events", "refused"):
        for item in data[table]:
            _name_article(item)
    data["articles"].append({"id": "note", "title": "A note", "text": "Nothing."})
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    assert run(["list", str(file)]) == 0
    assert "tea:" in capsys.readouterr().out


def _name_article(value: object) -> None:
    """Say of every span in plain data which article it is of."""
    if isinstance(value, list):
        for item in value:
            _name_article(item)
    if isinstance(value, dict):
        for item in value.values():
            _name_article(item)
        if "quote" in value:
            value["article"] = "tea"
