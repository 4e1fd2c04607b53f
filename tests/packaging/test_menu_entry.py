"""The menu entry, checked by the tools that desktops and shops use."""

import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.built import ROOT

APP = "org.dateline.Dateline"


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the maker writes under a prefix."""
    prefix = tmp_path_factory.mktemp("prefix")
    program = prefix / "bin with space" / "dateline"
    maker = ROOT / "packaging" / "make_menu_entry.py"
    subprocess.run([sys.executable, maker, prefix, "--program", program], check=True)
    return prefix / "share"


def _check(*command: str | Path) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_entry_is_valid(share: Path) -> None:
    _check("desktop-file-validate", share / "applications" / f"{APP}.desktop")


def test_the_entry_starts_the_program_that_was_named(share: Path) -> None:
    entry = (share / "applications" / f"{APP}.desktop").read_text(encoding="utf-8")
    program = share.parent / "bin with space" / "dateline"
    assert f'Exec="{program}" %f\n' in entry


def test_the_description_is_valid(share: Path) -> None:
    metainfo = share / "metainfo" / f"{APP}.metainfo.xml"
    _check("appstreamcli", "validate", "--no-net", metainfo)


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256])
def test_each_icon_has_its_size(share: Path, size: int) -> None:
    folder = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
    head = (folder / f"{APP}.png").read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert struct.unpack(">II", head[16:]) == (size, size)
