"""GeoJSON (RFC 7946) of places, missions and links, each with its quotes.

Coordinates turn to [lon, lat] here and nowhere else in this room. A record that the
text does not let us locate, and a country, which is no point, has no geometry; so
every record is there, and a table of them is whole.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import How, Inference, Place, PlaceKind
from dateline.domain.position import Position
from dateline.domain.query import evidence
from dateline.domain.span import Span
from dateline.domain.view import View
from dateline.geometry.antimeridian import cut
from dateline.geometry.bounds import Box, box
from dateline.geometry.great_circle import LatLon
from dateline.scene.build import build
from dateline.scene.marks import mission_inference, mission_position
from dateline.scene.model import Link, Scene
from dateline.scene.wording import status_words, voice_words, when_words

Table = dict[str, Any]

AROUND = 32  # characters of prefix and suffix, so that a moved quote is found again
DECIMALS = 6  # of a degree: a tenth of a metre


def geojson(dossier: Dossier, view: View) -> bytes:
    """What a view of a dossier shows, as one FeatureCollection in UTF-8.

    Features come in the order places, missions, links, each by id. ``left_out`` counts
    the places and missions that the view hides as inferred or by its filter, and the
    events that it draws no link for.
    """
    scene = build(dossier, view)
    found = (*_by_id(dossier.places), *_by_id(dossier.missions))
    known = [item for item in found if view.inferred or not _hidden(dossier, item)]
    drawn = {it.ref for it in scene.fills} | {it.ref for it in scene.marks}
    shown = [item for item in known if view.filter.is_open or item.id in drawn]
    left_out = {
        "inferred": len(found) - len(known),
        "filtered": len(known) - len(shown),
        "events": len(dossier.events) - len({link.ref for link in scene.links}),
    }
    features = [
        *(
            _mission(dossier, item)
            if isinstance(item, Mission)
            else _place(dossier, scene, item)
            for item in shown
        ),
        *(_link(dossier, link) for link in sorted(scene.links, key=lambda it: it.ref)),
    ]
    collection: Table = {"type": "FeatureCollection"}
    around = _bbox(features)
    if around is not None:
        collection["bbox"] = around
    collection |= {
        "title": dossier.title,
        "source": scene.source,
        "articles": [_article(dossier, key) for key in dossier.article_by_id],
        "left_out": left_out,
        "features": features,
    }
    text = json.dumps(collection, ensure_ascii=False, indent=1, allow_nan=False)
    return f"{text}\n".encode()


def quotes(dossier: Dossier, spans: Iterable[Span]) -> list[Table]:
    """Spans as W3C Web Annotation selectors: position and quote in one table."""
    return [_quote(dossier.text(span.article), span) for span in sorted(set(spans))]


def _quote(text: str, span: Span) -> Table:
    return {
        "article": span.article,
        "start": span.start,
        "end": span.end,
        "exact": span.quote,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }


def _article(dossier: Dossier, key: str) -> Table:
    article = dossier.article_by_id[key]
    return _full(
        id=article.id,
        title=article.title,
        author=article.author,
        publisher=article.publisher,
        published=article.published,
        language=article.language,
        sha256=article.sha256,
    )


def _place(dossier: Dossier, scene: Scene, place: Place) -> Table:
    part = {fill.ref: fill.part.value for fill in scene.fills}
    country = place.kind is PlaceKind.COUNTRY
    return _feature(
        place.id,
        _point(None if country else place.position),
        feature="place",
        kind=place.kind.value,
        name=place.name,
        country=place.country,
        part=part.get(place.id),
        geonames=place.geonames,
        how=place.how.value,
        located=None if country or not place.position else place.located.value,
        **_known(dossier, place.inference),
        note=place.note,
        quotes=quotes(dossier, (m.span for m in place.mentions)),
    )


def _mission(dossier: Dossier, mission: Mission) -> Table:
    return _feature(
        mission.id,
        _point(mission_position(dossier, mission)),
        feature="mission",
        kind=mission.kind.value,
        name=dossier.mission_name(mission),
        of=mission.of,
        host=mission.host,
        city=mission.city,
        how=mission.host_how.value if mission.host else None,
        **_known(dossier, mission_inference(dossier, mission)),
        note=mission.note,
        quotes=quotes(dossier, mission.spans),
    )


def _known(dossier: Dossier, inference: Inference | None) -> Table:
    """The rule that found a thing, and the spans that led to it."""
    if inference is None:
        return {}
    because = quotes(dossier, inference.because)
    return {"rule": inference.rule, "because": because}


def _link(dossier: Dossier, link: Link) -> Table:
    event = dossier.by_id[link.ref]
    if not isinstance(event, Event):
        raise TypeError(link.ref)
    when = event.when
    return _feature(
        link.ref,
        _line(link.path),
        feature="link",
        kind=link.kind,
        name=link.title,
        rupture=link.rupture,
        ended=link.ended,
        directed=link.directed,
        actors=_parties(dossier, event.actors),
        recipients=_parties(dossier, event.recipients),
        ends=[link.start, link.end],
        place=event.place,
        when=when.edtf if when else None,
        extent=when.extent.value if when else None,
        when_words=when_words(when),
        rule=when.rule if when else "",
        because=quotes(dossier, when.because if when else ()),
        status=status_words(event),
        voice=event.voice.kind.value,
        by=dossier.name_of(event.voice.by) if event.voice.by else "",
        voice_words=voice_words(dossier, event.voice),
        cameo=event.sort.cameo,
        plover=event.sort.plover,
        quad=event.sort.quad.value,
        note=event.note,
        quotes=quotes(dossier, evidence(dossier, event.id)),
    )


def _parties(dossier: Dossier, keys: tuple[str, ...]) -> list[Table]:
    return [
        _full(id=key, name=dossier.name_of(key), country=dossier.country_of(key))
        for key in keys
    ]


def _feature(key: str, geometry: Table | None, **properties: object) -> Table:
    told = {"id": key} | _full(**properties)
    return {"type": "Feature", "id": key, "geometry": geometry, "properties": told}


def _point(position: Position | None) -> Table | None:
    if position is None:
        return None
    at = _coordinates((position.lat, position.lon))
    return {"type": "Point", "coordinates": at}


def _line(path: tuple[LatLon, ...]) -> Table:
    rows = [[_coordinates(point) for point in row] for row in cut(path)]
    if len(rows) == 1:
        return {"type": "LineString", "coordinates": rows[0]}
    return {"type": "MultiLineString", "coordinates": rows}


def _coordinates(point: LatLon) -> list[float]:
    lat, lon = point
    return [round(lon, DECIMALS) + 0.0, round(lat, DECIMALS) + 0.0]  # no -0.0


def _bbox(features: list[Table]) -> list[float] | None:
    """[west, south, east, north]; west is the larger where the 180° meridian is in.

    RFC 7946, section 5.2.
    """
    around = box((lat, lon) for item in features for lon, lat in _points(item))
    return None if around is None else _edges(around)


def _edges(around: Box) -> list[float]:
    east = around.east - 360.0 if around.east > 180.0 else around.east
    edges = around.west, around.south, east, around.north
    return [round(edge, DECIMALS) + 0.0 for edge in edges]


def _points(feature: Table) -> Iterator[list[float]]:
    geometry = feature["geometry"]
    if geometry is None:
        return
    shape, found = geometry["type"], geometry["coordinates"]
    if shape == "Point":
        yield found
    else:
        for row in [found] if shape == "LineString" else found:
            yield from row


def _hidden(dossier: Dossier, item: Place | Mission) -> bool:
    """Whether a view that shows only what is named leaves it out."""
    if isinstance(item, Mission):
        return mission_inference(dossier, item) is not None
    if item.kind is PlaceKind.COUNTRY:
        return item.how is How.INFERRED  # it is no point to be inferred
    return item.is_inferred


def _by_id(items: Iterable[Any]) -> list[Any]:
    return sorted(items, key=lambda item: item.id)


def _full(**fields: object) -> Table:
    return {key: value for key, value in fields.items() if value not in ("", None, [])}
