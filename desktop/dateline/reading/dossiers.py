"""From a reading to a dossier: every record with the sentence behind it.

What is built here keeps the promises of ``domain.record``: it is written and read again
through it, so that a dossier that was read can be trusted like one from a file.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.domain.article import Article
from dateline.domain.dossier import Dossier
from dateline.domain.event import Event, Status
from dateline.domain.record.check import check
from dateline.domain.refused import Refused
from dateline.domain.tie import TURNS
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import When, bounds
from dateline.gazetteer.entry import Feature
from dateline.reading.actors_party import Party
from dateline.reading.analysis import (
    Account,
    Analysis,
    Lexica,
    analyse,
    meant,
    open_lexica,
)
from dateline.reading.dates import AnchorKind, Found
from dateline.reading.dossier_parties import PartyBook
from dateline.reading.dossier_places import Candidates, PlaceBook
from dateline.reading.evidence import Ids, Source, quoted, sentence

BY_PUBLICATION = "The text does not date it; it had come when the article told of it."
ATTEMPT = "The text tells of an attempt."
_AT = frozenset({"in", "at", "near", "outside", "inside"})
_REACH = 80  # characters after what tells an event in which its place may follow


@dataclass(frozen=True, slots=True)
class Built:
    """A dossier, and what its places could be instead: candidates by place id."""

    dossier: Dossier
    candidates: Candidates


def published_day(edtf: str) -> date | None:
    """The day an article is of, None where only a month, a year or nothing is known."""
    try:
        first, last = bounds(edtf)
    except ValueError:
        return None
    day = first.first
    return day if day is not None and day == last.last else None


def build(
    article: Article,
    stretches: Sequence[tuple[int, int]] | None = None,
    lexica: Lexica | None = None,
) -> Built:
    """Read an article. ``stretches`` are its paragraphs, where some are left out."""
    known = lexica or open_lexica()
    day = published_day(article.published)
    return assemble(article, analyse(article.text, day, known, stretches), known)


def assemble(article: Article, read: Analysis, lexica: Lexica) -> Built:
    """The dossier of one article from its reading."""
    source, ids = Source(article.id, article.text), Ids()
    book = PlaceBook(source, ids, lexica.nations)
    book.read(read.toponyms)
    parties = PartyBook(source, ids, book, lexica.places)
    parties.read(read.toponyms.missions)
    events = _Events(read, source, ids, book, parties).events()
    refused = tuple(
        Refused(
            ids.of("no", one_name),
            source.span(one.start, one.end),
            one.use,
            sentence(one.why),
        )
        for one in read.toponyms.refused
        if (one_name := read.text[one.start : one.end]).strip()
    )
    dossier = Dossier(
        title=quoted(article.title),
        articles=(article,),
        places=book.places(),
        missions=tuple(parties.missions),
        actors=parties.actors(),
        events=events,
        refused=refused,
    )
    check(dossier)
    return Built(dossier, book.candidates)


class _Events:
    """Makes the events' records of one reading."""

    def __init__(
        self,
        read: Analysis,
        source: Source,
        ids: Ids,
        book: PlaceBook,
        parties: PartyBook,
    ) -> None:
        self.read = read
        self.source = source
        self.ids = ids
        self.parties = parties
        self.sites = [
            (one.judged.name.start, book.at(one.judged.name.start, one.judged.name.end))
            for one in read.toponyms.places
            if one.best is not None
            and one.best.feature is not Feature.COUNTRY
            and meant(one)
        ]
        self.starts = [start for start, _ in self.sites]

    def events(self) -> tuple[Event, ...]:
        """The events in the order of the text."""
        known = {
            number: (
                self._all(one.happening.actors),
                self._all(one.happening.recipients),
            )
            for number, one in enumerate(self.read.accounts)
        }  # all parties first: a speaker may be named as one further on
        return tuple(
            self._event(number, one, *known[number])
            for number, one in enumerate(self.read.accounts)
        )

    def _all(self, parties: Sequence[Party]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.parties.party(p) for p in parties))

    def _event(
        self,
        number: int,
        one: Account,
        actors: tuple[str, ...],
        recipients: tuple[str, ...],
    ) -> Event:
        told = one.happening
        by = self.parties.speaker(*one.by) if one.by else ""
        return Event(
            id=self.ids.take(f"E{number + 1}"),
            kind=told.kind,
            actors=actors,
            recipients=tuple(key for key in recipients if key not in actors),
            voice=Voice(one.voice, by),
            spans=(self.source.span(told.start, told.end),),
            when=self._when(one.when) or self._by_publication(one),
            place=self._place(one),
            status=Status.PLANNED if one.tried else one.status,
            together=told.together and len(actors) > 1,
            note=ATTEMPT if one.tried else "",
        )

    def _when(self, found: Found | None) -> When | None:
        if found is None:
            return None
        try:
            bounds(found.edtf)
        except ValueError:
            return None  # a date that the calendar of dossiers does not hold
        because = [(found.start, found.end)]
        rule = found.rule
        if found.anchor.kind is AnchorKind.TEXT:
            because.append((found.anchor.start, found.anchor.end))
        elif found.anchor.kind is AnchorKind.PUBLISHED:
            rule = f"{rule}, from the article’s date"
        return When(
            found.edtf,
            found.extent,
            f"{rule[:1].upper()}{rule[1:]}.",
            self.source.spans(tuple(because)),
        )

    def _by_publication(self, one: Account) -> When | None:
        """Until when a step between states had come that the text does not date.

        How states stand is asked day by day, and would be told as untouched otherwise.
        """
        real = one.voice not in (VoiceKind.HYPOTHETICAL, VoiceKind.OPINION)
        if one.happening.kind not in TURNS or one.status is not Status.DONE:
            return None
        if self.read.published is None or one.tried or not real:
            return None
        return When(f"../{self.read.published}", rule=BY_PUBLICATION)

    def _place(self, one: Account) -> str:
        """The mission it befell, or the place that its clause names with "in", "at"."""
        told = one.happening
        missions = {mission.id for mission in self.parties.missions}
        for party in told.recipients:
            key = self.parties.party(party)
            if key in missions:
                return key
        sentence = self.read.sentences[told.sentence]
        end = min(sentence.end, told.end + _REACH)
        at = bisect_right(self.starts, told.start - 1)
        for start, key in self.sites[at:]:
            if start >= end:
                break
            if key and self._before(start) in _AT:
                return key
        return ""

    def _before(self, start: int) -> str:
        """The word before a character, in lower case."""
        text = self.read.text[max(0, start - 12) : start].split()
        return text[-1].lower() if text else ""
