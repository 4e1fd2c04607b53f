"""The changelog is one that people and programs can read: keepachangelog.com, 1.1.0."""

import re
import tomllib
from datetime import date

import dateline
from tests.architecture.source_tree import ROOT

RELEASE = re.compile(
    r"## \[(?P<version>\d+\.\d+\.\d+)\] - (?P<day>\d{4}-\d{2}-\d{2}|unreleased)"
)
KINDS = {"Added", "Changed", "Deprecated", "Fixed", "Removed", "Security"}


def _lines(start: str) -> list[str]:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.startswith(start)]


def _releases() -> list[re.Match[str]]:
    found = [RELEASE.fullmatch(line) for line in _lines("## ")]
    assert all(found), "a heading is no release"
    return [match for match in found if match]


def test_it_opens_with_its_title() -> None:
    assert _lines("# ") == ["# Changelog"]


def test_the_newest_release_is_the_version_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert _releases()[0]["version"] == project["project"]["version"]
    assert project["project"]["version"] == dateline.__version__


def test_releases_go_from_new_to_old() -> None:
    versions = [tuple(map(int, r["version"].split("."))) for r in _releases()]
    assert versions == sorted(set(versions), reverse=True)


def test_only_the_newest_is_unreleased_and_days_are_days() -> None:
    days = [release["day"] for release in _releases()]
    assert "unreleased" not in days[1:]
    assert all(date.fromisoformat(day) for day in days if day != "unreleased")


def test_changes_have_a_known_kind() -> None:
    assert {line.removeprefix("### ") for line in _lines("### ")} <= KINDS
