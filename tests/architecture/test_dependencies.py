"""What is imported is declared, and what is declared is told of in the README."""

import ast
import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from tests.architecture.source_tree import ROOT, is_standard_library

OURS = {"dateline", "tests"} | {file.stem for file in ROOT.glob("packaging/*.py")}


def _project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requirements}


def _runs() -> set[str]:
    return _names(_project()["project"]["dependencies"])


def _tests() -> set[str]:
    groups = _project()["dependency-groups"].values()
    return {name for group in groups for name in _names(group)}


def _imported(folder: str) -> set[str]:
    """The distributions from which the modules of a folder import, by lower name."""
    origins = packages_distributions()
    found: set[str] = set()
    for file in (ROOT / folder).rglob("*.py"):
        for name in _top_names(file) - OURS:
            if not is_standard_library(name):
                found.add(_first(origins.get(name, [name])))
    return found


def _first(distributions: list[str]) -> str:
    # Qt is one package to its users and comes in parts.
    name = min(distributions).lower().replace("_", "-")
    return "pyside6" if name.startswith(("pyside6-", "shiboken6")) else name


def _top_names(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_what_the_program_imports_is_declared() -> None:
    assert _imported("desktop") <= _runs()


def test_what_tests_and_makers_import_is_declared() -> None:
    assert _imported("tests") | _imported("packaging") <= _runs() | _tests()


def test_the_readme_lists_each_dependency_once() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## What it stands on")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \|", table, flags=re.MULTILINE)
    builds = _names(_project()["build-system"]["requires"])
    assert sorted(rows) == sorted(_runs() | _tests() | builds)
