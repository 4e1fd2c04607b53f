"""How long the real window takes until every panel shows what a person did.

    python tests/benchmarks/scale_ui.py [ROUNDS]

Needs a screen; ``xvfb-run`` will do. On the built-in dossier and on one of 10,000
events on 2,000 places it chooses events, brushes parts of the time and pans the
timeline, and prints medians and the slowest round: until lists, card, article, graph
and timeline are painted, and until the map's page says that it has drawn. A limit that
is missed ends the program with 1.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
if hasattr(os, "geteuid") and os.geteuid() == 0:
    os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept
from dateline.domain.lens import Filter
from dateline.storage.files import load
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.map import scheme
from dateline.ui.map.view import MapView
from dateline.ui.settings import Settings
from dateline.ui.theme import Appearance
from dateline.ui.timeline.panel import TimelinePanel
from dateline.ui.window import Window
from dateline.workspace.workspace import Workspace
from tests.big import big
from tests.watchdog import SCHEDULER

ROUNDS = 15
SIZE = (1600, 1000)
FRAME_MS = 33.0
LONGEST_WAIT_S = 30.0


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of each round: the panels alone, and all with the map's page."""

    panels: list[float]
    page: list[float]


class Stopwatch:
    """Measures from when it is made; while other programs ran instead, it stands."""

    def __init__(self) -> None:
        self._begun, self._waited = time.perf_counter(), waited()

    def ms(self) -> float:
        """Milliseconds so far."""
        away = waited() - self._waited
        return (time.perf_counter() - self._begun - away) * 1_000


def waited() -> float:
    """Seconds in which this thread was ready to run and the system ran others."""
    try:
        return int(SCHEDULER.read_text().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


class Bench:
    """A window on one dossier, with what is done to it and how long that takes."""

    def __init__(self, dossier: Dossier, folder: Path) -> None:
        self.workspace = Workspace(dossier)
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise SystemExit("there is no application")
        self._drawn: set[int] = set()
        self._ready = False
        self.window = Window(
            MapView(),
            Settings(folder / "dateline.ini"),
            Appearance(application, "light"),
        )
        self.window.map.drawn.connect(self._drawn.add)
        self.window.map.ready.connect(self._is_ready)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.show_dossier(folder / "dossier.json", self.workspace)
        self.wait(lambda: self._ready)
        self.window.furnish(ImmediateJobs())
        self.wait(lambda: self.window.timeline is not None)
        self.settle()

    @property
    def timeline(self) -> TimelinePanel:
        """The foot, once it is there."""
        if self.window.timeline is None:
            raise SystemExit("the timeline is not there")
        return self.window.timeline

    def wait(self, done: Callable[[], bool]) -> None:
        """Go on with the event loop until something is so."""
        end = time.monotonic() + LONGEST_WAIT_S
        while not done():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if time.monotonic() > end:
                raise SystemExit("the window does not come to an end")

    def settle(self) -> None:
        """Let all that is waiting be done, and be drawn."""
        QApplication.processEvents()
        serial = self.window.map.show_scene(
            self.workspace.scene, self.window.appearance.theme
        )
        self.wait(lambda: serial in self._drawn)
        QApplication.processEvents()

    def measure(self, acts: list[Callable[[], object]]) -> Times:
        """Do each of them twice: until all is seen, then the panels by themselves."""
        found = Times([], [])
        for act in acts:
            self.settle()
            before = max(self._drawn, default=0)
            watch = Stopwatch()
            act()
            self.wait(partial(self._drew_after, before))
            found.page.append(watch.ms())
        for act in acts:
            self.settle()
            watch = Stopwatch()
            act()
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.paint()
            found.panels.append(watch.ms())
        return found

    def paint(self) -> None:
        """Paint all panels here and now; left to itself Qt waits for the screen."""
        window = self.window
        for panel in (window.lists, window.excerpts, self.timeline, window.status):
            panel.grab()

    def frames(self, acts: list[Callable[[], object]]) -> list[float]:
        """Milliseconds of each of them, with the timeline painted at once after it."""
        canvas = self.timeline.canvas
        self.settle()
        times = []
        for act in acts:
            watch = Stopwatch()
            act()
            canvas.grab()
            times.append(watch.ms())
        return times

    def close(self) -> None:
        """Close the window, and have it gone."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _drew_after(self, serial: int) -> bool:
        return max(self._drawn) > serial

    def _is_ready(self) -> None:
        self._ready = True


def selections(bench: Bench, rounds: int) -> list[Callable[[], object]]:
    """Choose events all over the dossier, and the country that most is told of."""
    workspace = bench.workspace
    events = workspace.dossier.events
    step = max(1, len(events) // rounds)
    keys = [event.id for event in events[::step]][: rounds - 1]
    keys.insert(len(keys) // 2, next(iter(workspace.dossier.countries.values())).id)
    return [partial(workspace.select, key) for key in keys]


def brushes(bench: Bench, rounds: int) -> list[Callable[[], object]]:
    """Brush years and decades, and clear that again."""
    dossier = bench.workspace.dossier
    years = [
        when.earliest.year
        for event in dossier.events
        if (when := event.when) is not None and when.earliest is not None
    ]
    low, high = min(years), max(years)
    acts: list[Callable[[], object]] = []
    for number in range(rounds):
        first = low + (high - low) * number // rounds
        last = min(first + (0, 9, 40)[number % 3], high)
        acts.append(partial(bench.workspace.filter_by, window(first, last)))
    return acts


def window(first: int, last: int) -> Filter:
    """All of some years."""
    return Filter(since=date(first, 1, 1), until=date(last, 12, 31))


def pans(bench: Bench, rounds: int) -> list[Callable[[], object]]:
    """Pan at many scales, from the whole axis to single days."""
    canvas = bench.timeline.canvas
    acts: list[Callable[[], object]] = [canvas.fit]
    for number in range(rounds * 6):
        acts.append(partial(canvas.pan, 17.0, 0.0))
        if number % 6 == 5:
            acts.append(partial(canvas.zoom, 1.6))
    return acts


def say(line: str) -> None:
    """Put a line out at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def tell(name: str, times: list[float], limit: float) -> bool:
    """A line of the report; whether the median keeps the limit."""
    median = statistics.median(times)
    kept_it = median <= limit
    verdict = "kept" if kept_it else "MISSED"
    say(
        f"  {name:34} median {median:7.1f} ms, slowest {max(times):7.1f} ms, "
        f"at most {limit:.0f}: {verdict}"
    )
    return kept_it


def bench_on(name: str, dossier: Dossier, limit: float, rounds: int) -> bool:
    """Measure one dossier; whether all limits were kept."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(dossier, Path(folder))
        say(f"{name}: {len(dossier.events):,} events, {len(dossier.places):,} places")
        chosen = bench.measure(selections(bench, rounds))
        brushed = bench.measure(brushes(bench, rounds))
        bench.workspace.filter_by(Filter())
        panned = bench.frames(pans(bench, rounds))
        good = [
            tell("selection, all panels", chosen.panels, limit),
            tell("selection, the map's page too", chosen.page, limit),
            tell("brush, all panels", brushed.panels, limit),
            tell("brush, the map's page too", brushed.page, limit),
            tell("timeline, a frame while panning", panned, FRAME_MS),
        ]
        bench.close()
    return all(good)


def main() -> int:
    """Measure both dossiers; 1 where a limit was missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    scheme.register()
    application = QApplication(sys.argv[:1])
    large = big()
    for year in (1955, 1990, 2020):
        kept(large, window(year, year))  # what is worked out once a dossier
    good = bench_on("built-in", load(assets.built_in()), 50.0, rounds)
    good = bench_on("large", large, 150.0, rounds) and good
    del application
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
