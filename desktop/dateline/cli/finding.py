"""The places of a name as lines for people."""

from collections.abc import Sequence

from dateline.cli.terminal import plain
from dateline.gazetteer.entry import Entry
from dateline.gazetteer.geocoder import address
from dateline.gazetteer.places import Places
from dateline.scene.card import position_words

_GAP = "  "


def lines(places: Places, name: str, shown: Sequence[Entry], found: int) -> str:
    """A line for each place, and one more for those that are not shown."""
    if not shown:
        return f"No place named {plain(name)}.\n"
    rows = [_row(places, entry) for entry in shown]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    told = [
        _GAP.join(cell.ljust(wide) for cell, wide in zip(row, widths, strict=True))
        for row in rows
    ]
    if found > len(shown):
        told.append(f"and {found - len(shown)} more")
    return "".join(f"{line.rstrip()}\n" for line in told)


def _row(places: Places, entry: Entry) -> tuple[str, ...]:
    feature = "capital" if entry.capital else entry.feature.value
    people = f"{entry.population:,} people" if entry.population else ""
    number = f"GeoNames {entry.geonames}" if entry.geonames else ""
    where = position_words(entry.position.lat, entry.position.lon)
    return plain(address(places, entry)), feature, where, people, number
