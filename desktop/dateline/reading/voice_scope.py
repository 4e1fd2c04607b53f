"""A stretch of text that somebody answers for, or nobody quite."""

from dataclasses import dataclass

from dateline.domain.voice import VoiceKind
from dateline.reading.words import Word


@dataclass(frozen=True, slots=True)
class Scope:
    """Characters ``[start, end)`` that are not simply stated.

    ``by`` are the characters that name who says it, or −1 and −1; ``cue`` those of the
    word that tells. ``rule`` is the rule's name.
    """

    start: int
    end: int
    kind: VoiceKind
    by_start: int
    by_end: int
    cue_start: int
    cue_end: int
    rule: str

    def covers(self, at: int) -> bool:
        """Whether it holds at a character."""
        return self.start <= at < self.end


def scope_of(
    kind: VoiceKind,
    start: int,
    end: int,
    cue: Word,
    rule: str,
    by: tuple[int, int] = (-1, -1),
) -> Scope:
    """A scope with the word that tells of it, and who speaks where that is known."""
    named = by if by[0] < by[1] else (-1, -1)  # "according to", and nothing after it
    return Scope(start, end, kind, *named, cue.start, cue.end, rule)
