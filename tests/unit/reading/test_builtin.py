"""The built-in article as reading alone finds it, against the reviewed dossier.

No code knows this article: what holds here must come from rules that hold elsewhere.
"""

from functools import cache

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.place import Place, PlaceKind
from dateline.reading.dossiers import build
from dateline.storage.files import load


@cache
def _both() -> tuple[Dossier, Dossier]:
    reviewed = load(assets.built_in())
    return reviewed, build(reviewed.articles[0]).dossier


def _ruptures(dossier: Dossier) -> set[tuple[str, str, str]]:
    found = set()
    for event in dossier.events:
        if event.is_rupture:
            actor = dossier.country_of(event.actors[0])
            recipient = dossier.country_of(event.recipients[0])
            found.add((actor, event.kind, recipient))
    return found


def test_the_same_ruptures_and_no_other() -> None:
    reviewed, read = _both()
    assert _ruptures(read) == _ruptures(reviewed)


def test_the_same_countries() -> None:
    reviewed, read = _both()
    assert set(read.countries) == set(reviewed.countries)


def test_the_same_missions() -> None:
    reviewed, read = _both()
    found = {(m.of, m.host) for m in read.missions}
    assert {(m.of, m.host) for m in reviewed.missions} == found


def _pins(dossier: Dossier) -> dict[tuple[int, int], Place]:
    return {
        (mention.span.start, mention.span.end): place
        for place in dossier.places
        if place.kind is not PlaceKind.COUNTRY and place.position is not None
        for mention in place.mentions
    }


def test_no_pin_stands_on_a_refused_name() -> None:
    reviewed, read = _both()
    refused = {(row.span.start, row.span.end) for row in reviewed.refused}
    assert not refused & set(_pins(read))


def test_each_named_town_lies_where_the_reviewer_put_it() -> None:
    reviewed, read = _both()
    pins = _pins(read)
    towns = 0
    for span, place in _pins(reviewed).items():
        if place.kind is PlaceKind.CITY:
            towns += 1
            found = pins[span].position
            assert place.position is not None
            assert found is not None
            assert abs(found.lat - place.position.lat) < 0.2
            assert abs(found.lon - place.position.lon) < 0.2
    assert towns
