"""Light and dark: who chose it, and dressing the whole application in it.

Colours and faces come at once, the style sheet with the panels: ``finish``. The names
of ``Qt`` stay out of here: they take 15 ms to load, while the map waits.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from dateline.scene.theme import THEMES, Theme
from dateline.ui import fonts
from dateline.ui.daylight import wanted
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
        at_first = wanted(app, choice)
        self._app = app
        self._choice = choice
        self._parts: list[QWidget] = []
        self._is_finished = False
        app.setStyle("Fusion")
        # Before anything asks for a font: to look the system's up takes 20 ms.
        fonts.load()
        app.setFont(fonts.sans(BASE_PX))
        self.theme: Theme = THEMES[at_first]
        self.tones: Tones = tones(self.theme)
        app.setPalette(palette(self.tones))
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def finish(self) -> None:
        """Style what was dressed so far, and from now on."""
        self._is_finished = True
        self._style(self._parts)

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
        self._style([part])

    def _follow(self) -> None:
        theme = THEMES[self._wanted()]
        if theme is self.theme:
            return
        self.theme = theme
        self.tones = tones(theme)
        self._app.setPalette(palette(self.tones))
        self._style(self._parts)
        self.changed.emit()

    def _wanted(self) -> str:
        if self._choice != "system":
            return self._choice
        scheme = self._app.styleHints().colorScheme()
        return "dark" if scheme.name == "Dark" else "light"

    def _style(self, parts: list[QWidget]) -> None:
        if not self._is_finished:
            return
        from dateline.ui.style import style_sheet

        sheet = style_sheet(self.tones)
        for part in parts:
            if isValid(part):
                part.setStyleSheet(sheet)


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
