"""Exporting picks the format, checks first, and writes whole files."""

import json
from pathlib import Path

import pytest

from dateline.domain.view import Links, View
from dateline.errors import BadRequest, TargetExists, TargetUnwritable
from dateline.export.formats import FORMATS
from dateline.export.geojson import geojson
from dateline.workspace.exporting import ExportRequest, export, format_of, render
from tests.dossiers import tiny

VIEW = View()


@pytest.mark.parametrize("key", list(FORMATS))
def test_the_suffix_says_the_format(key: str) -> None:
    assert format_of(ExportRequest(Path(f"map.{key}"))).key == key
    assert format_of(ExportRequest(Path(f"a.b/map.2.{key.upper()}"))).key == key


def test_a_named_format_goes_before_the_suffix() -> None:
    assert format_of(ExportRequest(Path("map.txt"), "GeoJSON")).key == "geojson"
    assert format_of(ExportRequest(Path("map.png"), "pdf")).key == "pdf"


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (ExportRequest(Path("map.gif")), "map.gif: “.gif” is no format"),
        (ExportRequest(Path("map")), "map: the name says no format"),
        (ExportRequest(Path("png")), "png: the name says no format"),
        (ExportRequest(Path("map.png"), "tiff"), "“tiff” is no format"),
    ],
)
def test_an_unknown_format_is_told_with_all_there_are(
    tmp_path: Path, request_: ExportRequest, told: str
) -> None:
    with pytest.raises(BadRequest) as caught:
        export(tiny(), VIEW, request_)
    assert str(caught.value).startswith(told)
    assert str(caught.value).endswith(
        "there are png, svg, pdf, html, geojson, gexf, graphml, json"
    )


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (ExportRequest(Path("m.png"), size="huge"), "“huge” is no size"),
        (ExportRequest(Path("m.png"), dpi=1), "1 dpi is no resolution"),
        (ExportRequest(Path("m.png"), theme="pink"), "there are light, dark"),
        (ExportRequest(Path("m.png"), extent="moon"), "there are fit, world"),
    ],
)
def test_a_look_that_is_none(request_: ExportRequest, told: str) -> None:
    with pytest.raises(BadRequest, match=told):
        render(tiny(), VIEW, request_)


def test_an_unknown_selection_is_told_with_what_is_near() -> None:
    with pytest.raises(BadRequest) as caught:
        render(tiny(), View("brokn"), ExportRequest(Path("m.geojson")))
    assert str(caught.value) == (
        "“brokn” is no id of a record in “Teacups and envoys”; near it: broken"
    )


def test_it_writes_what_the_view_shows(tmp_path: Path) -> None:
    target = tmp_path / "map.geojson"
    view = View("recalled", inferred=False, links=Links.ALL)
    assert export(tiny(), view, ExportRequest(target)) == target
    assert target.read_bytes() == geojson(tiny(), view)


def test_the_clipboard_gets_the_bytes_of_the_file(tmp_path: Path) -> None:
    request = ExportRequest(tmp_path / "map.geojson")
    export(tiny(), VIEW, request)
    assert render(tiny(), VIEW, request) == request.target.read_bytes()


def test_progress_is_told_in_words(tmp_path: Path) -> None:
    told: list[str] = []
    request = ExportRequest(tmp_path / "map.json")
    export(tiny(), VIEW, request, told.append)
    assert told == ["Making map.json", "Writing map.json"]


def test_an_existing_file_is_told_before_anything_is_made(tmp_path: Path) -> None:
    target = tmp_path / "map.json"
    target.write_bytes(b"precious")
    told: list[str] = []
    with pytest.raises(TargetExists):
        export(tiny(), VIEW, ExportRequest(target), told.append)
    assert told == []
    assert target.read_bytes() == b"precious"
    export(tiny(), VIEW, ExportRequest(target, force=True))
    assert json.loads(target.read_bytes())["title"] == "Teacups and envoys"


def test_a_missing_folder_is_told_before_anything_is_made(tmp_path: Path) -> None:
    told: list[str] = []
    request = ExportRequest(tmp_path / "none" / "map.json")
    with pytest.raises(TargetUnwritable, match="there is no folder"):
        export(tiny(), VIEW, request, told.append)
    assert told == []
