"""What a name does in its sentence: names a place, or belongs to something else."""

from collections.abc import Iterable
from itertools import takewhile

from dateline.domain.place import Use
from dateline.gazetteer.entry import Feature
from dateline.gazetteer.nations import NationKind, Nations, NationUse
from dateline.reading import cues
from dateline.reading.around import (
    Judged,
    big,
    headline,
    placed_by_comma,
    preposed,
)
from dateline.reading.cues import Lists
from dateline.reading.names import Line, Name
from dateline.reading.people import in_full, person, settle

LAND = 1_000_000  # people: such a name stands for itself beside an “&”


def judge(
    line: Line, names: Iterable[Name], lists: Lists, nations: Nations
) -> list[Judged]:
    """Tell for each name whether it is a place, and where not, the reason."""
    judged = [
        _people(line, name, nations) or _actor(line, _judge(line, name, lists), nations)
        for name in names
    ]
    return settle(line, judged, lists)


def _people(line: Line, name: Name, nations: Nations) -> Judged | None:
    """A people or a language: "Argentine", "Swiss"."""
    known = nations.named(name.text)
    uses = {use for _, use in known}
    if uses == {NationUse.SEAT} and _acted(line, name):
        return Judged(name, Use.EMBEDDED, "a seat of government stands for it")
    if known and known[0][0].kind is NationKind.REGION and not _wide(name):
        return Judged(name, Use.DEMONYM, "names a people of many states")
    if uses == {NationUse.BODY}:
        return Judged(name, Use.EMBEDDED, "the name of a body")
    peoples = {NationUse.DEMONYM, NationUse.ADJECTIVE}
    if (uses and uses <= peoples) or name.text.lower() in cues.PEOPLES:
        return Judged(name, Use.DEMONYM, "names a people")
    return None


def _acted(line: Line, name: Name) -> bool:
    """Whether it reads "the Kremlin", but not "at the Kremlin"."""
    at = name.first
    return at > 0 and line.lower[at - 1] == "the" and line.lower[at - 2] not in cues.AT


def _wide(name: Name) -> bool:
    return any(entry.feature is not Feature.CITY for entry in name.entries)


def _actor(line: Line, item: Judged, nations: Nations) -> Judged:
    """A capital that acts is its government: "Washington then sent …"."""
    name = item.name
    if item.use is not Use.LITERAL or preposed(line, name):
        return item
    if not any(use is NationUse.CAPITAL for _, use in nations.named(name.text)):
        return item
    at = name.last + 1
    while line.touches(at) and (
        line.lower[at] in cues.ADVERBS or line.lower[at][-2:] == "ly"
    ):
        at += 1
    if not line.touches(at) or line.cased[at] or not _acts(line.lower[at]):
        return item
    return Judged(name, Use.METONYM, "a capital that acts stands for its government")


def _acts(word: str) -> bool:
    if word in cues.SPEECH or word in cues.STRONG:
        return True
    return word.endswith("ed") and word not in ("based", "need", "called", "located")


def _judge(line: Line, name: Name, lists: Lists) -> Judged:
    if name.short and line.gap(name.first) != "-":
        return Judged(name, Use.LITERAL, "a short form after a comma")
    for rule in _RULES:
        found = rule(line, name, lists)
        if found is not None:
            return found
    return Judged(name, _plain_use(line, name), "stands as a name of its own")


def _vessel(line: Line, name: Name, lists: Lists) -> Judged | None:
    if any(word.lower().strip(".") in cues.VESSELS for word in name.before):
        return Judged(name, Use.VESSEL, "part of a ship's name")
    return None


def _code(line: Line, name: Name, lists: Lists) -> Judged | None:
    """Money ("US$5"), strains and paths ("A/California/7"), firms ("X & Y")."""
    before, after = line.gap(name.first), line.gap(name.last + 1)
    if after.startswith("$") or (before == "/" and after == "/"):
        return Judged(name, Use.EMBEDDED, "part of a code or a sum")
    if before == " & " or (after == " & " and line.cased[name.last + 1]):
        land = any(entry.population > LAND for entry in name.entries[:2])
        return None if land else Judged(name, Use.EMBEDDED, "part of a firm")
    return None


def _likened(line: Line, name: Name, lists: Lists) -> Judged | None:
    """As in "the Venice of the East": some other place."""
    after, at = name.last + 1, name.first
    if (
        at == 0
        or line.lower[at - 1] != "the"
        or line.lower[after : after + 1] != ["of"]
    ):
        return None
    if not any(line.cased[after + 1 : after + 3]):
        return None
    town = all(entry.feature is Feature.CITY for entry in name.entries[:1])
    if not town or name.text.lower() in cues.OPENERS:
        return None
    return Judged(name, Use.EMBEDDED, "another place is likened to it")


def _partisan(line: Line, name: Name, lists: Lists) -> Judged | None:
    """As in "(R-Ky.)": where a politician was elected."""
    at = name.first
    party = at > 0 and line.tokens[at - 1] in ("R", "D") and line.gap(at) == "-"
    if party and name.state:
        return Judged(name, Use.EMBEDDED, "says for whom a politician stands")
    return None


def _body(line: Line, name: Name, lists: Lists) -> Judged | None:
    low = name.text.lower()
    if low in cues.PHRASES:
        return Judged(name, Use.EMBEDDED, "the name of a body")
    first, at = low.split()[0], name.first
    if first == "the" and low.split()[-1] in lists.ordinary | cues.PARTS:
        return Judged(name, Use.HOMONYM, "an ordinary word")
    if at < 2 or line.lower[at - 1] != "of" or not line.cased[at - 2]:
        return None
    head = line.lower[at - 2]
    if head in cues.OF_BODIES:
        return Judged(name, Use.EMBEDDED, f"part of the name of a body (“{head}”)")
    return None


def _street(line: Line, name: Name, lists: Lists) -> Judged | None:
    after = name.after[0].lower().rstrip(".") if name.after else ""
    if name.text.lower() in cues.FOREIGN_STREETS and line.touches(name.last + 1):
        return Judged(name, Use.EMBEDDED, "part of a street's name")
    if after in cues.STREETS and (len(name.after) < 2 or not name.state):
        return Judged(name, Use.EMBEDDED, "part of a street's name")
    return None


def _disease(line: Line, name: Name, lists: Lists) -> Judged | None:
    """A virus, a breed or a culture called after a place: "West Nile virus"."""
    for at in (name.last + 1, name.last + 2):
        if not line.touches(at) or line.cased[at]:
            return None
        if line.lower[at] in cues.CALLED_AFTER:
            return Judged(name, Use.EMBEDDED, f"gives a {line.lower[at]} its name")
    return None


def _ordinary(line: Line, name: Name, lists: Lists) -> Judged | None:
    """A word of the language that is also somebody's village."""
    low = name.text.lower()
    if name.first != name.last:
        led = line.lower[name.first - 1 : name.first] == ["the"]
        if led and all(word in cues.GENERIC for word in low.split()):
            return Judged(name, Use.HOMONYM, "ordinary words")
        return None
    if name.text.isupper() and (len(low) < 4 or low not in lists.ordinary):
        return None
    if low in cues.ARTICLED and line.lower[name.first - 1 : name.first] != ["the"]:
        return Judged(name, Use.HOMONYM, "without “the” it is no country")
    if low in cues.COMPASS:
        return Judged(name, Use.HOMONYM, "a direction")
    if low in cues.DAYS:
        return Judged(name, Use.HOMONYM, "a day, month or season")
    common = low in lists.ordinary or low in cues.PARTS
    if common and not placed_by_comma(line, name):
        return Judged(name, Use.HOMONYM, "an ordinary word")
    if low in lists.rare and name.after and not placed_by_comma(line, name):
        return Judged(name, Use.HOMONYM, "an ordinary word")
    if low in lists.given and not preposed(line, name) and not big(name):
        return Judged(name, Use.PERSON, "a given name")
    return None


def _larger(line: Line, name: Name, lists: Lists) -> Judged | None:
    """A name inside a longer capitalised one."""
    after = [word.lower() for word in name.after]
    if after and not headline(line, name):
        judged = _followed(name, after, lists)
        if judged is not None:
            return judged
    before = [word.lower() for word in name.before]
    if name.text.split()[-1].lower() in cues.DIVISIONS:
        return None
    if before and not headline(line, name) and before[0] not in cues.OPENERS:
        return _preceded(name, before, lists)
    return None


def _followed(name: Name, after: list[str], lists: Lists) -> Judged | None:
    joined = takewhile(lambda word: word not in cues.OPENERS, after)
    head = next((word for word in joined if word in cues.BODIES), None)
    if head is not None and name.text.rstrip(".") in cues.ADJECTIVAL:
        return Judged(name, Use.MODIFIER, f"says whose “{head}” it is")
    if head is not None:
        use = Use.EMBEDDED
        return Judged(name, use, f"part of the name of a body (“{head}”)")
    first = after[0]
    if first in cues.DIVISIONS or first in cues.TITLES or first in cues.LOCAL:
        return Judged(name, Use.MODIFIER, f"says where the {first} is")
    if first in cues.WATERS and name.called:
        return Judged(name, Use.LITERAL, f"the text says that it is a {first}")
    if first in cues.WATERS:
        return Judged(name, Use.EMBEDDED, "part of the name of a natural feature")
    if first in cues.DAYS or any(word in cues.LOCAL for word in after):
        return Judged(name, Use.MODIFIER, "stands before what it places")
    if name.state or big(name):
        return Judged(name, Use.MODIFIER, "stands before another name")
    return Judged(name, Use.EMBEDDED, "part of a longer name")


def _preceded(name: Name, before: list[str], lists: Lists) -> Judged | None:
    first = before[0].rstrip(".")
    if first in cues.PARTS or first in cues.DAYS or first in lists.ordinary:
        return None
    if name.state or name.before[0].isupper() or first in ("the", "a", "an"):
        return None
    return Judged(name, Use.EMBEDDED, "part of a longer name")


def _plain_use(line: Line, name: Name) -> Use:
    after = name.last + 1
    speaks = line.touches(after) and line.lower[after] in cues.SPEECH
    return Use.METONYM if speaks and not preposed(line, name) else Use.LITERAL


_RULES = (
    _vessel,
    _code,
    _likened,
    _partisan,
    _body,
    in_full,
    person,
    _street,
    _disease,
    _ordinary,
    _larger,
)
