"""What is done with an article as a whole."""

from dateline.ui.entries.action import Action

TOOLS: tuple[Action, ...] = (
    Action(
        "tools.again",
        "Tools",
        0,
        "Read Again",
        ("Ctrl+R",),
        "tools.again",
        "Show beside the dossier what reading alone finds in the same article",
    ),
    Action(
        "tools.online",
        "Tools",
        1,
        "Look Up Names Online",
        ("Ctrl+Alt+N",),
        "tools.allow_online",
        "Offer OpenStreetMap where the gazetteer has no place of a name; "
        "only what you search for there is sent",
        checkable=True,
    ),
)
