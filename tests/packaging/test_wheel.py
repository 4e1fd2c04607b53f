"""What a person installs: the program, its data, and nothing else."""

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from configparser import ConfigParser
from pathlib import Path

import pytest

from tests.packaging.built import ROOT, Built, build, build_wheel

DATA = "dateline/_data"
SIZE_CAP = 25_000_000  # bytes, packed


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The wheel that a release makes: from the source archive, not the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    shutil.unpack_archive(build("sdist", folder / "archive"), folder / "source")
    (source,) = (folder / "source").iterdir()
    return build_wheel("standard", folder / "built", source)


@pytest.fixture(scope="module")
def installed(wheel: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel puts beside other packages."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel.file) as packed:
        packed.extractall(folder)
    return folder


def _run(installed: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed program's command line from a folder that is no checkout."""
    program = (
        f"import sys; sys.path.insert(0, {str(installed)!r}); "
        "from dateline.launch import main; sys.exit(main())"
    )
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_holds_each_module_once_and_no_tests(wheel: Built) -> None:
    source = ROOT / "desktop"
    modules = {str(f.relative_to(source)) for f in source.rglob("*.py")}
    assert {name for name in wheel.names if name.endswith(".py")} == modules


@pytest.mark.parametrize("folder", ["resources", "seeds"])
def test_it_carries_the_data_byte_for_byte(wheel: Built, folder: str) -> None:
    here = {
        f"{DATA}/{folder}/{file.relative_to(ROOT / folder)}": file
        for file in (ROOT / folder).rglob("*")
        if file.is_file()
    }
    assert here
    assert {n for n in wheel.names if n.startswith(f"{DATA}/{folder}/")} == set(here)
    for name, file in here.items():
        packed = hashlib.sha256(wheel.read(name)).hexdigest()
        assert packed == hashlib.sha256(file.read_bytes()).hexdigest(), name


def test_it_stays_small(wheel: Built) -> None:
    assert wheel.file.stat().st_size <= SIZE_CAP


def test_both_kinds_of_script_start_the_program(wheel: Built) -> None:
    scripts = ConfigParser()
    scripts.read_string(wheel.info("entry_points.txt"))
    for kind in ("console_scripts", "gui_scripts"):
        assert dict(scripts[kind]) == {"dateline": "dateline.launch:main"}


def test_it_asks_for_what_runs_and_not_for_what_tests(wheel: Built) -> None:
    wanted = wheel.metadata().get_all("Requires-Dist") or []
    assert any(name.lower().startswith("pyside6") for name in wanted)
    assert not any("pytest" in name or "extra ==" in name for name in wanted)


def test_the_installed_program_finds_its_data(installed: Path, tmp_path: Path) -> None:
    done = _run(installed, "list", "--json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["events"]


def test_an_editable_install_points_at_the_checkout(tmp_path: Path) -> None:
    editable = build_wheel("editable", tmp_path)
    (pointer,) = (name for name in editable.names if name.endswith(".pth"))
    assert editable.read(pointer).decode("utf-8").strip() == str(ROOT / "desktop")
    assert not any(name.startswith("dateline/") for name in editable.names)
