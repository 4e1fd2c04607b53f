"""Countries, places and sites of a dossier, from what the names of a text tell.

A country is drawn where it is named, by its name, its people or a capital that stands
for its government; its point is the capital, where links end. A wide area or a sea has
no point: it is listed, and gets no pin. What no gazetteer knows is put by a rule in the
town the text names with it, or stays without a position, and is listed as such.
"""

from collections.abc import Mapping
from dataclasses import replace

from dateline.domain.place import How, Inference, Mention, Place, PlaceKind, Use
from dateline.domain.position import Position
from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.nations import NationKind, Nations, NationUse
from dateline.reading.capitals import countries
from dateline.reading.evidence import Ids, Source, one_line
from dateline.reading.facilities import Facility
from dateline.reading.missions import Named
from dateline.reading.resolve import Candidate, Resolved
from dateline.reading.toponyms import Toponyms

KINDS = {
    Feature.COUNTRY: PlaceKind.COUNTRY,
    Feature.CITY: PlaceKind.CITY,
    Feature.FACILITY: PlaceKind.FACILITY,
}
# Too wide or too long for one point.
NO_POINT = frozenset({Feature.SEA, Feature.RIVER})
_USES = {
    NationUse.NAME: Use.LITERAL,
    NationUse.DEMONYM: Use.DEMONYM,
    NationUse.ADJECTIVE: Use.DEMONYM,
}
_STATES = frozenset({NationKind.STATE, NationKind.PART})

Candidates = Mapping[str, tuple[Candidate, ...]]


class PlaceBook:
    """Collects the places of one text, each with all its mentions."""

    def __init__(self, source: Source, ids: Ids, nations: Nations) -> None:
        """Nothing is known yet."""
        self.source = source
        self.candidates: dict[str, tuple[Candidate, ...]] = {}
        self._ids = ids
        self._nations = nations
        self._places: dict[str, Place] = {}
        self._mentions: dict[str, dict[tuple[int, int], Use]] = {}
        self._weak: dict[str, dict[tuple[int, int], Use]] = {}
        self._by_key: dict[object, str] = {}

    def read(self, toponyms: Toponyms) -> None:
        """Take in all that the names of a text tell."""
        for one in toponyms.places:
            self._add_resolved(one)
        self._add_nations(toponyms)
        for site in toponyms.facilities:
            self._add_site(site)
        sites = {(site.start, site.end) for site in toponyms.facilities}
        known = {site.name.lower() for site in toponyms.facilities}
        for site in toponyms.settlements:
            if (site.start, site.end) not in sites and site.name.lower() not in known:
                self._add_site(site)

    def places(self) -> tuple[Place, ...]:
        """All of them: countries by code, then the rest in the order of the text."""
        found = [self._with_mentions(place) for place in self._places.values()]
        return tuple(sorted(found, key=_order))

    def country(self, code: str, start: int, end: int) -> str:
        """The id of a country that some words go back to; it is made where it lacks.

        They are its mention only where the text names it nowhere.
        """
        self._country(code)
        self._weak.setdefault(code, {}).setdefault((start, end), Use.ANAPHOR)
        return code

    def has_country(self, code: str) -> bool:
        """Whether there is such a country on Earth that can be drawn."""
        return code in countries()

    def city(self, entry: Entry) -> str:
        """The id of a town that is named; empty where it is not."""
        return self._by_key.get(entry.key, "")

    def seat(
        self, entry: Entry, rule: str, because: tuple[tuple[int, int], ...]
    ) -> str:
        """A town that only a rule found; its id."""
        known = self.city(entry)
        if known:
            return known
        place = self._new(entry, How.INFERRED)
        inference = Inference(rule, self.source.spans(because))
        self._places[place.id] = replace(place, inference=inference)
        return place.id

    def at(self, start: int, end: int) -> str:
        """The id of the place that is named by exactly these words, or empty."""
        for key, spans in self._mentions.items():
            if (start, end) in spans:
                return key
        return ""

    def _add_resolved(self, one: Resolved) -> None:
        best, name = one.best, one.judged.name
        if best is None:
            return
        if best.feature is Feature.COUNTRY:
            code = self._code(best)
            if code:
                self._country(code)
                self._mention(code, name.start, name.end, one.judged.use)
            return
        if one.judged.use is Use.METONYM and best.capital:
            return  # its government's: `_add_nations` has it
        key = self._by_key.get(best.key)
        if key is None:
            place = self._new(best, How.NAMED)
            self._places[place.id] = place
            key = place.id
            self.candidates[key] = one.candidates
        self._mention(key, name.start, name.end, one.judged.use)

    def _add_nations(self, toponyms: Toponyms) -> None:
        named = {one.judged.name.start: one.best for one in toponyms.places}
        refused = {one.start: one.use for one in toponyms.refused}
        words = toponyms.line.words
        for one in toponyms.named:
            start, end = words[one.first].start, words[one.last].end
            is_told = start in named and not self._is_part(named[start], one)
            use = None if is_told else _use(one, refused.get(start))
            if use is not None and self.has_country(one.nation.code):
                self._country(one.nation.code)
                self._mention(one.nation.code, start, end, use)

    def _is_part(self, entry: Entry | None, one: Named) -> bool:
        """Whether a name stands for a country by a part of it: "Gaza"."""
        if entry is None or entry.feature is Feature.COUNTRY:
            return False
        return self._code(entry) == one.nation.code and one.use is NationUse.NAME

    def _add_site(self, site: Facility) -> None:
        kind = KINDS.get(site.kind, PlaceKind.REGION)
        key = self._by_key.get((kind, site.name.lower()))
        if key is None:
            town = site.town
            place = Place(
                id=self._ids.of(site.name),
                name=one_line(site.name),
                kind=kind,
                how=How.NAMED,
                located=How.INFERRED if town else How.NAMED,
                country=self._code(town) if town else "",
                position=town.position if town else None,
                inference=self._inference(site),
            )
            key = self._by_key[kind, site.name.lower()] = place.id
            self._places[key] = place
        self._mention(key, site.start, site.end, Use.LITERAL)

    def _inference(self, site: Facility) -> Inference | None:
        if site.town is None:
            return None
        rule = f"Put in {site.town.name}: {site.rule}."
        return Inference(rule, self.source.spans(site.because))

    def _new(self, entry: Entry, how: How) -> Place:
        place = place_of(entry, self._ids.of(entry.name), how, self._code(entry))
        self._by_key[entry.key] = place.id
        return place

    def _country(self, code: str) -> None:
        if code in self._places:
            return
        self._places[self._ids.take(code)] = country_of(code)

    def _mention(self, key: str, start: int, end: int, use: Use) -> None:
        self._mentions.setdefault(key, {}).setdefault((start, end), use)

    def _with_mentions(self, place: Place) -> Place:
        known = self._mentions.get(place.id) or self._weak.get(place.id, {})
        told = tuple(
            Mention(self.source.span(*at), use) for at, use in sorted(known.items())
        )
        return replace(place, mentions=told)

    def _code(self, entry: Entry | None) -> str:
        nation = self._nations.by_iso2.get(entry.country) if entry else None
        return nation.code if nation and self.has_country(nation.code) else ""


def country_of(code: str) -> Place:
    """A country by its ISO alpha-3 code, at its capital, named as the map names it.

    Raises:
        KeyError: the map has none of that code.
    """
    known = countries()[code]
    capital = known.capital
    return Place(
        id=code,
        name=known.name,
        kind=PlaceKind.COUNTRY,
        how=How.NAMED,
        located=How.NAMED,
        country=code,
        position=capital.position if capital else known.position,
    )


def place_of(entry: Entry, key: str, how: How, country: str) -> Place:
    """A place of the gazetteer as a dossier's; ``country`` is ISO alpha-3."""
    feature = entry.feature
    is_wide = feature is Feature.AREA and not entry.country  # of several countries
    where: Position | None = entry.position
    if is_wide or feature in NO_POINT:
        where = None
    note = "" if where else "A wide area: it is listed, and has no point on the map."
    return Place(
        id=key,
        name=entry.name,
        kind=KINDS.get(feature, PlaceKind.REGION),
        how=how,
        located=how,
        country=country,
        position=where,
        geonames=entry.geonames,
        note=note,
    )


def _use(one: Named, refused: Use | None) -> Use | None:
    """What a nation's name does, None where it names none here."""
    if one.use is NationUse.CAPITAL:
        return Use.METONYM if refused is Use.METONYM else None
    if refused is not None and refused is not Use.METONYM:
        return None
    if one.use is NationUse.SEAT:
        return Use.METONYM
    if one.nation.kind not in _STATES:
        return None
    return _USES.get(one.use)


def _order(place: Place) -> tuple[bool, str, int]:
    is_country = place.kind is PlaceKind.COUNTRY
    first = min((span.start for span in place.spans), default=0)
    return (not is_country, place.id if is_country else "", first)
