"""Starts the window. The map's engine is started first, as it takes the longest."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import DatelineError
from dateline.ui import screen

if TYPE_CHECKING:
    from dateline.ui.first import Named

WRONG_INPUT = 2


def run_window(arguments: list[str]) -> int:
    """Open the window on a dossier file, the last one, or the built-in one.

    A document is read when the window is there, which shows the last dossier first.

    The answer is the exit code: 0, or 2 where there is no screen or the file is bad;
    one sentence on stderr then says why.
    """
    gc.disable()  # until the window is there: nothing that is imported is garbage
    problem = screen.problem()
    if problem:
        return _refuse(problem)
    document = _document(arguments)
    try:
        named = _named(arguments) if document is None else None
    except DatelineError as error:
        return _refuse(str(error))
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        # Chromium's sandbox does not run as root; for everyone else it stays on.
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    try:
        from dateline.ui import engine

        app, map_view = engine.start()
        from dateline.ui import start
    except ImportError as error:
        return _refuse(screen.missing(error))
    return start.run(app, map_view, named, document)


def _document(arguments: list[str]) -> Path | None:
    """The document that a person names to be read; None for a dossier or nothing."""
    file = Path(arguments[-1]) if arguments else None
    if file is None or file.suffix.lower() == ".json" or not file.is_file():
        return None
    return file.absolute()


def _named(arguments: list[str]) -> "Named | None":
    """The file that a person names with its dossier: if it is bad, nothing starts."""
    if not arguments:
        return None
    from dateline.workspace.opening import open_dossier

    file = Path(arguments[-1]).absolute()
    return file, open_dossier(Path(arguments[-1]))


def _refuse(problem: str) -> int:
    sys.stderr.write(f"dateline: {problem}\n")
    return WRONG_INPUT
