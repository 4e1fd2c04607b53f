"""Two dossiers of one article side by side: what both have, what only one has."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import Place, PlaceKind
from dateline.domain.query import fold, story
from dateline.scene.wording import when_words

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Pair:
    """A record in words as each of two dossiers has it; empty where one has it not."""

    mine: str
    other: str

    @property
    def is_both(self) -> bool:
        """Whether both have it."""
        return bool(self.mine and self.other)


@dataclass(frozen=True, slots=True)
class Part:
    """One sort of records: its name, and its pairs in order."""

    name: str
    pairs: tuple[Pair, ...]

    @property
    def mine(self) -> int:
        """How many the first dossier has."""
        return sum(1 for pair in self.pairs if pair.mine)

    @property
    def other(self) -> int:
        """How many the second dossier has."""
        return sum(1 for pair in self.pairs if pair.other)

    @property
    def both(self) -> int:
        """How many both have."""
        return sum(1 for pair in self.pairs if pair.is_both)


def compare(mine: Dossier, other: Dossier) -> tuple[Part, ...]:
    """Places, missions and events of two dossiers, paired.

    Places are one where they lie in one place or have one name and country; missions
    by kind, sender and host; events by kind and by whose they are, in order.
    """
    return (
        Part("Places", _places(mine, other)),
        Part(
            "Missions",
            _pairs(
                mine.missions,
                other.missions,
                (_mission_key,),
                mine.mission_name,
                other.mission_name,
            ),
        ),
        Part("Events", _events(mine, other)),
    )


def _places(mine: Dossier, other: Dossier) -> tuple[Pair, ...]:
    keys = (_number, _name_key)
    words = _place_words
    return _pairs(
        _ordered(mine),
        _ordered(other),
        keys,
        lambda place: words(mine, place),
        lambda place: words(other, place),
    )


def _events(mine: Dossier, other: Dossier) -> tuple[Pair, ...]:
    sides = {id(event): mine for event in mine.events}
    sides |= {id(event): other for event in other.events}

    def exact(event: Event) -> Hashable:
        dossier = sides[id(event)]
        who, whom = _sides(dossier, event)
        return (event.kind, who, whom, event.when.edtf if event.when else "")

    def near(event: Event) -> Hashable:
        return (event.kind, *_sides(sides[id(event)], event))

    return _pairs(
        story(mine),
        story(other),
        (exact, near),
        lambda event: _event_words(mine, event),
        lambda event: _event_words(other, event),
    )


def _pairs(
    mine: Iterable[One],
    other: Iterable[One],
    keys: tuple[Callable[[One], Hashable], ...],
    mine_words: Callable[[One], str],
    other_words: Callable[[One], str],
) -> tuple[Pair, ...]:
    """What has the same key is a pair, by the first key first; the rest stands alone.

    A key of None pairs with nothing.
    """
    mine, other = list(mine), list(other)
    taken: dict[int, int] = {}
    used: set[int] = set()
    for key in keys:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for at, one in enumerate(other):
            if at not in used and key(one) is not None:
                waiting[key(one)].append(at)
        for at, one in enumerate(mine):
            if at not in taken and waiting.get(key(one)):
                taken[at] = waiting[key(one)].pop(0)
                used.add(taken[at])
    found = [
        Pair(mine_words(one), other_words(other[taken[at]]) if at in taken else "")
        for at, one in enumerate(mine)
    ]
    found += [
        Pair("", other_words(one)) for at, one in enumerate(other) if at not in used
    ]
    return tuple(found)


def _ordered(dossier: Dossier) -> list[Place]:
    kinds = list(PlaceKind)
    return sorted(
        dossier.places, key=lambda place: (kinds.index(place.kind), fold(place.name))
    )


def _number(place: Place) -> Hashable:
    return place.geonames


def _name_key(place: Place) -> Hashable:
    if place.kind is PlaceKind.COUNTRY:
        return place.country
    return fold(place.name), place.country


def _place_words(dossier: Dossier, place: Place) -> str:
    if place.kind is PlaceKind.COUNTRY or not place.country:
        return place.name
    return f"{place.name}, {dossier.country_name(place.country)}"


def _mission_key(mission: Mission) -> Hashable:
    return mission.kind, mission.of, mission.host


def _sides(dossier: Dossier, event: Event) -> tuple[Hashable, Hashable]:
    who, whom = (_codes(dossier, keys) for keys in (event.actors, event.recipients))
    return (who | whom, frozenset()) if event.together else (who, whom)


def _codes(dossier: Dossier, keys: tuple[str, ...]) -> frozenset[str]:
    """Whose the parties are; a party of no country stands for itself, by its name."""
    return frozenset(
        dossier.country_of(key) or fold(dossier.name_of(key)) for key in keys
    )


def _event_words(dossier: Dossier, event: Event) -> str:
    return f"{dossier.sentence(event)} ({when_words(event.when)})"
