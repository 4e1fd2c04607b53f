"""The map of the last time, kept so that the next start can show it at once.

To read a dossier and to build its scene takes longer than the engine's start leaves
time for. What the page was sent is kept beside the settings, with a key that changes
with the program, the dossier's files and the view; where the key is another one, the
map waits for the scene as it would without. The scene is built all the same, and the
page gets whatever differs.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dateline
from dateline.domain.view import View

FILE = "last-map.json"
MOST_BYTES = 4_000_000  # what takes longer to read than a scene takes to build


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What the page was sent for a map, and the refs that can be clicked in it.

    ``size`` is (width, height) of the map in pixels, that it can be drawn for the same.
    """

    patch: dict[str, Any]
    refs: frozenset[str]
    size: tuple[int, int]


def key(file: Path, view: View, theme: str) -> str:
    """What a kept map belongs to: program, theme, view, and the dossier's folder."""
    rows = [dateline.__version__, theme, str(view)]
    for path in sorted(file.parent.iterdir()):
        state = path.stat()
        rows.append(f"{path} {state.st_size} {state.st_mtime_ns}")
    return "\n".join(rows)


def recall(folder: Path, wanted: str) -> Glimpse | None:
    """The kept map, None where there is none for this key or it can't be read."""
    try:
        kept = json.loads((folder / FILE).read_bytes())
        if kept["key"] == wanted and isinstance(kept["patch"], dict):
            width, height = map(int, kept["size"])
            return Glimpse(kept["patch"], frozenset(kept["refs"]), (width, height))
    except (OSError, ValueError, KeyError, TypeError):
        pass  # it only saves time
    return None


def keep(folder: Path, belongs: str, glimpse: Glimpse) -> None:
    """Keep a map; where the folder can't be written there will be none."""
    record = {
        "key": belongs,
        "refs": sorted(glimpse.refs),
        "size": glimpse.size,
        "patch": glimpse.patch,
    }
    data = json.dumps(record, separators=(",", ":")).encode("ascii")
    if len(data) > MOST_BYTES:
        return
    part = folder / f"{FILE}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_bytes(data)
        part.replace(folder / FILE)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
