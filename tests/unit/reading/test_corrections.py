"""What a person puts right: a new dossier each time, nothing lost."""

import hashlib

import pytest

from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.place import Place
from dateline.gazetteer.places import open_places
from dateline.reading import corrections
from dateline.reading.dossier_places import Candidates
from dateline.reading.dossiers import build

TEXT = (
    "The envoys met in Paris on Friday. A day later they left Paris for Georgia. "
    "Mr. Jordan Florence was there."
)


def _read() -> tuple[Dossier, Candidates]:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    built = build(Article("a", "A", TEXT, digest, published="2024-05-03"))
    return built.dossier, built.candidates


def _place(dossier: Dossier, key: str) -> Place:
    item = dossier.by_id[key]
    assert isinstance(item, Place)
    return item


def test_another_candidate_keeps_the_names_and_moves_the_pin() -> None:
    dossier, candidates = _read()
    old = _place(dossier, "paris")
    texan = next(c.entry for c in candidates["paris"] if c.entry.country == "US")
    changed = corrections.take(dossier, "paris", texan)
    new = _place(changed, "paris")
    assert new.mentions == old.mentions
    assert new.country == "USA"
    assert new.position == texan.position
    assert new.note == corrections.CHOSEN
    assert _place(dossier, "paris") == old


def test_a_town_that_is_a_country_after_all_is_filled() -> None:
    dossier, _ = _read()
    country = open_places().country("GE")
    assert country is not None
    changed = corrections.take(dossier, "paris", country)
    assert "paris" not in changed.by_id
    quotes = [span.quote for span in changed.countries["GEO"].spans]
    assert quotes.count("Paris") == 2


def test_a_place_that_is_refused_leaves_the_map_and_stays_told() -> None:
    dossier, _ = _read()
    changed = corrections.refuse(dossier, "paris")
    assert "paris" not in {place.id for place in changed.places}
    names = [row.name for row in changed.refused]
    assert names.count("Paris") == 2
    assert all(event.place != "paris" for event in changed.events)


def test_a_refused_name_is_put_on_the_map() -> None:
    dossier, _ = _read()
    refused = next(row for row in dossier.refused if row.name == "Florence")
    (entry, *_) = open_places().find("Florence")
    changed = corrections.admit(dossier, refused.id, entry)
    place = next(p for p in changed.places if p.name == entry.name)
    assert place.position == entry.position
    assert [span.quote for span in place.spans] == ["Florence"]
    assert all(row.name != "Florence" for row in changed.refused)


def test_refused_and_taken_back_it_is_a_place_again() -> None:
    dossier, candidates = _read()
    left = corrections.refuse(dossier, "paris")
    row = next(row for row in left.refused if row.name == "Paris")
    back = corrections.admit(left, row.id, candidates["paris"][0].entry)
    place = next(p for p in back.places if p.name == "Paris")
    assert len(place.mentions) == 2
    assert place.position == _place(dossier, "paris").position


def test_what_is_not_there_is_no_place() -> None:
    dossier, candidates = _read()
    entry = candidates["paris"][0].entry
    with pytest.raises(KeyError):
        corrections.take(dossier, "nowhere", entry)
    with pytest.raises(KeyError):
        corrections.refuse(dossier, "nowhere")
    with pytest.raises(KeyError):
        corrections.admit(dossier, "nowhere", entry)
