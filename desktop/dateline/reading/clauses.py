"""Where a clause that holds a place in the text begins and ends.

Read from punctuation and a few conjunctions, within a window, so that no text can make
it slow. Good enough for what a voice or a negation governs; it is no parse.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

WINDOW = 500  # characters; longer clauses are cut there


class Stretch(Protocol):
    """A sentence: anything with a start and an end."""

    @property
    def start(self) -> int:
        """Its first character."""

    @property
    def end(self) -> int:
        """The character after its last."""


_CUT = re.compile(
    r";|\s[–—]\s|—|\n\s*\n|,\s(?=(?:but|while|whereas|although|though|yet|so|and|which"
    r"|who|after|before|when|where)\b)|\s(?=(?:but|while|whereas|although|because|when|after|following|since)\s)"
    r"|\s(?=in\s(?:protest|response|retaliation|reply|revenge|exchange)\b)"
)
_CONTENT_CUT = re.compile(
    r";|\n\s*\n|,\s(?=(?:but|while|whereas|although|though)\b)|\s(?:while|whereas)\s"
)
_BEGIN = re.compile(
    r"(?:;|\s[–—]\s|—|:\s|[,\s]\s?(?:but|while|whereas|although|though|because|yet"
    r"|that|and\sthat)\s|,\s(?:and|or|so|which|who)\s)"
)


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a text, to be asked by place."""

    text: str
    stretches: Sequence[Stretch]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, stretches: Sequence[Stretch]) -> "Sentences":
        """Make ready the sentences of a text, which are in order."""
        return cls(text, stretches, tuple(stretch.start for stretch in stretches))

    def bounds(self, at: int) -> tuple[int, int]:
        """The sentence that holds a character; the text itself where none does."""
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return 0, self.starts[0] if self.starts else len(self.text)
        stretch = self.stretches[index]
        if at < stretch.end:
            return stretch.start, stretch.end
        following = self.starts[index + 1 : index + 2]
        return stretch.end, following[0] if following else len(self.text)

    def near(self, at: int) -> tuple[int, int]:
        """The sentence, as far as it reaches within the window on either side."""
        start, end = self.bounds(at)
        return max(start, at - WINDOW), min(end, at + WINDOW)

    def opens(self, at: int) -> bool:
        """Whether a character is the first of its sentence, or of a quote in it."""
        start = self.bounds(at)[0]
        return at <= start + 1 or self.text[at - 1] in '“"‘«'

    def clause_end(self, at: int) -> int:
        """Where the clause that goes on at a character ends."""
        stop = min(self.bounds(at)[1], at + WINDOW) if at < len(self.text) else at
        match = _CUT.search(self.text, at, stop)
        return self.trimmed(at, match.start() if match else stop)

    def content_end(self, at: int) -> int:
        """Where what someone is told to say ends: further on than a clause does."""
        stop = min(self.bounds(at)[1], at + WINDOW) if at < len(self.text) else at
        match = _CONTENT_CUT.search(self.text, at, stop)
        return self.trimmed(at, match.start() if match else stop)

    def clause_start(self, at: int) -> int:
        """Where the clause that a character stands in begins."""
        begin = max(self.bounds(at)[0], at - WINDOW)
        last = begin
        for match in _BEGIN.finditer(self.text, begin, at):
            last = match.end()
        return last

    def trimmed(self, start: int, end: int) -> int:
        """An end without the blanks and the stop before it."""
        while end > start and self.text[end - 1] in " \t\r\n.!?":
            end -= 1
        return end
