"""The built-in articles and their dossiers, the first against what a reader found."""

import hashlib
import json
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dateline import assets
from dateline.domain import record
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Status
from dateline.domain.mission import Mission, MissionKind
from dateline.domain.place import How, Place, PlaceKind, Use
from dateline.domain.query import chronicle, evidence, ruptures, story
from dateline.domain.span import Span
from dateline.domain.tie import State, tie
from dateline.domain.view import Links, View
from dateline.domain.voice import VoiceKind
from dateline.domain.when import Extent
from dateline.geometry.great_circle import distance_km
from dateline.scene.build import build
from dateline.scene.model import Scene
from dateline.scene.signs import Stroke
from dateline.storage.files import load

FOUND = Path(__file__).parents[1] / "data" / "ecuador-mexico-2024.expected.json"
ORDER = (assets.seeds() / "ORDER").read_text(encoding="utf-8").split()

# Words that a loaded account of these events would use, and a neutral one does not.
LOADED = (
    "kidnap",
    "abduct",
    "invade",
    "invasion",
    "regime",
    "raid",
    "terroris",
    "thug",
)

EXACT_KM = 0.01


@cache
def seed(name: str) -> Dossier:
    """A built-in dossier by its folder."""
    return load(assets.seeds() / name / "dossier.json")


@cache
def built_in() -> Dossier:
    """The dossier that opens when none is named."""
    return load(assets.built_in())


@cache
def expected() -> dict[str, Any]:
    """What a careful reader found in the built-in article."""
    found: dict[str, Any] = json.loads(FOUND.read_text(encoding="utf-8"))
    return found


def rows(key: str) -> list[dict[str, Any]]:
    """One table of what the reader found."""
    found: list[dict[str, Any]] = expected()[key]
    return found


def event(key: str) -> Event:
    """An event of the built-in dossier."""
    found = built_in().by_id[key]
    assert isinstance(found, Event)
    return found


def span_of(row: dict[str, Any]) -> Span:
    """A span of the built-in article as the reader wrote it down."""
    article = built_in().articles[0].id
    return Span(article, row["start"], row["end"], row["exact"])


def place_named(name: str) -> Place:
    """The one place of the built-in dossier with a name."""
    (found,) = (place for place in built_in().places if place.name == name)
    return found


def drawn(links: Links, selection: str = "", dossier: Dossier | None = None) -> Scene:
    """What a map of a dossier draws, the built-in one where none is given."""
    return build(dossier or built_in(), View(links=links, selection=selection))


# Every built-in article ----------------------------------------------------------


def test_the_first_of_the_order_is_what_opens() -> None:
    assert len(ORDER) >= 2
    assert assets.built_in() == assets.seeds() / ORDER[0] / "dossier.json"


def test_every_folder_is_in_the_order() -> None:
    folders = {path.name for path in assets.seeds().iterdir() if path.is_dir()}
    assert folders == set(ORDER)


@pytest.mark.parametrize("name", ORDER)
def test_a_folder_holds_article_dossier_and_source(name: str) -> None:
    held = {path.name for path in (assets.seeds() / name).iterdir()}
    assert held == {"article.md", "dossier.json", "source.toml"}


@pytest.mark.parametrize("name", ORDER)
def test_the_source_describes_the_article_as_the_dossier_does(name: str) -> None:
    folder = assets.seeds() / name
    source = tomllib.loads((folder / "source.toml").read_text(encoding="utf-8"))
    raw = (folder / "article.md").read_bytes()
    (article,) = seed(name).articles
    assert article.id == name
    assert article.text == raw.decode("utf-8")
    assert source["sha256"] == article.sha256 == hashlib.sha256(raw).hexdigest()
    assert source["file"] == article.file == "article.md"
    assert source["title"] == article.title
    assert source["author"] == article.author
    assert source["publisher"] == article.publisher
    assert str(source["published"]) == article.published
    assert source["language"] == article.language
    assert tuple(source["sources"]) == article.sources
    assert source["rights"].strip()
    assert f"# {article.title}\n" in article.text


@pytest.mark.parametrize("name", ORDER)
def test_a_dossier_fits_the_schema(name: str) -> None:
    schema = json.loads(
        assets.resource("schema", "dossier.schema.json").read_text(encoding="utf-8")
    )
    data = json.loads(
        (assets.seeds() / name / "dossier.json").read_text(encoding="utf-8")
    )
    jsonschema.Draft202012Validator(schema).validate(data)


@pytest.mark.parametrize("name", ORDER)
def test_a_dossier_is_kept_for_people_to_read(name: str) -> None:
    text = (assets.seeds() / name / "dossier.json").read_text(encoding="utf-8")
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert "\\u" not in text
    assert "\t" not in text
    assert max(len(line) for line in text.splitlines()) < 300


@pytest.mark.parametrize("name", ORDER)
def test_records_come_in_the_order_of_the_story(name: str) -> None:
    dossier = seed(name)
    assert dossier.events == story(dossier)
    tables = (dossier.places, dossier.missions, dossier.actors, dossier.refused)
    for table in tables:
        starts = [evidence(dossier, item.id)[0].start for item in table]
        assert starts == sorted(starts)


@pytest.mark.parametrize("name", ORDER)
def test_every_record_has_spans_that_fit(name: str) -> None:
    dossier = seed(name)
    for item in dossier.items():
        spans = evidence(dossier, item.id)
        assert spans, item.id
        assert all(span.fits(dossier.text(span.article)) for span in spans)


@pytest.mark.parametrize("name", ORDER)
def test_a_dossier_reads_back_from_its_own_record(name: str) -> None:
    dossier = seed(name)

    def no_file(file: str) -> bytes:
        raise FileNotFoundError(file)

    assert record.dossier(record.record(dossier), no_file) == dossier


@pytest.mark.parametrize("name", ORDER)
def test_every_party_speaker_and_country_is_known(name: str) -> None:
    dossier = seed(name)
    for item in dossier.actors:
        assert not item.country or item.country in dossier.countries, item.id
    for place in dossier.places:
        assert not place.country or place.country in dossier.countries, place.id
    for mission in dossier.missions:
        assert {mission.of, mission.host} - {""} <= set(dossier.countries)
    for told in dossier.events:
        if told.voice.kind in (VoiceKind.ATTRIBUTED, VoiceKind.QUOTED):
            assert told.voice.by in dossier.by_id, told.id


@pytest.mark.parametrize("name", ORDER)
def test_a_country_goes_by_its_code_and_ends_links_at_a_point(name: str) -> None:
    for code, country in seed(name).countries.items():
        assert country.id == code
        assert country.how is How.NAMED
        assert country.position is not None
        assert country.geonames is not None


@pytest.mark.parametrize("name", ORDER)
def test_every_date_has_a_rule_and_the_spans_that_gave_it(name: str) -> None:
    for told in seed(name).events:
        if told.when is not None:
            assert told.when.rule.endswith("."), told.id
            assert told.when.because, told.id


@pytest.mark.parametrize("name", ORDER)
def test_our_own_words_are_neutral_sentences(name: str) -> None:
    dossier = seed(name)
    for told in dossier.events:
        sentence = dossier.sentence(told)
        assert sentence[0].isupper()
        assert not sentence.endswith((".", "!", "?"))
        assert len(sentence) <= 110
        assert not sentence.startswith("Unknown"), told.id
    ours = [dossier.title]
    ours += [dossier.sentence(told) for told in dossier.events]
    ours += [told.note for told in dossier.events]
    ours += [told.when.rule for told in dossier.events if told.when]
    ours += [place.name for place in dossier.places]
    ours += [actor.name for actor in dossier.actors]
    ours += [name.reason for name in dossier.refused]
    for words in ours:
        outside_quotes = "".join(
            part.partition("”")[2] for part in f"”{words}".split("“")
        )
        assert not [bad for bad in LOADED if bad in outside_quotes.casefold()], words


# The built-in article, against what the reader found ------------------------------


def test_the_article_is_the_one_that_was_read() -> None:
    (article,) = built_in().articles
    assert article.author == expected()["author"]
    assert article.published == expected()["published"]
    assert len(article.text) == 7245
    assert len(article.text.encode("utf-8")) == 7275


def test_it_holds_just_the_events_that_were_found() -> None:
    assert {told.id for told in built_in().events} == {
        row["id"] for row in rows("events")
    }
    assert len(built_in().events) == 35


@pytest.mark.parametrize("row", rows("events"), ids=lambda row: row["id"])
def test_an_event_has_the_quotes_that_were_found(row: dict[str, Any]) -> None:
    quotes = {span_of(quote) for quote in row["quotes"]}
    assert quotes
    assert quotes <= set(event(row["id"]).spans)


KINDS = {
    "E1": "speech.accuse", "E2": "envoy.expelled", "E3": "asylum.granted",
    "E4": "passage.requested", "E5": "envoy.retrieval", "E6": "mission.raided",
    "E7": "person.seized", "E8": "person.beaten", "E9": "person.transferred",
    "E10": "relations.suspended", "E11": "relations.broken", "E12": "mission.raided",
    "E13": "person.beaten", "E14": "person.seized", "E15": "relations.broken",
    "E16": "mission.raided", "E17": "person.released", "E18": "asylum.granted",
    "E19": "asylum.withdrawn", "E20": "mission.opened", "E21": "person.extradition",
    "E22": "person.seized", "E23": "aid.military.agreed",
    "E24": "aid.military.agreed", "E25": "military.joint", "E26": "support.given",
    "E27": "speech.condemn", "E28": "military.joint", "E29": "state.exception",
    "E30": "post.conferred", "E31": "military.standoff", "E32": "military.airstrike",
    "E33": "relations.strained", "E34": "person.killed", "E35": "legal.convicted",
}  # fmt: skip


@pytest.mark.parametrize("key", KINDS)
def test_an_event_is_of_its_kind(key: str) -> None:
    assert event(key).kind == KINDS[key]


@pytest.mark.parametrize(
    ("key", "kind", "by"),
    [
        ("E1", VoiceKind.ATTRIBUTED, "lopez-obrador"),
        ("E4", VoiceKind.ATTRIBUTED, "noboa"),
        ("E7", VoiceKind.STATED, ""),
        ("E8", VoiceKind.ATTRIBUTED, "canseco"),
        ("E22", VoiceKind.OPINION, ""),
        ("E26", VoiceKind.HEDGED, ""),
        ("E27", VoiceKind.QUOTED, "miller"),
        ("E28", VoiceKind.ATTRIBUTED, "us-southern-command"),
        ("E33", VoiceKind.OPINION, ""),
    ],
)
def test_an_event_is_in_its_voice(key: str, kind: VoiceKind, by: str) -> None:
    assert (event(key).voice.kind, event(key).voice.by) == (kind, by)


def test_all_other_events_are_the_authors_own_word() -> None:
    others = {"E1", "E4", "E8", "E22", "E26", "E27", "E28", "E33"}
    kinds = {told.voice.kind for told in built_in().events if told.id not in others}
    assert kinds == {VoiceKind.STATED}


@pytest.mark.parametrize(
    ("key", "kind", "voice", "by"),
    [
        ("E7", "person.arrested", VoiceKind.ATTRIBUTED, "noboa-government"),
        ("E14", "person.killed", VoiceKind.STATED, ""),
        ("E16", "person.seized", VoiceKind.STATED, ""),
        ("E20", "person.arrested", VoiceKind.STATED, ""),
        ("E27", "speech.appeal", VoiceKind.QUOTED, "miller"),
        ("E29", "person.tortured", VoiceKind.ATTRIBUTED, "rights-groups"),
    ],
)
def test_an_event_keeps_another_reading(
    key: str, kind: str, voice: VoiceKind, by: str
) -> None:
    (reading,) = event(key).readings
    assert reading.kind == kind
    assert (reading.voice.kind, reading.voice.by) == (voice, by)
    assert reading.spans


DATES = {
    "E1": "../2024-04-04", "E2": "2024-04-04", "E3": "../2024-04-05",
    "E4": "../2024-04-05", "E5": "../2024-04-05", "E6": "2024-04-05T22:00-05:00",
    "E7": "2024-04-05T22:00-05:00", "E8": "2024-04-05T22:00-05:00",
    "E9": "2024-04-05/2024-04-06", "E10": "2024-04-05/2024-04-07",
    "E11": "2024-04-05/2024-04-07", "E12": "1976-06", "E13": "1976-06",
    "E14": "1976-06/", "E15": "1976/1984", "E16": "1956-06", "E17": "1956-06/",
    "E18": "2012", "E19": "2019-04", "E20": "2019-04", "E21": "2024-04-07",
    "E22": "../2019-04", "E23": "2024-01/2024-04", "E24": "2024-01/2024-04",
    "E25": "2024-01/2024-04", "E26": "../2024-04-05", "E27": "2024-04-05/2024-04-07",
    "E28": "2024-04-06", "E29": "2024-01", "E30": "2024-03",
    "E31": "2023-04-07/2024-04-07", "E32": "2024-04-01/2024-04-07",
    "E33": "2024-04-07", "E34": "2023",
}  # fmt: skip


@pytest.mark.parametrize("key", DATES)
def test_an_event_is_dated_as_the_text_lets_us(key: str) -> None:
    when = event(key).when
    assert when is not None
    assert when.edtf == DATES[key]
    lasts = Extent.THROUGHOUT if key == "E15" else Extent.WITHIN
    assert when.extent is lasts


def test_what_the_text_does_not_date_has_no_date() -> None:
    assert [told.id for told in built_in().events if told.when is None] == ["E35"]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("E2", "A day earlier"),
        ("E6", "Friday night"),
        ("E6", "At 10:00 pm"),
        ("E10", "7 April 2024"),
        ("E12", "In June 1976"),
        ("E15", "until 1984"),
        ("E16", "Twenty years earlier, in June 1956"),
        ("E28", "On Saturday"),
        ("E30", "Just last month"),
        ("E31", "Less than one year ago"),
        ("E32", "the same week"),
        ("E34", "last year"),
    ],
)
def test_a_date_keeps_the_words_that_gave_it(key: str, words: str) -> None:
    when = event(key).when
    assert when is not None
    assert words in [span.quote for span in when.because]


def test_what_is_only_meant_to_happen_says_so() -> None:
    planned = {told.id for told in built_in().events if told.status is Status.PLANNED}
    assert planned == {"E5", "E21", "E22"}


def test_by_date_cause_comes_before_effect() -> None:
    order = [told.id for told in chronicle(built_in())]
    for earlier, later in [
        ("E16", "E17"), ("E16", "E12"), ("E12", "E15"), ("E14", "E15"), ("E1", "E2"),
        ("E2", "E6"), ("E3", "E6"), ("E4", "E6"), ("E6", "E7"), ("E7", "E9"),
        ("E6", "E10"), ("E6", "E11"), ("E22", "E20"), ("E24", "E25"),
    ]:  # fmt: skip
        assert order.index(earlier) < order.index(later), (earlier, later)
    assert order[-1] == "E35"


@pytest.mark.parametrize("row", rows("places"), ids=lambda row: row["name"])
def test_a_place_is_where_it_was_found(row: dict[str, Any]) -> None:
    place = place_named(row["name"])
    assert place.country == row["country"]
    assert place.position is not None
    away = distance_km(
        (place.position.lat, place.position.lon), (row["lat"], row["lon"])
    )
    assert away <= row.get("tolerance_km", EXACT_KM)
    named = row["how"].startswith("named")
    assert place.how is (How.NAMED if named else How.INFERRED)
    assert place.is_inferred is ("inferred" in row["how"])
    assert {mention.span for mention in place.mentions} == {
        span_of(mention) for mention in row["mentions"]
    }
    assert all(mention.use is Use.LITERAL for mention in place.mentions)


@pytest.mark.parametrize("row", rows("places"), ids=lambda row: row["name"])
def test_an_inferred_place_has_a_rule_and_its_spans(row: dict[str, Any]) -> None:
    place = place_named(row["name"])
    if not place.is_inferred:
        assert place.inference is None
        return
    assert place.inference is not None
    assert place.inference.rule.endswith(".")
    assert place.inference.because


def test_a_capital_that_stands_for_a_government_is_no_mention_of_the_city() -> None:
    for row in rows("places"):
        for mention in row.get("metonym_mentions", []):
            span = span_of(mention)
            country = built_in().countries[row["country"]]
            (use,) = (m.use for m in country.mentions if m.span == span)
            assert use is Use.METONYM
            assert span not in place_named(row["name"]).spans


def test_no_other_place_has_a_position() -> None:
    spots = {
        place.name
        for place in built_in().places
        if place.position and place.kind is not PlaceKind.COUNTRY
    }
    assert spots == {row["name"] for row in rows("places")}


@pytest.mark.parametrize(
    "row", rows("never_places"), ids=lambda row: f"{row['exact']}-{row['start']}"
)
def test_a_refused_name_has_a_reason_and_is_no_place(row: dict[str, Any]) -> None:
    span = span_of(row)
    (refused,) = (name for name in built_in().refused if name.span == span)
    assert refused.reason.endswith(".")
    for place in built_in().places:
        if place.kind is not PlaceKind.COUNTRY:
            assert span not in place.spans


@pytest.mark.parametrize(
    "name",
    ["Washington", "Vienna", "Middle East", "Latin America", "Brussels", "Damascus",
     "Tehran", "European Union"],
)  # fmt: skip
def test_a_forbidden_name_gets_no_mark(name: str) -> None:
    assert name not in {place.name for place in built_in().places}
    for links in Links:
        scene = drawn(links)
        assert name not in {mark.name for mark in scene.marks}
        assert name not in {label.text for label in scene.labels}


def test_no_span_is_both_a_city_and_a_refused_name() -> None:
    refused = {name.span for name in built_in().refused}
    assert len(refused) == len(built_in().refused)
    for place in built_in().places:
        if place.kind is PlaceKind.CITY:
            assert refused.isdisjoint(place.spans)


@pytest.mark.parametrize("row", rows("missions"), ids=lambda row: row["of"])
def test_a_mission_is_of_and_in_the_states_that_were_found(row: dict[str, Any]) -> None:
    (mission,) = (found for found in built_in().missions if found.of == row["of"])
    assert mission.kind is MissionKind.EMBASSY
    assert mission.host == (row["host"] or "")
    city = built_in().by_id.get(mission.city)
    assert (city.name if isinstance(city, Place) else None) == row["city"]
    stated = bool(mission.host) and mission.host_how is How.NAMED
    assert stated is row["host_stated"]
    assert (mission.inference is not None) is mission.is_inferred


def test_it_holds_five_missions_and_every_mention_of_them() -> None:
    mentioned = {mission.of: len(mission.mentions) for mission in built_in().missions}
    assert mentioned == {"MEX": 7, "ECU": 2, "VEN": 1, "HTI": 2, "IRN": 1}


def test_a_mission_of_unknown_place_is_drawn_nowhere() -> None:
    (iran,) = (found for found in built_in().missions if found.of == "IRN")
    for links in Links:
        assert iran.id not in {mark.ref for mark in drawn(links).marks}
    assert iran.id not in {mark.ref for mark in drawn(Links.ALL, iran.id).marks}


def test_it_holds_just_the_countries_that_were_found() -> None:
    wanted = {*expected()["countries"], *expected()["territories"]}
    assert len(wanted) == 17
    assert set(built_in().countries) == wanted
    assert wanted.isdisjoint(expected()["countries_never"])
    for links in Links:
        assert {fill.code for fill in drawn(links).fills} == wanted


@pytest.mark.parametrize(
    ("code", "count"),
    [
        # Countries that only a nationality names; a reader of place names misses them.
        *((code, 1) for code in ("URY", "HTI", "CHL", "PER", "ISR", "IRN", "GBR")),
        *((code, 1) for code in ("NIC", "BRA", "COL", "GUY", "PSE")),
        ("ARG", 2),
        ("VEN", 3),
        ("USA", 8),
        ("MEX", 14),
        ("ECU", 17),
    ],
)
def test_a_country_has_every_mention_of_it(code: str, count: int) -> None:
    assert len(built_in().countries[code].mentions) == count


@pytest.mark.parametrize(
    ("use", "offsets"),
    [
        (Use.DEMONYM, [4, 421, 1396, 2829, 5721]),
        (Use.METONYM, [187, 2352, 2450, 4250, 4393, 6548, 6624]),
        (Use.LITERAL, [3684, 4594, 5229]),
        (Use.ANAPHOR, [864, 987]),
    ],
)
def test_a_mention_says_what_the_name_does(use: Use, offsets: list[int]) -> None:
    mentions = built_in().countries["ECU"].mentions
    assert [m.span.start for m in mentions if m.use is use] == offsets


@pytest.mark.parametrize("row", rows("ruptures"), ids=lambda row: row["event"])
def test_a_rupture_is_as_it_was_found(row: dict[str, Any]) -> None:
    dossier, rupture = built_in(), event(row["event"])
    assert {dossier.country_of(key) for key in rupture.actors} == {row["actor"]}
    assert {dossier.country_of(key) for key in rupture.recipients} == {row["recipient"]}
    assert rupture.kind == row["kind"]
    assert rupture.when is not None
    assert rupture.when.edtf == row["when"]


def test_it_holds_and_draws_just_the_ruptures_that_were_found() -> None:
    wanted = {row["event"] for row in rows("ruptures")}
    assert {rupture.id for rupture in ruptures(built_in())} == wanted
    assert {link.ref for link in drawn(Links.RUPTURES).links} == wanted
    drawn_too = {link.ref for link in drawn(Links.ALL).links if link.rupture}
    assert drawn_too == wanted


def test_the_rupture_of_1976_follows_the_entry_and_is_over() -> None:
    when = event("E15").when
    assert when is not None
    assert when.after == "E12"
    ended = {link.ref for link in drawn(Links.RUPTURES).links if link.ended}
    assert ended == {"E15"}


def test_the_precedents_are_entries_of_missions_and_one_let_in() -> None:
    kinds = [event(key).kind for key in expected()["precedents"]]
    assert kinds == ["mission.raided"] * 2 + ["mission.opened", "mission.raided"]
    for key in expected()["precedents"]:
        assert isinstance(built_in().by_id[event(key).place], Mission)


def test_an_opinion_is_never_a_link_and_a_guess_is_dotted() -> None:
    links = {link.ref: link for link in drawn(Links.ALL).links}
    opinions = {
        told.id for told in built_in().events if told.voice.kind is VoiceKind.OPINION
    }
    assert opinions.isdisjoint(links)
    dotted = {ref for ref, link in links.items() if link.stroke is Stroke.DOTTED}
    assert dotted == {"E26"}


@pytest.mark.parametrize(
    ("name", "events"),
    [
        ("Quito", {"E3", "E6", "E7", "E8"}),
        ("Guayaquil", {"E9"}),
        ("La Roca prison", {"E9"}),
        ("Mexico City", {"E10"}),
        ("London", {"E20", "E22"}),
        ("Montevideo", {"E12", "E13", "E14"}),
        ("Buenos Aires", {"E16", "E17"}),
    ],
)
def test_a_place_leads_to_what_was_done_there(name: str, events: set[str]) -> None:
    scene = drawn(Links.RUPTURES, place_named(name).id)
    assert events <= scene.related


# The second article: nothing is special about the first ----------------------------


def second() -> Dossier:
    """The dossier of our own article."""
    return seed(ORDER[1])


def test_the_second_article_is_a_page_with_its_sources() -> None:
    (article,) = second().articles
    assert 500 <= len(article.text.split()) <= 700
    assert len(article.sources) >= 3
    assert "## Sources" in article.text


def test_the_second_article_has_breaks_returns_and_several_voices() -> None:
    dossier = second()
    assert len(ruptures(dossier)) == 2
    kinds = [told.kind for told in dossier.events]
    assert kinds.count("relations.restored") == 2
    assert {told.voice.kind for told in dossier.events} >= {
        VoiceKind.STATED, VoiceKind.ATTRIBUTED, VoiceKind.HEDGED, VoiceKind.OPINION,
    }  # fmt: skip
    assert [place.name for place in dossier.places if place.is_inferred] == ["Tokyo"]
    assert {mission.kind for mission in dossier.missions} == {
        MissionKind.EMBASSY,
        MissionKind.RESIDENCE,
    }


def test_the_second_article_has_links_across_the_180th_meridian() -> None:
    lines = drawn(Links.ALL, dossier=second()).links
    pairs = [frozenset((line.start, line.end)) for line in lines]
    assert pairs.count(frozenset(("JPN", "PER"))) >= 3
    across = [
        line.ref
        for line in lines
        if min(lon for _, lon in line.path) < -180 < max(lon for _, lon in line.path)
        or min(lon for _, lon in line.path) < 180 < max(lon for _, lon in line.path)
    ]
    assert {"E1", "E2", "E5"} <= set(across)


def test_the_second_article_tells_when_relations_were_broken() -> None:
    with_japan = tie(second(), "JPN", "PER")
    assert with_japan.on(date(1942, 1, 23)).state is State.NORMAL
    assert with_japan.on(date(1945, 1, 1)).state is State.BROKEN
    assert with_japan.on(date(1953, 1, 1)).state is State.RESTORED
    with_cuba = tie(second(), "CUB", "PER")
    assert with_cuba.on(date(1972, 7, 7)).state is State.BROKEN
    assert with_cuba.on(date(1972, 7, 9)).state is State.RESTORED


def test_the_second_article_refuses_a_city_that_means_a_treaty() -> None:
    refused = {name.name: name.use for name in second().refused}
    assert refused["Bogotá"] is Use.METONYM
    uses = {n.span.start: n.use for n in second().refused if n.name == "Havana"}
    assert set(uses.values()) == {Use.EMBEDDED, Use.METONYM}
    (havana,) = (place for place in second().places if place.name == "Havana")
    assert set(uses).isdisjoint(span.start for span in havana.spans)
