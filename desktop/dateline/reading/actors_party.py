"""A party to an event, and what is remembered of parties from sentence to sentence."""

from dataclasses import dataclass, field, replace
from enum import StrEnum


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    BODY = "body"
    PERSON = "person"
    MISSION = "mission"


@dataclass(frozen=True, slots=True)
class Party:
    """A party to an event: ``code`` is ISO alpha-3, empty for bodies of many states.

    ``name`` is the state's, body's or person's, a mission's that of its state.
    ``[start, end)`` are the characters of the text that name it, ``rule`` how it was
    found where the words do not say it alone.
    """

    kind: PartyKind
    code: str
    name: str
    start: int
    end: int
    rule: str = ""

    @property
    def key(self) -> str:
        """What tells two parties apart: the person, else the state, else the name."""
        if self.kind is PartyKind.PERSON:
            return f"{self.code}/{self.name}"
        return self.code or self.name

    def again(self, start: int, end: int, rule: str) -> "Party":
        """The same party, named by other words."""
        return replace(self, start=start, end=end, rule=rule)

    def of(self, code: str) -> "Party":
        """The same party, of this state."""
        return replace(self, code=code)


def is_same(one: Party, other: Party) -> bool:
    """Whether two parties are one, or one is the state that the other stands for."""
    if one.key == other.key:
        return True
    persons = PartyKind.PERSON in (one.kind, other.kind)
    return bool(one.code) and one.code == other.code and not persons


@dataclass(slots=True)
class Memory:
    """Who was told of before.

    ``persons`` is by surname: full name and state. ``acted`` are the last subjects that
    were parties, ``pair`` the last two states of one event, ``government`` the last
    state that acted, ``person`` the last person who was a subject, ``named`` the last
    person at all, ``mission`` the last mission.
    """

    persons: dict[str, tuple[str, str]] = field(default_factory=dict)
    acted: tuple[Party, ...] = ()
    pair: tuple[Party, ...] = ()
    government: Party | None = None
    person: Party | None = None
    named: Party | None = None
    mission: Party | None = None
