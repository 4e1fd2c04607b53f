"""Text → words, with their places in it.

A word is a run of letters, marks and digits with what holds such runs together inside:
"O'Higgins", "Guinea-Bissau", "U.S.-led", "AT&T", "1,200", "10:30". Dotted letters keep
their last point ("U.S.", "a.m."). The possessive ending is a word of its own
("Chad", "’s"). Addresses of the web and of mail, and handles, are one word each, so
that no name is found inside them; of a hashtag the sign alone is left out.
"""

import re
from typing import NamedTuple

# Letters go with their combining marks, joiners and soft hyphens, which are no \w.
_MARKS = (
    "\u00ad\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c\u200d\u2060"
)
_JOINS = "-\u2010\u2011'’\u02bc&·"  # hyphens and apostrophes inside names
_RUN = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
_DOTTED = r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"
_NUMBER = r"\d+(?:[.,:]\d+)+[^\W_]*"
_PLAIN = rf"(?:{_DOTTED}|{_NUMBER}|{_RUN})(?:[{_JOINS}](?:{_DOTTED}|{_RUN}))*"
_TOP = "com|org|net|edu|gov|mil|int|info|biz|eu|io|co\\.[a-z]{2}|com\\.[a-z]{2}"
_WEB = (
    r"(?:https?|ftp)://[^\s<>\"“”]{0,2000}[\w/]|www\.[^\s<>\"“”]{0,2000}[\w/]"
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"
    r"|(?<!\w)@\w+"
    rf"|[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,4}}\.(?:{_TOP})\b"
)
_WORD = re.compile(_PLAIN)
_WORD_OR_ADDRESS = re.compile(rf"{_WEB}|{_PLAIN}")
_HINT = re.compile(rf"@|://|www\.|\.(?:{_TOP})\b")
_ENDINGS = frozenset({"'s", "’s", "\u02bcs", "'S", "’S"})
_PART = re.compile(r"[^-\u2010\u2011]+")


class Word(NamedTuple):
    """A word: ``text`` is what stands at ``[start, end)`` of the text it is from."""

    start: int
    end: int
    text: str


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of a text, or of the stretch of it from ``start`` to ``end``."""
    stop = len(text) if end is None else end
    pattern = _WORD_OR_ADDRESS if _HINT.search(text, start, stop) else _WORD
    found: list[Word] = []
    for match in pattern.finditer(text, start, stop):
        word = match.group()
        first, last = match.span()
        if word[-2:] in _ENDINGS and last - first > 2:
            found.append(Word(first, last - 2, word[:-2]))
            found.append(Word(last - 2, last, word[-2:]))
        else:
            found.append(Word(first, last, word))
    return tuple(found)


def parts(word: Word) -> tuple[Word, ...]:
    """The parts of a word with hyphens, each with its place: "U.S.", "led"."""
    return tuple(
        Word(word.start + match.start(), word.start + match.end(), match.group())
        for match in _PART.finditer(word.text)
    )
