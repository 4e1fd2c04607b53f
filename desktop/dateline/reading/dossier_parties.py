"""Missions and actors of a dossier, and which party of an event each one is."""

from dateline.domain.actor import Actor, ActorKind
from dateline.domain.mission import Mission, MissionKind
from dateline.domain.place import How, Inference, Mention, Use
from dateline.gazetteer.places import Places
from dateline.reading.actors_party import Party, PartyKind
from dateline.reading.capitals import countries
from dateline.reading.dossier_places import PlaceBook
from dateline.reading.evidence import Ids, Source, one_line, sentence
from dateline.reading.missions import MissionFound

CAPITAL_RULE = "Embassies as a rule stand in the host’s capital."
_KINDS = {PartyKind.PERSON: ActorKind.PERSON}


class PartyBook:
    """Collects missions and actors; gives each party of an event its id."""

    def __init__(
        self, source: Source, ids: Ids, book: PlaceBook, places: Places
    ) -> None:
        """Nothing is known yet; ``book`` has the text's places."""
        self.missions: list[Mission] = []
        self._source = source
        self._ids = ids
        self._book = book
        self._places = places
        self._actors: dict[str, Actor] = {}

    def read(self, found: tuple[MissionFound, ...]) -> None:
        """Take in the missions whose sending state is known."""
        for one in found:
            if one.of and self._book.has_country(one.of):
                self.missions.append(self._mission(one))

    def actors(self) -> tuple[Actor, ...]:
        """The actors in the order of their first mention."""
        return tuple(sorted(self._actors.values(), key=lambda a: (a.spans[0], a.id)))

    def party(self, party: Party) -> str:
        """The id of the record that a party is; it is made where it lacks."""
        if party.kind is PartyKind.MISSION:
            known = self._mission_at(party)
            if known:
                return known
        stands = party.kind in (PartyKind.STATE, PartyKind.MISSION)
        if stands and party.code and self._book.has_country(party.code):
            return self._book.country(party.code, party.start, party.end)
        return self._actor(party)

    def speaker(self, start: int, end: int) -> str:
        """Who speaks: an actor's id, or the words that name the speaker."""
        for actor in self._actors.values():
            if any(s.start < end and start < s.end for s in actor.spans):
                return actor.id
        words = one_line(self._source.text[start:end])
        last = words.rpartition(" ")[2]
        for actor in self._actors.values():
            if actor.kind is ActorKind.PERSON and actor.name.endswith(last):
                return actor.id
        return words

    def _mission(self, one: MissionFound) -> Mission:
        first = one.mentions[0]
        self._book.country(one.of, *first)
        host = one.host if self._book.has_country(one.host) else ""
        if host:
            self._book.country(host, *(one.because[0] if one.because else first))
        city, rule = self._seat(one, host)
        named = self._name_of(city) or host.lower()
        kind = MissionKind(one.kind)
        told = tuple(
            Mention(self._source.span(*span), Use.LITERAL)
            for span in sorted(set(one.mentions))
        )
        because = self._source.spans(one.because or one.mentions[:1])
        return Mission(
            id=self._ids.of(kind.value, countries()[one.of].name, named),
            kind=kind,
            of=one.of,
            host=host,
            city=city,
            host_how=How.INFERRED if one.rule and host else How.NAMED,
            mentions=told,
            inference=Inference(rule, because) if rule else None,
        )

    def _seat(self, one: MissionFound, host: str) -> tuple[str, str]:
        """The town where a mission stands, and the rule that says so."""
        rule = sentence(one.rule) if one.rule and host else ""
        because = one.because or one.mentions[:1]
        if one.city is not None:
            named = self._book.city(one.city)
            return named or self._book.seat(
                one.city, rule or CAPITAL_RULE, because
            ), rule
        capital = countries()[host].capital if host else None
        if capital is None or capital.geonames is None:
            return "", rule
        if one.kind is not MissionKind.EMBASSY:
            return "", rule
        entry = self._places.by_geonames(capital.geonames)
        if entry is None:
            return "", rule
        both = f"{rule} {CAPITAL_RULE}".strip()
        return self._book.seat(entry, both, because), both

    def _name_of(self, city: str) -> str:
        return city.replace("-", " ")

    def _mission_at(self, party: Party) -> str:
        for mission in self.missions:
            for span in mission.spans:
                if span.start < party.end and party.start < span.end:
                    return mission.id
        same = [mission for mission in self.missions if mission.of == party.code]
        return same[0].id if len(same) == 1 else ""

    def _actor(self, party: Party) -> str:
        name = one_line(party.name, 80).replace(" ’s", "’s").replace(" 's", "'s")
        kind = _KINDS.get(party.kind, ActorKind.BODY)
        code = party.code if self._book.has_country(party.code) else ""
        key = f"{kind}/{name.lower()}/{code}"
        use = Use.PERSON if kind is ActorKind.PERSON else Use.LITERAL
        span = self._source.span(party.start, party.end)
        if party.rule and name.rpartition(" ")[2].lower() not in span.quote.lower():
            use = Use.ANAPHOR
        known = self._actors.get(key)
        if known is None:
            actor = Actor(
                self._ids.of(name), name, kind, code, "", (Mention(span, use),)
            )
            self._actors[key] = actor
            return actor.id
        if span not in known.spans:
            told = (*known.mentions, Mention(span, use))
            self._actors[key] = Actor(
                known.id,
                known.name,
                known.kind,
                known.country,
                known.role,
                tuple(sorted(told, key=lambda m: m.span)),
            )
        return known.id
