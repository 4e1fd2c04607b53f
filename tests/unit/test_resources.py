"""What lies in resources/ is whole, listed, and drawable."""

from __future__ import annotations

import hashlib
import json
import re
import time
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFontDatabase, QRawFont

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
BASEMAP = RESOURCES / "basemap"

MEMBERS = """
AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ
BOL BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE
DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB
GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ
KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG
MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU
NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE
SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN
TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
"""
UNITED_NATIONS = MEMBERS.split()
OTHERS = ["PSE", "VAT", "TWN", "XKX", "ESH", "SOL", "CYN"]
CAPS = {"110m.json": 250_000, "50m.json": 1_600_000, "countries.json": 80_000}

Point = tuple[int, int]


@cache
def load(name: str) -> Any:
    return json.loads((BASEMAP / name).read_text(encoding="utf-8"))


def decode(flat: list[int]) -> list[Point]:
    points = []
    lon = lat = 0
    for dlon, dlat in zip(flat[::2], flat[1::2], strict=True):
        lon, lat = lon + dlon, lat + dlat
        points.append((lon, lat))
    return points


def contains(rings: list[list[int]], x: float, y: float) -> bool:
    """By the even-odd rule, as the map fills."""
    inside = False
    for ring in rings:
        for (x0, y0), (x1, y1) in pairwise(decode(ring)):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
                inside = not inside
    return inside


def countries_at(name: str, lon: float, lat: float) -> list[str]:
    sheet = load(name)
    x, y = lon * sheet["scale"], lat * sheet["scale"]
    found = sheet["countries"]
    return [country["code"] for country in found if contains(country["rings"], x, y)]


def cell(lon: float, lat: float) -> str:
    return f"10m/{int((lon + 180) // 15)}_{int((lat + 90) // 15)}.json"


def sheets() -> list[str]:
    cells = load("index.json")["cells"]
    return ["110m.json", "50m.json", *(f"10m/{name}.json" for name in cells)]


def segments(sheet: Any) -> Iterator[tuple[Point, Point]]:
    for layer in ("coast", "borders", "disputed"):
        for line in sheet[layer]:
            yield from pairwise(decode(line))


def sources() -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "SOURCES.toml").read_text(encoding="utf-8"))


def own_work(path: str) -> bool:
    return path in ("README.md", "SOURCES.toml") or bool(
        re.fullmatch(r"page/[^/]+\.(js|css|html)|(schema|icons|locale)/.*", path)
    )


def test_every_file_is_listed_with_its_checksum() -> None:
    present = {
        file.relative_to(RESOURCES).as_posix(): file
        for file in RESOURCES.rglob("*")
        if file.is_file()
    }
    listed = {entry["path"]: entry["sha256"] for entry in sources()["file"]}
    assert sorted(p for p in present if not own_work(p) and p not in listed) == []
    for path, digest in listed.items():
        assert hashlib.sha256(present[path].read_bytes()).hexdigest() == digest, path


def test_every_origin_is_a_package_with_a_version_and_a_licence() -> None:
    table = sources()
    packages = {package["origin"]: package for package in table["package"]}
    for package in packages.values():
        assert package["version"] in package["origin"]
        assert package["licence"]
        assert re.fullmatch("[0-9a-f]{64}", package["sha256"])
    for entry in table["file"]:
        assert entry["licence"], entry["path"]
        assert set(entry["origin"]) <= packages.keys(), entry["path"]


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_data_folders_hold_no_python(folder: str) -> None:
    """One module there would break editable installs."""
    assert list((ROOT / folder).rglob("*.py")) == []


def test_sizes_stay_under_their_caps() -> None:
    for name, cap in CAPS.items():
        assert (BASEMAP / name).stat().st_size < cap, name
    cells = [file.stat().st_size for file in (BASEMAP / "10m").iterdir()]
    assert sum(cells) < 25_000_000
    assert max(cells) < 1_000_000


@pytest.mark.parametrize("name", ["110m.json", "50m.json"])
def test_every_state_can_be_filled(name: str) -> None:
    codes = [country["code"] for country in load(name)["countries"]]
    assert len(UNITED_NATIONS) == 193
    assert sorted({*UNITED_NATIONS, *OTHERS} - set(codes)) == []
    assert codes == sorted(set(codes))
    assert set(codes) <= load("countries.json").keys()


def test_cells_are_those_of_the_index() -> None:
    files = {file.stem for file in (BASEMAP / "10m").iterdir()}
    assert files == set(load("index.json")["cells"])


def test_rings_are_closed_and_lines_are_lines() -> None:
    for name in sheets():
        sheet = load(name)
        rings = [ring for country in sheet["countries"] for ring in country["rings"]]
        for ring in [*rings, *sheet["lakes"]]:
            assert len(ring) >= 8, name
            assert (sum(ring[2::2]), sum(ring[3::2])) == (0, 0), name
        lines = [line for layer in ("coast", "borders") for line in sheet[layer]]
        assert all(len(line) >= 4 for line in lines), name


def test_no_line_is_drawn_where_the_sheet_of_the_map_is_cut() -> None:
    for name in sheets():
        sheet = load(name)
        half = 180 * sheet["scale"]
        for (x0, y0), (x1, y1) in segments(sheet):
            assert not (x0 == x1 and abs(x0) == half and y0 != y1), name
            assert abs(x0 - x1) < half, name
            assert min(y0, y1) > -89 * sheet["scale"], name


@pytest.mark.parametrize("name", ["110m.json", "50m.json"])
def test_a_border_is_drawn_once_and_is_no_coast(name: str) -> None:
    seen: set[tuple[Point, Point]] = set()
    for a, b in segments(load(name)):
        segment = (min(a, b), max(a, b))
        # One step of the grid may hold both banks of a strait.
        if max(abs(a[0] - b[0]), abs(a[1] - b[1])) > 2:
            assert segment not in seen, segment
        seen.add(segment)


@pytest.mark.parametrize(
    ("lon", "lat", "code"),
    [
        (-78.52, -0.23, "ECU"),
        (-99.13, 19.43, "MEX"),
        (35.2, 31.9, "PSE"),
        (34.1, 45.2, "UKR"),
        (35.75, 33.0, "SYR"),
        (-13.1, 27.1, "ESH"),
        (-10.5, 26.1, "ESH"),
        (-7.6, 31.6, "MAR"),
        (44.06, 9.56, "SOL"),
        (121.2, 24.0, "TWN"),
        (28.2, -29.5, "LSO"),
        (27.0, -29.0, "ZAF"),
        (-175.0, 66.5, "RUS"),
        (178.0, -17.8, "FJI"),
    ],
)
def test_each_scale_fills_a_point_with_one_country(
    lon: float, lat: float, code: str
) -> None:
    for name in ("110m.json", "50m.json", cell(lon, lat)):
        assert countries_at(name, lon, lat) == [code], name


def test_neighbouring_cells_overlap_so_that_no_seam_shows() -> None:
    assert countries_at("10m/6_5.json", -74.97, -8.0) == ["PER"]
    assert countries_at("10m/7_5.json", -75.03, -8.0) == ["PER"]
    assert countries_at("10m/7_5.json", -75.2, -8.0) == []


def test_the_surroundings_of_a_city_have_named_towns() -> None:
    sheet = load(cell(-78.52, -0.23))
    scale = sheet["scale"]
    near = {
        name: kind
        for name, lat, lon, _, kind in sheet["places"]
        if abs(lat / scale + 0.23) < 1 and abs(lon / scale + 78.5) < 1
    }
    assert near["Quito"] == "capital"
    assert near["Sangolquí"] in ("city", "town")
    assert len(near) > 10
    assert sheet["provinces"]
    populations = [place[3] for place in sheet["places"]]
    assert populations == sorted(populations, reverse=True)


def test_every_country_can_be_named_and_shown() -> None:
    countries = load("countries.json")
    assert list(countries) == sorted(countries)
    for code, country in countries.items():
        west, south, east, north = country["bbox"]
        lat, lon = country["label"]
        across = west <= lon <= east if west <= east else not east < lon < west
        assert across, code
        assert south <= lat <= north, code
        assert 2 <= country["label_zoom"] <= 6, code
        assert country["name"].strip() == country["name"] != "", code
    assert {
        code for code in UNITED_NATIONS if "capital" not in countries[code]
    } == set()
    assert countries["ECU"]["capital"]["name"] == "Quito"
    assert countries["ECU"]["capital"]["geonames"] == 3652462


def test_boxes_hold_the_main_part_only() -> None:
    countries = load("countries.json")
    assert countries["FRA"]["bbox"][0] > -6
    assert countries["FJI"]["bbox"][0] > countries["FJI"]["bbox"][2]
    assert countries["RUS"]["bbox"][0] > countries["RUS"]["bbox"][2]
    assert countries["NOR"]["bbox"][3] < 72
    assert countries["USA"]["bbox"][3] > 70


def width(measured: dict[str, Any], char: str) -> int:
    code = ord(char)
    for run in measured["runs"]:
        if run[0] <= code < run[0] + len(run) - 1:
            return int(run[1 + code - run[0]])
    return int(measured["default"])


@pytest.mark.parametrize("style", ["Regular", "Italic", "SemiBold", "Bold"])
@pytest.mark.parametrize(
    ("key", "stem", "family"),
    [
        ("sans", "SourceSans3", "Source Sans 3"),
        ("serif", "SourceSerif4", "Source Serif 4"),
    ],
)
def test_qt_loads_each_font_and_finds_the_widths_we_ship(
    qapp: object, key: str, stem: str, family: str, style: str
) -> None:
    file = str(RESOURCES / f"fonts/{stem}-{style}.ttf")
    number = QFontDatabase.addApplicationFont(file)
    assert family in QFontDatabase.applicationFontFamilies(number)

    text = (RESOURCES / "fonts/metrics.json").read_text(encoding="utf-8")
    measured = json.loads(text)[key][style.lower()]
    font = QRawFont(file, measured["units_per_em"])
    sample = "Quito–Ciudad de México, «Äß» Łódź 0123456789"
    advances = font.advancesForGlyphIndexes(font.glyphIndexesForString(sample))
    assert [round(a.x()) for a in advances] == [width(measured, c) for c in sample]
    assert round(font.ascent()) == measured["ascent"]
    assert round(font.descent()) == measured["descent"]


def test_metrics_load_quickly() -> None:
    text = (RESOURCES / "fonts/metrics.json").read_text(encoding="utf-8")
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        json.loads(text)
        best = min(best, time.perf_counter() - start)
    assert best < 0.010


def test_the_vendored_style_asks_for_nothing() -> None:
    style = (RESOURCES / "page/vendor/leaflet.css").read_text(encoding="utf-8")
    assert ".leaflet-container" in style
    assert "url(" not in style
    assert "@import" not in style
