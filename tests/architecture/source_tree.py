"""The source tree as plain data, for tests that state rules about it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "desktop"
PACKAGE = SOURCE / "dateline"


@dataclass(frozen=True, slots=True)
class Module:
    """One module of the program: its dotted name, its text, its syntax tree."""

    name: str
    file: Path
    text: str
    tree: ast.Module

    @property
    def room(self) -> str:
        """The word after ``dateline.``, or nothing for the package itself."""
        return self.name.partition(".")[2].partition(".")[0]

    def imports(self) -> Iterator[str]:
        """The dotted name of everything that the module imports, wherever it does."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def strings(self) -> Iterator[tuple[int, str]]:
        """Each string that the program uses, so no docstring, with its line."""
        told = {
            id(node.value) for node in ast.walk(self.tree) if isinstance(node, ast.Expr)
        }
        for node in ast.walk(self.tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in told
            ):
                yield node.lineno, node.value


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the program, by name."""
    found = []
    for file in sorted(PACKAGE.rglob("*.py")):
        parts = file.relative_to(SOURCE).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        text = file.read_text(encoding="utf-8")
        found.append(Module(name, file, text, ast.parse(text)))
    return tuple(found)


@cache
def kept_files() -> tuple[Path, ...]:
    """Every file that git keeps or would keep: tracked, or new and not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode("utf-8").split("\0")
    return tuple(file for name in names if name and (file := ROOT / name).is_file())


def is_standard_library(dotted: str) -> bool:
    """Tell whether a dotted name belongs to Python itself."""
    return dotted.partition(".")[0] in sys.stdlib_module_names
