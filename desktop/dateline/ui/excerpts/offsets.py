"""An article's characters and the document that shows them, position for position.

Qt counts UTF-16 units, makes one break of CR LF, and drops what is no character. A span
counts Unicode characters of the text as it is. This module keeps the two in step.
"""

from bisect import bisect_right
from itertools import accumulate

REPLACED = "\N{REPLACEMENT CHARACTER}"


class Offsets:
    """The text to show for an article, and where each of its characters went.

    Every character of the article is shown, one for one; only what Qt can't hold (NUL,
    lone surrogates, its two markers) is shown as a replacement character.
    """

    def __init__(self, text: str) -> None:
        """Work out the text to show and the places of its characters."""
        self.shown = "".join(map(_safe, text)).replace("\r\n", "\n")
        self._simple = len(text) == len(self.shown) and self.shown.isascii()
        self._starts: list[int] = []
        if not self._simple:
            widths = (_width(text, at) for at in range(len(text)))
            self._starts = [0, *accumulate(widths)]

    def position(self, offset: int) -> int:
        """Where in the document a character of the text begins."""
        return offset if self._simple else self._starts[offset]

    def offset(self, position: int) -> int:
        """Which character of the text a position in the document lies in."""
        if self._simple:
            return position
        return max(0, bisect_right(self._starts, position) - 1)


def _safe(char: str) -> str:
    code = ord(char)
    lost = code == 0 or 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF
    return REPLACED if lost else char


def _width(text: str, at: int) -> int:
    if text[at] == "\r" and text[at + 1 : at + 2] == "\n":
        return 0
    return 2 if ord(text[at]) > 0xFFFF else 1
