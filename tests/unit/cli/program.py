"""The program as a person starts it: a process of its own, with no screen."""

import os
import subprocess
import sys
from pathlib import Path

SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def start(
    *words: str | Path, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run ``dateline`` with words; variables are added to an environment without X."""
    kept = {key: value for key, value in os.environ.items() if key not in SCREEN}
    return subprocess.run(
        [sys.executable, "-m", "dateline", *map(str, words)],
        cwd=cwd,
        env=kept | environment,
        capture_output=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
