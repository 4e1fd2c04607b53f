"""How an article reads: headline, byline and emphasis, with every character kept.

The marks of Markdown stay in the text, drawn so small that only the words are seen; the
positions of all characters stay what they are.
"""

import re
from dataclasses import dataclass
from enum import Enum


class Face(Enum):
    """How a stretch of the text is set."""

    HEADLINE = 1
    SUBHEAD = 2
    BYLINE = 3
    ITALIC = 4
    BOLD = 5
    MARK = 6


@dataclass(frozen=True, slots=True)
class Stretch:
    """``[start, end)`` in characters of the text, and its face."""

    start: int
    end: int
    face: Face


_HEAD = re.compile(r"^(#{1,6}[ \t]+)(.*)$", re.MULTILINE)
_EMPHASIS = re.compile(
    r"(?<![*\\\w])(\*{1,2})(?=[^\s*])([^*\n]{1,400}?)(?<=[^\s*\\])(\1)(?![*\w])"
)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_LINK = re.compile(r"(\[)([^\]\n]{1,300})(\]\([^)\s]{0,500}\))")
_BYLINE_LINES = 4
_LONGEST_BYLINE = 80


def stretches(text: str) -> tuple[Stretch, ...]:
    """The stretches of a text that are set in another face than the rest."""
    found: list[Stretch] = []
    for number, match in enumerate(_HEAD.finditer(text)):
        face = Face.HEADLINE if number == 0 else Face.SUBHEAD
        found.append(Stretch(match.start(2), match.end(2), face))
        found.append(Stretch(match.start(1), match.end(1), Face.MARK))
        if number == 0:
            found += _byline(text, match.end())
    for match in _EMPHASIS.finditer(text):
        face = Face.BOLD if len(match[1]) == 2 else Face.ITALIC
        found.append(Stretch(match.start(2), match.end(2), face))
        found += [Stretch(*match.span(mark), Face.MARK) for mark in (1, 3)]
    for match in _LINK.finditer(text):
        found += [Stretch(*match.span(mark), Face.MARK) for mark in (1, 3)]
    found += [Stretch(*match.span(), Face.MARK) for match in _ESCAPE.finditer(text)]
    return tuple(found)


def _byline(text: str, start: int) -> list[Stretch]:
    """The short lines right below the headline: author, date."""
    found: list[Stretch] = []
    at = start
    while len(found) < _BYLINE_LINES and at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end]
        if len(line) > _LONGEST_BYLINE or line.lstrip().startswith("#"):
            break
        if line.strip():
            found.append(Stretch(at, end, Face.BYLINE))
        elif found:
            break
        at = end + 1
    return found
