"""All that is read in one text: names, dates, and events with voice, status and date.

The parts find by themselves; here they learn of each other: events of what names stand
for, voices and dates of which event they belong to. What they found is kept as it is,
with offsets into the text, for a dossier or a line of JSON to be made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.domain.event import Status
from dateline.domain.place import Use
from dateline.domain.voice import VoiceKind
from dateline.gazetteer.entry import Feature
from dateline.gazetteer.nations import Nations, open_nations
from dateline.gazetteer.places import Places, open_places
from dateline.reading import dates, events, status, voice
from dateline.reading import toponyms as names
from dateline.reading.cues import Lists, open_lists
from dateline.reading.dates import Found
from dateline.reading.event_dates import dates_of
from dateline.reading.events_happening import Happening
from dateline.reading.resolve import Resolved
from dateline.reading.sentences import Sentence, sentences, split
from dateline.reading.status import Mark
from dateline.reading.status import Status as Reach
from dateline.reading.toponyms import Toponyms
from dateline.reading.voice import Scope
from dateline.reading.words import words

_AHEAD = frozenset({"speech.threat", "agreement.promised"})
_NOT_A_NATION = frozenset({Use.PERSON, Use.VESSEL, Use.HOMONYM})


@dataclass(frozen=True, slots=True)
class Lexica:
    """What a reader knows beforehand: places, nations, lists of words."""

    places: Places
    nations: Nations
    lists: Lists


@dataclass(frozen=True, slots=True)
class Account:
    """An event as the text tells it, with whose word it is, how far it came, and when.

    ``by`` are the characters that name who says it, None for the author or nobody.
    """

    happening: Happening
    voice: VoiceKind
    by: tuple[int, int] | None
    status: Status
    tried: bool
    when: Found | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """One text as read; all offsets are characters of ``text``."""

    text: str
    published: date | None
    sentences: tuple[Sentence, ...]
    toponyms: Toponyms
    dates: tuple[Found, ...]
    accounts: tuple[Account, ...]


@cache
def open_lexica() -> Lexica:
    """Open what the program ships; once in a process."""
    return Lexica(open_places(), open_nations(), open_lists())


def analyse(
    text: str,
    published: date | None = None,
    lexica: Lexica | None = None,
    stretches: Sequence[tuple[int, int]] | None = None,
) -> Analysis:
    """Read a text. ``published`` is its own date, which "Friday" counts from.

    ``stretches`` are the paragraphs to read, in order, where some are left out: lines
    of contact, navigation.
    """
    known = lexica or open_lexica()
    told = _sentences(text, stretches)
    found = tuple(word for one in told for word in words(text, *one))
    toponyms = names.read(text, found, known.places, known.nations, known.lists)
    happenings = events.find(
        text, told, known.nations, _placed(toponyms, known), _refused(toponyms)
    )
    dated = dates.find(text, published, told)
    scopes = voice.voices(text, told, found)
    marks = status.negated(text, told, found) + status.statuses(text, told, found)
    whens = dates_of(text, happenings, dated, told, published)
    accounts = tuple(
        account
        for one, when in zip(happenings, whens, strict=True)
        if (account := _account(one, scopes, marks, when)) is not None
    )
    return Analysis(text, published, told, toponyms, dated, accounts)


def _sentences(
    text: str, stretches: Sequence[tuple[int, int]] | None
) -> tuple[Sentence, ...]:
    if stretches is None:
        return sentences(text)
    return tuple(one for start, end in stretches for one in split(text, start, end))


def _placed(toponyms: Toponyms, known: Lexica) -> dict[int, tuple[int, str]]:
    """Places that are no nations: by the first character, the end and the state."""
    codes = known.nations.by_iso2
    return {
        one.judged.name.start: (one.judged.name.end, codes[best.country].code)
        for one in toponyms.places
        if (best := one.best) is not None
        and best.feature is not Feature.COUNTRY
        and best.country in codes
    }


def _refused(toponyms: Toponyms) -> frozenset[int]:
    return frozenset(r.start for r in toponyms.refused if r.use in _NOT_A_NATION)


def _account(
    one: Happening,
    scopes: Sequence[Scope],
    marks: Sequence[Mark],
    when: Found | None,
) -> Account | None:
    at = one.verb[0]
    reach = status.status_at(marks, at)
    if reach is Reach.NOT_DONE and one.kind != "speech.refuse":
        return None  # "will not accept" is a refusal, and done
    scope = voice.voice_at(scopes, at)
    kind = scope.kind if scope else VoiceKind.STATED
    by = (scope.by_start, scope.by_end) if scope and scope.by_start >= 0 else None
    if one.kind == "speech.accuse" and one.actors and kind is VoiceKind.STATED:
        # That somebody is accused says nothing of the deed: it is the accuser's word.
        kind, by = VoiceKind.ATTRIBUTED, (one.actors[0].start, one.actors[0].end)
    if one.supposed:
        kind = VoiceKind.HYPOTHETICAL
    # A threat or a promise is of what is to come, and is made now.
    looks_ahead = one.kind in _AHEAD
    planned = (one.meant or reach is Reach.PLANNED) and not looks_ahead
    return Account(
        one,
        kind,
        by,
        Status.PLANNED if planned else Status.DONE,
        reach is Reach.TRIED,
        when,
    )


def meant(resolved: Resolved) -> bool:
    """Whether a mention names its place as a place: neither people nor government."""
    return resolved.judged.use is not Use.METONYM
