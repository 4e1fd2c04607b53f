"""How wide text is in the bundled fonts, without Qt: the same in SVG, PNG and PDF."""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.assets import resource
from dateline.figure.drawing import Face

MOST_CHARACTERS = 4000  # more than any line of a figure can show


@dataclass(frozen=True, slots=True)
class Metrics:
    """Advances of one font in units of its em, by runs of code points; no kerning."""

    units: int
    ascent: int
    descent: int
    default: int
    starts: tuple[int, ...]
    runs: tuple[tuple[int, ...], ...]

    def advance(self, code: int) -> int:
        """The advance of a code point; that of the missing glyph where it has none."""
        index = bisect_right(self.starts, code) - 1
        if index >= 0 and code - self.starts[index] < len(self.runs[index]):
            return self.runs[index][code - self.starts[index]]
        return self.default


@cache
def metrics(face: Face) -> Metrics:
    """The metrics of a face."""
    family, style = face.value.split("-")
    row = _table()[family][style]
    return Metrics(
        units=row["units_per_em"],
        ascent=row["ascent"],
        descent=row["descent"],
        default=row["default"],
        starts=tuple(run[0] for run in row["runs"]),
        runs=tuple(tuple(run[1:]) for run in row["runs"]),
    )


def width(text: str, face: Face, size: float, spacing: float = 0.0) -> float:
    """The width of a line of text in the units of ``size``."""
    font = metrics(face)
    units = sum(font.advance(ord(char)) for char in text)
    return units * size / font.units + spacing * len(text)


def wrapped(text: str, face: Face, size: float, room: float, most: int) -> list[str]:
    """Text in lines no wider than ``room``, at most ``most``; the last may end in "…".

    A word wider than a line is cut where the line ends.
    """
    words = " ".join(text[:MOST_CHARACTERS].split()).split(" ")
    lines: list[str] = []
    line = ""
    while words:
        word = words.pop(0)
        longer = f"{line} {word}".strip()
        if width(longer, face, size) <= room:
            line = longer
        elif not line:
            keep = fitting(word, face, size, room)
            lines.append(keep)
            words[:0] = [word[len(keep) :]] if len(keep) < len(word) else []
        else:
            lines.append(line)
            line = ""
            words.insert(0, word)
        if len(lines) > most:
            break
    lines += [line] if line else []
    if len(lines) > most:
        last = shortened(f"{lines[most - 1]} {lines[most]}", face, size, room)
        lines = [*lines[: most - 1], last]
    return lines


def fitting(text: str, face: Face, size: float, room: float) -> str:
    """The longest start of a text that fits, one character at least."""
    font = metrics(face)
    left = room * font.units / size
    for end, char in enumerate(text):
        left -= font.advance(ord(char))
        if left < 0 and end:
            return text[:end]
    return text


def shortened(text: str, face: Face, size: float, room: float) -> str:
    """The text, or its start and "…" where it is wider than ``room``."""
    short = text[:MOST_CHARACTERS]
    if short == text and width(text, face, size) <= room:
        return text
    return fitting(short, face, size, room - width("…", face, size)).rstrip() + "…"


def plain(text: str) -> str:
    """Text on one line, without what has no letter or turns the way of others."""
    words = " ".join(text[:MOST_CHARACTERS].split())
    return "".join(char for char in words if char.isprintable())


@cache
def _table() -> dict[str, dict[str, dict[str, Any]]]:
    file = resource("fonts", "metrics.json")
    table: dict[str, dict[str, dict[str, Any]]] = json.loads(file.read_bytes())
    return table
