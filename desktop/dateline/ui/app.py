"""Starts the window. The map's engine is started first, as it takes the longest."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.errors import DatelineError
from dateline.storage.files import load
from dateline.ui import screen

if TYPE_CHECKING:
    from dateline.ui.settings import LastView

DONE, WRONG_INPUT = 0, 2


def run_window(arguments: list[str]) -> int:
    """Open the window on a dossier file, the last one, or the built-in one.

    The answer is the exit code: 0, or 2 where there is no screen or the file is bad;
    one sentence on stderr then says why.
    """
    problem = screen.problem()
    if problem:
        return _refuse(problem)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox does not run as root; for everyone else it stays on.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    try:
        from dateline.ui import start
    except ImportError as error:
        return _refuse(screen.missing(error))
    try:
        return start.run(Path(arguments[0]) if arguments else None)
    except DatelineError as error:
        return _refuse(str(error))


def opened(file: Path | None, last: "LastView | None") -> tuple[Path, Dossier]:
    """The dossier to start with, and its file.

    A file that a person names must be good. The one of the last time may have gone
    bad since: then the built-in one opens.

    Raises:
        DatelineError: the named file is no dossier.
    """
    if file is not None:
        return file, load(file)
    if last is not None:
        try:
            return last.file, load(last.file)
        except DatelineError:
            pass
    return assets.built_in(), load(assets.built_in())


def _refuse(problem: str) -> int:
    sys.stderr.write(f"dateline: {problem}\n")
    return WRONG_INPUT
