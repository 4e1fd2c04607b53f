"""Garbage is collected on the GUI thread only.

Python collects in whichever thread asks for memory, and reading asks for much of it.
What it then finds may be widgets, which no other thread may take apart.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 500


class Collector(QObject):
    """Looks now and then whether Python would collect, and does it here."""

    def __init__(self, parent: QObject) -> None:
        """Take over from Python, for as long as the parent lives."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, and the younger ones with it."""
        counts, most = gc.get_count(), gc.get_threshold()
        due = [at for at in range(3) if counts[at] > most[at] > 0]
        if due:
            gc.collect(due[-1])
