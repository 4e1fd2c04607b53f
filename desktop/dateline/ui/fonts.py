"""The bundled faces: Source Sans 3 for the window, Source Serif 4 for the article."""

from PySide6.QtGui import QFont, QFontDatabase

from dateline import assets

SANS = "Source Sans 3"
SERIF = "Source Serif 4"


def load() -> None:
    """Give Qt the bundled files; needs an application."""
    for file in sorted(assets.resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def sans(size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's face at a size in device-independent pixels."""
    return _font(SANS, size_px, weight)


def serif(size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The reading face at a size in device-independent pixels."""
    return _font(SERIF, size_px, weight)


def _font(family: str, size_px: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(size_px))
    font.setWeight(weight)
    # Glyphs stay where the design of the face puts them, at every scale.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
