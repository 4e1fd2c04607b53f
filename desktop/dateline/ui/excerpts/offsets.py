"""An article's characters and the document that shows them, position for position.

Qt counts UTF-16 units, makes one break of CR LF, drops what is no character, and takes
forever to wrap a word without end. A span counts Unicode characters of the text as it
is. This module keeps the two in step.
"""

import re
from bisect import bisect_right
from itertools import accumulate

REPLACED = "\N{REPLACEMENT CHARACTER}"
BREAK = "\N{ZERO WIDTH SPACE}"
LONGEST_WORD = 250

_LOST = re.compile("[\x00\ud800-\udfff\ufdd0-\ufdef]")
_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")


class Offsets:
    """The text to show for an article, and where each of its characters went.

    Every character of the article is shown, one for one; only what Qt can't hold (NUL,
    lone surrogates, its two markers) is shown as a replacement character. A word of
    more than 250 characters gets invisible places to break at.
    """

    def __init__(self, text: str) -> None:
        """Work out the text to show and the places of its characters."""
        safe = _LOST.sub(REPLACED, text)
        breaks = [match.end() for match in _ENDLESS.finditer(safe)]
        self.shown = _ENDLESS.sub(rf"\g<0>{BREAK}", safe).replace("\r\n", "\n")
        self._simple = len(text) == len(self.shown) and self.shown.isascii()
        self._starts: list[int] = []
        if not self._simple:
            widths = [2 if char > "\uffff" else 1 for char in safe]
            for match in re.finditer("\r\n", safe):
                widths[match.start()] = 0
            for at in breaks:
                widths[at - 1] += 1
            self._starts = [0, *accumulate(widths)]

    def position(self, offset: int) -> int:
        """Where in the document a character of the text begins."""
        return offset if self._simple else self._starts[offset]

    def offset(self, position: int) -> int:
        """Which character of the text a position in the document lies in."""
        if self._simple:
            return position
        return max(0, bisect_right(self._starts, position) - 1)
