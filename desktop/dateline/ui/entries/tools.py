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
)
