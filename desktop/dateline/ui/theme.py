"""Light and dark: who chose it, and dressing the whole application in it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from dateline.scene.theme import THEMES, Theme
from dateline.ui import fonts
from dateline.ui.style import style_sheet
from dateline.ui.tones import Tones, tones

CHOICES = ("system", "light", "dark")
BASE_PX = 14


class Appearance(QObject):
    """The theme in use, followed from the system or chosen by a person.

    Signals:
        changed: the application wears another theme; paint again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        """Dress the application and go on following the system."""
        super().__init__(app)
        self._app = app
        self._choice = choice
        fonts.load()
        app.setStyle("Fusion")
        app.setFont(fonts.sans(BASE_PX))
        self.theme: Theme = THEMES[self._wanted()]
        self.tones: Tones = tones(self.theme)
        self._parts: list[QWidget] = []
        self._wear()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def choice(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Wear a theme, or follow the system again."""
        self._choice = choice
        self._follow()

    def dress(self, part: QWidget) -> None:
        """Put the style sheet on a part of the window or a dialog, now and later.

        On the whole application it would take three times as long to change.
        """
        self._parts = [known for known in self._parts if isValid(known)]
        self._parts.append(part)
        part.setStyleSheet(self._sheet)

    def _follow(self) -> None:
        wanted = THEMES[self._wanted()]
        if wanted is self.theme:
            return
        self.theme = wanted
        self.tones = tones(wanted)
        self._wear()
        for part in self._parts:
            if isValid(part):
                part.setStyleSheet(self._sheet)
        self.changed.emit()

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        dark = Qt.ColorScheme.Dark
        return "dark" if self._app.styleHints().colorScheme() is dark else "light"

    def _wear(self) -> None:
        self._app.setPalette(palette(self.tones))
        self._sheet = style_sheet(self.tones)


def palette(t: Tones) -> QPalette:
    """Qt's colour roles in the window's tones."""
    role = QPalette.ColorRole
    made = QPalette()
    colours = {
        role.Window: t.panel,
        role.WindowText: t.ink,
        role.Base: t.field,
        role.AlternateBase: t.panel,
        role.Text: t.ink,
        role.Button: t.panel,
        role.ButtonText: t.ink,
        role.BrightText: t.rupture,
        role.ToolTipBase: t.field,
        role.ToolTipText: t.ink,
        role.PlaceholderText: t.quiet,
        role.Highlight: t.accent,
        role.HighlightedText: t.on_accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Light: t.field,
        role.Midlight: t.hover,
        role.Mid: t.line,
        role.Dark: t.strong_line,
        role.Shadow: t.line,
        role.Accent: t.accent,
    }
    for which, colour in colours.items():
        made.setColor(which, QColor(colour))
    faded = QColor(t.quiet)
    faded.setAlphaF(0.6)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return made
