"""What the lists say, before Qt shows it."""

import pytest

from dateline.domain.dossier import Dossier
from dateline.scene.signs import Part, Stroke
from dateline.ui.lists.rows import (
    Row,
    Sign,
    counted,
    event_rows,
    place_rows,
    refused_rows,
    shown,
)


def _by_key(rows: tuple[Row, ...]) -> dict[str, Row]:
    return {row.key: row for row in rows if row.key}


def test_places_come_under_headings_and_each_once(dossier: Dossier) -> None:
    rows = place_rows(dossier)
    headings = [row.title for row in rows if not row.key]
    assert headings == ["Cities", "Facilities", "Missions", "Countries"]
    keys = sorted(row.key for row in rows if row.key)
    places = [place.id for place in dossier.places]
    assert keys == sorted(places + [mission.id for mission in dossier.missions])


def test_countries_are_ordered_by_the_part_they_take(dossier: Dossier) -> None:
    parts = [row.part for row in place_rows(dossier) if row.sign is Sign.COUNTRY]
    assert parts == sorted(parts, key=list(Part).index)
    assert len(parts) == 5


@pytest.mark.parametrize(
    ("key", "hollow", "inferred", "note"),
    [
        ("suva", False, False, "Fiji"),
        ("london", True, True, "United Kingdom · inferred"),
        ("cafe", True, False, "Norway · position inferred"),
        ("fijian-residence", True, False, "United Kingdom · place inferred"),
        ("fijian-consulate", False, False, "no place in the text"),
        ("gbr", True, True, "named only · inferred"),
    ],
)
def test_a_row_says_how_a_place_is_known(
    dossier: Dossier, key: str, hollow: bool, inferred: bool, note: str
) -> None:
    row = _by_key(place_rows(dossier))[key]
    assert (row.hollow, row.inferred, row.note) == (hollow, inferred, note)


def test_events_are_told_as_the_article_does_or_by_date(dossier: Dossier) -> None:
    told = [row.key for row in event_rows(dossier, by_date=False)]
    dated = [row.key for row in event_rows(dossier, by_date=True)]
    assert told[:3] == ["broken", "suspended", "old"]
    assert dated[:3] == ["old", "recalled", "broken"]
    assert sorted(told) == sorted(dated)


def test_an_event_shows_its_voice_and_whether_it_is_a_rupture(
    dossier: Dossier,
) -> None:
    rows = _by_key(event_rows(dossier, by_date=False))
    strokes = {key: row.stroke for key, row in rows.items()}
    assert strokes["broken"] is Stroke.SOLID
    assert strokes["suspended"] is Stroke.DASHED
    assert strokes["recalled"] is Stroke.DOTTED
    assert rows["broken"].spoken.startswith("Rupture, Fiji broke off relations")
    assert not rows["accused"].rupture
    assert rows["opinion"].opinion
    assert rows["suspended"].note == (
        "6 April 2024 · Attributed to Foreign Ministry of Samoa"
    )


def test_a_refused_name_has_its_reason(dossier: Dossier) -> None:
    (row,) = refused_rows(dossier)
    assert (row.title, row.note) == ("Nauru", "part of a street’s name")


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("cafe", {"cafe"}),
        ("CAFÉ harbour", {"cafe"}),
        ("suva", {"suva", "samoan-embassy"}),
        ("big ben", {"london", "gbr"}),
        ("no such thing", set()),
    ],
)
def test_search_minds_neither_case_nor_accents(
    dossier: Dossier, search: str, found: set[str]
) -> None:
    rows = shown(place_rows(dossier), search, inferred=True)
    assert {row.key for row in rows if row.key} == found


def test_a_heading_without_rows_is_left_out(dossier: Dossier) -> None:
    rows = shown(place_rows(dossier), "cafe", inferred=True)
    assert [row.title for row in rows] == ["Facilities", "Harbour Café"]
    assert counted(rows) == 1


def test_what_the_text_does_not_name_goes_with_inferred_places(
    dossier: Dossier,
) -> None:
    every = {row.key for row in shown(place_rows(dossier), "", inferred=True)}
    named = {row.key for row in shown(place_rows(dossier), "", inferred=False)}
    assert every - named == {"london", "gbr"}
