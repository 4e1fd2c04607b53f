"""GeoJSON says what the map shows, each thing with its quotes."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dateline.domain.lens import Filter
from dateline.domain.view import Links, View
from dateline.export.geojson import geojson
from dateline.scene.build import build
from tests.dossiers import TEXT, row, tiny

ALL = View(links=Links.ALL)
NAMED = View(inferred=False)


def made(view: View = ALL) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(geojson(tiny(), view))
    return found


def feature(key: str, view: View = ALL) -> dict[str, Any]:
    found: dict[str, Any] = row(made(view), "features", key)
    return found


def told(key: str) -> dict[str, Any]:
    found: dict[str, Any] = feature(key)["properties"]
    return found


def test_it_is_a_collection_with_its_source() -> None:
    found = made()
    assert found["type"] == "FeatureCollection"
    assert found["title"] == "Teacups and envoys"
    assert found["source"] == "A. Writer, The Invented Post, 8 April 2024"
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert [article["sha256"] for article in found["articles"]] == [digest]


def test_it_holds_places_missions_and_the_links_of_the_view() -> None:
    dossier, found = tiny(), made()
    keys = [item["id"] for item in found["features"]]
    places = sorted(place.id for place in dossier.places)
    missions = sorted(mission.id for mission in dossier.missions)
    links = sorted(link.ref for link in build(dossier, ALL).links)
    assert keys == [*places, *missions, *links]
    assert links == ["accused", "broken", "old", "recalled", "suspended"]


def test_other_views_have_other_links() -> None:
    keys = {item["id"] for item in made(View(selection="recalled"))["features"]}
    assert {"broken", "old", "suspended", "recalled"} <= keys
    assert "accused" not in keys


def test_an_opinion_is_never_a_feature() -> None:
    for view in (ALL, View(selection="opinion")):
        assert "opinion" not in {item["id"] for item in made(view)["features"]}


def test_every_feature_has_a_quote_that_is_in_the_text() -> None:
    for item in made()["features"]:
        quotes = item["properties"].get("quotes", [])
        because = item["properties"].get("because", [])
        assert quotes + because
        for quote in quotes + because:
            start, end = quote["start"], quote["end"]
            assert TEXT[start:end] == quote["exact"]
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert whole in TEXT
            assert len(quote["prefix"]) == min(32, start)


def test_coordinates_are_longitude_first() -> None:
    assert feature("oslo")["geometry"] == {
        "type": "Point",
        "coordinates": [10.7461, 59.9127],
    }


def test_a_country_and_what_is_not_located_have_no_point() -> None:
    assert feature("fji")["geometry"] is None
    assert told("fji")["part"] == "breaker"
    assert feature("fijian-consulate")["geometry"] is None


def test_a_mission_stands_in_its_city() -> None:
    found = feature("samoan-embassy")
    assert found["geometry"]["coordinates"] == [178.4419, -18.1416]
    assert found["properties"]["name"] == "Embassy of Samoa in Suva"


def test_what_is_inferred_says_its_rule_and_what_led_to_it() -> None:
    for key in ("london", "gbr", "fijian-residence"):
        assert told(key)["how"] == "inferred"
        assert told(key)["rule"].startswith("The bell hangs")
        assert [quote["exact"] for quote in told(key)["because"]] == ["Big Ben"]
    assert (told("cafe")["how"], told("cafe")["located"]) == ("named", "inferred")


def test_what_is_inferred_can_be_left_out_and_is_counted() -> None:
    found = made(NAMED)
    gone = {"london", "gbr", "fijian-residence", "cafe"}
    assert {item["id"] for item in found["features"]} & gone == set()
    assert found["left_out"] == {"inferred": 4, "filtered": 0, "events": 4}
    assert made()["left_out"] == {"inferred": 0, "filtered": 0, "events": 2}


def test_what_a_filter_hides_is_left_out_and_counted() -> None:
    found = made(View(filter=Filter(countries=frozenset({"WSM"})), links=Links.ALL))
    keys = {item["id"] for item in found["features"]}
    assert keys == {"fji", "wsm", "broken", "suspended"}
    assert found["left_out"] == {"inferred": 0, "filtered": 10, "events": 5}


def test_a_link_over_the_meridian_is_cut_there() -> None:
    geometry = feature("broken")["geometry"]
    assert geometry["type"] == "MultiLineString"
    west, east = geometry["coordinates"]
    assert west[0] == [178.4419, -18.1416]
    assert west[-1][0] == 180.0
    assert east[0] == [-180.0, west[-1][1]]
    assert east[-1] == [-171.7667, -13.8333]
    assert feature("recalled")["geometry"]["type"] == "LineString"


def test_the_two_links_of_a_pair_do_not_lie_on_each_other() -> None:
    ways = [feature(key)["geometry"]["coordinates"] for key in ("broken", "suspended")]
    points = [{tuple(point) for row in way for point in row} for way in ways]
    assert len(points[0] & points[1]) == 2  # the two ends


def test_a_link_says_who_when_and_in_whose_voice() -> None:
    found = told("suspended")
    assert found["actors"] == [{"id": "wsm", "name": "Samoa", "country": "WSM"}]
    assert found["recipients"] == [{"id": "fji", "name": "Fiji", "country": "FJI"}]
    assert (found["voice"], found["by"]) == ("attributed", "Foreign Ministry of Samoa")
    assert (found["when"], found["when_words"]) == ("2024-04-06", "6 April 2024")
    assert (found["cameo"], found["rupture"], found["ended"]) == ("161", True, False)
    assert found["plover"] == "SANCTION/discontinue/diplomatic"
    assert told("old")["ended"] is True
    assert told("old")["directed"] is False
    assert told("recalled")["voice"] == "hedged"


def test_the_box_goes_over_the_meridian_the_short_way() -> None:
    def only_the_pacific(data: dict[str, Any]) -> None:
        data["places"] = [p for p in data["places"] if p["id"] in ("fji", "wsm")]
        for table in ("missions", "actors", "refused"):
            data[table] = []
        data["events"] = [row(data, "events", "broken")]

    west, south, east, north = json.loads(geojson(tiny(only_the_pacific), ALL))["bbox"]
    assert (west, east) == (178.4419, -171.7667)
    assert (south, north) == (-18.1416, -13.8333)


def test_a_dossier_without_any_place_has_no_box() -> None:
    def empty(data: dict[str, Any]) -> None:
        for table in ("places", "missions", "actors", "events", "refused"):
            data[table] = []

    found = json.loads(geojson(tiny(empty), ALL))
    assert "bbox" not in found
    assert found["features"] == []


def test_the_same_view_gives_the_same_bytes() -> None:
    assert geojson(tiny(), ALL) == geojson(tiny(), ALL)


@pytest.mark.skipif(not shutil.which("ogrinfo"), reason="needs gdal-bin")
def test_gdal_reads_it(tmp_path: Path) -> None:
    file = tmp_path / "map.geojson"
    file.write_bytes(geojson(tiny(), ALL))
    done = subprocess.run(
        ["ogrinfo", "-ro", "-al", str(file)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    assert "Feature Count: 17" in done.stdout
    assert "MULTILINESTRING ((178.4419 -18.1416" in done.stdout
    assert "POINT (10.7461 59.9127)" in done.stdout
    assert "Extent: (-180.000000, -33.456900) - (180.000000, 59.920329)" in done.stdout
    assert "Harbour Café" in done.stdout


@pytest.mark.skipif(not shutil.which("ogr2ogr"), reason="needs gdal-bin")
def test_gdal_turns_it_into_a_geopackage(tmp_path: Path) -> None:
    file, out = tmp_path / "map.geojson", tmp_path / "map.gpkg"
    file.write_bytes(geojson(tiny(), ALL))
    done = subprocess.run(
        ["ogr2ogr", "-f", "GPKG", str(out), str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "ERROR" not in done.stderr
    counted = ["-sql", "SELECT count(*) FROM map WHERE geom IS NULL", str(out)]
    listed = subprocess.run(
        ["ogrinfo", "-ro", "-q", *counted], capture_output=True, text=True, check=True
    )
    assert "= 6" in listed.stdout  # five countries and the mission of unknown place


HOSTILE = (
    '"}]}</script><script>alert(1)</script>',
    "${alert(1)} `backtick` \\u0022 \\",
    "\u202eturned\u2066 \u2028\u2029 \x00\x1b[2J",
    "long" * 25_000,
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_hostile_text_comes_back_as_text(text: str) -> None:
    def poison(data: dict[str, Any]) -> None:
        data["title"] = data["articles"][0]["author"] = text
        row(data, "places", "oslo")["name"] = text
        row(data, "events", "broken")["summary"] = text
        row(data, "places", "london")["inference"]["rule"] = text

    found = json.loads(geojson(tiny(poison), ALL))
    assert found["title"] == text
    assert found["articles"][0]["author"] == text
    assert row(found, "features", "oslo")["properties"]["name"] == text
    assert row(found, "features", "broken")["properties"]["name"] == text
    assert row(found, "features", "london")["properties"]["rule"] == text
