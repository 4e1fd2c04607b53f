"""Zip archives that documents come in, opened only within limits."""

import io
import zipfile
import zlib
from pathlib import PurePosixPath, PureWindowsPath

from dateline.reading.documents.document import Refusal
from dateline.reading.documents.limits import ZIP_BYTES, ZIP_MEMBERS, ZIP_RATIO

_SMALL = 1_000_000  # below this many bytes a part may be as dense as it likes
_LOCKED = 0x1


class Zip:
    """An archive whose parts can be read by name, each within its stated size."""

    def __init__(self, data: bytes) -> None:
        """Check the archive's own list before anything is unpacked.

        Raises:
            Refusal: it is no archive, is locked, or goes beyond a limit.
        """
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise Refusal("it is damaged: its archive can't be opened") from error
        parts = self._archive.infolist()
        if len(parts) > ZIP_MEMBERS:
            raise Refusal(f"its archive has more than {ZIP_MEMBERS:,} parts")
        total = sum(part.file_size for part in parts)
        if total > ZIP_BYTES:
            raise Refusal(f"it unpacks to more than {ZIP_BYTES // 1_000_000} MB")
        if total > _SMALL and total > ZIP_RATIO * len(data):
            raise Refusal(f"it unpacks to more than {ZIP_RATIO} times its size")
        for part in parts:
            _check(part)

    def names(self) -> list[str]:
        """The names of the parts, as the archive has them."""
        return self._archive.namelist()

    def read(self, name: str) -> bytes:
        """The bytes of a part.

        Raises:
            Refusal: there is no such part, or it is damaged.
        """
        try:
            with self._archive.open(name) as part:
                size = self._archive.getinfo(name).file_size
                data = part.read(size + 1)
        except KeyError as error:
            raise Refusal(f"it is damaged: “{name}” is missing in it") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise Refusal(f"it is damaged: “{name}” can't be unpacked") from error
        except (NotImplementedError, RuntimeError) as error:
            raise Refusal("it is packed in a way that is not read") from error
        if len(data) > size:
            raise Refusal(f"it is damaged: “{name}” is larger than it says")
        return data


def _check(part: zipfile.ZipInfo) -> None:
    if part.flag_bits & _LOCKED:
        raise Refusal("it is locked with a password")
    if part.file_size > max(_SMALL, ZIP_RATIO * max(part.compress_size, 1)):
        raise Refusal(f"a part of it unpacks to more than {ZIP_RATIO} times its size")
    for flavour in (PurePosixPath(part.filename), PureWindowsPath(part.filename)):
        if flavour.anchor or ".." in flavour.parts:
            raise Refusal("a part of its archive leads out of it")
