"""A dossier written as JSON is the dossier that was read."""

import json
from pathlib import Path

import jsonschema
import pytest

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.export.dossier import dossier_json
from dateline.storage.files import load, write
from tests.dossiers import TEXT, tiny

SEEDS = sorted(assets.seeds().glob("*/dossier.json"))


def _again(dossier: Dossier, folder: Path) -> Dossier:
    file = folder / "again.json"
    write(file, dossier_json(dossier))
    return load(file)


def test_it_reads_back_with_no_file_beside_it(tmp_path: Path) -> None:
    assert _again(tiny(), tmp_path) == tiny()


@pytest.mark.parametrize("file", SEEDS, ids=lambda file: str(file.parent.name))
def test_the_built_in_ones_read_back(file: Path, tmp_path: Path) -> None:
    assert _again(load(file), tmp_path) == load(file)


@pytest.mark.parametrize("dossier", [tiny(), *map(load, SEEDS)], ids=lambda d: d.title)
def test_it_fits_the_published_schema(dossier: Dossier) -> None:
    schema = json.loads(
        assets.resource("schema", "dossier.schema.json").read_text(encoding="utf-8")
    )
    plain = json.loads(dossier_json(dossier))
    jsonschema.Draft202012Validator(schema).validate(plain)


def test_the_text_is_in_it() -> None:
    plain = json.loads(dossier_json(tiny()))
    assert plain["articles"][0]["text"] == TEXT


def test_written_twice_it_has_the_same_bytes(tmp_path: Path) -> None:
    first = dossier_json(tiny())
    assert dossier_json(_again(tiny(), tmp_path)) == first
    assert first.endswith(b"}\n")
