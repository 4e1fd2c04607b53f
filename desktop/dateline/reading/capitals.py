"""Capitals of states and territories: where a country's links end, and its embassies.

From the base map's table of countries, so that map and reading agree.
"""

import json
from dataclasses import dataclass
from functools import cache

from dateline import assets
from dateline.domain.position import Position


@dataclass(frozen=True, slots=True)
class Capital:
    """A capital at (lat, lon) in degrees, with its GeoNames id."""

    name: str
    position: Position
    geonames: int | None


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory: its English name, a point on it, and its capital."""

    name: str
    position: Position
    capital: Capital | None


@cache
def countries() -> dict[str, Country]:
    """All of them by ISO 3166-1 alpha-3 code."""
    text = assets.resource("basemap", "countries.json").read_text(encoding="utf-8")
    return {code: _country(row) for code, row in json.loads(text).items()}


def _country(row: dict[str, object]) -> Country:
    label, seat = row["label"], row.get("capital")
    assert isinstance(label, list)
    capital = None
    if isinstance(seat, dict):
        where = Position(seat["lat"], seat["lon"])
        capital = Capital(str(seat["name"]), where, seat.get("geonames"))
    return Country(str(row["name"]), Position(label[0], label[1]), capital)
