"""Reads the names of a text with the gazetteer that the program ships."""

from functools import cache

from dateline.gazetteer.nations import Nations, open_nations
from dateline.gazetteer.places import Places, open_places
from dateline.reading.cues import open_lists
from dateline.reading.resolve import Resolved
from dateline.reading.toponyms import Toponyms, read
from dateline.reading.words import words


@cache
def _gazetteer() -> tuple[Places, Nations]:
    return open_places(), open_nations()


def read_names(text: str) -> Toponyms:
    return read(text, words(text), *_gazetteer(), open_lists())


def found(text: str, name: str) -> Resolved:
    """The one mention of a name."""
    (mention,) = [p for p in read_names(text).places if p.judged.name.text == name]
    return mention


def country(text: str, name: str) -> str:
    best = found(text, name).best
    return best.country if best else ""


def admin1(text: str, name: str) -> str:
    best = found(text, name).best
    return f"{best.country}.{best.admin1}" if best else ""


def placed(text: str) -> list[str]:
    return [p.judged.name.text for p in read_names(text).places]


def refused(text: str) -> dict[str, str]:
    """Refused names with the use of each."""
    return {text[r.start : r.end]: r.use.value for r in read_names(text).refused}
