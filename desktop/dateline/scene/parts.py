"""The part that each country takes, read from the events."""

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.once import once
from dateline.domain.place import How, Place
from dateline.domain.query import countries_of
from dateline.domain.view import View
from dateline.domain.voice import VoiceKind
from dateline.scene.model import Fill
from dateline.scene.signs import Part

PART_WORDS = {
    Part.BREAKER: "Broke off or suspended relations",
    Part.BROKEN: "Relations broken off or suspended by another",
    Part.PARTY: "Took part in another event",
    Part.NAMED: "Named only",
}
DAY_PART_WORDS = {
    Part.BREAKER: "Has broken off or suspended relations",
    Part.BROKEN: "Relations broken off or suspended by another",
    Part.PARTY: "Envoy expelled, or relations restored",
    Part.NAMED: "No rupture on that day, as far as told",
}


def fills(dossier: Dossier, view: View) -> tuple[Fill, ...]:
    """The countries to fill, by code; inferred ones only where the view shows them."""
    return filled(dossier, view, parts(dossier))


def filled(dossier: Dossier, view: View, part: dict[str, Part]) -> tuple[Fill, ...]:
    """The countries that have a part, by code; inferred ones as the view has it."""
    shown = [
        place
        for place in dossier.countries.values()
        if place.country in part and _shown(place, view)
    ]
    return tuple(
        Fill(place.id, place.country, place.name, part[place.country], place.spans)
        for place in sorted(shown, key=lambda place: place.country)
    )


def parts(dossier: Dossier, events: tuple[Event, ...] | None = None) -> dict[str, Part]:
    """The part of every country of the dossier, by code, in some or all of its events.

    What nobody answers for gives nobody a part: an opinion tells what the author
    thinks, and what is hedged or hypothetical may not have been done at all.
    """
    best = dict.fromkeys(dossier.countries, 0)
    played = _all_played(dossier)
    for event in dossier.events if events is None else events:
        for code, rank in played[event.id]:
            if rank > best[code]:
                best[code] = rank
    return {code: _RANKED[rank] for code, rank in best.items()}


_RANKED = (Part.NAMED, Part.PARTY, Part.BROKEN, Part.BREAKER)


@once
def _all_played(dossier: Dossier) -> dict[str, tuple[tuple[str, int], ...]]:
    """For each event the countries of the dossier that it gives a part, by its rank."""
    return {
        event.id: tuple(
            (code, _RANKED.index(part))
            for code, part in (() if _is_loose(event) else _played(dossier, event))
            if code in dossier.countries
        )
        for event in dossier.events
    }


def _is_loose(event: Event) -> bool:
    """Whether nobody answers for it."""
    return event.voice.is_doubtful or event.voice.kind is VoiceKind.OPINION


def _played(dossier: Dossier, event: Event) -> list[tuple[str, Part]]:
    if not event.is_rupture:
        return [(code, Part.PARTY) for code in countries_of(dossier, event)]
    acting = [(dossier.country_of(key), Part.BREAKER) for key in event.actors]
    return acting + [(dossier.country_of(key), Part.BROKEN) for key in event.recipients]


def _shown(place: Place, view: View) -> bool:
    return view.inferred or place.how is How.NAMED
