"""Heads of state and government whom a text names without their state.

One that the table of heads lists is of the state it says. Any other "President X" is
of the state that the text speaks of
most among those whose head it does not name otherwise; only where that state stands
out. The rule is kept with every party found so.
"""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.gazetteer.nations import NationKind, Nations, NationUse
from dateline.reading.events_marked import Marked

LEAST = 3  # mentions of a state for which a head is looked for
AHEAD = 2.0  # times as many mentions as the next
_NAME = r"((?:(?:[A-Z][\w’'.-]{0,30}|de|al|el|van|von|bin)\s){0,3}[A-Z][\w’'-]{1,30})"
_OFFICE = re.compile(rf"\b(?:President|Prime Minister|Premier)\s{_NAME}")
_TITLES = (
    "president", "prime minister", "premier", "chancellor", "secretary of state",
    "foreign minister", "leader", "dictator",
)  # fmt: skip
_BEFORE = 40  # characters in which a state or "former" is looked for


def heads(
    text: str, told: Sequence[Marked], nations: Nations
) -> dict[str, tuple[str, str]]:
    """Full name and state by surname, of heads whose own mention names no state."""
    found = _known(told, nations)
    found.update(_spoken_of_most(text, told, nations))
    return found


def _known(told: Sequence[Marked], nations: Nations) -> dict[str, tuple[str, str]]:
    """Heads that the table lists, named in full, by their office or as a government."""
    found: dict[str, tuple[str, str]] = {}
    for marked in told:
        for at, word in enumerate(marked.words):
            for name, code in nations.heads.get(word.text, ()):
                if _is_named(marked, at, name):
                    found.setdefault(word.text, (name, code))
    return found


def _is_named(marked: Marked, at: int, name: str) -> bool:
    first = marked.words[at - 1].text if at else ""
    if first == name.split()[-2]:
        return True
    if marked.low[at + 1 : at + 2] in (["administration"], ["government"]):
        return True
    return " ".join(marked.low[max(0, at - 3) : at]).endswith(_TITLES)


def _spoken_of_most(
    text: str, told: Sequence[Marked], nations: Nations
) -> dict[str, tuple[str, str]]:
    """Heads that no table lists: of the state of which the text speaks most."""
    count: Counter[str] = Counter()
    for marked in told:
        for _, nation, use in marked.nations.values():
            if nation.kind is NationKind.STATE and use is not NationUse.BODY:
                count[nation.code] += 1
    if not count or count.most_common(1)[0][1] < LEAST:
        return {}
    placed, loose = _named(text, nations)
    for surname in placed:
        loose.pop(surname, None)
    found: dict[str, tuple[str, str]] = {}
    for surname, name in loose.items():
        free = [(n, c) for c, n in count.items() if c not in placed.values()]
        free.sort(key=lambda pair: (-pair[0], pair[1]))
        if not free or free[0][0] < LEAST:
            break
        if len(free) > 1 and free[0][0] < AHEAD * free[1][0]:
            break
        found[surname] = (name, free[0][1])
        placed[surname] = free[0][1]
    return found


def _named(text: str, nations: Nations) -> tuple[dict[str, str], dict[str, str]]:
    placed: dict[str, str] = {}
    loose: dict[str, str] = {}
    for match in _OFFICE.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()].split()[-2:]
        name = match[1]
        if {"former", "ex", "late", "Vice", "vice"} & set(before):
            continue
        code = _state(before, nations)
        if code:
            placed[name.split()[-1]] = code
        else:
            loose.setdefault(name.split()[-1], name)
    return placed, loose


def _state(before: list[str], nations: Nations) -> str:
    for at in range(len(before)):
        match = nations.match(before, at)
        if match and match[1].code:
            return match[1].code
    return ""
