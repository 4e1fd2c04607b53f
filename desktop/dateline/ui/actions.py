"""The actions as data: name, menu, keys, and what each of them does.

Nothing here draws; ``menus.py`` makes menus of it, the shortcuts dialog a table, and a
test holds that every method exists and no two actions share a key.
"""

from dateline.ui.entries.action import Action
from dateline.ui.entries.edit import EDIT
from dateline.ui.entries.file import FILE
from dateline.ui.entries.filters import FILTERS
from dateline.ui.entries.go import GO
from dateline.ui.entries.graph import GRAPH
from dateline.ui.entries.help import HELP
from dateline.ui.entries.timeline import TIMELINE
from dateline.ui.entries.tools import TOOLS
from dateline.ui.entries.view import VIEW

__all__ = ["ACTIONS", "BY_ID", "MENUS", "Action"]

MENUS = (
    "File",
    "Edit",
    "View",
    "Filters",
    "Timeline",
    "Graph",
    "Go",
    "Tools",
    "Help",
)

ACTIONS: tuple[Action, ...] = (
    *FILE,
    *EDIT,
    *VIEW,
    *FILTERS,
    *TIMELINE,
    *GRAPH,
    *GO,
    *TOOLS,
    *HELP,
)

BY_ID = {action.id: action for action in ACTIONS}
