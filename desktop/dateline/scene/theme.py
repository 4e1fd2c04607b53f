"""Colours, light and dark, for the page, the figures and the window alike.

The fills start from Okabe and Ito's set and also differ in lightness and hatching, so
that they are told apart in greyscale and by the colour-blind.
"""

from dataclasses import dataclass

from dateline.scene.signs import Part


@dataclass(frozen=True, slots=True)
class PartStyle:
    """A country's part: its fill, the strong tone of its marks, and its hatching.

    ``hatch`` is a colour for diagonal lines over the fill, or empty for none.
    """

    fill: str
    strong: str
    hatch: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of a map as ``#rrggbb``."""

    name: str
    sea: str
    land: str
    border: str
    coast: str
    lake: str
    river: str
    province: str
    urban: str
    graticule: str
    paper: str
    ink: str
    quiet: str
    country_label: str
    sea_label: str
    town_label: str
    halo: str
    rupture: str
    ended: str
    other: str
    mark: str
    mark_ring: str
    choice: str
    parts: dict[Part, PartStyle]


LIGHT = Theme(
    name="light",
    sea="#dfe8ee",
    land="#f4f3f0",
    border="#bdb9b1",
    coast="#9fb0bb",
    lake="#dfe8ee",
    river="#c3d3de",
    province="#dcd8d0",
    urban="#e6e1d9",
    graticule="#cbd7df",
    paper="#ffffff",
    ink="#1b2530",
    quiet="#59646e",
    country_label="#45443f",
    sea_label="#4b677b",
    town_label="#4a4944",
    halo="#ffffff",
    rupture="#a3230b",
    ended="#8d6a5c",
    other="#2f5a78",
    mark="#1b2530",
    mark_ring="#ffffff",
    choice="#ffb000",
    parts={
        Part.BREAKER: PartStyle("#6da6d2", "#084a78"),
        Part.BROKEN: PartStyle("#e6af80", "#96420a", "#bd7238"),
        Part.PARTY: PartStyle("#b3d5c6", "#1f6449"),
        Part.NAMED: PartStyle("#eddec5", "#6b5a2c"),
    },
)

DARK = Theme(
    name="dark",
    sea="#161f27",
    land="#272e35",
    border="#4a555f",
    coast="#3f5261",
    lake="#161f27",
    river="#2a3c4a",
    province="#363f48",
    urban="#3a4148",
    graticule="#26333e",
    paper="#12181e",
    ink="#eef2f5",
    quiet="#a3afb9",
    country_label="#ccd3d9",
    sea_label="#7b93a4",
    town_label="#c3c9cf",
    halo="#12181e",
    rupture="#ff8a6b",
    ended="#c09a88",
    other="#8cc0e6",
    mark="#f4f7f9",
    mark_ring="#12181e",
    choice="#ffc53d",
    parts={
        Part.BREAKER: PartStyle("#37709d", "#9fd2f7"),
        Part.BROKEN: PartStyle("#874e20", "#f9bb86", "#c07a3e"),
        Part.PARTY: PartStyle("#315346", "#8fd6b5"),
        Part.NAMED: PartStyle("#483c28", "#d8c98f"),
    },
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}
