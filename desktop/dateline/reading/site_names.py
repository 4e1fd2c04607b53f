"""Names that say what they name: "Bellevue Hospital", "Li River", "Hotel Julien"."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.gazetteer.entry import Feature
from dateline.gazetteer.nations import Nations, NationUse
from dateline.reading import cues
from dateline.reading.names import Line

_BUILT = cues.word_set(
    """
    prison jail penitentiary airport airfield hospital clinic stadium arena museum
    palace cathedral mosque temple synagogue basilica monastery abbey shrine church
    castle fortress fort tower bridge square plaza zoo garden gardens market mall
    harbour harbor port pier dam mine refinery plant base camp barracks school
    university college theatre theater library hotel motel hostel inn resort lodge
    station cemetery gallery restaurant café cafe brewery center centre hall monument
    memorial observatory lighthouse aquarium casino terminal
    """
)
_NATURAL: Mapping[str, Feature] = {
    "river": Feature.RIVER,
    "creek": Feature.RIVER,
    "lake": Feature.LAKE,
    "reservoir": Feature.LAKE,
    "lagoon": Feature.LAKE,
    "mountain": Feature.MOUNTAIN,
    "mountains": Feature.MOUNTAIN,
    "hill": Feature.MOUNTAIN,
    "hills": Feature.MOUNTAIN,
    "peak": Feature.MOUNTAIN,
    "crater": Feature.MOUNTAIN,
    "glacier": Feature.MOUNTAIN,
    "island": Feature.ISLAND,
    "islands": Feature.ISLAND,
    "park": Feature.PARK,
    "reserve": Feature.PARK,
    "sanctuary": Feature.PARK,
    "forest": Feature.PARK,
    "bay": Feature.SEA,
    "strait": Feature.SEA,
    "beach": Feature.AREA,
    "valley": Feature.AREA,
    "canyon": Feature.AREA,
    "gorge": Feature.AREA,
    "falls": Feature.AREA,
    "waterfall": Feature.AREA,
    "cave": Feature.AREA,
    "caves": Feature.AREA,
    "peninsula": Feature.AREA,
    "plateau": Feature.AREA,
    "desert": Feature.AREA,
    "reef": Feature.AREA,
}
HEADS: Mapping[str, Feature] = {
    **dict.fromkeys(_BUILT, Feature.FACILITY),
    **_NATURAL,
}
# They stand before the name: "Hotel Julien", "Lake Nokomis", "University of Malta".
_FIRST = cues.word_set(
    """
    hotel lake mount fort camp cape café cafe castle château chateau villa restaurant
    casa palazzo museo monte mont palais musée piazza masjid schloss
    """
)
_FIRST_OF = cues.word_set("university church cathedral museum palace castle bay isle")
# They follow a name in small letters too: "Gravensteen castle", "the Regina hotel".
_SMALL = cues.word_set(
    """
    prison airport hospital stadium museum palace cathedral mosque monastery abbey
    castle fortress hotel restaurant brewery river creek lake mountain mountains hill
    island islands peninsula beach valley crater park volcano
    """
)
# They are surnames too, so that "Ada Hill" needs more than its form.
_SURNAMES = cues.word_set(
    "hill park church temple castle forest lake bridge tower hall"
)
_ARTICLES = frozenset(("the", "a", "an"))
_LEADING = cues.INTO | {"the", "a", "and"}
# What follows a site's name where the whole is a body: "Gatwick Airport Authority".
_BODIES = cues.word_set(
    """
    authority district board council system department commission press foundation
    trust association society group inc corp ltd company police
    """
)
_COMMON = cues.word_set(
    """
    catholic anglican orthodox christian roman methodist baptist lutheran episcopal
    presbyterian mormon protestant medical general regional municipal federal
    islamic muslim jewish hindu buddhist detention community graduate grammar referral
    senior junior secondary primary new old own first second third next last big small
    """
)
MOST = 5  # words before the head


@dataclass(frozen=True, slots=True)
class Site:
    """The first and last word of a name, and what kind of thing it says it is."""

    first: int
    last: int
    kind: Feature


def sites(line: Line, nations: Nations) -> list[Site]:
    """The names of a text that say what they name, in its order."""
    found: list[Site] = []
    for at, word in enumerate(line.lower):
        kind = HEADS.get(word)
        if kind is None and word not in _FIRST:
            continue
        if found and at <= found[-1].last:
            continue
        run = _capital(line, at) if line.cased[at] else _small(line, at, nations)
        if run is not None and not (found and run[0] <= found[-1].last):
            found.append(Site(*run, kind or Feature.FACILITY))
    return found


def _capital(line: Line, at: int) -> tuple[int, int] | None:
    """The name around a head that is written with a capital."""
    word = line.lower[at]
    if word in HEADS:
        first = _first(line, at)
        if first < at and not _person(line, first, at):
            last = _last_head(line, at)
            return None if _body(line, last) else (first, last)
    if word in _FIRST_OF and line.lower[at + 1 : at + 2] == ["of"]:
        return _after_of(line, at, at)
    if word in _FIRST:
        last = _run_end(line, at)
        return (at, last) if last > at and not _common(line, at + 1, last) else None
    return None


def _small(line: Line, at: int, nations: Nations) -> tuple[int, int] | None:
    """The name before or after a head in small letters."""
    named = _after_of(line, at, at + 2)
    if named is not None:
        return named
    if line.lower[at] not in _SMALL or not line.touches(at) or not line.cased[at - 1]:
        return None
    first = _first(line, at)
    if first == at - 1 and (line.opens(first) or _people(line.tokens[first], nations)):
        return None
    return None if first == at else (first, at)


def _people(word: str, nations: Nations) -> bool:
    """Whether it is a people's name: "a German island" is no island's."""
    uses = {use for _, use in nations.named(word)}
    return bool(uses & {NationUse.DEMONYM, NationUse.ADJECTIVE})


def _first(line: Line, at: int) -> int:
    """Where the capitalised words before a head begin; ``at`` where none is a name."""
    first = at - len(line.before(at, MOST))
    while first < at and line.lower[first] in cues.OPENERS | cues.TITLES:
        first += 1
    return at if _common(line, first, at - 1) else first


def _common(line: Line, first: int, last: int) -> bool:
    """Whether all words are of the language: "New Airport", "High School"."""
    return all(
        line.lower[i] in cues.PARTS
        or line.lower[i] in cues.OPENERS
        or line.lower[i] in cues.DAYS
        or line.lower[i] in _COMMON
        for i in range(first, last + 1)
    )


def _last_head(line: Line, at: int) -> int:
    """The last head that follows with nothing but capitals: "University Hospital"."""
    last, end = at, _run_end(line, at)
    for i in range(at + 1, end + 1):
        if line.lower[i] in HEADS:
            last = i
    return last


def _run_end(line: Line, at: int) -> int:
    last = at
    while last + 1 < len(line.words) and last - at < MOST:
        if not line.touches(last + 1) or not line.cased[last + 1]:
            break
        last += 1
    return last


def _body(line: Line, last: int) -> bool:
    return line.touches(last + 1) and line.lower[last + 1] in _BODIES


def _person(line: Line, first: int, at: int) -> bool:
    """Whether the name may be somebody's: no article or preposition leads to it."""
    if line.lower[at] not in _SURNAMES or at - first > 2 or first == 0:
        return False
    aged = line.gap(at + 1) == ", " and line.tokens[at + 1].isdigit()
    return aged or not (_led(line, first) or _led(line, first - 1, _ARTICLES))


def _led(line: Line, first: int, words: frozenset[str] = _LEADING) -> bool:
    """Whether such a word stands before another: also "the gaudy Pearl Tower"."""
    return first > 0 and line.touches(first) and line.lower[first - 1] in words


def _after_of(line: Line, at: int, first: int) -> tuple[int, int] | None:
    """The name after "the prison of" and the like."""
    if line.lower[at + 1 : at + 2] != ["of"] or not line.touches(at + 1):
        return None
    last = at + 1
    while last + 1 < len(line.words) and line.cased[last + 1]:
        if not line.touches(last + 1) or last - at > 4:
            break
        last += 1
    return (first, last) if last > at + 1 else None
