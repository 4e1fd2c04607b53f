"""Corrections to what was read."""

from dateline.ui.entries.action import Action

EDIT: tuple[Action, ...] = (
    Action(
        "edit.undo",
        "Edit",
        0,
        "Undo",
        ("Ctrl+Z",),
        "corrections.undo",
        "Take the last correction back",
    ),
    Action(
        "edit.redo",
        "Edit",
        0,
        "Redo",
        ("Ctrl+Shift+Z",),
        "corrections.redo",
        "Correct again what was undone",
    ),
    Action(
        "edit.refuse",
        "Edit",
        1,
        "Not a Place",
        ("Ctrl+Backspace",),
        "corrections.refuse",
        "Take the chosen place off the map: the name means something else",
    ),
    Action(
        "edit.admit",
        "Edit",
        1,
        "Put on the Map…",
        ("Ctrl+M",),
        "corrections.admit",
        "Search the gazetteer for the chosen name, and put it on the map",
    ),
    Action(
        "edit.details",
        "Edit",
        2,
        "Article Details…",
        ("Alt+Return",),
        "corrections.details",
        "Correct title, author, publisher, date and language",
    ),
)
