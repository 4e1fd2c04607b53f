"""Lines on pages → paragraphs, without running heads and page numbers.

Where it is known where a line stands, the space above it and its indent tell whether a
paragraph begins; else the length of the line before and its last mark do.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from dateline.reading.documents.boilerplate import is_boilerplate
from dateline.reading.documents.flow import Block

_HYPHEN = re.compile(r"(?P<left>\w*[^\W\d_])(?:[-\u00ad\u2010]|\x02|\ufffe)$")
_ENDS = re.compile(r"[.!?…:;\u3002][\"”’)\]]*(?:\[\d+\]|\d{1,2})?$")
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"\W*(?:page\s+)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE
)
_LONGEST_WORD = 60  # characters at a line's end in which a cut word is looked for
_LONGEST_HEAD = 90  # characters of a running head
_EDGE = 2  # lines at the head and the foot of a page that can be running ones
_FULL = 0.8  # of the usual width: a line this long was folded
_FULL_AT_END = 0.95  # the same, where a sentence ends with the line
_LOOSE = 1.3  # of the usual distance of lines: a paragraph begins
_LARGER = 1.2  # of a line's height: another size of letters


@dataclass(frozen=True, slots=True)
class Box:
    """Where a line stands on its page: in points, from the left and from the top."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """From its top to its bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, and where it stands if that is known."""

    text: str
    box: Box | None = None


Page = list[Line]


def blocks(pages: list[Page]) -> list[Block]:
    """The paragraphs of all pages, then the running heads as what is left out."""
    running = _running(pages)
    rows: list[Line] = []
    outside: list[Block] = []
    for lines in pages:
        for index, line in enumerate(lines):
            edge = index < _EDGE or index >= len(lines) - _EDGE
            if edge and (_PAGE.fullmatch(line.text) or _shape(line) in running):
                outside.append(Block(line.text, why="running head"))
            else:
                rows.append(line)
    found = []
    for text in _paragraphs(rows):
        why = "boilerplate" if is_boilerplate(text) else ""
        found.append(Block(text, why=why))
    return found + outside


def _running(pages: list[Page]) -> set[str]:
    """The shapes of lines that stand at the edge of three pages or more."""
    counts: Counter[str] = Counter()
    for lines in pages:
        counts.update({_shape(line) for line in [*lines[:_EDGE], *lines[-_EDGE:]]})
    return {
        shape
        for shape, count in counts.items()
        if count >= 3 and len(shape) <= _LONGEST_HEAD and not _ENDS.search(shape)
    }


def _shape(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def _paragraphs(rows: list[Line]) -> Iterator[str]:
    """The lines of all pages joined to paragraphs, words that lines cut made whole."""
    if not rows:
        return
    whole = {word for line in rows for word in re.findall(r"[\w-]+", line.text)}
    lengths = sorted(len(line.text) for line in rows)
    width = lengths[len(lengths) * 8 // 10]
    pitch = _pitch(rows)
    pieces = [rows[0].text]
    for before, line in pairwise(rows):
        goes_on = _stands_close(before, line, pitch)
        if goes_on is None:
            goes_on = _folded(before.text, line.text, width)
        if goes_on:
            pieces[-1] = _led_on(before.text, line.text, whole)
            pieces.append(line.text)
        else:
            yield "".join(pieces)
            pieces = [line.text]
    yield "".join(pieces)


def _pitch(rows: list[Line]) -> float:
    """The usual distance of a line's top from that of the line above; 0 if unknown."""
    steps = [
        after.box.top - before.box.top
        for before, after in pairwise(rows)
        if before.box and after.box and after.box.top > before.box.top
    ]
    return median(steps) if steps else 0.0


def _stands_close(before: Line, line: Line, pitch: float) -> bool | None:
    """Whether a line goes on with the paragraph above it; None where that is open."""
    above, box = before.box, line.box
    if above is None or box is None or not pitch or box.top <= above.top:
        return None  # another page or column
    if box.top - above.top > _LOOSE * max(pitch, above.height):
        return False
    high, low = max(above.height, box.height), min(above.height, box.height)
    if low and high > _LARGER * low and abs(above.left - box.left) > low:
        return False
    indented = box.left - above.left > low * 0.8 and box.right >= above.right
    if indented and _ENDS.search(before.text):
        return False
    return None if _ENDS.search(before.text) else True


def _folded(before: str, line: str, width: int) -> bool:
    """Whether a line goes on in the next: it was full, or its sentence is not over."""
    if line[0].islower() and _HYPHEN.search(before[-_LONGEST_WORD:]):
        return True
    if line[0].islower() and not _ENDS.search(before):
        return True
    first = line.split(maxsplit=1)[0]
    full = _FULL_AT_END if _ENDS.search(before) else _FULL
    return len(before) + 1 + len(first) > width * full and len(before) > 20


def _led_on(before: str, line: str, whole: set[str]) -> str:
    """A line with the blank before the next one, or as the first half of a word.

    A word cut at its end keeps its hyphen where the document has it so elsewhere.
    """
    head, tail = before[:-_LONGEST_WORD], before[-_LONGEST_WORD:]
    cut = _HYPHEN.search(tail)
    after = re.match(r"\w+", line)
    if cut is None or after is None or not line[0].islower():
        return f"{before} "
    left, right = cut["left"], after[0]
    keeps = f"{left}-{right}" in whole and left + right not in whole
    return head + tail[: cut.end("left")] + ("-" if keeps else "")
