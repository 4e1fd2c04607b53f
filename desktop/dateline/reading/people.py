"""People whose names are also places: given names, surnames, titles before them."""

from collections.abc import Iterable

from dateline.domain.place import Use
from dateline.gazetteer.entry import Feature
from dateline.reading import cues
from dateline.reading.around import KNOWN, Judged, big, preposed, speaks, surely
from dateline.reading.cues import Lists
from dateline.reading.names import Line, Name

LISTED = "stands in a list of places"
WELL = 0.75  # a place that its name alone most likely means


def settle(line: Line, judged: Iterable[Judged], lists: Lists) -> list[Judged]:
    """One sense a document: a bare surname is the person whom the text names in full.

    A name that the text surely uses as a place stays one; a bare surname, a word of
    the language or whoever speaks does not become one without such a mention.
    """
    judged = _listed(line, list(judged), lists)
    people = _surnames(line, lists) | {
        item.name.text.lower()
        for item in judged
        if item.use is Use.PERSON or _embedded(item)
    }
    sure = {
        item.name.text.lower()
        for item in judged
        if item.why == LISTED
        or (item.placed and (surely(line, item.name) or _great(line, item.name)))
    }
    spoken = {item.name.text.lower() for item in judged if speaks(line, item.name)}
    return [_one_sense(item, people - sure, sure, spoken, lists) for item in judged]


def _listed(line: Line, judged: list[Judged], lists: Lists) -> list[Judged]:
    """Given names in the midst of a list of places: "Yalta, Odessa and Mariupol"."""
    found = list(judged)
    for at in range(1, len(judged) - 1):
        before, item, after = judged[at - 1 : at + 2]
        if item.name.text.lower() not in lists.given or item.name.short:
            continue
        towns = all(
            i.placed and not _given(i.name.text, lists) for i in (before, after)
        )
        if towns and _joined(line, before, item) and _joined(line, item, after):
            found[at] = Judged(item.name, Use.LITERAL, LISTED)
    return found


def _joined(line: Line, one: Judged, other: Judged) -> bool:
    """Whether nothing but a comma or "and" lies between two names."""
    between = line.text[one.name.end : other.name.start]
    return between in (", ", " and ", ", and ", " or ", " & ")


def _embedded(item: Judged) -> bool:
    """Whether a name follows others in a longer one, as surnames do."""
    before = item.name.before[:1]
    follows = bool(before) and before[0].lower() not in cues.OPENERS
    return item.use is Use.EMBEDDED and follows and not item.name.after


def _great(line: Line, name: Name) -> bool:
    """Whether it reads "from Cairns": a town that everybody knows."""
    best = name.entries[0]
    town = best.feature is Feature.CITY and best.population >= KNOWN
    told = name.first > 1 and line.lower[name.first - 2] == "according"
    return town and preposed(line, name) and not told


def person(line: Line, name: Name, lists: Lists) -> Judged | None:
    """A title, an initial or a given name beside it makes it a person."""
    if name.state and not (name.before and _given(name.before[0], lists)):
        return None
    if _of_person(line, name, lists) and not name.state:
        return Judged(name, Use.PERSON, "the text speaks of a person")
    before = name.before[0] if name.before else ""
    role = line.lower[name.first - 1] if line.touches(name.first) else ""
    if not before and role in cues.TITLES and not name.state:
        return Judged(name, Use.PERSON, f"follows the title “{role}”")
    if before:
        bare = before.rstrip(".").lower()
        if bare in cues.TITLES and not name.state:
            return Judged(name, Use.PERSON, f"follows the title “{before}”")
        if len(bare) == 1 and line.gap(name.first).startswith("."):
            return Judged(name, Use.PERSON, "follows an initial")
        if _given(before, lists) and not _place_head(name, lists):
            return Judged(name, Use.PERSON, f"follows the given name “{before}”")
    if name.first == name.last and name.after and _given(name.text, lists):
        after = name.after[0].lower()
        if after not in cues.DIVISIONS | cues.LOCAL | cues.STREETS | cues.WATERS:
            return Judged(name, Use.PERSON, "a given name before a surname")
    return None


def in_full(line: Line, name: Name, lists: Lists) -> Judged | None:
    """A given name that is a great place's too: "Georgia Meloni, 47", "Mary Doyle"."""
    if not _surnamed(line, name, lists):
        return None
    return Judged(name, Use.PERSON, "a given name before a surname")


def _surnamed(line: Line, name: Name, lists: Lists) -> bool:
    if name.first != name.last or not 1 <= len(name.after) <= 2 or name.short:
        return False
    low = name.text.lower()
    after = [word.lower() for word in name.after]
    if any(word in cues.PARTS or word in cues.DAYS for word in after):
        return False
    if low in lists.given:
        return name.entries[0].feature is not Feature.COUNTRY
    if low not in cues.GIVEN_TOO:
        return False
    end = name.last + len(after) + 1
    aged = line.gap(end) == ", " and line.tokens[end][:2].isdigit()
    role = line.touches(name.first) and line.lower[name.first - 1] in cues.TITLES
    if role or (aged and len(line.tokens[end]) == 2):
        return True
    if line.touches(end) and line.lower[end] in cues.SPEECH:
        return True
    irish = name.after[-1][:2] in ("O’", "O'", "Mc")
    return irish or after[-1] in lists.surnames


def _of_person(line: Line, name: Name, lists: Lists) -> bool:
    """As in "a statue of Lincoln" and "Joana dos Santos"."""
    at = name.first
    if at < 2 or not line.touches(at):
        return False
    if line.lower[at - 1] == "of":
        return line.lower[at - 2] in cues.OF_PERSONS
    low = at - 1
    while low > 0 and line.tokens[low] in cues.PARTICLES and at - low < 3:
        low -= 1
    if low == at - 1 or not line.cased[low] or not line.touches(low + 1):
        return False
    return line.lower[low] in lists.given or not big(name)


def _given(word: str, lists: Lists) -> bool:
    return word.lower() in lists.given


def _place_head(name: Name, lists: Lists) -> bool:
    return bool(name.after) and name.after[0].lower() in cues.DIVISIONS


def _surnames(line: Line, lists: Lists) -> set[str]:
    """Surnames of people whom the text names in full."""
    found: set[str] = set()
    for at in range(1, len(line.words)):
        if not (line.cased[at] and line.cased[at - 1] and line.touches(at)):
            continue
        if line.lower[at - 1] not in lists.given or line.lower[at] in cues.PARTS:
            continue
        found.add(line.lower[at])
        if line.touches(at + 1) and line.cased[at + 1]:
            found.add(line.lower[at + 1])
    return found


def _one_sense(
    item: Judged, people: set[str], sure: set[str], spoken: set[str], lists: Lists
) -> Judged:
    name, low = item.name, item.name.text.lower()
    if not item.placed or name.first != name.last or name.after:
        return item
    if low in lists.given and low not in sure and name.entries[0].known < WELL:
        return Judged(name, Use.PERSON, "a given name")
    if name.state:
        return item
    if low in people:
        return Judged(name, Use.PERSON, "the surname of a person named in the text")
    if low in sure:
        return item
    if low in spoken and not any(entry.capital for entry in name.entries[:3]):
        return Judged(name, Use.PERSON, "speaks, and nothing says that it is a place")
    if low in lists.rare:
        return Judged(name, Use.HOMONYM, "an ordinary word")
    if low in lists.surnames:
        return Judged(
            name, Use.PERSON, "a surname, and nothing says that it is a place"
        )
    return item
