"""Spans and ids for the records of a dossier that is being read."""

import re
import unicodedata

from dateline.domain.span import Span

_NOT_ID = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


class Source:
    """One article's text, to cut evidence from."""

    def __init__(self, article: str, text: str) -> None:
        """``article`` is the article's id."""
        self.article = article
        self.text = text

    def span(self, start: int, end: int) -> Span:
        """The characters ``[start, end)`` with their quote."""
        return Span(self.article, start, end, self.text[start:end])

    def spans(self, places: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
        """Several, each once, in the order of the text."""
        return tuple(self.span(start, end) for start, end in sorted(set(places)))


class Ids:
    """Ids that are made of names, each given once."""

    def __init__(self) -> None:
        """None is given yet."""
        self._given: set[str] = set()
        self._last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """This very id, which must be free."""
        self._given.add(wanted)
        return wanted

    def of(self, *words: str) -> str:
        """An id from words: "embassy-mexico-quito", with a number where it is taken."""
        base = slug(" ".join(word for word in words if word)) or "record"
        number = self._last.get(base, 1)
        found = base if number == 1 else f"{base}-{number}"
        while found in self._given:
            number += 1
            found = f"{base}-{number}"
        self._given.add(found)
        self._last[base] = number
        return found


def slug(name: str) -> str:
    """A name in lower case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _NOT_ID.sub("-", plain.lower()).strip("-")[:_LONGEST].strip("-")


def one_line(text: str, longest: int = 120) -> str:
    """Words with single blanks between, cut where they are too many."""
    words = " ".join(text.split())
    if len(words) <= longest:
        return words
    return words[: longest - 1].rstrip() + "…"


def quoted(words: str) -> str:
    """The source's own words, as a quotation: a headline may be loaded."""
    return words if words.startswith(("“", '"', "«")) else f"“{words}”"


def sentence(words: str) -> str:
    """A rule or a reason as a sentence: a capital first, a full stop last."""
    words = words.strip()
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
