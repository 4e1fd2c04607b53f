"""How relations stood on a day: the links and parts of that day."""

from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.filter import kept
from dateline.domain.lens import Filter
from dateline.domain.once import once
from dateline.domain.tie import Pair, Standing, State, Tie, ties
from dateline.geometry.great_circle import LatLon, arc
from dateline.scene.links import around, stroke
from dateline.scene.matrix import state_words
from dateline.scene.model import Link
from dateline.scene.signs import Part, Stroke
from dateline.scene.wording import when_words

Standings = dict[Pair, Standing]


def lens_ties(dossier: Dossier, chosen: Filter) -> tuple[Tie, ...]:
    """The ties as a filter has them, by who is asked and what is told.

    Its time window hides events, but no state of relations that began before it.
    """
    lens = Filter(
        kinds=chosen.kinds,
        countries=chosen.countries,
        people=chosen.people,
        voices=chosen.voices,
        speaker=chosen.speaker,
    )
    return ties(dossier) if lens.is_open else ties(dossier, kept(dossier, lens))


def standings(found: tuple[Tie, ...], day: date) -> Standings:
    """The pairs that were not, or may not have been, in normal relations on a day."""
    every = {tie.pair: tie.on(day) for tie in found}
    return {pair: it for pair, it in every.items() if it.event}


def day_events(dossier: Dossier, found: Standings) -> tuple[Event, ...]:
    """The events that brought how pairs stand, each once, by pair."""
    keys = dict.fromkeys(standing.event for standing in found.values())
    events = (dossier.by_id[key] for key in keys)
    return tuple(event for event in events if isinstance(event, Event))


def day_links(dossier: Dossier, found: Standings, meridian: float) -> tuple[Link, ...]:
    """A link for each pair that stands otherwise than normally, ruptures on top.

    Paths are turned to lie around a meridian.
    """
    links = (_link(dossier, it, standing, meridian) for it, standing in found.items())
    drawn = [link for link in links if link is not None]
    return tuple(sorted(drawn, key=lambda link: (link.rupture, not link.ended)))


def day_parts(dossier: Dossier, found: Standings) -> dict[str, Part]:
    """The part of each country of a pair that stands otherwise than normally.

    What is hedged gives nobody a part.
    """
    rank = list(reversed(Part))
    parts: dict[str, Part] = {}
    for pair, standing in found.items():
        if standing.voice is not None and standing.voice.is_doubtful:
            continue
        for code in pair:
            part = _part(code, standing)
            if code in dossier.countries:
                parts[code] = max(parts.get(code, part), part, key=rank.index)
    return parts


def _part(code: str, standing: Standing) -> Part:
    if not standing.state.is_rupture:
        return Part.PARTY
    return Part.BREAKER if standing.by in (code, "") else Part.BROKEN


def _link(
    dossier: Dossier, pair: Pair, standing: Standing, meridian: float
) -> Link | None:
    event = dossier.by_id[standing.event]
    ends = pair if standing.by in (pair[0], "") else (pair[1], pair[0])
    start, end = (dossier.countries.get(code) for code in ends)
    path = _path(dossier, *ends, meridian)
    if not isinstance(event, Event) or not start or not end or not path:
        return None
    restored = standing.state is State.RESTORED
    return Link(
        ref=event.id,
        kind=event.kind,
        title=dossier.sentence(event),
        caption=state_words(standing),
        when=when_words(event.when),
        start=start.id,
        end=end.id,
        path=path,
        stroke=Stroke.DOTTED if standing.doubtful else stroke(event.voice),
        rupture=standing.state.is_rupture or restored,
        ended=restored,
        directed=bool(standing.by),
        chosen_only=False,
        spans=event.spans,
    )


@once
def _path(
    dossier: Dossier, start: str, end: str, meridian: float
) -> tuple[LatLon, ...]:
    """The great circle between two countries by code; empty where one has no point."""
    spots = [
        (place.position.lat, place.position.lon)
        for code in (start, end)
        if (place := dossier.countries.get(code)) and place.position
    ]
    return around(arc(spots[0], spots[1]), meridian) if len(spots) == 2 else ()
