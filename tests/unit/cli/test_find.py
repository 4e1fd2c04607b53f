"""``dateline find``."""

import json

import pytest

from dateline.cli.main import WRONG_INPUT, run


def test_places_are_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "quito"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    for part in ("Quito, Pichincha, Ecuador", "capital", "0.23° S", "GeoNames 3652462"):
        assert part in first


def test_what_is_not_shown_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "Springfield", "--limit", "2"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == 3
    assert told[-1].startswith("and ")


def test_json_is_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "Paris, Texas", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[0]["country"] == "US"
    assert rows[0]["admin1"] == "TX"


def test_no_place_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "Qwzx\x1b[2J"]) == 0
    assert capsys.readouterr().out == "No place named Qwzx [2J.\n"
    assert run(["find", "Qwzx", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_limit_is_a_number_from_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["find", "Quito", "--limit", "0"]) == WRONG_INPUT
    assert "--limit 0" in capsys.readouterr().err
