"""A picture to print from the command line, as a whole process with no screen.

    python tests/benchmarks/export.py [ROUNDS]

Each round starts `dateline export` of the built-in article once for each picture: the
figures that count are the medians for a PNG of 2400 × 1350 pixels and for a PDF of A4,
at most 1.5 s each, the start of Python included. Every second round runs with another
locale, time zone and hash seed: the bytes must be the same each time.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMIT_S = 1.5
PICTURES = {
    "map.png": ["--size", "2400x1350", "--dpi", "300"],
    "map.pdf": ["--size", "A4"],
    "map.svg": [],
    "world.png": ["--size", "2400x1350", "--extent", "world"],
}
HELD = ("map.png", "map.pdf")
SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
UNWANTED = (*SCREEN, "PYTHONDONTWRITEBYTECODE")
ELSEWHERE = {
    "LC_ALL": "C",
    "LANG": "tr_TR.ISO-8859-9",
    "TZ": "Pacific/Apia",
    "PYTHONHASHSEED": "4711",
}


def seconds(target: Path, words: list[str], elsewhere: bool) -> float:
    """Export the built-in article's picture; the answer is the process's time.

    Modules are compiled once and kept beside the target, as they are once a program is
    installed.
    """
    kept = {key: value for key, value in os.environ.items() if key not in UNWANTED}
    kept["PYTHONPYCACHEPREFIX"] = str(target.parent / "compiled")
    command = [sys.executable, "-m", "dateline", "export", "-o", str(target)]
    begun = time.perf_counter()
    subprocess.run(
        [*command, "--force", *words],
        check=True,
        capture_output=True,
        cwd=ROOT,
        env=kept | (ELSEWHERE if elsewhere else {}),
    )
    return time.perf_counter() - begun


def main() -> int:
    """Measure in turn, print the medians, and fail where one takes too long."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    times: dict[str, list[float]] = {name: [] for name in PICTURES}
    first: dict[str, bytes] = {}
    differing: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        seconds(Path(folder) / "once.png", [], False)  # unmeasured: it compiles
        for turn in range(rounds):
            for name, words in PICTURES.items():
                target = Path(folder) / name
                times[name].append(seconds(target, words, turn % 2 == 1))
                made = target.read_bytes()
                if first.setdefault(name, made) != made:
                    differing.add(name)
    for name, row in times.items():
        size = len(first[name]) // 1000
        low, high = min(row), max(row)
        sys.stdout.write(
            f"{name:10} median {statistics.median(row):.2f} s"
            f" (from {low:.2f} to {high:.2f} s), {size} kB\n"
        )
    told = ", ".join(sorted(differing))
    sys.stdout.write(
        f"bytes differ: {told}\n" if told else "the same bytes each time\n"
    )
    slow = [name for name in HELD if statistics.median(times[name]) > LIMIT_S]
    return 1 if slow or differing else 0


if __name__ == "__main__":
    sys.exit(main())
