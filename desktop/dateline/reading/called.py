"""What the text calls a name: "the Meuse river" is no town, "Mendoza province" neither.

Also the article: rivers, seas, ranges and some countries have one, towns have none.
"""

from collections.abc import Mapping
from dataclasses import replace

from dateline.gazetteer.entry import Feature
from dateline.reading import cues
from dateline.reading.names import Line, Name

_HEADS: Mapping[str, tuple[Feature, ...]] = {
    "river": (Feature.RIVER,),
    "rivers": (Feature.RIVER,),
    "lake": (Feature.LAKE,),
    "lakes": (Feature.LAKE,),
    "island": (Feature.ISLAND,),
    "islands": (Feature.ISLAND,),
    "mountain": (Feature.MOUNTAIN,),
    "mountains": (Feature.MOUNTAIN,),
    "province": (Feature.ADMIN1, Feature.ADMIN2),
    "provinces": (Feature.ADMIN1, Feature.ADMIN2),
    "governorate": (Feature.ADMIN1, Feature.ADMIN2),
    "oblast": (Feature.ADMIN1, Feature.ADMIN2),
    "prefecture": (Feature.ADMIN1, Feature.ADMIN2),
}
_BEFORE = {"river": Feature.RIVER, "rivers": Feature.RIVER, "lake": Feature.LAKE}
_TOWNS = (Feature.CITY, Feature.ADMIN2)
_ARTICLED = frozenset(
    (
        Feature.RIVER,
        Feature.SEA,
        Feature.MOUNTAIN,
        Feature.AREA,
        Feature.ISLAND,
        Feature.COUNTRY,
    )
)
# After "the Tigris" and one of these, no noun follows that the article may belong to.
_AFTER_NOUN = cues.word_set(
    """
    and or in to is was are were has had which that from for as with at on near where
    by into but when while who will would
    """
)


def narrow(line: Line, name: Name) -> Name:
    """The name with only those of its places that the text can mean, if any remain."""
    if name.short:
        return name
    features = _head(line, name)
    if features:
        for feature in features:
            fit = tuple(e for e in name.entries if e.feature is feature)
            if fit:
                return replace(name, entries=fit, called=True)
        return name
    if _articled(line, name):
        fit = tuple(e for e in name.entries if e.feature not in _TOWNS)
        if any(e.feature in _ARTICLED for e in fit):
            return replace(name, entries=fit)
    return name


def _head(line: Line, name: Name) -> tuple[Feature, ...]:
    """What kinds of place the word beside a name says it is."""
    after = name.last + 1
    if line.touches(after) and line.lower[after] in _HEADS:
        return _HEADS[line.lower[after]]
    if line.lower[after : after + 1] == ["and"] and after + 2 < len(line.words):
        plural = line.lower[after + 2]
        if line.cased[after + 1] and plural.endswith("s") and plural in _HEADS:
            return _HEADS[plural]
    before = line.lower[name.first - 1] if line.touches(name.first) else ""
    feature = _BEFORE.get(before)
    return (feature,) if feature is not None else ()


def _articled(line: Line, name: Name) -> bool:
    """Whether "the" goes with the name itself: "the Tigris", not "the Paris mayor"."""
    if not line.touches(name.first) or line.lower[name.first - 1] != "the":
        return False
    after = name.last + 1
    return not line.touches(after) or line.lower[after] in _AFTER_NOUN
