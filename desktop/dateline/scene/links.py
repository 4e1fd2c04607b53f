"""Events between two countries as great circles that stand apart."""

from collections import defaultdict
from dataclasses import dataclass, replace

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Status
from dateline.domain.place import Place
from dateline.domain.query import story
from dateline.domain.view import Links, View
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import Extent, bounds
from dateline.geometry.great_circle import LatLon, arc, nearest_turn
from dateline.scene.model import Link
from dateline.scene.signs import Stroke
from dateline.scene.wording import when_words

Pair = tuple[str, str]

BULGE = 0.16  # of the distance, between neighbours of one pair
WIDEST = 0.6  # of the distance, between the outermost two: a bundle stays a bundle


@dataclass(frozen=True, slots=True)
class _Tie:
    event: Event
    start: Place
    end: Place
    near: LatLon
    far: LatLon


def links(dossier: Dossier, view: View) -> tuple[Link, ...]:
    """The links that a view draws, whatever is chosen in it.

    Opinions are never links, nor is what has more than two countries to it, or fewer:
    a statement with seven parties is one thing with seven ends. What was only planned
    is none either, until it is chosen: then it is dotted.
    """
    ties = [
        tie
        for event in story(dossier)
        if (event.is_rupture or view.links is Links.ALL)
        and event.status is not Status.PLANNED
        and (tie := _tie(dossier, event)) is not None
    ]
    pairs: dict[Pair, list[_Tie]] = defaultdict(list)
    for tie in ties:
        pairs[_pair(tie)].append(tie)
    made = {
        tie.event.id: _link(
            dossier, tie, (lane - (len(pair) - 1) / 2) * _step(len(pair))
        )
        for pair in pairs.values()
        for lane, tie in enumerate(pair)
    }
    # What was over long ago lies beneath what holds, ruptures on top of the rest.
    drawn = [made[tie.event.id] for tie in ties]
    return tuple(sorted(drawn, key=lambda link: (link.rupture, not link.ended)))


def chosen_link(dossier: Dossier, key: str, drawn: tuple[Link, ...]) -> Link | None:
    """The link of the chosen event where the view itself draws none.

    It takes the lane outside those of its pair, so that choosing moves no other link.
    """
    event = dossier.by_id.get(key)
    if not isinstance(event, Event) or any(link.ref == key for link in drawn):
        return None
    tie = _tie(dossier, event)
    if tie is None:
        return None
    ends = {tie.start.id, tie.end.id}
    beside = sum(1 for link in drawn if {link.start, link.end} == ends)
    lean = (beside + 1) / 2 * _step(beside) if beside else 0.0
    return replace(_link(dossier, tie, lean), chosen_only=True)


def turned(link: Link, meridian: float) -> Link:
    """A link whose path lies around a meridian."""
    path = around(link.path, meridian)
    return link if path is link.path else replace(link, path=path)


def around(path: tuple[LatLon, ...], meridian: float) -> tuple[LatLon, ...]:
    """A path moved by whole turns of its longitudes to lie around a meridian."""
    middle = path[len(path) // 2][1]
    shift = nearest_turn(middle, meridian) - middle
    return path if shift == 0.0 else tuple((lat, lon + shift) for lat, lon in path)


def stroke(voice: Voice) -> Stroke:
    """Solid for what the author states, dashed for others' words, dotted for the rest.

    The rest is told as no fact: hedged, supposed, or the author's opinion.
    """
    if voice.is_claim:
        return Stroke.DASHED
    return Stroke.SOLID if voice.kind is VoiceKind.STATED else Stroke.DOTTED


def event_stroke(event: Event) -> Stroke:
    """The stroke of its voice; dotted for what was only planned."""
    return Stroke.DOTTED if event.status is Status.PLANNED else stroke(event.voice)


def has_ended(dossier: Dossier, event: Event) -> bool:
    """Whether the state that the event began was over when its article came out."""
    when = event.when
    if when is None or when.extent is not Extent.THROUGHOUT or when.latest is None:
        return False
    published = dossier.article_by_id[event.spans[0].article].published
    day = bounds(published)[0].first if published else None
    return day is not None and when.latest < day


def _tie(dossier: Dossier, event: Event) -> _Tie | None:
    if event.voice.kind is VoiceKind.OPINION:
        return None
    actors = _countries(dossier, event.actors)
    recipients = _countries(dossier, event.recipients)
    if event.together and not recipients and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    if len(actors) != 1 or len(recipients) != 1 or actors == recipients:
        return None
    start, end = (dossier.countries.get(code) for code in (actors[0], recipients[0]))
    if start is None or end is None or not start.position or not end.position:
        return None
    near = (start.position.lat, start.position.lon)
    return _Tie(event, start, end, near, (end.position.lat, end.position.lon))


def _countries(dossier: Dossier, keys: tuple[str, ...]) -> list[str]:
    codes = (dossier.country_of(key) for key in keys)
    return list(dict.fromkeys(code for code in codes if code))


def _step(lanes: int) -> float:
    """How far neighbours of a pair with so many lanes bulge apart."""
    return min(BULGE, WIDEST / max(1, lanes - 1))


def _pair(tie: _Tie) -> Pair:
    return min(tie.start.id, tie.end.id), max(tie.start.id, tie.end.id)


def _link(dossier: Dossier, tie: _Tie, lean: float) -> Link:
    event = tie.event
    if tie.start.id > tie.end.id:  # lanes count from one side, whoever acts
        lean = -lean
    return Link(
        ref=event.id,
        kind=event.kind,
        title=dossier.sentence(event),
        caption=event.sort.name,
        when=when_words(event.when),
        start=tie.start.id,
        end=tie.end.id,
        path=arc(tie.near, tie.far, lean),
        stroke=event_stroke(event),
        rupture=event.is_rupture,
        ended=has_ended(dossier, event),
        directed=not event.together,
        chosen_only=False,
        spans=event.spans,
    )
