"""What the Help menu does; a dialog is imported when it is asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.ui.window import Window


class HelpCommands:
    """The dialogs that explain."""

    def __init__(self, window: "Window") -> None:
        """Act on one window."""
        self._window = window

    def shortcuts(self) -> None:
        """Show all keys in one table."""
        from dateline.ui.dialogs.shortcuts import ShortcutsDialog

        self._window.show_box(ShortcutsDialog(self._window))

    def about(self) -> None:
        """Show version and licences."""
        from dateline.ui.dialogs.about import AboutDialog

        self._window.show_box(AboutDialog(self._window))
