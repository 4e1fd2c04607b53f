"""Starts the window. The map's engine is started first, as it takes the longest."""

import os
import sys
from pathlib import Path

from dateline.errors import DatelineError
from dateline.ui import screen
from dateline.workspace.opening import open_dossier

WRONG_INPUT = 2


def run_window(arguments: list[str]) -> int:
    """Open the window on a dossier file, the last one, or the built-in one.

    The answer is the exit code: 0, or 2 where there is no screen or the file is bad;
    one sentence on stderr then says why.
    """
    problem = screen.problem()
    if problem:
        return _refuse(problem)
    # A file that a person names is read first: if it is bad, nothing else starts.
    file = Path(arguments[-1]) if arguments else None
    try:
        named = (file, open_dossier(file)) if file is not None else None
    except DatelineError as error:
        return _refuse(str(error))
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox does not run as root; for everyone else it stays on.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    try:
        from dateline.ui import start
    except ImportError as error:
        return _refuse(screen.missing(error))
    return start.run(named)


def _refuse(problem: str) -> int:
    sys.stderr.write(f"dateline: {problem}\n")
    return WRONG_INPUT
