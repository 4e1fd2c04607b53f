"""Light and dark: legible, and worn by all at once."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dateline.scene.theme import THEMES
from dateline.ui import fonts
from dateline.ui.icons import app_icon, icon
from dateline.ui.style import style_sheet
from dateline.ui.theme import Appearance
from dateline.ui.tones import Tones, contrast, mix, tones

pytestmark = pytest.mark.ui

BOTH = pytest.mark.parametrize("theme", sorted(THEMES))


@BOTH
def test_words_stand_out_from_whatever_is_behind_them(theme: str) -> None:
    t = tones(THEMES[theme])
    behind = (t.page, t.panel, t.field, t.chosen, t.related, t.hover, t.place)
    assert min(contrast(t.ink, ground) for ground in behind) >= 4.5
    for ground in (t.page, t.panel, t.field, t.hover, t.related):
        assert contrast(t.quiet, ground) >= 4.5
        assert contrast(t.accent, ground) >= 4.5
    assert contrast(t.on_accent, t.accent) >= 4.5
    assert contrast(t.rupture, t.page) >= 4.5


@BOTH
def test_the_chosen_is_told_from_the_related_and_both_from_the_rest(
    theme: str,
) -> None:
    t = tones(THEMES[theme])
    assert len({t.panel, t.related, t.chosen, t.hover}) == 4
    assert contrast(t.chosen, t.panel) > contrast(t.related, t.panel)


@BOTH
def test_every_colour_of_the_sheet_is_filled_in(theme: str) -> None:
    sheet = style_sheet(tones(THEMES[theme]))
    assert "$" not in sheet
    assert "url(" not in sheet


def test_mixing_and_contrast_follow_their_definitions() -> None:
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    assert mix("#102030", "#ffffff", 0) == "#102030"
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_choice_dresses_the_application(
    appearance: Appearance, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(appearance.changed):
        appearance.choose("dark")
    assert appearance.theme is THEMES["dark"]
    window = qapp.palette().color(QPalette.ColorRole.Window)
    assert window == QColor(appearance.tones.panel)
    with qtbot.waitSignal(appearance.changed):
        appearance.choose("light")
    assert appearance.choice == "light"


def test_the_same_theme_again_changes_nothing(
    appearance: Appearance, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose("light")


def test_following_the_system_wears_what_the_system_has(
    appearance: Appearance, qapp: QApplication
) -> None:
    appearance.choose("system")
    scheme = qapp.styleHints().colorScheme()
    assert appearance.theme.name == ("dark" if scheme.name == "Dark" else "light")


def test_the_bundled_faces_are_there(appearance: Appearance) -> None:
    assert fonts.sans(14).exactMatch()
    assert fonts.serif(16).exactMatch()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_icons_are_drawn_at_the_scale_of_the_screen(
    qapp: QApplication, scale: float
) -> None:
    drawn = icon("search", "#ff0000").pixmap(QSize(16, 16), scale)
    image = drawn.toImage()
    assert image.width() == round(16 * scale)
    drawn_in = {
        image.pixelColor(x, y).hue()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 64
    }
    assert drawn_in == {QColor("#ff0000").hue()}


def test_the_programs_icon_has_all_its_colours(qapp: QApplication) -> None:
    image = app_icon().pixmap(QSize(64, 64), 1.0).toImage()
    colours = {image.pixelColor(x, y).rgb() for x in range(64) for y in range(64)}
    assert len(colours) > 20


def test_all_tones_are_colours() -> None:
    for theme in THEMES.values():
        t = tones(theme)
        for name in Tones.__slots__:
            assert QColor(getattr(t, name)).isValid()
