"""The legend of a printed timeline: just the signs in it, as they are drawn."""

from collections.abc import Iterable

from dateline.figure.drawing import Shape
from dateline.figure.legend import SWATCH
from dateline.figure.timeline_axis import zigzag
from dateline.figure.timeline_bars import HALF, SOFT, Strip, Style, drawn
from dateline.scene.model import Key
from dateline.scene.signs import Stroke
from dateline.scene.theme import Theme
from dateline.scene.timeline import Bar

_STROKES = {
    Stroke.DASHED: "Attributed to or quoted from others",
    Stroke.DOTTED: "Hedged, an opinion, or only planned",
}


def keys(bars: Iterable[Bar], *, folded: bool) -> tuple[Key, ...]:
    """The keys of what is drawn and of nothing else; ``folded`` where years are."""
    every = tuple(bars)
    wide = [bar for bar in every if not bar.exact]
    there = {
        "rupture": any(bar.rupture and not bar.ended for bar in every),
        "ended": any(bar.rupture and bar.ended for bar in every),
        "other": any(not bar.rupture for bar in every),
        "exact": len(wide) < len(every),
        "within": any(bar.sure1 - bar.sure0 < bar.x1 - bar.x0 for bar in wide),
        "sure": any(bar.sure0 < bar.sure1 for bar in wide),
        "open": any(bar.open_start or bar.open_end for bar in every),
        "unknown": any(bar.unknown_start or bar.unknown_end for bar in every),
        "doubt": any(bar.doubtful for bar in wide),
        "fold": folded,
    }
    found = [Key(key, words) for key, words in _WORDS.items() if there.get(key)]
    strokes = {bar.stroke for bar in every}
    found += [
        Key(one.value, words) for one, words in _STROKES.items() if one in strokes
    ]
    return tuple(found)


_WORDS = {
    "rupture": "Rupture of relations, in bold",
    "ended": "Rupture that has since ended",
    "other": "Another event",
    "exact": "Known to the day",
    "within": "At some time within",
    "sure": "All through this time",
    "open": "An end that the text leaves open",
    "unknown": "An end that is not known",
    "doubt": "A date in doubt",
    "fold": "Empty years left out",
}


def symbol(name: str, x: float, y: float, theme: Theme, u: float) -> Iterable[Shape]:
    """A key's sign, from its left end and its middle's height."""
    if name == "fold":
        return [zigzag(x, x + SWATCH * u, y, theme, u)]
    strokes = {stroke.value: stroke for stroke in Stroke}
    colours = {"rupture": theme.rupture, "ended": theme.ended}
    look = Style(
        colours.get(name, theme.other if name == "other" else theme.quiet),
        strokes.get(name, Stroke.SOLID),
        name == "exact",
    )
    return drawn(look, _sample(name, x, y, u), theme, u)


def _sample(name: str, x: float, y: float, u: float) -> Strip:
    x1 = x + SWATCH * u
    full = name in ("rupture", "ended", "other", "sure")
    return Strip(
        x0=x,
        x1=x1,
        sure0=x,
        sure1=x1 if full else x,
        y=y,
        half=HALF * u,
        fade0=SOFT * u if name == "doubt" else 0.0,
        fade1={"open": 18.0, "doubt": SOFT}.get(name, 0.0) * u,
        lost1=17.0 * u if name == "unknown" else 0.0,
    )
