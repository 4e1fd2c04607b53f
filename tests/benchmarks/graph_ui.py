"""How soon graph, ties and precedents show a choice, a brush, a day; and panning.

    python tests/benchmarks/graph_ui.py [ROUNDS]

It needs a screen, and measures real widgets on the built-in article and on 10,000
events with 2,000 places: from the workspace's change until the panel has painted it,
and one frame of the graph while it is panned. The panel is settled before: what is
worked out once a dossier is not in the figures. Each figure is a median with a limit;
one that is missed ends the program with 1.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.lens import Filter
from dateline.storage.files import load
from dateline.ui.graph.canvas import Canvas
from dateline.ui.graph.panel import GraphPanel
from dateline.ui.jobs import ImmediateJobs
from dateline.ui.precedents.panel import PrecedentsPanel
from dateline.ui.theme import Appearance
from dateline.ui.ties.panel import TiesPanel
from dateline.workspace.workspace import Workspace
from tests.big import big

ROUNDS = 15
SMALL_MS, LARGE_MS = 50.0, 150.0  # until a choice or a brush is to be seen
FRAME_MS = 33.0
WAIT_MS = 30_000
SIZE = (900, 700)
DAYS = (date(1990, 5, 5), date(2001, 1, 1), date(1976, 6, 30))
YEARS = (1976, 1988, 2001, 2012)


@dataclass(frozen=True, slots=True)
class Figure:
    """A name, the milliseconds of each round, and how many there may be at most."""

    name: str
    rounds: tuple[float, ...]
    limit: float

    @property
    def median(self) -> float:
        """The middle of the rounds."""
        return statistics.median(self.rounds)


def wait_for(signal: SignalInstance) -> None:
    """Let the event loop run until a signal comes."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(WAIT_MS, loop.quit)
    loop.exec()


def settle(canvas: Canvas) -> None:
    """Wait until all of a graph is drawn."""
    while not canvas.is_settled:
        wait_for(canvas.settled)


def timed(
    panel: QWidget, steps: Sequence[Callable[[], None]], rounds: int
) -> list[float]:
    """Milliseconds from each step until the panel has painted what came of it."""
    times = []
    for _, step in zip(range(rounds), cycle(steps), strict=False):
        begun = time.perf_counter()
        step()
        panel.repaint()
        QApplication.processEvents()
        times.append((time.perf_counter() - begun) * 1_000)
    return times


def choices(workspace: Workspace) -> Sequence[Callable[[], None]]:
    """Events from all over the story, a country, and nothing."""
    events = workspace.dossier.events
    keys = [event.id for event in events[:: max(1, len(events) // 9)]]
    keys += [next(iter(workspace.dossier.countries.values())).id, ""]
    return [partial(workspace.select, key) for key in keys]


def brushes(workspace: Workspace) -> Sequence[Callable[[], None]]:
    """A year, nearly everything, another year."""
    found = [Filter(since=date(y, 1, 1), until=date(y, 12, 31)) for y in YEARS]
    found.insert(1, Filter(since=date(1958, 1, 1)))

    return [partial(workspace.filter_by, chosen) for chosen in found]


def figures(dossier: Dossier, limit: float, rounds: int) -> Iterator[Figure]:
    """All figures of a dossier, panel by panel."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    appearance = Appearance(app, "light")
    jobs = ImmediateJobs()
    workspace = Workspace(dossier)
    graph = GraphPanel(workspace, appearance, jobs)
    yield from graph_figures(graph, limit, rounds)
    graph.hide()
    workspace.filter_by(Filter())
    for name, panel in (
        ("ties", TiesPanel(workspace, appearance, jobs)),
        ("precedents", PrecedentsPanel(workspace, appearance, jobs)),
    ):
        panel.resize(*SIZE)
        panel.show()
        QApplication.processEvents()
        warm(workspace)
        took = timed(panel, choices(workspace), rounds)
        yield Figure(f"choice, {name}", tuple(took), limit)
        panel.hide()


def graph_figures(panel: GraphPanel, limit: float, rounds: int) -> Iterator[Figure]:
    """What the graph takes to show something else, and a frame of panning."""
    workspace = panel.workspace
    panel.resize(*SIZE)
    panel.show()
    QApplication.processEvents()
    assert panel.drawing is not None
    canvas = panel.drawing.canvas
    settle(canvas)
    warm(workspace)
    took = timed(panel, choices(workspace), rounds)
    yield Figure("choice, graph", tuple(took), limit)
    took = timed(panel, brushes(workspace), rounds)
    yield Figure("brush, graph", tuple(took), limit)
    workspace.filter_by(Filter())
    workspace.show_day(DAYS[0])
    days = [partial(workspace.show_day, day) for day in DAYS]
    yield Figure("day, graph", tuple(timed(panel, days, rounds)), limit)
    workspace.show_day(None)
    for name, key in (
        ("nothing chosen", ""),
        ("a country chosen", _country(workspace)),
    ):
        workspace.select(key)
        settle(canvas)
        took = timed(panel, [lambda: canvas.stage.pan(3.0, 2.0)], 3 * rounds)
        yield Figure(f"frame of panning, {name}", tuple(took), FRAME_MS)
        settle(canvas)


def warm(workspace: Workspace) -> None:
    """Have all worked out that a dossier needs once."""
    for key in (workspace.dossier.events[0].id, ""):
        workspace.select(key)
    for chosen in (Filter(since=date(1960, 1, 1)), Filter()):
        workspace.filter_by(chosen)
    QApplication.processEvents()


def _country(workspace: Workspace) -> str:
    return next(iter(workspace.dossier.countries.values())).id


def say(line: str) -> None:
    """Put a line out at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure both dossiers; 1 where a limit is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    app = QApplication(sys.argv[:1])
    missed = []
    for title, dossier, limit in (
        ("the built-in article", load(assets.built_in()), SMALL_MS),
        ("10,000 events", big(), LARGE_MS),
    ):
        say(title)
        for one in figures(dossier, limit, rounds):
            say(
                f"  {one.name:40}{one.median:8.1f} ms, worst {max(one.rounds):.1f}"
                f"   (at most {one.limit:.0f})"
            )
            if one.median > one.limit:
                missed.append(f"{one.name}, {title}")
    if missed:
        say(f"missed: {'; '.join(missed)}")
    del app
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
