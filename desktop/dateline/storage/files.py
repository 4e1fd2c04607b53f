"""Files: a dossier read with its articles, any file written whole or not at all.

What is read is only what the dossier's own folder holds; nothing is ever written over
a file that was there, unless that is asked for.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from dateline.domain import record
from dateline.domain.dossier import Dossier
from dateline.errors import (
    BadDossier,
    BadRecord,
    FileMissing,
    FileUnreadable,
    NewerSchema,
    NotADossier,
    TargetExists,
    TargetUnwritable,
)
from dateline.storage.plain import plain_data

LIMIT_BYTES = 50_000_000  # of a dossier, and of each article

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}


def load(path: Path) -> Dossier:
    """The dossier in a JSON file, its articles read from beside it.

    Raises:
        FileMissing: there is no such file.
        FileUnreadable: it is a folder, too large, or the system refuses.
        NotADossier: it is no JSON, or JSON of another kind.
        NewerSchema: a newer Dateline wrote it.
        BadDossier: a field says what can't be; the error names the field.
    """
    data = plain_data(path, _read(path))
    _check_schema(path, data)
    try:
        return record.dossier(data, lambda name: _article(path, data, name))
    except BadRecord as error:
        raise BadDossier(path, error.field, error.problem) from error
    except RecursionError as error:
        raise NotADossier(path, "", "is nested too deeply") from error


def write(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file whole or not at all, over an existing one only with ``force``.

    The bytes go into a file beside the target and to the disk before the target's name
    does, so that a crash, a full disk or a second program never leaves half a file.

    Raises:
        TargetExists: the file exists and ``force`` is not given.
        TargetUnwritable: the system refuses; nothing was changed.
    """
    with _in_words(path):
        target = _target(path, force=force)
        part = target.with_name(f".dateline-{os.urandom(6).hex()}.part")
        try:
            _fill(part, data)
            _put(part, target, force=force)
        finally:
            part.unlink(missing_ok=True)
        _settle(target.parent)


def check_target(path: Path, *, force: bool = False) -> None:
    """Refuse early what ``write`` would refuse, before there are any bytes.

    Raises:
        TargetExists: the file exists and ``force`` is not given.
        TargetUnwritable: it is a folder or a device, or its folder is missing.
    """
    with _in_words(path):
        _target(path, force=force)


def words_of(error: OSError) -> str:
    """What the system says, in words."""
    words = {
        errno.ENOSPC: "the disk is full",
        errno.EDQUOT: "the disk quota is used up",
        errno.EACCES: "permission denied",
        errno.EPERM: "not permitted",
        errno.ENOENT: "no file can be made there",
        errno.ENOTDIR: "a part of the path is no folder",
        errno.EISDIR: "it is a folder",
        errno.EROFS: "it can only be read there",
        errno.ENAMETOOLONG: "the name is too long",
    }
    told = words.get(error.errno or 0)
    return told or (error.strerror or "the system refuses").lower()


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Turn what the system says of a target into one of our errors."""
    try:
        yield
    except TargetUnwritable:
        raise
    except FileExistsError as error:
        raise TargetExists(path) from error
    except OSError as error:
        raise TargetUnwritable(path, words_of(error)) from error


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            raw = file.read(LIMIT_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileMissing(path) from error
    except OSError as error:
        raise FileUnreadable(path, words_of(error)) from error
    if len(raw) > LIMIT_BYTES:
        size = LIMIT_BYTES // 1_000_000
        raise FileUnreadable(path, f"it is larger than {size} MB")
    return raw


def _check_schema(path: Path, data: object) -> None:
    if not isinstance(data, dict) or data.get("format") != record.FORMAT:
        problem = f"should be “{record.FORMAT}”: this is JSON of another kind"
        raise NotADossier(path, "format", problem)
    schema = data.get("schema")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise BadDossier(path, "schema", "should be a whole number from 1")
    if schema > record.SCHEMA:
        problem = (
            f"is {schema}, and this Dateline reads up to {record.SCHEMA}: "
            "a newer one wrote the file"
        )
        raise NewerSchema(path, "schema", problem)


def _article(path: Path, data: object, name: str) -> bytes:
    """The bytes of an article's file, which lies beside the dossier or below it."""
    try:
        return _read(_beside(path.resolve().parent, name))
    except FileMissing as error:
        problem = f"there is no file “{name}” beside the dossier"
        raise BadRecord(_naming(data, name), problem) from error
    except FileUnreadable as error:
        problem = str(error).removeprefix(f"{error.file}: ")
        raise BadRecord(_naming(data, name), f"“{name}” {problem}") from error
    except ValueError as error:
        raise BadRecord(_naming(data, name), f"“{name}” {error}") from error


def _beside(folder: Path, name: str) -> Path:
    """The path of a file by its relative name.

    Raises:
        ValueError: the name leads out of the folder, by itself or through a link.
    """
    if "\0" in name:
        raise ValueError("is no name of a file")
    for flavour in (PurePosixPath(name), PureWindowsPath(name)):
        if flavour.anchor or ".." in flavour.parts:
            raise ValueError("leads out of the dossier’s folder")
    try:
        found = (folder / name).resolve()
        if not found.is_relative_to(folder):
            raise ValueError("leads out of the dossier’s folder")
    except (OSError, RuntimeError) as error:  # RuntimeError: links that go in a ring
        raise ValueError("leads nowhere") from error
    return found


def _naming(data: object, name: str) -> str:
    """The path of the field that names a file."""
    rows = data.get("articles") if isinstance(data, dict) else None
    for index, row in enumerate(rows if isinstance(rows, list) else []):
        if isinstance(row, dict) and row.get("file") == name:
            return f"articles[{index}].file"
    return "articles"


def _target(path: Path, *, force: bool) -> Path:
    """Where the bytes go: the file itself, or what a link of that name leads to."""
    if path.is_dir():
        raise TargetUnwritable(path, "it is a folder")
    if os.path.lexists(path) and not force:
        raise FileExistsError(path)
    target = path.resolve() if path.is_symlink() else path
    if not target.parent.is_dir():
        raise TargetUnwritable(path, f"there is no folder {target.parent}")
    if target.exists() and not target.is_file():
        raise TargetUnwritable(path, "it is a device, not a file")
    return target


def _fill(part: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, 0o666), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put(part: Path, target: Path, *, force: bool) -> None:
    if force:
        if target.exists():
            part.chmod(target.stat().st_mode & 0o7777)
        part.replace(target)
        return
    try:
        os.link(part, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _claim(part, target)


def _claim(part: Path, target: Path) -> None:
    """Where the disk knows no hard links: take the free name, then fill it at once."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        part.replace(target)
    except OSError:
        target.unlink()
        raise


def _settle(folder: Path) -> None:
    """Bring the new name to the disk as well, where the system lets us."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
