"""The README says of every dependency what it is for."""

import re
import tomllib

from dateline.ui.actions import ACTIONS
from tests.architecture.source_tree import ROOT


def _declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(name for group in project["dependency-groups"].values() for name in group),
    ]
    return {re.split(r"[^\w.-]", name, maxsplit=1)[0] for name in wanted}


def test_the_table_lists_each_dependency_once() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## What it stands on")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \|", table, flags=re.MULTILINE)
    assert sorted(rows) == sorted(_declared())


def test_a_picture_is_at_the_top() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"!\[[^\]]+\]\(([^)]+)\)", readme)
    assert shown is not None
    assert shown.start() < readme.index("\n## ")
    assert (ROOT / shown[1]).is_file()


def test_the_keys_are_those_of_the_window() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    told = readme.partition("<!-- keys -->\n")[2].partition("<!-- /keys -->")[0]
    rows = [
        f"| {' or '.join(f'`{keys}`' for keys in action.shortcuts)} "
        f"| {action.menu} > {action.text} |"
        for action in ACTIONS
    ]
    assert told.strip().splitlines() == ["| keys | what |", "| --- | --- |", *rows]
