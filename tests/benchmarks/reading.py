"""The figures of the reading, on corpora with gold beside their scorers.

    python -m tests.benchmarks.reading FOLDER

FOLDER holds `<name>.dev.jsonl`, `score_places.py` and `score_events.py`. Each corpus is
read by the command itself, `dateline read --jsonl`, in one process; the scorers are
asked as they are. Prints a row for each figure, with what it must reach. Speed is
measured on all corpora as one stream: words (between blanks) by the time after the
first answer, the time until that answer, and the greatest memory of the process.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

LEAST = {"lgl": 0.66, "tr-news": 0.82, "gwn": 0.78, "geovirus": 0.87, "tud": 0.85}
EVENTS = {
    "pair_F1": 0.80,
    "direction": 0.85,
    "type": 0.60,
    "quad": 0.78,
    "joint": 0.50,
}
WORDS_PER_S, READY_S, PEAK_MB = 30_000, 0.5, 250


def main() -> int:
    """Measure all; the exit code is 1 where a figure is missed."""
    folder = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        rows = [
            *_places(folder, Path(temporary)),
            *_events(folder, Path(temporary)),
            *_speed(folder),
        ]
    sys.stdout.write("| on | figure | is | at least |\n| --- | --- | --- | --- |\n")
    for on, figure, value, least, kept in rows:
        mark = "" if kept else " (missed)"
        sys.stdout.write(f"| {on} | {figure} | {value}{mark} | {least} |\n")
    return 0 if all(row[-1] for row in rows) else 1


Row = tuple[str, str, str, str, bool]


def _read(source: Path, target: Path) -> None:
    command = [sys.executable, "-m", "dateline", "read", "--jsonl", str(source)]
    subprocess.run([*command, "-o", str(target), "--force"], check=True)


def _score(scorer: Path, gold: Path, read: Path) -> dict[str, Any]:
    command = [sys.executable, str(scorer), str(gold), str(read)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _places(folder: Path, temporary: Path) -> list[Row]:
    rows = []
    for name, least in LEAST.items():
        gold, read = folder / f"{name}.dev.jsonl", temporary / f"{name}.jsonl"
        _read(gold, read)
        found = _score(folder / "score_places.py", gold, read)
        value = found["e2e_F1"]
        told = f"{value:.3f} (recognised {found['F1']:.3f})"
        rows.append((name, "end-to-end F1", told, f"{least}", value >= least))
    return rows


def _events(folder: Path, temporary: Path) -> list[Row]:
    gold, read = folder / "plover.dev.jsonl", temporary / "plover.jsonl"
    _read(gold, read)
    found = _score(folder / "score_events.py", gold, read)
    return [
        ("plover", key, f"{found[key]:.3f}", f"{least:.2f}", found[key] >= least)
        for key, least in EVENTS.items()
    ]


def _speed(folder: Path) -> list[Row]:
    """One process, all corpora in one stream; its own clock runs beside it."""
    lines = [
        line
        for name in LEAST
        for line in (folder / f"{name}.dev.jsonl").read_bytes().splitlines()
    ]
    words = sum(len(json.loads(line)["text"].split()) for line in lines)
    command = [sys.executable, "-m", "dateline", "read", "--jsonl", "-"]
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(b'{"id":0,"text":"Paris."}\n')
        child.stdin.flush()
        child.stdout.readline()
        ready = time.perf_counter() - begun
        begun = time.perf_counter()
        for line in lines:
            child.stdin.write(line + b"\n")
            child.stdin.flush()
            child.stdout.readline()
        took = time.perf_counter() - begun
        child.stdin.close()
        child.wait()
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    speed = words / took
    on = "one core, whole"
    return [
        (on, "words/s", f"{speed:,.0f}", f"{WORDS_PER_S:,}", speed >= WORDS_PER_S),
        (on, "ready, s", f"{ready:.2f}", f"at most {READY_S}", ready <= READY_S),
        (on, "peak, MB", f"{peak:.0f}", f"at most {PEAK_MB}", peak <= PEAK_MB),
    ]


if __name__ == "__main__":
    raise SystemExit(main())
