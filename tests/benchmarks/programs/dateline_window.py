"""Dateline as its command starts it; says when the map can be clicked, and ends.

The map tells by a line on its log, which this listens to; nothing else differs from
``python -m dateline``. With the argument ``stay`` it ends a second later, as after any
use of it: the window is then whole, and keeps what a window keeps.
"""

import logging
import sys

from dateline.launch import main

STAY_MS = 1_000


class Listener(logging.Handler):
    """Ends the program at the first word of a map that is ready."""

    def emit(self, record: logging.LogRecord) -> None:
        """Tell the benchmark, then close the window."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        sys.stdout.write("ready\n")
        sys.stdout.flush()
        wait = STAY_MS if stays else 0
        QTimer.singleShot(wait, QApplication.closeAllWindows)


stays = sys.argv[1:] == ["stay"]
log = logging.getLogger("dateline.ui.map.view")
log.setLevel(logging.INFO)
log.addHandler(Listener())
sys.exit(main([]))
