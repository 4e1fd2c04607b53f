"""What there is to filter by in a dossier, with how many events each lets through."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from dateline.domain.actor import Actor
from dateline.domain.dossier import Dossier
from dateline.domain.filter import speakers
from dateline.domain.kind import KINDS
from dateline.domain.lens import NO_OPINIONS, STATED_ONLY, Filter
from dateline.domain.once import once
from dateline.domain.query import countries_of, fold
from dateline.domain.voice import VoiceKind
from dateline.scene.timeline import group_name

VOICES = {
    VoiceKind.STATED: "Stated by the author",
    VoiceKind.ATTRIBUTED: "Attributed to others",
    VoiceKind.QUOTED: "Quoted",
    VoiceKind.HEDGED: "Hedged",
    VoiceKind.HYPOTHETICAL: "Hypothetical",
    VoiceKind.OPINION: "The author’s opinion",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be ticked: its key, its words, how many events have it.

    ``group`` is the heading that it comes under; empty where there are none.
    """

    key: str
    words: str
    count: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """All that can be ticked, the most frequent first; kinds under their lanes."""

    kinds: tuple[Choice, ...]
    countries: tuple[Choice, ...]
    people: tuple[Choice, ...]
    voices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Lens:
    """A way to look: its words, and what it leaves through.

    Of a filter it sets ``voices`` and ``speaker``; the rest stays as it is.
    """

    words: str
    shows: Filter


@once
def choices(dossier: Dossier) -> Choices:
    """What a dossier can be filtered by."""
    events = dossier.events
    people = {item.id for item in dossier.by_id.values() if isinstance(item, Actor)}
    return Choices(
        kinds=_kinds(Counter(event.kind for event in events)),
        countries=_most_first(
            Counter(code for event in events for code in countries_of(dossier, event)),
            dossier.country_name,
        ),
        people=_most_first(
            Counter(key for event in events for key in event.parties if key in people),
            dossier.name_of,
        ),
        voices=_voices(Counter(event.voice.kind for event in events)),
    )


@once
def lenses(dossier: Dossier) -> tuple[Lens, ...]:
    """The lenses of a dossier: all, stated, no opinions, and as each speaker has it."""
    fixed = (
        Lens("Everything that is told", Filter()),
        Lens("Only what is stated", STATED_ONLY),
        Lens("Without opinions", NO_OPINIONS),
    )
    told = sorted(speakers(dossier), key=lambda by: (fold(dossier.name_of(by)), by))
    return fixed + tuple(
        Lens(f"As {dossier.name_of(by)} has it", Filter(speaker=by)) for by in told
    )


def lens_of(dossier: Dossier, chosen: Filter) -> Lens | None:
    """The lens that a filter looks through; None where the voices are otherwise."""
    looks = (chosen.voices, chosen.speaker)
    return next(
        (
            lens
            for lens in lenses(dossier)
            if (lens.shows.voices, lens.shows.speaker) == looks
        ),
        None,
    )


def _kinds(counts: Counter[str]) -> tuple[Choice, ...]:
    order = {group_name(key): at for at, key in reversed(list(enumerate(KINDS)))}
    found = [
        Choice(key, KINDS[key].name, count, group_name(key))
        for key, count in counts.items()
    ]
    found.sort(key=lambda one: (order[one.group], -one.count, fold(one.words)))
    return tuple(found)


def _voices(counts: Counter[VoiceKind]) -> tuple[Choice, ...]:
    return tuple(
        Choice(kind.value, words, counts[kind])
        for kind, words in VOICES.items()
        if counts[kind]
    )


def _most_first(counts: Counter[str], name: Callable[[str], str]) -> tuple[Choice, ...]:
    found = [Choice(key, name(key), count) for key, count in counts.items()]
    return tuple(sorted(found, key=lambda one: (-one.count, fold(one.words), one.key)))
