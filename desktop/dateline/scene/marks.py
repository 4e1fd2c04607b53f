"""Places and missions as marks that don't hide each other, with their labels."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.domain.dossier import Dossier
from dateline.domain.mission import Mission
from dateline.domain.place import Inference, Place, PlaceKind
from dateline.domain.position import Position
from dateline.domain.view import View
from dateline.geometry.nearby import Nearby
from dateline.geometry.spread import spread
from dateline.scene.model import Fill, Label, Link, Mark
from dateline.scene.signs import Glyph, Part

SAME_SPOT_KM = 60.0  # marks nearer than this hide each other on a map of a region
STEP_PX = 13.0  # from the middle of a mark to that of its neighbour

_GLYPHS = {
    PlaceKind.CITY: Glyph.CITY,
    PlaceKind.FACILITY: Glyph.FACILITY,
    PlaceKind.REGION: Glyph.REGION,
}
_WEIGHT = {Glyph.CITY: 50, Glyph.FACILITY: 40, Glyph.REGION: 30, Glyph.MISSION: 20}


@dataclass(frozen=True, slots=True)
class Drawn:
    """Marks and their labels."""

    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


def drawn(
    dossier: Dossier, view: View, fills: tuple[Fill, ...], links: tuple[Link, ...]
) -> Drawn:
    """The marks of places, missions and links' ends, those of one spot set apart."""
    part = {fill.code: fill.part for fill in fills}
    found = (*_places(dossier, view, part), *_missions(dossier, view, part))
    marks = _set_apart([*found, *ends(dossier, links, fills, found)])
    return Drawn(marks, tuple(_labels(dossier, marks)))


def _places(dossier: Dossier, view: View, part: dict[str, Part]) -> Iterable[Mark]:
    for place in dossier.places:
        if place.position is None or place.kind not in _GLYPHS:
            continue
        if place.is_inferred and not view.inferred:
            continue
        yield Mark(
            ref=place.id,
            glyph=_GLYPHS[place.kind],
            name=place.name,
            position=place.position,
            hollow=place.is_inferred,
            head=place.position,
            offset=(0.0, 0.0),
            part=part.get(place.country, Part.NAMED),
            code=place.country,
            spans=place.spans,
            rule=_rule(place.inference),
        )


def _missions(dossier: Dossier, view: View, part: dict[str, Part]) -> Iterable[Mark]:
    for mission in dossier.missions:
        position = mission_position(dossier, mission)
        inferred = mission_inference(dossier, mission)
        if position is None or (inferred and not view.inferred):
            continue
        yield Mark(
            ref=mission.id,
            glyph=Glyph.MISSION,
            name=dossier.mission_name(mission),
            position=position,
            hollow=inferred is not None,
            head=position,
            offset=(0.0, 0.0),
            part=part.get(mission.of, Part.NAMED),
            code=mission.of,
            spans=mission.spans,
            rule=_rule(inferred),
        )


def mission_inference(dossier: Dossier, mission: Mission) -> Inference | None:
    """How a rule put a mission where it is drawn; None where the text says it.

    A mission that is drawn at its city is there by the rule that found the city.
    """
    if mission.is_inferred:
        return mission.inference
    city = dossier.by_id.get(mission.city) if mission.position is None else None
    return city.inference if isinstance(city, Place) and city.is_inferred else None


def mission_position(dossier: Dossier, mission: Mission) -> Position | None:
    """Where a mission is drawn: its own position, else its city's, else nowhere."""
    if mission.position is not None:
        return mission.position
    city = dossier.by_id.get(mission.city) if mission.city else None
    return city.position if isinstance(city, Place) else None


def ends(
    dossier: Dossier,
    links: tuple[Link, ...],
    fills: tuple[Fill, ...],
    found: tuple[Mark, ...],
) -> Iterable[Mark]:
    """Small marks where a link ends and no other mark is: its country's capital."""
    part = {fill.code: fill.part for fill in fills}
    taken = Nearby(SAME_SPOT_KM)
    for mark in found:
        taken.add((mark.position.lat, mark.position.lon))
    wanted = {key for link in links for key in (link.start, link.end)}
    for key in sorted(wanted - {mark.ref for mark in found}):
        country = dossier.by_id[key]
        if not isinstance(country, Place) or country.position is None:
            continue
        spot = (country.position.lat, country.position.lon)
        if taken.first(spot) is not None:
            continue
        yield Mark(
            ref=country.id,
            glyph=Glyph.END,
            name=country.name,
            position=country.position,
            hollow=False,
            head=country.position,
            offset=(0.0, 0.0),
            part=part.get(country.country, Part.NAMED),
            code=country.country,
            spans=country.spans,
        )


def _set_apart(marks: list[Mark]) -> tuple[Mark, ...]:
    heads: list[list[Mark]] = []
    spots = Nearby(SAME_SPOT_KM)
    for mark in sorted(marks, key=_rank):
        spot = (mark.position.lat, mark.position.lon)
        group = spots.first(spot)
        if group is None:
            spots.add(spot)
            heads.append([mark])
        else:
            heads[group].append(mark)
    placed = [
        replace(mark, head=group[0].position, offset=offset)
        for group in heads
        for mark, offset in zip(group, spread(len(group), STEP_PX), strict=True)
    ]
    return tuple(sorted(placed, key=_rank, reverse=True))


def _rank(mark: Mark) -> tuple[int, bool, str]:
    return -_WEIGHT.get(mark.glyph, 0), mark.hollow, mark.ref


def _labels(dossier: Dossier, marks: tuple[Mark, ...]) -> Iterable[Label]:
    weight: dict[str, int] = {}
    for event in dossier.events:
        weight[event.place] = weight.get(event.place, 0) + 1
    for mission in dossier.missions:
        weight[mission.city] = weight.get(mission.city, 0) + weight.get(mission.id, 0)
    for mark in sorted(marks, key=_rank):
        if mark.glyph is Glyph.END:
            continue
        yield Label(
            ref=mark.ref,
            text=mark.name,
            position=mark.position,
            priority=_WEIGHT[mark.glyph] + min(weight.get(mark.ref, 0), 9),
            quiet=mark.hollow,
            glyph=mark.glyph,
        )


def _rule(inference: Inference | None) -> str:
    return inference.rule if inference else ""
