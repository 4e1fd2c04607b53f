"""A small dossier, made by hand, in which every case that a map meets occurs once.

The text is invented. ``tiny()`` is the dossier, ``tiny_record()`` its plain data with
the text in it, ``write_tiny(folder)`` the same as files: ``dossier.json`` and
``article.md``. Change the plain data to make a dossier of your own::

    data = tiny_record()
    row(data, "places", "oslo")["position"] = {"lat": 91.0, "lon": 0.0}

What is in it: two ruptures of one pair, across the 180° meridian (``broken``,
``suspended``); a rupture that has since ended, without direction (``old``); a dotted
link (``recalled``), a quoted one (``accused``), one of three countries, which is no
link (``talks``); an opinion that speaks of a rupture (``opinion``); missions named,
inferred, and without a place; an inferred place and an inferred country; a named
place at an inferred position; a refused name; a date that only follows another.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dateline.domain import record
from dateline.domain.dossier import Dossier

Data = dict[str, Any]

TEXT = """\
# Teacups and envoys

By A. Writer, 8 April 2024

On 5 April 2024 Fiji broke off relations with Samoa. A day later Samoa suspended \
relations with Fiji, its Foreign Ministry said. The embassy of Samoa in Suva stayed \
shut; so did the consulate of Fiji, nobody would say where. The envoy slept at the \
Fijian residence, within earshot of Big Ben 🕰.

Norway and Chile had no relations from June 1976 until 1984. Norway may have \
recalled its envoy from Chile in the spring of 2023. In Oslo the minister, \
Åse Ødegård, accused Chile of “a ruse”; in the Harbour Café outside the city people \
cheered.

Later, Fiji, Norway and Chile called for a settlement. In my view Chile has as good \
as broken with Norway. The cafés in Nauru Lane stayed open.
"""

LED = "The bell hangs in the tower of the parliament of that city."
CAFE = "The text puts it outside the city; it is drawn at the city’s own position."


def span(quote: str, around: str = "", text: str = TEXT) -> Data:
    """The span of a quote that occurs once, or once within ``around``."""
    whole = around or quote
    if text.count(whole) != 1 or whole.count(quote) != 1:
        raise ValueError(f"“{quote}” is not there once")
    start = text.index(whole) + whole.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def mention(quote: str, around: str = "", use: str = "literal") -> Data:
    """A span with the use of the name in it."""
    return {**span(quote, around), "use": use}


def tiny_record() -> Data:
    """The plain data of the small dossier, the text in it; new with each call."""
    return {
        "format": record.FORMAT,
        "schema": record.SCHEMA,
        "title": "Teacups and envoys",
        "articles": [
            {
                "id": "tea",
                "title": "Teacups and envoys",
                "author": "A. Writer",
                "publisher": "The Invented Post",
                "published": "2024-04-08",
                "language": "en",
                "text": TEXT,
            }
        ],
        "places": [*_countries(), *_places()],
        "missions": _missions(),
        "actors": _actors(),
        "events": [*_ruptures(), *_other_events()],
        "refused": [
            {
                "id": "nauru",
                **mention("Nauru", "Nauru Lane", "embedded"),
                "reason": "part of a street’s name",
            }
        ],
    }


def tiny(change: Callable[[Data], None] | None = None) -> Dossier:
    """The small dossier, after a change to its plain data where one is given."""
    data = tiny_record()
    if change is not None:
        change(data)
    return read(data)


def read(data: object) -> Dossier:
    """The dossier of plain data that holds its texts."""

    def no_file(name: str) -> bytes:
        raise FileNotFoundError(name)

    return record.dossier(data, no_file)


def write_tiny(folder: Path, data: Data | None = None) -> Path:
    """Write the dossier and its article beside it; the path of the dossier."""
    folder.mkdir(parents=True, exist_ok=True)
    made = tiny_record() if data is None else data
    for article in made["articles"]:
        text = article.pop("text", None)
        if text is not None:
            article["file"] = "article.md"
            (folder / "article.md").write_bytes(text.encode("utf-8"))
    file = folder / "dossier.json"
    file.write_text(json.dumps(made, ensure_ascii=False, indent=1), encoding="utf-8")
    return file


def row(data: Data, table: str, key: str) -> Data:
    """The row of a table with an id."""
    found: Data = next(item for item in data[table] if item["id"] == key)
    return found


def _country(code: str, name: str, lat: float, lon: float, around: str) -> Data:
    return {
        "id": code.lower(),
        "name": name,
        "kind": "country",
        "country": code,
        "position": {"lat": lat, "lon": lon},
        "mentions": [mention(name, around, "metonym")],
    }


def _countries() -> list[Data]:
    return [
        _country("FJI", "Fiji", -18.1416, 178.4419, "Fiji broke off"),
        _country("WSM", "Samoa", -13.8333, -171.7667, "relations with Samoa"),
        _country("NOR", "Norway", 59.9127, 10.7461, "Norway and Chile had"),
        _country("CHL", "Chile", -33.4569, -70.6483, "Chile had"),
        {
            "id": "gbr",
            "name": "United Kingdom",
            "kind": "country",
            "how": "inferred",
            "country": "GBR",
            "position": {"lat": 51.5085, "lon": -0.1257},
            "inference": {"rule": LED, "because": [span("Big Ben")]},
        },
    ]


def _places() -> list[Data]:
    return [
        {
            "id": "suva",
            "name": "Suva",
            "country": "FJI",
            "geonames": 2198148,
            "position": {"lat": -18.1416, "lon": 178.4419},
            "mentions": [mention("Suva")],
        },
        {
            "id": "oslo",
            "name": "Oslo",
            "country": "NOR",
            "position": {"lat": 59.9127, "lon": 10.7461},
            "mentions": [mention("Oslo")],
        },
        {
            "id": "london",
            "name": "London",
            "how": "inferred",
            "country": "GBR",
            "position": {"lat": 51.5085, "lon": -0.1257},
            "inference": {"rule": LED, "because": [span("Big Ben")]},
        },
        {
            "id": "cafe",
            "name": "Harbour Café",
            "kind": "facility",
            "located": "inferred",
            "country": "NOR",
            "position": {"lat": 59.9, "lon": 10.7},
            "mentions": [mention("Harbour Café")],
            "inference": {"rule": CAFE, "because": [span("outside the city")]},
        },
    ]


def _missions() -> list[Data]:
    return [
        {
            "id": "samoan-embassy",
            "of": "WSM",
            "host": "FJI",
            "city": "suva",
            "mentions": [mention("embassy of Samoa in Suva")],
        },
        {
            "id": "fijian-consulate",
            "kind": "consulate",
            "of": "FJI",
            "mentions": [mention("consulate of Fiji")],
        },
        {
            "id": "fijian-residence",
            "kind": "residence",
            "of": "FJI",
            "host": "GBR",
            "city": "london",
            "host_how": "inferred",
            "mentions": [mention("Fijian residence", use="modifier")],
            "inference": {"rule": LED, "because": [span("Big Ben")]},
        },
    ]


def _actors() -> list[Data]:
    return [
        {
            "id": "ministry",
            "name": "Foreign Ministry of Samoa",
            "kind": "body",
            "country": "WSM",
            "mentions": [mention("Foreign Ministry")],
        },
        {
            "id": "odegard",
            "name": "Åse Ødegård",
            "kind": "person",
            "country": "NOR",
            "role": "minister",
            "mentions": [mention("Åse Ødegård", use="person")],
        },
    ]


def _ruptures() -> list[Data]:
    old = "Norway and Chile had no relations from June 1976 until 1984"
    return [
        {
            "id": "broken",
            "kind": "relations.broken",
            "actors": ["fji"],
            "recipients": ["wsm"],
            "voice": {"kind": "stated"},
            "when": {
                "edtf": "2024-04-05",
                "rule": "the date as written",
                "because": [span("5 April 2024")],
            },
            "spans": [span("Fiji broke off relations with Samoa")],
        },
        {
            "id": "suspended",
            "kind": "relations.suspended",
            "actors": ["wsm"],
            "recipients": ["fji"],
            "voice": {"kind": "attributed", "by": "ministry"},
            "when": {
                "edtf": "2024-04-06",
                "rule": "a day after the one before",
                "because": [span("A day later")],
                "after": "broken",
            },
            "spans": [span("Samoa suspended relations with Fiji")],
        },
        {
            "id": "old",
            "kind": "relations.broken",
            "actors": ["nor", "chl"],
            "recipients": [],
            "together": True,
            "voice": {"kind": "stated"},
            "when": {
                "edtf": "1976-06/1984",
                "extent": "throughout",
                "because": [span("from June 1976 until 1984")],
            },
            "spans": [span(old)],
        },
    ]


def _other_events() -> list[Data]:
    return [
        {
            "id": "recalled",
            "kind": "envoy.recalled",
            "actors": ["nor"],
            "recipients": ["chl"],
            "voice": {"kind": "hedged"},
            "when": {"edtf": "2023-21", "because": [span("the spring of 2023")]},
            "spans": [span("Norway may have recalled its envoy from Chile")],
        },
        {
            "id": "accused",
            "kind": "speech.accuse",
            "actors": ["odegard"],
            "recipients": ["chl"],
            "place": "oslo",
            "voice": {"kind": "quoted", "by": "odegard"},
            "spans": [span("Åse Ødegård, accused Chile of “a ruse”")],
        },
        {
            "id": "talks",
            "kind": "speech.appeal",
            "actors": ["fji", "nor", "chl"],
            "recipients": [],
            "together": True,
            "voice": {"kind": "stated"},
            "when": {
                "edtf": "2024-04-05/..",
                "after": "broken",
                "because": [span("Later")],
            },
            "spans": [span("Fiji, Norway and Chile called for a settlement")],
        },
        {
            "id": "opinion",
            "kind": "relations.broken",
            "actors": ["chl"],
            "recipients": ["nor"],
            "voice": {"kind": "opinion"},
            "spans": [span("Chile has as good as broken with Norway")],
        },
    ]
