"""An event as a sentence tells it, before its date and voice are known."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.reading.actors_party import Party

# Of these several who are all actors act on each other.
MUTUAL = (
    "talks.",
    "agreement.signed",
    "agreement.promised",
    "relations.",
    "military.fighting",
    "military.standoff",
    "military.joint",
    "military.ceasefire",
    "aid.cooperation",
    "person.released",
    "speech.refuse",
)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a sentence tells it, before its date and voice are known.

    ``[start, end)`` are the characters that tell it, ``verb`` those of the word that
    names it; ``sentence`` the number of its sentence. ``negated`` is never set on what
    is returned; ``meant`` is true for what is only planned, ``supposed`` for what
    stands under "if", "may" or "might".
    """

    kind: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    start: int
    end: int
    verb: tuple[int, int]
    sentence: int
    together: bool = False
    meant: bool = False
    supposed: bool = False


def is_somebody(
    kind: str, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> bool:
    """Whether a state takes part, or a person whom something befell."""
    if any(p.code for p in (*actors, *recipients)):
        return True
    return kind.startswith(("person.", "asylum.")) and bool(recipients)


def is_mutual(kind: str, actors: Sequence[Party], recipients: Sequence[Party]) -> bool:
    """Whether all act on each other: several of them, and nobody else."""
    return (
        len({p.code or p.name for p in actors}) > 1
        and not recipients
        and (kind.startswith(MUTUAL))
    )
