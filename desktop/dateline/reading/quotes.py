"""The stretches of a text between quotation marks, paired within a paragraph."""

import re
from typing import NamedTuple

_MARK = re.compile(
    r"[“”„«»\"]|\n[^\S\n]*\n|(?<=[.!?,”])\n|(?<!\w)[‘’](?=\w)|(?<=[\w,.!?])’(?!\w)"
)
_CLOSER = {"“": "”“", "„": "“”", "«": "»", '"': '"', "‘": "’"}
LONGEST = 4_000  # characters; a mark without its pair quotes nothing beyond


class Quote(NamedTuple):
    """``[start, end)`` of the words inside the marks, which stand just outside."""

    start: int
    end: int


def quotes(text: str) -> tuple[Quote, ...]:
    """The quotes of a text, in order, the outer ones only.

    A quote that goes on over paragraphs, each opened anew, is one quote a paragraph.
    """
    found: list[Quote] = []
    opened, mark = -1, ""
    for match in _MARK.finditer(text):
        sign, at = match[0], match.start()
        if sign[0] == "\n":
            if opened >= 0 and text[match.end() :][:1] == mark and mark != "‘":
                _keep(found, opened, at)
            opened = -1
        elif opened < 0:
            if sign in _CLOSER:
                opened, mark = match.end(), sign
        elif sign in _CLOSER[mark]:
            _keep(found, opened, at)
            opened = -1
    return tuple(found)


def _keep(found: list[Quote], start: int, end: int) -> None:
    if 0 < end - start <= LONGEST:
        found.append(Quote(start, end))
