"""Opening a file, or the built-in dossier where none is named."""

from pathlib import Path

import pytest

from dateline import assets
from dateline.errors import FileMissing
from dateline.storage.files import load
from dateline.workspace.opening import open_dossier
from tests.dossiers import tiny, write_tiny


def test_a_file(tmp_path: Path) -> None:
    assert open_dossier(write_tiny(tmp_path)).events == tiny().events


def test_the_built_in_one() -> None:
    assert open_dossier(None) == load(assets.built_in())


def test_a_missing_file_is_not_replaced_by_the_built_in_one(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        open_dossier(tmp_path / "none.json")
