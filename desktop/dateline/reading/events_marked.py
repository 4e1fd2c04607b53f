"""A sentence with its words, and the nations and places among them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.gazetteer.nations import Match, Nations, NationUse
from dateline.reading.words import Word, parts

Placed = Mapping[int, tuple[int, str]]  # first character → (end, ISO alpha-3)

# "A US-led force" is of the United States; "US-backed" says nothing of the kind.
_LED = frozenset({"led", "based"})


@dataclass(slots=True)
class Marked:
    """A sentence's words with the nations among them, by the word they begin at.

    ``places`` are other places, likewise: how many words, and the state they are in.
    """

    text: str
    words: list[Word]
    low: list[str]
    gaps: list[str]
    nations: dict[int, Match]
    inside: dict[int, int]  # word → first word of the nation's name it is part of
    places: dict[int, tuple[int, str]] = field(default_factory=dict)
    headline: bool = False  # most words have capitals


def mark(
    text: str,
    found: Sequence[Word],
    nations: Nations,
    placed: Placed | None = None,
    refused: Collection[int] = (),
) -> Marked:
    """Find the nations of a sentence and take out what stands in parentheses.

    ``placed`` are the places that are no nations, ``refused`` the names that only look
    like one's, both by their first character.
    """
    words, gaps = _without_parentheses(text, _apart(found, nations))
    low = [_low(word, at, words) for at, word in enumerate(words)]
    plain = [word.text for word in words]
    matches: dict[int, Match] = {}
    inside: dict[int, int] = {}
    at = 0
    while at < len(plain):
        match = _match(plain, at, nations)
        if match is None or words[at].start in refused:
            at += 1
            continue
        matches[at] = match
        for word in range(at, at + match[0]):
            inside[word] = at
        at += match[0]
    capitals = sum(word[0].isupper() for word in plain)
    headline = len(plain) > 3 and capitals > 0.7 * len(plain)
    marked = Marked(text, words, low, gaps, matches, inside, headline=headline)
    if placed:
        _place(marked, placed)
    return marked


def _low(word: Word, at: int, words: Sequence[Word]) -> str:
    """A word in lower case; the month of May stays as it is, for it is no "may"."""
    if word.text == "May" and (at or (words[1:2] and words[1].text[0].isdigit())):
        return word.text
    return word.text.lower()


def _place(marked: Marked, placed: Placed) -> None:
    for at, word in enumerate(marked.words):
        known = placed.get(word.start)
        if known is None or at in marked.inside:
            continue
        end, code = known
        last = at
        while last + 1 < len(marked.words) and marked.words[last + 1].end <= end:
            last += 1
        marked.places[at] = (last + 1 - at, code)


def _match(words: list[str], at: int, nations: Nations) -> Match | None:
    word = words[at]
    if not word[:1].isupper() and "-" not in word and word not in ("al", "contras"):
        return None
    match = nations.match(words, at)
    if match is None and "-" in word:
        first, _, rest = word.partition("-")
        match = nations.match([first], 0) if rest in _LED else None
        if match:
            match = (1, match[1], NationUse.ADJECTIVE)
    return match


def _apart(found: Sequence[Word], nations: Nations) -> list[Word]:
    """“Indian-Chinese” as two words, so that both are found."""
    words: list[Word] = []
    for word in found:
        if "-" in word.text and nations.match([word.text], 0) is None:
            pair = parts(word)
            if len(pair) == 2 and all(nations.match([p.text], 0) for p in pair):
                words += pair
                continue
        words.append(word)
    return words


def _without_parentheses(
    text: str, found: Sequence[Word]
) -> tuple[list[Word], list[str]]:
    words: list[Word] = []
    gaps: list[str] = []
    depth = 0
    last = found[0].start if found else 0
    pending = ""
    for word in found:
        gap = text[last : word.start]
        last = word.end
        if "(" in gap or ")" in gap:
            depth = max(0, depth + gap.count("(") - gap.count(")"))
            gap = gap.replace("(", "").replace(")", "")
        if depth:
            pending += gap
            continue
        words.append(word)
        gap = pending + gap
        gaps.append("" if gap == "-" else gap.strip())  # a word taken apart
        pending = ""
    return words, gaps


def is_quote(marked: Marked, at: int) -> bool:
    """Whether what stands before a word is only a mark of quotation."""
    return marked.gaps[at] in ("``", '"', "“", "‘", "'")
