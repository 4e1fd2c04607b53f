"""The small map: land, and a dot where the place lies."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from dateline.domain.position import Position
from dateline.ui.locator import Locator
from dateline.ui.theme import Appearance

pytestmark = pytest.mark.ui

SIZE = QSize(120, 80)


def _picture(locator: Locator) -> QImage:
    return locator.grab().toImage()


def _share(image: QImage, colour: str) -> float:
    wanted = QColor(colour)
    pixels = [
        image.pixelColor(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    ]
    return sum(pixels) / len(pixels)


@pytest.fixture
def locator(qtbot: QtBot, appearance: Appearance) -> Locator:
    made = Locator(appearance, SIZE)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("lat", "lon"), [(48.85, 2.35), (33.66, -95.56), (-18.14, 178.44), (78.2, 15.6)]
)
def test_it_shows_land_sea_and_a_dot(
    locator: Locator, appearance: Appearance, lat: float, lon: float, theme: str
) -> None:
    appearance.choose(theme)
    locator.show_place("There", Position(lat, lon))
    image, colours = _picture(locator), appearance.theme
    assert _share(image, colours.sea) > 0.05
    assert _share(image, colours.land) > 0.005
    assert 0.0005 < _share(image, colours.rupture) < 0.02
    assert locator.accessibleName() == "Map: There"
    assert locator.accessibleDescription().startswith(f"{abs(lat):.2f}° ")


def test_what_lies_beyond_the_date_line_is_drawn_too(
    locator: Locator, appearance: Appearance
) -> None:
    pictures = []
    for lon in (-180.0, 180.0):
        locator.show_place("There", Position(66.0, lon))
        pictures.append(_picture(locator))
    land = [_share(image, appearance.theme.land) for image in pictures]
    assert land[0] == pytest.approx(land[1], abs=0.01)
    assert land[0] > 0.2


@pytest.mark.parametrize("lat", [-90.0, 90.0])
def test_a_pole_is_on_the_map(locator: Locator, lat: float) -> None:
    locator.show_place("Pole", Position(lat, 0.0))
    assert not _picture(locator).isNull()


def test_nothing_is_shown_of_no_place(locator: Locator, appearance: Appearance) -> None:
    locator.show_place("", None)
    assert _share(_picture(locator), appearance.theme.land) == 0
    assert locator.accessibleName() == "Map"
