"""A filter and what it leaves out, in words."""

from collections.abc import Iterator
from datetime import date

from dateline.domain.dossier import Dossier
from dateline.domain.filter import LeftOut
from dateline.domain.kind import KINDS
from dateline.domain.lens import Filter
from dateline.scene.wording import day_words
from dateline.ui.filters.choices import VOICES, lens_of

MANY = 3  # of one sort are told by name, more are counted


def filter_words(dossier: Dossier, chosen: Filter) -> str:
    """What a filter asks for: "Only what is stated · Mexico · June 1976"."""
    return " · ".join(_parts(dossier, chosen))


def count_words(shown: int, total: int) -> str:
    """What is left and what is not: "12 of 35 events shown · 23 filtered away"."""
    return f"{shown:,} of {total:,} events shown · {total - shown:,} filtered away"


def away_words(out: LeftOut) -> str:
    """For the status bar: "23 events filtered away"."""
    return f"{out.total:,} event{'' if out.total == 1 else 's'} filtered away"


def window_words(since: date | None, until: date | None) -> str:
    """A time window, as short as it can be said: "1976", "April 2024", "since …"."""
    if since is None and until is None:
        return ""
    if since is None or until is None:
        known = since or until
        word = "from" if since else "until"
        return f"{word} {day_words(known)}" if known else ""
    if since == until:
        return day_words(since)
    if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31):
        years = since.year, until.year
        return f"{years[0]}" if years[0] == years[1] else f"{years[0]}–{years[1]}"
    return f"{day_words(since)} – {day_words(until)}"


def _parts(dossier: Dossier, chosen: Filter) -> Iterator[str]:
    lens = lens_of(dossier, chosen)
    if lens is not None and not lens.shows.is_open:
        yield lens.words
    elif lens is None:
        if chosen.speaker:
            yield f"as {dossier.name_of(chosen.speaker)} has it"
        if chosen.voices:
            words = [VOICES[kind] for kind in VOICES if kind in chosen.voices]
            yield _some(words, "voices")
    kinds = sorted(KINDS[key].name for key in chosen.kinds if key in KINDS)
    countries = sorted(dossier.country_name(code) for code in chosen.countries)
    people = sorted(dossier.name_of(key) for key in chosen.people)
    for words, noun in (
        (kinds, "kinds"),
        (countries, "countries"),
        (people, "parties"),
    ):
        if words:
            yield _some(words, noun)
    window = window_words(chosen.since, chosen.until)
    if window:
        yield window


def _some(words: list[str], noun: str) -> str:
    return ", ".join(words) if len(words) <= MANY else f"{len(words)} {noun}"
