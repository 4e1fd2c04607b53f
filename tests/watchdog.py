"""Watches the GUI thread: how long it was held, and by what.

A timer beats in the event loop. Where two beats lie further apart than they may, the
thread was held; a second thread writes down meanwhile where it was. Time in which the
system ran other programs instead of this thread does not count.
"""

import faulthandler
import gc
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QTimer

BEAT_MS = 5
SCHEDULER = Path("/proc/thread-self/schedstat")


@dataclass(frozen=True, slots=True)
class Hold:
    """The GUI thread did not come back for so long, and what it did."""

    seconds: float
    where: str


class Watchdog:
    """Use as a context; ``holds`` are those beyond ``limit_s`` seconds."""

    def __init__(self, limit_s: float = 0.1) -> None:
        self.limit_s = limit_s
        self.holds: list[Hold] = []
        self._parent = QObject()
        self._timer = QTimer(self._parent)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last, self._waited = time.monotonic(), _waited()
        self._where = ""
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> "Watchdog":
        # As the program does once its window is furnished. What the test runner itself
        # has collected would otherwise be searched with the program's own objects.
        gc.collect()
        gc.freeze()
        self._last, self._waited = time.monotonic(), _waited()
        self._timer.start()
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._beat()
        self._timer.stop()
        self._stop.set()
        self._thread.join()
        gc.unfreeze()

    def _beat(self) -> None:
        now, waited = time.monotonic(), _waited()
        held = now - self._last - (waited - self._waited)
        if held > self.limit_s:
            self.holds.append(Hold(held, self._where))
        self._last, self._waited, self._where = now, waited, ""

    def _watch(self) -> None:
        while not self._stop.wait(self.limit_s / 4):
            late = time.monotonic() - self._last > self.limit_s * 0.8
            if late and not self._where:
                with tempfile.TemporaryFile("w+") as file:
                    faulthandler.dump_traceback(file, all_threads=True)
                    file.seek(0)
                    self._where = file.read()


def _waited() -> float:
    """Seconds in which this thread was ready to run and the system ran others."""
    try:
        return int(SCHEDULER.read_text().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
