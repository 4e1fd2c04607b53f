"""The colours can be read, and told apart by everybody and in greyscale.

Contrast: WCAG 2.2, relative luminance. Distance: CIE L*a*b* (CIE 1976), D65. What a
deuteranope sees: Machado, Oliveira and Fernandes 2009, severity 1.
"""

import math
import re
from dataclasses import fields
from itertools import combinations

import pytest

from dateline.scene.signs import Part
from dateline.scene.theme import THEMES, Theme

Triple = tuple[float, float, float]

TEXT = 4.5  # WCAG 1.4.3, level AA
GRAPHIC = 3.0  # WCAG 1.4.11
GREY = 6.0  # steps of lightness, of 100
APART = 12.0  # in L*a*b*; 2.3 is the least that a trained eye tells apart

DEUTERANOPE = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)

each_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES.keys())


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _straight(red), _straight(green), _straight(blue)


def _straight(value: float) -> float:
    if value <= 0.04045:
        return value / 12.92
    return float(((value + 0.055) / 1.055) ** 2.4)


def _times(matrix: tuple[Triple, Triple, Triple], colour: Triple) -> Triple:
    x, y, z = (sum(a * b for a, b in zip(line, colour, strict=True)) for line in matrix)
    return x, y, z


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(_times(XYZ, linear(colour))[1] for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: Triple) -> Triple:
    scaled = [
        value / white for value, white in zip(_times(XYZ, colour), WHITE, strict=True)
    ]
    x, y, z = (
        value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
        for value in scaled
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen_by_deuteranope(colour: str) -> Triple:
    red, green, blue = (
        min(1.0, max(0.0, value)) for value in _times(DEUTERANOPE, linear(colour))
    )
    return red, green, blue


def grounds(theme: Theme) -> dict[str, str]:
    """What a country can be filled with: its part, or plain land."""
    return {part.value: theme.parts[part].fill for part in Part} | {"land": theme.land}


def test_the_measures_measure() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert lab(linear("#ffffff"))[0] == pytest.approx(100, abs=0.01)
    assert lab(linear("#ff0000")) == pytest.approx((53.24, 80.09, 67.20), abs=0.05)
    red, green = (lab(seen_by_deuteranope(c)) for c in ("#a05000", "#687000"))
    assert (
        math.dist(red, green)
        < math.dist(*(lab(linear(c)) for c in ("#a05000", "#687000"))) / 2
    )


@each_theme
def test_every_colour_is_one(theme: Theme) -> None:
    told = [
        getattr(theme, f.name) for f in fields(theme) if f.name not in ("name", "parts")
    ]
    for style in theme.parts.values():
        told += [style.fill, style.strong, *([style.hatch] if style.hatch else [])]
    assert [colour for colour in told if not re.fullmatch("#[0-9a-f]{6}", colour)] == []
    assert set(theme.parts) == set(Part)


@each_theme
def test_text_can_be_read(theme: Theme) -> None:
    pairs = {
        "ink on paper": (theme.ink, theme.paper),
        "quiet on paper": (theme.quiet, theme.paper),
        "ink on its halo": (theme.ink, theme.halo),
        "quiet on its halo": (theme.quiet, theme.halo),
        "country on land": (theme.country_label, theme.land),
        "country on its halo": (theme.country_label, theme.halo),
        "town on land": (theme.town_label, theme.land),
        "town on its halo": (theme.town_label, theme.halo),
        "sea on sea": (theme.sea_label, theme.sea),
        "sea on its halo": (theme.sea_label, theme.halo),
    }
    weak = {name: contrast(*pair) for name, pair in pairs.items()}
    assert {name: ratio for name, ratio in weak.items() if ratio < TEXT} == {}


@each_theme
def test_ink_and_names_stand_out_from_every_fill(theme: Theme) -> None:
    for name, ground in grounds(theme).items():
        assert contrast(theme.ink, ground) >= TEXT, name
        # A country's name has its halo, on which it has TEXT, so this is its least.
        assert contrast(theme.country_label, ground) >= GRAPHIC, name


@each_theme
def test_links_and_marks_stand_out_from_land_and_sea(theme: Theme) -> None:
    for ground in (theme.land, theme.sea):
        for line in (theme.rupture, theme.ended, theme.other, theme.mark):
            assert contrast(line, ground) >= GRAPHIC
    for part, style in theme.parts.items():
        assert contrast(style.strong, theme.land) >= GRAPHIC, part
        assert contrast(style.strong, style.fill) >= GRAPHIC, part


@each_theme
def test_the_three_kinds_of_line_are_told_apart(theme: Theme) -> None:
    lines = (theme.rupture, theme.ended, theme.other)
    for one, other in combinations(lines, 2):
        assert math.dist(lab(linear(one)), lab(linear(other))) >= APART


@each_theme
def test_fills_are_told_apart_in_greyscale(theme: Theme) -> None:
    light = {key: lab(linear(colour))[0] for key, colour in grounds(theme).items()}
    near = {
        (one, other): abs(light[one] - light[other])
        for one, other in combinations(light, 2)
        if abs(light[one] - light[other]) < GREY
    }
    assert near == {}


@each_theme
def test_fills_are_told_apart_by_deuteranopes(theme: Theme) -> None:
    seen = {key: lab(seen_by_deuteranope(c)) for key, c in grounds(theme).items()}
    near = {
        (one, other): math.dist(seen[one], seen[other])
        for one, other in combinations(seen, 2)
        if math.dist(seen[one], seen[other]) < APART
    }
    assert near == {}


@each_theme
def test_a_hatch_shows_on_its_fill(theme: Theme) -> None:
    hatched = [style for style in theme.parts.values() if style.hatch]
    assert hatched
    for style in hatched:
        fill, hatch = (lab(linear(colour)) for colour in (style.fill, style.hatch))
        assert math.dist(fill, hatch) >= APART


def test_light_is_light_and_dark_is_dark() -> None:
    light, dark = (lab(linear(THEMES[name].paper))[0] for name in ("light", "dark"))
    assert light > 90
    assert dark < 20
