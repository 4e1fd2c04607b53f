"""Steps through the events by itself, at a pace to read at."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

PACE_MS = 2_400


class Player(QObject):
    """Plays by calling a step until there is none.

    Nothing glides meanwhile: each step is there at once, whatever a person has set for
    motion, and nothing plays that they did not start.

    Signals:
        changed: it plays now, or has stopped.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject, step: Callable[[], bool]) -> None:
        """``step`` says whether there was anything to go to."""
        super().__init__(parent)
        self._step = step
        self.timer = QTimer(self)
        self.timer.setInterval(PACE_MS)
        self.timer.timeout.connect(self._go_on)

    @property
    def plays(self) -> bool:
        """Whether it plays."""
        return self.timer.isActive()

    def start(self) -> None:
        """Go to the next event now, and on from there."""
        if not self.plays and self._step():
            self.timer.start()
        self.changed.emit(self.plays)

    def stop(self) -> None:
        """Stay where it is."""
        self.timer.stop()
        self.changed.emit(False)

    def _go_on(self) -> None:
        if not self._step():
            self.stop()
