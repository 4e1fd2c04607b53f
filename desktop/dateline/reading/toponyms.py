"""The places that a text names, the names it only seems to name, and its missions."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.gazetteer.nations import Nations
from dateline.gazetteer.places import Places
from dateline.reading import (
    called,
    facilities,
    missions,
    names,
    refuse,
    resolve,
    settlements,
    uses,
)
from dateline.reading.cues import Lists
from dateline.reading.facilities import Facility
from dateline.reading.missions import MissionFound, Named
from dateline.reading.names import Line
from dateline.reading.refuse import Refusal
from dateline.reading.resolve import Resolved
from dateline.reading.words import Word


@dataclass(frozen=True, slots=True)
class Toponyms:
    """All that names tell.

    ``line`` are the text's words, ``named`` the nations among them by word.
    ``settlements`` are the places that no gazetteer knows: villages by what the text
    says, and those of the ``facilities`` whose names hold no known place.
    """

    line: Line = field(compare=False)  # the text again, as words
    named: tuple[Named, ...]
    places: tuple[Resolved, ...]
    facilities: tuple[Facility, ...]
    settlements: tuple[Facility, ...]
    missions: tuple[MissionFound, ...]
    refused: tuple[Refusal, ...]


def read(
    text: str, words: Sequence[Word], places: Places, nations: Nations, lists: Lists
) -> Toponyms:
    """Read one text's names. Offsets are those of ``words`` in ``text``."""
    line = Line(text, names.split(words, places))
    known = [called.narrow(line, name) for name in names.find(line, places, lists)]
    judged = uses.judge(line, known, lists, nations)
    resolved = resolve.resolve(line, judged)
    sites = facilities.find(line, nations, resolved)
    resolved = facilities.outdo(resolved, sites)
    unknown = facilities.apart(resolved, sites)
    taken = [(item.name.start, item.name.end) for item in judged]
    taken += [(site.start, site.end) for site in unknown]
    villages = settlements.find(line, resolved, taken, lists)
    sites = facilities.settled(sites, villages)
    unknown = facilities.apart(resolved, sites)
    named = missions.nations_in(line, nations)
    return Toponyms(
        line,
        named,
        resolved,
        sites,
        tuple(sorted((*villages, *unknown), key=lambda site: site.start)),
        missions.find(line, nations, named, resolved),
        refuse.refused(line, judged, lists, nations),
    )
