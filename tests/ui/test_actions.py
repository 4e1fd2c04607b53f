"""The actions' data: complete, without a clash, and all of it works."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from dateline import assets
from dateline.ui.actions import ACTIONS, MENUS, Action
from dateline.ui.commands.all import Commands
from dateline.ui.window import Window

pytestmark = pytest.mark.ui


def _id(action: Action) -> str:
    return action.id


EACH = pytest.mark.parametrize("action", ACTIONS, ids=_id)


@EACH
def test_each_has_a_menu_a_key_and_words(action: Action) -> None:
    assert action.menu in MENUS
    assert action.shortcuts
    assert action.text
    assert action.tip
    assert not action.tip.endswith(".")
    if action.icon:
        assert assets.resource("icons", f"{action.icon}.svg").is_file()


@EACH
def test_each_key_is_one_that_qt_knows(action: Action, qapp: QApplication) -> None:
    for keys in action.shortcuts:
        assert QKeySequence(keys).count() == 1
        assert QKeySequence(keys).toString() != ""


def test_no_two_share_a_key_or_an_id() -> None:
    keys = Counter(keys for action in ACTIONS for keys in action.shortcuts)
    assert [key for key, count in keys.items() if count > 1] == []
    ids = Counter(action.id for action in ACTIONS)
    assert [key for key, count in ids.items() if count > 1] == []


@pytest.mark.web
def test_every_action_of_the_menus_has_a_key_of_its_own(window: Window) -> None:
    found: list[str] = []

    def walk(menu: QMenu) -> None:
        for action in menu.actions():
            inner = action.menu()
            if isinstance(inner, QMenu):
                walk(inner)
            elif not action.isSeparator():
                assert action.shortcuts(), action.text()
                found.extend(keys.toString() for keys in action.shortcuts())

    bar = window.menuBar()
    titles = [action.text() for action in bar.actions()]
    assert titles == list(MENUS)
    for name in MENUS:
        walk(window.acts.menus[name])
    assert [key for key, count in Counter(found).items() if count > 1] == []
    assert len(found) >= sum(len(action.shortcuts) for action in ACTIONS) + 2


@pytest.mark.web
def test_every_action_does_something_that_is_there(window: Window) -> None:
    for action in ACTIONS:
        group, _, method = action.does.partition(".")
        assert isinstance(window.commands, Commands)
        assert callable(getattr(getattr(window.commands, group), method))
