"""Names of states, peoples, capitals, seats and bodies, from CLDR and our own table.

Writes `gazetteer/nations.json`: a list of nations, each {"id", "code" (ISO alpha-3 or
empty), "iso2", "kind", "name", and by use the names: "names", "adjectives", "people",
"capitals", "seats"}; a row of kind "heads" has names of persons in "heads", and is
no nation. What a name means first comes first in the list.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import resources_packages as packages
from resources_world import Source

TABLE = Path(__file__).with_name("nations.txt")
USES = ("names", "adjectives", "people", "capitals", "seats")
ISO2 = re.compile(r"[A-Z]{2}(?:-alt-\w+)?")
# What joins two names of CLDR into one that nobody writes.
JOINED = re.compile(r" & |, | SAR | \(")

Row = dict[str, object]


def write_nations(source: Source, folder: Path) -> None:
    """Write nations.json into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = "package/main/en/territories.json"
    tree = json.loads(source.read(packages.CLDR, path))
    territories = tree["main"]["en"]["localeDisplayNames"]["territories"]
    rows = nations(TABLE.read_text(encoding="utf-8"), territories)
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    text = "[\n" + ",\n".join(lines) + "\n]\n"
    (folder / "nations.json").write_text(text, encoding="utf-8", newline="\n")


def nations(table: str, territories: dict[str, str]) -> list[Row]:
    """Return the rows of the table, each state's names of CLDR added."""
    rows: list[Row] = []
    makers = {
        "states": lambda cells: _state(cells, territories),
        "former": lambda cells: _land("former", cells),
        "parts": lambda cells: _land("part", cells),
        "seats": _seat,
        "bodies": _body,
        "national": _national,
        "regions": _region,
        "heads": _heads,
    }
    make = makers["states"]
    for line in table.splitlines():
        if line.startswith("["):
            make = makers[line.strip("[]")]
        elif line and not line.startswith("#"):
            rows.append(make([cell.strip() for cell in line.split("|")]))
    return rows


def _state(cells: list[str], territories: dict[str, str]) -> Row:
    iso2, code = cells[0].split()
    adjectives, people = _split(cells[1]), _split(cells[2])
    known = [name for key, name in territories.items() if key[:2] == iso2]
    known = [name for name in known if not JOINED.search(name)]
    names = list(dict.fromkeys([*known, *_split(cells[4])]))
    return {
        "id": code,
        "code": code,
        "iso2": iso2,
        "kind": "state",
        "name": _short(territories[iso2]),
        "names": names,
        "adjectives": adjectives,
        "people": people or _people(adjectives),
        "capitals": _split(cells[3]),
    }


def _short(name: str) -> str:
    return re.sub(r" SAR .*| \(.*\)", "", name)


def _land(kind: str, cells: list[str]) -> Row:
    adjectives, people = _split(cells[1]), _split(cells[2])
    names, capitals = _split(cells[4]), _split(cells[3])
    name = (names or adjectives or people or capitals)[0]
    return {
        "id": f"{kind}-{_slug(name)}",
        "code": cells[0],
        "kind": kind,
        "name": name,
        "names": names,
        "adjectives": adjectives,
        "people": people or _people(adjectives),
        "capitals": capitals,
    }


def _seat(cells: list[str]) -> Row:
    seats = _split(cells[1])
    return {
        "id": f"seat-{_slug(seats[0])}",
        "code": cells[0],
        "kind": "seat",
        "name": seats[0],
        "seats": seats,
    }


def _body(cells: list[str]) -> Row:
    names = _split(cells[2])
    return {
        "id": cells[0],
        "code": "",
        "kind": cells[1],
        "name": names[0],
        "names": names,
    }


def _national(cells: list[str]) -> Row:
    names = _split(cells[2])
    return {
        "id": f"body-{_slug(names[0])}",
        "code": cells[0],
        "kind": {"state": "organ"}.get(cells[1], cells[1]),
        "name": names[0],
        "names": names,
    }


def _region(cells: list[str]) -> Row:
    return {
        "id": f"region-{_slug(cells[0])}",
        "code": "",
        "kind": "region",
        "name": cells[0],
        "names": _split(cells[1]),
    }


def _heads(cells: list[str]) -> Row:
    return {
        "id": f"heads-{cells[0].lower()}",
        "code": cells[0],
        "kind": "heads",
        "name": f"Heads of {cells[0]}",
        "heads": _split(cells[1]),
    }


def _people(adjectives: list[str]) -> list[str]:
    """Names of people from adjectives: Peruvian, Peruvians; of Chinese, the same."""
    found = []
    for word in adjectives:
        if word.endswith((".", "US", "UK", "UAE", "land", "USA", "U.S")):
            continue
        found.append(word)
        if not word.endswith(("ese", "ish", "ch", "bé", "ois", "ss")):
            found.append(word + "s")
    return found


def _split(cell: str) -> list[str]:
    return [name.strip() for name in cell.split(",") if name.strip()]


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
