"""The window's colours, mixed from the map's, so that the two belong together."""

from dataclasses import dataclass

from dateline.scene.signs import Part
from dateline.scene.theme import Theme


@dataclass(frozen=True, slots=True)
class Tones:
    """All colours of the window as ``#rrggbb``.

    ``page`` is behind reading matter, ``panel`` behind lists and bars, ``field`` behind
    what is typed into; ``line`` parts them. ``accent`` is for what can be pressed,
    ``choice`` rings the chosen record, ``chosen`` and ``related`` lie behind its rows
    and words, ``hover`` behind what the pointer is on. ``place`` lies behind the names
    of places in the article, ``event`` under the sentences of events.
    """

    page: str
    panel: str
    field: str
    line: str
    strong_line: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    choice: str
    chosen: str
    related: str
    hover: str
    rupture: str
    place: str
    event: str


def tones(theme: Theme) -> Tones:
    """The window's colours beside a map in this theme."""
    dark = theme.name == "dark"
    paper, ink = theme.paper, theme.ink
    panel = mix(paper, ink, 0.05 if dark else 0.035)
    accent = theme.parts[Part.BREAKER].strong
    return Tones(
        page=mix(paper, ink, 0.025) if dark else paper,
        panel=panel,
        field=mix(paper, ink, 0.09) if dark else paper,
        line=mix(panel, ink, 0.11),
        strong_line=mix(panel, ink, 0.42),
        ink=ink,
        quiet=theme.quiet,
        accent=accent,
        on_accent=theme.paper,
        choice=theme.choice,
        chosen=mix(panel, theme.choice, 0.22 if dark else 0.34),
        related=mix(panel, theme.choice, 0.10 if dark else 0.13),
        hover=mix(panel, ink, 0.06),
        rupture=theme.rupture,
        place=mix(paper, accent, 0.24 if dark else 0.13),
        event=mix(paper, theme.other, 0.55),
    )


def mix(one: str, other: str, share: float) -> str:
    """``one`` with a share (0 to 1) of ``other`` in it, by sRGB channel."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dim + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
