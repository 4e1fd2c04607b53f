"""What a card says of one record: who, what, when, who says so, how we know."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier, join
from dateline.domain.event import Event
from dateline.domain.kind import KINDS
from dateline.domain.mission import Mission
from dateline.domain.place import How, Inference, Place
from dateline.domain.query import evidence, related, story
from dateline.domain.refused import Refused
from dateline.domain.span import Span
from dateline.scene.wording import status_words, use_words, voice_words, when_words


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a card: what it tells, and the words. ``ref`` leads to a record."""

    label: str
    words: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A record in words, neutral ones, and the quotes behind it."""

    ref: str
    sort: str
    title: str
    rows: tuple[Row, ...]
    quotes: tuple[Span, ...]
    quotes_title: str = "What the article says"


def card(dossier: Dossier, key: str) -> Card:
    """The card of the record with this id.

    Raises:
        KeyError: the dossier holds no such record.
    """
    item = dossier.by_id[key]
    if isinstance(item, Event):
        return _event(dossier, item)
    if isinstance(item, Place):
        return _place(dossier, item)
    if isinstance(item, Mission):
        return _mission(dossier, item)
    if isinstance(item, Actor):
        return _actor(dossier, item)
    return _refused(item)


def _event(dossier: Dossier, event: Event) -> Card:
    rows = [Row("Kind", event.sort.name)]
    if event.together:
        rows += _named(dossier, "Between", event.parties)
    else:
        rows += _named(dossier, "Who", event.actors)
        rows += _named(dossier, "To whom", event.recipients)
    rows.append(Row("When", when_words(event.when)))
    if event.place:
        rows.append(Row("Where", dossier.name_of(event.place), event.place))
    if status_words(event):
        rows.append(Row("Status", status_words(event)))
    by = event.voice.by if event.voice.by in dossier.by_id else ""
    rows.append(Row("Who says so", voice_words(dossier, event.voice), by))
    if event.when and event.when.rule:
        rows.append(Row("How we know the date", event.when.rule))
    for reading in event.readings:
        kind = KINDS[reading.kind].name
        told = voice_words(dossier, reading.voice)
        rows.append(Row("Also read as", f"{kind}. {told}"))
    if event.note:
        rows.append(Row("Note", event.note))
    sort = "Rupture" if event.is_rupture else "Event"
    quotes = evidence(dossier, event.id)
    return Card(event.id, sort, dossier.sentence(event), tuple(rows), quotes)


def _place(dossier: Dossier, place: Place) -> Card:
    rows = [Row("What", _place_words(dossier, place))]
    rows.append(Row("How we know", _how_words(place)))
    if place.inference:
        rows.append(Row("Rule", place.inference.rule))
    if place.position:
        lat, lon = place.position.lat, place.position.lon
        rows.append(Row("Where", position_words(lat, lon)))
    uses = dict.fromkeys(use_words(mention) for mention in place.mentions)
    if uses:
        rows.append(Row("As", join(iter(uses))))
    rows += _events(dossier, place.id)
    if place.note:
        rows.append(Row("Note", place.note))
    sort = place.kind.value.capitalize()
    titled = _quotes_title(place.mentions, place.inference)
    return Card(place.id, sort, place.name, tuple(rows), place.spans, titled)


def _mission(dossier: Dossier, mission: Mission) -> Card:
    sender = dossier.countries.get(mission.of)
    rows = [Row("Of", dossier.country_name(mission.of), sender.id if sender else "")]
    host = dossier.country_name(mission.host) if mission.host else "not stated"
    holder = dossier.countries.get(mission.host)
    rows.append(Row("In", host, holder.id if holder else ""))
    if mission.city:
        rows.append(Row("City", dossier.name_of(mission.city), mission.city))
    known = "place inferred" if mission.is_inferred else "named in the text"
    rows.append(Row("How we know", known if mission.host else "the text does not say"))
    if mission.inference:
        rows.append(Row("Rule", mission.inference.rule))
    rows += _events(dossier, mission.id)
    if mission.note:
        rows.append(Row("Note", mission.note))
    title = dossier.mission_name(mission)
    return Card(mission.id, "Mission", title, tuple(rows), mission.spans)


def _actor(dossier: Dossier, actor: Actor) -> Card:
    rows = []
    if actor.role:
        rows.append(Row("Role", actor.role))
    if actor.country:
        country = dossier.countries.get(actor.country)
        name = dossier.country_name(actor.country)
        rows.append(Row("Of", name, country.id if country else ""))
    rows += _events(dossier, actor.id)
    sort = actor.kind.value.capitalize()
    return Card(actor.id, sort, actor.name, tuple(rows), actor.spans)


def _refused(refused: Refused) -> Card:
    rows = (Row("Why it gets no mark", refused.reason),)
    return Card(refused.id, "Refused name", refused.name, rows, refused.spans)


def _named(dossier: Dossier, label: str, keys: tuple[str, ...]) -> Iterable[Row]:
    for index, key in enumerate(keys):
        item = dossier.by_id[key]
        words = dossier.name_of(key)
        if isinstance(item, Actor) and item.role:
            words = f"{words}, {item.role}"
        yield Row(label if index == 0 else "", words, key)


def _events(dossier: Dossier, key: str) -> Iterable[Row]:
    mine = related(dossier, key)
    first = True
    for event in story(dossier):
        if event.id in mine:
            yield Row("Events" if first else "", dossier.sentence(event), event.id)
            first = False


def _place_words(dossier: Dossier, place: Place) -> str:
    words = place.kind.value.capitalize()
    own = not place.country or dossier.country_name(place.country) == place.name
    return words if own else f"{words} in {dossier.country_name(place.country)}"


def _how_words(place: Place) -> str:
    if place.how is How.INFERRED:
        return "Inferred: the text does not name it"
    if place.located is How.INFERRED:
        return "Named in the text; its position is inferred"
    return "Named in the text"


def _quotes_title(mentions: tuple[object, ...], inference: Inference | None) -> str:
    led = inference is not None and not mentions
    return "The lines that led to it" if led else "What the article says"


def position_words(lat: float, lon: float) -> str:
    """A position for people: "0.23° S, 78.52° W"."""
    north = "N" if lat >= 0 else "S"
    east = "E" if lon >= 0 else "W"
    return f"{abs(lat):.2f}° {north}, {abs(lon):.2f}° {east}"
