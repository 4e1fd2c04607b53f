"""Dossier → plain data, in the order a reader expects; empty fields are left out."""

from dateline.domain.actor import Actor
from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Reading
from dateline.domain.mission import Mission
from dateline.domain.place import Inference, Mention, Place
from dateline.domain.position import Position
from dateline.domain.record.parse import FORMAT, SCHEMA
from dateline.domain.refused import Refused
from dateline.domain.span import Span
from dateline.domain.voice import Voice
from dateline.domain.when import Extent, When

Record = dict[str, object]


def record(dossier: Dossier) -> Record:
    """The dossier as plain data that ``dossier`` reads back; texts are in it."""
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "title": dossier.title,
        "articles": [article_record(item) for item in dossier.articles],
        "places": [_place(item) for item in dossier.places],
        "missions": [_mission(item) for item in dossier.missions],
        "actors": [_actor(item) for item in dossier.actors],
        "events": [_event(item) for item in dossier.events],
        "refused": [_refused(item) for item in dossier.refused],
    }


def article_record(article: Article) -> Record:
    """An article with its text."""
    return _full(
        id=article.id,
        title=article.title,
        author=article.author,
        publisher=article.publisher,
        published=article.published,
        language=article.language,
        file=article.file,
        sources=list(article.sources),
        sha256=article.sha256,
        text=article.text,
    )


def span_record(span: Span) -> Record:
    """A span: article, start, end (Unicode characters), quote."""
    return {
        "article": span.article,
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
    }


def _full(**fields: object) -> Record:
    return {key: value for key, value in fields.items() if value not in ("", None, [])}


def _spans(spans: tuple[Span, ...]) -> list[Record]:
    return [span_record(span) for span in spans]


def _mentions(mentions: tuple[Mention, ...]) -> list[Record]:
    return [{**span_record(item.span), "use": item.use.value} for item in mentions]


def _inference(inference: Inference | None) -> Record | None:
    if inference is None:
        return None
    return _full(rule=inference.rule, because=_spans(inference.because))


def _position(position: Position | None) -> Record | None:
    return None if position is None else {"lat": position.lat, "lon": position.lon}


def _place(place: Place) -> Record:
    return _full(
        id=place.id,
        name=place.name,
        kind=place.kind.value,
        how=place.how.value,
        located=place.located.value,
        country=place.country,
        position=_position(place.position),
        geonames=place.geonames,
        mentions=_mentions(place.mentions),
        inference=_inference(place.inference),
        note=place.note,
    )


def _mission(mission: Mission) -> Record:
    return _full(
        id=mission.id,
        kind=mission.kind.value,
        of=mission.of,
        host=mission.host,
        city=mission.city,
        host_how=mission.host_how.value,
        position=_position(mission.position),
        mentions=_mentions(mission.mentions),
        inference=_inference(mission.inference),
        note=mission.note,
    )


def _actor(actor: Actor) -> Record:
    return _full(
        id=actor.id,
        name=actor.name,
        kind=actor.kind.value,
        country=actor.country,
        role=actor.role,
        mentions=_mentions(actor.mentions),
    )


def _voice(voice: Voice) -> Record:
    return _full(kind=voice.kind.value, by=voice.by)


def _when(when: When | None) -> Record | None:
    if when is None:
        return None
    extent = "" if when.extent is Extent.WITHIN else when.extent.value
    return {"edtf": when.edtf} | _full(
        extent=extent,
        rule=when.rule,
        because=_spans(when.because),
        after=when.after,
        before=when.before,
    )


def _reading(reading: Reading) -> Record:
    return {
        "kind": reading.kind,
        "voice": _voice(reading.voice),
        "spans": _spans(reading.spans),
    }


def _event(event: Event) -> Record:
    return _full(
        id=event.id,
        kind=event.kind,
        actors=list(event.actors),
        recipients=list(event.recipients),
        together=event.together or None,
        when=_when(event.when),
        place=event.place,
        status=event.status.value,
        voice=_voice(event.voice),
        summary=event.summary,
        note=event.note,
        spans=_spans(event.spans),
        readings=[_reading(item) for item in event.readings],
    )


def _refused(refused: Refused) -> Record:
    return (
        {"id": refused.id}
        | span_record(refused.span)
        | {
            "use": refused.use.value,
            "reason": refused.reason,
        }
    )
