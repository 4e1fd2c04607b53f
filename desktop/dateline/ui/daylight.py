"""Light or dark at the start: what a person chose, or what the desktop has."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication


def wanted(app: QApplication, choice: str) -> str:
    """``light`` or ``dark``, by the palette the desktop gives before we set our own."""
    if choice != "system":
        return choice
    window = app.palette().color(QPalette.ColorRole.Window)
    return "dark" if window.lightness() < 128 else "light"
