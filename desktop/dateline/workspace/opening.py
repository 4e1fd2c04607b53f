"""Opening a dossier: a file, or the built-in one."""

from pathlib import Path

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.storage.files import load


def open_dossier(path: Path | None) -> Dossier:
    """The dossier in a file, or the built-in one for None.

    Raises:
        DatelineError: the file can't be read, or is no dossier that holds together;
            the sentence names the file and the field.
    """
    return load(assets.built_in() if path is None else path)
