"""Wrong input, end to end: one clear sentence, exit code 2, nothing half-written."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.dossiers import Data, row, tiny_record, write_tiny
from tests.unit.cli.program import start

Prepare = Callable[[Path], list[str]]


@dataclass(frozen=True)
class Case:
    """What is typed in a folder, and what has to be answered.

    ``write`` puts a dossier called ``story.json`` into the folder.
    """

    name: str
    told: tuple[str, ...]
    words: tuple[str, ...] = ("export", "story.json", "-o", "map.geojson")
    write: Callable[[Path], object] = field(default=lambda folder: None)


def _story(change: Callable[[Data], object] | None = None) -> Callable[[Path], None]:
    """Write the small dossier, after a change to its plain data."""

    def write(folder: Path) -> None:
        data = tiny_record()
        if change is not None:
            change(data)
        write_tiny(folder, data).rename(folder / "story.json")

    return write


def _raw(raw: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / "story.json").write_bytes(raw)


def _off_earth(data: Data) -> None:
    row(data, "places", "oslo")["position"]["lat"] = 91


def _stranger(data: Data) -> None:
    row(data, "events", "suspended")["actors"] = ["atlantis"]


def _drifted(data: Data) -> None:
    row(data, "events", "broken")["spans"][0]["start"] += 1


def _another_text(data: Data) -> None:
    data["articles"][0]["sha256"] = hashlib.sha256(b"another").hexdigest()


def _newer(data: Data) -> None:
    data["schema"] = 2


def _without_article(folder: Path) -> None:
    _story()(folder)
    (folder / "article.md").unlink()


def _with_picture(folder: Path) -> None:
    _story()(folder)
    (folder / "map.geojson").write_bytes(b"precious")


def _with_folder_in_place(folder: Path) -> None:
    _story()(folder)
    (folder / "map.geojson").mkdir()


def _out(*words: str) -> tuple[str, ...]:
    return ("export", "story.json", *words)


CASES = (
    Case("no such file", ("story.json: there is no such file",)),
    Case(
        "a folder",
        ("story.json: can't be read: it is a folder",),
        write=lambda folder: (folder / "story.json").mkdir(),
    ),
    Case(
        "not JSON",
        ("story.json: is not JSON: line 1, column 1",),
        write=_raw(b"Dear editor,"),
    ),
    Case(
        "JSON of another kind",
        ("story.json: format: ", "JSON of another kind"),
        write=_raw(b'{"type": "FeatureCollection", "features": []}'),
    ),
    Case("an empty file", ("story.json: is empty",), write=_raw(b"")),
    Case(
        "a span that does not fit",
        ("story.json: events[0].spans[0]: the span 67–101 does not fit the text",),
        write=_story(_drifted),
    ),
    Case(
        "a place at latitude 91",
        ("story.json: places[6].position: latitude 91 is not between -90 and 90",),
        write=_story(_off_earth),
    ),
    Case(
        "an unknown actor",
        ("story.json: events[1].actors[0]: ", "“atlantis”"),
        write=_story(_stranger),
    ),
    Case(
        "a newer schema",
        ("story.json: schema: is 2, ", "a newer one wrote the file"),
        write=_story(_newer),
    ),
    Case(
        "a missing article",
        ("story.json: articles[0].file: there is no file “article.md”",),
        write=_without_article,
    ),
    Case(
        "another article than was read",
        ("story.json: articles[0].sha256: the text is another one",),
        write=_story(_another_text),
    ),
    Case(
        "a target in a folder that is missing",
        ("none/map.geojson: can't be written: there is no folder none",),
        _out("-o", "none/map.geojson"),
        _story(),
    ),
    Case(
        "a target that is a folder",
        ("map.geojson: can't be written: it is a folder",),
        _out("-o", "map.geojson", "--force"),
        _with_folder_in_place,
    ),
    Case(
        "a target where no one can write",
        ("/proc/map.geojson: can't be written: ",),
        _out("-o", "/proc/map.geojson"),
        _story(),
    ),
    Case(
        "a target that exists",
        ("map.geojson: the file exists; --force overwrites it",),
        write=_with_picture,
    ),
    Case(
        "a suffix that is no format",
        (
            "map.gif: “.gif” is no format: there are png, svg, pdf, html, geojson, "
            "gexf, graphml, json",
        ),
        _out("-o", "map.gif"),
        _story(),
    ),
    Case("no suffix", ("map: the name says no format",), _out("-o", "map"), _story()),
    Case(
        "a bad size",
        ("“wide” is no size: write 2400x1350, or a paper",),
        _out("-o", "map.png", "--size", "wide"),
        _story(),
    ),
    Case(
        "a bad resolution",
        ("3 dpi is no resolution",),
        _out("-o", "map.png", "--dpi", "3"),
        _story(),
    ),
    Case(
        "a bad theme",
        ("“pink” is no theme: there are light, dark",),
        _out("-o", "map.html", "--theme", "pink"),
        _story(),
    ),
    Case(
        "a bad extent",
        ("“moon” is no extent: there are fit, world",),
        _out("-o", "map.png", "--extent", "moon"),
        _story(),
    ),
    Case(
        "a bad choice of links",
        ("“some” is no choice of links: there are ruptures, all",),
        _out("-o", "map.html", "--links", "some"),
        _story(),
    ),
    Case(
        "an unknown id",
        ("“brokne” is no id of a record in “Teacups and envoys”; near it: broken",),
        _out("-o", "map.geojson", "--select", "brokne"),
        _story(),
    ),
    Case(
        "an option that the format ignores",
        ("--dpi changes nothing in geojson",),
        _out("-o", "map.geojson", "--dpi", "300"),
        _story(),
    ),
    Case(
        "a view of what has none",
        ("--no-inferred changes nothing in json",),
        _out("-o", "map.json", "--no-inferred"),
        _story(),
    ),
    Case(
        "a day that is none",
        ("--on: “2024-13-01” is no date: write one as 2024-04-05",),
        _out("-o", "map.png", "--on", "2024-13-01"),
        _story(),
    ),
    Case(
        "a month where a day is asked for",
        ("--on takes one day, such as 2024-04-05, and not “2024-04”",),
        _out("-o", "map.png", "--on", "2024-04"),
        _story(),
    ),
    Case(
        "a time that ends before it starts",
        ("--from 1984 is after --to 1976-06",),
        _out("-o", "map.geojson", "--from", "1984", "--to", "1976-06"),
        _story(),
    ),
    Case(
        "an unknown kind of event",
        ("“relations.borken” is no kind of event; near it: relations.broken",),
        _out("-o", "map.gexf", "--kind", "relations.borken"),
        _story(),
    ),
    Case(
        "an unknown voice",
        ("“loud” is no voice: there are stated, attributed, quoted",),
        _out("-o", "map.png", "--voice", "loud"),
        _story(),
    ),
    Case(
        "a country by its name",
        ("“Mexico” is no code of a country: write three letters, MEX",),
        _out("-o", "map.png", "--country", "Mexico"),
        _story(),
    ),
    Case(
        "an unknown figure",
        ("“chart” is no figure: there are map, timeline",),
        _out("-o", "map.png", "--figure", "chart"),
        _story(),
    ),
    Case(
        "a figure of what is none",
        ("--figure changes nothing in geojson",),
        _out("-o", "map.geojson", "--figure", "timeline"),
        _story(),
    ),
    Case(
        "an option that the figure ignores",
        ("--extent changes nothing in a timeline",),
        _out("-o", "map.png", "--figure", "timeline", "--extent", "world"),
        _story(),
    ),
    Case(
        "an option that a graph's format ignores",
        ("--links changes nothing in gexf",),
        _out("-o", "map.gexf", "--links", "all"),
        _story(),
    ),
    Case("no target", ("required: -o/--output",), ("export", "story.json"), _story()),
    Case(
        "a list of what is none",
        ("story.json: is not JSON",),
        ("list", "story.json", "--json"),
        _raw(b"\xff\xfe"),
    ),
)


def _content(folder: Path) -> dict[str, bytes | None]:
    return {
        str(file.relative_to(folder)): file.read_bytes() if file.is_file() else None
        for file in folder.rglob("*")
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.name))
def test_it_is_one_sentence_and_nothing_is_written(case: Case, tmp_path: Path) -> None:
    case.write(tmp_path)
    before = _content(tmp_path)
    done = start(*case.words, cwd=tmp_path)
    said = done.stderr.decode("utf-8")
    assert done.returncode == 2, said
    assert done.stdout == b""
    assert said.startswith("dateline: ")
    assert said.count("\n") == 1
    for words in case.told:
        assert words in said
    assert "Traceback" not in said
    assert _content(tmp_path) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device")
def test_a_full_disk_behind_stdout_is_no_wrong_input(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", "list", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("dateline: stdout: can't be written: ")
    assert done.stderr.count(b"\n") == 1


def test_who_reads_only_the_start_is_left_in_peace(tmp_path: Path) -> None:
    listing = subprocess.Popen(
        [sys.executable, "-m", "dateline", "list", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.read(1)
    listing.stdout.close()
    said = listing.stderr.read()
    listing.stderr.close()
    assert (listing.wait(), said) == (0, b"")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_a_locked_file_and_a_locked_folder(tmp_path: Path) -> None:
    _story()(tmp_path)
    (tmp_path / "story.json").chmod(0)
    done = start("list", "story.json", cwd=tmp_path)
    assert done.returncode == 2
    assert b"story.json: can't be read: permission denied" in done.stderr
    (tmp_path / "locked").mkdir(mode=0o500)
    done = start("export", "-o", "locked/map.json", cwd=tmp_path)
    assert done.returncode == 2
    assert b"locked/map.json: can't be written: permission denied" in done.stderr
