"""How long a choice takes: from a click in the page to every panel, and back.

    python tests/benchmarks/selection.py [TIMES]

A window shows the built-in article. In turn a mark or a link is clicked in the page,
until lists, card and article have been painted with it; and a row of a list is chosen,
until the page says that it has drawn it. Each median over 200 may be 50 ms at most.
Meanwhile the GUI thread is watched: it may not be held for more than 100 ms.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

if os.geteuid() == 0:  # Chromium's sandbox can't start for root
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from dateline import assets
from dateline.ui.jobs import PoolJobs
from dateline.ui.map import scheme
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.window import Window
from dateline.workspace.opening import open_dossier
from dateline.workspace.workspace import Workspace
from tests.watchdog import Watchdog

LIMIT_MS = 50.0
HELD_MS = 100.0
WAIT_MS = 10_000


class Painted(QObject):
    """Notes that widgets have been painted."""

    def __init__(self, widgets: list[QWidget]) -> None:
        """Watch these."""
        super().__init__()
        self.left: set[int] = set()
        self._known = {id(widget) for widget in widgets}
        for widget in widgets:
            widget.installEventFilter(self)

    def expect(self) -> None:
        """From now on each has to be painted again."""
        self.left = set(self._known)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cross off what is painted."""
        if event.type() == QEvent.Type.Paint:
            self.left.discard(id(watched))
        return False


class Bench:
    """The window, and what is needed to wait for what happens in it."""

    def __init__(self, folder: Path) -> None:
        """Open the window and wait for its map."""
        self.app = QApplication.instance() or QApplication([])
        assert isinstance(self.app, QApplication)
        appearance = Appearance(self.app, "light")
        self.window = Window(MapView(), Settings(folder / "bench.ini"), appearance)
        self.window.resize(1400, 900)
        self.jobs = PoolJobs()
        self.drawn: set[int] = set()
        self.ready = False
        self.window.map.ready.connect(self._is_ready)
        self.window.map.drawn.connect(self.drawn.add)
        self.window.show()
        self.window.show_dossier(assets.built_in(), Workspace(open_dossier(None)))
        self.window.furnish(self.jobs)
        self.wait(lambda: self.ready)

    def _is_ready(self) -> None:
        self.ready = True

    def wait(self, done: Callable[[], bool]) -> None:
        """Run the event loop until something is so."""
        begun = time.monotonic()
        while not done():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 5)
            if time.monotonic() - begun > WAIT_MS / 1000:
                raise SystemExit("waited too long")

    def point_of(self, ref: str) -> QPoint:
        """Where a mark is in the page."""
        found: list[object] = []
        script = (
            f"(b => [b.left + b.width / 2, b.top + b.height / 2].join(' '))(document"
            f".querySelector('.mark[data-ref=\"{ref}\"]').getBoundingClientRect())"
        )
        self.window.map.page.runJavaScript(script, 0, found.append)
        self.wait(lambda: bool(found))
        x, y = (round(float(part)) for part in str(found[0]).split())
        return QPoint(x, y)

    def click(self, ref: str, at: QPoint, painted: Painted) -> float:
        """Milliseconds from a click to all panels."""
        proxy = self.window.map.web.focusProxy()
        glass = proxy if isinstance(proxy, QWidget) else self.window.map.web
        painted.expect()
        begun = time.perf_counter()
        QTest.mouseClick(glass, Qt.MouseButton.LeftButton, pos=at)
        self.wait(lambda: self.window.workspace.selection == ref and not painted.left)
        return (time.perf_counter() - begun) * 1000

    def row(self, ref: str) -> float:
        """Milliseconds from a list's row to the page that has drawn it."""
        before = max(self.drawn, default=0)
        begun = time.perf_counter()
        for view in self.window.lists.views:
            index = view.rows_model.find(ref)
            if index.isValid():
                view.clicked.emit(index)
                break
        self.wait(lambda: max(self.drawn) > before)
        return (time.perf_counter() - begun) * 1000


def main() -> int:
    """Measure both ways and print the medians."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    scheme.register()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        window = bench.window
        refs = ["quito", "guayaquil", "london", "montevideo", "mexico-city"]
        places = {ref: bench.point_of(ref) for ref in refs}
        painted = Painted(
            [window.lists.views[0].viewport(), window.excerpts.article.viewport()]
        )
        clicks, rows = [], []
        with Watchdog(HELD_MS / 1000) as dog:
            for index in range(times):
                ref = refs[index % len(refs)]
                clicks.append(bench.click(ref, places[ref], painted))
                rows.append(bench.row(f"E{index % 35 + 1}"))
        bench.jobs.close()
        window.close()
        QTimer.singleShot(0, bench.app.quit)
        bench.app.exec()
    good = not dog.holds
    for name, taken in (("page to panels", clicks), ("row to page", rows)):
        median = statistics.median(taken)
        good = good and median <= LIMIT_MS
        sys.stdout.write(f"{name}: median {median:.1f} ms, worst {max(taken):.1f} ms\n")
    sys.stdout.write(f"GUI thread held over {HELD_MS:.0f} ms: {len(dog.holds)} times\n")
    sys.stdout.write(f"at most {LIMIT_MS:.0f} ms: {'kept' if good else 'missed'}\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
