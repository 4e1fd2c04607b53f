"""From the start of a process to a map that one can click, against an empty web view.

    python tests/benchmarks/startup.py [ROUNDS]

Three programs are started in turn, each round: one that only shows an empty
QWebEngineView, Dateline's window with the built-in article, and the obvious folium
program. Each says "ready" when its page is there; Dateline's says so when the page has
drawn the article's marks and hears clicks. The figure that counts is the median over
the rounds of Dateline's time by that of the empty view: at most 1.6.

Each has run once before, as on any day but the first. What the first start takes, which
finds no map of a last time, is measured beside them with settings of its own.

It needs a display; `xvfb-run -a python tests/benchmarks/startup.py` brings one.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LIMIT = 1.6
PROGRAMS = {
    "empty": [str(HERE / "programs" / "empty_view.py")],
    "dateline": [str(HERE / "programs" / "dateline_window.py")],
    "first": [str(HERE / "programs" / "dateline_window.py")],
    "folium": [
        str(HERE / "programs" / "obvious_folium.py"),
        str(ROOT / "resources" / "page" / "vendor"),
        str(ROOT / "resources" / "basemap" / "50m.json"),
    ],
}


def seconds(program: str, home: str, *words: str) -> float:
    """Start a program; the answer is the time until it says that it is ready."""
    environment = os.environ | {"XDG_CONFIG_HOME": home, "PYTHONWARNINGS": "default"}
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *PROGRAMS[program], *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = time.perf_counter() - begun
        process.wait()
    if line != "ready\n":
        raise SystemExit(f"{program} did not get ready")
    return taken


def main() -> int:
    """Measure in turn, print each program's median and the ratios'."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as home:
        for name in PROGRAMS:  # once unmeasured: files come from the disk only then
            seconds(name, home, *(["stay"] if name == "dateline" else []))
        for _ in range(rounds):
            for name, taken in times.items():
                if name == "first":
                    with tempfile.TemporaryDirectory() as fresh:
                        taken.append(seconds(name, fresh))
                else:
                    taken.append(seconds(name, home))
    for name, taken in times.items():
        sys.stdout.write(f"{name:9} {statistics.median(taken):.3f} s\n")
    for name in ("dateline", "first", "folium"):
        pairs = zip(times[name], times["empty"], strict=True)
        ratio = statistics.median(one / other for one, other in pairs)
        sys.stdout.write(f"{name} by empty: {ratio:.2f}\n")
        if name == "dateline":
            good = ratio <= LIMIT
    sys.stdout.write(f"at most {LIMIT}: {'kept' if good else 'missed'}\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
