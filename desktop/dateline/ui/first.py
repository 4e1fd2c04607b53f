"""The dossier to start with, and a window on it, all at once."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.errors import DatelineError
from dateline.workspace.opening import open_dossier
from dateline.workspace.workspace import Workspace

if TYPE_CHECKING:
    from dateline.ui.settings import LastView

Named = tuple[Path, Dossier]


def first_workspace(
    named: Named | None, last: "LastView | None"
) -> tuple[Path, Workspace]:
    """The dossier that was asked for, that of the last time, or the built-in one.

    It has the view of the last time where it is the same; its scene is built already.
    """
    file, dossier = named or _last_or_built_in(last)
    same = last is not None and last.file == file
    workspace = Workspace(dossier, last.view if last is not None and same else None)
    _ = workspace.scene  # built in the thread that calls this, and kept
    import_module("dateline.mapping.payload")
    return file, workspace


def _last_or_built_in(last: "LastView | None") -> Named:
    if last is not None:
        try:
            return last.file, open_dossier(last.file)
        except DatelineError:
            pass  # it was not asked for now, so it is no reason not to start
    return assets.built_in(), open_dossier(None)
