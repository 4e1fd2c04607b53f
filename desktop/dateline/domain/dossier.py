"""A dossier: articles with all that was read in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.domain.actor import Actor, ActorKind
from dateline.domain.article import Article
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import Place, PlaceKind
from dateline.domain.refused import Refused
from dateline.domain.span import Span

NO_PLACE = ", place not stated"
# Names of countries that English gives an article.
_ARTICLE = re.compile(
    r"^United |Islands$|Republic|Territor|^(?:Netherlands|Philippines|Bahamas|Gambia"
    r"|Maldives|Comoros|Seychelles)$"
)

Item = Place | Mission | Actor | Event | Refused
Party = Place | Mission | Actor


@dataclass(frozen=True)
class Dossier:
    """Everything known from one or more articles; ids are unique across all records.

    Build it with ``record.dossier``, which checks what a reader of it may rely on:
    every span fits its text, every id that is named exists.
    """

    title: str
    articles: tuple[Article, ...]
    places: tuple[Place, ...] = ()
    missions: tuple[Mission, ...] = ()
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    refused: tuple[Refused, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Every record by its id."""
        return {item.id: item for item in self.items()}

    @cached_property
    def countries(self) -> dict[str, Place]:
        """The countries and territories that the dossier holds, by ISO alpha-3 code."""
        kind = PlaceKind.COUNTRY
        return {place.country: place for place in self.places if place.kind is kind}

    @cached_property
    def article_by_id(self) -> dict[str, Article]:
        """The articles by id."""
        return {article.id: article for article in self.articles}

    def items(self) -> Iterator[Item]:
        """Every record: places, missions, actors, events, refused names."""
        yield from self.places
        yield from self.missions
        yield from self.actors
        yield from self.events
        yield from self.refused

    def party(self, key: str) -> Party:
        """The country, mission or actor with this id.

        Raises:
            KeyError: no record has the id, or it is no party.
        """
        item = self.by_id[key]
        if isinstance(item, Mission | Actor):
            return item
        if isinstance(item, Place) and item.kind is PlaceKind.COUNTRY:
            return item
        raise KeyError(key)

    def country_of(self, key: str) -> str:
        """The ISO alpha-3 code a party stands for, or empty: a mission's sender."""
        party = self.party(key)
        return party.of if isinstance(party, Mission) else party.country

    def name_of(self, key: str) -> str:
        """What a record is called on screen."""
        item = self.by_id.get(key)
        if item is None:
            return key
        if isinstance(item, Mission):
            return self.mission_name(item)
        if isinstance(item, Event):
            return self.sentence(item)
        return item.name

    def mission_name(self, mission: Mission) -> str:
        """For example "Embassy of Mexico in Quito"; the host where no city is known."""
        sender = self.country_name(mission.of)
        where = self.by_id.get(mission.city) if mission.city else None
        seat = where.name if isinstance(where, Place) else ""
        seat = seat or (self.country_name(mission.host) if mission.host else "")
        ending = f" in {seat}" if seat else NO_PLACE
        return f"{mission.kind.value.capitalize()} of {sender}{ending}"

    def country_name(self, code: str) -> str:
        """The name of a country of this dossier, or its code."""
        country = self.countries.get(code)
        return country.name if country else code

    def sentence(self, event: Event) -> str:
        """The event in one neutral sentence without a full stop."""
        if event.summary:
            return event.summary
        doing = event.parties if event.together else event.actors
        who = join(self._told(key) for key in doing)
        whom = join(self._told(key) for key in event.recipients)
        if not who:  # nobody is said to have done it
            return f"{event.sort.name}: {whom}" if whom else event.sort.name
        who = who[0].upper() + who[1:]
        if not whom or event.together:
            return f"{who} {event.sort.verb_alone}"
        verb = event.sort.verb
        if all(self._is_person(key) for key in event.recipients):
            verb = verb.replace(" envoy of", " envoy")  # who is named is the envoy
        return f"{who} {verb} {whom}"

    def _is_person(self, key: str) -> bool:
        item = self.by_id.get(key)
        return isinstance(item, Actor) and item.kind is ActorKind.PERSON

    def _told(self, key: str) -> str:
        """A party's name as it stands in a sentence: "the Embassy of Samoa"."""
        item = self.by_id.get(key)
        if isinstance(item, Mission):
            return f"the {self.mission_name(item).removesuffix(NO_PLACE)}"
        name = self.name_of(key)
        is_country = isinstance(item, Place) and item.kind is PlaceKind.COUNTRY
        return f"the {name}" if is_country and _ARTICLE.search(name) else name

    def text(self, article: str) -> str:
        """The text of an article by id."""
        return self.article_by_id[article].text

    def spans_of(self, item: Item) -> tuple[Span, ...]:
        """The evidence of a record, in the order of the text."""
        return tuple(sorted(item.spans))


def join(names: Iterator[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and C"."""
    row = list(names)
    if len(row) < 2:
        return "".join(row)
    return f"{', '.join(row[:-1])} and {row[-1]}"
