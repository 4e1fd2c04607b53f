"""The README shows the window and names its keys."""

import re

from dateline.ui.actions import ACTIONS
from tests.architecture.source_tree import ROOT


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
