"""What must hold across the records of a dossier."""

from collections.abc import Iterator

from dateline.domain.dossier import Dossier, Item
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import Place, PlaceKind
from dateline.errors import BadRecord


def check(dossier: Dossier) -> None:
    """Refuse a dossier that breaks a promise of the model.

    Raises:
        BadRecord: an id is used twice or names nothing; a record has no evidence; what
            is inferred has no rule.
    """
    _unique(dossier)
    _articles_unique(dossier)
    for index, place in enumerate(dossier.places):
        _place(place, f"places[{index}]")
    for index, mission in enumerate(dossier.missions):
        _mission(dossier, mission, f"missions[{index}]")
    for index, event in enumerate(dossier.events):
        _event(dossier, event, f"events[{index}]")


def _unique(dossier: Dossier) -> None:
    seen: set[str] = set()
    for path, key in _ids(dossier):
        if key in seen:
            raise BadRecord(path, f"the id “{key}” is used twice")
        seen.add(key)


def _ids(dossier: Dossier) -> Iterator[tuple[str, str]]:
    lists: dict[str, tuple[Item, ...]] = {
        "places": dossier.places,
        "missions": dossier.missions,
        "actors": dossier.actors,
        "events": dossier.events,
        "refused": dossier.refused,
    }
    for name, rows in lists.items():
        for index, row in enumerate(rows):
            yield f"{name}[{index}].id", row.id


def _articles_unique(dossier: Dossier) -> None:
    if len(dossier.article_by_id) != len(dossier.articles):
        raise BadRecord("articles", "two articles have the same id")


def _place(place: Place, path: str) -> None:
    if not place.spans:
        raise BadRecord(path, f"“{place.name}” has no sentence: it needs a mention")
    if place.is_inferred and place.inference is None:
        raise BadRecord(f"{path}.inference", "what is inferred needs the rule")
    if place.kind is PlaceKind.COUNTRY and not place.country:
        raise BadRecord(f"{path}.country", "a country needs its code")


def _mission(dossier: Dossier, mission: Mission, path: str) -> None:
    if not mission.of:
        raise BadRecord(f"{path}.of", "is missing")
    if not mission.spans:
        raise BadRecord(path, "has no sentence: it needs a mention")
    if mission.is_inferred and mission.inference is None:
        raise BadRecord(f"{path}.inference", "an inferred host needs the rule")
    if mission.city and not isinstance(dossier.by_id.get(mission.city), Place):
        raise BadRecord(f"{path}.city", f"there is no place “{mission.city}”")


def _event(dossier: Dossier, event: Event, path: str) -> None:
    if not event.spans:
        raise BadRecord(f"{path}.spans", "an event needs at least one span")
    for index, reading in enumerate(event.readings):
        if not reading.spans:
            where = f"{path}.readings[{index}].spans"
            raise BadRecord(where, "a reading needs at least one span")
    for side, keys in (("actors", event.actors), ("recipients", event.recipients)):
        for index, key in enumerate(keys):
            try:
                dossier.party(key)
            except KeyError:
                problem = f"there is no country, actor or mission “{key}”"
                raise BadRecord(f"{path}.{side}[{index}]", problem) from None
    if event.place and not isinstance(dossier.by_id.get(event.place), Place | Mission):
        raise BadRecord(f"{path}.place", f"there is no place “{event.place}”")
    _order(dossier, event, path)


def _order(dossier: Dossier, event: Event, path: str) -> None:
    if event.when is None:
        return
    for side, key in (("after", event.when.after), ("before", event.when.before)):
        if key and not isinstance(dossier.by_id.get(key), Event):
            raise BadRecord(f"{path}.when.{side}", f"there is no event “{key}”")
