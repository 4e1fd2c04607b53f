"""The two set-up scripts where something is missing: one line says what to do."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.built import ROOT

SCRIPTS = ("packaging/run", "packaging/test")


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A checkout in which nothing has been set up: the part that the scripts read."""
    for name in ("packaging/run", "packaging/test", "packaging/setup.sh"):
        copy = tmp_path / "fresh" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy)
    return tmp_path / "fresh"


def _run(script: Path, bin_folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a script that finds only the commands in ``bin_folder``."""
    return subprocess.run(
        [script],
        env={"PATH": str(bin_folder), "HOME": str(bin_folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def _folder_with(folder: Path, *commands: str) -> Path:
    folder.mkdir()
    for command in commands:
        found = shutil.which(command)
        assert found is not None, command
        (folder / command).symlink_to(found)
    return folder


def test_missing_programs_are_named_in_one_line(fresh: Path, tmp_path: Path) -> None:
    # No apt-get here, so nothing can be installed and nothing is tried.
    found = _folder_with(tmp_path / "bin", "dirname", "id", "sort", "tr")
    done = _run(fresh / "packaging" / "test", found)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("dateline: install these first (Debian's names): ")
    assert len(done.stderr.splitlines()) == 1
    for package in ("chromium", "gdal-bin", "poppler-utils", "python3-venv", "xvfb"):
        assert f" {package}" in done.stderr


@pytest.mark.parametrize("script", [*SCRIPTS, "packaging/setup.sh", ".ci/run"])
def test_scripts_are_plain_shell(script: str) -> None:
    done = subprocess.run(
        ["shellcheck", "--external-sources", ROOT / script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("script", [*SCRIPTS, ".ci/run"])
def test_scripts_can_be_run(script: str) -> None:
    assert (ROOT / script).stat().st_mode & 0o111
