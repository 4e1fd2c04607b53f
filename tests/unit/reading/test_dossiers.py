"""A reading as a dossier: every record with its sentence."""

import hashlib
from datetime import date

import pytest

from dateline.domain import record
from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Status
from dateline.domain.place import How, Place, PlaceKind, Use
from dateline.domain.tie import State, tie
from dateline.domain.voice import VoiceKind
from dateline.reading.dossiers import build, published_day

TEXT = (
    "Norway broke off diplomatic relations with Chad on Tuesday.\n\n"
    "Chadian police had stormed the Norwegian embassy in N'Djamena on 3 May. "
    "“Chad plans to recall its ambassador to Denmark,” Foreign Minister Ada Moe said. "
    "Officials met in Paris, Texas, and at the prison of Korogo. "
    "The ship USS Jordan Hope left the Mediterranean Sea."
)


def _read(text: str, published: str = "2023-05-10") -> Dossier:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return build(Article("a", "A title", text, digest, published=published)).dossier


def _event(dossier: Dossier, kind: str) -> Event:
    (event,) = [event for event in dossier.events if event.kind == kind]
    return event


def _place(dossier: Dossier, key: str) -> Place:
    place = dossier.by_id[key]
    assert isinstance(place, Place)
    return place


def test_a_rupture_has_parties_date_and_sentence() -> None:
    dossier = _read(TEXT)
    event = _event(dossier, "relations.broken")
    assert (event.actors, event.recipients) == (("NOR",), ("TCD",))
    assert event.when is not None
    assert event.when.edtf == "2023-05-09"
    assert "from the article’s date" in event.when.rule
    assert "broke off" in event.spans[0].quote
    assert event.voice.kind is VoiceKind.STATED


def test_an_undated_break_had_come_when_the_article_was_published() -> None:
    dossier = _read("Norway also broke ties with Chad. Peru may break ties with Chile.")
    broken = dossier.events[0]
    assert broken.when is not None
    assert broken.when.edtf == "../2023-05-10"
    assert tie(dossier, "NOR", "TCD").on(date(2023, 5, 10)).state is State.BROKEN
    assert tie(dossier, "PER", "CHL").on(date(2023, 5, 10)).state is State.NORMAL
    assert all(event.when is None for event in dossier.events[1:])
    undated = _read("Norway also broke ties with Chad.", published="")
    assert undated.events[0].when is None


def test_countries_are_named_by_peoples_too_and_lie_at_their_capital() -> None:
    chad = _place(_read(TEXT), "TCD")
    uses = {mention.span.quote: mention.use for mention in chad.mentions}
    assert uses["Chadian"] is Use.DEMONYM
    assert uses["Chad"] in (Use.LITERAL, Use.METONYM)
    assert chad.position is not None
    assert chad.position.lat == pytest.approx(12.1, abs=0.1)


def test_a_mission_stands_in_the_town_that_is_named() -> None:
    dossier = _read(TEXT)
    (mission,) = dossier.missions
    assert (mission.of, mission.host, mission.host_how) == ("NOR", "TCD", How.NAMED)
    assert dossier.name_of(mission.city) == "N'Djamena"
    raid = _event(dossier, "mission.raided")
    assert raid.recipients == (mission.id,)
    assert raid.place == mission.id


def test_what_is_announced_is_planned_and_has_its_speaker() -> None:
    event = _event(_read(TEXT), "envoy.recalled")
    assert event.status is Status.PLANNED
    assert event.voice.kind is VoiceKind.QUOTED
    assert "Ada Moe" in event.voice.by


def test_a_town_is_put_where_the_text_says_and_a_site_in_its_town() -> None:
    dossier = _read(TEXT)
    paris = next(p for p in dossier.places if p.name == "Paris")
    assert paris.country == "USA"
    site = next(p for p in dossier.places if p.kind is PlaceKind.FACILITY)
    assert site.how is How.NAMED
    assert site.located is How.INFERRED
    assert site.inference is not None
    assert site.position == paris.position


def test_a_wide_area_is_listed_and_has_no_point() -> None:
    sea = next(p for p in _read(TEXT).places if "Mediterranean" in p.name)
    assert sea.kind is PlaceKind.REGION
    assert sea.position is None
    assert sea.note


def test_names_inside_other_names_are_refused_with_the_reason() -> None:
    dossier = _read(TEXT)
    refused = {row.name: row for row in dossier.refused}
    assert refused["Jordan"].use is Use.VESSEL
    assert refused["Jordan"].reason
    assert "JOR" not in dossier.countries


def test_it_is_a_record_like_any_and_the_same_each_time() -> None:
    first, second = _read(TEXT), _read(TEXT)
    assert record.record(first) == record.record(second)
    again = record.dossier(record.record(first), lambda name: TEXT.encode())
    assert again == first


def test_an_empty_or_plain_text_gives_an_empty_dossier() -> None:
    for text in (" \n", "Nothing happened, and nobody was there."):
        dossier = _read(text)
        assert not dossier.places
        assert not dossier.events


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2024-04-07", "2024-04-07"),
        ("2024-04", "None"),
        ("", "None"),
        ("2024-04-01/2024-04-07", "None"),
        ("soon", "None"),
    ],
)
def test_only_a_whole_day_is_counted_from(edtf: str, day: str) -> None:
    assert str(published_day(edtf)) == day
