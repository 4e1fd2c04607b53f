"""Names of states, their peoples, capitals, seats of government, and bodies.

Names are compared as written, but for accents, the form of apostrophes, points after
letters ("U.S.", "US") and words all in capitals. Of names that mean several states
("Congolese") the first in the table is found; ``Nations.named`` gives all.
"""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from dateline.assets import resource


class NationKind(StrEnum):
    """What a name stands for. Only a state is drawn as a country by its own name."""

    STATE = "state"
    FORMER = "former"
    PART = "part"
    SEAT = "seat"
    ORGAN = "organ"
    PARTY = "party"
    ARMED = "armed"
    UNION = "union"
    COURT = "court"
    AID = "aid"
    RIGHTS = "rights"
    REGION = "region"


class NationUse(StrEnum):
    """How a name names it."""

    NAME = "name"
    DEMONYM = "demonym"
    ADJECTIVE = "adjective"
    CAPITAL = "capital"
    SEAT = "seat"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Nation:
    """A state, what belongs to one, or a body.

    ``code`` is the ISO alpha-3 code of the state it stands for, that of its successor
    for a former one, empty for bodies of many states and for regions. ``id`` is the
    code for states, a name of our own for the rest; ``iso2`` only states have.
    """

    id: str
    name: str
    kind: NationKind
    code: str = ""
    iso2: str = ""


Match = tuple[int, Nation, NationUse]

_USES = {
    "names": NationUse.NAME,
    "adjectives": NationUse.ADJECTIVE,
    "people": NationUse.DEMONYM,
    "capitals": NationUse.CAPITAL,
    "seats": NationUse.SEAT,
}
_BODIES = frozenset(
    {
        NationKind.ORGAN,
        NationKind.PARTY,
        NationKind.ARMED,
        NationKind.UNION,
        NationKind.COURT,
        NationKind.AID,
        NationKind.RIGHTS,
    }
)
_Key = tuple[str, ...]


class Nations:
    """All nations, looked up by the words of a text."""

    def __init__(self, rows: Sequence[dict[str, object]]) -> None:
        """Index the rows of ``nations.json``.

        ``heads`` are full names and states of heads of state, by the last word.
        """
        self._found: dict[_Key, list[tuple[Nation, NationUse]]] = {}
        self._longest: dict[str, int] = {}
        self.heads = _heads(rows)
        rows = [row for row in rows if row["kind"] != "heads"]
        self.all = tuple(_nation(row) for row in rows)
        for nation, row in zip(self.all, rows, strict=True):
            for field, use in _USES.items():
                names = row.get(field, ())
                assert isinstance(names, list | tuple)
                for name in names:
                    self._add(str(name), nation, use)
        self.by_code = {n.code: n for n in self.all if n.kind is NationKind.STATE}
        self.by_iso2 = {n.iso2: n for n in self.all if n.iso2}

    def knows_start(self, word: str) -> bool:
        """Whether a name may begin with this word; quick."""
        return _fold(word) in self._longest

    def match(self, words: Sequence[str], at: int) -> Match | None:
        """The longest name that begins at a word: how many words, whose, and the use.

        ``words`` are as ``reading.words`` gives them, a possessive ending apart.
        """
        first = _fold(words[at])
        most = self._longest.get(first)
        if most is None:
            return None
        key = (first, *(_fold(word) for word in words[at + 1 : at + most]))
        for length in range(len(key), 0, -1):
            known = self._found.get(key[:length])
            if known:
                nation, use = known[0]
                return length, nation, use
        return None

    def named(self, name: str) -> tuple[tuple[Nation, NationUse], ...]:
        """All that a whole name may mean, the best known first."""
        return tuple(self._found.get(_key(name), ()))

    def _add(self, name: str, nation: Nation, use: NationUse) -> None:
        key = _key(name)
        if not key:
            return
        if nation.kind in _BODIES:
            use = NationUse.BODY
        known = self._found.setdefault(key, [])
        if (nation, use) not in known:
            known.append((nation, use))
        self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))


@cache
def open_nations() -> Nations:
    """The nations the program ships."""
    text = resource("gazetteer", "nations.json").read_text(encoding="utf-8")
    return Nations(json.loads(text))


def _heads(rows: Sequence[dict[str, object]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        names = row.get("heads", ())
        assert isinstance(names, list | tuple)
        for name in map(str, names):
            found.setdefault(name.split()[-1], []).append((name, str(row["code"])))
    return found


def _nation(row: dict[str, object]) -> Nation:
    kind = NationKind(str(row["kind"]))
    code, iso2 = str(row.get("code", "")), str(row.get("iso2", ""))
    return Nation(str(row["id"]), str(row["name"]), kind, code, iso2)


def _key(name: str) -> _Key:
    """The words of a name as a text's words come: possessive apart, no comma."""
    words: list[str] = []
    for word in name.replace(",", " ").split():
        bare = _fold(word)
        if bare.endswith("'s") and len(bare) > 2:
            words += [bare[:-2], "'s"]
        else:
            words.append(bare)
    return tuple(words)


@lru_cache(maxsize=2**14)
def _fold(word: str) -> str:
    if not word.isascii():
        plain = unicodedata.normalize("NFD", word.replace("’", "'"))
        word = "".join(c for c in plain if not unicodedata.combining(c))
    if "." in word:
        word = word.replace(".", "")
    if len(word) > 4 and word.isupper():
        return word.title()
    return word
