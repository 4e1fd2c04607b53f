"""Text is shown as text, and what is quick is quiet."""

import threading

import pytest

from dateline.cli import terminal
from dateline.cli.terminal import Slow, complain, plain
from dateline.errors import BadRequest


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Åse Ødegård, 東京 🕰", "Åse Ødegård, 東京 🕰"),
        ("two\nlines\r\tand a tab", "two lines  and a tab"),
        ("\x1b]0;title\x07\x1b[31mred", " ]0;title  [31mred"),
        ("\x9b2J\x7f", " 2J "),
        ("\u2028\u2029\u0085", "   "),
        ("\u202eturned\u2066\u200f", " turned  "),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_nothing_in_a_text_moves_the_cursor(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_complaint_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("first\nsecond")
    assert capsys.readouterr().err == "dateline: first second\n"


def test_what_is_quick_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with Slow() as slow:
        slow.tell("Making map.png")
    assert capsys.readouterr().err == ""


def test_what_takes_long_is_told_with_what_comes_next(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = threading.Event()
    say = terminal.complain

    def complain_and_tell(sentence: str) -> None:
        say(sentence)
        told.set()

    monkeypatch.setattr(terminal, "complain", complain_and_tell)
    with Slow(after_s=0.0) as slow:
        slow.tell("Making map.png")
        assert told.wait(10)
        slow.tell("Writing map.png")
    slow.tell("Nothing more")
    lines = capsys.readouterr().err.splitlines()
    assert lines == ["dateline: Making map.png …", "dateline: Writing map.png …"]


def test_a_failure_ends_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BadRequest), Slow(after_s=60.0):
        raise BadRequest("no such thing")
    left = [one for one in threading.enumerate() if isinstance(one, threading.Timer)]
    assert left == []
    assert capsys.readouterr().err == ""
