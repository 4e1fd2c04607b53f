"""Dateline as its command starts it; says when the map can be clicked, and ends.

The map tells by a line on its log, which this listens to; nothing else differs from
``python -m dateline``.
"""

import logging
import sys

from dateline.launch import main


class Listener(logging.Handler):
    """Ends the program at the first word of a map that is ready."""

    def emit(self, record: logging.LogRecord) -> None:
        """Tell the benchmark, then close the window."""
        from PySide6.QtWidgets import QApplication

        sys.stdout.write("ready\n")
        sys.stdout.flush()
        QApplication.closeAllWindows()


log = logging.getLogger("dateline.ui.map.view")
log.setLevel(logging.INFO)
log.addHandler(Listener())
sys.exit(main([]))
