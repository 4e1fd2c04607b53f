"""A child process ends, whatever it does."""

import pytest

from dateline.reading.documents.process import ChildFailed, ChildStopped, run

CHILD = "dateline.reading.documents.child"


def test_an_answer() -> None:
    given = b'{"name": "a.txt"}\nMali votes.'
    assert b"Mali votes." in run(CHILD, given, seconds=60)


def test_one_that_breaks_down() -> None:
    with pytest.raises(ChildFailed, match="damaged"):
        run(CHILD, b"no request\n", seconds=60)


def test_one_that_takes_too_long() -> None:
    with pytest.raises(ChildFailed, match="longer than 0 seconds"):
        run(CHILD, b"{}\nMali", seconds=0)


def test_one_that_nobody_waits_for() -> None:
    with pytest.raises(ChildStopped):
        run(CHILD, b"{}\n" + bytes(10_000_000), seconds=60, cancelled=lambda: True)


def test_one_that_does_not_read_what_it_is_given() -> None:
    with pytest.raises(ChildFailed):
        run("dateline.no_such_module", bytes(10_000_000), seconds=60)
