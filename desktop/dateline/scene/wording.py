"""Dates, voices and codes in words that a reader expects."""

from datetime import date

from dateline.domain.dossier import Dossier, join
from dateline.domain.event import Event, Status
from dateline.domain.place import Mention, Use
from dateline.domain.voice import Voice, VoiceKind
from dateline.domain.when import MONTHS, Bound, Extent, When

_QUALIFIERS = {"?": "perhaps", "~": "about", "%": "perhaps about"}


def when_words(when: When | None) -> str:
    """A date or interval in words.

    A time within which it happened: "5–7 April 2024", "between January and April 2024",
    "June 1976 or later". One throughout which it went on: "June 1976 – 1984", "since
    June 1976". What EDTF qualifies says so: "about 1976", "perhaps 1976".
    """
    if when is None:
        return "not dated"
    start, end = when.start, when.end
    left, _, right = when.edtf.partition("/")
    since, until = _qualified(start, left), _qualified(end, right or left)
    if start == end:
        return since
    lasting = when.extent is Extent.THROUGHOUT
    if start.first is None:
        return f"until {until}" if lasting else f"{until} or earlier"
    if end.last is None:
        return f"since {since}" if lasting else f"{since} or later"
    sure = not {left[-1:], right[-1:]} & _QUALIFIERS.keys()
    if not lasting and sure and (days := _days(when)):
        return days
    first = _without_year(since, when) if sure else since
    if not lasting:
        return f"between {first} and {until}"
    if start.first == start.last or end.first == end.last:
        return f"from {first} to {until}"
    dash = " – " if " " in f"{first}{until}" else "–"
    return f"{first}{dash}{until}"


def date_words(edtf: str) -> str:
    """An EDTF date in words; empty for an empty one."""
    return when_words(When(edtf)) if edtf else ""


def day_words(day: date) -> str:
    """A day in words: "5 April 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def bound_words(bound: Bound) -> str:
    """The precision that a bound has: a day, a month, a year, a decade."""
    first, last = bound.first, bound.last
    if first is None or last is None:
        return "an unknown date"
    if first == last:
        return day_words(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if first.year == last.year:
        whole = (first.month, last.month) == (1, 12)
        months = f"{MONTHS[first.month - 1]}–{MONTHS[last.month - 1]} "
        return f"{'' if whole else months}{first.year}"
    return f"{first.year}s" if last.year - first.year == 9 else _years(first, last)


def voice_words(dossier: Dossier, voice: Voice) -> str:
    """Who says so, in words."""
    by = dossier.name_of(voice.by) if voice.by else ""
    words = {
        VoiceKind.STATED: "Stated by the author",
        VoiceKind.ATTRIBUTED: f"Attributed to {by or 'others'}",
        VoiceKind.QUOTED: f"Quoted from {by or 'others'}",
        VoiceKind.HEDGED: "Hedged by the author: not stated as fact",
        VoiceKind.HYPOTHETICAL: "Hypothetical",
        VoiceKind.OPINION: "The author’s opinion",
    }
    return words[voice.kind]


def status_words(event: Event) -> str:
    """Whether it happened, in words; empty where it simply did."""
    words = {Status.DONE: "", Status.ONGOING: "going on", Status.PLANNED: "planned"}
    return words[event.status]


def use_words(mention: Mention) -> str:
    """What a name does in its sentence, in a reader's words."""
    words = {
        Use.LITERAL: "the place itself",
        Use.MODIFIER: "describes something else",
        Use.MIXED: "place and government at once",
        Use.METONYM: "stands for the government",
        Use.DEMONYM: "a people or nationality",
        Use.EMBEDDED: "part of another name",
        Use.HOMONYM: "the same word, another thing",
        Use.ANAPHOR: "refers back",
        Use.DESCRIPTION: "described, not named",
        Use.PERSON: "a person’s name",
        Use.VESSEL: "a ship’s name",
    }
    return words[mention.use]


def source_words(dossier: Dossier) -> str:
    """The source line: author, publication, date of each article."""
    lines = []
    for article in dossier.articles:
        day = date_words(article.published)
        parts = [part for part in (article.author, article.publisher, day) if part]
        lines.append(", ".join(parts) or article.title)
    return join(iter(lines))


def _qualified(bound: Bound, edtf: str) -> str:
    words = bound_words(bound)
    hedge = _QUALIFIERS.get(edtf[-1:], "")
    return f"{hedge} {words}" if hedge else words


def _days(when: When) -> str:
    """A range of days within one year without saying the year twice, or empty."""
    first, last = when.earliest, when.latest
    days = when.start.first == when.start.last and when.end.first == when.end.last
    if first is None or last is None or not days or first.year != last.year:
        return ""
    if first.month == last.month:
        return f"{first.day}–{last.day} {MONTHS[first.month - 1]} {first.year}"
    return f"{first.day} {MONTHS[first.month - 1]} – {day_words(last)}"


def _without_year(words: str, when: When) -> str:
    """The words of a start in the same year as the end, which says the year."""
    first, last = when.earliest, when.latest
    same = first is not None and last is not None and first.year == last.year
    shorter = words.rpartition(" ")[0]
    return shorter if same and shorter else words


def _years(first: date, last: date) -> str:
    return f"{first.year}–{last.year}"
