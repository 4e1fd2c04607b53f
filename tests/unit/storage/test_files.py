"""Dossiers read from files; files written whole or not at all."""

import errno
import hashlib
import json
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dateline.errors import (
    BadDossier,
    FileMissing,
    FileUnreadable,
    NewerSchema,
    NotADossier,
    TargetExists,
    TargetUnwritable,
)
from dateline.storage import files
from dateline.storage.files import check_target, load, write
from tests.dossiers import TEXT, tiny, tiny_record, write_tiny

HERE = Path(__file__)


def _file_only(folder: Path, name: str) -> Path:
    """The small dossier on disk, its article under another name."""
    file = write_tiny(folder)
    data = json.loads(file.read_text(encoding="utf-8"))
    data["articles"][0]["file"] = name
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def test_a_dossier_comes_with_its_article_beside_it(tmp_path: Path) -> None:
    found = load(write_tiny(tmp_path))
    assert found.places == tiny().places
    assert found.events == tiny().events
    assert found.articles[0].text == TEXT


def test_an_article_is_kept_byte_for_byte(tmp_path: Path) -> None:
    data = tiny_record()
    text = "\ufeff" + TEXT.replace("\n", "\r\n") + "\t \u2028e\u0301\0"
    data["articles"][0]["text"] = text
    for table in ("places", "missions", "actors", "events", "refused"):
        data[table] = []
    found = load(write_tiny(tmp_path, data)).articles[0]
    raw = (tmp_path / "article.md").read_bytes()
    assert found.text.encode() == raw == text.encode()
    assert found.sha256 == hashlib.sha256(raw).hexdigest()


def test_an_article_may_lie_in_a_folder_below(tmp_path: Path) -> None:
    file = _file_only(tmp_path, "texts/article.md")
    (tmp_path / "texts").mkdir()
    (tmp_path / "article.md").rename(tmp_path / "texts/article.md")
    assert load(file).articles[0].text == TEXT


def test_a_link_to_a_dossier_finds_the_articles_beside_the_dossier(
    tmp_path: Path,
) -> None:
    file = write_tiny(tmp_path / "there")
    link = tmp_path / "link.json"
    link.symlink_to(file)
    assert load(link).articles[0].text == TEXT


@pytest.mark.parametrize(
    "name",
    [
        "../article.md",
        "texts/../../article.md",
        str(HERE),
        "C:\\article.md",
        "..\\article.md",
        "\\\\server\\share",
        "a\0b",
    ],
)
def test_an_article_outside_the_folder_is_refused(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "inner"
    file = _file_only(folder, name)
    (folder / "article.md").rename(tmp_path / "article.md")
    with pytest.raises(BadDossier) as caught:
        load(file)
    assert caught.value.field == "articles[0].file"
    assert "there is no file" not in str(caught.value)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    file = write_tiny(tmp_path / "inner")
    article = tmp_path / "inner" / "article.md"
    article.rename(tmp_path / "article.md")
    article.symlink_to(tmp_path / "article.md")
    with pytest.raises(BadDossier, match=r"articles\[0\]\.file: .*leads out"):
        load(file)


def test_links_in_a_ring_are_refused(tmp_path: Path) -> None:
    file = write_tiny(tmp_path)
    (tmp_path / "article.md").unlink()
    (tmp_path / "article.md").symlink_to(tmp_path / "article.md")
    with pytest.raises(BadDossier, match=r"articles\[0\]\.file"):
        load(file)


def test_a_missing_article_is_named(tmp_path: Path) -> None:
    file = write_tiny(tmp_path)
    (tmp_path / "article.md").unlink()
    with pytest.raises(BadDossier) as caught:
        load(file)
    assert str(caught.value) == (
        f"{file}: articles[0].file: there is no file “article.md” beside the dossier"
    )


def test_an_article_that_is_a_folder_is_named(tmp_path: Path) -> None:
    file = write_tiny(tmp_path)
    (tmp_path / "article.md").unlink()
    (tmp_path / "article.md").mkdir()
    with pytest.raises(BadDossier, match=r"articles\[0\]\.file: “article.md” can't"):
        load(file)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        load(tmp_path / "none.json")
    with pytest.raises(FileMissing):
        load(write_tiny(tmp_path) / "below-a-file.json")


def test_a_folder_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="it is a folder"):
        load(tmp_path)


def test_what_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "large.json"
    with file.open("wb") as large:
        large.truncate(files.LIMIT_BYTES + 1)
    with pytest.raises(FileUnreadable, match="larger than 50 MB"):
        load(file)


def test_an_endless_file_ends(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="larger than 50 MB"):
        load(Path("/dev/zero"))


@pytest.mark.parametrize("kind", [None, "geojson", 7])
def test_json_of_another_kind(tmp_path: Path, kind: object) -> None:
    data = {**tiny_record(), "format": kind}
    with pytest.raises(NotADossier, match=r"format: .*JSON of another kind"):
        load(write_tiny(tmp_path, data))


def test_a_list_is_json_of_another_kind(tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    file.write_text("[1, 2]", encoding="utf-8")
    with pytest.raises(NotADossier, match="JSON of another kind"):
        load(file)


def test_a_newer_schema_says_so(tmp_path: Path) -> None:
    data = {**tiny_record(), "schema": 99}
    with pytest.raises(NewerSchema, match=r"schema: is 99, .*a newer one wrote"):
        load(write_tiny(tmp_path, data))


@pytest.mark.parametrize("schema", [None, 0, -1, True, "1", 1.0])
def test_a_schema_that_never_was(tmp_path: Path, schema: object) -> None:
    data = {**tiny_record(), "schema": schema}
    with pytest.raises(BadDossier, match="schema: should be a whole number"):
        load(write_tiny(tmp_path, data))


def test_a_bad_field_is_named_with_its_file(tmp_path: Path) -> None:
    data = tiny_record()
    data["places"][0]["position"] = {"lat": 91.0, "lon": 0.0}
    file = write_tiny(tmp_path, data)
    with pytest.raises(BadDossier) as caught:
        load(file)
    assert caught.value.file == file
    assert caught.value.field == "places[0].position"


def test_what_is_written_is_there(tmp_path: Path) -> None:
    target = tmp_path / "map.png"
    write(target, b"a picture")
    assert target.read_bytes() == b"a picture"
    assert sorted(tmp_path.iterdir()) == [target]


def test_a_new_file_has_the_mode_that_files_get(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write(tmp_path / "ours", b"")
    modes = [stat.S_IMODE((tmp_path / n).stat().st_mode) for n in ("plain", "ours")]
    assert modes[0] == modes[1]


def test_an_existing_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "map.png"
    target.write_bytes(b"precious")
    with pytest.raises(TargetExists, match="--force"):
        write(target, b"new")
    assert target.read_bytes() == b"precious"
    assert sorted(tmp_path.iterdir()) == [target]


def test_force_overwrites_and_keeps_the_mode(tmp_path: Path) -> None:
    target = tmp_path / "map.png"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write(target, b"new", force=True)
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_that_leads_nowhere_is_in_the_way_too(tmp_path: Path) -> None:
    link = tmp_path / "map.png"
    link.symlink_to(tmp_path / "nothing")
    with pytest.raises(TargetExists):
        write(link, b"new")
    assert not (tmp_path / "nothing").exists()


def test_force_writes_where_a_link_leads(tmp_path: Path) -> None:
    real = tmp_path / "real.png"
    real.write_bytes(b"old")
    link = tmp_path / "link.png"
    link.symlink_to(real)
    write(link, b"new", force=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def _in_missing_folder(tmp_path: Path) -> Path:
    return tmp_path / "missing" / "map.png"


def _below_a_file(tmp_path: Path) -> Path:
    (tmp_path / "file").write_bytes(b"")
    return tmp_path / "file" / "map.png"


def _a_folder(tmp_path: Path) -> Path:
    (tmp_path / "map.png").mkdir()
    return tmp_path / "map.png"


def _a_long_name(tmp_path: Path) -> Path:
    return tmp_path / ("m" * 300 + ".png")


def _in_proc(tmp_path: Path) -> Path:
    return Path("/proc/map.png")


BAD_TARGETS = [
    _in_missing_folder,
    _below_a_file,
    _a_folder,
    _a_long_name,
    _in_proc,
]


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("target", BAD_TARGETS)
def test_what_cannot_be_written_is_told(
    tmp_path: Path, target: Callable[[Path], Path], force: bool
) -> None:
    path = target(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(TargetUnwritable) as caught:
        write(path, b"new", force=force)
    assert str(caught.value).startswith(f"{path}: can't be written: ")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("target", [t for t in BAD_TARGETS if t is not _in_proc])
def test_most_of_it_is_told_before_there_are_bytes(
    tmp_path: Path, target: Callable[[Path], Path]
) -> None:
    with pytest.raises(TargetUnwritable):
        check_target(target(tmp_path), force=True)


def test_a_free_name_is_fine(tmp_path: Path) -> None:
    check_target(tmp_path / "map.png")
    with pytest.raises(TargetExists):
        check_target(HERE)


def test_a_device_is_no_target_for_force() -> None:
    with pytest.raises(TargetUnwritable, match="a device"):
        write(Path(os.devnull), b"", force=True)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_of_many_writers_one_wins_and_all_others_hear_it(tmp_path: Path) -> None:
    target = tmp_path / "map.png"
    start = threading.Barrier(8)
    told: list[bytes | None] = []

    def race(name: bytes) -> None:
        start.wait()
        try:
            write(target, name * 100_000)
        except TargetExists:
            told.append(None)
        else:
            told.append(name * 100_000)

    runners = [threading.Thread(target=race, args=(b"%d" % n,)) for n in range(8)]
    for runner in runners:
        runner.start()
    for runner in runners:
        runner.join()
    assert told.count(None) == 7
    assert target.read_bytes() in told
    assert sorted(tmp_path.iterdir()) == [target]


def _refusing(code: int) -> Callable[..., None]:
    def refuse(*_: Any) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


def test_a_full_disk_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _refusing(errno.ENOSPC))
    with pytest.raises(TargetUnwritable, match="the disk is full") as caught:
        write(tmp_path / "map.png", b"new")
    assert isinstance(caught.value.__cause__, OSError)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "map.png"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", _refusing(errno.ENOSPC))
    with pytest.raises(TargetUnwritable):
        write(target, b"new", force=True)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_where_a_disk_knows_no_links_the_name_is_claimed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _refusing(errno.EPERM))
    target = tmp_path / "map.png"
    write(target, b"new")
    assert target.read_bytes() == b"new"
    with pytest.raises(TargetExists):
        write(target, b"other")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_claimed_name_is_given_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _refusing(errno.EPERM))
    monkeypatch.setattr(Path, "replace", _refusing(errno.EIO))
    with pytest.raises(TargetUnwritable):
        write(tmp_path / "map.png", b"new")
    assert list(tmp_path.iterdir()) == []
