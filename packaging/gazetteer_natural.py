"""Wide and natural places and airports: our own table, Natural Earth, airportsdata."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import resources_packages as packages
from dateline.gazetteer.entry import Feature, Name
from dateline.gazetteer.fold import fold
from gazetteer_place import Place, is_name, lines
from resources_geometry import area, bounds
from resources_world import Source

WIDE = Path(__file__).with_name("gazetteer_wide.txt")
AIRPORT = re.compile(r"\b(?:Airport|Airfield|Air Base|Air Force Base)\b")


def natural_places(source: Source) -> list[Place]:
    """Return all of them; what our table names is not taken from elsewhere."""
    wide = list(_wide(WIDE.read_text(encoding="utf-8")))
    ours = {fold(name) for place in wide for name in (place.name, *place.names)}
    others = (*_lakes(source), *_airports(source))
    return wide + [place for place in others if fold(place.name) not in ours]


def _wide(text: str) -> Iterator[Place]:
    for line in lines(text):
        feature, known, lat, lon, country, *names = line.split("; ")
        yield Place(
            0,
            names[0],
            float(lat),
            float(lon),
            Feature(feature),
            "" if country == "-" else country,
            known=int(known) / 100,
            names=dict.fromkeys(names[1:], Name.MAIN),
        )


def _lakes(source: Source) -> Iterator[Place]:
    """Natural Earth's lakes, in the middle of their greatest ring."""
    seen: set[str] = set()
    for lake in source.layer("physical/ne_10m_lakes"):
        fields = lake.attributes
        names = [fields["NAME_EN"], fields["NAME"], fields["NAME_ALT"]]
        names = list(dict.fromkeys(name for name in names if is_name(name)))
        if not names or names[0] in seen:
            continue
        seen.add(names[0])
        box = bounds(max(lake.parts, key=lambda ring: area(list(ring))))
        yield Place(
            0,
            names[0],
            round((box.south + box.north) / 2, 5),
            round((box.west + box.east) / 2, 5),
            Feature.LAKE,
            known=max(0.2, 0.5 - 0.03 * float(fields["SCALERANK"])),
            names=dict.fromkeys(names[1:], Name.ALTERNATE),
        )


def _airports(source: Source) -> Iterator[Place]:
    """Airports with flights that are sold, so with a code of IATA's."""
    text = source.read(packages.AIRPORTS, "airportsdata/airports.csv").decode("utf-8")
    for row in csv.DictReader(text.splitlines()):
        name = row["name"].strip()
        if not row["iata"] or len(name.split()) < 2 or not AIRPORT.search(name):
            continue
        shorter = name.replace(" International Airport", " Airport")
        great = shorter != name
        yield Place(
            0,
            name,
            round(float(row["lat"]), 5),
            round(float(row["lon"]), 5),
            Feature.FACILITY,
            row["country"],
            known=0.4 if great else 0.3,
            names={shorter: Name.ALTERNATE} if great else {},
        )
