"""All commands of a window, by the names that the actions' ``does`` begins with."""

from typing import TYPE_CHECKING

from dateline.ui.commands.corrections import CorrectionCommands
from dateline.ui.commands.documents import DocumentCommands
from dateline.ui.commands.exports import ExportCommands
from dateline.ui.commands.files import FileCommands
from dateline.ui.commands.filters import FilterCommands
from dateline.ui.commands.going import GoCommands
from dateline.ui.commands.graph import GraphCommands
from dateline.ui.commands.helping import HelpCommands
from dateline.ui.commands.timeline import TimelineCommands
from dateline.ui.commands.tools import ToolCommands
from dateline.ui.commands.views import ViewCommands
from dateline.ui.jobs import Jobs

if TYPE_CHECKING:
    from dateline.ui.window import Window


class Commands:
    """One member for each group of commands, and the map for its own."""

    def __init__(self, window: "Window", jobs: Jobs) -> None:
        """Make the commands of one window."""
        self.window = window
        self.map = window.map
        self.files = FileCommands(window, jobs)
        self.documents = DocumentCommands(window, jobs)
        self.corrections = CorrectionCommands(window, jobs)
        self.exports = ExportCommands(window, jobs)
        self.views = ViewCommands(window)
        self.filters = FilterCommands(window)
        self.timeline = TimelineCommands(window)
        self.graph = GraphCommands(window)
        self.going = GoCommands(window)
        self.tools = ToolCommands(window, jobs)
        self.helping = HelpCommands(window)
