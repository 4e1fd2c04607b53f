"""How long 10,000 events on 2,000 places take, up to what a panel has to draw.

    python tests/benchmarks/scale.py [ROUNDS]

For each thing that a person does it takes what the panels ask for: choosing a record,
brushing a part of the time, moving the day cursor. The first figure is the first time,
with all that is worked out once a dossier, off the thread that draws; the second is the
median of the rounds after it. Each has a limit, and one that is missed ends the program
with 1.

The limits leave the panels 100 of the 150 ms in which a choice or a brush is to be seen
everywhere.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from dateline import assets
from dateline.domain.dossier import Dossier
from dateline.domain.filter import kept, left_out
from dateline.domain.lens import Filter
from dateline.domain.query import at, chronicle, marked, related
from dateline.domain.tie import ties, turning_days
from dateline.domain.view import View
from dateline.export.gexf import gexf
from dateline.geometry.axis import ticks
from dateline.scene.build import base, choose
from dateline.scene.card import card
from dateline.scene.day import day_events, lens_ties, standings
from dateline.scene.graph import graph
from dateline.scene.matrix import matrix
from dateline.scene.placing import Layout, placed
from dateline.scene.precedents import precedents
from dateline.scene.timeline import Lanes, timeline
from dateline.storage.files import load
from tests.big import big

ROUNDS = 7
SOON_MS = 50.0  # the pure part of what a person waits for
SCENE_MS = 3_000.0  # what is worked out once, while the window stays awake


@dataclass(frozen=True, slots=True)
class Task:
    """Something to measure: its name, what it does to a dossier, its limits in ms."""

    name: str
    do: Callable[[Dossier], object]
    first_ms: float
    then_ms: float


def choose_event(dossier: Dossier) -> object:
    """All that is asked for when an event is chosen."""
    key = dossier.events[len(dossier.events) // 2].id
    article = dossier.articles[0].id
    scene = choose(dossier, View(key), base(dossier, View()))
    return scene, card(dossier, key), related(dossier, key), at(dossier, article, 200)


def choose_country(dossier: Dossier) -> object:
    """The same for a country, with which hundreds of events belong."""
    key = next(iter(dossier.countries.values())).id
    scene = choose(dossier, View(key), base(dossier, View()))
    return scene, card(dossier, key), related(dossier, key)


def brush(dossier: Dossier, chosen: Filter) -> object:
    """All that is asked for when a part of the time is brushed."""
    events = kept(dossier, chosen)
    return (
        base(dossier, View(filter=chosen)),
        timeline(dossier, events),
        graph(dossier, events),
        left_out(dossier, chosen),
    )


def brush_year(dossier: Dossier) -> object:
    """One year of many."""
    return brush(dossier, Filter(since=date(1976, 1, 1), until=date(1976, 12, 31)))


def brush_most(dossier: Dossier) -> object:
    """Nearly everything."""
    return brush(dossier, Filter(since=date(1958, 1, 1)))


def day_cursor(dossier: Dossier) -> object:
    """All that is asked for when the day cursor moves."""
    day = date(1990, 5, 5)
    found = lens_ties(dossier, Filter())
    events = day_events(dossier, standings(found, day))
    scene = base(dossier, View(on=day))
    return scene, matrix(dossier, found, day), graph(dossier, events)


TASKS = (
    Task("text and its marks", lambda d: marked(d, d.articles[0].id), 500, 5),
    Task("list by date", chronicle, 500, 5),
    Task("map of all events", lambda d: base(d, View()), SCENE_MS, 5),
    Task("timeline by kind", lambda d: timeline(d, d.events), SCENE_MS, 5),
    Task(
        "timeline by country",
        lambda d: timeline(d, d.events, Lanes.COUNTRY),
        SCENE_MS,
        5,
    ),
    Task("graph", lambda d: graph(d, d.events), SCENE_MS, 5),
    Task("graph laid out", lambda d: placed(d, Layout.FORCE), SCENE_MS, 5),
    Task("choose an event", choose_event, SCENE_MS, SOON_MS),
    Task("choose a country", choose_country, SOON_MS, SOON_MS),
    Task("brush a year", brush_year, 500, SOON_MS),
    Task("brush nearly all", brush_most, 2 * SOON_MS, SOON_MS),
    Task("day cursor", day_cursor, SCENE_MS, SOON_MS),
    Task("days to step through", lambda d: turning_days(ties(d)), 500, 500),
    Task("ticks in sight", lambda d: ticks(timeline(d, ()).axis, 1.0, 0, 2000), 5, 5),
    Task("precedents", precedents, SCENE_MS, 5),
    Task("GEXF", lambda d: gexf(d, View()), 2 * SCENE_MS, 2 * SCENE_MS),
)


def say(line: str) -> None:
    """Put a line out at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def measured(task: Task, dossier: Dossier, rounds: int) -> tuple[float, float]:
    """Milliseconds of the first time, and the median of those after it."""
    times = []
    for _ in range(rounds + 1):
        begun = time.perf_counter()
        task.do(dossier)
        times.append((time.perf_counter() - begun) * 1_000)
    return times[0], statistics.median(times[1:])


def main() -> int:
    """Measure each task on both dossiers; 1 where the large one misses a limit."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    small, large = load(assets.built_in()), big()
    missed = []
    say(f"{'ms, first and then':24}{'built-in article':>20}{'10,000 events':>22}")
    for task in TASKS:
        few = measured(task, small, rounds)
        many = measured(task, large, rounds)
        say(
            f"{task.name:24}{few[0]:11.1f}{few[1]:9.1f}{many[0]:13.1f}{many[1]:9.1f}"
            f"   (at most {task.first_ms:.0f}, {task.then_ms:.0f})"
        )
        if many[0] > task.first_ms or many[1] > task.then_ms:
            missed.append(task.name)
    if missed:
        say(f"missed: {', '.join(missed)}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
