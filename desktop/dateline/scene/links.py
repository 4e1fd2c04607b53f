"""Events between two countries as great circles that stand apart."""

from collections import defaultdict
from dataclasses import dataclass

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.place import Place
from dateline.domain.query import story
from dateline.domain.view import Links, View
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import Extent, bounds
from dateline.geometry.great_circle import arc
from dateline.scene.model import Link, Stroke
from dateline.scene.wording import when_words

BULGE = 0.16  # of the distance, between neighbours of one pair


@dataclass(frozen=True, slots=True)
class _Tie:
    event: Event
    start: Place
    end: Place


def links(dossier: Dossier, view: View) -> tuple[Link, ...]:
    """The links to draw: the view's, and the selected event's own whatever its kind.

    Opinions are never links, nor is what has more than two countries to it, or fewer:
    a statement with seven parties is one thing with seven ends.
    """
    ties = [
        tie
        for event in story(dossier)
        if _wanted(event, view) and (tie := _tie(dossier, event)) is not None
    ]
    pairs: dict[tuple[str, ...], list[_Tie]] = defaultdict(list)
    for tie in ties:
        pairs[tuple(sorted((tie.start.id, tie.end.id)))].append(tie)
    made = {
        tie.event.id: _link(dossier, view, tie, lane, len(pair))
        for pair in pairs.values()
        for lane, tie in enumerate(pair)
    }
    # What was over long ago lies beneath what holds, ruptures on top of the rest.
    drawn = [made[tie.event.id] for tie in ties]
    return tuple(sorted(drawn, key=lambda link: (link.rupture, not link.ended)))


def stroke(voice: Voice) -> Stroke:
    """Solid for what the author states, dashed for others' words, dotted for doubt."""
    if voice.is_claim:
        return Stroke.DASHED
    return Stroke.DOTTED if voice.is_doubtful else Stroke.SOLID


def has_ended(dossier: Dossier, event: Event) -> bool:
    """Whether the state that the event began was over when its article came out."""
    when = event.when
    if when is None or when.extent is not Extent.THROUGHOUT or when.latest is None:
        return False
    published = dossier.article_by_id[event.spans[0].article].published
    day = bounds(published)[0].first if published else None
    return day is not None and when.latest < day


def _wanted(event: Event, view: View) -> bool:
    if event.voice.kind is VoiceKind.OPINION:
        return False
    shown = event.is_rupture or view.links is Links.ALL
    return shown or event.id == view.selection


def _tie(dossier: Dossier, event: Event) -> _Tie | None:
    actors = _countries(dossier, event.actors)
    recipients = _countries(dossier, event.recipients)
    if event.together and not recipients and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    if len(actors) != 1 or len(recipients) != 1 or actors == recipients:
        return None
    start, end = (dossier.countries.get(code) for code in (actors[0], recipients[0]))
    if start is None or end is None or not start.position or not end.position:
        return None
    return _Tie(event, start, end)


def _countries(dossier: Dossier, keys: tuple[str, ...]) -> list[str]:
    codes = (dossier.country_of(key) for key in keys)
    return list(dict.fromkeys(code for code in codes if code))


def _link(dossier: Dossier, view: View, tie: _Tie, lane: int, lanes: int) -> Link:
    event = tie.event
    lean = (lane - (lanes - 1) / 2) * BULGE
    if tie.start.id > tie.end.id:  # lanes count from one side, whoever acts
        lean = -lean
    start, end = tie.start.position, tie.end.position
    if start is None or end is None:
        raise ValueError(event.id)
    return Link(
        ref=event.id,
        kind=event.kind,
        title=dossier.sentence(event),
        caption=event.sort.name,
        when=when_words(event.when),
        start=tie.start.id,
        end=tie.end.id,
        path=arc((start.lat, start.lon), (end.lat, end.lon), lean),
        stroke=stroke(event.voice),
        rupture=event.is_rupture,
        ended=has_ended(dossier, event),
        directed=not event.together,
        chosen_only=not event.is_rupture and view.links is not Links.ALL,
        spans=event.spans,
    )
