"""A filter as plain data and back, so that one can be named and kept."""

from datetime import date

from dateline.domain.kind import KINDS
from dateline.domain.lens import Filter
from dateline.domain.record.field import Field
from dateline.domain.voice import VoiceKind
from dateline.errors import BadRecord

Record = dict[str, object]

_FIELDS = (
    "kinds",
    "countries",
    "people",
    "voices",
    "speaker",
    "since",
    "until",
    "undated",
)


def filter_record(chosen: Filter) -> Record:
    """A filter as plain data; empty fields are left out, lists are sorted."""
    lists = {
        "kinds": sorted(chosen.kinds),
        "countries": sorted(chosen.countries),
        "people": sorted(chosen.people),
        "voices": sorted(voice.value for voice in chosen.voices),
    }
    days = {"since": chosen.since, "until": chosen.until}
    made: Record = {key: words for key, words in lists.items() if words}
    if chosen.speaker:
        made["speaker"] = chosen.speaker
    made |= {key: day.isoformat() for key, day in days.items() if day is not None}
    return made | ({"undated": True} if chosen.undated else {})


def read_filter(data: object) -> Filter:
    """The filter of plain data. What a dossier lacks is no mistake: it lets nothing by.

    Raises:
        BadRecord: a field that means nothing, an unknown kind or voice, a day that is
            not in the calendar, or an end before the start.
    """
    field = Field(data, "filter")
    for key in field.value if isinstance(field.value, dict) else ():
        if key not in _FIELDS:
            raise BadRecord(f"filter.{key}", "is not a field of a filter")
    since, until = _day(field, "since"), _day(field, "until")
    if since and until and until < since:
        raise field.at("until").wrong("comes before “since”")
    return Filter(
        kinds=_words(field, "kinds", frozenset(KINDS)),
        countries=_words(field, "countries"),
        people=_words(field, "people"),
        voices=frozenset(
            VoiceKind(word) for word in _words(field, "voices", frozenset(VoiceKind))
        ),
        speaker=field.text("speaker", ""),
        since=since,
        until=until,
        undated=field.flag("undated"),
    )


def _words(
    field: Field, key: str, allowed: frozenset[str] | None = None
) -> frozenset[str]:
    rows = list(field.rows(key))
    for row in rows:
        if allowed is not None and row.word() not in allowed:
            raise row.wrong(f"“{row.word()}” is none of: {', '.join(sorted(allowed))}")
    return frozenset(row.word() for row in rows)


def _day(field: Field, key: str) -> date | None:
    words = field.text(key, "")
    try:
        return date.fromisoformat(words) if words else None
    except ValueError as error:
        raise field.at(key).wrong(f"“{words}” is no day like 2024-04-05") from error
