"""What the lists say, as plain rows; nothing of Qt, so that it is tested without."""

from dataclasses import dataclass, replace
from enum import StrEnum

from dateline.domain.dossier import Dossier
from dateline.domain.event import Event
from dateline.domain.mission import Mission
from dateline.domain.place import How, Place, PlaceKind
from dateline.domain.query import chronicle, evidence, fold, story
from dateline.domain.voice import VoiceKind
from dateline.scene.links import stroke
from dateline.scene.parts import parts
from dateline.scene.signs import Part, Stroke
from dateline.scene.wording import use_words, voice_words, when_words
from dateline.ui.quoting import quote_of


class Sign(StrEnum):
    """The symbol before a row: as it is drawn on the map."""

    NONE = ""
    COUNTRY = "country"
    CITY = "city"
    FACILITY = "facility"
    REGION = "region"
    MISSION = "mission"
    EVENT = "event"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list; one without ``key`` is a heading above those after it.

    ``title`` and ``note`` are shown, ``folded`` is searched. ``inferred``: the text
    does not name it, so the row goes when inferred places are hidden. ``part`` colours
    a sign, ``stroke`` is a link's line, ``count`` the number of spans behind the row.
    """

    key: str
    title: str
    note: str = ""
    sign: Sign = Sign.NONE
    hollow: bool = False
    inferred: bool = False
    rupture: bool = False
    opinion: bool = False
    part: Part = Part.NAMED
    stroke: Stroke = Stroke.SOLID
    count: int = 0
    folded: str = ""

    @property
    def spoken(self) -> str:
        """The row in words, for those who can't see it."""
        if not self.key:
            return self.title
        told = [self.title, self.note]
        if self.rupture and self.sign is Sign.EVENT:
            told.insert(0, "Rupture")
        return ", ".join(part for part in told if part)


def place_rows(dossier: Dossier) -> tuple[Row, ...]:
    """Cities, facilities, missions and countries, each under its heading."""
    part = parts(dossier)
    cities = _kind(dossier, part, PlaceKind.CITY)
    sites = _kind(dossier, part, PlaceKind.FACILITY)
    regions = _kind(dossier, part, PlaceKind.REGION)
    missions = [_mission(dossier, part, mission) for mission in dossier.missions]
    countries = _kind(dossier, part, PlaceKind.COUNTRY)
    order = list(Part)
    countries.sort(key=lambda row: (order.index(row.part), fold(row.title)))
    groups = (
        ("Cities", cities),
        ("Facilities", sites),
        ("Regions", regions),
        ("Missions", missions),
        ("Countries", countries),
    )
    return tuple(
        row for heading, found in groups if found for row in (Row("", heading), *found)
    )


def event_rows(
    dossier: Dossier, by_date: bool, quoted: bool = False
) -> tuple[Row, ...]:
    """The events as the article tells them, or by date.

    ``quoted`` titles them in the article's own words, and notes the neutral kind.
    """
    tale = chronicle(dossier) if by_date else story(dossier)
    return tuple(_event(dossier, event, quoted) for event in tale)


def refused_rows(dossier: Dossier) -> tuple[Row, ...]:
    """The names that got no mark, in the order of the text, with the reason."""
    order = {article.id: at for at, article in enumerate(dossier.articles)}
    found = sorted(
        dossier.refused, key=lambda item: (order[item.span.article], item.span, item.id)
    )
    return tuple(
        _searchable(
            Row(item.id, item.name, item.reason, sign=Sign.REFUSED), item.use.value
        )
        for item in found
    )


def shown(
    rows: tuple[Row, ...],
    search: str,
    inferred: bool,
    keys: frozenset[str] | None = None,
) -> tuple[Row, ...]:
    """The rows that a search leaves, with the headings of those; accents don't matter.

    Every word of the search must occur in a row. ``keys`` are the records that the
    filter leaves, None for all.
    """
    words = fold(search).split()
    kept: list[Row] = []
    heading: Row | None = None
    for row in rows:
        if not row.key:
            heading = row
        elif keys is not None and row.key not in keys:
            continue
        elif (inferred or not row.inferred) and all(w in row.folded for w in words):
            if heading is not None:
                kept.append(heading)
                heading = None
            kept.append(row)
    return tuple(kept)


def counted(rows: tuple[Row, ...]) -> int:
    """How many of the rows are records, headings aside."""
    return sum(1 for row in rows if row.key)


def _kind(dossier: Dossier, part: dict[str, Part], kind: PlaceKind) -> list[Row]:
    found = [place for place in dossier.places if place.kind is kind]
    found.sort(key=lambda place: (place.is_inferred, fold(place.name), place.id))
    return [_place(dossier, part, place) for place in found]


def _place(dossier: Dossier, part: dict[str, Part], place: Place) -> Row:
    is_country = place.kind is PlaceKind.COUNTRY
    if is_country:
        note = _PART_NOTES[part.get(place.country, Part.NAMED)]
    else:
        note = dossier.country_name(place.country) if place.country else ""
    unnamed = place.how is How.INFERRED
    hollow = unnamed if is_country else place.is_inferred
    if hollow:
        doubt = "inferred" if unnamed else "position inferred"
        note = f"{note} · {doubt}" if note else doubt
    row = Row(
        key=place.id,
        title=place.name,
        note=note,
        sign=Sign(place.kind.value),
        hollow=hollow,
        inferred=unnamed,
        part=part.get(place.country, Part.NAMED),
        count=len(place.spans),
    )
    uses = " ".join(use_words(mention) for mention in place.mentions)
    quotes = " ".join(span.quote for span in place.spans)
    return _searchable(row, f"{uses} {quotes}")


def _mission(dossier: Dossier, part: dict[str, Part], mission: Mission) -> Row:
    host = dossier.country_name(mission.host) if mission.host else ""
    note = host or "no place in the text"
    if mission.is_inferred:
        note = f"{note} · place inferred"
    row = Row(
        key=mission.id,
        title=dossier.mission_name(mission),
        note=note,
        sign=Sign.MISSION,
        hollow=mission.is_inferred,
        part=part.get(mission.of, Part.NAMED),
        count=len(mission.spans),
    )
    return _searchable(row, " ".join(span.quote for span in mission.spans))


def _event(dossier: Dossier, event: Event, quoted: bool) -> Row:
    neutral = dossier.sentence(event)
    note = f"{when_words(event.when)} · {voice_words(dossier, event.voice)}"
    row = Row(
        key=event.id,
        title=quote_of(dossier, event.id) if quoted else neutral,
        note=f"{event.sort.name} · {note}" if quoted else note,
        sign=Sign.EVENT,
        rupture=event.is_rupture,
        opinion=event.voice.kind is VoiceKind.OPINION,
        stroke=stroke(event.voice),
        count=len(evidence(dossier, event.id)),
    )
    parties = " ".join(dossier.name_of(key) for key in event.parties)
    place = dossier.name_of(event.place) if event.place else ""
    quotes = " ".join(span.quote for span in evidence(dossier, event.id))
    return _searchable(row, f"{event.sort.name} {neutral} {parties} {place} {quotes}")


def _searchable(row: Row, more: str) -> Row:
    return replace(row, folded=fold(f"{row.spoken} {more}"))


_PART_NOTES = {
    Part.BREAKER: "broke off or suspended relations",
    Part.BROKEN: "relations broken off by another",
    Part.PARTY: "took part",
    Part.NAMED: "named only",
}
