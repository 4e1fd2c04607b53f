"""Help, exit codes and errors of the command line."""

import argparse
import errno
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli.export import EXPORT
from dateline.cli.find import FIND
from dateline.cli.list import LIST
from dateline.cli.main import COMMANDS, run
from dateline.cli.parser import Command, Parser
from dateline.cli.read import READ
from dateline.errors import BadRequest, DatelineError, TargetUnwritable


def _told(capsys: pytest.CaptureFixture[str]) -> str:
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    return err


def test_the_commands_are_those_that_are_there() -> None:
    assert (EXPORT.name, FIND.name, LIST.name, READ.name) == COMMANDS


@pytest.mark.parametrize(
    "words", [["--help"], ["export", "--help"], ["list", "-h"], ["read", "-h"]]
)
def test_help_shows_examples(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 0
    out, err = capsys.readouterr()
    assert "examples:\n  dateline" in out
    assert err == ""
    assert max(map(len, out.splitlines())) <= 88


def test_help_of_the_program_tells_of_window_commands_and_codes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(["--help"])
    out = capsys.readouterr().out
    for words in ("dateline [FILE]", "export", "list", "opens a window", "2 wrong"):
        assert words in out


def test_help_of_export_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    run(["export", "--help"])
    out = capsys.readouterr().out
    assert out.startswith("usage: dateline export ")
    for option in (
        "DOSSIER", "-o", "--output", "--size", "--dpi", "--theme", "--select",
        "--no-inferred", "--links", "--extent", "--force", "--format",
    ):  # fmt: skip
        assert option in out
    for key in ("png", "svg", "pdf", "html", "geojson", "json"):
        assert key in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--"], "required: COMMAND; dateline --help"),
        (["--frobnicate"], "required: COMMAND"),
        (["frobnicate", "x"], "“frobnicate” is no command"),
        (["export"], "required: -o/--output; dateline export --help"),
        (["export", "-o"], "expected one argument"),
        (["export", "-o", "m.png", "--dpi", "much"], "invalid int value: 'much'"),
        (["export", "-o", "m.png", "--frobnicate"], "--frobnicate"),
        (["export", "-o", "m.png", "a", "b"], "unrecognized arguments: b"),
        (["export", "-o", "m.png", "--siz", "A4"], "--siz"),
        (["list", "--xml"], "--xml"),
    ],
)
def test_wrong_words_are_one_line_and_exit_code_2(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 2
    assert told in _told(capsys)


Raise = Callable[[argparse.Namespace], None]


def _with(monkeypatch: pytest.MonkeyPatch, does: Raise) -> int:
    """The exit code of the program with a command of our own."""

    def add(parser: Parser) -> None:
        """It takes no words."""

    command = Command("list", "", "", "", add, does)
    monkeypatch.setattr("dateline.cli.list.LIST", command)
    return run(["list"])


def _raise(error: BaseException) -> Raise:
    def act(_: argparse.Namespace) -> None:
        raise error

    return act


def _refusal(code: int, words: str) -> TargetUnwritable:
    error = TargetUnwritable(Path("map.png"), words)
    error.__cause__ = OSError(code, words)
    return error


FULL_DISK = _refusal(errno.ENOSPC, "the disk is full")
LOCKED_FOLDER = _refusal(errno.EACCES, "permission denied")


@pytest.mark.parametrize(
    ("does", "code", "told"),
    [
        (_raise(BadRequest("no such thing")), 2, "dateline: no such thing\n"),
        (_raise(DatelineError("a\nb\x1b[2J\u202e")), 2, "dateline: a b [2J \n"),
        (
            _raise(FULL_DISK),
            1,
            "dateline: map.png: can't be written: the disk is full\n",
        ),
        (_raise(LOCKED_FOLDER), 2, "permission denied\n"),
        (_raise(KeyboardInterrupt()), 1, "dateline: stopped\n"),
        (_raise(KeyError("x\ny")), 1, "dateline: unforeseen KeyError: 'x\\ny' (a mist"),
        (_raise(RecursionError("deep")), 1, "dateline: unforeseen RecursionError"),
        (_raise(MemoryError()), 1, "dateline: unforeseen MemoryError"),
    ],
)
def test_every_failure_is_one_line_with_its_code(
    does: Raise,
    code: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("DATELINE_DEBUG", raising=False)
    assert _with(monkeypatch, does) == code
    assert told in _told(capsys)


def test_the_traceback_is_there_for_who_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        _with(monkeypatch, _raise(ZeroDivisionError()))


def test_a_program_without_stderr_survives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert _with(monkeypatch, _raise(BadRequest("unheard"))) == 2


def test_output_is_utf_8_whatever_the_locale_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="latin-1"))
    assert run(["list"]) == 0
    assert "–" in raw.getvalue().decode("utf-8")
