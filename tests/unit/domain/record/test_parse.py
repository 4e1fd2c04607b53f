"""Plain data → dossier: every mistake is named by its path."""

import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from dateline.domain import record
from dateline.domain.actor import ActorKind
from dateline.domain.event import Status
from dateline.domain.mission import MissionKind
from dateline.domain.place import How, PlaceKind, Use
from dateline.domain.position import Position
from dateline.domain.voice import VoiceKind
from dateline.domain.when import Extent
from dateline.errors import BadRecord
from tests.dossiers import TEXT, Data, read, row, span, tiny, tiny_record

Change = Callable[[Data], object]


def wrong(change: Change) -> BadRecord:
    """The error that a changed record raises."""
    data = tiny_record()
    change(data)
    with pytest.raises(BadRecord) as caught:
        read(data)
    return caught.value


def put(*path: Any) -> Change:
    """A change that puts the last of its arguments at the path of the others."""
    *keys, last, value = path

    def change(data: Data) -> None:
        holder: Any = data
        for key in keys:
            holder = holder[key]
        holder[last] = value

    return change


def cut(*path: Any) -> Change:
    """A change that takes away what is at a path."""
    *keys, last = path

    def change(data: Data) -> None:
        holder: Any = data
        for key in keys:
            holder = holder[key]
        del holder[last]

    return change


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        # The top
        (put("format", "geojson"), "format", "JSON of another kind"),
        (cut("format"), "format", "JSON of another kind"),
        (cut("schema"), "schema", "is missing"),
        (put("schema", "1"), "schema", "should be a whole number"),
        (put("schema", 2), "schema", "reads schema 1"),
        (put("title", " "), "title", "is empty"),
        (put("articles", []), "articles", "at least one article"),
        (put("places", {}), "places", "should be a list"),
        (put("mood", "fine"), "mood", "is not a field of a dossier"),
        # Articles
        (put("articles", 0, "tea"), "articles[0]", "should be a table of fields"),
        (cut("articles", 0, "text"), "articles[0]", "needs a file or a text"),
        (cut("articles", 0, "id"), "articles[0].id", "is missing"),
        (put("articles", 0, "text", 7), "articles[0].text", "should be text"),
        (put("articles", 0, "sha256", "0" * 64), "articles[0].sha256", "SHA-256 is"),
        (put("articles", 0, "published", "soon"), "articles[0].published", "“soon”"),
        (put("articles", 0, "sources", [7]), "articles[0].sources[0]", "be text"),
        (put("articles", 0, "colour", ""), "articles[0].colour", "is not a field"),
        (put("articles", 0, "text", "\ud800"), "articles[0]", "is not UTF-8"),
        # Spans
        (cut("events", 0, "spans", 0, "end"), "events[0].spans[0].end", "is missing"),
        (
            put("events", 0, "spans", 0, "start", 0),
            "events[0].spans[0]",
            "the span 0–101 does not fit the text",
        ),
        (put("events", 0, "spans", 0, "quote", "x"), "events[0].spans[0]", "“x”"),
        (put("events", 0, "spans", 0, "start", -4), "events[0].spans[0]", "fit"),
        (put("events", 0, "spans", 0, "end", 10**9), "events[0].spans[0]", "fit"),
        (
            put("events", 6, "spans", 0, {"start": 0, "end": 9999, "quote": TEXT}),
            "events[6].spans[0]",
            "does not fit the text",
        ),
        (put("events", 0, "spans", 0, "start", True), "events[0].spans[0].start", "wh"),
        (put("events", 0, "spans", 0, "use", "literal"), "events[0].spans[0].use", ""),
        (
            put("events", 0, "spans", 0, "article", "coffee"),
            "events[0].spans[0].article",
            "there is no article “coffee”",
        ),
        (put("places", 0, "mentions", 0, "use", "x"), "places[0].mentions[0].use", ""),
        # Places
        (put("places", 0, "kind", "town"), "places[0].kind", "none of: city, country"),
        (put("places", 0, "how", "guessed"), "places[0].how", "named, inferred"),
        (put("places", 0, "country", "Fiji"), "places[0].country", "ISO 3166-1"),
        (put("places", 0, "country", ""), "places[0].country", "ISO 3166-1"),
        (put("places", 0, "position", None), "places[0].position", "table of fields"),
        (cut("places", 0, "position", "lon"), "places[0].position.lon", "is missing"),
        (
            put("places", 0, "position", {"lat": 91, "lon": 0}),
            "places[0].position",
            "latitude 91 is not between -90 and 90",
        ),
        (
            put("places", 0, "position", {"lat": 0, "lon": -181}),
            "places[0].position",
            "longitude -181 is not between -180 and 180",
        ),
        (put("places", 5, "geonames", 1.5), "places[5].geonames", "a whole number"),
        (put("places", 4, "inference", "rule", ""), "places[4].inference.rule", ""),
        (
            put("places", 4, "inference", "because", []),
            "places[4].inference",
            "needs the spans that led to it",
        ),
        # Missions and actors
        (put("missions", 0, "kind", "palace"), "missions[0].kind", "none of: embassy"),
        (put("missions", 0, "host_how", "x"), "missions[0].host_how", "named, inf"),
        (put("missions", 0, "of", "samoa"), "missions[0].of", "ISO 3166-1"),
        (put("actors", 0, "kind", "party"), "actors[0].kind", "none of: body, person"),
        (put("actors", 0, "role", 3), "actors[0].role", "should be text"),
        # Events
        (cut("events", 0, "kind"), "events[0].kind", "is missing"),
        (put("events", 0, "kind", "war"), "events[0].kind", "is not a kind of event"),
        (cut("events", 0, "voice"), "events[0].voice", "is missing"),
        (put("events", 0, "voice", {"kind": "x"}), "events[0].voice.kind", "none of"),
        (put("events", 0, "status", "over"), "events[0].status", "none of: done"),
        (put("events", 0, "together", 1), "events[0].together", "true or false"),
        (put("events", 0, "actors", [3]), "events[0].actors[0]", "should be text"),
        (cut("events", 0, "when", "edtf"), "events[0].when.edtf", "is missing"),
        (put("events", 0, "when", "edtf", "May"), "events[0].when.edtf", "“May”"),
        (
            put("events", 0, "when", "edtf", "2024-02-30"),
            "events[0].when.edtf",
            "“2024-02-30” is not in the calendar",
        ),
        (
            put("events", 0, "when", "edtf", "2024/1984"),
            "events[0].when.edtf",
            "ends before it starts",
        ),
        (put("events", 0, "when", "extent", "x"), "events[0].when.extent", "within"),
        (
            put("events", 0, "readings", [{"kind": "war"}]),
            "events[0].readings[0].kind",
            "is not a kind of event",
        ),
        # Refused names
        (put("refused", 0, "reason", ""), "refused[0].reason", "is empty"),
        (put("refused", 0, "use", "noun"), "refused[0].use", "none of: literal"),
        (put("refused", 0, "end", 9), "refused[0]", "does not fit the text"),
    ],
)
def test_a_mistake_is_named_by_its_path(change: Change, field: str, words: str) -> None:
    error = wrong(change)
    assert error.field == field
    assert words in error.problem
    assert str(error) == f"{field}: {error.problem}"


@pytest.mark.parametrize("data", [None, [], "dossier", 7, {}, {"type": "Feature"}])
def test_json_of_another_kind_is_refused(data: object) -> None:
    with pytest.raises(BadRecord) as caught:
        read(data)
    assert caught.value.field == "format"


@pytest.mark.parametrize(
    "change",
    [
        put("events", 0, "spans", 0, "quote", "x" * 100_000),
        put("events", 0, "spans", 0, "quote", "one\ntwo\u2028three\x1b[31m\ud800"),
        put("events", 0, "when", "edtf", "1\n" * 100_000),
        put("events", 0, "place", "\u202e" * 1_000),
        put("colour\n" * 10_000, "red"),
    ],
)
def test_an_error_is_one_line_that_can_be_printed(change: Change) -> None:
    error = str(wrong(change))
    assert error.isprintable()
    assert len(error) < 1_000


def test_offsets_count_characters_not_bytes_or_code_units() -> None:
    clock = TEXT.index("🕰")
    data = tiny_record()
    here = {"start": clock, "end": clock + 1, "quote": "🕰"}
    row(data, "events", "broken")["spans"].append(here)
    (event,) = (e for e in read(data).events if e.id == "broken")
    assert event.spans[-1].quote == "🕰"


def test_a_text_is_read_from_its_file_byte_for_byte() -> None:
    raw = TEXT.replace("\n", "\r\n").encode("utf-8") + b"\x00"
    data = tiny_record()
    article = data["articles"][0]
    del article["text"]
    article |= {"file": "tea.md", "sha256": hashlib.sha256(raw).hexdigest()}
    for table in ("places", "missions", "actors", "events", "refused"):
        data[table] = []
    asked = []

    def text_of(name: str) -> bytes:
        asked.append(name)
        return raw

    (made,) = record.dossier(data, text_of).articles
    assert asked == ["tea.md"]
    assert made.text == raw.decode("utf-8")
    assert made.sha256 == article["sha256"]


def test_a_file_that_is_no_utf8_is_refused_with_its_byte() -> None:
    data = tiny_record()
    del data["articles"][0]["text"]
    data["articles"][0]["file"] = "tea.md"
    with pytest.raises(BadRecord, match="not UTF-8 at byte 3") as caught:
        record.dossier(data, lambda _: b"caf\xe9")
    assert caught.value.field == "articles[0]"


def test_with_two_articles_each_span_names_its_own() -> None:
    data = tiny_record()
    data["articles"].append({"id": "b", "title": "B", "text": "Nothing."})
    with pytest.raises(BadRecord) as caught:
        read(data)
    assert caught.value.field == "places[0].mentions[0].article"
    assert caught.value.problem == "is missing"


def test_what_may_be_left_out_has_a_meaning() -> None:
    dossier = tiny()
    suva = next(p for p in dossier.places if p.id == "suva")
    assert (suva.kind, suva.how, suva.located) == (PlaceKind.CITY, How.NAMED, How.NAMED)
    london = next(p for p in dossier.places if p.id == "london")
    assert london.located is How.INFERRED  # as “how”
    embassy = dossier.missions[0]
    assert (embassy.kind, embassy.host_how) == (MissionKind.EMBASSY, How.NAMED)
    broken = next(e for e in dossier.events if e.id == "broken")
    assert broken.status is Status.DONE
    assert broken.together is False
    assert broken.when is not None
    assert broken.when.extent is Extent.WITHIN
    assert dossier.articles[0].language == "en"
    assert dossier.articles[0].sources == ()


def test_defaults_of_a_bare_record() -> None:
    bare = span("Harbour Café")
    data: Data = {
        "format": "dateline.dossier",
        "schema": 1,
        "title": "Bare",
        "articles": [{"id": "tea", "title": "Tea", "text": TEXT}],
        "actors": [{"id": "a", "name": "A", "mentions": [bare]}],
        "events": [{"id": "e", "kind": "sanctions", "voice": {}, "spans": [bare]}],
        "refused": [{"id": "r", "reason": "A café.", **bare}],
    }
    dossier = read(data)
    assert dossier.actors[0].kind is ActorKind.PERSON
    assert dossier.actors[0].mentions[0].use is Use.LITERAL
    assert dossier.events[0].voice.kind is VoiceKind.STATED
    assert dossier.events[0].when is None
    assert dossier.refused[0].use is Use.EMBEDDED
    assert dossier.places == ()


def test_every_field_is_read() -> None:
    dossier = tiny()
    cafe = next(p for p in dossier.places if p.id == "cafe")
    assert cafe.name == "Harbour Café"
    assert (cafe.kind, cafe.located) == (PlaceKind.FACILITY, How.INFERRED)
    assert cafe.position == Position(59.9, 10.7)
    assert cafe.inference is not None
    assert [s.quote for s in cafe.inference.because] == ["outside the city"]
    suspended = next(e for e in dossier.events if e.id == "suspended")
    assert suspended.voice.by == "ministry"
    assert suspended.when is not None
    assert suspended.when.after == "broken"
    assert suspended.when.rule == "a day after the one before"
