"""Menus and buttons of the actions' data: Qt draws them, nothing more."""

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolButton

from dateline.ui.actions import ACTIONS, MENUS, Action
from dateline.ui.icons import icon
from dateline.ui.tones import Tones


class ActionSet:
    """Every action as a QAction of one window, by id, and the menu bar of them."""

    def __init__(self, window: QMainWindow, commands: object) -> None:
        """Make them; ``commands`` holds the commands that ``does`` names."""
        self._window = window
        self.by_id: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self._choices: dict[str, QActionGroup] = {}
        for action in ACTIONS:
            self.by_id[action.id] = self._made(action, commands)
        window.menuBar().clear()
        for name in MENUS:
            self.menus[name] = self._menu(name)

    def __getitem__(self, key: str) -> QAction:
        """The QAction with this id."""
        return self.by_id[key]

    def dress(self, tones: Tones) -> None:
        """Tint the icons."""
        for action in ACTIONS:
            if action.icon:
                made = icon(action.icon, tones.ink, tones.accent)
                self.by_id[action.id].setIcon(made)

    def button(self, key: str) -> QToolButton:
        """A button for an action, with its name for those who can't see the icon."""
        made = QToolButton()
        action = self.by_id[key]
        made.setDefaultAction(action)
        made.setAutoRaise(True)
        made.setAccessibleName(action.text().replace("…", ""))
        made.setAccessibleDescription(action.statusTip())
        return made

    def _made(self, action: Action, commands: object) -> QAction:
        made = QAction(action.text, self._window)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
        keys = QKeySequence(action.shortcuts[0])
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{action.tip} ({shown})")
        made.setStatusTip(action.tip)
        does: Callable[..., object] = attrgetter(action.does)(commands)
        if action.checkable:
            made.setCheckable(True)
            made.triggered.connect(does)
        else:
            made.triggered.connect(lambda: does())
        if action.choice:
            self._choice(action.choice).addAction(made)
        self._window.addAction(made)
        return made

    def _choice(self, name: str) -> QActionGroup:
        if name not in self._choices:
            self._choices[name] = QActionGroup(self._window)
        return self._choices[name]

    def _menu(self, name: str) -> QMenu:
        menu = self._window.menuBar().addMenu(name)
        menu.setToolTipsVisible(False)
        mine = sorted((a for a in ACTIONS if a.menu == name), key=lambda a: a.group)
        group = mine[0].group
        for action in mine:
            if action.group != group:
                menu.addSeparator()
                group = action.group
            menu.addAction(self.by_id[action.id])
        return menu
