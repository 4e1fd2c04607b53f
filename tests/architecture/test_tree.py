"""What the tree as a whole may not hold."""

import re
from pathlib import Path

import pytest

from tests.architecture.source_tree import ROOT, kept_files, modules

TEXT = {
    ".cfg", ".css", ".desktop", ".html", ".in", ".ini", ".js", ".json", ".md", ".py",
    ".sh", ".svg", ".toml", ".txt", ".xml", ".yaml", ".yml",
}  # fmt: skip

# Folders that are one person's or one machine's.
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:home|root|Users|tmp|work|mnt|media)/[\w.]")

# What the built-in articles tell of; a rule that names one of these fits them only.
ONLY_IN_SEEDS = (
    "Assange", "Correa", "Ecuador", "Glas", "Guayaquil", "Haya de la Torre", "Mexico",
    "México", "Montevideo", "Noboa", "Palestin", "Quito", "Sheinbaum", "Venezuela",
)  # fmt: skip


def _is_text(file: Path) -> bool:
    return file.suffix in TEXT or not file.suffix


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_data_folders_hold_no_python(folder: str) -> None:
    # One .py file there and hatchling refuses editable installs.
    assert sorted((ROOT / folder).rglob("*.py*")) == []


@pytest.mark.parametrize("folder", ["desktop", "packaging", "resources", "seeds"])
def test_top_folders_are_no_packages(folder: str) -> None:
    # `packaging/__init__.py` would hide the library of that name.
    assert not (ROOT / folder / "__init__.py").exists()


def test_no_file_names_a_path_of_one_machine() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for file in kept_files()
        if _is_text(file) and file != Path(__file__)
        for number, line in enumerate(
            file.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        )
        if MACHINE_PATH.search(line)
    ]
    assert found == []


def test_no_module_knows_the_built_in_articles() -> None:
    found = [
        f"{module.name}:{line}: {name}"
        for module in modules()
        for line, text in module.strings()
        for name in ONLY_IN_SEEDS
        if name.casefold() in text.casefold()
    ]
    assert found == []
