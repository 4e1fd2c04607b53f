"""What a person puts right in a reading: each gives a new dossier, none is lost.

A correction is a person's word, so a place that a person chose is located as named, and
its note says who chose it. Records that no longer stand on anything lose their link to
what was taken away, never their own sentence.
"""

from dataclasses import replace

from dateline.domain.dossier import Dossier
from dateline.domain.place import How, Mention, Place, PlaceKind, Use
from dateline.domain.record.check import check
from dateline.domain.refused import Refused
from dateline.gazetteer.entry import Entry, Feature
from dateline.gazetteer.nations import open_nations
from dateline.reading.capitals import countries
from dateline.reading.dossier_places import country_of, place_of
from dateline.reading.evidence import Ids

CHOSEN = "Chosen by hand."
REFUSED = "Taken off the map by hand."


def take(dossier: Dossier, place_id: str, entry: Entry) -> Dossier:
    """The dossier with another place of the gazetteer behind a place's names.

    Raises:
        KeyError: there is no such place.
    """
    old = _place(dossier, place_id)
    if entry.feature is Feature.COUNTRY and _code(entry):
        return _checked(_into_country(dossier, old, entry))
    new = replace(
        place_of(entry, old.id, How.NAMED, _code(entry)),
        mentions=old.mentions,
        inference=None if old.mentions else old.inference,
        note=CHOSEN,
    )
    if not old.mentions:
        new = replace(new, how=old.how, located=old.located)
    places = tuple(new if place.id == place_id else place for place in dossier.places)
    return _checked(replace(dossier, places=places))


def refuse(dossier: Dossier, place_id: str) -> Dossier:
    """The dossier without a place; each of its names is then a refused one.

    Raises:
        KeyError: there is no such place.
    """
    old = _place(dossier, place_id)
    ids = _taken(dossier)
    names = tuple(
        Refused(ids.of("no", old.id), mention.span, Use.HOMONYM, REFUSED)
        for mention in old.mentions
    )
    return _checked(
        replace(
            dossier,
            places=tuple(place for place in dossier.places if place.id != place_id),
            missions=tuple(
                replace(one, city="") if one.city == place_id else one
                for one in dossier.missions
            ),
            events=tuple(
                replace(one, place="") if one.place == place_id else one
                for one in dossier.events
            ),
            refused=tuple(sorted((*dossier.refused, *names), key=lambda r: r.span)),
        )
    )


def admit(dossier: Dossier, refused_id: str, entry: Entry) -> Dossier:
    """The dossier with a refused name on the map, as a place of the gazetteer.

    Every refused name of the same spelling goes with it, for they are one.

    Raises:
        KeyError: there is no such refused name.
    """
    asked = next((r for r in dossier.refused if r.id == refused_id), None)
    if asked is None:
        raise KeyError(refused_id)
    same = [r for r in dossier.refused if r.name == asked.name]
    told = tuple(Mention(r.span, Use.LITERAL) for r in same)
    rest = tuple(r for r in dossier.refused if r.name != asked.name)
    left = replace(dossier, refused=rest)
    if entry.feature is Feature.COUNTRY and _code(entry):
        return _checked(replace(left, places=_with_country(left, entry, told)))
    key = _taken(dossier).of(entry.name)
    new = replace(
        place_of(entry, key, How.NAMED, _code(entry)), mentions=told, note=CHOSEN
    )
    return _checked(replace(left, places=(*left.places, new)))


def _into_country(dossier: Dossier, old: Place, entry: Entry) -> Dossier:
    """A place that is a country after all: its names are the country's."""
    code = _code(entry)
    left = replace(
        dossier,
        places=tuple(place for place in dossier.places if place.id != old.id),
        missions=tuple(
            replace(one, city="") if one.city == old.id else one
            for one in dossier.missions
        ),
        events=tuple(
            replace(one, place=code) if one.place == old.id else one
            for one in dossier.events
        ),
    )
    return replace(left, places=_with_country(left, entry, old.mentions))


def _with_country(
    dossier: Dossier, entry: Entry, told: tuple[Mention, ...]
) -> tuple[Place, ...]:
    """The places with these mentions among those of a country."""
    code = _code(entry)
    known = dossier.countries.get(code)
    if known is None:
        new = replace(country_of(code), mentions=told, note=CHOSEN)
        return (new, *dossier.places)
    every = {(m.span, m.use): m for m in (*known.mentions, *told)}
    full = replace(known, mentions=tuple(every[key] for key in sorted(every)))
    return tuple(full if place is known else place for place in dossier.places)


def _place(dossier: Dossier, place_id: str) -> Place:
    item = dossier.by_id[place_id]
    if not isinstance(item, Place) or item.kind is PlaceKind.COUNTRY:
        raise KeyError(place_id)
    return item


def _code(entry: Entry) -> str:
    nation = open_nations().by_iso2.get(entry.country)
    return nation.code if nation and nation.code in countries() else ""


def _taken(dossier: Dossier) -> Ids:
    ids = Ids()
    for item in dossier.items():
        ids.take(item.id)
    return ids


def _checked(dossier: Dossier) -> Dossier:
    check(dossier)
    return dossier
