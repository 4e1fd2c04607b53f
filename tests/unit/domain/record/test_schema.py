"""The JSON Schema and the reader of records refuse the same."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest

from dateline import assets
from dateline.domain import record
from dateline.domain.actor import ActorKind
from dateline.domain.event import Status
from dateline.domain.kind import KINDS
from dateline.domain.mission import MissionKind
from dateline.domain.place import How, PlaceKind, Use
from dateline.domain.voice import VoiceKind
from dateline.domain.when import Extent
from dateline.errors import BadRecord
from tests.dossiers import TEXT, row, tiny_record

Data = dict[str, Any]
Path = tuple[str | int, ...]

MISSING = object()

# What can stand where something else should: each kind of JSON value, and the edges.
VALUES: tuple[object, ...] = (
    MISSING,
    None,
    True,
    -1,
    0,
    1.5,
    91,
    999,
    "",
    " ",
    "x",
    "abc",
    [],
    ["x"],
    {},
)

# What no schema can see: whether a quote, an id, a date or a digest is true.
SEEN_BY_THE_READER_ONLY = (
    "does not fit the text",
    "there is no ",
    "is used twice",
    "two articles have the same id",
    "is not in the calendar",
    "ends before it starts",
    "the text is another one",
)


@cache
def schema() -> Data:
    """The schema that is shipped."""
    file = assets.resource("schema", "dossier.schema.json")
    data: Data = json.loads(file.read_text(encoding="utf-8"))
    return data


@cache
def validator() -> jsonschema.Draft202012Validator:
    """What checks a record by it."""
    return jsonschema.Draft202012Validator(schema())


def whole() -> Data:
    """A record that has every field at least once, and as few rows as that takes."""
    data = tiny_record()
    for table, ids in _KEPT.items():
        data[table] = [row(data, table, key) for key in ids]
    data["articles"][0] |= {"file": "article.md", "sources": ["A treaty, 1952"]}
    row(data, "places", "suva")["note"] = "A note."
    residence = row(data, "missions", "fijian-residence")
    residence |= {"position": {"lat": 51.5, "lon": -0.1}, "note": "A note."}
    event = row(data, "events", "broken")
    event |= {
        "place": "suva",
        "status": "done",
        "together": False,
        "summary": "Fiji broke off relations with Samoa",
        "note": "A note.",
        "readings": [
            {
                "kind": "speech.accuse",
                "voice": {"kind": "quoted", "by": "ministry"},
                "spans": event["spans"],
            }
        ],
    }
    event["when"] |= {"extent": "within", "before": "suspended"}
    return data


_KEPT = {
    "places": ["fji", "wsm", "suva", "london", "cafe"],
    "missions": ["fijian-residence"],
    "actors": ["ministry"],
    "events": ["broken", "suspended"],
}


def refusal(data: Data) -> str:
    """Why the reader refuses a record; empty if it does not."""
    try:
        record.dossier(copy.deepcopy(data), lambda _: TEXT.encode("utf-8"))
    except BadRecord as error:
        return str(error)
    return ""


def paths(value: object, here: Path = ()) -> Iterator[Path]:
    """The path of every value in a record."""
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    for key, below in items:
        yield (*here, key)
        yield from paths(below, (*here, key))


def changed(data: Data, path: Path, value: object) -> Data:
    """A copy of a record with another value at a path, or without it."""
    copied = copy.deepcopy(data)
    holder: Any = copied
    for key in path[:-1]:
        holder = holder[key]
    if value is MISSING:
        del holder[path[-1]]
    else:
        holder[path[-1]] = value
    return copied


def at(path: Path) -> object:
    """The value at a path of the whole record."""
    holder: Any = whole()
    for key in path:
        holder = holder[key]
    return holder


def disagreements(path: Path) -> list[str]:
    """The values at a path that one of the two takes and the other refuses."""
    found = []
    for value in VALUES:
        data = changed(whole(), path, value)
        fits = validator().is_valid(data)
        problem = refusal(data)
        excused = any(words in problem for words in SEEN_BY_THE_READER_ONLY)
        if fits != (not problem) and not (fits and excused):
            shown = "missing" if value is MISSING else repr(value)
            found.append(f"{path} {shown}: schema {fits}, reader {problem or True}")
    return found


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_whole_record_is_taken_by_both() -> None:
    validator().validate(whole())
    assert refusal(whole()) == ""


def test_what_the_program_writes_fits_the_schema() -> None:
    dossier = record.dossier(whole(), lambda _: b"")
    validator().validate(json.loads(json.dumps(record.record(dossier))))


@pytest.mark.parametrize("table", whole())
def test_both_refuse_the_same_values_everywhere(table: str) -> None:
    every = [path for path in paths(whole()) if path[0] == table]
    assert [line for path in every for line in disagreements(path)] == []


def test_both_refuse_a_field_that_means_nothing() -> None:
    tables = [path for path in [(), *paths(whole())] if isinstance(at(path), dict)]
    assert len(tables) > 20
    for path in tables:
        data = changed(whole(), (*path, "colour"), "red")
        assert not validator().is_valid(data), path
        assert "colour: is not a field of a dossier" in refusal(data)


@pytest.mark.parametrize(
    "edtf",
    ["2024", "2024-04", "2024-04-05", "197X", "19XX", "1976-XX", "2024-21", "2024~",
     "2024-04-05T22:00-05:00", "2024-04-05T22:00:59Z", "2024-04-05T22:00+0530",
     "1976/1984", "../2024-04-05", "2024-04-05/..", "1976-06/", "/1976-06"],
)  # fmt: skip
def test_both_take_an_edtf_date(edtf: str) -> None:
    data = changed(whole(), ("events", 0, "when", "edtf"), edtf)
    assert validator().is_valid(data)
    assert refusal(data) == ""


@pytest.mark.parametrize(
    "edtf",
    ["", "/", "../..", "..", "../", "yesterday", "2024-4-5", "5 April 2024", "24",
     "2024-04-05T24:00", "2024-04-05T22:60", "2024T22:00", "2024-04T22:00", "X024",
     "2024/1984/2000", "2024-04-05 22:00", "٢٠٢٤"],
)  # fmt: skip
def test_both_refuse_what_is_no_edtf_date(edtf: str) -> None:
    data = changed(whole(), ("events", 0, "when", "edtf"), edtf)
    assert not validator().is_valid(data)
    assert refusal(data).startswith("events[0].when.edtf: ")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kind", list(KINDS)),
        *(
            (name, [member.value for member in kind])
            for name, kind in [
                ("place.kind", PlaceKind),
                ("place.how", How),
                ("place.located", How),
                ("mission.kind", MissionKind),
                ("mission.host_how", How),
                ("actor.kind", ActorKind),
                ("event.status", Status),
                ("voice.kind", VoiceKind),
                ("when.extent", Extent),
                ("mention.use", Use),
                ("refused.use", Use),
            ]
        ),
    ],
)  # fmt: skip
def test_the_schema_knows_every_word(name: str, words: list[str]) -> None:
    table, _, field = name.partition(".")
    entry = schema()["$defs"][table]
    assert (entry["properties"][field] if field else entry)["enum"] == words


def test_everything_in_the_schema_is_described() -> None:
    def described(entry: Data) -> bool:
        return bool(entry.get("description")) or "$ref" in entry

    for name, entry in {"": schema(), **schema()["$defs"]}.items():
        assert entry.get("description"), name
        for field, held in entry.get("properties", {}).items():
            assert described(held), f"{name}.{field}"
        if entry.get("type") == "object":
            assert entry["additionalProperties"] is False, name
