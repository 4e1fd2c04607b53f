"""A command goes to the command line, a file or nothing to a window."""

import subprocess
import sys
from pathlib import Path

import pytest

from dateline import __version__
from dateline.cli.main import opens_window
from dateline.launch import main
from tests.unit.cli.program import start


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["story.json"],
        ["folder/dossier.json"],
        ["./export"],
        ["Export"],
        ["exports"],
        [""],
        ["--", "export"],
        ["--", "-dash.json"],
    ],
)
def test_a_file_or_nothing_opens_a_window(words: list[str]) -> None:
    assert opens_window(words)


@pytest.mark.parametrize(
    "words",
    [
        ["export"],
        ["list"],
        ["list", "story.json"],
        ["export", "-o", "map.png"],
        ["--help"],
        ["-h"],
        ["--version"],
        ["--frobnicate"],
        ["-x"],
        ["story.json", "other.json"],
        ["story.json", "--help"],
        ["--"],
        ["--", "a", "b"],
    ],
)
def test_all_else_is_the_command_lines(words: list[str]) -> None:
    assert not opens_window(words)


def test_a_command_runs_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"dateline {__version__}\n"


def test_wrong_words_are_answered_without_a_window(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["a.json", "b.json"]) == 2
    assert capsys.readouterr().err == (
        "dateline: “a.json” is no command, and a window opens one file at a time\n"
    )


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"dateline {__version__}\n"


@pytest.mark.parametrize("words", [["none.json"], ["--", "-none.json"], ["./export"]])
def test_a_window_on_a_file_that_is_missing_does_not_open(
    words: list[str], tmp_path: Path
) -> None:
    done = start(*words, cwd=tmp_path, QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    name = words[-1].removeprefix("./")
    said = f"dateline: {name}: there is no such file\n"
    assert done.stderr.decode() == said


def test_without_a_screen_a_window_says_what_to_do(tmp_path: Path) -> None:
    done = start(cwd=tmp_path)
    assert done.returncode == 2
    said = done.stderr.decode()
    assert said.startswith("dateline: ")
    assert said.count("\n") == 1
