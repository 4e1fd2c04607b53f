"""Keys and licences."""

from dateline.ui.entries.action import Action

HELP: tuple[Action, ...] = (
    Action(
        "help.shortcuts",
        "Help",
        0,
        "Keyboard Shortcuts",
        ("F1",),
        "helping.shortcuts",
        "All keys in one table",
    ),
    Action(
        "help.about",
        "Help",
        1,
        "About Dateline",
        ("Shift+F1",),
        "helping.about",
        "Version, and the licences of what is bundled",
    ),
)
