"""Embassies and consulates: whose they are, where they stand, and what says so.

"The Venezuelan embassy", "the embassy of Peru in Bogotá", "its embassy in London":
the sending state is said beside the word, or is the one that "its" stands for; the host
is said ("in London"), or found by a rule: whoever's police or soldiers enter a mission
do so at home. What was bombed from afar gives no host, and none is made up.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.domain.mission import MissionKind
from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.nations import Nation, NationKind, Nations, NationUse
from dateline.reading.names import Line
from dateline.reading.resolve import Resolved

KINDS = {
    "embassy": MissionKind.EMBASSY,
    "embassies": MissionKind.EMBASSY,
    "legation": MissionKind.EMBASSY,
    "consulate": MissionKind.CONSULATE,
    "consulates": MissionKind.CONSULATE,
}
_BUILDINGS = frozenset(("building", "compound", "mission", "premises", "headquarters"))
_STATES = frozenset((NationKind.STATE, NationKind.PART))
_ENTRY = re.compile(
    r"\b(?:br(?:oke|eak|oken|eaking)(?: \w+)? into|storm(?:s|ed|ing)?|raid(?:s|ed|ing)?"
    r"|enter(?:s|ed|ing)?|invad(?:e|es|ed|ing)|invasion|incursion|search(?:es|ed|ing)?"
    r"|scal(?:e|es|ed|ing)|burst into|forced (?:its|their) way into|seiz(?:e|es|ed|ing)"
    r"|surround(?:s|ed|ing)?|besieg(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_AFAR = re.compile(
    r"\b(?:bomb\w*|air ?strikes?|missiles?|drones?|shell(?:ed|ing))\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Named:
    """A nation's name in the text: indices of its first and last word, and the use."""

    first: int
    last: int
    nation: Nation
    use: NationUse


@dataclass(frozen=True, slots=True)
class MissionMention:
    """One mention of a mission, ``[start, end)``.

    ``of`` and ``host`` are alpha-3 codes, empty where nothing tells. ``city`` is where
    the text puts it. ``rule`` says how an unnamed host was found, from ``because``.
    """

    start: int
    end: int
    kind: MissionKind
    of: str = ""
    host: str = ""
    city: Entry | None = None
    rule: str = ""
    because: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class MissionFound:
    """A mission with all its mentions; ``rule`` is empty where the host is named."""

    kind: MissionKind
    of: str
    host: str
    city: Entry | None
    rule: str
    because: tuple[tuple[int, int], ...]
    mentions: tuple[tuple[int, int], ...]


def nations_in(line: Line, nations: Nations) -> tuple[Named, ...]:
    """The nations that a text names, in its order, longest names first."""
    found: list[Named] = []
    at = 0
    while at < len(line.words):
        match = nations.match(line.tokens, at) if line.cased[at] else None
        if match is None:
            at += 1
            continue
        length, nation, use = match
        found.append(Named(at, at + length - 1, nation, use))
        at += length
    return tuple(found)


def find(
    line: Line, nations: Nations, named: Sequence[Named], resolved: Sequence[Resolved]
) -> tuple[MissionFound, ...]:
    """The missions of a text, in the order of their first mention.

    ``named`` are the nations that the text names, as ``nations_in`` finds them.
    """
    reader = _Reader(line, nations, named, resolved)
    mentions = [
        mention
        for at, word in enumerate(line.lower)
        if (mention := reader.mention(at, word)) is not None
    ]
    return _gather(mentions)


class _Reader:
    """Reads the mentions of one text; looks at a sentence at a time."""

    def __init__(
        self,
        line: Line,
        nations: Nations,
        named: Sequence[Named],
        resolved: Sequence[Resolved],
    ) -> None:
        self.line = line
        self.nations = nations
        self.named = named
        self.at: Mapping[int, Named] = {item.first: item for item in named}
        self.ends: Mapping[int, Named] = {item.last: item for item in named}
        found = _SENTENCE_END.finditer(line.text)
        self.ends_of_sentences = [match.end() for match in found]
        self.places = {item.judged.name.first: item for item in resolved}

    def mention(self, at: int, word: str) -> MissionMention | None:
        kind = KINDS.get(word)
        if kind is None and not self._described(at, word):
            return None
        start, of = self._sender(at) if kind is not None else (at - 1, "")
        if not of and word.endswith("s"):
            return None
        words = self.line.words
        city, host = self._host(at)
        mention = MissionMention(
            words[start].start,
            words[at].end,
            kind or MissionKind.EMBASSY,
            of,
            host,
            city,
        )
        return mention if host or not of else self._entered(mention)

    def _described(self, at: int, word: str) -> bool:
        return word in _BUILDINGS and at > 0 and self.line.lower[at - 1] == "diplomatic"

    def _sender(self, at: int) -> tuple[int, str]:
        """The index of the first word of the mention, and the sending state."""
        before = self.ends.get(at - 1)
        if before is None and at > 1 and self.line.tokens[at - 1] in ("'s", "’s"):
            before = self.ends.get(at - 2)
        if before is not None and before.nation.kind in _STATES:
            return before.first, before.nation.code
        if at > 0 and self.line.lower[at - 1] in ("its", "their"):
            owner = self._owner(at)
            return at - 1, owner.nation.code if owner else ""
        after = at + 2 + (self.line.lower[at + 2 : at + 3] == ["the"])
        if self.line.lower[at + 1 : at + 2] == ["of"] and after in self.at:
            return at, self.at[after].nation.code
        return at, ""

    def _owner(self, at: int) -> Named | None:
        """Whom "its" stands for: the last state named as such in the sentence."""
        low = self._bounds(self.line.words[at].start)[0]
        before = [
            item
            for item in self.named
            if item.last < at and self.line.words[item.first].start >= low
        ]
        nouns = (NationUse.NAME, NationUse.CAPITAL, NationUse.SEAT)
        states = [i for i in before if i.nation.code and i.use in nouns]
        return next(reversed(states or before), None)

    def _host(self, at: int) -> tuple[Entry | None, str]:
        """The city and the country after "in"."""
        for ahead in range(at + 1, min(at + 8, len(self.line.words))):
            if self.line.lower[ahead] in ("in", "to") and ahead < at + 5:
                return self._inside(ahead + 1)
            if any(mark in self.line.gap(ahead) for mark in ".;!?,—"):
                break
        return None, ""

    def _inside(self, at: int) -> tuple[Entry | None, str]:
        for ahead in range(at, min(at + 4, len(self.line.words))):
            place = self.places.get(ahead)
            if place is not None and place.best is not None:
                best = place.best
                city = best if best.feature is Feature.CITY else None
                nation = self.nations.by_iso2.get(best.country)
                return city, nation.code if nation else ""
            if self.line.lower[ahead] not in (
                "the",
                "capital",
                "city",
                "of",
                "central",
            ):
                break
        return None, ""

    def _bounds(self, start: int) -> tuple[int, int]:
        """Where the sentence around a character begins and ends."""
        at = bisect_right(self.ends_of_sentences, start)
        ends = self.ends_of_sentences
        low = ends[at - 1] if at else 0
        return low, ends[at] if at < len(ends) else len(self.line.text)

    def _entered(self, mention: MissionMention) -> MissionMention:
        """The host is the one other state of a sentence that tells of an entry."""
        low, high = self._bounds(mention.start)
        sentence = self.line.text[low:high]
        act = _ENTRY.search(sentence)
        if act is None or _AFAR.search(sentence):
            return mention
        words = self.line.words
        others = [
            item
            for item in self.named
            if low <= words[item.first].start < high
            and item.nation.kind in _STATES
            and item.nation.code not in ("", mention.of)
            and item.use is not NationUse.CAPITAL
        ]
        if len({item.nation.code for item in others}) != 1:
            return mention
        other = others[0]
        spans = (
            (words[other.first].start, words[other.last].end),
            (low + act.start(), low + act.end()),
        )
        rule = f"those who enter a mission are at home: {other.nation.name}"
        return replace(
            mention, host=other.nation.code, rule=rule, because=tuple(sorted(spans))
        )


def _gather(mentions: Sequence[MissionMention]) -> tuple[MissionFound, ...]:
    """Mentions of one mission together; one without a sender joins the last before."""
    found: list[MissionFound] = []
    for mention in mentions:
        index = _same(found, mention)
        if index is not None:
            found[index] = _joined(found[index], mention)
        elif mention.of:
            span = (mention.start, mention.end)
            found.append(
                MissionFound(
                    mention.kind,
                    mention.of,
                    mention.host,
                    mention.city,
                    mention.rule,
                    mention.because,
                    (span,),
                )
            )
    return tuple(found)


def _same(found: Sequence[MissionFound], mention: MissionMention) -> int | None:
    for index in reversed(range(len(found))):
        if _fits(found[index], mention):
            return index
    return None


def _fits(known: MissionFound, mention: MissionMention) -> bool:
    """Whether a mention may be of a mission: nothing that both say differs."""
    if mention.of and (known.of, known.kind) != (mention.of, mention.kind):
        return False
    if mention.city and known.city and mention.city.key != known.city.key:
        return False
    if not mention.host or mention.host == known.host:
        return True
    if mention.of:
        return not known.host or bool(known.rule or mention.rule)
    return not known.host and known.of != mention.host


def _joined(known: MissionFound, mention: MissionMention) -> MissionFound:
    mentions = (*known.mentions, (mention.start, mention.end))
    known = replace(known, mentions=mentions)
    named = bool(mention.host) and not mention.rule
    if named and (known.rule or not known.host):
        return replace(known, host=mention.host, city=mention.city, rule="", because=())
    if mention.host and not known.host:
        return replace(
            known, host=mention.host, rule=mention.rule, because=mention.because
        )
    if named and mention.city and not known.city:
        return replace(known, city=mention.city)
    return known
