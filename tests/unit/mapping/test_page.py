"""The composed page: current, closed, and the same each time."""

import re
import subprocess
import sys

import folium
import pytest
from branca.element import Element

from dateline.assets import resource
from dateline.mapping.compose import compose
from dateline.mapping.ids import SOURCE, counted_ids
from dateline.mapping.page import shell, window_files
from dateline.mapping.parts import FILE_SCRIPTS, FILE_STYLES, WINDOW_SCRIPTS
from dateline.mapping.policy import file_policy, window_policy


@pytest.mark.parametrize("name", ["index.html", "shell.js", "shell.css"])
def test_the_files_are_what_folium_composes_now(name: str) -> None:
    # If not: python -m dateline.mapping.compose
    assert resource("page", name).read_bytes() == window_files()[name]


def test_composing_writes_just_those_files(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("page")
    compose(folder)
    assert {file.name for file in folder.iterdir()} == set(window_files())


def test_the_page_holds_no_script_no_style_and_no_address_of_others() -> None:
    page = window_files()["index.html"].decode()
    assert not re.search(r"<script(?![^>]*src=)", page)
    assert "<style" not in page
    assert "style=" not in page
    assert "http:" not in page
    assert "https:" not in page
    assert (
        page.count("$") == 4
    )  # policy, styles, data and scripts come when it is served


def test_folium_makes_the_map() -> None:
    made = shell()
    assert made.body == '<div class="folium-map" id="map_1" ></div>\n'
    assert "L.map(" in made.setup
    assert made.setup.endswith("Dateline.start(map_1);\n")


def test_it_is_the_same_each_time_and_leaves_folium_as_it_was() -> None:
    before = list(folium.Map.default_js)
    assert shell() == shell()
    assert folium.Map.default_js == before
    assert folium.Map().get_name() != folium.Map().get_name()


def test_ids_are_counted_where_branca_makes_them() -> None:
    # When this fails, branca has renamed what `mapping/ids.py` counts.
    assert SOURCE in vars(Element)
    with counted_ids():
        assert [folium.Map().get_name() for _ in range(2)] != []
        first = Element("x")
        second = Element("x")
    assert int(second.get_name().rsplit("_", 1)[1]) == 1 + int(
        first.get_name().rsplit("_", 1)[1]
    )


@pytest.mark.parametrize("name", sorted({*WINDOW_SCRIPTS, *FILE_SCRIPTS, *FILE_STYLES}))
def test_every_part_of_the_page_is_there(name: str) -> None:
    assert name == "qwebchannel.js" or resource("page", name).is_file()


@pytest.mark.parametrize(
    "word",
    ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
     "new Function", "setAttribute(\"style\"", "cssText", "srcdoc", "http:", "https:"],
)  # fmt: skip
def test_our_scripts_do_nothing_that_can_run_text(word: str) -> None:
    own = list(resource("page").glob("*.js"))
    assert len(own) > 10
    assert [
        file.name
        for file in own
        if word
        in file.read_text(encoding="utf-8")
        .replace("www.w3.org", "")
        .replace("http:///2000/svg", "")
    ] == []


def test_our_scripts_are_strict_and_keep_to_their_name() -> None:
    for file in resource("page").glob("*.js"):
        if file.name == "shell.js":
            continue
        text = file.read_text(encoding="utf-8")
        assert text.count('"use strict";') == 1, file.name
        assert text.rstrip().endswith("})(window.Dateline);"), file.name


def test_the_policies_allow_no_script_that_is_not_named() -> None:
    for policy in (window_policy("0f"), file_policy(["a"], ["b"])):
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        assert "*" not in policy
    # The hash is that of the text as it stands; a browser computes the same.
    assert "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='" in file_policy(
        ["a"], []
    )


def test_the_window_loads_no_folium() -> None:
    code = (
        "import sys, dateline.ui.map.view, dateline.mapping.payload;"
        "print({'folium', 'branca', 'jinja2', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
